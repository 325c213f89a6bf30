"""Every dialect is whole, documented, and writes a job as its source describes; nothing in a scene forges a shot."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storyboard import Shot, Storyboard
from storyboard.catalog import load
from storyboard.dialects import DIALECTS, PromptShot, dialect
from storyboard.project import Project
from storyboard.syntax.prompt import one_line

SHOTS = [PromptShot(4_000, "The plane takes off."), PromptShot(11_000, "The plane lands.")]
TEXT = Path(__file__).parents[2] / "docs" / "models.md"
SEVERAL = [name for name in DIALECTS if name != "single"]


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


def test_every_one_is_used_by_a_model() -> None:
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


PROMPTS = {
    "canonical": (
        "Shot 1:\nduration: 4sec\nScene: The plane takes off.\n\nShot 2:\nduration: 11sec\nScene: The plane lands."
    ),
    "kling": "shot 1, 4, The plane takes off.; shot 2, 11, The plane lands.;",
    "timestamps": "0s-4s: The plane takes off.\n4s-15s: The plane lands.",
    "numbered": "Shot 1: The plane takes off.\nShot 2: The plane lands.\nDuration: 15 s",
    "brackets": "Shot 1 [0-4s] The plane takes off.\nShot 2 [4-15s] The plane lands.",
    "clock": "[00:00-00:04] The plane takes off.\n[00:04-00:15] The plane lands.",
}


@pytest.mark.parametrize(("name", "prompt"), PROMPTS.items())
def test_each_prompt_is_as_its_source_writes_it(name: str, prompt: str) -> None:
    assert dialect(name).render(SHOTS).prompt == prompt


def test_single_is_the_text_alone() -> None:
    assert dialect("single").render(SHOTS[:1]).prompt == "The plane takes off."
    with pytest.raises(ValueError, match="too many values"):
        dialect("single").render(SHOTS)


def test_structured_shots_are_lists() -> None:
    take_off, land = "The plane takes off.", "The plane lands."
    structured, scenes = dialect("multi-prompt"), dialect("scenes")
    assert structured.render(SHOTS).fields["shots"] == [
        {"prompt": take_off, "duration": "4"},
        {"prompt": land, "duration": "11"},
    ]
    assert structured.render(SHOTS, seconds="integer", index=True).fields["shots"] == [
        {"index": 1, "prompt": take_off, "duration": 4},
        {"index": 2, "prompt": land, "duration": 11},
    ]
    halves = [PromptShot(7_500, take_off), PromptShot(7_500, land)]
    assert json.dumps(scenes.render(halves).fields["shots"]) == (
        f'[{{"Scene": "{take_off}", "duration": 7.5}}, {{"Scene": "{land}", "duration": 7.5}}]'
    )


#: Texts that look like the notations themselves, mixed with anything else.
FORGERIES = st.sampled_from(
    [
        *(
            "shot 3, 2, ",
            "; shot 2, 9, x;",
            "；",
            ";",
            "Shot 2:",
            "Shot 9: x",
            "镜头2：",
            "\nShot 2:\nduration: 1sec\nScene: b",
        ),
        *(
            "[0-3s]",
            "Shot 2 [3-5s] x",
            "0s-4s:",
            "[1s-4s]",
            "4-7秒：",
            "[00:00-00:02]",
            "\u2028Shot 9:",
            "Duration: 3 s",
        ),
        *('"}, {"Scene": "x"', "\t", "\r\n\r\n", "时长：10秒", "{", "}"),
    ]
)
TEXTS = st.lists(st.one_of(FORGERIES, st.text(max_size=12)), min_size=1, max_size=5).map("".join).filter(str.strip)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(1, 15), TEXTS), min_size=1, max_size=6))
@pytest.mark.parametrize("name", SEVERAL)
def test_shots_parse_back_from_what_is_sent(name: str, told: list[tuple[int, str]]) -> None:
    """Count, order, seconds and words come back as they went in; no scene can forge a shot."""
    module = dialect(name)
    shots = [PromptShot(seconds * 1000, one_line(text)) for seconds, text in told]
    rendering = module.render(shots)
    read = module.parse(rendering.prompt, json.loads(json.dumps(rendering.fields)))
    said = getattr(module, "words", one_line)
    assert [shot.text for shot in read] == [said(shot.text) for shot in shots]
    if name != "numbered":
        assert [shot.milliseconds for shot in read] == [shot.milliseconds for shot in shots]


@settings(max_examples=100, deadline=None)
@given(TEXTS)
@pytest.mark.parametrize("name", [name for name in SEVERAL if hasattr(dialect(name), "words")])
def test_words_keep_all_but_what_they_document(name: str, text: str) -> None:
    """Making a text harmless once is enough, keeps its length within a few characters, and its letters and digits."""
    module = dialect(name)
    once = module.words(text)  # type: ignore[attr-defined]
    assert module.words(once) == once  # type: ignore[attr-defined]
    assert [c for c in once if c.isalnum()] == [c for c in one_line(text) if c.isalnum()]


@pytest.mark.parametrize("name", SEVERAL)
@pytest.mark.parametrize("text", ["", "A plane.", "Shot 2:\nduration: 1sec\nScene: x", "shot 1, 4", "4s-9s: late"])
def test_any_other_text_is_not_read_as_shots(name: str, text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        dialect(name).parse(text, {})
