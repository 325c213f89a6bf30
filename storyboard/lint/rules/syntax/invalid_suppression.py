"""A suppression comment is malformed, names an unknown code, or gives no reason.

A mistyped code suppresses nothing, and whoever reads the board later should know why a problem was accepted.

## Fails

```story
Shot 1:
duration: 15sec
# storyboard: ignore[SB9999] the plane is red on purpose
Scene: The plane takes off.
```

## Passes

```story
# The plane is red on purpose.
Shot 1:
duration: 15sec
Scene: The plane takes off.
```

## Fix

Write `# storyboard: ignore[CODE] reason`, with several codes as `[SB301, SB202]`. `storyboard rule` lists the codes.
"""

from __future__ import annotations

from collections.abc import Iterator

from storyboard.lint.context import Context
from storyboard.lint.diagnostic import Problem, Severity
from storyboard.lint.suppressions import WORDS, Suppression

CODE = "SB191"
NAME = "invalid-suppression"
SEVERITY: Severity = "warning"

_FORM = "`# storyboard: ignore[CODE] reason`"


def check(context: Context) -> Iterator[Problem]:
    for suppression in context.suppressions.all:
        if suppression.word not in WORDS:
            message = f"unknown linter comment; write {_FORM}, or `ignore-file` to apply it to the whole file"
            yield Problem(suppression.start, suppression.end, message, shot=suppression.shot)
        elif not suppression.codes:
            message = f"suppression without a code suppresses nothing; write {_FORM}"
            yield Problem(suppression.start, suppression.end, message, shot=suppression.shot)
        else:
            yield from _codes_and_reason(context, suppression)


def _codes_and_reason(context: Context, suppression: Suppression) -> Iterator[Problem]:
    known = context.known_codes
    for code, start in suppression.codes:
        if code not in known:
            from storyboard.lint.selection import close_codes

            close = close_codes(code, known)
            hint = f"did you mean `{close[0]}`?" if close else "`storyboard rule` lists all codes"
            yield Problem(start, start + len(code), f"unknown rule code `{code}`; {hint}", shot=suppression.shot)
    if not suppression.reason:
        codes = ", ".join(code for code, _ in suppression.codes)
        message = f"suppression without a reason; say why {codes} is acceptable here: {_FORM}"
        yield Problem(suppression.start, suppression.end, message, shot=suppression.shot)
