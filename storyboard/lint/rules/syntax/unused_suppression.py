"""A suppression comment suppresses nothing.

The problem it was written for is gone. Left in place, the comment would hide the next problem of that kind. It is
reported only if the rule it names has run.

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

Remove the comment, or the codes in it that are not needed. `--fix` does. If the comment should have worked, check its
place: above a shot heading it applies to that shot, inside a shot to the next line, and
`# storyboard: ignore-file[…]` applies to the whole file.
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
LAST = True  # it needs the results of all other rules


def check(context: Context) -> Iterator[Problem]:
    for suppression, idle in context.suppressions.unused():
        named = ", ".join(idle)
        reports = "report" if len(idle) > 1 else "reports"
        message = f"unused suppression: {named} {reports} nothing here"
        fix = Fix(f"remove {named}", [_without(context, suppression, idle)])
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
        end = suppression.end  # keep a blank line, or the loose text below would join the line above
    return Edit(max(start, 1) if text.startswith("\ufeff") else start, end, "")
