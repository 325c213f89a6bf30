"""A reference image is not sent.

A job takes at most one image, and it is the job's first frame. A shot in the middle of a job keeps its reference to
itself, and a model that takes no images keeps none: the film is made, and paid for, without it.

## Fails

```story
Shot 1:
duration: 5sec
Scene: The plane takes off.

Shot 2:
duration: 5sec
Scene: The plane lands.
reference: landing.png
```

## Passes

```story
Shot 1:
duration: 5sec
Scene: The plane takes off.
reference: start.png

Shot 2:
duration: 5sec
Scene: The plane lands.
```

## Fix

`--fix --unsafe-fixes` puts `---` before the shot, so that a job begins with it. It is unsafe: another job costs money.
Or take the reference out, or put it into the shot that the job begins with.
"""

from __future__ import annotations

from collections.abc import Iterator

from storyboard.lint.context import Context
from storyboard.lint.diagnostic import Fix, Problem, Severity
from storyboard.lint.rules.model._place import header_place
from storyboard.syntax.edits import cut_before

CODE = "SB410"
NAME = "reference-not-sent"
SEVERITY: Severity = "warning"


def check(context: Context) -> Iterator[Problem]:
    model = context.model
    if model is None:
        return
    if model.references == 0:
        yield from _none_taken(context, model.name)
    elif any("reference" in shot.values for shot in context.shots):
        yield from _inside_jobs(context)


def _none_taken(context: Context, model: str) -> Iterator[Problem]:
    message = f"{model} takes no reference image: the film is made without it"
    if "reference" in context.header:
        yield Problem(*header_place(context, "reference"), message)
    for shot in context.shots:
        field = shot.node.field("reference")
        if field is not None and "reference" in shot.values:
            yield Problem(*field.span, message, shot=shot.number)


def _inside_jobs(context: Context) -> Iterator[Problem]:
    """References of shots that are in a job but do not begin it."""
    begins = _first_shots(context)
    for shot in context.shots:
        field = shot.node.field("reference")
        first = begins.get(shot.number)
        if field is None or "reference" not in shot.values or first in (None, shot.number):
            continue
        message = (
            f"a job takes one image, as its first frame: shot {shot.number} is filmed together with shot {first}, so "
            "its reference is not sent; a line `---` before the shot makes a job begin with it"
        )
        edits = [cut_before(context.document, shot.number)]
        fix = Fix(f"put `---` before shot {shot.number}", edits, safe=False)
        yield Problem(*field.span, message, fix, shot.number)


def _first_shots(context: Context) -> dict[int, int]:
    """For each shot the one that its job begins with, by their places; empty where there is no plan."""
    from storyboard.planning.limits import partition_pieces
    from storyboard.planning.pieces import Unfilmable, pieces_of

    model = context.model
    shots = [shot for shot in context.shots if shot.milliseconds]
    if model is None or not shots:
        return {}
    try:
        pieces = pieces_of(shots, model)
        jobs = partition_pieces(pieces, model).spans
    except Unfilmable:
        return {}
    begins: dict[int, int] = {}
    for job in jobs:
        first = shots[pieces[job.start].shot].number
        for piece in pieces[job.start : job.end]:
            begins.setdefault(shots[piece.shot].number, first)
    return begins
