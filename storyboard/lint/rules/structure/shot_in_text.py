"""A shot's head inside the text of a field: on an indented line, or in the middle of one.

There it is text of the shot above, which would be filmed and paid for in that shot's seconds; and a service in
storyboard mode may take the words `Shot 3:` inside a scene for a shot.

## Fails

```story
Shot 1:
duration: 7.5sec
Scene: The plane takes off.
  Shot 2:
  duration: 7.5sec
  Scene: The plane lands.
```

## Passes

```story
Shot 1:
duration: 7.5sec
Scene: The plane takes off.

Shot 2:
duration: 7.5sec
Scene: The plane lands.
```

## Fix

Begin the shot at the start of its line, or take the colon out where no shot is meant. `--fix --unsafe-fixes` takes
the indentation away.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from storyboard.lint.diagnostic import Fix
from storyboard.lint.problem import Problem
from storyboard.lint.texts import continuation_rows, spoken_lines
from storyboard.syntax.comments import line_comments
from storyboard.syntax.edits import Edit

if TYPE_CHECKING:
    from storyboard.lint.context import Context
    from storyboard.lint.diagnostic import Severity

CODE = "SB217"
NAME = "shot-in-text"
SEVERITY: Severity = "error"

_HEAD = re.compile(r"(?<!\w)(?:shot|镜头)\s*[#№]?\s*(\d{1,9})\s*[:：]", re.IGNORECASE)
_ROW = re.compile(r"[\s>*_+•·-]*+(?=(?:shot|镜头)\s*[#№]?\s*\d)", re.IGNORECASE)


def check(context: Context) -> Iterator[Problem]:
    if "shot" not in context.words and "镜头" not in context.document.text:
        return
    for line, place in spoken_lines(context.document):
        rows = dict(continuation_rows(line))
        starts = {
            match.end(): (start, match[0]) for start, row in rows.items() if (match := _begins(row, start, line.source))
        }
        comments = line_comments(line)
        for found in _HEAD.finditer(line.source, line.value_start, line.full_end if line.loose else line.end):
            if any(start <= found.start() < end for start, end in comments):
                continue
            fix = None
            if found.start() in starts:
                start, lead = starts[found.start()]
                indent = len(lead) - len(lead.lstrip())
                fix = Fix("begin a shot with it", [Edit(start, start + indent, "")], safe=False)
            message = (
                f"`{found[0]}` stands inside the text of `{line.name}`, so no shot begins here: "
                "put it at the start of its line, or take the colon out"
            )
            yield Problem(found.start(), found.end(), message, fix, place)


def _begins(row: str, start: int, source: str) -> re.Match[str] | None:
    return _ROW.match(source, start, start + len(row))
