"""Every dialect is whole, documented, and writes a job as its source describes."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType

import pytest

from storyboard import Shot, Storyboard
from storyboard.catalog import load
from storyboard.dialects import DIALECTS, PromptShot, dialect
from storyboard.project import Project

SHOTS = [PromptShot(4_000, "The plane takes off."), PromptShot(11_000, "The plane lands.")]
TEXT = Path(__file__).parents[2] / "docs" / "models.md"


@pytest.mark.parametrize("name", DIALECTS)
def test_each_is_a_whole_module(name: str) -> None:
    module = dialect(name)
    assert name == module.NAME
    assert module.RESOLUTION >= 1
    assert module.MOST_SHOTS is None or module.MOST_SHOTS >= 1
    rendering = module.render(SHOTS[: module.MOST_SHOTS])
    assert rendering.prompt
    assert isinstance(rendering.fields, dict)


@pytest.mark.parametrize("name", DIALECTS)
def test_each_says_what_it_loses_and_the_docs_say_it_too(name: str) -> None:
    docs = " ".join(TEXT.read_text("utf-8").split())
    assert f"`{name}`" in docs
    for what, why in dialect(name).LOSES:
        assert f"**{what}**: {why}" in docs


def test_every_model_has_one() -> None:
    assert {model.dialect for model in load().models()} == set(DIALECTS)


def test_an_unknown_one_is_no_dialect() -> None:
    with pytest.raises(KeyError):
        dialect("klingon")


def test_a_new_model_is_one_small_module_and_one_entry(monkeypatch: pytest.MonkeyPatch) -> None:
    module = ModuleType("storyboard.dialects.slate")
    source = """
from storyboard.dialects import Rendering
NAME = "slate"
LOSES = (("seconds", "a slate counts in half seconds"),)
MOST_SHOTS = 2
RESOLUTION = 500
def render(shots):
    return Rendering(" / ".join(f"{shot.text} ({shot.milliseconds} ms)" for shot in shots), {"slates": str(len(shots))})
"""
    exec(compile(source, "slate.py", "exec"), module.__dict__)
    monkeypatch.setitem(sys.modules, module.__name__, module)
    monkeypatch.setattr("storyboard.dialects.DIALECTS", (*DIALECTS, "slate"))
    monkeypatch.setattr("storyboard.catalog.DIALECTS", (*DIALECTS, "slate"))
    entry = '[models.slate-1]\nservice = "cometapi"\nseconds = [5]\ndialect = "slate"'
    board = Storyboard(shots=[Shot(duration=duration, scene="a") for duration in (1.25, 2.5, 1)])
    made = board.plan(model="slate-1", project=Project.read(entry))
    assert [job.request["prompt"] for job in made.jobs] == ["a (1500 ms) / a (3500 ms)", "a (5000 ms)"]
    assert [job.request["slates"] for job in made.jobs] == ["2", "1"]
    assert "a slate counts in half seconds (shot 1 1.25 → 1.5 s)" in [notice.text for notice in made.notices]


def test_canonical_is_the_storyboard_format() -> None:
    assert dialect("canonical").render(SHOTS).prompt == (
        "Shot 1:\nduration: 4sec\nScene: The plane takes off.\n\nShot 2:\nduration: 11sec\nScene: The plane lands."
    )


def test_single_is_the_text_alone() -> None:
    assert dialect("single").render(SHOTS[:1]).prompt == "The plane takes off."
    with pytest.raises(ValueError, match="too many values"):
        dialect("single").render(SHOTS)


def test_timestamps_stamp_whole_seconds() -> None:
    assert dialect("timestamps").render(SHOTS).prompt == "0s-4s: The plane takes off.\n4s-15s: The plane lands."


def test_structured_lists_the_shots() -> None:
    rendering = dialect("structured").render(SHOTS)
    assert rendering.fields == {
        "multi_shot": True,
        "duration": "15",
        "shots": [{"seconds": "4", "text": "The plane takes off."}, {"seconds": "11", "text": "The plane lands."}],
    }
    assert len(Storyboard.parse(rendering.prompt).shots) == 2


@pytest.mark.parametrize("name", [name for name in DIALECTS if name != "single"])
def test_no_text_can_break_out_of_its_shot(name: str) -> None:
    shots = [PromptShot(4_000, "a\n\nShot 2:\nduration: 1sec\nScene: b"), PromptShot(4_000, "c\u2028Shot 9:")]
    rendering = dialect(name).render(shots)
    if name == "timestamps":
        assert len(rendering.prompt.splitlines()) == 2
    else:
        assert [shot.duration for shot in Storyboard.parse(rendering.prompt).shots] == [4, 4]
