"""What a film has besides its pictures: its title and origin, a chapter for each shot, music and narration."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from storyboard import __version__
from storyboard.model.board import Storyboard
from storyboard.production.cutting import Footage, Piece
from storyboard.production.films import Used
from storyboard.production.scenes import Scene

if TYPE_CHECKING:
    from storyboard.film import Chapter, Track


class Credits(NamedTuple):
    """Chapters and tracks are on the film's clock."""

    metadata: dict[str, str]
    chapters: tuple[Chapter, ...]
    tracks: tuple[Track, ...]


def credits_of(scenes: Sequence[Scene], pieces: Sequence[Piece], used: Sequence[Used]) -> Credits:
    """The credits of a film of some pieces of boards. Raises FileError where a track cannot be read."""
    from storyboard.film import Chapter, Track

    boards = [scene.board or Storyboard.of(scene.document) for scene in scenes]
    names = [_name(number, title) for number, title in enumerate(_titles(boards), start=1)]
    shown, length = _times(pieces)
    chapters = tuple(Chapter(start, names[number - 1]) for number, start in shown.items())
    tracks: list[Track] = []
    before = 0
    for scene, board in zip(scenes, boards, strict=True):
        own = [shown[number] for number in range(before + 1, before + len(board.shots) + 1) if number in shown]
        before += len(board.shots)
        later = [start for number, start in shown.items() if number > before]
        for kind, path in (("music", board.music), ("narration", board.narration)):
            if path and own:
                end = min(later, default=length)
                tracks.append(Track(scene.folder / path, kind, min(own), end))  # type: ignore[arg-type]
    titles = [board.title for board in boards if board.title]
    metadata = {"title": " / ".join(titles)} if titles else {}
    metadata["comment"] = "; ".join(_origin(scenes, pieces, used))
    return Credits(metadata, chapters, tuple(tracks))


def check_tracks(scenes: Sequence[Scene]) -> None:
    """Raise FileError or FilmError, before anything is paid for, where music or narration cannot be read."""
    from storyboard.film.samples import check_sound

    for scene in scenes:
        board = scene.board or Storyboard.of(scene.document)
        for path in (board.music, board.narration):
            if path:
                check_sound(scene.folder / path)


def _titles(boards: Sequence[Storyboard]) -> Iterator[str | None]:
    for board in boards:
        for shot in board.shots:
            yield shot.title


def _name(number: int, title: str | None) -> str:
    return f"Shot {number}: {title}" if title else f"Shot {number}"


def _times(pieces: Sequence[Piece]) -> tuple[dict[int, Fraction], Fraction]:
    """When each shot of the film starts, by its number, in seconds; and how long the film is."""
    starts: dict[int, Fraction] = {}
    at = Fraction(0)
    for piece in pieces:
        for number, seconds in piece.shown():
            starts.setdefault(number, at)
            at += seconds
    return starts, at


def _origin(scenes: Sequence[Scene], pieces: Sequence[Piece], used: Sequence[Used]) -> Iterator[str]:
    """Where the film comes from: boards, models and jobs, so that it can be made again."""
    yield f"storyboard {__version__}"
    for scene in scenes:
        yield f"board {Path(scene.name).name} sha256:{hashlib.sha256(scene.document.text.encode()).hexdigest()}"
    models = dict.fromkeys(piece.job.model for piece in pieces if not isinstance(piece, Footage))
    if models:
        yield f"models {', '.join(models)}"
    jobs = [str(one.entry) for one in used if one.entry is not None]
    if jobs:
        yield f"jobs {', '.join(jobs)}"
