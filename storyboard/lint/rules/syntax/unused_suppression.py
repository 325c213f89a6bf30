"""A suppression lets nothing pass: what it was written for is gone.

Left standing it would hide the next mistake of its kind, which nobody has looked at. It is reported only where
the rule that it names has run.

## Fails

```story
# storyboard: ignore[SB191] the reason follows
Shot 1:
duration: 15sec
Scene: The plane takes off.
```

## Passes

```story
# Ask Mira whether the plane may be red.
Shot 1:
duration: 15sec
Scene: The plane takes off.
```

## Fix

`--fix` takes the comment out, or those of its codes that are of no use. Where a suppression should have worked, look
at where it stands: above a shot it covers that shot, inside a shot the line below it, and
`# storyboard: ignore-file[…]` the whole file.
"""

from __future__ import annotations

from collections.abc import Iterator

from storyboard.lint.context import Context
from storyboard.lint.diagnostic import Fix, Problem, Severity
from storyboard.lint.lines import loose_texts
from storyboard.lint.suppressions import Suppression
from storyboard.syntax.edits import Edit

CODE = "SB190"
NAME = "unused-suppression"
SEVERITY: Severity = "warning"
LAST = True  # it looks at what the others reported


def check(context: Context) -> Iterator[Problem]:
    for suppression, idle in context.suppressions.unused():
        named = ", ".join(idle)
        message = f"Nothing here is held back by this: {named} finds nothing. Take {named} out"
        fix = Fix(f"Take {named} out", [_without(context, suppression, idle)])
        yield Problem(suppression.start, suppression.end, message, fix, suppression.shot)


def _without(context: Context, suppression: Suppression, idle: list[str]) -> Edit:
    kept = [code for code, _ in suppression.codes if code not in idle]
    text = context.document.text
    if kept:
        start = text.index("[", suppression.start) + 1
        return Edit(start, text.index("]", start), ", ".join(kept))
    index = context.document.index
    line = index.position(suppression.start).line
    start, end = index.start_of(line), index.start_of(line + 1)
    if any(loose.start == end for _, loose, _, _ in loose_texts(context.document)):
        end = (
            suppression.end
        )  # loose text was apart from the line above and stays so: it might be taken for that line's
    return Edit(max(start, 1) if text.startswith("\ufeff") else start, end, "")
