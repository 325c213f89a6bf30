"""A `---` that cuts nothing.

`---` alone says that the plan must cut there: between two shots. Before the first, behind the last or doubled it
does nothing; among a shot's fields it cuts before the next shot, which is not where it seems to.

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

`--fix` takes it out where it does nothing. Inside a shot, put it between two shots; indented under `Scene:` it says
where the shot may be split.
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
NAME = "idle-cut"
SEVERITY: Severity = "warning"


def check(context: Context) -> Iterator[Problem]:
    tree = context.document.tree
    if "---" not in context.document.text:
        return
    # Among shots under another word it may cut yet.
    for line in () if has_lost_shots(context.document) else tree.preamble:
        if type(line) is CutMark:
            yield _problem(line, "before the first shot `---` cuts nothing: take it out", 0)
    for place, shot in enumerate(tree.shots, 1):
        yield from _in_shot(shot, place, place == len(tree.shots))


def _in_shot(shot: ShotNode, place: int, is_last: bool) -> Iterator[Problem]:
    own = max((index for index, line in enumerate(shot.lines) if type(line) not in (CutMark, Gap)), default=-1)
    cuts = [(index, line) for index, line in enumerate(shot.lines) if type(line) is CutMark]
    kept = cuts[-1][1] if cuts and not is_last else None
    for index, cut in cuts:
        if is_last:
            yield _problem(cut, "behind the last shot `---` cuts nothing: take it out", place)
        elif cut is not kept:
            yield _problem(cut, "another `---` follows, and one is enough: take this out", place)
        elif index < own:
            message = (
                f"`---` among the fields of shot {place} cuts behind that shot: put it before shot {place + 1}; "
                "where this shot may be split, indent it under `Scene:`"
            )
            yield Problem(cut.start, cut.content_end, message, shot=place)


def _problem(cut: CutMark, message: str, place: int) -> Problem:
    fix = Fix("take it out", [Edit(cut.start, cut.end, "")]) if can_go(cut) else None
    return Problem(cut.start, cut.content_end, message, fix, place)
