"""A project to crash in: a board, a paid service, and what must be true once a run came to its end."""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

from storyboard.film import Card, probe, render_cards
from storyboard.production.states import State
from storyboard.production.store import Store
from storyboard.simulator import Ask, Simulator
from tests.production.crashes import Ended, Zygote
from tests.production.studio import CONFIG, KEY, catalog


class CrashSite:
    """A folder with a board of so many one-second jobs, and the service, whose own count of paid jobs is the truth."""

    def __init__(self, folder: Path, clip: Path, jobs: int, *, places: int = 2) -> None:
        self.folder = folder
        self.jobs = jobs
        self._clip = clip
        self._home = folder / "service"
        self._home.mkdir(parents=True)
        known = catalog()
        self.service = Simulator(
            self._home, limits=lambda name: known.model(name, "paid"), render=self._render, workers=2, key=KEY
        )
        text = CONFIG.format(base_url=self.service.base_url, complete="true", places=places)
        (folder / "storyboard.toml").write_text(text.replace("[1, 10]", "[1]"), "utf-8")
        self.write_board("flight.story")
        self.arguments = ["make", "flight.story", "-o", "film.mp4", "--service", "paid", "--yes"]

    def write_board(self, name: str) -> None:
        """A board of as many shots as jobs."""
        shots = [f"Shot {n}:\nduration: 1sec\nScene: The plane, part {n}.\n" for n in range(1, self.jobs + 1)]
        (self.folder / name).write_text("model: tiny\n\n" + "\n".join(shots), "utf-8")

    def run(self, zygote: Zygote, arguments: list[str] | None = None, **options: object) -> Ended:
        """Run `make` in another process."""
        return zygote.run(self.folder, arguments or self.arguments, {"PAID_KEY": KEY}, **options)  # type: ignore[arg-type]

    def check(self, ended: Ended, film: str = "film.mp4") -> None:
        """The film is complete, each job was paid once, none is stuck, no clip is lost, the key is nowhere."""
        assert ended.code == 0, ended.said
        assert probe(self.folder / film).duration == Fraction(self.jobs), ended.said
        assert self.service.created == self.jobs, f"{self.service.created} paid\n{ended.said}"
        with Store(self.folder) as store:
            done = [entry for entry in store.ledger.entries() if entry.state is State.DONE]
            assert len({entry.identity for entry in done}) == self.jobs
            assert all(store.has_clip(entry.clip) for entry in done)
            stuck = [entry for entry in store.ledger.entries() if entry.state not in (State.DONE, State.UNSENT)]
            assert not stuck, stuck
            held = store.ledger.database.all("SELECT number FROM entry WHERE holder IS NOT NULL")
            assert not held
        with contextlib.closing(sqlite3.connect(self.folder / ".storyboard" / "ledger.sqlite")) as database:
            assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        for path in (self.folder / ".storyboard").rglob("*"):
            assert not path.is_file() or KEY.encode() not in path.read_bytes(), path

    def _render(self, ask: Ask, path: Path, progress: Callable[[float], None]) -> None:
        shutil.copyfile(self._clip, path)


def one_second(folder: Path) -> Path:
    """A clip of one second, made once for all jobs."""
    path = folder / "one-second.mp4"
    render_cards([Card(1, Decimal(1), "A plane.")], (64, 36), path)
    return path
