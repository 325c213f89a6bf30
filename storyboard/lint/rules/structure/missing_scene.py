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
from storyboard.lint.lines import is_own_text, take_nothing_up
from storyboard.lint.spelling import has_scene, is_unread
from storyboard.syntax.edits import set_field

if TYPE_CHECKING:
    from storyboard.lint.context import Context
    from storyboard.lint.diagnostic import Severity
    from storyboard.syntax.nodes import ShotNode

CODE = "SB203"
NAME = "missing-scene"
SEVERITY: Severity = "error"


def check(context: Context) -> Iterator[Problem]:
    for place, shot in enumerate(context.document.tree.shots, 1):
        if has_scene(shot):
            continue
        head = shot.head
        words = without_length(head.title or "")
        fix = None
        if words and not _says_more(shot):
            edits = set_field(context.document, place, "scene", words)
            if take_nothing_up(context.document, edits):
                fix = Fix("use the title as the scene", edits, safe=False)
        message = f"shot {place} has no scene; add a line `Scene: …` that describes what is seen"
        yield Problem(head.word_start, max(head.word_end, head.number_end), message, fix, place)


def _says_more(shot: ShotNode) -> bool:
    """Whether something else than the title may be the scene: loose text, or fields under unknown names."""
    lines = (shot.head, *shot.lines)
    return any(line.loose and not is_own_text(line) for line in lines) or any(map(is_unread, shot.lines))
