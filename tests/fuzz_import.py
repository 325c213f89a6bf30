"""Throw random texts at the import until told to stop; not a test, run by hand.

    python -m tests.fuzz_import --inputs 100000 [--seed 1]

No text may raise, every character must be accounted for in order, what is found must be a board that reads back, and
its words must be those of the text. Prints what it ran; stops at the first failure.
"""

from __future__ import annotations

import argparse
import random
import re
import time
import unicodedata
from pathlib import Path

from storyboard import Document, import_text
from storyboard.importing.decode import decode
from storyboard.importing.importer import FORMATS
from storyboard.importing.lines import plain_text
from storyboard.syntax.values import clean

CORPUS = Path(__file__).parent / "importing" / "corpus"
PIECES = [
    "Shot 1:",
    "SHOT2 Wide",
    "[SCENE 3 — 0:00–0:04]",
    "### カット1（0.0-2.2 視覚フック）",
    "【镜头1】",
    "第一幕（5秒）",
    "0-3秒：",
    "0-4 seconds: a dog; 5-9 seconds: a cat.",
    "[00:00-00:05] Toma 1: x",
    "At 5s: rain",
    "1. **Wide** – fog (3s)",
    "- Camera: pan",
    "**Visual:** a lake",
    "对白：",
    "| Shot | Time | Visual |",
    "|---|---|---|",
    "| 1 | 3s | a dog<br>b |",
    "| Total | 9s | |",
    '{"shots": [{"duration": 3, "scene": "a"}',
    '"prompt": "b"}]}',
    "Nr;Dauer;Bild",
    "1;3,5 s;Zug",
    "- shot: 1",
    "  duration: 4",
    "  scene: x",
    "title: y",
    "INT. KITCHEN - NIGHT",
    "MIA",
    "[[duration: 3sec]]",
    "/*",
    "*/",
    "```",
    "```json",
    "---",
    "# Title",
    "> quote",
    "Version 1: A",
    "Version 2: B",
    "\\n",
    "\\\\n",
    "\t",
    "",
    "",
    " ",
    "\ufeff",
    "\u200f[٠٠:٠٠-٠٠:٠٥]",
    "दृश्य 1 (0-4 सेकंड):",
    "🎬 **ESCENA 1 (0-4s) - A:**",
    "[Cut to: wide]",
    "Total: 9s",
    "let a = {b}",
    "{a}",
    "}}",
    "duration: 5sec",
    "Scene: y",
    "transition: fade 1s",
    "e\u0301",
    "𝒳",
    "\ud83c",
    "Sure! Here it is:",
    "'",
    '"',
    "const x = [",
    "];",
    "a: b: c",
    "::",
    "0:00-",
    "-0:05",
    "99999999999s",
    "(",
    ")",
    "[",
    "]",
    "**",
    "__",
]


_WORD = re.compile(r"[^\W_]+")
#: Escapes and nested values: their words are not the text's letter by letter.
_CODED = re.compile(r"[\\{\[]")


def draw(chance: random.Random, texts: list[str]) -> str:
    """A text of pieces, or a case of the corpus with something done to it."""
    if chance.random() < 0.4:
        text = chance.choice(texts)
        for _ in range(chance.randint(0, 6)):
            at, end = sorted((chance.randint(0, len(text)), chance.randint(0, len(text))))
            move = chance.random()
            if move < 0.4:
                text = text[:at] + text[min(end, at + 30) :]
            elif move < 0.8:
                text = text[:at] + chance.choice(PIECES) + text[at:]
            else:
                text = text[:end] + text[at:end][:200] + text[end:]
        return text[:4000]
    joints = chance.choice(["\n", "\n\n", " ", "\r\n", "\\n", ""])
    return joints.join(chance.choice(PIECES) for _ in range(chance.randint(0, 14)))


def check(text: str, format: str | None) -> bool:
    """Import a text; whether it held shots."""
    imported = import_text(text, format=format, estimate=True)  # type: ignore[arg-type]
    told = "".join(one.text for one in imported.report.stretches)
    assert told == unicodedata.normalize("NFC", text), "characters were lost"
    if not imported.shots:
        return False
    for one in imported.report.stretches:
        if one.fate != "read" and not _CODED.search(one.text):
            said = (clean(one.text), clean(plain_text(one.text)))  # a comment keeps the markup, a scene does not
            kept = any(all(word in imported.text for word in _WORD.findall(text)) for text in said)
            assert kept, f"the board lacks words of {one}"
    document = Document(imported.text)
    assert len(document.shots) == len(imported.shots), "the board has other shots"
    for shot, again in zip(imported.shots, document.shots, strict=True):
        assert again.scene or not shot.scene, f"shot {shot.number} has lost its scene"
    assert not document.tree.loose and not any(line.loose for line in document.lines()), "the board has loose lines"
    if all(shot.scene for shot in imported.shots):
        assert imported.board.seconds == imported.seconds
    return True


def main() -> None:
    """Run."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--inputs", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    texts = [decode(path.read_bytes()).text for path in sorted(CORPUS.glob("*.txt"))]
    chance = random.Random(options.seed)
    started, boards = time.monotonic(), 0
    for number in range(options.inputs):
        text = draw(chance, texts)
        format = chance.choice([None, None, None, *FORMATS])
        try:
            boards += check(text, format)
        except BaseException:
            print(f"input {number} of seed {options.seed}, format {format}: {text!r}")
            raise
    print(f"{options.inputs} inputs, {boards} boards, {time.monotonic() - started:.0f} s: nothing raised, nothing lost")


if __name__ == "__main__":
    main()
