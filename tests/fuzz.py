"""Throw random texts at the language until told to stop; not a test, run by hand.

    python -m tests.fuzz --inputs 1000000 [--seed 1]

Every input must come back byte for byte, format to a fixed point that means the same, lint without a crash, and its
safe fixes must not lose a shot. Prints what it ran; stops at the first failure.
"""

from __future__ import annotations

import argparse
import random
import time

from storyboard import Document, Storyboard
from storyboard.errors import BoardError
from storyboard.lint.engine import lint_document
from storyboard.lint.fixing import fix_document
from storyboard.project import Project
from storyboard.syntax.format import format_document, format_edits
from storyboard.syntax.source import encode

ROWS = [
    "Shot 1:",
    "shot 2 - Landing",
    "**Shot 3**",
    "### Shot 4",
    "Shot:",
    "镜头５：",
    "  Shot 6: In",
    "1. **Shot 7:**",
    "Shot #8.",
    "**[Shot 9]** Out",
    "[Shot 10: Up]",
    "## [Shot 11] (5s): Over",
    "Shot 12 (0:00-0:05): On",
    "Shot 13 (see",
    "**Scene 16: Home (0–5s)**",
    "__Scene: half__ bold",
    "| Shot | Time | Visual |\n|---|---|---|\n| 1 | 5s | a dog |",
    "| 2 | 0:05-0:09 | a **cat** | sleeps",
    "## Shot list",
    "  ## Shot 14-15: both",
    "duration: 7.5sec",
    "Duration: 7,5 s",
    "- **duration:** 0:05",
    "duration: soon",
    "  duration: 3s",
    "**duration: 3s**",
    "Scene: The plane takes off.",
    "**Scene: bold**",
    "scene：飞机",
    "Scene:",
    "  - Scene: nested",
    "  It climbs.",
    "\tIt turns.",
    "camera: pan {pilot}",
    "let pilot = Mia",
    "let a = {a}",
    "title: One",
    "style: ink",
    "order: camera",
    "use: cast.story",
    "size: 720p",
    "model: sora-3",
    "character: mia @ 1",
    "reference: none.png",
    "---",
    "  ---",
    "# a comment",
    "  # an aside",
    "# storyboard: ignore[SB301] why not",
    "# storyboard: ignore[",
    "```",
    "~~~",
    "Let me know!",
    "",
    "",
    "",
    "   ",
    "foo: bar",
    "transition: fade 1s",
    "transition: wipe",
    ":",
    "：",
    "**",
    "#",
    "##",
    ">",
    "-",
    "{",
    "}}",
    "Note: x",
    "https://x.y/z",
    "10:30 now",
]
ENDS = ["\n"] * 12 + ["\r\n"] * 4 + ["\r", "", "\n\n", "\u2028", "\x0b"]
NOISE = [
    " ",
    "\t",
    "\xa0",
    "\u3000",
    "\ufeff",
    "\u200b",
    "\x00",
    "\x1b",
    "\udc93",
    "*",
    "_",
    "#",
    ":",
    "：",
    "1",
    "１",
    "{a}",
    "S",
    "\r",
    "é",
]


def random_text(rng: random.Random) -> str:
    """Lines as people write them in any order, with some characters put in, taken out or doubled."""
    text = "".join(rng.choice(ROWS) + rng.choice(ENDS) for _ in range(rng.randrange(14)))
    for _ in range(rng.choice((0, 0, 1, 2, 5))):
        at = rng.randrange(len(text) + 1)
        text = text[:at] + rng.choice(NOISE) + text[at + rng.randrange(3) :]
    return text


def check(text: str, settings: Project | None) -> None:
    """Everything that must hold for any text; with `settings`, the linter too."""
    data = encode(text)
    document = Document.from_bytes(data)
    assert document.encode() == data
    formatted = Document(format_document(document))
    assert not format_edits(formatted)
    try:
        board = Storyboard.of(document)
        assert Storyboard.of(formatted) == board
        assert Storyboard.parse(board.dump()) == board
    except BoardError:
        pass
    if settings:
        lint_document(document, project=settings)
        fixed = Document(fix_document(document, settings).text)
        assert len(fixed.shots) == len(document.shots)


def main() -> None:
    """Run as many inputs as asked for."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--inputs", type=int, default=100_000)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--lint-every", type=int, default=10, help="lint and fix every nth input")
    args = options.parse_args()
    settings = Project.find(".")
    start = time.monotonic()
    for number in range(args.inputs):
        text = random_text(random.Random(args.seed * 1_000_000_007 + number))
        try:
            check(text, settings if number % args.lint_every == 0 else None)
        except Exception:
            print(f"input {number} of seed {args.seed}: {text!r}")
            raise
    print(f"{args.inputs:,} inputs of seed {args.seed} in {time.monotonic() - start:.0f} s: nothing broke")


if __name__ == "__main__":
    main()
