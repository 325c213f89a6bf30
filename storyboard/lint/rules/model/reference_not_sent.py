"""A reference image is not sent.

A job takes at most one image, as its first frame. The reference of a later shot in the job is not sent, and a model
without image input gets none: the film is rendered, and paid for, without the image.

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

Put `---` before the shot to start a job there, delete the reference, or move it to the first shot of the job.
`--fix --unsafe-fixes` inserts `---`. The fix is unsafe because another job costs money.
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
    message = (
        f"{model} does not take reference images and renders the film without it; delete it, or choose another model"
    )
    if "reference" in context.header:
        yield Problem(*header_place(context, "reference"), message)
    for shot in context.shots:
        field = shot.node.field("reference")
        if field is not None and "reference" in shot.values:
            yield Problem(*field.span, message, shot=shot.number)


def _inside_jobs(context: Context) -> Iterator[Problem]:
    """Report references of shots that are not the first of their job."""
    begins = _first_shots(context)
    for shot in context.shots:
        field = shot.node.field("reference")
        first = begins.get(shot.number)
        if field is None or "reference" not in shot.values or first in (None, shot.number):
            continue
        message = (
            f"a job takes one image, as its first frame, but the job of shot {shot.number} starts with shot {first}, "
            f"so this reference is not sent; put `---` before shot {shot.number} to start a job there"
        )
        edits = [cut_before(context.document, shot.number)]
        fix = Fix(f"put `---` before shot {shot.number}", edits, safe=False)
        yield Problem(*field.span, message, fix, shot.number)


def _first_shots(context: Context) -> dict[int, int]:
    """Map each shot to the first shot of its job; empty without a plan."""
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
