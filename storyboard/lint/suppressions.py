"""Suppressions: comments by which the author tells the linter to let something pass.

# storyboard: ignore[SB301] the long take is the point       the next shot, or inside a shot the next line
# storyboard: ignore-file[SB301, SB202] pasted as it came     the whole file
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Set

from storyboard.basics.patterns import lazy
from storyboard.basics.words import closest
from storyboard.lint.diagnostic import Problem
from storyboard.syntax.document import Document
from storyboard.syntax.edits import shot_stretches
from storyboard.syntax.nodes import Gap, Line, Text

_MARK = "storyboard:"
_FORM = lazy(r"#+\s*storyboard:\s*(?P<word>[\w-]*)\s*(?:\[(?P<codes>[^\]]*)\])?(?P<reason>.*)", re.IGNORECASE)
WORDS = ("ignore", "ignore-file")
_OTHER_LINTERS_WORDS = ("disable", "enable", "noqa", "nolint", "off", "on", "skip", "allow", "suppress")
_CODE = lazy(r"\bSB\d", re.IGNORECASE)


class Suppression:
    """One such comment: where it stands (offsets), what it names, and the stretch that it covers."""

    __slots__ = ("codes", "covers", "end", "reason", "shot", "start", "used", "word")

    def __init__(self, start: int, end: int, word: str, codes: tuple[tuple[str, int], ...], reason: str) -> None:
        self.start = start
        self.end = end
        self.word = word
        self.codes = codes  # each with its offset
        self.reason = reason
        self.covers = (0, 0)
        self.shot = 0  # the place of the shot that it covers as a whole, else 0
        self.used: set[str] = set()

    def takes(self, code: str, problem: Problem) -> bool:
        """Whether a problem is one that it lets pass; remembers that it was of use."""
        if all(code != named for named, _ in self.codes):
            return False
        start, end = self.covers
        if not (start <= problem.start < end or (self.shot and problem.shot == self.shot)):
            return False
        self.used.add(code)
        return True


class Suppressions:
    """All suppressions of a document, in order."""

    def __init__(self, document: Document) -> None:
        self.all: list[Suppression] = _find(document) if _MARK in document.text.lower() else []
        #: The codes whose rules ran; the engine says so before `unused` is asked for.
        self.ran: Set[str] = frozenset()

    def take(self, code: str, problem: Problem) -> bool:
        """Whether any of them lets a problem pass; each that does was of use."""
        taking = [suppression for suppression in self.all if suppression.takes(code, problem)]
        return bool(taking)

    def unused(self) -> Iterator[tuple[Suppression, list[str]]]:
        """Those that let nothing pass, each with the codes that were of no use. Rules that did not run say nothing."""
        for suppression in self.all:
            idle = [code for code, _ in suppression.codes if code in self.ran and code not in suppression.used]
            if idle:
                yield suppression, idle


def _find(document: Document) -> list[Suppression]:
    stretches = shot_stretches(document)
    starts = [start for start, _ in stretches]
    found = []
    for line, follower in _with_followers(document):
        for start, end in line.comments():
            match = _FORM.match(document.text, start, end)
            if match and _is_instruction(match):
                suppression = _read(match, start, end)
                place = bisect_right(starts, start)
                _aim(suppression, document, line, follower, place, stretches)
                found.append(suppression)
    return found


def _is_instruction(match: re.Match[str]) -> bool:
    """Whether a comment is meant for the linter; `# Storyboard: City Night` is one like others."""
    word = match["word"].lower()
    if closest(word, WORDS) or _CODE.search(match[0]):
        return True
    return word in _OTHER_LINTERS_WORDS and (match["codes"] is not None or not match["reason"].strip())


def _read(match: re.Match[str], start: int, end: int) -> Suppression:
    codes = []
    if match["codes"] is not None:
        at = match.start("codes")
        for part in match["codes"].split(","):
            code = part.strip()
            if code:
                codes.append((code.upper(), at + part.index(code)))
            at += len(part) + 1
    return Suppression(start, end, match["word"].lower(), tuple(codes), match["reason"].strip(" \t-–—:"))


def _aim(
    suppression: Suppression,
    document: Document,
    line: Line,
    follower: Line | None,
    place: int,
    stretches: list[tuple[int, int]],
) -> None:
    """Find the stretch that a suppression covers: the file, a shot with its comments, or the line below."""
    if suppression.word == "ignore-file":
        suppression.covers = (0, len(document.text) + 1)
        return
    shots = document.tree.shots
    above_head = place and suppression.start < shots[place - 1].head.start
    if above_head or (place == 0 and follower is None and shots):
        suppression.shot = place or 1
        suppression.covers = (suppression.start, stretches[suppression.shot - 1][1])
    elif type(line) is not Gap:  # among a field's continuation lines: the physical line below
        below = document.position(suppression.start).line + 1
        suppression.covers = (suppression.start, document.index.start_of(below + 1))
    elif follower is not None:
        suppression.covers = (suppression.start, max(follower.full_end, follower.start + 1))


def _with_followers(document: Document) -> Iterator[tuple[Line, Line | None]]:
    """Every line node with the next one that is not blank or comment, within the header or the same shot."""
    tree = document.tree
    for lines in (tree.preamble, *([shot.head, *shot.lines, *shot.outside] for shot in tree.shots)):
        for index, line in enumerate(lines):
            follower = next((later for later in lines[index + 1 : index + 3] if type(later) not in (Gap, Text)), None)
            yield line, follower
