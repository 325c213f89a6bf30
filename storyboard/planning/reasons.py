"""Reasons for where a plan ends each job, in words."""

from __future__ import annotations

from collections.abc import Sequence

from storyboard.basics.quantities import seconds_text
from storyboard.catalog import Model
from storyboard.planning.jobs import money
from storyboard.planning.partition import JobSpan, Partition
from storyboard.planning.pieces import Piece, limits_of


def why(partition: Partition, span: JobSpan, pieces: Sequence[Piece], model: Model) -> str:
    """Return why a job ends where it does."""
    if span.end == len(pieces):
        return "the board ends"
    following = pieces[span.end]
    if following.wall:
        return f"`---` before {following.name}"
    shots = limits_of(model).shots
    if shots is not None and following.shot - pieces[span.start].shot >= shots:
        return f"{model.name} takes {'one shot' if shots == 1 else f'{shots} shots'} per prompt"
    need = partition.needs[span.end + 1] - partition.ends[span.start]
    if need > model.seconds.longest:
        tail = following.tail if span.end + 1 < len(pieces) else 0
        extra = f", including its dissolve of {seconds_text(tail)} s" if tail else ""
        return (
            f"adding {following.name} would make it {seconds_text(need)} s{extra}; "
            f"the longest clip is {seconds_text(model.seconds.longest)} s"
        )
    regret = partition.regret(span)
    if regret is None:
        return _refused(following, model, partition)
    objective, amount = regret
    if not amount:
        return f"adding {following.name} would be equally good"
    return f"adding {following.name} would {_worse(objective, amount, model)}"


def _refused(following: Piece, model: Model, partition: Partition) -> str:
    if partition.problem.exact:
        return f"adding {following.name} would leave no exact fit"
    return f"adding {following.name} would make the prompt too long for {model.name}"


def _worse(objective: str, amount: int, model: Model) -> str:
    if objective == "money":
        currency = model.price.currency if model.price else ""
        return f"cost {money(amount)} {currency} more"
    if objective == "jobs":
        return f"take {amount} more job{'s' if amount > 1 else ''}"
    return f"leave {seconds_text(amount)} s more unused"
