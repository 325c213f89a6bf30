"""`docs/contributing.md`: the import graph is as shown, and every file that the page names is there."""

from __future__ import annotations

import re
import subprocess
import sys

from tests.cli.run import ROOT

PAGE = (ROOT / "docs" / "contributing.md").read_text("utf-8")


def test_the_import_graph_is_as_shown() -> None:
    shown = re.search(r"\$ python tests/import_graph\.py\n(.*?)```", PAGE, re.DOTALL)
    done = subprocess.run(
        [sys.executable, "tests/import_graph.py"], cwd=ROOT, capture_output=True, text=True, timeout=120, check=True
    )
    assert shown
    counts = r"^\d+ modules in \d+ stages, \d+ imports$"  # they change with every commit
    assert re.sub(counts, "", shown[1], flags=re.M) == re.sub(counts, "", done.stdout, flags=re.M)


def test_every_file_that_it_names_is_there() -> None:
    named = set(re.findall(r"`((?:storyboard|tests|docs|grammars|editors|syntax|model|lint|planning)/[\w/.]+)`", PAGE))
    assert len(named) > 12
    named = {name for name in named if not re.search(r"FAMILY|CODE|SERVICE", name)}
    missing = [name for name in named if not ((ROOT / name).exists() or (ROOT / "storyboard" / name).exists())]
    assert missing == []
