"""What the linter imports of catalog and planning stays light."""

from __future__ import annotations

import subprocess
import sys

HEAVY = ("pydantic", "lark", "httpx", "moviepy", "numpy", "PIL", "rich", "dataclasses", "inspect", "fractions")


def test_the_outlook_imports_nothing_heavy() -> None:
    code = (
        "import sys; from storyboard.catalog import load; from storyboard.planning import outlook; "
        "load().model('sora-2-all'); print(*sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert not loaded & set(HEAVY)
    assert "storyboard.planning.planner" not in loaded
