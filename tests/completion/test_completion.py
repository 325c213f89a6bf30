"""Completion scripts: taken by the shell, and completing in a real one."""

from __future__ import annotations

import shutil
import subprocess
import sys

import pytest

from storyboard.cli.completion import SHELLS, script


@pytest.mark.parametrize("shell", [shell for shell in SHELLS if shutil.which(shell)])
def test_the_shell_takes_the_script(shell: str) -> None:
    subprocess.run([shell, "-n"], input=script(shell), text=True, check=True)


@pytest.mark.parametrize("shell", SHELLS)
def test_every_script_names_commands_options_and_rules(shell: str) -> None:
    text = script(shell)
    for name in ("lint", "completion", "output-format", "unsafe-fixes", "SB203", "sarif"):
        assert name in text


def complete(*words: str) -> list[str]:
    """What bash offers for the last of the words."""
    line = f"""
{script("bash")}
COMP_WORDS=({" ".join(f"'{word}'" for word in words)})
COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1))
_shtab_storyboard
printf '%s\\n' "${{COMPREPLY[@]}}"
"""
    done = subprocess.run(["bash"], input=line, capture_output=True, text=True, check=True, timeout=30)
    return done.stdout.split()


def test_bash_completes() -> None:
    assert complete("storyboard", "li") == ["lint"]
    assert complete("storyboard", "lint", "--unsa") == ["--unsafe-fixes"]
    assert complete("storyboard", "lint", "--output-format", "s") == ["sarif"]
    assert "SB203" in complete("storyboard", "rule", "SB20")
    assert complete("storyboard", "lint", "--select", "SB203") == ["SB203"]
    assert complete("storyboard", "completion", "") == list(SHELLS)
    assert "pyproject.toml" in complete("storyboard", "plan", "pyproj")


def test_only_the_command_itself_imports_shtab() -> None:
    program = "import sys; from storyboard.cli import main; main(['rule', 'SB203']); print('shtab' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.endswith("False\n")
