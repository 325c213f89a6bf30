"""A shot has no `Scene:`.

The scene is what the service films, so a shot without one cannot be sent.

## Fails

```story
Shot 1: The plane takes off
duration: 10sec
```

## Passes

```story
Shot 1: Take-off
duration: 10sec
Scene: The plane takes off.
```

## Fix

Describe what is seen. If the shot has a title, `--fix --unsafe-fixes` uses its words as the scene, without a length
stated in it (`Take-off (0:05–0:10)`).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from storyboard.lint.diagnostic import Fix, Problem
from storyboard.lint.durations import without_length
from storyboard.lint.lines import take_nothing_up
from storyboard.lint.spelling import is_unknown, meant_field
from storyboard.syntax.edits import set_field
from storyboard.syntax.fields import SHOT_FIELDS

if TYPE_CHECKING:
    from storyboard.lint.context import Context
    from storyboard.lint.diagnostic import Severity
    from storyboard.syntax.nodes import ShotNode

CODE = "SB203"
NAME = "missing-scene"
SEVERITY: Severity = "error"


def check(context: Context) -> Iterator[Problem]:
    for place, shot in enumerate(context.document.tree.shots, 1):
        if shot.field("scene") or _is_misspelt(shot):
            continue
        head = shot.head
        words = without_length(head.title or "")
        fix = None
        if words:
            edits = set_field(context.document, place, "scene", words)
            if take_nothing_up(context.document, edits):
                fix = Fix("use the title as the scene", edits, safe=False)
        message = f"shot {place} has no scene; add a line `Scene: …` that describes what is seen"
        yield Problem(head.word_start, max(head.word_end, head.number_end), message, fix, place)


def _is_misspelt(shot: ShotNode) -> bool:
    """Whether a misspelt field is the scene; SB208 reports that one."""
    return any(is_unknown(field) and meant_field(field.name, SHOT_FIELDS) == "scene" for field in shot.fields())
