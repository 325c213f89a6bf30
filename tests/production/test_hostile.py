"""Services that lie and flood: a clear error, the right state, and the key nowhere. `make torture` prints figures."""

from __future__ import annotations

from pathlib import Path

import pytest

from storyboard.production.runner import ProductionError
from storyboard.production.states import State
from tests.production.hostile import hostile
from tests.production.studio import KEY, Studio, orders


@pytest.mark.parametrize(
    ("kind", "wrong", "state"),
    [
        ("create", "nested", State.UNKNOWN),
        ("create", "headers", State.UNKNOWN),
        ("create", "binary", State.UNKNOWN),
        ("create", "redirect", State.UNKNOWN),
        ("create", "echo", State.UNSENT),
        ("poll", "nested", State.SUBMITTED),
        ("poll", "echo", State.SUBMITTED),
        ("content", "redirect", State.RENDERED),
        ("content", "ring", State.RENDERED),
        ("content", "nested", State.RENDERED),
    ],
)
def test_a_hostile_service_costs_a_clear_error_and_nothing_else(
    tmp_path: Path, kind: str, wrong: str, state: State
) -> None:
    studio = Studio(tmp_path)
    with hostile(kind, wrong) as service, pytest.raises(ProductionError) as caught:
        studio.render(service.base_url, orders(1), complete=False)
    assert studio.states() == [state]
    assert service.creates == 1
    assert KEY not in str(caught.value) and "Traceback" not in str(caught.value)
    for path in tmp_path.rglob("*"):
        assert not path.is_file() or KEY.encode() not in path.read_bytes(), path


@pytest.mark.parametrize("wrong", ["climbing", "parent"])
def test_an_id_that_climbs_leads_nowhere(tmp_path: Path, wrong: str) -> None:
    studio = Studio(tmp_path / "project")
    studio.folder.mkdir()
    with hostile("create", wrong) as service, pytest.raises(ProductionError):
        studio.render(service.base_url, orders(1), complete=False)
    outside = [path for path in tmp_path.iterdir() if path.name != "project"]
    assert not outside
    assert {path.name for path in (studio.folder / ".storyboard").iterdir()} <= {
        *("clips", "incoming", "wrong", "runs", "reserve", ".gitignore"),
        *("ledger.sqlite", "ledger.sqlite-wal", "ledger.sqlite-shm"),
    }
