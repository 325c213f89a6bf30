"""Options of rules that no rule can work with are errors at their line, never a crash."""

from __future__ import annotations

import pytest

from storyboard.errors import ConfigError
from storyboard.lint.engine import lint_document
from storyboard.project import Asked, Project
from storyboard.syntax.document import Document

BOARD = "".join(
    f'Shot {number}:\nduration: 0.3sec\nScene: He says "go, go, go and never come back".\n\n' for number in range(1, 6)
)


@pytest.mark.parametrize("value", ["0.0", "-1", "inf", "nan", "1e9"])
@pytest.mark.parametrize(("code", "name"), [("SB306", "seconds"), ("SB307", "seconds"), ("SB607", "words-per-second")])
def test_a_number_must_be_above_0(code: str, name: str, value: str) -> None:
    settings = Project.read(f"[rules.{code}]\n{name} = {value}\n", "storyboard.toml")
    with pytest.raises(ConfigError, match=rf"storyboard\.toml:2: rules\.{code}\.{name}: must be above 0"):
        lint_document(Document(BOARD), project=settings)


def test_the_smallest_number_works() -> None:
    rules = (
        "[rules.SB306]\nseconds = 0.0001\n[rules.SB307]\nseconds = 0.0001\n[rules.SB607]\nwords-per-second = 0.0001\n"
    )
    found = lint_document(Document(BOARD), project=Project.read(rules, asked=Asked(select=("SB3", "SB607"))))
    assert {item.code for item in found} == {"SB301", "SB607"}


def test_a_word_must_be_one_that_the_rule_knows() -> None:
    settings = Project.read('[rules.SB301]\nfix = "guess"\n', "storyboard.toml")
    with pytest.raises(
        ConfigError, match=r"storyboard\.toml:2: rules\.SB301\.fix: must be one of: lengthen, shorten, retime, model"
    ):
        lint_document(Document(BOARD), project=settings)
