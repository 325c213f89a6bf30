"""Where to part shots that no clip holds: the lengths of their parts, exactly optimal in every objective.

A job that ends within such a shot may as well fill its clip: what it takes more, the next one need not hold. So from
each place only as many places follow as there are lengths, the farthest that each can reach. Of two places, the later
one that costs no more is always as good; the earlier is dropped, and few are left at a time.

The parts become pieces, and the cut of all pieces is then sought as of any others.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from heapq import heappop, heappush
from itertools import accumulate, pairwise
from operator import add
from typing import NamedTuple

from storyboard.planning.partition import OBJECTIVES, PartitionTask, scale_of


class PartingTask(NamedTuple):
    """A cut in which some pieces may be parted anywhere, no part shorter than `least` milliseconds."""

    task: PartitionTask
    free: Sequence[bool]  # per piece: whether it may be parted
    least: int


def best_parts(parting: PartingTask, objectives: Sequence[str] = OBJECTIVES) -> list[list[int]] | None:
    """The milliseconds of the parts of every piece in the best cut; None where there is no cut.

    Optimal where every length is at least twice `least`; limits on texts are left to the cut of the parts.
    """
    search = _Search(parting, objectives)
    places = search.run()
    return None if places is None else search.parts(places)


class _Search:
    """Places on the board's time line, from the start on; each is where a job may end."""

    def __init__(self, parting: PartingTask, objectives: Sequence[str]) -> None:
        task = parting.task
        count = len(task.durations)
        self.task, self.free, self.least = task, parting.free, parting.least
        self.ends = list(accumulate(task.durations, initial=0))
        self.needs = self.ends if task.tails is None else list(map(add, self.ends, [0, *task.tails[:-1], 0]))
        jobs_at_most = self.ends[-1] // task.lengths[0] + 2 * count
        self.costs = scale_of(task, objectives, jobs_at_most).costs

    def run(self) -> list[int] | None:
        """The places of the best cut, the board's start and end among them."""
        total = self.ends[-1]
        cost_of, before = {0: 0}, {0: 0}
        waiting = [0]
        while waiting:
            here = heappop(waiting)
            if here == total:
                return _traced(before, total)
            cost = cost_of[here]
            # In an exact cut, where jobs cannot be shortened, no later place is as good.
            if not self.task.exact and any(cost_of[place] <= cost and not self.is_tight(place) for place in waiting):
                continue
            for length, price in zip(self.task.lengths, self.costs, strict=True):
                for place in self.next_places(here, length):
                    # Of equally good ways the one from the latest place: the jobs before it take most.
                    if place > here and cost + price <= cost_of.get(place, cost + price):
                        if place not in cost_of:
                            heappush(waiting, place)
                        cost_of[place], before[place] = cost + price, here
        return None

    def next_places(self, start: int, length: int) -> tuple[int, ...]:
        """The places worth trying as the end of a job of a length."""
        if self.task.exact:
            return (self.exactly(start, length),)
        place = self.farthest(start, length)
        if not self.is_tight(place):
            return (place,)
        piece = self.piece_at(place)
        roomy = self.ends[piece + 1] - 2 * self.least
        if roomy >= max(start, self.ends[piece]) + self.least:
            return place, roomy
        return (place, self.ends[piece]) if self.needs[piece] <= start + length else (place,)

    def is_tight(self, place: int) -> bool:
        """Whether too little of a piece is left for two parts, so that a dissolve may have no room after it."""
        if self.task.tails is None:
            return False
        piece = self.piece_at(place)
        return (
            piece < len(self.free)
            and self.free[piece]
            and self.task.tails[piece] > 0
            and self.least < self.ends[piece + 1] - place < 2 * self.least
        )

    def farthest(self, start: int, length: int) -> int:
        """The last place at which a job of a length can end; its start where it cannot hold anything."""
        first, limit = self.piece_at(start), start + length
        last = self.last_end(first)
        best = max(start, self.ends[min(bisect_right(self.needs, limit) - 1, last)])
        piece = self.piece_at(limit)
        for inside in (piece, piece - 1):  # where a dissolve leaves no room at the start of one, the one before
            if first <= inside < last and self.free[inside]:
                place = min(limit, self.ends[inside + 1] - self.least)
                if place >= max(start, self.ends[inside]) + self.least:
                    best = max(best, place)
        return best

    def exactly(self, start: int, length: int) -> int:
        """The place at which a job that is filled exactly ends; its start where that is none."""
        first, place = self.piece_at(start), start + length
        last = self.last_end(first)
        if place > self.ends[last]:
            return start
        piece = self.piece_at(place)
        if place == self.ends[piece]:
            return place if self.needs[piece] == place else start
        least = max(start, self.ends[piece]) + self.least
        return place if self.free[piece] and least <= place <= self.ends[piece + 1] - self.least else start

    def piece_at(self, place: int) -> int:
        """The piece that starts at a place or goes on there; past the last one, how many there are."""
        return min(bisect_right(self.ends, place) - 1, len(self.task.durations))

    def last_end(self, first: int) -> int:
        """The last piece's end that a job may reach which starts in a piece."""
        return len(self.task.durations) if self.task.reach is None else self.task.reach[first]

    def parts(self, places: Sequence[int]) -> list[list[int]]:
        """The parts into which the places part the pieces."""
        return [
            [end - start for start, end in pairwise([first, *_within(places, first, last), last])]
            for first, last in pairwise(self.ends)
        ]


def _within(places: Sequence[int], first: int, last: int) -> Iterator[int]:
    """The places after `first` and before `last`."""
    at = bisect_right(places, first)
    while places[at] < last:
        yield places[at]
        at += 1


def _traced(before: dict[int, int], end: int) -> list[int]:
    places = [end]
    while places[-1]:
        places.append(before[places[-1]])
    return places[::-1]
