"""The animatic of a board, made in a process of its own: the server answers meanwhile."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from storyboard.errors import FilmError


async def make_animatic(board: Path, film: Path) -> str:
    """Render a board as cards; return what the command says of the film. Raises FilmError with its message."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "storyboard", "animatic", str(board), "-o", str(film)),
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    out, said = await process.communicate()
    if process.returncode:
        raise FilmError(said.decode("utf-8", "replace").strip())
    return out.decode("utf-8", "replace").strip()
