"""Every case file gets the diagnostics and fixes it expects. `pytest --update-cases` rewrites them; read the diff."""

from __future__ import annotations

from pathlib import Path

import pytest
from cases_reader import CASES, MESSAGES, Case, all_cases

from storyboard.lint.registry import shipped_rules

LAST = {rule.code for rule in shipped_rules() if rule.last}


@pytest.mark.parametrize("case", all_cases(), ids=lambda case: str(case.path.relative_to(CASES)))
def test_case(case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    case.place(tmp_path)
    monkeypatch.chdir(tmp_path)
    everything = case.code in LAST
    found = case.lint(everything=everything)
    results = case.results(found, everything=everything)
    if request.config.getoption("--update-cases"):
        case.rewrite(results)
        return
    assert "expect" in case.sections, "no `=== expect` yet: run `pytest tests/lint/test_cases.py --update-cases`"
    for name, result in results.items():
        assert result.decode("utf-8", "replace") == case.sections[name].decode("utf-8", "replace"), f"=== {name}"
        assert result == case.sections[name], f"=== {name}"
    messages = "\n".join(diagnostic.message for diagnostic in found)
    assert [fact for fact in case.facts() if fact not in messages] == []


def test_messages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    """The wording of one message per rule, and of its fix: change it with `--update-cases`, and read it aloud."""
    first: dict[str, Case] = {}
    for case in sorted(all_cases(), key=lambda case: case.path.stem != "fires"):
        if case.sections.get("expect"):
            first.setdefault(case.code, case)
    lines = []
    for code, case in sorted(first.items()):
        folder = tmp_path / code
        folder.mkdir()
        case.place(folder)
        monkeypatch.chdir(folder)
        diagnostic = case.lint(everything=code in LAST)[0]
        lines.append(f"{code} {diagnostic.message}\n")
        if diagnostic.fix:
            lines.append(f"      fix: {diagnostic.fix.title}\n")
    if request.config.getoption("--update-cases"):
        MESSAGES.write_text("".join(lines), "utf-8", newline="\n")
    assert "".join(lines) == MESSAGES.read_text("utf-8")
