"""Storyboards as people have them: each text of `corpus/` reads as its `.json` says a careful person reads it.

A `.json` names the shots with their seconds (a number, a list of accepted ones, or null: any or none) and phrases that
each must film, phrases that some shot must film (`carries`), and texts that no shot may film (`never`, `not_filmed`).
"""

from __future__ import annotations

import json
import re
import unicodedata
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from storyboard import Storyboard, import_text
from storyboard.importing.decode import decode
from storyboard.importing.writing import NO_DURATION

CORPUS = Path(__file__).parent / "corpus"
CASES = sorted(CORPUS.glob("*.txt"))
_SAME = str.maketrans(
    {**dict.fromkeys("“”„«»「」『』", '"'), **dict.fromkeys("‘’", "'"), **dict.fromkeys("‐‑–—−", "-")}
)


def plain(text: str) -> str:
    """A text in which quotes, dashes, white space and full-width forms make no difference."""
    text = unicodedata.normalize("NFKC", text.translate(_SAME)).translate(_SAME)
    return re.sub(r"\s+", " ", re.sub("[\u200b-\u200f\ufe0f]", "", text))


def filmed(text: str) -> list[str]:
    """What the shots of a board say, one text each."""
    board = Storyboard.parse(text.replace(NO_DURATION, "duration: 1sec"))
    return [plain(board.shot_text(index)) for index in range(len(board))]


def accepts(wanted: Any, seconds: Decimal | None) -> bool:
    if wanted is None:
        return True
    return seconds in [Decimal(str(one)) for one in (wanted if isinstance(wanted, list) else [wanted])]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_it_reads_as_a_person_would(case: Path) -> None:
    wanted = json.loads(case.with_suffix(".json").read_text("utf-8"))
    imported = import_text(decode(case.read_bytes()).text)
    assert len(imported.shots) == len(wanted["shots"])
    said = filmed(imported.text)
    for shot, text, want in zip(imported.shots, said, wanted["shots"], strict=True):
        assert accepts(want.get("seconds"), shot.duration), (shot.number, shot.duration)
        for phrase in want.get("says", ()):
            assert plain(phrase).casefold() in text.casefold(), (shot.number, phrase)
    for phrase in wanted.get("carries", ()):
        assert any(plain(phrase).casefold() in text.casefold() for text in said), phrase
    for phrase in wanted.get("not_filmed", ()):
        assert not any(plain(phrase).casefold() in text.casefold() for text in said), phrase
    for phrase in wanted.get("never", ()):
        assert not any(plain(phrase) in text for text in said), phrase
    assert "".join(one.text for one in imported.report.stretches) == unicodedata.normalize(
        "NFC", decode(case.read_bytes()).text
    )
