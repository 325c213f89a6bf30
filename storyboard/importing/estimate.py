"""Durations by reading speed, for shots whose text states none; only where the author asks for it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_CEILING, Decimal

from storyboard.importing.found import Found
from storyboard.importing.vocabulary import is_unspaced
from storyboard.importing.writing import ImportedShot

#: How many words are spoken, and how many words of action are seen, in a second; two CJK characters make a word.
SPOKEN = Decimal("2.5")
SEEN = Decimal(5)
_LEAST = Decimal(2)
_STEP = Decimal("0.5")


def estimate_durations(shots: Sequence[ImportedShot], found: Found) -> None:
    """Give each shot without a duration one: its spoken words, or its scene if that takes longer, at least 2 s."""
    missing = [shot for shot in shots if shot.duration is None]
    for shot in missing:
        spoken = _words(shot.fields.get("dialogue", "")) / SPOKEN
        seen = (_words(shot.scene) + _words(shot.fields.get("action", ""))) / SEEN
        steps = (max(spoken, seen, _LEAST) / _STEP).to_integral_value(ROUND_CEILING)
        shot.duration = steps * _STEP
    if missing:
        shots_ = "1 shot" if len(missing) == 1 else f"{len(missing)} shots"
        found.notices.append(
            f"estimated the duration of {shots_}: {SPOKEN} spoken words or {SEEN} words of action a second"
        )


def _words(text: str) -> Decimal:
    wide = sum(1 for character in text if is_unspaced(character))
    return Decimal(len(text.split())) + Decimal(wide) / 2 if wide * 2 < len(text) else Decimal(wide) / 2
