"""A line such as `Scene 2:` or `Clip 2:` that begins what is a shot here.

Other tools count scenes, clips, panels or takes. Here it reads as a field of the shot above, and everything below
it as that shot's too.

## Fails

```story
Scene 1: The plane takes off.
duration: 7.5sec

Scene 2: The plane lands.
duration: 7.5sec
```

## Passes

```story
Shot 1:
Scene: The plane takes off.
duration: 7.5sec

Shot 2:
Scene: The plane lands.
duration: 7.5sec
```

## Fix

Begin the shot with `Shot 2:`. `--fix --unsafe-fixes` does, and takes the text behind the colon for the scene, or
for the title where a `Scene:` follows.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from storyboard.lint.diagnostic import Fix
from storyboard.lint.problem import Problem
from storyboard.lint.spelling import shot_like
from storyboard.syntax.edits import Edit
from storyboard.syntax.nodes import Field, Line

if TYPE_CHECKING:
    from storyboard.lint.context import Context
    from storyboard.lint.diagnostic import Severity

CODE = "SB224"
NAME = "other-word-for-shot"
SEVERITY: Severity = "error"


def check(context: Context) -> Iterator[Problem]:
    tree = context.document.tree
    for place, lines in enumerate((tree.preamble, *(shot.lines for shot in tree.shots))):
        has_scene = False
        problems = []
        for line in reversed(lines):
            if type(line) is not Field:
                continue
            number = shot_like(line)
            if number is not None:
                problems.append(_problem(line, number, place, has_scene))
                has_scene = False
            elif line.key == "scene":
                has_scene = True
        yield from reversed(problems)


def _problem(field: Field, number: int, place: int, has_scene: bool) -> Problem:
    edits = [Edit(field.name_start, field.name_end, f"Shot {number}")]
    if field.value and not has_scene:
        edits.append(Edit(field.value_start, field.value_start, f"\n{_indent(field)}Scene:"))
    fix = Fix(f"begin shot {number}", edits, safe=False)
    message = f"`{field.name}` begins no shot: write `Shot {number}:`"
    return Problem(field.name_start, field.name_end, message, fix, place)


def _indent(line: Line) -> str:
    return line.text[: len(line.text) - len(line.text.lstrip())]
