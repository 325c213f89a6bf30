"""What holds for every plan, over random boards, catalogs and options."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import combinations
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from storyboard import Shot, Storyboard
from storyboard.basics.config_file import ConfigFile
from storyboard.catalog import Catalog, load
from storyboard.dialects import DIALECTS
from storyboard.errors import PlanError
from storyboard.planning import OBJECTIVES, LastFrame, Plan, outlook, plan
from storyboard.planning.pieces import limits_of
from storyboard.project import Asked, Project

TODAY = date(2026, 11, 20)

WORDS = st.sampled_from(
    [
        "The plane takes off.",
        "空港の夜、雨",
        "Shot 3: duration: 2sec",
        "a `{b}` {c}",
        "She waits\n---\nshe leaves",
        "one\n---\ntwo\n---\nthree",
    ]
)


@st.composite
def shots(draw: st.DrawFn, longest: int) -> Shot:
    milliseconds = draw(st.one_of(st.integers(1, longest // 1000).map(lambda s: s * 1000), st.integers(1, longest)))
    return Shot(
        duration=Decimal(milliseconds) / 1000,
        scene=draw(WORDS),
        camera=draw(st.none() | st.just("slow pan")),
        dialogue=draw(st.none() | st.just("We made it.")),
        transition=draw(st.sampled_from([None, "cut", "fade 0.5sec", "dissolve 0.75sec", "dissolve 9sec"])),
        reference=draw(st.sampled_from([None, None, None, "frame.png"])),
        cut_before=draw(st.sampled_from([False, False, False, True])),
    )


@st.composite
def boards(draw: st.DrawFn, longest: int = 16_000, most: int = 8) -> Storyboard:
    return Storyboard(
        shots=draw(st.lists(shots(longest), min_size=1, max_size=most)),
        style=draw(st.none() | st.just("film grain")),
        reference=draw(st.none() | st.just("board.png")),
    )


@st.composite
def catalogs(draw: st.DrawFn) -> Catalog:
    """A catalog with one more model, `it`, of any kind."""
    if draw(st.booleans()):
        lengths = sorted(draw(st.sets(st.integers(3, 30), min_size=1, max_size=4)))
        seconds = str(lengths)
    else:
        low = draw(st.integers(1, 6))
        seconds = f"{{ from = {low}, to = {low + draw(st.integers(0, 12))} }}"
    lines = [
        "[models.it]",
        'service = "cometapi"',
        f"seconds = {seconds}",
        f'dialect = "{draw(st.sampled_from(DIALECTS))}"',
    ]
    price = draw(st.sampled_from(["", "per_second = 0.123456", "per_clip = 0.80"]))
    if price:
        lines.append(f'price = {{ {price}, date = 2026-01-31, source = "a page" }}')
    limits = {"shots": [1, 2, 6], "prompt_length": [120, 200, 400], "references": [0, 1], "shot_characters": [30, 60]}
    for key, values in limits.items():
        if draw(st.sampled_from([False, False, True])):
            lines.append(f"{key} = {draw(st.sampled_from(values))}")
    if draw(st.sampled_from([False, False, True])):
        lines.append("resolution = 0.5")
    return load(ConfigFile("storyboard.toml", "\n".join(lines)))


OPTIONS = st.fixed_dictionaries(
    {
        "fit": st.sampled_from(["trim", "stretch", "trim", "stretch", "exact"]),
        "continuity": st.sampled_from(["none", "last-frame"]),
        "split_shots": st.booleans(),
        "objectives": st.permutations(["money", "jobs", "waste"]),
    }
)


def planned(board: Storyboard, catalog: Catalog, options: dict[str, Any]) -> Plan | None:
    try:
        asked = Asked(model="it", **{name: value for name, value in options.items() if name != "objectives"})
        return plan(
            board, Project(catalog=catalog, today=TODAY, asked=asked), objectives=options.get("objectives", OBJECTIVES)
        )
    except PlanError as error:
        assert error.message
        assert error.hint
        return None


@settings(max_examples=400, deadline=None)
@given(boards(), catalogs(), OPTIONS)
def test_what_holds_for_every_plan(board: Storyboard, catalog: Catalog, options: dict[str, Any]) -> None:
    made = planned(board, catalog, options)
    assume(made is not None)
    assert made is not None
    check_order(board, made)
    check_times(board, made, options["fit"])
    check_limits(board, made)
    check_seams(board, made, options["continuity"])
    check_money(made)


def check_order(board: Storyboard, made: Plan) -> None:
    """Every shot, and every part of one, in exactly one place and in order; forced cuts kept."""
    seen = [
        (part.shot, number)
        for job in made.jobs
        for part in job.parts
        for number in range(part.part, part.last_part + 1)
    ]
    counts = {part.shot: part.parts for job in made.jobs for part in job.parts}
    assert seen == [(shot, part) for shot in range(1, len(board.shots) + 1) for part in range(1, counts[shot] + 1)]
    assert [job.index for job in made.jobs] == list(range(1, len(made.jobs) + 1))
    firsts = {(job.parts[0].shot, job.parts[0].part) for job in made.jobs}
    assert {(n, 1) for n, shot in enumerate(board.shots, 1) if shot.cut_before} <= firsts | {(1, 1)}


def check_times(board: Storyboard, made: Plan, fit: str) -> None:
    """Durations add up to the seconds exactly, and the film to the board."""
    for job in made.jobs:
        assert sum(part.asked for part in job.parts) == job.asked
        assert sum(part.used for part in job.parts) == job.used
        assert job.used + job.overlap <= job.asked
        assert job.seconds - job.used_seconds == job.trim_seconds
        if fit == "exact":
            assert job.asked == job.used
    if fit == "stretch":
        assert made.film_seconds >= made.total_seconds == board.seconds
    else:
        assert made.film_seconds == made.total_seconds == board.seconds
        by_shot: dict[int, int] = {}
        for part in (part for job in made.jobs for part in job.parts):
            by_shot[part.shot] = by_shot.get(part.shot, 0) + part.used
        assert by_shot == {number: shot.milliseconds for number, shot in enumerate(board.shots, 1)}


def check_limits(board: Storyboard, made: Plan) -> None:
    """No job over a limit, and each prompt says its own shots."""
    model = made.model
    limits = limits_of(model)
    for job in made.jobs:
        assert model.seconds.allows(job.asked)
        assert limits.shots is None or len(job.parts) <= limits.shots
        assert model.prompt_length is None or len(job.prompt) <= model.prompt_length
        if model.dialect == "structured" and model.shot_characters:
            assert all(len(shot["text"]) <= model.shot_characters for shot in job.fields["shots"])
        assert all(part.asked % limits.resolution == 0 and part.asked > 0 for part in job.parts)
        if model.dialect in ("canonical", "structured"):
            read = Storyboard.parse(job.prompt)
            assert [shot.milliseconds for shot in read.shots] == [part.asked for part in job.parts]
            texts = [shot.scene for shot in read.shots]
            for text, part in zip(texts, job.parts, strict=True):
                whole = board.shot_text(part.shot - 1)
                assert text == whole if part.parts == 1 else "film grain" in text or not board.style
        if model.dialect == "timestamps":
            assert len(job.prompt.splitlines()) == len(job.parts)
            assert job.prompt.splitlines()[-1].split(":")[0].endswith(f"-{job.seconds}s")


def check_seams(board: Storyboard, made: Plan, continuity: str) -> None:
    """Dissolves between jobs have their overlap; a job that continues another starts from its last frame."""
    for job, following in zip(made.jobs, [*made.jobs[1:], None], strict=True):
        last = board.shots[job.parts[-1].shot - 1]
        ends = job.parts[-1].last_part == job.parts[-1].parts
        dissolve = last.transition if last.transition and last.transition.kind == "dissolve" and ends else None
        if following is None or dissolve is None:
            assert job.overlap == 0
        elif job.overlap < dissolve.milliseconds and made.fit != "exact":
            assert any(notice.kind == "dissolve" and notice.job == job.index for notice in made.notices)
        if isinstance(job.reference, LastFrame):
            assert job.reference.job == job.index - 1
        if made.model.references == 0:
            assert job.reference is None
        elif job.parts[0].part > 1 or (continuity == "last-frame" and job.index > 1):
            own = board.shots[job.parts[0].shot - 1].reference if job.parts[0].part == 1 else None
            assert job.reference == (own or LastFrame(job.index - 1))


def check_money(made: Plan) -> None:
    if made.model.price is None:
        assert made.cost is None
    elif made.model.price.per == "second":
        assert made.cost == made.asked_seconds * made.model.price.amount
    else:
        assert made.cost == len(made.jobs) * made.model.price.amount


@settings(max_examples=100, deadline=None)
@given(boards(most=5), catalogs(), st.permutations(["money", "jobs", "waste"]))
def test_no_plan_is_better_than_the_plan(board: Storyboard, catalog: Catalog, order: list[str]) -> None:
    """Against every way to put `---` into the board and take each stretch as one job, prompts and all."""
    options = {"objectives": order}
    made = planned(board, catalog, options)
    best = None
    count = len(board.shots)
    for inner in range(count):
        for places in combinations(range(1, count), inner):
            cuts = {*places, *(n for n, shot in enumerate(board.shots) if shot.cut_before)}
            forced = board.replace(
                shots=[shot.replace(cut_before=index in cuts) for index, shot in enumerate(board.shots)]
            )
            other = planned(forced, catalog, options)
            if other is not None:
                worth = _worth(other, order)
                best = worth if best is None else min(best, worth)
    assert (made and _worth(made, order)) == best


def _worth(made: Plan, order: list[str]) -> list[Any]:
    worth = {"money": made.cost or 0, "jobs": len(made.jobs), "waste": made.asked_seconds}
    return [worth[name] for name in order]


@settings(max_examples=150, deadline=None)
@given(boards(), catalogs(), st.sampled_from(["trim", "stretch", "exact"]), st.booleans())
def test_the_outlook_says_what_the_plan_does(board: Storyboard, catalog: Catalog, fit: str, split: bool) -> None:
    model = catalog.model("it")
    said = outlook(board.meaning, model, fit=fit, split_shots=split)
    made = planned(board, catalog, {"fit": fit, "split_shots": split})
    assert said.filmable == (made is not None)
    if made is not None:
        assert (said.jobs, said.asked, said.total) == (
            len(made.jobs),
            made.asked_seconds * 1000,
            made.total_seconds * 1000,
        )


def test_style_and_definitions_are_in_every_prompt() -> None:
    board = Storyboard.parse(
        "style: film grain\nlet pilot = a woman in a red flight jacket\n\n"
        + "\n\n".join(f"Shot {n}:\nduration: 12sec\nScene: {{pilot}} at stop {n}" for n in range(1, 5))
    )
    made = board.plan()
    assert len(made.jobs) == 4
    for number, job in enumerate(made.jobs, 1):
        assert job.prompt == (
            f"Shot 1:\nduration: 15sec\nScene: a woman in a red flight jacket at stop {number}. Style: film grain"
        )


def test_one_job_sends_the_boards_own_prompt() -> None:
    board = Storyboard(shots=[Shot(duration=7.5, scene="The plane takes off."), Shot(duration=7.5, scene="It lands.")])
    (job,) = board.plan().jobs
    assert job.prompt == board.prompt()


@pytest.mark.parametrize("fit", ["trim", "stretch"])
def test_fits_keep_their_promise(fit: str) -> None:
    board = Storyboard(
        shots=[Shot(duration=3.1, scene="a"), Shot(duration=3.1, scene="b"), Shot(duration=7, scene="c")]
    )
    (job,) = board.plan(fit=fit).jobs
    asked = [part.asked for part in job.parts]
    used = [part.used for part in job.parts]
    if fit == "trim":
        assert asked == [3100, 3100, 8800]
        assert used == [3100, 3100, 7000]
    else:
        assert asked == used == [3523, 3523, 7954]  # 15 s shared as 3.1 : 3.1 : 7, to the millisecond
