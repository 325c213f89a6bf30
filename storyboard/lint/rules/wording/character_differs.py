"""A character looks different from an earlier shot.

A model renders each shot from its words alone: a pilot in a red jacket and later in a blue one becomes two pilots.
Only the colours of clothes, hair and eyes are compared, and only if the text names the same figure. Generic words
(man, girl) count only after `the`; a figure introduced with `another`, or described twice in one shot, is ignored.

## Fails

```story
Shot 1:
duration: 5sec
Scene: A pilot in a red jacket climbs into the plane.

Shot 2:
duration: 5sec
Scene: The pilot in a blue jacket looks down at the sea.
```

## Passes

```story
let pilot = a pilot in a red jacket

Shot 1:
duration: 5sec
Scene: {pilot} climbs into the plane.

Shot 2:
duration: 5sec
Scene: {pilot} looks down at the sea.
```

## Fix

Describe the character once, in a definition (`let pilot = …`), and use it as `{pilot}`. There is no automatic fix,
because only the author knows which colour is meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from storyboard.lint.context import Context
from storyboard.lint.diagnostic import Problem, Severity
from storyboard.lint.rules.wording._passages import Found, find, triggers

CODE = "SB604"
NAME = "character-differs"
SEVERITY: Severity = "info"

_COLOURS = triggers(
    "red blue green yellow orange purple violet pink black white grey gray brown beige golden silver turquoise crimson"
    " scarlet navy blond blonde auburn ginger"
)
_FEATURES = (
    "jacket coat raincoat dress shirt blouse sweater hoodie suit uniform cloak robe vest skirt trousers jeans hat cap"
    " helmet scarf hair beard eyes fur"
)
_FEATURE_WORDS = triggers(_FEATURES)
_GENERIC = triggers(
    "man woman boy girl person child kid guy lady figure one men women boys girls people children someone figures"
)
_NEWCOMER = triggers("another second third other different two three several many each every")
_PATTERN = (
    r"\s(?:in|wearing|wears|with|has)\s+(?:an?\s+|the\s+|her\s+|his\s+|their\s+)?(?:[a-z]+\s+)?"
    rf"\b(?P<colour>{'|'.join(sorted(_COLOURS))})\s+(?:[a-z]+\s+)?(?P<what>{_FEATURES.replace(' ', '|')})\b"
)

#: One of them must occur.
TRIGGERS = _COLOURS


def check(context: Context) -> Iterator[Problem]:
    if len(_COLOURS & context.words) < 2:
        return
    if not any(context.lowered.count(word) > 1 for word in _FEATURE_WORDS & context.words):
        return
    by_name: dict[tuple[str, str], list[Found]] = {}
    for found in find(context, _PATTERN):
        before, who = ["", "", *context.lowered[found.passage.start : found.start].split()][-2:]
        if who.isalpha() and before not in _NEWCOMER and (who not in _GENERIC or before == "the"):
            by_name.setdefault((who, found.match["what"]), []).append(found)
    for (who, what), mentions in by_name.items():
        yield from _differing(who, what, mentions)


def _differing(who: str, what: str, mentions: list[Found]) -> Iterator[Problem]:
    """Yield a problem for each mention with another colour than the first; none if one shot has two colours."""
    colours_of: dict[int, set[str]] = {}
    for found in mentions:
        colours_of.setdefault(found.passage.shot, set()).add(found.match["colour"])
    if any(len(colours) > 1 for colours in colours_of.values()):
        return
    first = mentions[0]
    for found in mentions[1:]:
        colour, before, shot = found.match["colour"], first.match["colour"], first.passage.shot
        if colour != before:
            place = f"in shot {shot}" if shot else "in the header"
            message = (
                f"the {who}'s {what} is {colour} here but {before} {place}; if it is the same character, describe it "
                f"once with `let {who} = …` and write `{{{who}}}`"
            )
            yield Problem(*found.match.span("colour"), message, shot=found.passage.shot)
