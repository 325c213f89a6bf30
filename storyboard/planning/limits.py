"""From pieces and a model to the optimiser's problem, and words for why there is no answer."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from itertools import pairwise

from storyboard.basics.quantities import seconds_text
from storyboard.catalog import Model
from storyboard.planning.partition import OBJECTIVES, Partition, PartitionTask, best_partition
from storyboard.planning.pieces import Piece, Unfilmable, limits_of, prices_of, ranked, reach_of

Admits = Callable[[int, int], bool]


def partition_pieces(
    pieces: Sequence[Piece],
    model: Model,
    *,
    fit: str = "trim",
    objectives: Sequence[str] = OBJECTIVES,
    admits: Admits | None = None,
) -> Partition:
    """The best cut of the pieces for a model. Raises `Unfilmable` where there is none."""
    tails = [piece.tail for piece in pieces]
    problem = PartitionTask(
        durations=[piece.milliseconds for piece in pieces],
        lengths=model.seconds.choices,
        prices=prices_of(model),
        tails=tails if any(tails) else None,
        reach=reach_of(pieces, limits_of(model).shots),
        admits=admits,
        exact=fit == "exact",
    )
    partition = best_partition(problem, ranked(objectives))
    if partition is None:
        raise no_exact_cut(pieces, problem, model)
    return partition


def no_exact_cut(pieces: Sequence[Piece], problem: PartitionTask, model: Model) -> Unfilmable:
    """Return the error for a board that no clips fit exactly, with the nearest totals that they would."""
    first, behind = _section_without_cut(problem, pieces)
    section = pieces[first:behind]
    total = sum(piece.milliseconds for piece in section)
    named = _names(section)
    totals = nearest_totals(total, model.seconds.choices, model.seconds.step)
    lengths = model.seconds.describe()
    if total not in totals:
        return Unfilmable(
            "exact",
            f"{named} {_seconds(total)}, which clips of {lengths} s cannot add up to",
            f"change the total to {_either(totals)}, or use --fit trim",
        )
    stuck = _farthest(problem, first, behind)
    windows = _windows(problem, stuck, behind)
    near = sorted({near for window in windows for near in _around(window, problem.lengths)})
    bound = _dissolve_at(pieces, problem, first, behind)
    return Unfilmable(
        "exact",
        f"{named} {_seconds(total)}, but no split gives clips of exactly {lengths} s: "
        f"from {pieces[stuck].name} on, the shots add up to {_either(windows)}{bound}",
        f"change durations so that the shots from {pieces[stuck].name} on add up to {_either(near)}, or use --fit trim",
    )


def nearest_totals(total: int, lengths: Sequence[int], step: int = 0) -> list[int]:
    """The sums of allowed lengths next to a total, in milliseconds: the total itself, or those below and above it."""
    if step:
        # Sums of a range: for each number of clips every step from all shortest to all longest.
        low, high = lengths[0], lengths[-1]
        most = total // low + 1
        fewest = max(1, total // high)
        near = set[int]()
        for clips in sorted({fewest, fewest + 1, max(1, most - 1), most}):
            inside = min(max(total, clips * low), clips * high)
            floor = clips * low + (inside - clips * low) // step * step
            near |= {floor, min(floor + step, clips * high)}
    else:
        near = _sums(total + lengths[-1], lengths)
    if total in near:
        return [total]
    below = max((value for value in near if value < total), default=None)
    above = min((value for value in near if value > total), default=None)
    return [value for value in (below, above) if value is not None]


def _sums(most: int, lengths: Sequence[int]) -> set[int]:
    """All sums of lengths up to `most`."""
    sums, frontier = set[int](), {0}
    while frontier:
        frontier = {value + length for value in frontier for length in lengths if value + length <= most} - sums
        sums |= frontier
    return sums


def _section_without_cut(problem: PartitionTask, pieces: Sequence[Piece]) -> tuple[int, int]:
    """The first stretch between forced cuts that cannot be cut."""
    walls = [0, *(place for place, piece in enumerate(pieces) if piece.wall and place), len(pieces)]
    for first, behind in pairwise(walls):
        if _farthest(problem, first, behind) != behind:
            return first, behind
    return 0, len(pieces)


def _farthest(problem: PartitionTask, first: int, behind: int) -> int:
    """The farthest piece up to which jobs add up exactly, from the start of a stretch."""
    reached = {first}
    farthest = first
    for start in range(first, behind):
        if start not in reached:
            continue
        farthest = start
        reached |= set(_exact_ends(problem, start, behind))
    return behind if behind in reached else farthest


def _exact_ends(problem: PartitionTask, start: int, behind: int) -> list[int]:
    allowed = set(problem.lengths)
    ends, total = [], 0
    for end in range(start + 1, min(behind, problem.reach[start] if problem.reach else behind) + 1):
        total += problem.durations[end - 1]
        if total > problem.lengths[-1]:
            break
        held = problem.tails is not None and end < len(problem.durations) and problem.tails[end - 1] > 0
        if total in allowed and not held and (problem.admits is None or problem.admits(start, end)):
            ends.append(end)
    return ends


def _windows(problem: PartitionTask, start: int, behind: int) -> list[int]:
    """The sums of a job from a piece on: the last that is within the longest clip, and the one after it."""
    sums, total = [], 0
    for end in range(start, min(behind, problem.reach[start] if problem.reach else behind)):
        total += problem.durations[end]
        sums.append(total)
        if total > problem.lengths[-1]:
            break
    return sums[-2:]


def _around(value: int, lengths: Sequence[int]) -> Sequence[int]:
    place = bisect_left(lengths, value)
    return lengths[max(0, place - 1) : place + 1]


def _dissolve_at(pieces: Sequence[Piece], problem: PartitionTask, first: int, behind: int) -> str:
    held = [piece for place, piece in enumerate(pieces[first:behind], first) if piece.tail and place + 1 < len(pieces)]
    if problem.tails is None or not held:
        return ""
    return f"; {held[0].name} dissolves into the next shot, for which an exact clip has no room"


def _names(pieces: Sequence[Piece]) -> str:
    first, last = pieces[0], pieces[-1]
    if first.shot != last.shot:
        return f"shots {first.shot + 1} to {last.shot + 1} last"
    return f"shot {first.shot + 1} lasts" if first.parts == 1 else f"the parts of shot {first.shot + 1} last"


def _seconds(milliseconds: int) -> str:
    return f"{seconds_text(milliseconds)} s"


def _either(values: Sequence[int]) -> str:
    return " or ".join(map(_seconds, values))
