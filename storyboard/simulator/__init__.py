"""A video service on this machine: real protocols over real HTTP, rendering prompts as timed cards.

with Simulator(folder) as simulator:
    client = openai.OpenAI(base_url=simulator.base_url, api_key="any")
"""

from __future__ import annotations

import os
import threading
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import TracebackType

from storyboard.catalog import Catalog, load
from storyboard.simulator.app import App
from storyboard.simulator.asking import Ask, Limits
from storyboard.simulator.clock import Clock
from storyboard.simulator.faults import ACTIONS, FAULTS, Faults, read_script
from storyboard.simulator.http import Server
from storyboard.simulator.rendering import catalog_limits, render_prompt
from storyboard.simulator.studio import Manner, Render, ServedJob, Studio
from storyboard.simulator.wires.described import DescribedWires
from storyboard.simulator.wires.videos import VideosWire

__all__ = [
    "ACTIONS",
    "FAULTS",
    "Ask",
    "Limits",
    "Manner",
    "Render",
    "ServedJob",
    "Simulator",
    "catalog_limits",
    "read_script",
]


class Simulator:
    """Serves while the block runs; jobs are held in memory, clips in `folder`.

    `port` 0 is any free one; `catalog` has the services that are served, and `limits` gives the model whose limits a
    job of `/v1/videos` is checked against (both the shipped ones unless given); `render` makes a job's
    clip; `faults` are `NAME` or `NAME=TIMES` (`FAULTS`); with `key`, requests without it are refused; `manner` says
    how long jobs take and clips are kept. Raises UsageError for a port that is taken and for an unknown fault.
    """

    def __init__(
        self,
        folder: Path,
        *,
        port: int = 0,
        limits: Limits | None = None,
        catalog: Catalog | None = None,
        render: Render = render_prompt,
        faults: Iterable[str] = (),
        key: str | None = None,
        workers: int | None = None,
        manner: Manner = Manner(),  # noqa: B008 (immutable)
    ) -> None:
        self._closed = threading.Event()
        self._faults = Faults(faults)
        self._clock = Clock()
        self._studio = Studio(folder, render, workers or os.cpu_count() or 1, manner, self._clock)
        try:
            self._catalog = catalog or load()
            known = limits or catalog_limits(self._catalog)
            videos = VideosWire(self._studio, known, self._clock)
            wires = (videos, DescribedWires(self._studio, known, self._clock, self._catalog))
            self._app = App(wires, self._studio, self._faults, self._clock, key)
            self._server = Server(port, self._app.open)
        except BaseException:
            self._studio.close()
            raise

    @property
    def base_url(self) -> str:
        """What a client of `/v1/videos` is given: `http://127.0.0.1:PORT/v1`."""
        return f"http://127.0.0.1:{self._server.port}/v1"

    def address(self, service: str) -> str:
        """What a client of a service is given instead of the service's own address."""
        if self._catalog.service(service).free:
            return self.base_url
        return f"http://127.0.0.1:{self._server.port}/{service}"

    @property
    def jobs(self) -> tuple[ServedJob, ...]:
        """Every job that was not deleted, in the order they were created."""
        return self._studio.jobs

    @property
    def created(self) -> int:
        """How many jobs were ever started: what a real service would have been paid for."""
        return self._studio.created

    @property
    def requests(self) -> Mapping[str, int]:
        """How many requests came, by kind."""
        return self._app.requests

    def play(self, script: object) -> None:
        """Replace the script of faults; `docs/simulator.md` shows one. Raises UsageError."""
        self._faults.play(script)

    def clear_faults(self) -> None:
        """Let no fault strike any more."""
        self._faults.clear()

    def advance(self, seconds: float) -> None:
        """Put the simulator's clock forward: jobs finish and clips expire."""
        self._clock.advance(seconds)

    def wait(self) -> None:
        """Serve on until the thread that waits here is interrupted."""
        while not self._closed.wait(1.0):
            pass

    def __enter__(self) -> Simulator:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._closed.set()
        self._server.close()
        self._studio.close()
