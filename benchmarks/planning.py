"""How fast the planner cuts, against the least that any planner in Python could do.

    python benchmarks/planning.py

The yardstick is a bare dynamic programme of one objective (seconds asked for): no forced cuts, no limits, no
reasons. Beside it stand the whole optimiser with all objectives, at several sizes, and a full plan with prompts.
Times are the best of several runs on one core.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Sequence

from storyboard.planning.cut import Problem, best_cut

LENGTHS = (10_000, 15_000, 25_000)
PRICES = (400, 700, 800)


def bare(durations: Sequence[int], lengths: Sequence[int]) -> int:
    """The least seconds asked for, and nothing else: a pointer per length over the pieces."""
    count = len(durations)
    ends = [0]
    for duration in durations:
        ends.append(ends[-1] + duration)
    best = [0] * (count + 1)
    lows = [0] * len(lengths)
    lanes = list(enumerate(lengths))
    for end in range(1, count + 1):
        least = None
        for place, length in lanes:
            low = lows[place]
            limit = ends[end] - length
            while ends[low] < limit:
                low += 1
            lows[place] = low
            if low < end:
                total = best[low] + length
                if least is None or total < least:
                    least = total
        assert least is not None
        best[end] = least
    return best[count]


def seconds(work: Callable[[], object], runs: int = 5) -> float:
    """The best wall time of several runs."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def main() -> None:
    chance = random.Random(5)
    print("   shots   bare, 1 objective   all objectives   + walls, tails, at most 6   ratio   ratio")
    for count in (1_000, 10_000, 100_000, 200_000):
        durations = [chance.randrange(500, 12_000) for _ in range(count)]
        tails = [chance.choice((0, 0, 0, 400)) for _ in range(count)]
        reach = [min(count, start + 6) for start in range(count)]
        plain = Problem(durations, LENGTHS, PRICES)
        full = Problem(durations, LENGTHS, PRICES, tails, reach)
        one = seconds(lambda d=durations: bare(d, LENGTHS))  # type: ignore[misc]
        every = seconds(lambda p=plain: best_cut(p))  # type: ignore[misc]
        limited = seconds(lambda p=full: best_cut(p))  # type: ignore[misc]
        print(f"{count:8} {one:16.4f} s {every:14.4f} s {limited:24.4f} s {every / one:7.2f} {limited / one:7.2f}")


if __name__ == "__main__":
    main()
