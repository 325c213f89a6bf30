"""Full-width punctuation or digits are used where plain ones belong.

Chinese and Japanese keyboards produce `：`, `＝` and `１`. They are understood in shot headings and after field names,
but services receive the plain characters. Punctuation inside texts is left alone.

## Fails

```story
Shot １：
duration： 10sec
Scene： 飞机起飞。
```

## Passes

```story
Shot 1:
duration: 10sec
Scene: 飞机起飞。
```

## Fix

Write the plain character. `--fix` does.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from storyboard.lint.diagnostic import Fix, Problem
from storyboard.lint.lines import heads, named
from storyboard.syntax.edits import Edit
from storyboard.syntax.nodes import Field

if TYPE_CHECKING:
    from storyboard.lint.context import Context
    from storyboard.lint.diagnostic import Severity

CODE = "SB107"
NAME = "full-width"
SEVERITY: Severity = "warning"


def check(context: Context) -> Iterator[Problem]:
    document = context.document
    if document.text.isascii():
        return
    for head, place in heads(document):
        if head.number is not None and not head.source[head.number_start : head.number_end].isascii():
            yield _problem(head.number_start, head.number_end, str(head.number), place)
        colon = head.separator_start if head.separator_start >= 0 else head.source.find("：", head.word_end, head.end)
        if colon >= 0 and head.source[colon] == "：":
            blank = "" if head.title is None or head.source[colon + 1].isspace() else " "
            yield _problem(colon, colon + 1, ":", place, blank)
    for line, place in named(document):
        at, plain = line.value_start - 1, "="
        if isinstance(line, Field):
            at, plain = line.source.find("：", line.name_end, line.value_start), ":"
        if at >= 0 and line.source[at] in "：＝":
            blank = "" if line.source[at + 1 : at + 2].strip() == "" else " "
            yield _problem(at, at + 1, plain, place, blank)


def _problem(start: int, end: int, plain: str, place: int, blank: str = "") -> Problem:
    fix = Fix(f"write `{plain}`", [Edit(start, end, plain + blank)])
    return Problem(start, end, f"full-width character; write `{plain}`", fix, place)
