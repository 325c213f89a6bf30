"""What a service's list must say for a job to be adopted, to be asked about, or to count as never started."""

from __future__ import annotations

from pathlib import Path

import pytest

from storyboard.production.reconcile import could_be, is_like
from storyboard.production.runner import ProductionError
from storyboard.production.states import State
from storyboard.services import VideoJob
from tests.production.stores import opened, reserve
from tests.production.studio import Studio, orders, simulator

ASKED = {"prompt": "A plane takes off over the sea.", "model": "sora-2-all", "seconds": "10", "size": "1280x720"}


@pytest.mark.parametrize(
    ("shown", "like", "possible"),
    [
        ({}, True, True),
        (ASKED, True, True),
        ({"model": "sora-2"}, True, True),
        ({"seconds": "10.0"}, True, True),
        ({"prompt": "A plane takes  off\nover the sea."}, True, True),
        ({"seconds": "10.04"}, False, True),
        ({"size": "1280*720"}, False, True),
        ({"model": "another"}, False, True),
        ({"prompt": "A plane takes off…"}, False, True),
        ({"seconds": ""}, True, True),
        ({"prompt": "A ship sinks."}, False, False),
        ({"seconds": "4"}, False, False),
    ],
)
def test_what_a_list_says_of_a_job(tmp_path: Path, shown: dict[str, str], like: bool, possible: bool) -> None:
    with opened(tmp_path) as store:
        entry = reserve(store.ledger, **ASKED)
    job = VideoJob("video_1", **shown)
    assert (is_like(job, entry), could_be(job, entry)) == (like, possible)


def test_a_job_that_the_list_tells_otherwise_is_asked_about_and_not_paid_again(tmp_path: Path) -> None:
    """Its prompt is cut off in the list: that is no reason to take it for absent."""
    studio = Studio(tmp_path)
    with simulator(tmp_path) as service:
        service.play([{"on": "create", "do": "cut-after"}, {"on": "create", "do": "cut-after"}])
        accept = service._studio.add

        def cut_off(ask, *arguments, **options):  # type: ignore[no-untyped-def]
            job = accept(ask, *arguments, **options)
            job.ask = ask._replace(prompt=ask.prompt[:8])
            return job

        service._studio.add = cut_off  # type: ignore[method-assign]
        with pytest.raises(ProductionError, match="1 job could be it: video_"):
            studio.render(service, orders(1))
        assert service.created == 1
    assert studio.states() == [State.UNKNOWN]


def test_a_clock_that_was_wrong_when_a_job_was_sent_hides_nothing(tmp_path: Path) -> None:
    for years in (-30, 30):
        folder = tmp_path / str(years)
        folder.mkdir()
        studio = Studio(folder)
        with simulator(folder) as service:
            service.play([{"on": "create", "do": "cut-after"}, {"on": "list", "do": "status", "status": 400}])
            with pytest.raises(ProductionError):
                studio.render(service, orders(1))
            with studio.store() as store:
                shift = years * 365 * 86_400
                store.ledger.database.run("UPDATE entry SET sent_at = sent_at + ?", shift)
            studio.render(service, orders(1))
            assert service.created == 1
