"""What `import storyboard` promises."""

from __future__ import annotations

from decimal import Decimal

import pytest

import storyboard
from storyboard import Shot, Storyboard, Transition
from storyboard.errors import BoardError


def test_the_public_names() -> None:
    for name in storyboard.__all__:
        assert getattr(storyboard, name)


def flight() -> Storyboard:
    return Storyboard(
        model="sora-2-all",
        shots=[
            Shot(duration=7.5, scene="The plane takes off."),
            Shot(duration="7.5sec", scene="The plane lands."),
        ],
    )


def test_the_contract_in_five_lines(tmp_path: pytest.TempPathFactory) -> None:
    board = flight()
    assert board.lint() == []
    assert board.prompt().startswith("Shot 1:\nduration: 7.5sec\n")
    assert [job.seconds for job in board.plan().jobs] == [15]
    assert board.seconds == 15
    assert Storyboard.parse(board.dump()) == board


def test_boards_are_sequences_of_shots() -> None:
    board = flight()
    assert len(board) == 2
    assert board[0].scene == "The plane takes off."
    assert [shot.scene for shot in board[1:]] == ["The plane lands."]
    assert [shot.duration for shot in board] == [Decimal("7.5")] * 2
    assert len(board + board) == 4
    assert (board + Shot(duration=1, scene="End.")).shots[-1].scene == "End."
    longer = board.with_shot(Shot(duration=5, scene="It flies."), at=1)
    assert [shot.scene for shot in longer] == ["The plane takes off.", "It flies.", "The plane lands."]
    assert longer.without_shot(1) == board
    assert longer.without_shot(-2) == board
    assert len(Storyboard(shots=[board[0], board[0]]).without_shot(0)) == 1
    with pytest.raises(IndexError):
        board.without_shot(2)
    assert board.replace(title="Flight").title == "Flight"
    assert board[0].replace(duration=5).duration == 5


def test_values_are_frozen() -> None:
    with pytest.raises(ValueError, match="frozen"):
        flight()[0].scene = "Something else."


@pytest.mark.parametrize(
    ("build", "said"),
    [
        (lambda: Shot(duration=-2, scene="A."), "Shot: duration must be more than 0 seconds, got -2"),
        (lambda: Shot(duration=0, scene="A."), "Shot: duration must be more than 0 seconds, got 0"),
        (lambda: Shot(duration="soon", scene="A."), "duration must be seconds, such as 7.5 or '7.5sec', got 'soon'"),
        (lambda: Shot(duration=15 / 7, scene="A."), "duration must be whole milliseconds"),
        (lambda: Shot(duration=float("nan"), scene="A."), "duration must be a number of seconds, got nan"),
        (lambda: Shot(duration=True, scene="A."), "duration must be seconds"),
        (lambda: Shot(duration=1, scene=" \n "), "Shot: scene is empty; describe what is seen"),
        (lambda: Shot(duration=1), "Shot: missing scene"),  # type: ignore[call-arg]
        (lambda: Shot(duration=1, scene="A.", lens="50mm"), "Shot: unknown field 'lens'"),  # type: ignore[call-arg]
        (lambda: Shot(duration=1, scene="A.", transition="wipe"), "is unknown"),
        (lambda: Storyboard(size="720p"), "Board: size must be WIDTHxHEIGHT in pixels, such as 1280x720, got '720p'"),
        (lambda: Storyboard(definitions={"two words": "x"}), "definition 'two words' must be one word"),
        (lambda: Storyboard(order="smell"), "order has unknown field 'smell'"),
        (lambda: Storyboard.from_json('{"shots": ['), "not JSON"),
    ],
)
def test_errors_in_the_authors_words(build: object, said: str) -> None:
    with pytest.raises(BoardError) as caught:
        build()  # type: ignore[operator]
    assert said in caught.value.message


def test_a_wrong_shot_in_json_is_named_by_its_number() -> None:
    with pytest.raises(BoardError, match="Shot 3: duration must be more than 0 seconds, got -2"):
        Storyboard.from_json(
            '{"shots": [%s, %s, {"duration": -2, "scene": "C."}]}' % (('{"duration": 1, "scene": "A."}',) * 2)
        )


def test_two_boards_that_define_a_name_differently_do_not_add_up() -> None:
    one, other = Storyboard(definitions={"pilot": "Mia"}), Storyboard(definitions={"pilot": "Ann"})
    with pytest.raises(BoardError, match="both boards define `pilot`"):
        one + other
    assert (one + Storyboard(definitions={"dog": "Rex"})).definitions == {"dog": "Rex", "pilot": "Mia"}


def test_transitions_from_text() -> None:
    shot = Shot(duration=5, scene="A.", transition="dissolve 1s")
    assert shot.transition == Transition(kind="dissolve", seconds=Decimal(1))


def test_a_hundred_shots_of_a_tenth_make_ten_seconds() -> None:
    assert Storyboard(shots=[Shot(duration=0.1, scene="Flash.")] * 100).seconds == 10
