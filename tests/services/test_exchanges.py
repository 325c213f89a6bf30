"""Recorded exchanges, a file per service with its source: the client reads the answers, the simulator the requests."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import httpx
import pytest

from storyboard.catalog import load
from storyboard.dialects.canonical import parse
from storyboard.services import errors
from storyboard.services.answers import Reader, Reply
from storyboard.simulator import Ask, Simulator

FOLDER = Path(__file__).parent / "exchanges"
CATALOG = load()
RECORDED: list[dict[str, Any]] = [json.loads(path.read_text("utf-8")) for path in sorted(FOLDER.glob("*.json"))]


def each(group: str) -> list[Any]:
    return [
        pytest.param(one["service"], item, id=f"{one['service']}-{number}")
        for one in RECORDED
        for number, item in enumerate(one.get(group, []))
    ]


def reply(item: dict[str, Any]) -> Reply:
    return Reply(item.get("status", 200), {}, json.dumps(item["answer"]).encode())


def test_every_wire_has_a_file_and_every_file_its_source() -> None:
    kinds = {CATALOG.service(one["service"]).kind for one in RECORDED}
    assert kinds == {one.kind for one in CATALOG.services()} - {"limits", "simulator"}
    assert all(one["source"] for one in RECORDED)


@pytest.mark.parametrize(("service", "item"), each("states"))
def test_the_client_reads_each_state(service: str, item: dict[str, Any]) -> None:
    wire = CATALOG.wire(service)
    job = Reader(wire).job(reply(item), wire.state, "asked-for")
    assert job.stage == item["stage"]
    assert (job.clips[:1] or ("",))[0] == item.get("clip", "")
    if "cost" in item:
        assert (job.cost, job.currency) == (Decimal(item["cost"]), item["currency"])


@pytest.mark.parametrize(("service", "item"), each("refusals"))
def test_the_client_reads_each_refusal(service: str, item: dict[str, Any]) -> None:
    wire = CATALOG.wire(service)
    with pytest.raises(errors.ServiceError) as caught:
        Reader(wire).created(reply(item), wire.create.text)
    assert type(caught.value).__name__ == item["error"]


CREATES = [pytest.param(one["service"], one["create"], id=one["service"]) for one in RECORDED if "create" in one]


@pytest.mark.parametrize(("service", "item"), CREATES)
def test_the_client_reads_the_answer_to_a_create(service: str, item: dict[str, Any]) -> None:
    wire = CATALOG.wire(service)
    create = wire.create_for(CATALOG.model(item["model"], service).create)
    assert Reader(wire).created(reply(item), create.text).id == item["id"]


@pytest.fixture(scope="module")
def simulator(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Simulator]:
    def render(ask: Ask, path: Path, progress: Callable[[float], None]) -> None:
        path.write_bytes(b"\x00\x00\x00\x18ftypmp42")

    with Simulator(tmp_path_factory.mktemp("simulator"), render=render, workers=1) as running:
        yield running


def keys(value: Any) -> Any:
    """The shape of an answer: its keys, whatever they hold."""
    return {key: keys(inner) for key, inner in value.items()} if isinstance(value, dict) else None


@pytest.mark.parametrize(("service", "item"), CREATES)
def test_the_simulator_takes_the_recorded_create_and_answers_in_its_shape(
    simulator: Simulator, service: str, item: dict[str, Any]
) -> None:
    answer = httpx.post(f"{simulator.address(service)}{item['path']}", headers=item["headers"], json=item["body"])
    assert answer.is_success, answer.text
    ask = simulator.jobs[-1].ask
    assert ask.model == item["model"]
    said = [shot.text for shot in parse(ask.prompt, {})] if ask.prompt.startswith("Shot 1:\n") else [ask.prompt]
    assert said == item["shots"]
    wire = CATALOG.wire(service).at(simulator.address(service))
    create = wire.create_for(CATALOG.model(item["model"], service).create)
    read = Reader(wire).created(Reply(answer.status_code, {}, answer.content), create.text)
    assert read.id.rpartition("/")[2] == simulator.jobs[-1].id
    assert set(keys(item["answer"])) - {"message", "status", "output", "error"} <= set(answer.json())


@pytest.mark.parametrize(("service", "item"), CREATES)
def test_the_simulator_refuses_what_the_service_would_in_its_words(
    simulator: Simulator, service: str, item: dict[str, Any]
) -> None:
    before = simulator.created
    text = json.dumps(item["body"])
    for length in ("7", "15", "10", "5", "8"):
        for name in ("duration", "n_frames", "durationSeconds"):
            text = text.replace(f'"{name}": {length}', f'"{name}": 99').replace(
                f'"{name}": "{length}"', f'"{name}": "99"'
            )
    answer = httpx.post(f"{simulator.address(service)}{item['path']}", headers=item["headers"], content=text)
    wire = CATALOG.wire(service)
    with pytest.raises(errors.RequestRefused, match="99"):
        Reader(wire).created(Reply(answer.status_code, {}, answer.content), wire.create.text)
    assert simulator.created == before
