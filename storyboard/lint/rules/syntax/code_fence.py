"""The file contains a Markdown code fence.

Chatbots put boards between two lines of backticks. Fields after the closing fence do not belong to the shot, so a
misplaced fence hides part of a board.

## Fails

```story
~~~
Shot 1:
duration: 10sec
Scene: The plane takes off.
~~~
```

## Passes

```story
Shot 1:
duration: 10sec
Scene: The plane takes off.
```

## Fix

Delete the fence. `--fix` deletes it and comments out the fields after the closing fence.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from storyboard.lint.diagnostic import Fix, Problem
from storyboard.lint.lines import commented
from storyboard.syntax.edits import Edit
from storyboard.syntax.nodes import Fence, Named

if TYPE_CHECKING:
    from storyboard.lint.context import Context
    from storyboard.lint.diagnostic import Severity

CODE = "SB103"
NAME = "code-fence"
SEVERITY: Severity = "warning"


def check(context: Context) -> Iterator[Problem]:
    tree = context.document.tree
    for line in tree.preamble:
        if type(line) is Fence:
            yield _problem(line, [Edit(line.start, line.end, "")], 0)
    for place, shot in enumerate(tree.shots, 1):
        fences = [line for line in shot.outside if type(line) is Fence]
        behind = [edit for line in shot.outside if isinstance(line, Named) for edit in commented(line)]
        for fence in fences:
            edits = [Edit(fence.start, fence.end, "\n" if fence.loose else "")]
            yield _problem(fence, [*edits, *behind], place)
            behind = []


def _problem(line: Fence, edits: list[Edit], place: int) -> Problem:
    fix = Fix("delete the fence", edits)
    start = line.start + len(line.text) - len(line.text.lstrip())
    return Problem(start, line.content_end, "a Markdown code fence is not part of the board; delete it", fix, place)
