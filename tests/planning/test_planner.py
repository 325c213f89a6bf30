"""Plans of particular boards: forced cuts, split shots, dissolves, seams, prices, losses."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from storyboard import Shot, Storyboard
from storyboard.basics.config_file import ConfigFile
from storyboard.catalog import Catalog, load
from storyboard.planning import OBJECTIVES, LastFrame, Plan, Unfilmable, plan
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


def spans(made: Plan) -> list[tuple[int, ...]]:
    return [job.shots for job in made.jobs]


# ------------------------------------------------------------------------------------------ cuts


def test_the_contract_of_the_json() -> None:
    made = film(board(7.5, 5.7), model="sora-2")
    data = made.to_json()
    assert data | {"jobs": []} | dict.fromkeys(("notices", "price")) == {
        "model": "sora-2",
        "service": "cometapi",
        "total_seconds": 13.2,
        "film_seconds": 13.2,
        "cost": 1.6,
        "jobs": [],
        "asked_seconds": 16,
        "trim_seconds": 2.8,
        "size": "1280x720",
        "fit": "trim",
        "continuity": "none",
        "currency": "USD",
        "price": None,
        "notices": None,
    }
    job = data["jobs"][0]
    contract = {"index": 1, "shots": [1], "seconds": 8, "used_seconds": 7.5, "trim_seconds": 0.5, "cost": 0.8}
    assert job | contract == job
    assert job["prompt"] == "Shot 1:\nduration: 8sec\nScene: scene 1"
    assert data["price"]["date"] == "2026-11-20"


def test_a_forced_cut_is_kept_and_named() -> None:
    made = film(change(board(5, 5, 5), 3, cut_before=True))
    assert spans(made) == [(1, 2), (3,)]
    assert made.jobs[0].why == "`---` before shot 3"
    assert made.jobs[1].why == "the board ends"


@pytest.mark.parametrize(
    ("durations", "model", "reason"),
    [
        ((9, 8), "sora-2-all", "adding shot 2 would make it 17 s; the longest clip is 15 s"),
        ((4, 2, 4, 6), "sora-2", "adding shot 2 would cost 0.40 USD more"),
        ((10, 4, 6, 6, 4), "sora-2-all", "adding shot 2 would leave 5 s more unused"),
        ((4, 4), "veo-3.1", "veo-3.1 takes one shot per prompt"),
        ((1,) * 12, "kling-3.0", "kling-3.0 takes 6 shots per prompt"),
    ],
)
def test_each_cut_says_why(durations: tuple[int, ...], model: str, reason: str) -> None:
    assert film(board(*durations), model=model).jobs[0].why == reason


def test_a_cut_for_fewer_jobs_says_so() -> None:
    made = film(board(3, 7, 8, 2, 9), catalog=own("[models.sora-2-all]\nseconds = [10, 12]"))
    assert spans(made) == [(1, 2), (3, 4), (5,)]
    assert film(board(12, 3), objectives=["jobs"], catalog=own("[models.sora-2-all]\nprompt_length = 60")).jobs[
        0
    ].why == ("adding shot 2 would make the prompt too long for sora-2-all")


def test_limits_of_text_are_those_of_the_parts_that_are_filmed() -> None:
    """A shot whose whole text is over the limit can be filmed in parts; parts are not joined beyond it."""
    whole = change(board(24), 1, scene="\n---\n".join(letter * 200 for letter in "abcdef"))
    made = film(whole, catalog=own("[models.sora-2-all]\nshot_characters = 512"))
    assert [len(job.prompt.splitlines()[-1]) - len("Scene: ") for job in made.jobs] == [401, 401, 401]
    made = film(whole, catalog=own("[models.sora-2-all]\nprompt_length = 450"))
    assert [len(job.prompt) <= 450 for job in made.jobs] == [True, True, True]


def test_the_order_of_objectives_changes_the_cut() -> None:
    whole = board(4, 4, 4, 1)
    prices = "[models.sora-2]\nseconds = [4, 8, 15]\nprice = { per_second = 0.1, date = 2026-01-01, source = 'x' }"
    cheap = film(whole, model="sora-2", catalog=own(prices))
    few = film(whole, model="sora-2", catalog=own(prices), objectives=["jobs", "money"])
    assert (len(few.jobs), few.cost) == (1, Decimal("1.50"))
    assert cheap.cost == Decimal("1.50")
    few, cheap = (
        film(board(4, 4, 1), model="sora-2", catalog=own(prices.replace("8, 15", "15")), objectives=order)
        for order in (["jobs", "money"], ["money", "jobs"])
    )
    assert ((len(few.jobs), few.cost), (len(cheap.jobs), cheap.cost)) == ((1, Decimal("1.50")), (3, Decimal("1.20")))


# --------------------------------------------------------------------------------- split shots


def test_a_marked_shot_is_split_at_its_marks() -> None:
    whole = change(board(5, 24), 2, scene="she runs\n---\nshe falls", dialogue="No!", camera="hand-held")
    made = film(whole)
    assert [[part.name for part in job.parts] for job in made.jobs] == [["1"], ["2 (part 1 of 2)"], ["2 (part 2 of 2)"]]
    assert "Scene: she runs. Dialogue: No! Camera: hand-held" in made.jobs[1].prompt
    assert made.jobs[2].prompt.endswith("Scene: she falls. Camera: hand-held")
    assert made.jobs[2].reference == LastFrame(2)
    assert {notice.kind for notice in made.notices if notice.job == 3} == {"split", "dialogue"}
    assert made.film_seconds == 29


def test_parts_that_fit_one_clip_stay_one_shot() -> None:
    made = film(change(board(25), 1, scene="one\n---\ntwo\n---\nthree\n---\nfour\n---\nfive"))
    assert [job.prompt.splitlines()[-1] for job in made.jobs] == ["Scene: one two three", "Scene: four five"]
    assert [(job.parts[0].part, job.parts[0].last_part) for job in made.jobs] == [(1, 3), (4, 5)]
    assert made.jobs[0].parts[0].name == "1 (parts 1-3 of 5)"


def test_a_marked_shot_that_fits_is_not_split() -> None:
    (job,) = film(change(board(12), 1, scene="one\n---\ntwo")).jobs
    assert job.prompt == "Shot 1:\nduration: 15sec\nScene: one two"


def test_split_shots_makes_parts_that_go_on() -> None:
    made = film(board(40), split_shots=True)
    assert [job.used for job in made.jobs] == [15_000, 15_000, 10_000]
    assert [job.reference for job in made.jobs] == [None, LastFrame(1), LastFrame(2)]
    assert "Part 2 of 3 of one continuous shot: scene 1" in made.jobs[1].prompt


def test_split_shots_finds_the_parts_that_are_clips_under_exact() -> None:
    made = film(board(40), split_shots=True, fit="exact")
    assert [(job.asked, job.used) for job in made.jobs] == [(length, length) for length in (15_000, 15_000, 10_000)]


def test_a_part_that_is_still_too_long_needs_split_shots() -> None:
    whole = change(board(40), 1, scene="one\n---\ntwo")
    with pytest.raises(Unfilmable, match="shot 1 lasts 40 s and one of its parts 20 s, but the longest clip"):
        film(whole)
    made = film(whole, split_shots=True)
    parts = ["1 (part 1 of 4)", "1 (parts 2-3 of 4)", "1 (part 4 of 4)"]
    assert [part.name for job in made.jobs for part in job.parts] == parts
    assert [job.prompt.splitlines()[-1] for job in made.jobs] == [
        "Scene: Part 1 of 2 of one continuous shot: one",
        "Scene: Part 2 of 2 of one continuous shot: one Part 1 of 2 of one continuous shot: two",
        "Scene: Part 2 of 2 of one continuous shot: two",
    ]


# ------------------------------------------------------------------------- dissolves and seams


def test_a_dissolve_between_jobs_has_its_overlap() -> None:
    made = film(change(board(12, 9), 1, transition="dissolve 2sec"))
    job = made.jobs[0]
    assert (job.asked, job.used, job.overlap, job.parts[0].asked) == (15_000, 12_000, 2_000, 15_000)
    assert not any(notice.kind == "dissolve" for notice in made.notices)


def test_the_film_is_told_how_each_shot_goes_over() -> None:
    whole = change(change(board(5, 5, 9), 1, transition="fade 0.5sec"), 2, transition="dissolve 1sec")
    made = film(change(whole, 3, transition="fade 1sec"))
    told = [(part.shot, part.transition, part.transition_length) for job in made.jobs for part in job.parts]
    # Nothing follows the last shot.
    assert told == [(1, "fade", 500), (2, "dissolve", 1_000), (3, "cut", 0)]
    assert made.jobs[0].overlap == 1_000


def test_the_overlap_decides_where_a_job_ends() -> None:
    """Nine seconds and two of the dissolve are over ten: the clip must be the longer one."""
    assert film(change(board(9, 9), 1, transition="dissolve 2sec")).jobs[0].asked == 15_000
    assert film(change(board(9, 9), 1, transition="fade 2sec")).jobs[0].asked == 10_000


def test_a_dissolve_for_which_no_clip_has_room_is_said_to_be_cut() -> None:
    made = film(change(board(14.5, 9), 1, transition="dissolve 2sec"))
    assert made.jobs[0].overlap == 500
    assert made.jobs[0].parts[-1].transition_length == 500
    assert [notice.text for notice in made.notices if notice.kind == "dissolve"] == [
        "the dissolve of 2 s after shot 1 is shortened to 0.5 s: no clip has room for it after shot 1"
    ]


def test_a_dissolve_inside_a_job_costs_nothing_and_is_named() -> None:
    made = film(change(board(7.5, 7.5), 1, transition="dissolve 1sec"))
    assert (len(made.jobs), made.jobs[0].trim_seconds) == (1, 0)
    assert [notice.kind for notice in made.notices if notice.job] == ["transition"]


def test_exact_does_not_cut_in_a_dissolve() -> None:
    whole = board(10, 5, 10)
    assert spans(film(whole, fit="exact")) == [(1, 2), (3,)]
    # The other cut that adds up is where the shots do not dissolve.
    assert spans(film(change(whole, 2, transition="dissolve 1sec"), fit="exact")) == [(1,), (2, 3)]
    with pytest.raises(Unfilmable, match="shot 1 dissolves into the next"):
        film(change(board(10, 10), 1, transition="dissolve 1sec"), fit="exact")


def test_last_frames_chain_the_jobs() -> None:
    whole = change(board(9, 9, 9, 15, reference="start.png"), 3, reference="own.png")
    made = film(whole, continuity="last-frame")
    assert [job.reference for job in made.jobs] == ["start.png", LastFrame(1), "own.png", LastFrame(3)]
    assert made.film_seconds == 42
    # Side by side, the board's own image starts every job that has none.
    assert [job.reference for job in film(whole).jobs] == ["start.png", "start.png", "own.png", "start.png"]


# ------------------------------------------------------------------------------ money and requests


def test_money_is_exact() -> None:
    text = "[models.sora-2]\nprice = { per_second = 0.000001, date = 2026-01-01, source = 'x' }"
    made = film(board(*[12] * 10), model="sora-2", catalog=own(text))
    assert made.cost == Decimal("0.00012")
    assert sum(job.cost or 0 for job in made.jobs) == made.cost


def test_an_unknown_price_is_unknown_not_nothing() -> None:
    made = film(board(9))
    assert made.cost is None
    assert made.to_json()["cost"] is None
    assert any(notice.kind == "price" for notice in made.notices)


def test_a_rehearsal_is_free_and_cut_like_the_real_film() -> None:
    whole = board(4, 2, 4, 6)
    real, rehearsal = film(whole, model="sora-2"), film(whole, model="sora-2", service="simulator")
    assert spans(real) == spans(rehearsal) == [(1,), (2, 3, 4)]
    assert (real.cost, rehearsal.cost) == (Decimal("1.60"), 0)
    assert rehearsal.service.kind == "simulator"


def test_a_request_leaves_nothing_to_a_default() -> None:
    whole = board(9, character="https://cdn.example/her.mp4 @ 1,3")
    (job,) = film(whole).jobs
    assert job.request == {
        "model": "sora-2-all",
        "prompt": job.prompt,
        "seconds": "10",
        "size": "720x1280",
        "character_url": "https://cdn.example/her.mp4",
        "character_timestamps": "1,3",
    }
    made = film(whole, model="veo-3.1", size="1280x720", catalog=own('[models."veo-3.1"]\nseconds = [4, 9]'))
    assert made.jobs[0].request["size"] == "16x9"
    assert "character_url" not in made.jobs[0].request
    assert any(notice.kind == "character" for notice in made.notices)


def test_the_board_the_options_and_the_configuration_choose_in_this_order() -> None:
    project = Project.read('model = "sora-2-pro"\nsize = "1792x1024"\n', "storyboard.toml")
    made = plan(board(4), project)
    assert (made.model.name, made.size) == ("sora-2-pro", "1792x1024")
    made = plan(board(4, model="sora-2-pro-all", size="720x1280"), project)
    assert (made.model.name, made.size) == ("sora-2-pro-all", "720x1280")
    assert film(board(4, model="sora-2-pro-all"), model="sora-2", size="720x1280").model.name == "sora-2"


# ------------------------------------------------------------------------------------------ losses


@pytest.mark.parametrize(
    ("model", "kinds"),
    [
        ("sora-2-all", {"price", "reference", "transition", "character"}),
        ("veo-3.1", {"price", "size", "continuity", "reference", "character"}),
        ("seedance-2.0", {"price", "size", "seconds", "reference", "transition", "character"}),
        ("kling-3.0", {"reference", "transition", "character"}),
        ("minimax-h3", {"price", "size", "service", "continuity", "character"}),
        ("openai/sora-2", {"retired", "reference", "transition", "character"}),
    ],
)
def test_what_is_lost_is_said(model: str, kinds: set[str]) -> None:
    whole = change(board(4, 4, character="https://cdn.example/her.mp4 @ 0,5"), 1, transition="fade 1sec")
    made = film(change(whole, 2, reference="own.png"), model=model)
    assert {notice.kind for notice in made.notices} == kinds - ({"size"} if made.size else set())


def test_whole_seconds_are_said_to_be_rounded() -> None:
    catalog = own('[models."seedance-2.5"]\nseconds = [5, 10]')
    made = film(board(2.5, 2.5, 4.2), model="seedance-2.5", catalog=catalog)
    (job,) = made.jobs
    assert job.prompt == "0s-3s: scene 1\n3s-5s: scene 2\n5s-10s: scene 3"
    assert [(part.asked, part.used) for part in job.parts] == [(3_000, 2_500), (2_000, 2_500), (5_000, 4_200)]
    assert "shot 1 2.5 → 3 s, shot 2 2.5 → 2 s" in next(n.text for n in made.notices if n.kind == "seconds")
    assert made.film_seconds == Decimal("9.2")


def test_any_step_of_a_model_is_said() -> None:
    made = film(board(2.3, 2.3, 4), catalog=own("[models.sora-2-all]\nresolution = 0.5"))
    assert [part.asked for part in made.jobs[0].parts] == [2_500, 2_000, 5_500]
    assert "sora-2-all takes durations in steps of 0.5 s (shot 1 2.3 → 2.5 s, shot 2 2.3 → 2 s)" in [
        n.text for n in made.notices
    ]
