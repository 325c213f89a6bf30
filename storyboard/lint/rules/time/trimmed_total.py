"""The shots add up to a length that the model does not film.

A clip has one of a few lengths: `sora-2-all` films 10 or 15 seconds. A board of 13.2 seconds is filmed as 15, and 1.8
paid seconds are cut off again. The message says what the plan does. Nothing is wrong with that, so it is a warning; but
the seconds are there to be used.

`fix` under `[tool.storyboard.rules.SB301]` says which fix is offered: `lengthen` (the last shot takes the rest, the
default), `retime` (every shot grows in proportion), `shorten` (the last shot ends where the next shorter clip does),
`model` (the cheapest model of the service that films this very length) or `split` (several jobs that add up to it).

## Fails

```story
Shot 1:
duration: 7.5sec
Scene: The plane takes off.

Shot 2:
duration: 5.7sec
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

`--fix --unsafe-fixes` makes the last shot longer so that the clip is full, or what the option says. It is unsafe: it
changes a duration, or what is paid. Or leave it: the plan trims.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from storyboard.lint.context import Context
from storyboard.lint.diagnostic import Fix, Problem, Severity
from storyboard.lint.rules._options import one_of
from storyboard.lint.rules.time._length import duration_place, films, planned, seconds
from storyboard.syntax.edits import Edit, retime

if TYPE_CHECKING:
    from storyboard.planning.forecast import Outlook

CODE = "SB301"
NAME = "trimmed-total"
SEVERITY: Severity = "warning"

OPTIONS = {"fix": "lengthen"}


def check(context: Context) -> Iterator[Problem]:
    outlook = planned(context)
    if outlook is None or context.model is None or not outlook.over or outlook.total > context.model.seconds.longest:
        return
    jobs = f" in {outlook.jobs} jobs" if outlook.jobs > 1 else ""
    message = (
        f"{seconds(outlook.total)}{jobs}: asks for {seconds(outlook.asked)}, trims {seconds(outlook.over)}; "
        f"{films(context)}"
    )
    fix = None
    if outlook.jobs == 1:
        fix = _FIXES[one_of(context, CODE, "fix", tuple(_FIXES))](context, outlook)
    ways = f"{fix.title}, change others" if fix else "fill the clips"
    last = len(context.shots)
    yield Problem(*duration_place(context, last), f"{message}: {ways}, or let the plan trim", fix, last)


def _lengthen(context: Context, outlook: Outlook) -> Fix | None:
    last = context.shots[-1]
    wanted = last.milliseconds + outlook.over
    edits = retime(context.document, last.number, wanted)
    return Fix(f"make the last shot {seconds(wanted)} long", edits, safe=False)


def _shorten(context: Context, outlook: Outlook) -> Fix | None:
    choices = context.model.seconds.choices if context.model else ()
    shorter = [choice for choice in choices if choice < outlook.total]
    last = context.shots[-1]
    wanted = last.milliseconds - (outlook.total - shorter[-1]) if shorter else 0
    if wanted < 1000:
        return None
    return Fix(f"make the last shot {seconds(wanted)} long", retime(context.document, last.number, wanted), safe=False)


def _retime(context: Context, outlook: Outlook) -> Fix | None:
    from storyboard.planning.fit import asked
    from storyboard.planning.pieces import limits_of

    durations = [shot.milliseconds for shot in context.shots]
    step = limits_of(context.model).resolution if context.model else 1
    if step == 1 and outlook.asked % 100 == 0:
        step = 100  # no model needs it, but people read tenths of a second
    wanted = asked(durations, outlook.asked, fit="stretch", lead=0, tail=0, resolution=step)
    edits: list[Edit] = []
    for shot, milliseconds in zip(context.shots, wanted, strict=True):
        if milliseconds != shot.milliseconds:
            edits += retime(context.document, shot.number, milliseconds)
    return Fix(f"retime every shot in proportion to {seconds(outlook.asked)} in all", edits, safe=False)


def _model(context: Context, _: Outlook) -> Fix | None:
    from storyboard.lint.rules.time._ways import other_model

    return other_model(context, lambda plan: plan.jobs == 1 and not plan.over)


def _split(context: Context, _: Outlook) -> Fix | None:
    from storyboard.lint.rules.time._ways import split

    return split(context)


_FIXES = {"lengthen": _lengthen, "shorten": _shorten, "retime": _retime, "model": _model, "split": _split}
