"""Every case file says what the linter says. `pytest --update-cases` rewrites them; read the diff."""

from __future__ import annotations

from pathlib import Path

import pytest
from cases_reader import CASES, Case, all_cases

from storyboard.lint.registry import shipped_rules

LAST = {rule.code for rule in shipped_rules() if rule.last}


@pytest.mark.parametrize("case", all_cases(), ids=lambda case: str(case.path.relative_to(CASES)))
def test_case(case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    case.place(tmp_path)
    monkeypatch.chdir(tmp_path)
    results = case.results(everything=case.code in LAST)
    if request.config.getoption("--update-cases"):
        case.rewrite(results)
        return
    assert "expect" in case.sections, "no `=== expect` yet: run `pytest tests/lint/test_cases.py --update-cases`"
    for name, result in results.items():
        assert result.decode("utf-8", "replace") == case.sections[name].decode("utf-8", "replace"), f"=== {name}"
        assert result == case.sections[name], f"=== {name}"
