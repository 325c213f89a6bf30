"""How fast the planner cuts, against the least that any planner in Python could do; and what its cuts gain.

    python benchmarks/planning.py

The yardstick is a bare dynamic programme of one objective (seconds asked for): no forced cuts, no limits, no
reasons. Beside it stands the optimiser with all objectives, plain and with every limit in play. The target for
100,000 shots is a ratio of at most 4. Times are the best of several runs on one core.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Sequence
from functools import partial

from storyboard.planning.parting import PartingTask, best_parts
from storyboard.planning.partition import PartitionTask, best_partition

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
        if least is None:
            raise ValueError("a piece is longer than every length")
        best[end] = least
    return best[count]


def greedy(durations: Sequence[int], lengths: Sequence[int]) -> int:
    """The seconds asked for by filling clip after clip."""
    asked = held = 0
    for duration in durations:
        if held + duration > lengths[-1]:
            asked += min(length for length in lengths if length >= held)
            held = 0
        held += duration
    return asked + min(length for length in lengths if length >= held)


def seconds(work: Callable[[], object], runs: int = 5) -> float:
    """The best wall time of several runs."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def speed() -> None:
    """Time against the number of shots."""
    chance = random.Random(5)
    print("   shots    bare, one objective    all objectives  ratio    with every limit  ratio")
    for count in (1_000, 10_000, 100_000, 200_000):
        durations = [chance.randrange(500, 12_000) for _ in range(count)]
        tails = [min(chance.choice((0, 0, 0, 400)), after) for after in [*durations[1:], 0]]
        reach, wall = [count] * count, count
        for start in range(count - 1, -1, -1):
            reach[start] = min(wall, start + 6)
            wall = start if chance.random() < 0.05 else wall
        one = seconds(partial(bare, durations, LENGTHS))
        every = seconds(partial(best_partition, PartitionTask(durations, LENGTHS, PRICES)))
        limited = seconds(partial(best_partition, PartitionTask(durations, LENGTHS, PRICES, tails, reach)))
        print(
            f"{count:8} {one:20.4f} s {every:15.4f} s {every / one:6.2f} {limited:17.4f} s {limited / one:6.2f}",
            flush=True,
        )


def parting() -> None:
    """Time where every fourth shot is longer than any clip and may be parted anywhere."""
    print("\n   shots    bare, even parts    parted where best  ratio    less money")
    for count in (1_000, 10_000, 100_000):
        chance = random.Random(5)
        durations = [chance.randrange(26_000, 90_000) if at % 4 == 0 else 4_000 for at in range(count)]
        shares = [-(-length // LENGTHS[-1]) for length in durations]
        evenly = [length // share for length, share in zip(durations, shares, strict=True) for _ in range(share)]
        task = PartingTask(
            PartitionTask(durations, LENGTHS, PRICES), [length > LENGTHS[-1] for length in durations], 1_000
        )
        one = seconds(partial(bare, evenly, LENGTHS), runs=3)
        every = seconds(partial(best_parts, task), runs=3)
        parted = [length for piece in best_parts(task) or () for length in piece]
        even, best = (cost_of(PartitionTask(pieces, LENGTHS, PRICES)) for pieces in (evenly, parted))
        print(f"{count:8} {one:17.4f} s {every:19.4f} s {every / one:6.2f} {1 - best / even:12.1%}", flush=True)


def cost_of(task: PartitionTask) -> int:
    """What the best cut costs."""
    prices = dict(zip(LENGTHS, PRICES, strict=True))
    found = best_partition(task)
    return sum(prices[span.length] for span in found.spans) if found else 0


def whole_plan() -> None:
    """A plan with its prompts, reasons and notices."""
    from storyboard import Shot, Storyboard

    chance = random.Random(5)
    scene = "The plane takes off over the sea, its shadow on the water."
    board = Storyboard(
        shots=[Shot(duration=chance.randrange(500, 12_000) / 1000, scene=scene) for _ in range(10_000)],
        style="film grain",
    )
    took = seconds(lambda: board.plan(model="sora-2-pro-all"), runs=3)
    print(f"\na whole plan of 10,000 shots, prompts and reasons with it: {took:.2f} s")


def gain() -> None:
    """Seconds asked for on random boards, by hand and planned."""
    print("\nlengths         by hand      planned    less")
    for lengths in ((4_000, 8_000, 12_000), (10_000, 15_000), LENGTHS):
        chance = random.Random(5)
        walked = planned = 0
        for _ in range(500):
            durations = [chance.randrange(1_000, min(12_000, lengths[-1])) for _ in range(12)]
            walked += greedy(durations, lengths)
            cut = best_partition(PartitionTask(durations, lengths, lengths))
            planned += sum(job.length for job in cut.spans) if cut else 0
        names = ", ".join(str(length // 1000) for length in lengths)
        print(f"{names:12} {walked // 1000:8} s {planned // 1000:10} s {1 - planned / walked:7.1%}")


if __name__ == "__main__":
    speed()
    parting()
    whole_plan()
    gain()
