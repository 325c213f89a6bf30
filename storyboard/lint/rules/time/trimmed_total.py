"""The board's length is not a length that the model renders.

Models render clips of certain lengths only: `sora-2-all` renders 10 or 15 seconds. A board of 13.2 seconds is
rendered as 15, and 1.8 paid seconds are cut off. Nothing breaks, so this is a warning, but you pay for seconds you do
not use.

`fix` under `[tool.storyboard.rules.SB301]` chooses the fix: `lengthen` (the last shot fills the clip; the default),
`retime` (every shot grows in proportion), `shorten` (the last shot shrinks to the next shorter clip), `model` (the
cheapest model of the service that renders exactly this length) or `split` (several jobs of exactly this length).

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

Change the durations, or accept that seconds are cut off. `--fix --unsafe-fixes` makes the last shot longer so that it
fills the clip, or does what the option says. The fix is unsafe because it changes a duration or the price. Where nobody
names a model, no fix changes a duration: name it with `model: sora-2-all` first.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from storyboard.lint.context import Context
from storyboard.lint.diagnostic import Fix, Problem, Severity
from storyboard.lint.rules._options import one_of
from storyboard.lint.rules.time._length import assumed, duration_place, lengths, planned, seconds
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
    how = f"in {outlook.jobs} jobs" if outlook.jobs > 1 else f"as {seconds(outlook.asked)}"
    message = (
        f"{seconds(outlook.total)} is rendered {how}: you pay for {seconds(outlook.asked)} and "
        f"{seconds(outlook.over)} is cut off ({lengths(context)})"
    )
    fix = None
    if outlook.jobs == 1:
        way = one_of(context, CODE, "fix", tuple(_FIXES))
        if not (context.model_assumed and way in _CHANGE_DURATIONS):
            fix = _FIXES[way](context, outlook)
    way = fix.title if fix else "lengthen the shots"
    last = len(context.shots)
    message += f"; {way}, or leave it as it is{assumed(context)}"
    yield Problem(*duration_place(context, last), message, fix, last)


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
        step = 100  # tenths of a second are easier to read
    wanted = asked(durations, outlook.asked, fit="stretch", tail=0, resolution=step)
    edits: list[Edit] = []
    for shot, milliseconds in zip(context.shots, wanted, strict=True):
        if milliseconds != shot.milliseconds:
            edits += retime(context.document, shot.number, milliseconds)
    return Fix(f"stretch all shots to {seconds(outlook.asked)} in total", edits, safe=False)


def _model(context: Context, _: Outlook) -> Fix | None:
    from storyboard.lint.rules.time._ways import other_model

    return other_model(context, lambda plan: plan.jobs == 1 and not plan.over)


def _split(context: Context, _: Outlook) -> Fix | None:
    from storyboard.lint.rules.time._ways import split

    return split(context)


_CHANGE_DURATIONS = ("lengthen", "shorten", "retime")
_FIXES = {"lengthen": _lengthen, "shorten": _shorten, "retime": _retime, "model": _model, "split": _split}
