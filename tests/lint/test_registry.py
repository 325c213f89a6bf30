"""Everything in the registry is documented and has cases; the pages are those of the rules as they stand."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from cases_reader import CASES, Case, all_cases, make_image

from storyboard.lint import rule_pages
from storyboard.lint.conditions import holds
from storyboard.lint.context import Context
from storyboard.lint.engine import lint_document
from storyboard.lint.registry import RULES, Rule, shipped_rules
from storyboard.project import Asked, Project
from storyboard.syntax.document import Document

ROOT = Path(__file__).parents[2]
BY_CODE = {rule.code: rule for rule in shipped_rules()}
FAMILY_DIGIT = {"syntax": "1", "structure": "2", "time": "3", "model": "4", "references": "5", "wording": "6"}


def by_code(rule: Rule) -> str:
    return rule.code


def test_the_registry_is_ordered_and_no_code_or_name_is_used_twice() -> None:
    codes = [rule.code for rule in shipped_rules()]
    assert codes == sorted(set(codes))
    assert len({rule.name for rule in shipped_rules()}) == len(codes)


def test_every_rule_module_is_in_the_registry() -> None:
    folder = ROOT / "storyboard/lint/rules"
    modules = {f"{path.parent.name}.{path.stem}" for path in folder.glob("*/*.py") if not path.stem.startswith("_")}
    assert modules == {row[1] for row in RULES}


@pytest.mark.parametrize("path", sorted((ROOT / "storyboard/lint/rules").glob("*/*.py")), ids=lambda path: path.stem)
def test_a_rule_is_at_most_150_lines(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= 150


@pytest.mark.parametrize("rule", shipped_rules(), ids=by_code)
def test_a_rule_says_what_it_is(rule: Rule) -> None:
    module = RULES[shipped_rules().index(rule)][1]
    assert module == f"{rule.family}.{rule.name.replace('-', '_')}"
    assert re.fullmatch(rf"SB{FAMILY_DIGIT[rule.family]}\d\d", rule.code)
    assert rule.summary.endswith(".")
    sections = re.findall(r"^## (.+)$", rule.manual, re.MULTILINE)
    assert [name for name in sections if name in ("Fails", "Passes", "Fix")] == ["Fails", "Passes", "Fix"]


@pytest.mark.parametrize("rule", shipped_rules(), ids=by_code)
def test_its_examples_do_as_they_say(rule: Rule, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    fails, passes = rule_pages.boards(rule, "Fails"), rule_pages.boards(rule, "Passes")
    for description in rule_pages.images(rule):
        make_image(tmp_path, description)
    assert fails
    assert passes
    assert all(rule.code in _codes(config, board, rule) for config, board in fails)
    assert not any(rule.code in _codes(config, board, rule) for config, board in passes)


def _codes(config: str, board: str, rule: Rule) -> set[str]:
    settings = Project.read(config, asked=Asked(select=() if rule.last else (rule.code,)))
    return {item.code for item in lint_document(Document(board, "board.story"), project=settings)}


@pytest.mark.parametrize("rule", shipped_rules(), ids=by_code)
def test_a_rule_has_all_kinds_of_cases(rule: Rule, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cases = [case for case in all_cases() if case.code == rule.code]
    names = [case.path.stem for case in cases]
    expected = {case.path.stem: case.sections.get("expect", b"") for case in cases}
    assert any(expected.values()), "a case in which it fires"
    assert any(name.startswith("passes") for name in names)
    assert any(name.startswith("suppressed") for name in names)
    assert not any(said for name, said in expected.items() if name.startswith(("passes", "suppressed")))
    if any(_offers_fix(case, tmp_path, monkeypatch) for case in cases if expected[case.path.stem]):
        assert any("fixed" in case.sections or "unsafe-fixed" in case.sections for case in cases)


def _offers_fix(case: Case, folder: Path, monkeypatch: pytest.MonkeyPatch) -> bool:
    own = folder / case.path.stem
    own.mkdir()
    case.place(own)
    monkeypatch.chdir(own)
    return any(item.fix for item in case.lint(everything=BY_CODE[case.code].last))


@pytest.mark.parametrize(
    "case",
    [case for case in all_cases() if case.path.stem.startswith("suppressed")],
    ids=lambda case: str(case.path.relative_to(CASES)),
)
def test_what_is_suppressed_would_be_reported(case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    case.board = case.board.replace(f"[{case.code}".encode(), b"[SB190")
    case.place(tmp_path)
    monkeypatch.chdir(tmp_path)
    assert case.code == "SB190" or case.lint()


def test_the_pages_are_current() -> None:
    folder = ROOT / rule_pages.FOLDER
    written = {path.name: path.read_text("utf-8") for path in folder.iterdir()}
    assert written == rule_pages.pages(), "run `python -m storyboard.lint.rule_pages`"


@pytest.mark.parametrize("rule", shipped_rules(), ids=by_code)
def test_the_table_says_of_a_rule_what_its_module_says(rule: Rule) -> None:
    assert rule.code == rule.module.CODE
    assert rule.on == getattr(rule.module, "ON", True)
    assert (rule.when == "words") == (rule.words is not None)


def test_the_trigger_words_are_current() -> None:
    kept = (ROOT / "storyboard" / "lint" / "trigger_words.py").read_text("utf-8")
    assert kept == rule_pages.trigger_words(), "run `python -m storyboard.lint.rule_pages`"


def test_no_rule_finds_anything_where_its_condition_does_not_hold(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rules = [rule for rule in shipped_rules() if not rule.last]
    missed = set()
    for number, case in enumerate(all_cases()):
        folder = tmp_path / str(number)
        folder.mkdir()
        case.place(folder)
        monkeypatch.chdir(folder)
        document = Document.load("board.story")
        context = Context(document, case.project(everything=True))
        missed |= {
            (rule.code, str(case.path))
            for rule in rules
            if not holds(context, rule) and any(True for _ in rule.check(context))
        }
    assert missed == set()
