"""schemathesis against the simulator: whatever is sent, what comes back is what `videos.openapi.json` documents.

Too slow for every run: `make torture` runs `pytest tests/simulator/schema.py`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, settings

from storyboard.simulator import Ask, Simulator

KEY = "sk-test-0123456789"
DOCUMENT = json.loads((Path(__file__).parent / "videos.openapi.json").read_text("utf-8"))
schema = schemathesis.openapi.from_dict(DOCUMENT)


def render_at_once(ask: Ask, path: Path, progress: Callable[[float], None]) -> None:
    path.write_bytes(b"\x00\x00\x00\x18ftypmp42" + ask.prompt.encode("utf-8", "replace"))


@pytest.fixture(scope="module")
def simulator(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Simulator]:
    with Simulator(tmp_path_factory.mktemp("clips"), render=render_at_once, key=KEY, workers=2) as simulator:
        yield simulator


@schema.parametrize()
@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
def test_nothing_violates_the_document(case: Any, simulator: Simulator) -> None:
    from schemathesis.specs.openapi.checks import negative_data_rejection, positive_data_acceptance

    # That an image has the size of the clip and `after` names a job is documented, but a schema cannot say it. What a
    # query or a header holds beyond what is documented is ignored, as by every service.
    excluded = [positive_data_acceptance, *([negative_data_rejection] if case.method == "GET" else [])]
    case.call_and_validate(
        base_url=simulator.base_url,
        headers={"Authorization": f"Bearer {KEY}"},
        timeout=20,
        excluded_checks=excluded,
    )


def test_a_job_walks_through_all_of_it(simulator: Simulator) -> None:
    """The paths that need the id of a job that exists, in the order in which they make sense."""
    import requests

    session = requests.Session()
    session.headers["Authorization"] = f"Bearer {KEY}"

    def call(name: str, method: str, path: str, **options: Any) -> Any:
        response = session.request(method, f"{simulator.base_url}{path}", timeout=20, **options)
        operation = schema[name][method]
        operation.validate_response(response)
        return response

    made = call("/videos", "POST", "/videos", json={"prompt": "A plane."}).json()
    place = f"/videos/{made['id']}"
    while call("/videos/{video_id}", "GET", place).json()["status"] != "completed":
        pass
    content = "/videos/{video_id}/content"
    assert call(content, "GET", f"{place}/content").status_code == 200
    assert call(content, "GET", f"{place}/content", headers={"Range": "bytes=4-7"}).content == b"ftyp"
    assert call(content, "GET", f"{place}/content", headers={"Range": "bytes=999999-"}).status_code == 416
    call("/videos/{video_id}/remix", "POST", f"{place}/remix", json={"prompt": "At night."})
    assert len(call("/videos", "GET", "/videos?limit=1").json()["data"]) == 1
    call("/videos/{video_id}", "DELETE", place)
    assert call("/videos/{video_id}", "GET", place).status_code == 404
