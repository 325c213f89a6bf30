"""The server for agents: boards imported, checked, planned and shown over the Model Context Protocol.

Nothing here pays: no tool renders, and no tool reads or writes outside the folder that the server was started in.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

from mcp.server import MCPServer
from mcp.server.mcpserver.exceptions import ToolError

from storyboard import __version__
from storyboard.errors import StoryboardError
from storyboard.importing import import_text
from storyboard.lint.diagnostic import Diagnostic
from storyboard.lint.engine import lint_document
from storyboard.lint.fixing import fix_document
from storyboard.lint.reporters.json import describe
from storyboard.lsp.films import make_animatic
from storyboard.model.board import Storyboard
from storyboard.planning.jobs import Plan
from storyboard.planning.planner import plan as plan_board
from storyboard.project import Asked, Project
from storyboard.syntax.document import Document

INSTRUCTIONS = """\
Storyboards are text: shots, each with a duration and a scene. Write one, `lint` it, repair it with `fix` or by hand,
`plan` it to see jobs, seconds and price. Every tool takes the board's text. Nothing here costs money.

Shot 1: Take-off
duration: 7.5sec
Scene: The plane takes off.
camera: low angle
"""

Result = TypeVar("Result")

server = MCPServer("storyboard", version=__version__, instructions=INSTRUCTIONS)


@server.tool()
def import_board(text: str, variant: int = 1) -> dict[str, Any]:
    """Turn a chat answer, table, JSON, CSV or screenplay into a board; says what the board does not film."""
    found = _checked(lambda: import_text(text, variant=variant))
    return {
        "board": found.text,
        "shots": len(found.shots),
        "not_filmed": [{"line": piece.line, "text": piece.text} for piece in found.report.not_filmed],
    }


@server.tool()
def lint(board: str, model: str | None = None) -> list[dict[str, Any]]:
    """List what is wrong with a board: where, why, and the fix if there is one."""
    document = Document(board)
    return _described(document, _checked(lambda: lint_document(document, project=_project(model))))


@server.tool()
def fix(board: str, unsafe: bool = False) -> dict[str, Any]:
    """Fix what can be fixed; with `unsafe` also what may change the prompt or a duration. Says what remains."""
    fixed = _checked(lambda: fix_document(Document(board), _project(None), unsafe=unsafe))
    remaining = _described(Document(fixed.text), fixed.remaining)
    return {"board": fixed.text, "fixed": len(fixed.applied), "remaining": remaining}


@server.tool()
def plan(board: str, model: str | None = None, service: str | None = None) -> dict[str, Any]:
    """Show the jobs that a board becomes: shots, seconds, price. Nothing is sent."""
    return _checked(lambda: _plan(board, model, service).to_json())


@server.tool()
def prompt(board: str, model: str | None = None, service: str | None = None, job: int = 1) -> str:
    """Return the prompt of one job of a board, exactly as it would be sent."""
    jobs = _checked(lambda: _plan(board, model, service).jobs)
    if not 1 <= job <= len(jobs):
        raise ToolError(f"there is no job {job}: the board has {len(jobs)}")
    return jobs[job - 1].prompt


@server.tool()
async def animatic(board_file: str, film: str) -> str:
    """Render a board file as timed cards, an MP4 in the server's folder. Costs nothing."""
    board, target = _inside(board_file), _inside(film)
    try:
        return await make_animatic(board, target)
    except StoryboardError as error:
        raise ToolError(str(error)) from None


def _described(document: Document, found: Iterable[Diagnostic]) -> list[dict[str, Any]]:
    return [describe(item, document.index) for item in found]


def _project(model: str | None, service: str | None = None) -> Project:
    return Project.find(".", Asked(model=model, service=service))


def _plan(board: str, model: str | None, service: str | None) -> Plan:
    project = _project(model, service)
    return plan_board(Storyboard.of(Document(board), root=project.root), project)


def _inside(name: str) -> Path:
    """A path in the server's folder. Raises ToolError for one outside it."""
    root = os.path.realpath(".")
    path = os.path.realpath(name)
    if os.path.commonpath([root, path]) != root:
        raise ToolError(f"{name} is outside the folder that the server was started in")
    return Path(path)


def _checked(call: Callable[[], Result]) -> Result:
    """Carry a call out; what is wrong with the board is said in the author's words."""
    try:
        return call()
    except StoryboardError as error:
        raise ToolError(str(error)) from None
