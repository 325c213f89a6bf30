"""Which heads of a text are its shots: heads of one family, that count on or follow each other in time.

Families in the order in which they win: words with numbers, time stamps, titles with a time, numbered items. More
heads beat fewer: `Scene 1` with three stamps in it holds three shots.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from storyboard.importing.heads import Head, read_head
from storyboard.importing.inline import inline_heads
from storyboard.importing.lines import Line
from storyboard.importing.source import Source
from storyboard.importing.times import read_stated
from storyboard.importing.vocabulary import words

_TIMED = re.compile(
    r"(?P<title>[^()\[\]\n]{1,80}?)[ *_]*[(\[](?P<inner>[^()\[\]\n]{1,60})[)\]][ *_]*(?P<colon>[:\-|]?)[ *_]*"
)
_TIMED_BARE = re.compile(
    r"(?P<title>[^()\[\]\n:]{1,60}?)[ *_]*(?:-|\||:)[ ]*(?P<inner>\d[^\n]{1,40}?)[ *_]*(?P<colon>:|\Z)[ *_]*"
)


class Family(NamedTuple):
    """Heads that begin the shots of a text. `others` are heads that hold shots (`Scene 2` over `Shot 3`)."""

    heads: list[Head]
    others: list[Head]
    runs: list[list[Head]]


def find_family(source: Source, lines: Sequence[Line]) -> Family | None:
    """The heads of the shots; None where the text has none."""
    heads = _all_heads(source, lines)
    labelled = _labelled(heads)
    stamped = _chain([head for head in heads if head.when and head.kind == "stamp"])
    best = labelled
    more = best is None or (len(stamped[0]) > len(best.heads) and not _mostly_timed(best.heads))
    if more and stamped[0] and (len(stamped[0]) > 1 or stamped[0][0].strong):
        best = Family(stamped[0], best.heads if best else [], stamped)
    if best is None or best.heads[0].kind == "stamp" or len(best.heads) == 1:
        titled = _chain(_titled(source, lines))
        if len(titled[0]) > 1 and (best is None or len(titled[0]) >= len(best.heads)):
            return Family(titled[0], [], titled)
    if best is None:
        items = _count_on(_items(source, lines))
        if len(items) > 1:
            return Family(items, [], [items])
    return best


def _all_heads(source: Source, lines: Sequence[Line]) -> list[Head]:
    heads: list[Head] = []
    for index, line in enumerate(lines):
        head = read_head(source, line, index)
        if head:
            heads.append(head)
            line = line._replace(start=head.text) if head.text < line.end else line._replace(kind="blank")
        heads += inline_heads(source, line, index)
    return sorted(heads)


def _mostly_timed(heads: Sequence[Head]) -> bool:
    return sum(1 for head in heads if head.when or head.length) * 2 > len(heads)


# ------------------------------------------------------------------------------------------- with words


def _labelled(heads: Iterable[Head]) -> Family | None:
    groups: dict[str, list[Head]] = defaultdict(list)
    for head in heads:
        if head.kind == "word":
            groups[head.word].append(head)
    cuts = [head for head in heads if head.kind == "cut"]
    parts = set(words("part")) - set(words("shot"))
    found = {word: runs for word, group in groups.items() if (runs := _runs(group))}
    if any(word not in parts for word in found):
        found = {word: runs for word, runs in found.items() if word not in parts}
    if not found:
        return None
    word = max(found, key=lambda one: _weight(found[one]))
    runs = found[word]
    chosen = [head for run in runs for head in run]
    if cuts:
        chosen = sorted([*chosen, *cuts])
        runs = [chosen]
    others = [
        head for other, some in groups.items() if other != word for head in some if head.strong and not head.inline
    ]
    return Family(chosen, others, runs)


def _weight(runs: Sequence[Sequence[Head]]) -> tuple[int, int, int]:
    heads = [head for run in runs for head in run]
    return len(heads), sum(1 for head in heads if head.when or head.length), -heads[0].start


def _runs(group: Sequence[Head]) -> list[list[Head]]:
    """Heads that count on, run by run; a head that is hardly set off counts only where its number fits."""
    runs: list[list[Head]] = []
    expected = None
    for head in group:
        fits = head.number == expected
        starts = head.number in (0, 1) or not runs
        if head.inline and not (fits or (starts and not runs) or (starts and head.when)):
            continue
        if not head.strong and not fits and not (starts and not runs):
            continue
        if runs and (fits or head.number is None or (expected is not None and (head.number or 0) >= expected)):
            runs[-1].append(head)
        elif runs and head.number == runs[-1][-1].number and not head.inline:
            runs[-1].append(head)  # 3A, 3B
        elif runs and not starts and not head.inline:
            runs[-1].append(head)
        else:
            runs.append([head])
        expected = (head.number if head.number is not None else (expected or 0)) + 1
    if len(runs) == 1 and len(runs[0]) == 1 and not runs[0][0].strong:
        return []
    return runs


# -------------------------------------------------------------------------------------------- with times


def _chain(heads: Sequence[Head]) -> list[list[Head]]:
    """Heads that follow each other in time; a new chain where time starts again. The longest first."""
    chains: list[list[Head]] = []
    for head in heads:
        assert head.when
        last = chains[-1][-1] if chains else None
        if last and last.when and _follows(last, head):
            chains[-1].append(head)
        else:
            chains.append([head])
    if not chains:
        return [[]]
    first = chains[0][0]
    if first.when and first.when.start.seconds and not first.marked and all(h.when and not h.when.end for h in heads):
        return [list(heads)]  # `4s: …` and then `5s: …` are lengths
    if all(len(chain) == 1 for chain in chains) and all(
        chain[0].when and chain[0].when.end is None for chain in chains
    ):
        return [[chain[0] for chain in chains]]  # `5s: …` again and again is a length
    longest = max(chains, key=len)
    return [longest, *(chain for chain in chains if chain is not longest and len(chain) * 2 >= len(longest))]


def _follows(last: Head, head: Head) -> bool:
    assert last.when and head.when
    before, start = last.when.start, head.when.start
    return (start.seconds, start.frames or 0) > (before.seconds, before.frames or 0)


def _titled(source: Source, lines: Sequence[Line]) -> list[Head]:
    """`Hook (0-3s): …`, `### Opening – 0:00–0:05`"""
    found = []
    for index, line in enumerate(lines):
        if line.kind != "text":
            continue
        patterns: tuple[re.Pattern[str], ...] = (
            (_TIMED, _TIMED_BARE) if line.is_title or line.number is not None else (_TIMED,)
        )
        for pattern in patterns:
            match = pattern.match(source.flat, line.start, line.end)
            stated = read_stated(source.flat, *match.span("inner")) if match else None
            if match and stated and stated.when and stated.when.end and stated.rest.start >= stated.rest.end:
                text = (
                    source.stripped(min(match.end(), line.end), line.end).start if match.end() < line.end else line.end
                )
                if text < line.end and not match["colon"] and not line.is_title:
                    continue
                title = source.stripped(*match.span("title"))
                found.append(
                    Head(
                        line.start,
                        text,
                        line.end,
                        "timed",
                        index,
                        when=stated.when,
                        length=stated.length,
                        title=title,
                        strong=True,
                    )
                )
                break
    return found


def _items(source: Source, lines: Sequence[Line]) -> list[Head]:
    """Items of a numbered list."""
    return [
        Head(line.start, line.start, line.end, "item", index, number=line.number)
        for index, line in enumerate(lines)
        if line.kind == "text" and line.number is not None
    ]


def _count_on(items: Sequence[Head]) -> list[Head]:
    """The longest stretch of items that count from 1."""
    best: list[Head] = []
    current: list[Head] = []
    for item in items:
        if current and item.number == (current[-1].number or 0) + 1:
            current.append(item)
        elif item.number in (0, 1):
            current = [item]
        else:
            continue
        if len(current) > len(best):
            best = current
    return list(best)
