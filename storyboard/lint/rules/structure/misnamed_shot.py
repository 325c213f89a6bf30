"""A shot starts with another word, such as `Scene 2:` or `Clip 2:`.

Other tools count scenes, clips, panels or takes. Here such a line is read as a field of the shot above, and
everything after it as part of that shot.

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

Start the shot with `Shot 2:`. `--fix --unsafe-fixes` does, and uses the text after the colon as the scene. The text
becomes the title if a `Scene:` follows, or if it is a heading above the text: `**Scene 2: Landing**`,
`Scene 2: Landing (5–10s)`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from storyboard.lint.diagnostic import Fix, Problem
from storyboard.lint.durations import noted_length
from storyboard.lint.lines import can_hold, continuation_rows
from storyboard.lint.spelling import is_unknown, is_unread, meant_field, shot_like
from storyboard.syntax.edits import Edit
from storyboard.syntax.fields import SHOT_FIELDS
from storyboard.syntax.nodes import Field, Line, ShotNode

if TYPE_CHECKING:
    from storyboard.lint.context import Context
    from storyboard.lint.diagnostic import Severity

CODE = "SB224"
NAME = "misnamed-shot"
SEVERITY: Severity = "error"


def check(context: Context) -> Iterator[Problem]:
    tree = context.document.tree
    for place, lines in enumerate((tree.preamble, *(shot.lines for shot in tree.shots))):
        if not any(type(line) is Field and shot_like(line) for line in lines):
            continue
        below: set[str] = set()
        unread = False  # whether fields below say something that is not sent
        problems = []
        for line in reversed(lines):
            if type(line) is not Field:
                continue
            number = shot_like(line)
            if number is None:
                # The first of several fields with one key is used.
                key = meant_field(line.name, SHOT_FIELDS) or line.key if is_unknown(line, 1) else line.key
                unread = unread or is_unread(line)
                (below.add if line.value and can_hold(key, line.value) else below.discard)(key)
                continue
            fix = None
            # In a board with shots, both the new shot and the one above it must remain complete.
            if not tree.shots or ("duration" in below and (place == 0 or _is_complete(tree.shots[place - 1], line))):
                # A heading is not the scene where the picture stands under other names.
                fix = None if unread and "scene" not in below else _fix(line, number, "scene" in below)
            message = f"start a shot with `Shot {number}:`, not `{line.name}`"
            problems.append(Problem(line.name_start, line.name_end, message, fix, place))
            below, unread = set(), False
        yield from reversed(problems)


def _is_complete(shot: ShotNode, line: Line) -> bool:
    first = [shot.field(key) for key in ("duration", "scene")]
    return all(field is not None and field.start < line.start for field in first)


def _fix(field: Field, number: int, has_scene: bool) -> Fix | None:
    edits = [Edit(field.name_start, field.name_end, f"Shot {number}")]
    if not has_scene:
        if not field.value:
            return None
        text = _text_below(field)
        if text:
            return Fix(f"write `Shot {number}:`", [*edits, text], safe=False)
        edits.append(Edit(field.value_start, field.value_start, f"\n{_indent(field)}Scene:"))
        mark = len(field.open_mark)
        if mark:  # bold around name and text would now span two lines
            _, end = field.span
            edits[0] = edits[0]._replace(start=field.name_start - mark)
            edits.append(Edit(end - mark, end, ""))
    return Fix(f"write `Shot {number}:`", edits, safe=False)


def _text_below(field: Field) -> Edit | None:
    """Return the edit that makes the text under a heading the scene; the heading is then the title."""
    heading = field.source[field.value_start : field.first_end]
    rows = [*continuation_rows(field), *((line.start, line.text) for line in field.loose)]
    ends = field.closing >= 0 and not field.source[field.closing : field.first_end].strip("*_ \t\r\n")
    if not rows or not heading.strip() or not (ends or noted_length(heading)):
        return None
    at, row = rows[0]
    return Edit(at, at + len(row) - len(row.lstrip()), "Scene: ")


def _indent(line: Line) -> str:
    return line.text[: len(line.text) - len(line.text.lstrip())]
