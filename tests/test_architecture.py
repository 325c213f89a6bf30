"""How the package is put together: directions and cycles."""

from __future__ import annotations

import importlib.util
import re

from tests.cli.run import ROOT


def test_every_import_leads_downwards_and_there_is_no_cycle() -> None:
    spec = importlib.util.spec_from_file_location("import_graph", ROOT / "tests" / "import_graph.py")
    assert spec and spec.loader
    graph = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(graph)
    pairs = graph.imports()
    assert len(pairs) > 500
    assert graph.cycles(pairs) == []
    assert graph.against(pairs) == []
    _, facades = graph.contract()
    assert {one for one, _ in facades} == {"storyboard.model.board"}


def test_rules_read_no_clock_and_no_disk() -> None:
    disk = r"\bopen\(|os\.(?:scandir|listdir|stat|walk)|path\.(?:exists|lexists|isfile|isdir|islink|realpath)\("
    clock = r"\.today\(\)|\btime\.(?:time|monotonic|sleep)\("
    looks = re.compile(f"{disk}|{clock}")
    found = [
        f"{path.name}:{number}: {line.strip()}"
        for path in sorted((ROOT / "storyboard" / "lint" / "rules").rglob("*.py"))
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if looks.search(line) and "project.today" not in line
    ]
    assert found == []
