"""Words in messages: plurals and "did you mean"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache


def plural(number: int, noun: str) -> str:
    """Return `1 error`, `2 errors`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def either(names: Iterable[str]) -> str:
    """Return names as alternatives: "a, b or c"."""
    *most, last = names
    return f"{', '.join(most)} or {last}" if most else last


def did_you_mean(name: str, known: Sequence[str]) -> str:
    """Return a hint for an unknown name: the likely ones, or the list of all."""
    from difflib import get_close_matches

    close = get_close_matches(name.lower(), known, n=3, cutoff=0.5)
    return f"did you mean {either(close)}?" if close else f"known: {', '.join(known)}"


def closest(name: str, known: Iterable[str]) -> str | None:
    """Return the known name that a misspelt name stands for; None if none is near enough to be a slip.

    A slip is a letter left out, added, changed or swapped with its neighbour: one for every three letters.
    """
    return _closest(name, tuple(known))


@lru_cache(maxsize=1_000)  # the same name stands in shot after shot, and several rules ask
def _closest(name: str, known: tuple[str, ...]) -> str | None:
    most = max(1, len(name) // 3) if len(name) > 2 else 0
    if not most or len(name) > 60:
        return None
    best = None
    for candidate in known:
        if abs(len(candidate) - len(name)) <= most:
            slips = _slips(name.lower(), candidate.lower())
            if slips <= most:
                best, most = candidate, slips - 1
    return best


def _slips(left: str, right: str) -> int:
    """Return the number of slips between two names (Damerau-Levenshtein distance)."""
    before: list[int] = []
    row = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        above, before, row = before, row, [i]
        for j, b in enumerate(right, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == right[j - 2] and b == left[i - 2]:
                cost = min(cost, above[j - 2] + 1)
            row.append(cost)
    return row[-1]
