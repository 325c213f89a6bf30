"""The boards in examples/ under every model: never worse than filling clip after clip, and where it is better."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from storyboard import Storyboard
from storyboard.catalog import Model, load
from storyboard.planning.limits import partition_pieces
from storyboard.planning.partition import Partition
from storyboard.planning.pieces import Unfilmable, pieces_of

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.story"))


def walked(cut: Partition) -> list[int]:
    """The lengths that a greedy walk asks for: fill each clip as far as it goes, then open the next."""
    problem, lengths, start = cut.problem, [], 0
    count = len(problem.durations)
    while start < count:
        last = problem.reach[start] if problem.reach else count
        end = start + 1
        while end < last and cut.needs[end + 1] - cut.ends[start] <= problem.lengths[-1]:
            end += 1
        need = cut.needs[end] - cut.ends[start]
        lengths.append(min(length for length in problem.lengths if length >= need))
        start = end
    return lengths


def worth(cut: Partition, lengths: list[int]) -> tuple[int, int, int]:
    problem = cut.problem
    prices = problem.prices or [0] * len(problem.lengths)
    money = sum(prices[list(problem.lengths).index(length)] for length in lengths)
    return money, len(lengths), sum(lengths)


def plans(path: Path) -> Iterator[tuple[Model, Partition]]:
    board = Storyboard.load(path)
    for model in load().models():
        try:
            yield model, partition_pieces(pieces_of(board.meaning.shots, model, split_shots=True), model)
        except Unfilmable as problem:
            assert problem.message


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_never_worse_than_a_greedy_walk(path: Path) -> None:
    filmed = list(plans(path))
    assert filmed
    for _, cut in filmed:
        assert worth(cut, [job.length for job in cut.spans]) <= worth(cut, walked(cut))


def test_the_gain_on_the_examples() -> None:
    """Over all examples and models that can film them: seconds asked for by the walk, and by the plan."""
    by_hand = planned = 0
    for path in EXAMPLES:
        for _, cut in plans(path):
            by_hand += sum(walked(cut))
            planned += sum(job.length for job in cut.spans)
    assert planned < by_hand
