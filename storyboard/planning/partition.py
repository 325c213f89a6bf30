"""The cut: consecutive pieces of a board into jobs, exactly optimal in every objective.

A job that holds the pieces `start` to `end` needs their milliseconds, and after the last one as much as a dissolve
into the next job shows of it. It is filmed at the shortest allowed length that holds this. What a job costs depends
on that length alone, and never falls as it grows; so the best cut of the pieces from `start` on is never dearer than
from an earlier piece on. For each length only the farthest end in reach can then be best, and that end moves one way
only: the programme takes time in proportion to the pieces, whatever their durations.

All objectives are kept in one integer, the first in the highest digits: one comparison compares them all.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from itertools import accumulate
from math import gcd
from operator import add
from typing import NamedTuple

OBJECTIVES = ("money", "jobs", "waste")
#: With more lengths than this, looking at every end of a job is quicker than following a pointer per length.
MOST_POINTERS = 48


class PartitionTask(NamedTuple):
    """What is to be cut. All times in milliseconds; `lengths` ascending."""

    durations: Sequence[int]
    lengths: Sequence[int]
    prices: Sequence[int] | None = None  # of one clip of each length, in any unit; None: unknown
    tails: Sequence[int] | None = None  # per piece: what must be filmed after it, should a job end with it
    reach: Sequence[int] | None = None  # per piece: the last end of a job that starts with it, never falling
    admits: Callable[[int, int], bool] | None = None  # further limits on a job from start to end
    exact: bool = False  # a job's pieces must add up to an allowed length as they are


class JobSpan(NamedTuple):
    """The pieces from `start` up to, not including, `end`, filmed as a clip of `length` milliseconds."""

    start: int
    end: int
    length: int


class Partition(NamedTuple):
    """The best cut, with what is needed to say why it is."""

    spans: list[JobSpan]
    problem: PartitionTask
    scale: Scale
    ends: list[int]  # where pieces end, in milliseconds from the start of the board
    needs: list[int]  # the same with what a dissolve needs after them
    worths: list[int]  # per piece: the encoded cost of the best cut from there on

    def regret(self, job: JobSpan) -> tuple[str, int] | None:
        """What is lost if this job took one piece more: the first objective that is worse, and by how much.

        Money is in the unit of the prices, jobs a count, waste in milliseconds. None where it cannot take one.
        An amount of 0 says that this would be as good.
        """
        wider = job.end + 1
        problem = self.problem
        if problem.reach is not None and wider > problem.reach[job.start]:
            return None
        need = self.needs[wider] - self.ends[job.start]
        place = bisect_left(problem.lengths, need)
        if place == len(problem.lengths) or (problem.admits and not problem.admits(job.start, wider)):
            return None
        if problem.exact and not (problem.lengths[place] == need and self._may_end(wider)):
            return None
        if self.worths[wider] >= self.scale.never:
            return None
        return self.scale.difference(self.scale.costs[place] + self.worths[wider], self.worths[job.start])

    def _may_end(self, end: int) -> bool:
        return self.needs[end] == self.ends[end]


class Scale(NamedTuple):
    """How several objectives are one integer: mixed digits, the first objective highest."""

    names: tuple[str, ...]
    units: tuple[int, ...]  # the common measure that was divided out of each
    weights: tuple[int, ...]
    costs: tuple[int, ...]  # encoded, per allowed length
    never: int  # above every cost: no cut

    def difference(self, one: int, other: int) -> tuple[str, int]:
        """The first objective in which two encoded costs differ, and by how much."""
        for name, unit, weight in zip(self.names, self.units, self.weights, strict=True):
            first, one = divmod(one, weight)
            second, other = divmod(other, weight)
            if first != second:
                return name, (first - second) * unit
        return self.names[-1], 0


def scale_of(problem: PartitionTask, objectives: Sequence[str], jobs_at_most: int | None = None) -> Scale:
    """Encode the cost of a job of each length. Objectives that only repeat an earlier one are left out.

    There are at most as many jobs as pieces, unless more are said to be possible.
    """
    jobs_at_most = jobs_at_most or len(problem.durations)
    lengths = problem.lengths
    columns: list[tuple[str, int, tuple[int, ...]]] = []
    for name in objectives:
        column = {"money": problem.prices, "jobs": [1] * len(lengths), "waste": lengths}[name]
        if column is None or not any(column):
            continue
        unit = gcd(*column)
        reduced = tuple(value // unit for value in column)
        if all(reduced != other for _, _, other in columns):
            columns.append((name, unit, reduced))
    weights, weight = [], 1
    for _, _, column in reversed(columns):
        weights.append(weight)
        weight *= max(column) * jobs_at_most + 1
    weights.reverse()
    costs = tuple(
        sum(column[place] * weight for (_, _, column), weight in zip(columns, weights, strict=True))
        for place in range(len(lengths))
    )
    return Scale(
        tuple(name for name, _, _ in columns), tuple(unit for _, unit, _ in columns), tuple(weights), costs, weight
    )


def best_partition(problem: PartitionTask, objectives: Sequence[str] = OBJECTIVES) -> Partition | None:
    """The cut that is least in the first objective, among those in the second, and so on; None if there is no cut.

    Prices must not fall as lengths grow. Among equally good cuts it is the one whose jobs, from the first on,
    take most.
    """
    count = len(problem.durations)
    ends = list(accumulate(problem.durations, initial=0))
    needs = ends if problem.tails is None else list(map(add, ends, [0, *problem.tails[:-1], 0]))
    scale = scale_of(problem, objectives)
    if problem.exact:
        worths, takes = _exact(problem, scale, ends, needs)
    elif problem.admits or len(problem.lengths) > MOST_POINTERS:
        worths, takes = _scan(problem, scale, ends, needs)
    else:
        worths, takes = _point(problem, scale, ends, needs)
    if worths[0] >= scale.never:
        return None
    spans, start = [], 0
    while start < count:
        end = takes[start]
        length = problem.lengths[bisect_left(problem.lengths, needs[end] - ends[start])]
        spans.append(JobSpan(start, end, length))
        start = end
    return Partition(spans, problem, scale, ends, needs, worths)


def _point(problem: PartitionTask, scale: Scale, ends: list[int], needs: list[int]) -> tuple[list[int], list[int]]:
    """For each length a pointer to the farthest end in reach; all move from the last piece to the first."""
    count = len(problem.durations)
    never = scale.never
    reach = problem.reach
    worths = [0] * (count + 1)
    takes = [count] * (count + 1)
    # The longest first, so that equally good jobs take most; `place` indexes the pointers.
    lanes = [
        (place, length, cost) for place, (length, cost) in enumerate(zip(problem.lengths, scale.costs, strict=True))
    ]
    lanes.reverse()
    pointers = [count] * len(lanes)
    for start in range(count - 1, -1, -1):
        here = ends[start]
        best, take = never, start
        for place, length, cost in lanes:
            end = pointers[place]
            if reach is not None and end > reach[start]:
                end = reach[start]
            limit = here + length
            while needs[end] > limit:
                end -= 1
            pointers[place] = end
            if end > start:
                total = worths[end] + cost
                if total < best:
                    best, take = total, end
        if take == start:
            worths[0] = never
            return worths, takes
        worths[start], takes[start] = best, take
    return worths, takes


def _scan(problem: PartitionTask, scale: Scale, ends: list[int], needs: list[int]) -> tuple[list[int], list[int]]:
    """Every end of a job that a clip can hold: slower, but it bears any further limit."""
    count = len(problem.durations)
    lengths, costs, never, admits = problem.lengths, scale.costs, scale.never, problem.admits
    worths = [0] * (count + 1)
    takes = [count] * (count + 1)
    for start in range(count - 1, -1, -1):
        best, take, place = never, start, 0
        for end in range(start + 1, (count if problem.reach is None else problem.reach[start]) + 1):
            place = bisect_left(lengths, needs[end] - ends[start], place)
            if place == len(lengths):
                break
            total = worths[end] + costs[place]
            if total <= best and total < never and (admits is None or admits(start, end)):
                best, take = total, end
        worths[start], takes[start] = best, take
    return worths, takes


def _exact(problem: PartitionTask, scale: Scale, ends: list[int], needs: list[int]) -> tuple[list[int], list[int]]:
    """Only jobs whose pieces add up to a length as they are; none may end where a dissolve needs more."""
    count = len(problem.durations)
    never, admits, reach = scale.never, problem.admits, problem.reach
    place_of = {milliseconds: end for end, milliseconds in enumerate(ends) if needs[end] == milliseconds}
    lanes = list(zip(problem.lengths, scale.costs, strict=True))
    worths = [0] * (count + 1)
    takes = [count] * (count + 1)
    for start in range(count - 1, -1, -1):
        best, take = never, start
        for length, cost in lanes:
            end = place_of.get(ends[start] + length, 0)
            if not end or (reach is not None and end > reach[start]):
                continue
            total = worths[end] + cost
            if total <= best and total < never and (admits is None or admits(start, end)):
                best, take = total, end
        worths[start], takes[start] = best, take
    return worths, takes
