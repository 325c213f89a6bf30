"""How the package is put together: directions and cycles."""

from __future__ import annotations

import importlib.util

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
