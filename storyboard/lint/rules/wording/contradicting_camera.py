"""A shot asks for camera moves that contradict each other.

A shot is one take. A camera that is static and dollies in, or zooms in and zooms out, gets two orders, and the model
follows one of them or neither. Moves in sequence are fine if the text says so (`then`, `before`, `after`).

## Fails

```story
Shot 1:
duration: 10sec
Scene: The lighthouse in a storm. The camera zooms out over the sea.
camera: static shot, eye level
```

## Passes

```story
Shot 1:
duration: 10sec
Scene: The lighthouse in a storm. The camera zooms out over the sea.
camera: eye level
```

## Fix

Keep one of the moves, or make it two shots. There is no automatic fix.
"""

from __future__ import annotations

from collections.abc import Iterator

from storyboard.lint.context import Context
from storyboard.lint.diagnostic import Problem, Severity
from storyboard.lint.rules.wording._passages import Found, find, triggers
from storyboard.syntax.document import WrittenShot

CODE = "SB602"
NAME = "contradicting-camera"
SEVERITY: Severity = "warning"

_TRIGGERS = triggers(
    "static stationary locked fixed motionless tripod handheld held dolly dollies dollying zoom zooms zooming push"
    " pushes pushing pull pulls pulling pan pans panning tilt tilts tilting truck trucks trucking crane cranes craning"
    " tracking"
)

#: Each move's name, as in messages, and its words. A negated move ("no zoom") does not count.
_DENIED = r"(?<!\bno )(?<!\bnot )(?<!\bwithout )(?<!\bnever )(?<!\bany )"
_MOVES = {
    "static": r"(?:static|stationary|motionless|fixed|locked(?:[- ](?:off|down))?)\s+(?:camera|shot|frame)"
    r"|camera\s+(?:\w+\s+)?(?:static|stationary|motionless|fixed|locked(?:[- ](?:off|down))?)"
    r"|on\s+a\s+tripod|tripod\s+shot|static|stationary|locked[- ]off",
    "handheld": r"hand-?held",
    "dolly in": r"dolly(?:ing)?\s+in|dollies\s+in|push(?:es|ing)?[\s-]+in(?!to)\b",
    "dolly out": r"dolly(?:ing)?\s+out|dollies\s+out|pull(?:s|ing)?[\s-]+(?:back|out)",
    "zoom in": r"zoom(?:s|ing)?[\s-]+in",
    "zoom out": r"zoom(?:s|ing)?[\s-]+out",
    "pan left": r"pan(?:s|ning)?\s+(?:\w+ly\s+)?(?:to\s+the\s+)?left",
    "pan right": r"pan(?:s|ning)?\s+(?:\w+ly\s+)?(?:to\s+the\s+)?right",
    "tilt up": r"tilt(?:s|ing)?\s+(?:\w+ly\s+)?up",
    "tilt down": r"tilt(?:s|ing)?\s+(?:\w+ly\s+)?down",
    "truck left": r"truck(?:s|ing)?\s+left",
    "truck right": r"truck(?:s|ing)?\s+right",
    "crane up": r"cran(?:es?|ing)\s+up",
    "crane down": r"cran(?:es?|ing)\s+down",
    "tracking shot": r"tracking\s+shot",
}
_PATTERN = _DENIED + "(?:" + "|".join(rf"\b({words})\b" for words in _MOVES.values()) + ")"
_NAMES = tuple(_MOVES)

_OPPOSITES = {
    frozenset(pair)
    for pair in (
        *(("static", move) for move in _NAMES if move != "static"),
        ("dolly in", "dolly out"),
        ("zoom in", "zoom out"),
        ("pan left", "pan right"),
        ("tilt up", "tilt down"),
        ("truck left", "truck right"),
        ("crane up", "crane down"),
    )
}
#: Words that are about the camera only in the `camera` field.
_BARE = ("static", "stationary", "locked off", "locked-off")
_IN_TURN = ("then", "before", "after", "until", "finally", "next")

#: One of them must occur.
TRIGGERS = _TRIGGERS


def check(context: Context) -> Iterator[Problem]:
    words = _TRIGGERS & context.words
    shots = {shot.number for shot in context.shots if _may_contradict(shot, words)} if words else None
    if not shots:
        return
    number = 0
    seen: dict[str, Found] = {}
    for found in find(context, _PATTERN, shots):
        if found.passage.shot != number:
            number = found.passage.shot
            seen = {}
        if found.match[0] in _BARE and found.passage.key != "camera":
            continue
        move = _NAMES[(found.match.lastindex or 1) - 1]
        for other, before in seen.items():
            if frozenset((move, other)) in _OPPOSITES and not _in_turn(context, before, found):
                message = f"shot {number} asks for both {other} and {move}; keep one of them, or make it two shots"
                yield Problem(found.start, found.end, message, shot=number)
                break
        seen.setdefault(move, found)


def _may_contradict(shot: WrittenShot, words: frozenset[str]) -> bool:
    """Whether a shot holds two of the words, or one of them twice."""
    text = " ".join(shot.values.values()).lower()
    return sum(text.count(word) for word in words) > 1


def _in_turn(context: Context, first: Found, second: Found) -> bool:
    """Whether the text puts the moves in sequence."""
    if first.passage is not second.passage:
        return False
    between = context.lowered[first.end : second.start]
    return any(word in between for word in _IN_TURN)
