"""The one reader of `tests/cases/<CODE>/<name>.story`.

A case is a board as it is, then sections, each begun by a line `=== NAME`:

    === settings               TOML for the board's storyboard.toml
    === asked                  TOML of what the command line asks for: single = true, model = "sora-2"
    === file cast.story        a neighbouring file
    === image red.png 64x36    a neighbouring image, made by the test; `cut` behind it: without its second half
    === expect                 one line per diagnostic of the folder's code: LINE:COLUMN CODE message
    === fixed                  the board after the code's safe fixes
    === unsafe-fixed           the board after all of its fixes

All is kept as bytes, so a board may have a byte-order mark or CRLF.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from storyboard.lint.diagnostic import Diagnostic
from storyboard.lint.engine import lint_document
from storyboard.lint.fixing import fix_document
from storyboard.project.settings import Settings
from storyboard.syntax.document import Document
from storyboard.syntax.source import encode

CASES = Path(__file__).parent / "cases"
CODE_FOLDER = re.compile(r"SB\d{3}\Z")
_MARK = re.compile(rb"^=== (.+?)\r?\n", re.MULTILINE)
RESULTS = ("expect", "fixed", "unsafe-fixed")


class Case:
    """One case file; `sections` by name, in order."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.code = path.parent.name
        self.board, *rest = _MARK.split(path.read_bytes())
        self.sections = {name.decode(): body for name, body in zip(rest[::2], rest[1::2], strict=True)}

    def place(self, folder: Path) -> None:
        """Put the board and its neighbours into a folder, which is a project of its own."""
        (folder / "board.story").write_bytes(self.board)
        (folder / "storyboard.toml").write_bytes(self.sections.get("settings", b""))
        for name, body in self.sections.items():
            kind, _, rest = name.partition(" ")
            if kind == "file":
                (folder / rest).parent.mkdir(parents=True, exist_ok=True)
                (folder / rest).write_bytes(body)
            elif kind == "image":
                make_image(folder, rest)

    def settings(self, *, everything: bool = False) -> Settings:
        """The settings of the current folder, with only the case's rule on (or `everything`)."""
        asked = tomllib.loads(self.sections.get("asked", b"").decode())
        return Settings.find(".", select=None if everything else [self.code], **asked)

    def lint(self, *, everything: bool = False) -> list[Diagnostic]:
        """What its own rule says of the board in the current folder."""
        found = lint_document(Document.load("board.story"), settings=self.settings(everything=everything))
        return [diagnostic for diagnostic in found if diagnostic.code == self.code]

    def results(self, *, everything: bool = False) -> dict[str, bytes]:
        """What the sections of `RESULTS` that the case has should hold, by the linter in the current folder."""
        lines = [f"{d.begin.line}:{d.begin.column} {d.code} {d.message}\n" for d in self.lint(everything=everything)]
        results = {"expect": "".join(lines).encode("utf-8", "surrogateescape")}
        for name in ("fixed", "unsafe-fixed"):
            if name in self.sections:
                document = Document.load("board.story")
                settings = self.settings(everything=everything)
                fixed = fix_document(document, settings, unsafe=name == "unsafe-fixed")
                results[name] = encode(fixed.text)
        return results

    def rewrite(self, results: dict[str, bytes]) -> None:
        """Put results into the case's file."""
        sections = self.sections | results
        blocks = [self.board, *(b"=== " + name.encode() + b"\n" + body for name, body in sections.items())]
        self.path.write_bytes(b"".join(blocks))


def all_cases() -> list[Case]:
    """Every case of every rule, by path."""
    return [Case(path) for path in sorted(CASES.glob("*/*.story")) if CODE_FOLDER.match(path.parent.name)]


def make_image(folder: Path, description: str) -> None:
    """Make an image from `NAME WIDTHxHEIGHT`, its kind by its name; with `cut` behind that without its second half."""
    from PIL import Image

    name, size, *cut = description.split()
    width, height = map(int, size.split("x"))
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", (width, height), "red").save(path)
    if cut:
        path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
