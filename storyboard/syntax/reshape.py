"""Edits that reshape a board: split a shot in two, merge two shots, retime all shots to a total.

Like the edits of `edits.py` they change only what they must, and lose no text and no comment.
"""

from __future__ import annotations

import re

from storyboard.basics.quantities import largest_remainder, seconds_text
from storyboard.errors import UsageError
from storyboard.syntax.comments import owned_comments
from storyboard.syntax.document import Document
from storyboard.syntax.edits import (
    Edit,
    delete_shot,
    insert_shot,
    remove_field,
    retime,
    set_field,
    set_value,
)
from storyboard.syntax.fields import SHOT_FIELDS
from storyboard.syntax.nodes import Field, Let, ShotNode
from storyboard.syntax.values import format_milliseconds, is_split_line

#: Fields that describe the whole of a shot: both halves keep them. All others stay with the first half.
KEPT_BY_BOTH = ("camera", "lighting", "sound")

_SENTENCE_END = re.compile(r"[.!?…][\"'”’)]*\s+|[。！？][”’」』）]*")
_SPLIT_MARK = re.compile(r"(?m)^[^\S\n]*-{3,}[^\S\n]*$\s*")
_ENDS = ".!?…。！？"
_PLAIN_TENTH = 100


def split_shot(
    document: Document, number: int, *, at: int | None = None, milliseconds: int | None = None
) -> list[Edit]:
    """Return the edits that split a shot (`number` is its place, from 1) into two.

    `at` is the offset in the document's text where the second scene begins; without it, the split mark or the end of
    a sentence nearest to the time. `milliseconds` is the first shot's new duration; without it, half. Camera,
    lighting and sound stay in both shots, a transition moves to the second, everything else stays in the first.
    Raises UsageError where the shot cannot be split there.
    """
    shot, whole = _plain_shot(document, number), _milliseconds(document, number)
    first = whole // 2 if milliseconds is None else milliseconds
    if not 0 < first < whole:
        raise UsageError(
            f"shot {number} lasts {seconds_text(whole)} s and cannot be split at {seconds_text(first)} s",
            "give a time within the shot",
        )
    scene = shot.field("scene")
    if scene is None or not scene.value:
        raise UsageError(f"shot {number} has no scene to split", "write its scene first")
    head, rest = _scene_at(scene, _nearest(scene, first / whole, number) if at is None else at, number)
    lines = [f"Shot {number + 1}:", f"duration: {format_milliseconds(whole - first)}", f"Scene: {_indented(rest)}"]
    values = document.shots[number - 1].values
    lines += (f"{SHOT_FIELDS[key]}: {values[key]}" for key in KEPT_BY_BOTH if key in values)
    edits = [*retime(document, number, first), *set_field(document, number, "scene", head)]
    if "transition" in values:
        lines.append(f"transition: {values['transition']}")
        edits += remove_field(document, number, "transition")
    return [*edits, *insert_shot(document, number + 1, "\n".join(lines))]


def merge_shots(document: Document, number: int) -> list[Edit]:
    """Return the edits that merge a shot (`number` is its place, from 1) with the one after it.

    Durations add up, texts follow each other, the second shot's comments stay as comments of the merged one, and its
    transition counts. Raises UsageError where there is no shot after it, or something could not be kept.
    """
    first, second = _plain_shot(document, number), _plain_shot(document, number + 1)
    if document.shots[number].cut_before:
        raise UsageError(f"`---` stands between shots {number} and {number + 1}", "remove the `---` first")
    total = _milliseconds(document, number) + _milliseconds(document, number + 1)
    edits = retime(document, number, total)
    added: list[str] = []
    ours, theirs = document.shots[number - 1], document.shots[number]
    for key, value in theirs.values.items():
        mine = ours.values.get(key)
        if key == "duration" or (value == mine and key != "scene"):
            continue
        if key == "reference" and mine:
            raise UsageError(f"shots {number} and {number + 1} name two reference images", "remove one of them first")
        field = first.field(key)
        if mine and field and key != "transition":
            edits.append(_appended(field, value))
        else:
            edits += set_field(document, number, key, value)
    if "transition" in ours.values and "transition" not in theirs.values:
        edits += remove_field(document, number, "transition")
    title = " / ".join(dict.fromkeys(filter(None, (ours.title, theirs.title))))
    if theirs.title and title != ours.title:
        edits.append(_titled(first, title))
    for name, value in theirs.extra.items():
        if value != ours.extra.get(name):
            added.append(f"{name}: {value}")
    added += (line.text.rstrip() for line in second.lines if type(line) is Let)
    added += (f"# {comment}" for comment in owned_comments(document).get(number + 1, ()))
    if added:
        end = max((line.full_end for line in first.lines if isinstance(line, Field | Let)), default=first.head.full_end)
        edits.append(Edit(end, end, "".join(f"{line}\n" for line in added)))
    return _merged([*edits, *delete_shot(document, number + 1)])


def retime_board(document: Document, milliseconds: int) -> list[Edit]:
    """Return the edits that bring a board to a total, each shot in proportion to its own duration.

    New durations are tenths of a second where the total is. Raises UsageError where a shot has no duration, or the
    total is too short for so many shots.
    """
    durations = [_milliseconds(document, number) for number in range(1, len(document.shots) + 1)]
    unit = _PLAIN_TENTH if milliseconds % _PLAIN_TENTH == 0 else 1
    if not durations:
        raise UsageError("the board has no shots to retime", "write a shot first")
    if milliseconds < unit * len(durations):
        raise UsageError(
            f"{len(durations)} shots do not fit into {seconds_text(milliseconds)} s", "give a longer total"
        )
    total = sum(durations)
    # Each shot keeps at least one unit: only what is above that is shared in proportion.
    spare = milliseconds - unit * len(durations)
    shares = largest_remainder([duration * spare for duration in durations], total, unit)
    return [
        edit
        for number, (share, duration) in enumerate(zip(shares, durations, strict=True), 1)
        if share + unit != duration
        for edit in retime(document, number, share + unit)
    ]


def _plain_shot(document: Document, number: int) -> ShotNode:
    """A shot that can be taken apart. Raises UsageError where there is none, or it has text outside its fields."""
    shots = document.tree.shots
    if not 1 <= number <= len(shots):
        raise UsageError(f"there is no shot {number}: the board has {len(shots)}", "`storyboard outline` lists them")
    shot = shots[number - 1]
    stray = any(line.loose and not (type(line) is Field and line.goes_on) for line in (shot.head, *shot.lines))
    if stray or shot.outside:
        raise UsageError(f"shot {number} has text outside its fields", "run `storyboard lint --fix` first")
    return shot


def _milliseconds(document: Document, number: int) -> int:
    shot = document.shots[number - 1]
    if not shot.milliseconds:
        said = "its duration cannot be read" if "duration" in shot.values else "it has no duration"
        raise UsageError(f"shot {number}: {said}", "write one, such as `duration: 5sec`")
    return shot.milliseconds


def _scene_at(scene: Field, at: int, number: int) -> tuple[str, str]:
    """The two scenes where the second begins at an offset, moved to the start of the word there."""
    start, end = scene.value_start, scene.full_end
    if not start < at < end:
        raise UsageError(f"that place is not within the scene of shot {number}", "put the cursor into its text")
    while at > start and not scene.source[at - 1].isspace() and not _wide(scene.source[at - 1]):
        at -= 1
    parts = _folded(scene.source[start:at]), _folded(scene.source[at:end])
    if not all(map(_says_something, parts)):
        raise UsageError(f"one of the two scenes of shot {number} would be empty", "split between two words")
    return parts


def _wide(character: str) -> bool:
    """Whether a text may be parted after a character without a blank: Chinese and Japanese."""
    return character >= "\u2e80"


def _says_something(text: str) -> bool:
    return any(not line.startswith("#") for line in text.splitlines())


def _nearest(scene: Field, share: float, number: int) -> int:
    """The offset, at a split mark or the end of a sentence, that is nearest to a share of the scene's text."""
    text = scene.source[scene.value_start : scene.full_end].rstrip()
    comments = [(start - scene.value_start, end - scene.value_start) for start, end in scene.comments()]
    marks = [match.end() for match in _SPLIT_MARK.finditer(text)]
    ends = marks or [
        match.end()
        for match in _SENTENCE_END.finditer(text)
        if match.end() < len(text) and not any(start <= match.start() < end for start, end in comments)
    ]
    if not ends:
        raise UsageError(
            f"the scene of shot {number} is one sentence",
            "say where to split it: put the cursor there, or name the words that begin the second shot (--before)",
        )
    return scene.value_start + min(ends, key=lambda end: abs(end / len(text) - share))


def _folded(text: str) -> str:
    """Lines of a scene without their indentation; comments and split marks within it stay lines of their own."""
    lines = [line.strip() for line in text.splitlines()]
    while lines and (not lines[0] or is_split_line(lines[0])):
        lines.pop(0)
    while lines and (not lines[-1] or is_split_line(lines[-1])):
        lines.pop()
    return "\n".join(filter(None, lines))


def _indented(text: str) -> str:
    return "\n  ".join(text.splitlines())


def _appended(field: Field, text: str) -> Edit:
    """Return the edit that appends a text to a field."""
    value = field.value
    stop = "." if field.key == "scene" else ";"
    joint = " " if value[-1:] in _ENDS else f"{stop} "
    text = _indented(text)
    if field.closing >= 0 or (field.loose and not field.goes_on):
        return set_value(field, f"{value}{joint}{text}")
    end = field.start + len(field.source[field.start : field.full_end].rstrip())
    return Edit(end, end, joint + text)


def _titled(shot: ShotNode, title: str) -> Edit:
    """The edit that gives a head a title."""
    head = shot.head
    start, end = head.title_span
    if end > start:
        return Edit(start, end, title)
    colon = "" if head.separator_start >= 0 else ":"
    return Edit(head.content_end, head.content_end, f"{colon} {title}")


def _merged(edits: list[Edit]) -> list[Edit]:
    """Insertions at one place as one edit, in the order given."""
    found: dict[tuple[int, int], Edit] = {}
    for edit in edits:
        key = (edit.start, edit.end)
        if key in found:
            found[key] = edit._replace(text=found[key].text + edit.text)
        else:
            found[key] = edit
    return list(found.values())
