"""Fixing, over all rules at once: it comes to rest, and nothing of the author's is lost on the way."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from cases_reader import all_cases
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storyboard.errors import BoardError
from storyboard.lint import fixing
from storyboard.lint.context import Context
from storyboard.lint.diagnostic import Fix, Problem
from storyboard.lint.engine import lint_document
from storyboard.lint.fixing import fix_document
from storyboard.lint.registry import rule_of, shipped_rules
from storyboard.project import Asked, Project
from storyboard.syntax.document import Document
from storyboard.syntax.edits import Edit

EVERYTHING = Project(asked=Asked(select=("SB",)))

#: Lines as people, chatbots and accidents put them together.
_LINES = """\
Shot 1:
shot 2
**Shot 3: Take-off**
### Shot 3 -
Shot:
镜头４：起飞
Scene 5:
Clip 6
duration: 7.5sec
Duration: 7,5 seconds
durration: 5s
duration: 0sec
duration: 20sec
时长：５秒
Scene: The red plane lands.
scene：飞机起飞
Scene:
Scene: {pilot} waves. Shot 9:
**Scene:** A bay
  and the crowd cheers
\tand waves
camera: slow dolly in, dolly out
cmaera: pan
transition: fade 9sec
transition: wipe
dialogue: \u201cGo!\u201d
sound: \u200bwind
note: ask Mira
mood: sad
---
- - -
title: Flight
model: sora-2
model: nonsense
size: 720p
size: 1280x720
style: 35mm
order: camera
character: https://example.org/a.mp4 @ 3,1
reference: nowhere.png
use: nowhere.story
let pilot = {pilot}
let pilot = a woman in red
let idle = nothing
# a comment
# storyboard: ignore[SB301] why
# storyboard: ignore-file[SB105]


```
Sure! Here is your storyboard:
\udc93Go\udc94
\ufeffShot 1:
   """
LINES = _LINES.split("\n")
BOARDS = st.builds(
    lambda lines, ends: "".join(line + ends for line in lines),
    st.lists(st.sampled_from(LINES), max_size=24),
    st.sampled_from(["\n", "\r\n"]),
)


def meaning(document: Document) -> list[tuple[int, str]]:
    context = Context(document, EVERYTHING)
    return [(shot.milliseconds, context.shot_text(shot)) for shot in document.shots]


def parses(document: Document) -> bool:
    from storyboard.model.board import Storyboard

    try:
        Storyboard.of(document)
    except BoardError:
        return False
    return True


@pytest.mark.parametrize("unsafe", [False, True], ids=["safe", "unsafe"])
@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(text=BOARDS)
def test_after_fixing_nothing_fixable_is_left_and_nothing_is_lost(unsafe: bool, text: str) -> None:
    document = Document(text, "board.story")
    fixed = fix_document(document, EVERYTHING, unsafe=unsafe)
    after = Document(fixed.text, "board.story")
    again = fix_document(after, EVERYTHING, unsafe=unsafe)
    assert again.text == fixed.text
    assert again.applied == []
    assert fixed.remaining == lint_document(after, project=EVERYTHING)
    assert not [item for item in fixed.remaining if item.fix and item.fix.safe]
    assert len(after.shots) >= len(document.shots)
    if not unsafe:
        assert meaning(after) == meaning(document)
    if document.shots and parses(document):
        assert parses(after)


def _offered(text: str) -> Iterator[tuple[str, Fix]]:
    for item in lint_document(Document(text, "board.story"), project=EVERYTHING):
        if item.fix:
            yield item.code, item.fix


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(text=BOARDS)
def test_every_safe_fix_that_is_offered_is_one(text: str) -> None:
    document = Document(text, "board.story")
    for code, fix in _offered(text):
        assert fix.edits, code
        if fix.safe:
            # What the engine would refuse, no rule should offer: an editor applies fixes one by one.
            after = Document(fixing.apply_edits(text, fix.edits), "board.story")
            assert meaning(after) == meaning(document), (code, fix)


@pytest.mark.parametrize("case", all_cases(), ids=lambda case: f"{case.code}/{case.path.stem}")
def test_every_case_comes_to_rest(case: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    case.place(tmp_path)  # type: ignore[attr-defined]
    monkeypatch.chdir(tmp_path)
    document = Document.load("board.story")
    found = Project.find(".")
    fixed = fix_document(document, found)
    assert not [item for item in fixed.remaining if item.fix and item.fix.safe]


# ------------------------------------------------------------------------------- what is refused


def _with_rule(monkeypatch: pytest.MonkeyPatch, *edits: Edit, safe: bool = True) -> Project:
    def check(context: Context) -> Iterator[Problem]:
        if not context.document.text.startswith("# mended"):
            yield Problem(0, 0, "harm", Fix("do harm", list(edits), safe))

    part = SimpleNamespace(CODE="HARM1", NAME="harm", SEVERITY="warning", check=check)
    rule = rule_of(part, "house")
    own = Project(asked=Asked(select=("HARM1",)))
    own.cache["rules"] = (*shipped_rules(), rule)
    return own


BOARD = "# kept\nShot 1:\nduration: 5sec\nScene: One.\n\nShot 2:\nduration: 5sec\nScene: Two.\n"


@pytest.mark.parametrize(
    ("edit", "safe"),
    [
        (Edit(0, 7, ""), True),  # loses a comment
        (Edit(0, 7, ""), False),
        (Edit(BOARD.index("Shot 2"), len(BOARD), ""), False),  # loses a shot
        (Edit(BOARD.index("One"), BOARD.index("One") + 3, "Six"), True),  # changes a word, and says it is safe
        (Edit(BOARD.index("5sec"), BOARD.index("5sec") + 1, "6"), True),  # changes a duration
        (Edit(3, 3, ""), True),  # changes nothing
    ],
)
def test_a_fix_that_does_harm_is_refused(monkeypatch: pytest.MonkeyPatch, edit: Edit, safe: bool) -> None:
    fixed = fix_document(Document(BOARD), _with_rule(monkeypatch, edit, safe=safe), unsafe=True)
    assert fixed.text == BOARD
    assert [item.code for item in fixed.remaining] == ["HARM1"]


def test_a_fix_whose_edits_overlap_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    own = _with_rule(monkeypatch, Edit(0, 5, "# a"), Edit(3, 7, "b"))
    assert fix_document(Document(BOARD), own).text == BOARD


def test_a_fix_that_never_rests_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    own = _with_rule(monkeypatch, Edit(0, 0, "# once more\n"))
    fixed = fix_document(Document(BOARD), own)
    assert fixed.text.count("# once more") == fixing.MOST_ROUNDS


_MARKED = st.lists(
    st.sampled_from(
        [
            "Shot 1:",
            "Shot 3: {}",
            "Scene 2: {}",
            "Scene: {}",
            "camera:",
            "dialogue:",
            "sound:\u200b",
            "transition:",
            "note: {}",
            "{}: {}",
            "- {}: {}",
            "**camera:** {}",
            "duration: 5s {}",
            "let x = {}",
            "# {}",
            "{}",
            "  {}",
            "---",
            "",
        ]
    ),
    max_size=10,
)


@given(_MARKED, st.booleans())
def test_no_word_of_the_authors_is_lost(rows: list[str], unsafe: bool) -> None:
    """Whatever fixes move, join or comment out, every word is still in the file; safe ones film the same."""
    marks = (f"mark{number}x" for number in itertools.count())
    text = "".join(re.sub(r"\{\}", lambda _: next(marks), row) + "\n" for row in rows)
    fixed = fix_document(Document(text), Project("."), unsafe=unsafe).text
    assert set(re.findall(r"mark\d+x", fixed)) == set(re.findall(r"mark\d+x", text))
