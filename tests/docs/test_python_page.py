"""`docs/python.md`: its program runs, and it shows every public name."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import storyboard
from tests.cli.run import ROOT

PAGE = (ROOT / "docs" / "python.md").read_text("utf-8")
PROGRAM = "\n".join(re.findall(r"^```python\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL))


#: A frame of the size that the page's model has would take the test a minute.
SMALL = '[models.sora-2-all]\nsizes = ["64x36"]\ndefault_size = "64x36"\n'


def test_the_program_runs(tmp_path: Path) -> None:
    (tmp_path / "storyboard.toml").write_text(SMALL, "utf-8")
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], cwd=tmp_path, capture_output=True, text=True, timeout=120, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "both.mp4").stat().st_size > 0


def test_every_public_name_is_imported_in_an_example() -> None:
    imported = {
        alias.name
        for node in ast.walk(ast.parse(PROGRAM))
        if isinstance(node, ast.ImportFrom) and node.module == "storyboard"
        for alias in node.names
    }
    assert imported == set(storyboard.__all__) - {"__version__"}


def test_dir_shows_the_public_names() -> None:
    assert set(storyboard.__all__) <= set(dir(storyboard))
