"""Draw docs/editor.svg: a board as an editor shows it, with what the language server really answers.

python editors/picture.py
"""

from __future__ import annotations

import io
import re
from collections import defaultdict
from pathlib import Path

from rich.console import Console
from rich.text import Text

from storyboard.lsp import diagnostics, hints
from storyboard.lsp.boards import OpenBoard, Session
from storyboard.syntax.highlight import spans

DOCS = Path(__file__).parent.parent / "docs"
BOARD = """\
title: First flight
model: sora-2-pro
let pilot = a woman in a red jacket

Shot 1: Take-off
duration: 7.5sec
Scene: The old biplane lifts off, {pilot} at the stick.

Shot 2: Landing
duration: 10sec
sceen: It touches down and rolls towards the camera.
"""
STYLES = {
    "shot": "bold magenta",
    "number": "yellow",
    "title": "bold",
    "field": "cyan",
    "unknown": "cyan underline",
    "keyword": "magenta",
    "name": "green",
    "value": "yellow",
    "comment": "dim",
}


def main() -> None:
    """Write the picture."""
    board = OpenBoard("untitled:first-flight.story", 1, BOARD, Session())
    console = Console(record=True, width=112, file=io.StringIO())
    console.print(Text(board.outline.summary, "dim italic"))
    text = Text(BOARD)
    for span in spans(board.document):
        text.stylize(STYLES.get(span.kind, ""), span.start, span.end)
    after: dict[int, list[Text]] = defaultdict(list)
    below: dict[int, list[Text]] = defaultdict(list)
    for hint in hints.inlay_hints(board, 0, len(BOARD)):
        after[hint.position.line].append(Text(f"  {hint.label}", "bright_blue"))
    for item in board.linted.diagnostics:
        place = board.positions.range(item.start, item.end)
        if item.severity == "error":
            below[place.start.line].append(Text(f"  ■ {item.message} [{item.code}]", "red"))
            actions = diagnostics.fixes(board, [], item.start, item.end)
            below[place.start.line] += (Text(f"    → {action.title}", "green") for action in actions if action.edit)
    for number, line in enumerate(text.split()):
        console.print(Text.assemble((f"{number + 1:>3}  ", "dim"), line, *after[number]))
        for said in below[number]:
            console.print(Text("     ") + said)
    svg = console.export_svg(title="first-flight.story")
    # No font is fetched from anywhere: the reader's own monospaced one serves.
    svg = re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL).replace("Fira Code", "monospace")
    svg = re.sub(r"<!--.*?-->\s*", "", svg, flags=re.DOTALL)
    (DOCS / "editor.svg").write_text(svg, encoding="utf-8")


if __name__ == "__main__":
    main()
