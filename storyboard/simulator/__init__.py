"""A video service on this machine: the `/v1/videos` protocol over real HTTP, rendering prompts as timed cards.

with Simulator(folder) as simulator:
    client = VideoClient(simulator.base_url)
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType

from storyboard.simulator.asking import Ask, Limits
from storyboard.simulator.faults import FAULTS, Faults
from storyboard.simulator.filming import catalog_limits, film_cards
from storyboard.simulator.server import Server, serve
from storyboard.simulator.studio import Film, Job, Studio

__all__ = ["FAULTS", "Ask", "Film", "Job", "Limits", "Simulator", "catalog_limits"]


class Simulator:
    """Serves while the block runs; jobs are held in memory, clips in `folder`.

    `port` 0 is any free one; `limits` gives the model whose limits a job is checked against; `film` renders a
    job; `faults` are `NAME` or `NAME=TIMES` (`FAULTS`); with `key`, requests without it are refused.
    Raises UsageError for a port that is taken and for an unknown fault.
    """

    def __init__(
        self,
        folder: Path,
        *,
        port: int = 0,
        limits: Limits | None = None,
        film: Film = film_cards,
        faults: Iterable[str] = (),
        key: str | None = None,
        workers: int | None = None,
    ) -> None:
        self._studio = Studio(folder, film, workers or os.cpu_count() or 1)
        try:
            self._faults = Faults(faults)
            self._server = Server(port, self._studio, limits or catalog_limits(), self._faults, key)
        except BaseException:
            self._studio.close()
            raise

    @property
    def base_url(self) -> str:
        """What a client is given: `http://127.0.0.1:PORT/v1`."""
        return f"http://127.0.0.1:{self._server.server_port}/v1"

    @property
    def jobs(self) -> tuple[Job, ...]:
        """Every job that was created, in order."""
        return self._studio.jobs

    def mend(self) -> None:
        """Let no fault strike any more."""
        self._faults.clear()

    def wait(self) -> None:
        """Serve on until the thread that waits here is interrupted."""
        while self._thread.is_alive():
            self._thread.join(1.0)

    def __enter__(self) -> Simulator:
        self._thread = serve(self._server)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()
        self._studio.close()
