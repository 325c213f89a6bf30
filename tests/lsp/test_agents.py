"""The server for agents, driven by the official client."""

from __future__ import annotations

import asyncio
import json
import sys
from pathlib import Path
from typing import Any

from mcp import ClientSession, StdioServerParameters
from mcp.client.stdio import stdio_client

BOARD = (
    "Shot 1: Take-off\nDuration: 7,5 s\nScene: The plane takes off.\n\nShot 2:\nduration: 7.5sec\nScene: It lands.\n"
)


def talk(folder: Path, *calls: tuple[str, dict[str, Any]]) -> list[Any]:
    """Start the server in a folder, make calls, and return what each answered: JSON values, or an error's text."""

    async def session() -> list[Any]:
        server = StdioServerParameters(command=sys.executable, args=["-m", "storyboard", "mcp"], cwd=folder)
        async with asyncio.timeout(120), stdio_client(server) as (read, write), ClientSession(read, write) as client:
            await client.initialize()
            answers = [await client.call_tool(name, arguments) for name, arguments in calls]
            tools = {tool.name for tool in (await client.list_tools()).tools}
        assert tools == {"import_board", "lint", "fix", "plan", "prompt", "animatic"}  # nothing that pays
        return [value(answer) for answer in answers]

    return asyncio.run(session())


def value(answer: Any) -> Any:
    if answer.is_error:
        return answer.content[0].text
    content = answer.structured_content
    if content is not None:
        return content.get("result", content)
    return json.loads(answer.content[0].text)


def test_a_chat_answer_becomes_a_planned_board(tmp_path: Path) -> None:
    chat = "Sure!\n\n[0-3s] A fox wakes in the snow.\n[3-8s] It trots towards a village.\n"
    imported, found, fixed, plan, prompt, wrong = talk(
        tmp_path,
        ("import_board", {"text": chat}),
        ("lint", {"board": BOARD}),
        ("fix", {"board": BOARD}),
        ("plan", {"board": BOARD}),
        ("prompt", {"board": BOARD}),
        ("plan", {"board": "Shot 1:\nScene: It has no duration.\n"}),
    )
    assert imported["shots"] == 2 and "duration: 5sec" in imported["board"]
    assert [piece["text"].strip() for piece in imported["not_filmed"]] == ["Sure!"]
    assert "SB106" in {item["code"] for item in found}
    assert "duration: 7.5sec" in fixed["board"] and fixed["remaining"] == []
    assert plan["total_seconds"] == 15 and len(plan["jobs"]) == 1
    assert prompt.startswith("Shot 1:\nduration: 7.5sec\nScene: The plane takes off.")
    assert "duration is missing" in wrong


def test_an_animatic_is_made_inside_the_folder_and_nowhere_else(tmp_path: Path) -> None:
    (tmp_path / "flight.story").write_text(
        BOARD.replace("7.5sec", "0.5sec").replace("7,5 s", "0.5 s"), encoding="utf-8"
    )
    said, refused = talk(
        tmp_path,
        ("animatic", {"board_file": "flight.story", "film": "flight.mp4"}),
        ("animatic", {"board_file": "flight.story", "film": "../flight.mp4"}),
    )
    assert (tmp_path / "flight.mp4").stat().st_size > 0 and "flight.mp4" in said
    assert "outside the folder" in refused
    assert not (tmp_path.parent / "flight.mp4").exists()
