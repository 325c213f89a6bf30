"""A short fuzzed session; `python -m tests.lsp.fuzz` runs long ones."""

from __future__ import annotations

import asyncio

from tests.lsp.fuzz import run


def test_random_edits_leave_the_diagnostics_of_a_fresh_lint() -> None:
    found = asyncio.run(run(edits=400, seed=7))
    assert found["same diagnostics"], found["differences"]
    assert not found["failures"] and not found["log"]
