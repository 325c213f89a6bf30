"""A scene of one or two words does not say what happens.

A scene such as `Beach.` leaves everything to chance: who is there, what moves, what the camera does. Every take comes
out differently, and each one costs money. Only scenes of one or two words in shots without action, camera or dialogue
are reported.

## Fails

```story
Shot 1:
duration: 10sec
Scene: Beach.
```

## Passes

```story
Shot 1:
duration: 10sec
Scene: A wave rolls up an empty beach and takes a sandcastle with it.
```

## Fix

Say who or what is seen, and what it does. There is no automatic fix.
"""

from __future__ import annotations

from collections.abc import Iterator

from storyboard.lint.context import Context
from storyboard.lint.diagnostic import Problem, Severity

CODE = "SB601"
NAME = "nothing-happens"
SEVERITY: Severity = "info"

_SAYS_MORE = ("action", "camera", "dialogue")


def check(context: Context) -> Iterator[Problem]:
    for shot in context.shots:
        scene = shot.scene
        # A definition says more than its name; scripts without spaces cannot be counted in words.
        if not scene or len(scene) > 40 or "{" in scene or not scene.isascii():
            continue
        words = scene.split()
        if len(words) > 2 or any(key in shot.values for key in _SAYS_MORE) or _moves(words):
            continue
        field = shot.node.field("scene")
        if field is None or not field.value:
            continue
        message = f"the scene of shot {shot.number} is only `{scene}`; say who or what is seen and what it does"
        yield Problem(*field.span, message, shot=shot.number)


def _moves(words: list[str]) -> bool:
    """Whether two words may be a subject and its verb: "She runs.", "Waves crash."."""
    return len(words) == 2 and (words[1].rstrip(".!").endswith(("s", "ing", "ed")) or words[0].endswith("s"))
