"""The parts of a split shot are the best there are: equal to trying every place on the time line."""

from __future__ import annotations

from functools import cache
from itertools import accumulate

from hypothesis import example, given, settings
from hypothesis import strategies as st

from storyboard import Shot, Storyboard
from storyboard.planning.parting import PartingTask, best_parts
from storyboard.planning.partition import OBJECTIVES, PartitionTask, best_partition

Worth = tuple[int, ...]


@st.composite
def partings(draw: st.DrawFn) -> PartingTask:
    """Small boards with pieces that no clip holds among others."""
    least = draw(st.integers(1, 3))
    lengths = sorted(draw(st.sets(st.integers(2 * least, 12), min_size=1, max_size=3)))
    count = draw(st.integers(1, 4))
    free = [draw(st.booleans()) for _ in range(count)]
    durations = [draw(st.integers(lengths[-1] + 1, 30) if part else st.integers(least, lengths[-1])) for part in free]
    prices = draw(
        st.one_of(
            st.none(),
            st.just([3 * length for length in lengths]),
            st.lists(st.integers(0, 20), min_size=len(lengths), max_size=len(lengths)).map(sorted),
        )
    )
    tails = None
    if draw(st.booleans()):
        nexts = [*durations[1:], 0]
        rooms = [lengths[-1] - (least if part else length) for part, length in zip(free, durations, strict=True)]
        wanted = draw(st.lists(st.integers(0, 3), min_size=count, max_size=count))
        tails = [min(three) for three in zip(wanted, nexts, rooms, strict=True)]
    reach = None
    if draw(st.booleans()):
        walls = sorted({*draw(st.sets(st.integers(1, count), max_size=2)), count})
        most = draw(st.integers(1, count))
        reach = [min(start + most, next(wall for wall in walls if wall > start)) for start in range(count)]
    task = PartitionTask(durations, lengths, prices, tails, reach, exact=draw(st.booleans()) and draw(st.booleans()))
    return PartingTask(task, free, least)


def best_of_all(parting: PartingTask, order: tuple[str, ...]) -> Worth | None:
    """Every place at which a job may end, by the letter of the rules."""
    task, free, least = parting
    ends = list(accumulate(task.durations, initial=0))
    prices = task.prices or [0] * len(task.lengths)

    def worth(place: int) -> Worth:
        each = {"money": prices[place], "jobs": 1, "waste": task.lengths[place]}
        return tuple(each[name] for name in order)

    def piece_of(place: int) -> int:
        return max(piece for piece, end in enumerate(ends) if end <= place)

    @cache
    def best(start: int) -> Worth | None:
        if start == ends[-1]:
            return (0,) * len(order)
        found = []
        first = piece_of(start)
        last = ends[task.reach[first]] if task.reach else ends[-1]
        for end in range(start + 1, last + 1):
            piece = piece_of(end)
            need = end - start
            if end == ends[piece]:
                if end < ends[-1] and task.tails:
                    need += task.tails[piece - 1]
                if task.exact and need > end - start:
                    continue
            elif not free[piece] or end - max(start, ends[piece]) < least or ends[piece + 1] - end < least:
                continue
            holding = [at for at, length in enumerate(task.lengths) if length >= need]
            fits = [at for at in holding if task.lengths[at] == need or not task.exact]
            rest = best(end) if fits else None
            if rest is not None:
                found.append(tuple(a + b for a, b in zip(worth(fits[0]), rest, strict=True)))
        return min(found, default=None)

    return best(0)


@settings(max_examples=600, deadline=None)
# What is left of the second shot holds its dissolve only if less is taken of it before.
@example(PartingTask(PartitionTask([2, 2, 7, 2], [4], None, [0, 0, 2, 0]), [False, False, True, False], 2), OBJECTIVES)
@example(PartingTask(PartitionTask([2, 5, 2], [4], None, [0, 2, 0]), [False, True, False], 2), OBJECTIVES)
@example(
    PartingTask(PartitionTask([2, 8, 3], [5, 7], [0, 1], [0, 3, 0], [1, 2, 3]), [False, True, False], 2), OBJECTIVES
)
@given(partings(), st.sampled_from([OBJECTIVES, ("jobs", "waste", "money"), ("waste", "money", "jobs")]))
def test_equals_trying_every_place(parting: PartingTask, order: tuple[str, ...]) -> None:
    parts = best_parts(parting, order)
    best = best_of_all(parting, order)
    assert (parts is None) == (best is None)
    if parts is None:
        return
    task = parting.task
    assert [sum(part) for part in parts] == list(task.durations)
    assert all(len(part) == 1 or free for part, free in zip(parts, parting.free, strict=True))
    assert all(length >= parting.least for part in parts for length in part)
    pieces = [(piece, length) for piece, part in enumerate(parts) for length in part]
    firsts = {piece: at for at, (piece, _) in reversed(list(enumerate(pieces)))}
    firsts[len(parts)] = len(pieces)
    lasts = [at + 1 == firsts[piece + 1] for at, (piece, _) in enumerate(pieces)]
    found = best_partition(
        PartitionTask(
            [length for _, length in pieces],
            task.lengths,
            task.prices,
            task.tails and [task.tails[piece] if last else 0 for (piece, _), last in zip(pieces, lasts, strict=True)],
            task.reach and [firsts[task.reach[piece]] for piece, _ in pieces],
            exact=task.exact,
        ),
        order,
    )
    assert found is not None
    prices = dict(zip(task.lengths, task.prices or [0] * len(task.lengths), strict=True))
    worth = {
        "money": sum(prices[span.length] for span in found.spans),
        "jobs": len(found.spans),
        "waste": sum(span.length for span in found.spans),
    }
    assert tuple(worth[name] for name in order) == best


def test_a_shot_of_31_and_a_half_seconds_costs_what_32_cost() -> None:
    board = Storyboard(model="sora-2", shots=[Shot(duration=31.5, scene="The plane takes off.")])
    made = board.plan(split_shots=True)
    assert [int(job.seconds) for job in made.jobs] == [12, 12, 8]
    assert made.cost is not None
    assert float(made.cost) == 3.2


def test_parts_share_clips_with_the_shots_around() -> None:
    shots = [Shot(duration=seconds, scene="A plane.") for seconds in (3, 20, 1)]
    made = Storyboard(model="sora-2", shots=shots).plan(split_shots=True)
    assert made.asked_seconds == 24
    assert [job.used for job in made.jobs] == [12_000, 12_000]
    assert sum(part.used for job in made.jobs for part in job.parts if part.shot == 2) == 20_000


def test_a_thousand_split_shots_are_parted() -> None:
    durations = [31_500, 4_700, 90_001, 26_000] * 250
    task = PartitionTask(durations, [4_000, 8_000, 12_000], [4, 8, 12])
    parts = best_parts(PartingTask(task, [length > 12_000 for length in durations], 1_000))
    assert parts is not None
    assert [sum(part) for part in parts] == durations
