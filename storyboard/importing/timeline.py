"""OpenTimelineIO: each clip of the first video track is a shot, as long as the editor left it.

A time line that storyboard has exported holds the whole board, so that all of it comes back. Where a clip still has its
length, the shot has its exact duration; where an editor has trimmed it, the length on the time line counts.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import groupby
from typing import TYPE_CHECKING, Any

from storyboard.basics.extras import require
from storyboard.errors import BoardError
from storyboard.importing.found import Found, FoundShot

if TYPE_CHECKING:
    from storyboard.importing.source import Source
    from storyboard.model.board import Storyboard
    from storyboard.model.shot import Shot

#: The key of all that storyboard keeps in the metadata of a time line.
METADATA = "storyboard"


def read(source: Source, variant: int = 1) -> Found | None:
    """The board of a time line; None for any other text. Raises MissingExtraError without the `export` part."""
    if '"OTIO_SCHEMA"' not in source.text:
        return None
    require("export", ("opentimelineio",), "an OpenTimelineIO file")
    from opentimelineio import adapters, exceptions, schema

    try:
        timeline = adapters.read_from_string(source.given, "otio_json")
    except (exceptions.OTIOError, ValueError):
        return None
    if not isinstance(timeline, schema.Timeline) or not timeline.video_tracks():
        return None
    found = Found("an OpenTimelineIO time line")
    tracks = timeline.video_tracks()
    items = [item for item in tracks[0] if not isinstance(item, schema.Transition)]
    clips = [item for item in items if isinstance(item, schema.Clip)]
    if len(tracks) > 1:
        found.notices.append(f"only the first of {len(tracks)} video tracks was read")
    if len(clips) < len(items):
        found.notices.append("gaps and nested time lines were left out")
    board = _board(timeline, clips)
    found.text = board.dump()
    found.shots = [FoundShot(0, number) for number, _ in enumerate(board.shots, start=1)]
    found.mark(0, len(source.text))
    return found


def _board(timeline: Any, clips: list[Any]) -> Storyboard:
    from storyboard.model.board import Storyboard

    shots = [_shot(list(parts)) for _, parts in groupby(_numbered(clips), key=lambda pair: pair[0])]
    kept = _kept(timeline).get("board")
    try:
        return Storyboard(**(kept if isinstance(kept, dict) else {}), shots=shots)
    except (BoardError, TypeError):
        return Storyboard(title=timeline.name or None, shots=shots)


def _numbered(clips: list[Any]) -> Iterator[tuple[object, Any]]:
    """Yield each clip with the number of its shot, or with a key of its own where it is nobody's."""
    for place, clip in enumerate(clips):
        number = _kept(clip).get("number")
        yield (number if isinstance(number, int) else f"clip {place}"), clip


def _shot(parts: list[tuple[object, Any]]) -> Shot:
    from storyboard.model.shot import Shot

    clips = [clip for _, clip in parts]
    kept = _kept(clips[0])
    length = sum((_seconds(clip) for clip in clips), Fraction(0))
    frames = sum(round(clip.trimmed_range().duration.value) for clip in clips)
    said = kept.get("shot")
    if isinstance(said, dict):
        try:
            values = {**said, "duration": said["duration"] if frames == kept.get("frames") else _rounded(length)}
            return Shot(**values)
        except (BoardError, KeyError, TypeError):
            pass  # not as it was exported: what any other clip says is still there
    name = clips[0].name.strip() or "an unnamed clip"
    comments = [marker.comment for marker in clips[0].markers if marker.comment.strip()]
    return Shot(duration=_rounded(length), title=name, scene=" ".join(" ".join([*comments[:1]]).split()) or name)


def _kept(item: Any) -> dict[str, Any]:
    """Return what storyboard has kept in an item's metadata."""
    kept = item.metadata.get(METADATA)
    return _plain(kept) if kept is not None and hasattr(kept, "items") else {}


def _plain(value: Any) -> Any:
    """Return OTIO's own containers as dictionaries and lists."""
    if hasattr(value, "items"):
        return {str(key): _plain(one) for key, one in value.items()}
    if isinstance(value, str | bytes) or not hasattr(value, "__len__"):
        return value
    return [_plain(one) for one in value]


def _seconds(clip: Any) -> Fraction:
    duration = clip.trimmed_range().duration
    rate = Fraction(duration.rate).limit_denominator(1001)
    return Fraction(duration.value) / rate


def _rounded(seconds: Fraction) -> Decimal:
    """Return seconds in whole milliseconds, at least one."""
    return Decimal(max(1, round(seconds * 1000))) / 1000
