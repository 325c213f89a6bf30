"""Editorial timelines through OpenTimelineIO: its own format, Final Cut Pro 7 XML and CMX 3600 EDL."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from storyboard.basics.extras import require
from storyboard.exports.subject import Item, Media, Subject
from storyboard.importing.timeline import METADATA

if TYPE_CHECKING:
    import opentimelineio

#: The longest comment line in an EDL, in characters; many programs read no more.
_EDL_LINE = 240
#: An event of an EDL that dissolves.
_DISSOLVE = re.compile(r"\d+ +\S+ +\S+ +D ")


def otio(subject: Subject) -> bytes:
    """Return an OpenTimelineIO file."""
    return _written(_timeline(subject), "otio_json")


def fcp7(subject: Subject) -> bytes:
    """Return a Final Cut Pro 7 XML file.

    That format centres a dissolve on its cut. A dissolve of the film starts at the cut, so the cut is moved to the
    middle of it: the same frames are seen at the same time. A fade goes to black and comes from black.
    """
    timeline = _timeline(subject)
    (track,) = timeline.tracks
    _split_fades(track)
    for place, transition in enumerate(list(track)):
        if _is_transition(transition) and transition.name == "dissolve":
            _centre(track, place)
    return _written(timeline, "fcp_xml")


def edl(subject: Subject) -> bytes:
    """Return a CMX 3600 edit decision list; a fade is a dissolve to black and one from black."""
    timeline = _timeline(subject)
    (track,) = timeline.tracks
    _split_fades(track)
    title, _, events = _written(timeline, "cmx_3600").decode().partition("\n\n")
    mode = "DROP FRAME" if ";" in events.partition("\n")[0] else "NON-DROP FRAME"
    return "\n".join([title, f"FCM: {mode}", "", *_said_once(events.splitlines()), ""]).encode()


def _said_once(events: Iterable[str]) -> Iterator[str]:
    """Yield the lines of an EDL; what a dissolve repeats about the clip before it, but for the name, is left out."""
    dissolves = repeats = False
    for line in events:
        if not line.startswith("* "):
            dissolves, repeats = _DISSOLVE.match(line) is not None, False
        elif line.startswith("* FROM CLIP NAME"):
            repeats = dissolves
        elif line.startswith("* TO CLIP NAME"):
            repeats = False
        elif repeats:
            continue
        yield line


# ---------------------------------------------------------------------------------------- timelines


def _timeline(subject: Subject) -> opentimelineio.schema.Timeline:
    require("export", ("opentimelineio", "otio_fcp_adapter", "otio_cmx3600_adapter"), "an editorial timeline")
    from opentimelineio import schema

    header = subject.board.model_dump(mode="json", exclude_defaults=True, exclude={"shots"})
    timeline = schema.Timeline(
        subject.title,
        global_start_time=_time(subject, 0),
        metadata={METADATA: {"board": header}},
    )
    track = schema.Track("V1", kind=schema.TrackKind.Video)
    timeline.tracks.append(track)
    media = {item.media.job.index: _reference(subject, item.media) for item in subject.items if item.media}
    for item in subject.items:
        track.append(_clip(subject, item, media))
        track.extend(_transition(subject, item))
    return timeline


def _clip(subject: Subject, item: Item, media: dict[int, Any]) -> opentimelineio.schema.Clip:
    from opentimelineio import schema

    shot, card = subject.shot(item), subject.cards[item.shot - 1]
    kept: dict[str, Any] = {
        "shot": shot.model_dump(mode="json", exclude_defaults=True),
        "number": item.shot,
        "part": item.name,
        "frames": subject.frames_of(item.shot),
    }
    if item.media:
        kept["job"] = item.media.job.index
    notes = [card.text, *(f"{note.label.capitalize()}: {note.text}" for note in card.notes)]
    name = f"Shot {item.name}" + (f": {shot.title}" if shot.title else "")
    reference = media.get(item.media.job.index) if item.media else None
    source = _range(subject, item.source, item.frames)
    clip = schema.Clip(
        name,
        media_reference=reference.clone() if reference else schema.MissingReference(name, source),
        source_range=source,
        metadata={
            METADATA: kept,
            "cmx_3600": {
                "reel": f"JOB{item.media.job.index:03}" if item.media else "AX",
                "comments": [f"NOTE: {line}" for note in notes for line in _lines(note)],
            },
        },
    )
    marker = schema.Marker(
        name,
        marked_range=_range(subject, item.source, 1),
        color=schema.MarkerColor.GREEN,
        metadata={METADATA: {"comment": "\n".join(notes)}, "fcp_xml": {"comment": "\n".join(notes)}},
    )
    marker.comment = "\n".join(notes)
    clip.markers.append(marker)
    return clip


def _reference(subject: Subject, media: Media) -> Any:
    """Return the reference to a job's clip; one that is still to be rendered is missing, with its name and length."""
    from opentimelineio import schema

    name, available = f"job-{media.job.index:03}", _range(subject, 0, media.frames)
    kept = {METADATA: {"job": media.job.index, "model": media.job.model, "prompt": media.job.prompt}}
    if media.path is None:
        return schema.MissingReference(name, available, metadata=kept)
    reference = schema.ExternalReference(_address(media.path), available, metadata=kept)
    reference.name = media.path.name
    return reference


def _transition(subject: Subject, item: Item) -> Iterator[opentimelineio.schema.Transition]:
    """Yield how an item goes over into the next, where that is not a cut."""
    from opentimelineio import schema

    if item.before or item.after:
        types = schema.TransitionTypes
        yield schema.Transition(
            item.kind,
            transition_type=types.Custom if item.kind == "fade" else types.SMPTE_Dissolve,
            in_offset=_time(subject, item.before),
            out_offset=_time(subject, item.after),
        )


def _centre(track: Any, place: int) -> None:
    """Move the cut of a dissolve that starts at it to its middle."""
    from opentimelineio import opentime

    transition, before, after = track[place], track[place - 1], track[place + 1]
    length = transition.out_offset
    half = opentime.RationalTime(int(length.value) // 2, length.rate)
    half = opentime.RationalTime(min(half.value, after.source_range.duration.value - 1), length.rate)
    if half.value < 1:
        return
    before.source_range = opentime.TimeRange(before.source_range.start_time, before.source_range.duration + half)
    after.source_range = opentime.TimeRange(after.source_range.start_time + half, after.source_range.duration - half)
    transition.in_offset, transition.out_offset = half, length - half


def _split_fades(track: Any) -> None:
    """Put a dissolve to black and one from black in the place of each fade; the film ends with the first of them."""
    from opentimelineio import opentime, schema

    dissolve = schema.TransitionTypes.SMPTE_Dissolve
    for place in reversed(range(len(track))):
        fade = track[place]
        if not _is_transition(fade) or fade.name != "fade":
            continue
        nothing = opentime.RationalTime(0, fade.in_offset.rate)
        found = [schema.Transition("fade out", dissolve, fade.in_offset, nothing)]
        if fade.out_offset.value:
            # Its start is what the EDL adapter takes from it again.
            found.append(schema.Gap(source_range=opentime.TimeRange(fade.in_offset, nothing)))
            found.append(schema.Transition("fade in", dissolve, nothing, fade.out_offset))
        track[place : place + 1] = found


def _is_transition(item: object) -> bool:
    from opentimelineio import schema

    return isinstance(item, schema.Transition)


def _written(timeline: opentimelineio.schema.Timeline, adapter: str) -> bytes:
    from opentimelineio import adapters

    text: str = adapters.write_to_string(timeline, adapter)
    return (text if text.endswith("\n") else text + "\n").encode()


def _range(subject: Subject, first: int, frames: int) -> opentimelineio.opentime.TimeRange:
    from opentimelineio import opentime

    return opentime.TimeRange(_time(subject, first), _time(subject, frames))


def _time(subject: Subject, frame: int) -> opentimelineio.opentime.RationalTime:
    from opentimelineio import opentime

    return opentime.RationalTime(frame, subject.fps.numerator / subject.fps.denominator)


def _address(path: Path) -> str:
    return path.resolve().as_uri()


def _lines(text: str) -> Iterator[str]:
    """Yield a text in lines that an EDL can hold, broken between words."""
    line = ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > _EDL_LINE:
            yield line
            line = ""
        line = f"{line} {word}" if line else word
    if line:
        yield line
