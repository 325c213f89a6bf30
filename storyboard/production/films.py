"""Takes and films: which take of a job is used, which are approved, and what each film was cut from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from pathlib import Path
from typing import NamedTuple

from storyboard.production.ledger import Entry, Ledger
from storyboard.production.states import State
from storyboard.production.store import digest_of


class Choice(NamedTuple):
    """The take that films use of a job; `locked`: it is approved and never rendered again."""

    take: int
    locked: bool


class Used(NamedTuple):
    """A clip in a film: its place from 1, the shots that it shows, and what it is."""

    place: int
    shots: str
    identity: str
    take: int
    entry: int | None  # None: the author's own footage
    clip: str


class FilmRecord(NamedTuple):
    """A film as it was cut: seconds, pixels, and when (Unix seconds)."""

    seconds: Fraction
    width: int
    height: int
    cut_at: float


class Films:
    """What the ledger knows of takes and films."""

    def __init__(self, ledger: Ledger, root: Path) -> None:
        self._ledger = ledger
        self._database = ledger.database
        self._root = root

    def name(self, film: Path) -> str:
        """What a film is called in the ledger: its path from the project's root, or its whole path outside of it."""
        path = Path(film).resolve()
        return path.relative_to(self._root).as_posix() if path.is_relative_to(self._root) else str(path)

    # ----------------------------------------------------------------------------- takes

    def choice(self, identity: str) -> Choice | None:
        """The take that was chosen of a job; None where nobody chose."""
        row = self._database.one("SELECT take, locked FROM choice WHERE identity = ?", identity)
        return Choice(row[0], bool(row[1])) if row else None

    def choose(self, identity: str, take: int, *, locked: bool | None = None) -> None:
        """Let films use this take of a job; `locked` approves it, or takes that back."""
        before = self.choice(identity)
        lock = locked if locked is not None else bool(before and before.locked)
        with self._database.transaction():
            self._database.run("DELETE FROM choice WHERE identity = ?", identity)
            sql = "INSERT INTO choice (identity, take, locked) VALUES (?, ?, ?)"
            self._database.run(sql, identity, take, int(lock))

    def locked_clips(self) -> set[str]:
        """The digests of all approved clips."""
        sql = (
            "SELECT entry.clip FROM entry JOIN choice ON choice.identity = entry.identity AND choice.take = entry.take "
            f"WHERE choice.locked = 1 AND entry.state = '{State.DONE.value}'"
        )
        return {clip for (clip,) in self._database.all(sql)}

    def next_take(self, film: str, identity: str) -> int:
        """The take that a retake for a film makes: an unfinished retake that it has not used yet, else a new one."""
        takes = self._ledger.takes(identity)
        if not takes:
            return 1
        last = takes[-1]
        sql = "SELECT 1 FROM film_clip WHERE film = ? AND identity = ? AND take = ?"
        used = self._database.one(sql, film, identity, last.take)
        return last.take if last.take > 1 and not used else last.take + 1

    # ----------------------------------------------------------------------------- films

    def unchanged(self, film: Path, recipe: str) -> FilmRecord | None:
        """The record of a film whose file still holds what this recipe made; None where it must be cut."""
        sql = "SELECT seconds, width, height, cut_at, digest FROM film WHERE path = ? AND recipe = ?"
        row = self._database.one(sql, self.name(film), recipe)
        if row is None or digest_of(film) != row[4]:
            return None
        return FilmRecord(Fraction(row[0]), *row[1:4])

    def write(self, film: Path, recipe: str, record: FilmRecord, clips: Sequence[Used]) -> None:
        """Write down that a film was cut, and from what."""
        name, digest = self.name(film), digest_of(film) or ""
        with self._database.transaction():
            self._database.run("DELETE FROM film WHERE path = ?", name)
            self._database.run(
                "INSERT INTO film (path, recipe, digest, seconds, width, height, cut_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
                name,
                recipe,
                digest,
                str(record.seconds),
                record.width,
                record.height,
                record.cut_at,
            )
            for used in clips:
                self._database.run(
                    "INSERT INTO film_clip (film, cut_at, place, shots, identity, take, entry, clip) "
                    "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    name,
                    record.cut_at,
                    *used,
                )

    def history(self, film: str) -> list[tuple[float, list[Used]]]:
        """Each time that a film was cut, the last one first, with the clips that it used."""
        sql = (
            "SELECT cut_at, place, shots, identity, take, entry, clip FROM film_clip WHERE film = ? "
            "ORDER BY cut_at DESC, place"
        )
        versions: dict[float, list[Used]] = {}
        for cut_at, *row in self._database.all(sql, film):
            versions.setdefault(cut_at, []).append(Used(*row))
        return list(versions.items())

    def of_entry(self, number: int) -> list[str]:
        """The films that were ever cut from an entry's clip."""
        sql = "SELECT DISTINCT film FROM film_clip WHERE entry = ? ORDER BY film"
        return [film for (film,) in self._database.all(sql, number)]

    def used_clips(self) -> set[str]:
        """The digests of all clips that the last version of any film uses."""
        sql = (
            "SELECT film_clip.clip FROM film_clip JOIN film ON film.path = film_clip.film "
            "AND film.cut_at = film_clip.cut_at"
        )
        return {clip for (clip,) in self._database.all(sql)}

    def lost_locks(self, film: Path, identities: Iterable[str | None]) -> list[Entry]:
        """The approved entries that a film's last version uses and that its next one would not."""
        versions = self.history(self.name(film))
        kept = set(identities)
        if not versions:
            return []
        lost = []
        for used in versions[0][1]:
            choice = self.choice(used.identity)
            if used.entry is not None and used.identity not in kept and choice and choice.locked:
                lost.append(self._ledger.entry(used.entry))
        return lost
