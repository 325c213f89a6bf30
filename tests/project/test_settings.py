"""The configuration: found upwards, read strictly, and in force."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from storyboard.basics.config_file import find_config
from storyboard.errors import ConfigError
from storyboard.lint.engine import lint_document
from storyboard.lint.selection import active_rules
from storyboard.project import Asked, Project
from storyboard.syntax.document import Document


def test_the_nearest_file_counts_and_a_pyproject_only_with_our_table(tmp_path: Path) -> None:
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    (tmp_path / "storyboard.toml").write_text('model = "sora-2"\n')
    (tmp_path / "a" / "pyproject.toml").write_text('[tool.other]\nname = "storyboard"\n')
    assert str(find_config(deep).path) == str(tmp_path / "storyboard.toml")  # type: ignore[union-attr]
    (tmp_path / "a" / "pyproject.toml").write_text('[tool.storyboard]\nmodel = "sora-2-pro"\n')
    found = Project.find(deep)
    assert (found.model_name(None), found.root) == ("sora-2-pro", str(tmp_path / "a"))


def test_without_a_file_the_default_model_holds(tmp_path: Path) -> None:
    found = Project.find(tmp_path)
    assert (found.config, found.model_name(None), found.service_name(None)) == (None, "sora-2-all", None)
    assert not found.single


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ('modle = "sora-2"', 1, "modle: unknown key (did you mean model"),
        (
            '\n[severity]\nSB301 = "fatal"',
            3,
            "severity.SB301: unknown severity 'fatal' (one of error, ",
        ),
        ("ignore = 3", 1, "ignore: must be a list of strings"),
        ('[per-file]\n"drafts/**" = { ignored = ["SB3"] }', 2, "drafts/**.ignored: unknown key"),
        ('size = "720p"', 1, "size: '720p' is not a size"),
        ("single = 1", 1, "single: must be true or false"),
        ('rule = "x"', 1, "rule: must be a list of tables"),
    ],
)
def test_what_is_not_known_is_said_with_its_line(text: str, line: int, said: str) -> None:
    with pytest.raises(ConfigError) as caught:
        print(Project.read(text).settings)
    assert str(caught.value).startswith(f"storyboard.toml:{line}: {said}") or said in str(caught.value)
    assert f"storyboard.toml:{line}:" in str(caught.value)


def test_text_that_is_no_toml_is_said_with_its_line() -> None:
    with pytest.raises(ConfigError, match=r"x\.toml:2: invalid TOML"):
        print(Project.read("a = 1\nb = x\n", "x.toml").settings)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('select = ["SB999"]', 1),
        ('\nignore = ["XX"]', 2),
        ('[severity]\nSB999 = "off"', 2),
        ('[per-file]\n"*" = { ignore = ["SB999"] }', 2),
        ("[rules.SB999]\nx = 1", 1),
        ("[rules.SB203]\nx = 1", 2),
    ],
)
def test_codes_and_options_that_do_not_exist_are_said_with_their_line(text: str, line: int) -> None:
    with pytest.raises(ConfigError, match=rf"x\.toml:{line}: "):
        active_rules(Project.read(text, "x.toml"), "a.story")


BOARD = "Shot 1:\nduration: 15 seconds\n"


def said(text: str, path: str = "a.story", **asked: Any) -> dict[str, str]:
    found = lint_document(Document(BOARD, path), project=Project.read(text, asked=Asked(**asked)))
    return {item.code: item.severity for item in found}


def test_severities_select_and_ignore() -> None:
    assert said("")["SB203"] == "error"
    assert said('[severity]\nSB203 = "info"')["SB203"] == "info"
    assert "SB203" not in said('[severity]\nSB2 = "off"')
    assert said('[severity]\nSB2 = "off"\nSB203 = "warning"')["SB203"] == "warning"
    assert set(said('select = ["SB106"]')) == {"SB106"}
    assert set(said('select = ["SB106"]', select=("SB203",))) == {"SB203"}
    assert "SB106" not in said('ignore = ["sb106"]')
    assert "SB203" not in said('ignore = ["SB106"]', ignore=("SB203",))


def test_per_file_settings_hold_for_the_files_that_fit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    text = '[per-file]\n"drafts/**" = { ignore = ["SB1"], severity = { SB203 = "info" } }'
    assert said(text, "drafts/deep/a.story")["SB203"] == "info"
    assert "SB106" not in said(text, "drafts/a.story")
    assert said(text, "a.story")["SB203"] == "error"
    assert "SB106" in said(text, "a.story")


def test_the_catalog_takes_the_projects_own_models() -> None:
    own = Project.read("[models.sora-2-all]\nseconds = [7]")
    assert own.catalog.model("sora-2-all").seconds.choices == (7000,)
    assert Project().catalog.model("sora-2-all").seconds.choices == (10_000, 15_000)
