"""The cut is the best there is: equal to trying every cut, in every order of the objectives."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import combinations, pairwise, permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storyboard.planning import partition
from storyboard.planning.partition import OBJECTIVES, JobSpan, PartitionTask, best_partition

ORDERS = [*permutations(OBJECTIVES), ("jobs",), ("waste", "money")]


def every_cut(problem: PartitionTask) -> Iterator[list[JobSpan]]:
    """Every way to part the pieces that breaks no limit."""
    count = len(problem.durations)
    for inner in range(count):
        for places in combinations(range(1, count), inner):
            bounds = [0, *places, count]
            jobs = [job_of(problem, start, end) for start, end in pairwise(bounds)]
            if all(job is not None for job in jobs):
                yield [job for job in jobs if job is not None]


def job_of(problem: PartitionTask, start: int, end: int) -> JobSpan | None:
    """The clip for some pieces, by the letter of the rules; None where a limit forbids it."""
    shown = sum(problem.durations[start:end])
    tail = problem.tails[end - 1] if problem.tails and end < len(problem.durations) else 0
    if problem.reach is not None and end > problem.reach[start]:
        return None
    if problem.admits is not None and not problem.admits(start, end):
        return None
    if problem.exact:
        return JobSpan(start, end, shown) if not tail and shown in problem.lengths else None
    holding = [length for length in problem.lengths if length >= shown + tail]
    return JobSpan(start, end, min(holding)) if holding else None


def value(problem: PartitionTask, jobs: list[JobSpan], order: tuple[str, ...]) -> tuple[int, ...]:
    """What a cut is worth, objective by objective."""
    prices = problem.prices or [0] * len(problem.lengths)
    worth = {
        "money": sum(prices[bisect_left(problem.lengths, job.length)] for job in jobs),
        "jobs": len(jobs),
        "waste": sum(job.length for job in jobs) - sum(problem.durations),
    }
    return tuple(worth[name] for name in order)


@st.composite
def problems(draw: st.DrawFn) -> PartitionTask:
    """Small boards and catalogs of every kind."""
    lengths = sorted(draw(st.sets(st.integers(2, 30), min_size=1, max_size=4)))
    durations = draw(st.lists(st.integers(1, lengths[-1]), min_size=1, max_size=7))
    count = len(durations)
    prices = draw(
        st.one_of(
            st.none(),
            st.just([7] * len(lengths)),  # per clip
            st.just([3 * length for length in lengths]),  # per second
            st.lists(st.integers(0, 20), min_size=len(lengths), max_size=len(lengths)).map(sorted),
        )
    )
    tails = None
    if draw(st.booleans()):
        wanted = draw(st.lists(st.integers(0, 4), min_size=count, max_size=count))
        # As pieces are made: no longer than the next piece, nor than what the longest clip leaves.
        nexts = [*durations[1:], 0]
        rooms = [lengths[-1] - duration for duration in durations]
        tails = [min(*three) for three in zip(wanted, nexts, rooms, strict=True)]
    reach = None
    if draw(st.booleans()):
        most = draw(st.integers(1, count))
        walls = sorted({*draw(st.sets(st.integers(1, count), max_size=2)), count})
        reach = [min(start + most, next(wall for wall in walls if wall > start)) for start in range(count)]
    return PartitionTask(durations, lengths, prices, tails, reach, exact=draw(st.booleans()) and draw(st.booleans()))


@settings(max_examples=2500, deadline=None)
@given(problems(), st.sampled_from(ORDERS))
def test_equals_trying_every_cut(problem: PartitionTask, order: tuple[str, ...]) -> None:
    best = min((value(problem, jobs, order) for jobs in every_cut(problem)), default=None)
    found = best_partition(problem, order)
    assert (found and value(problem, found.spans, order)) == best


@settings(max_examples=300, deadline=None)
@given(problems(), st.sampled_from(ORDERS))
def test_looking_at_every_end_gives_the_same_cut(problem: PartitionTask, order: tuple[str, ...]) -> None:
    """The pointers and the plain scan, which serves further limits and finely stepped ranges, agree job by job."""
    scanned = best_partition(problem._replace(admits=lambda start, end: True), order)
    found = best_partition(problem, order)
    assert (found and found.spans) == (scanned and scanned.spans)


@settings(max_examples=400, deadline=None)
@given(problems(), st.sampled_from(ORDERS), st.randoms(use_true_random=False))
def test_any_further_limit_is_honoured(problem: PartitionTask, order: tuple[str, ...], chance: object) -> None:
    allowed = {
        (start, end): chance.random() < 0.7  # type: ignore[attr-defined]
        for start in range(len(problem.durations))
        for end in range(start + 1, len(problem.durations) + 1)
    }
    problem = problem._replace(admits=lambda start, end: allowed[start, end])
    best = min((value(problem, jobs, order) for jobs in every_cut(problem)), default=None)
    found = best_partition(problem, order)
    assert (found and value(problem, found.spans, order)) == best


@settings(max_examples=600, deadline=None)
@given(problems(), st.sampled_from([*permutations(OBJECTIVES)]))
def test_a_regret_is_what_a_longer_job_costs(problem: PartitionTask, order: tuple[str, ...]) -> None:
    found = best_partition(problem, order)
    if found is None:
        return
    for place, job in enumerate(found.spans):
        wider = job_of(problem, job.start, job.end + 1) if job.end < len(problem.durations) else None
        regret = found.regret(job) if job.end < len(problem.durations) else None
        if regret is None:
            # Whatever follows, the wider job is no part of any cut.
            assert wider is None or not any(
                wider in jobs and jobs[:place] == found.spans[:place] for jobs in every_cut(problem)
            )
            continue
        others = (jobs for jobs in every_cut(problem) if jobs[:place] == found.spans[:place] and wider == jobs[place])
        other = min(value(problem, jobs, order) for jobs in others)
        own = value(problem, found.spans, order)
        name, amount = regret
        gaps = [theirs - ours for theirs, ours in zip(other, own, strict=True)]
        assert amount == next((gap for gap in gaps if gap), 0)
        if amount:
            assert dict(zip(order, gaps, strict=True))[name] == amount


def greedy(problem: PartitionTask) -> list[JobSpan]:
    """The walk that tools without an optimiser take: fill each clip, then open the next."""
    jobs, start = [], 0
    while start < len(problem.durations):
        end = start + 1
        while end < len(problem.durations) and job_of(problem, start, end + 1):
            end += 1
        job = job_of(problem, start, end)
        assert job is not None
        jobs.append(job)
        start = end
    return jobs


@settings(max_examples=500, deadline=None)
@given(problems().filter(lambda problem: not problem.exact), st.sampled_from(ORDERS))
def test_never_worse_than_a_greedy_walk(problem: PartitionTask, order: tuple[str, ...]) -> None:
    found = best_partition(problem, order)
    assert found is not None
    assert value(problem, found.spans, order) <= value(problem, greedy(problem), order)


@pytest.mark.parametrize(
    ("durations", "lengths", "walked", "least"),
    [
        # The walk fills the first clip as far as it goes, and pays for it with a longer second one.
        ([4, 2, 4, 6], [4, 8, 12], 20, 16),
        ([9, 7, 12, 6], [10, 15, 25], 50, 35),
        ([10, 4, 6, 6, 4], [10, 15], 40, 30),
    ],
)
def test_the_gain_over_a_greedy_walk(durations: list[int], lengths: list[int], walked: int, least: int) -> None:
    problem = PartitionTask(durations, lengths, prices=lengths)
    found = best_partition(problem)
    assert found is not None
    assert sum(job.length for job in greedy(problem)) == walked
    assert sum(job.length for job in found.spans) == least


def test_many_lengths_take_the_scan_and_agree(monkeypatch: pytest.MonkeyPatch) -> None:
    problem = PartitionTask([713, 2_250, 90, 4_999, 1_200, 3_333] * 5, range(2_000, 15_001, 100))
    scanned = best_partition(problem)
    monkeypatch.setattr(partition, "MOST_POINTERS", 1_000)
    assert scanned is not None
    assert scanned.spans == best_partition(problem).spans  # type: ignore[union-attr]


def test_a_hundred_thousand_shots_stay_exact() -> None:
    """The numbers that hold all objectives at once do not run into each other, however long the board."""
    problem = PartitionTask([7_500, 7_500, 3_000] * 33_334, [10_000, 15_000], [10**9, 3 * 10**9 // 2])
    found = best_partition(problem)
    assert found is not None
    assert found.spans[0].start == 0
    assert found.spans[-1].end == 100_002
    assert found.scale.names == ("money", "jobs")  # waste only repeats the money of a price per second
