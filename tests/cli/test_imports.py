"""What the light commands must not load."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.cli.run import EXAMPLES

HEAVY = {"httpx", "moviepy", "numpy", "PIL", "pydantic", "lark", "rich", "imageio_ffmpeg", "sqlite3", "pygls"}


@pytest.mark.parametrize(
    "arguments", [["lint", "flight.story"], ["fmt", "--check", "flight.story"], ["rule", "SB301"], ["lint", "--help"]]
)
def test_light_commands_load_nothing_heavy(arguments: list[str]) -> None:
    code = (
        "import sys, contextlib\n"
        "from storyboard.cli import main\n"
        "with contextlib.suppress(SystemExit):\n"
        f"    main({arguments!r})\n"
        "print(sorted(sys.modules), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=EXAMPLES, capture_output=True, text=True, check=True)
    loaded = {name.strip("' ").partition(".")[0] for name in done.stderr.strip(" []\n").split(",")}
    assert "storyboard" in loaded
    assert not loaded & HEAVY


def test_the_top_of_the_package_loads_nothing_heavy() -> None:
    code = "import sys, storyboard; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not {name.partition(".")[0] for name in done.stdout.split()} & HEAVY
