"""The one reader of `tests/cases/<CODE>/<name>.story`.

A case is a board as it is, then sections, each begun by a line `=== NAME`:

    === settings               TOML for the board's storyboard.toml
    === asked                  TOML of the command-line options: single = true, model = "sora-2"
    === file cast.story        another file in the board's folder
    === image red.png 64x36    an image made by the test; `cut` after the size leaves out its second half
    === expect                 one line per diagnostic of the folder's code: LINE:COLUMN CODE, then the kind of its fix
    === says                   facts that the messages must state, one per line: "15 s", "`Scene:`"
    === fixed                  the board after the code's safe fixes
    === unsafe-fixed           the board after all of its fixes

Cases pin codes, places, fixes and facts. The wording of one message per rule is pinned in `messages.txt`.
Sections are read as bytes, so a board may have a byte-order mark or CRLF.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from storyboard.lint.diagnostic import Diagnostic
from storyboard.lint.engine import lint_document
from storyboard.lint.fixing import fix_document
from storyboard.project import Asked, Project
from storyboard.syntax.document import Document
from storyboard.syntax.source import encode

CASES = Path(__file__).parent / "cases"
MESSAGES = CASES / "messages.txt"
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
        """Write the board and its other files into a folder, which is a project of its own."""
        (folder / "board.story").write_bytes(self.board)
        (folder / "storyboard.toml").write_bytes(self.sections.get("settings", b""))
        for name, body in self.sections.items():
            kind, _, rest = name.partition(" ")
            if kind == "file":
                (folder / rest).parent.mkdir(parents=True, exist_ok=True)
                (folder / rest).write_bytes(body)
            elif kind == "image":
                make_image(folder, rest)

    def project(self, *, everything: bool = False) -> Project:
        """The project of the current folder, with only the case's rule on (or `everything`)."""
        asked = tomllib.loads(self.sections.get("asked", b"").decode())
        return Project.find(".", Asked(select=() if everything else (self.code,), **asked))

    def lint(self, *, everything: bool = False) -> list[Diagnostic]:
        """Return what the case's own rule reports for the board in the current folder."""
        found = lint_document(Document.load("board.story"), project=self.project(everything=everything))
        return [diagnostic for diagnostic in found if diagnostic.code == self.code]

    def results(self, found: list[Diagnostic], *, everything: bool = False) -> dict[str, bytes]:
        """Return what the sections of `RESULTS` should hold, for the diagnostics `found` in the current folder."""
        lines = [f"{d.begin.line}:{d.begin.column} {d.code}{_kind_of_fix(d)}\n" for d in found]
        results = {"expect": "".join(lines).encode()}
        for name in ("fixed", "unsafe-fixed"):
            if name in self.sections:
                document = Document.load("board.story")
                project = self.project(everything=everything)
                fixed = fix_document(document, project, unsafe=name == "unsafe-fixed")
                results[name] = encode(fixed.text)
        return results

    def facts(self) -> list[str]:
        """The facts that the case's messages must state."""
        return self.sections.get("says", b"").decode().splitlines()

    def rewrite(self, results: dict[str, bytes]) -> None:
        """Write results into the case's file."""
        sections = self.sections | results
        blocks = [self.board, *(b"=== " + name.encode() + b"\n" + body for name, body in sections.items())]
        self.path.write_bytes(b"".join(blocks))


def all_cases() -> list[Case]:
    """Every case of every rule, by path."""
    return [Case(path) for path in sorted(CASES.glob("*/*.story")) if CODE_FOLDER.match(path.parent.name)]


def _kind_of_fix(diagnostic: Diagnostic) -> str:
    if diagnostic.fix is None:
        return ""
    return " fix" if diagnostic.fix.safe else " unsafe-fix"


def make_image(folder: Path, description: str) -> None:
    """Make an image from `NAME WIDTHxHEIGHT`, of the kind that its name says; a final `cut` removes its second half."""
    from PIL import Image

    name, size, *cut = description.split()
    width, height = map(int, size.split("x"))
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", (width, height), "red").save(path)
    if cut:
        path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
