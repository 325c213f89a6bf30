"""A service to talk to: the simulator, with a film that takes no time; and both clients, behind one face."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from storyboard.catalog import load
from storyboard.services import AsyncVideoClient, Pace, VideoClient
from storyboard.simulator import Ask, Simulator

#: Everything that waits waits next to nothing; how long is tested in test_flow.
QUICK = Pace(
    first_poll=0.01, slowest_poll=0.02, first_retry=0.01, slowest_retry=0.02, busy_patience=5, patience=5, attempts=4
)
CLIP = b"\x00\x00\x00\x18ftypmp42" + bytes(range(256)) * 2000


def film_at_once(ask: Ask, path: Path, progress: Callable[[float], None]) -> None:
    progress(0.5)
    path.write_bytes(CLIP)


class Waiting:
    """An `AsyncVideoClient` whose methods wait, so that one test drives both clients."""

    def __init__(self, *args: Any, **options: Any) -> None:
        self.runner = asyncio.Runner()
        self.client = self.runner.run(self._build(*args, **options))

    async def _build(self, *args: Any, **options: Any) -> AsyncVideoClient:
        return AsyncVideoClient(*args, **options)

    def __getattr__(self, name: str) -> Any:
        method = getattr(self.client, name)
        return lambda *args, **options: self.runner.run(method(*args, **options))

    def close(self) -> None:
        self.runner.run(self.client.close())
        self.runner.close()


@pytest.fixture
def clip() -> bytes:
    """The bytes of every clip that the simulator films here."""
    return CLIP


@pytest.fixture
def quick() -> Pace:
    """The pace of both clients."""
    return QUICK


@pytest.fixture(params=["sync", "async"])
def connect(request: pytest.FixtureRequest) -> Iterator[Callable[..., Any]]:
    """`connect(base_url, key, **options)`: a client of /v1/videos of either kind, closed at the end."""
    clients: list[Any] = []

    def connect(base_url: str, key: str | None = None, **options: Any) -> Any:
        kind = VideoClient if request.param == "sync" else Waiting
        wire = load().wire("cometapi").at(base_url)
        clients.append(kind(wire, key, **{"pace": QUICK, **options}))
        return clients[-1]

    yield connect
    for client in clients:
        client.close()


@pytest.fixture
def simulate(tmp_path: Path) -> Iterator[Callable[..., Simulator]]:
    """`simulate(*faults, **options)`: a running simulator, stopped at the end."""
    running: list[Simulator] = []
    folder = tmp_path / "simulator"
    folder.mkdir()

    def simulate(*faults: str, **options: Any) -> Simulator:
        simulator = Simulator(folder, faults=faults, workers=1, **{"render": film_at_once, **options})
        running.append(simulator.__enter__())
        return running[-1]

    yield simulate
    for simulator in running:
        simulator.__exit__(None, None, None)
