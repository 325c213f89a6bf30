"""A `---` has no effect.

A line `---` between two shots makes the plan start a new job there. Before the first shot, after the last one or
doubled it does nothing. Among the fields of a shot it takes effect before the next shot, which is not where it seems
to be.

## Fails

```story
---
Shot 1:
duration: 10sec
Scene: The plane takes off.

---
---

Shot 2:
duration: 10sec
Scene: The plane lands.
```

## Passes

```story
Shot 1:
duration: 10sec
Scene: The plane takes off.

---

Shot 2:
duration: 10sec
Scene: The plane lands.
```

## Fix

Delete it; `--fix` does where it has no effect. Inside a shot, move it between two shots; to allow splitting the shot
itself, indent it under `Scene:`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from storyboard.lint.diagnostic import Fix, Problem
from storyboard.lint.lines import can_go
from storyboard.lint.spelling import has_lost_shots
from storyboard.syntax.edits import Edit
from storyboard.syntax.nodes import CutMark, Gap, ShotNode

if TYPE_CHECKING:
    from storyboard.lint.context import Context
    from storyboard.lint.diagnostic import Severity

CODE = "SB218"
NAME = "useless-cut"
SEVERITY: Severity = "warning"


def check(context: Context) -> Iterator[Problem]:
    tree = context.document.tree
    if "---" not in context.document.text:
        return
    # Between shots that are named otherwise ("Scene 2:") it may be needed.
    for line in () if has_lost_shots(context.document) else tree.preamble:
        if type(line) is CutMark:
            yield _problem(line, "`---` before the first shot has no effect; delete it", 0)
    for place, shot in enumerate(tree.shots, 1):
        yield from _in_shot(shot, place, place == len(tree.shots))


def _in_shot(shot: ShotNode, place: int, is_last: bool) -> Iterator[Problem]:
    own = max((index for index, line in enumerate(shot.lines) if type(line) not in (CutMark, Gap)), default=-1)
    cuts = [(index, line) for index, line in enumerate(shot.lines) if type(line) is CutMark]
    kept = cuts[-1][1] if cuts and not is_last else None
    for index, cut in cuts:
        if is_last:
            yield _problem(cut, "`---` after the last shot has no effect; delete it", place)
        elif cut is not kept:
            yield _problem(cut, "duplicate `---`; delete it", place)
        elif index < own:
            message = (
                f"`---` inside shot {place} takes effect after that shot; move it before shot {place + 1}, "
                "or indent it under `Scene:` to allow splitting the shot"
            )
            yield Problem(cut.start, cut.content_end, message, shot=place)


def _problem(cut: CutMark, message: str, place: int) -> Problem:
    fix = Fix("delete it", [Edit(cut.start, cut.end, "")]) if can_go(cut) else None
    return Problem(cut.start, cut.content_end, message, fix, place)
