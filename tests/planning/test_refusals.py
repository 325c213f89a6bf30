"""What no choice can film is refused clearly; what a plan would do is told beforehand, for one model and for all."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from storyboard import Shot, Storyboard
from storyboard.basics.config_file import ConfigFile
from storyboard.catalog import Catalog, load
from storyboard.errors import PlanError, UsageError
from storyboard.model.meaning import Meaning
from storyboard.planning import OBJECTIVES, Plan, Unfilmable, compare, outlook, plan
from storyboard.project import Asked, Project

TODAY = date(2026, 11, 20)


def board(*durations: float, **fields: Any) -> Storyboard:
    shots = [Shot(duration=duration, scene=f"scene {number}") for number, duration in enumerate(durations, 1)]
    return Storyboard(shots=shots, **fields)


def change(whole: Storyboard, number: int, **fields: Any) -> Storyboard:
    shots = [shot.replace(**fields) if place == number else shot for place, shot in enumerate(whole.shots, 1)]
    return whole.replace(shots=shots)


def film(whole: Storyboard, *, catalog: Catalog | None = None, **options: Any) -> Plan:
    objectives = options.pop("objectives", OBJECTIVES)
    project = Project(catalog=catalog, today=TODAY, asked=Asked(**options))
    return plan(whole, project, objectives=objectives)


def own(text: str) -> Catalog:
    return load(ConfigFile("storyboard.toml", text))


REFUSALS = [
    (board(), {}, "empty", "the board has no shots"),
    (board(5, 16), {}, "too-long", "shot 2 lasts 16 s, but the longest clip of sora-2-all is 15 s"),
    (board(5), {"model": "gen4.5"}, "unknown", "no source states which lengths gen4.5 renders"),
    (
        board(5, 0.9),
        {"model": "kling-3.0"},
        "too-short",
        "shot 2 lasts 0.9 s, but the shortest shot of kling-3.0 is 1 s",
    ),
    (
        change(board(16), 1, scene="\n---\n".join("abcdefghijklmnopqrst")),
        {"model": "kling-3.0"},
        "too-short",
        "a part of shot 1 lasts 0.8 s, but the shortest shot of kling-3.0 is 1 s",
    ),
    (
        change(board(5, 5), 2, scene="x" * 513),
        {"model": "kling-3.0"},
        "text",
        "the text of shot 2 has 513 characters; kling-3.0 takes at most 512 in a shot",
    ),
    (board(7, 6.2), {"fit": "exact"}, "exact", "shots 1 to 2 last 13.2 s, which clips of 10, 15 s cannot add up to"),
    (
        board(7, 8, 6, 7, 7),
        {"fit": "exact"},
        "exact",
        "shots 1 to 5 last 35 s, but no split gives clips of exactly 10, 15 s: "
        "from shot 3 on, the shots add up to 13 s or 20 s",
    ),
    (board(16), {"fit": "exact", "split_shots": True}, "exact", "the parts of shot 1 last 16 s"),
]


@pytest.mark.parametrize(("whole", "options", "kind", "said"), REFUSALS)
def test_refusals_name_the_shot_and_the_limit(whole: Storyboard, options: dict[str, Any], kind: str, said: str) -> None:
    with pytest.raises(Unfilmable) as caught:
        film(whole, **options)
    assert caught.value.kind == kind
    assert caught.value.message.startswith(said)
    assert caught.value.hint
    assert caught.value.exit_code == 1


@pytest.mark.parametrize(
    ("durations", "model", "totals"),
    [
        ((7, 6.2), "sora-2-all", "change the total to 10 s or 15 s"),
        ((8, 8, 7), "sora-2-all", "change the total to 20 s or 25 s"),
        ((3,), "sora-2", "change the total to 4 s,"),
        ((4.5,), "seedance-2.0", "change the total to 4 s or 5 s"),
        ((3.5,), "seedance-2.0", "change the total to 4 s,"),
    ],
)
def test_exact_names_the_nearest_totals(durations: tuple[float, ...], model: str, totals: str) -> None:
    with pytest.raises(Unfilmable) as caught:
        film(board(*durations), model=model, fit="exact")
    assert totals in caught.value.hint


def test_a_prompt_over_the_limit_is_refused_or_cut() -> None:
    catalog = own("[models.sora-2-all]\nprompt_length = 80")
    assert [job.shots for job in film(board(4, 4, 4), catalog=catalog).jobs] == [(1, 2), (3,)]
    with pytest.raises(Unfilmable, match="the prompt of shot 1 is too long; sora-2-all takes at most 80 in a prompt"):
        film(change(board(4), 1, scene="x" * 80), catalog=catalog)


def test_last_frames_need_a_model_that_takes_images() -> None:
    catalog = own("[models.sora-2]\nreferences = 0\nreference_exact = false")
    with pytest.raises(PlanError, match="sora-2 cannot start from an image"):
        film(board(9, 9), model="sora-2", catalog=catalog, continuity="last-frame")
    made = film(board(9, 9, reference="start.png"), model="sora-2", catalog=catalog)
    assert "sora-2 does not take reference images: they are not sent" in [notice.text for notice in made.notices]
    made = film(board(9, 9, reference="start.png"), model="wan2.7")
    assert "no source states whether wan2.7 takes reference images" in [notice.text for notice in made.notices]


def test_single_wants_one_job() -> None:
    with pytest.raises(PlanError, match="one clip was requested, but 18 s takes 2 jobs on sora-2-all"):
        film(board(9, 9), single=True)
    assert len(film(board(5, 9), single=True).jobs) == 1


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"fit": "squeeze"}, "unknown fit 'squeeze'"),
        ({"continuity": "frame"}, "unknown continuity 'frame'"),
        ({"objectives": ["speed"]}, "unknown objective 'speed'"),
        ({"objectives": ["jobs", "jobs"]}, "an objective is listed twice"),
        ({"size": "720p"}, "size must be WIDTHxHEIGHT"),
        ({"model": "sora-3"}, "unknown model 'sora-3'"),
    ],
)
def test_wrong_options_are_usage_errors(options: dict[str, Any], said: str) -> None:
    with pytest.raises(UsageError, match=said):
        film(board(5), **options)


def test_a_size_the_model_has_not_is_refused() -> None:
    with pytest.raises(PlanError, match="sora-2 does not offer size 1920x1080"):
        film(board(5, size="1920x1080"), model="sora-2")


# --------------------------------------------------------------------------- outlook and comparison


@pytest.mark.parametrize(
    ("durations", "kind", "jobs", "over"),
    [((7.5, 7.5), "exact", 1, 0), ((7.5, 5.7), "trims", 1, 1_800), ((7.5, 9), "cuts", 2, 3_500)],
)
def test_the_outlook(durations: tuple[float, ...], kind: str, jobs: int, over: int) -> None:
    said = outlook(board(*durations).meaning, load().model("sora-2-all"))
    assert (said.kind, said.jobs, said.over, said.filmable) == (kind, jobs, over, True)


def test_the_outlook_of_what_cannot_be_filmed() -> None:
    said = outlook(board(5, 16, 3).meaning, load().model("sora-2-all"))
    assert (said.kind, said.shot, said.filmable) == ("too-long", 2, False)
    assert "shot 2 lasts 16 s" in said.message
    assert outlook(board(5).meaning, load().model("sora-2-all"), fit="exact").kind == "exact-fails"


def test_the_outlook_reads_documents_too() -> None:
    from storyboard.syntax.document import Document

    document = Document(
        "Shot 1:\nduration: 9sec\nScene: a\ntransition: dissolve 2sec\n\nShot 2:\nScene: b\n\n"
        "Shot 3:\nduration: 16sec\nScene: c\n---\nShot 4:\nduration: 3sec\nScene: d\n"
    )
    said = outlook(Meaning.of(document, "."), load().model("sora-2-all"))
    assert (said.kind, said.shot) == ("too-long", 3)
    said = outlook(Meaning.of(document, "."), load().model("sora-2-pro-all"))
    assert (said.kind, said.jobs, said.asked) == ("cuts", 2, 35_000)


def test_all_models_side_by_side() -> None:
    found = compare(board(9, 9), Project(today=TODAY))
    filmed = [(one.model.address, one.plan.cost) for one in found if one.plan]
    costs = [cost for _, cost in filmed if cost is not None]
    assert costs == sorted(costs)
    assert ("cometapi/sora-2-pro-all", Decimal("0.80")) in filmed
    problems = {one.model.address: one.problem for one in found if one.plan is None}
    assert problems["gemini/veo-3.1"] == "shot 1 lasts 9 s, but the longest clip of veo-3.1 is 8 s"
    assert problems["openai/sora-2"] == "retired on 2026-09-24"
    assert problems["runway/gen4.5"] == "no source states which lengths gen4.5 renders"
    assert len(filmed) + len(problems) == len(load().models())
    assert {one.model.service for one in compare(board(9), Project(today=TODAY, asked=Asked(service="simulator")))} == {
        "simulator"
    }
