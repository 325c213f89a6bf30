"""House rules: a project's own, in Python and declared in TOML."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from lint_project import GOOD, Lint

PYTHON = '''\
"""The plane is always red.

## Fix

Say so.
"""

from storyboard.lint.diagnostic import Problem

CODE = "HOUSE1"
NAME = "red-plane"
SEVERITY = "error"


def check(context):
    for shot in context.shots:
        if "plane" in shot.scene and "red" not in shot.scene:
            yield Problem(shot.node.start, shot.node.head.content_end, "the plane is red", shot=shot.number)
'''
BOARD = "Shot 1:\nduration: 15sec\nScene: The blue plane climbs over the bay in a drone shot.\n"
DECLARED = """\
[[rule]]
code = "HOUSE2"
pattern = "(drone|crane) shot"
message = "We say aerial"
replacement = "\\\\1 view"
"""


def house(project: Path, config: str, code: str = "HOUSE") -> None:
    (project / "a.story").write_text(BOARD)
    (project / "storyboard.toml").write_text(config)


def test_a_python_file_adds_a_rule(project: Path, lint: Lint) -> None:
    house(project, 'house = ["rules/red.py"]\n')
    (project / "rules").mkdir()
    (project / "rules" / "red.py").write_text(PYTHON)
    result = lint("--select", "HOUSE", "--output-format", "concise")
    assert result.code == 1
    assert "a.story:1:1: error HOUSE1 the plane is red" in result.out
    (project / "a.story").write_text(f"# storyboard: ignore[HOUSE1] a dream\n{BOARD}")
    assert lint("--select", "HOUSE").code == 0


def test_a_declared_rule_finds_and_mends_but_only_when_asked_for_unsafe_fixes(project: Path, lint: Lint) -> None:
    house(project, DECLARED)
    (found,) = json.loads(lint("--select", "HOUSE2", "--output-format", "json").out)
    assert (found["severity"], found["start"]) == ("warning", {"line": 3, "column": 48})
    assert found["fix"]["safe"] is False
    lint("--select", "HOUSE2", "--fix")
    assert (project / "a.story").read_text() == BOARD
    lint("--select", "HOUSE2", "--fix", "--unsafe-fixes")
    assert "in a drone view." in (project / "a.story").read_text()


def test_fields_and_case_narrow_a_declared_rule(project: Path, lint: Lint) -> None:
    house(project, DECLARED.replace("drone|crane", "DRONE|x") + "case = true\n")
    assert lint("--select", "HOUSE2").out.startswith("No problems found")
    house(project, DECLARED + 'fields = ["camera"]\n')
    assert lint("--select", "HOUSE2").out.startswith("No problems found")


@pytest.mark.parametrize(
    ("config", "said"),
    [
        ('[[rule]]\ncode = "HOUSE1"\n', "rule HOUSE1: needs 'pattern'"),
        ('[[rule]]\ncode = "SB999"\npattern = "x"\nmessage = "x"\n', "invalid house rule code"),
        ('[[rule]]\ncode = "HOUSE1"\npattern = "(x"\nmessage = "x"\n', "is not a regular expression"),
        ('[[rule]]\ncode = "HOUSE1"\npattern = "x*"\nmessage = "x"\n', "matches the empty string"),
        ('[[rule]]\ncode = "HOUSE1"\npattern = "(x+)+y"\nmessage = "x"\n', "nested repetitions"),
        ('[[rule]]\ncode = "HOUSE1"\npattern = "x"\nmessage = "x"\nreplacement = "\\\\2"\n', "replacement"),
        ('[[rule]]\ncode = "HOUSE1"\npattern = "x"\nmessage = "x"\ncolour = "x"\n', "unknown key"),
        ('[[rule]]\ncode = "HOUSE1"\npattern = "x"\nmessage = "x"\nfields = ["scen"]\n', "unknown field"),
        ('house = ["nowhere.py"]\n', "file 'nowhere.py' not found"),
        ('house = ["broken.py"]\n', "broken.py:3: cannot load: ZeroDivisionError"),
        ('house = ["syntax.py"]\n', "syntax.py:2: cannot load: SyntaxError"),
        ('house = ["norule.py"]\n', "not a rule: CODE is missing"),
        ('house = ["twice.py", "again.py"]\n', "two rules have the code HOUSE1"),
    ],
)
def test_what_is_wrong_with_a_house_rule_is_said_in_words(project: Path, lint: Lint, config: str, said: str) -> None:
    house(project, config)
    (project / "broken.py").write_text('"""x"""\n\n1 / 0\n')
    (project / "syntax.py").write_text('"""x"""\ndef (\n')
    (project / "norule.py").write_text('"""x"""\n')
    for name in ("twice", "again"):
        (project / f"{name}.py").write_text(PYTHON)
    result = lint()
    assert result.code == 2
    assert said in result.err
    assert "Traceback" not in result.err


def test_a_rule_that_crashes_is_named_and_the_other_files_are_linted(project: Path, lint: Lint) -> None:
    house(project, 'house = ["red.py"]\n')
    (project / "red.py").write_text(PYTHON.replace("for shot in context.shots:", "for shot in context.shots[:1 / 0]:"))
    result = lint()
    assert result.code == 2
    assert "a.story: rule HOUSE1 (red-plane) failed: ZeroDivisionError" in result.err
    assert "--ignore HOUSE1" in result.err
    assert lint("--ignore", "HOUSE1").code == 0


def test_an_installed_package_offers_rules(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import subprocess
    import sys

    (project / "a.story").write_text(GOOD.replace("red ", ""))
    site = project / "site"
    (site / "acme-1.0.dist-info").mkdir(parents=True)
    (site / "acme.py").write_text(PYTHON)
    (site / "acme-1.0.dist-info" / "METADATA").write_text("Metadata-Version: 2.1\nName: acme\nVersion: 1.0\n")
    (site / "acme-1.0.dist-info" / "entry_points.txt").write_text("[storyboard.rules]\nacme = acme\n")
    monkeypatch.setenv("PYTHONPATH", str(site))
    command = [
        sys.executable,
        "-m",
        "storyboard",
        "lint",
        "--select",
        "HOUSE1",
        "--output-format",
        "concise",
        "a.story",
    ]
    done = subprocess.run(command, capture_output=True, text=True)
    assert "error HOUSE1 the plane is red" in done.stdout, done.stderr
