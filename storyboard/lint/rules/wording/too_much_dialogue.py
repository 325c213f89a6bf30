"""The dialogue is too long for the shot.

People speak two to three words per second. Lines that need longer are rushed, cut off at the end of the shot, or
spoken into the next one. The words of `dialogue` and of quotations in the scene and action are counted; in Chinese or
Japanese, five characters per second.

`words-per-second` under `[tool.storyboard.rules.SB607]` sets another pace (default: 3).

## Fails

```story
Shot 1:
duration: 3sec
Scene: The captain turns round.
dialogue: "We have lost both engines and the radio, so whatever happens next, hold on to your seats."
```

## Passes

```story
Shot 1:
duration: 6sec
Scene: The captain turns round.
dialogue: "We have lost both engines and the radio. Hold on."
```

## Fix

Shorten the dialogue or lengthen the shot. There is no automatic fix, because a longer shot may cost another clip.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from storyboard.lint.context import Context
from storyboard.lint.diagnostic import Problem, Severity
from storyboard.lint.rules._options import above_zero
from storyboard.syntax.document import WrittenShot

CODE = "SB607"
NAME = "too-much-dialogue"
SEVERITY: Severity = "warning"

OPTIONS = {"words-per-second": 3.0}

_CJK_PER_WORD = 5 / 3
_QUOTED = r'"([^"]*)"|“([^”]*)”|«([^»]*)»|「([^」]*)」'
_SPEAKER = r"^[^\s:：\"“]+(?:\s[^\s:：\"“]+){0,2}\s?[:：]\s"
_CJK = r"[\u3040-\u30ff\u3400-\u9fff]"
_PUNCTUATION = ".,;:!?…-–—。，！？、：；“”‘’'\""
_MARKS = ('"', "“", "«", "「")


def check(context: Context) -> Iterator[Problem]:
    pace = above_zero(context, CODE, "words-per-second")
    quoting = any(mark in context.document.text for mark in _MARKS)
    for shot in context.shots:
        if shot.milliseconds and (quoting or "dialogue" in shot.values):
            yield from _check_shot(shot, pace)


def _check_shot(shot: WrittenShot, pace: float) -> Iterator[Problem]:
    spoken = {
        key: words for key in ("scene", "action", "dialogue") if (words := _spoken(shot.values.get(key, ""), key))
    }
    if not spoken:
        return
    words = sum(spoken.values())
    if words * 1000 <= shot.milliseconds * pace:
        return
    field = shot.node.field(max(spoken, key=lambda key: spoken[key]))
    if field is None:
        return
    fit = shot.milliseconds * pace // 1000
    need = -(-words // pace)
    message = (
        f"shot {shot.number} has {words:.0f} spoken words in {shot.milliseconds / 1000:g} s, but about {fit:.0f} fit; "
        f"shorten the dialogue, or make the shot {need:.0f} s long"
    )
    yield Problem(*field.span, message, shot=shot.number)


def _spoken(text: str, key: str) -> float:
    """Count the spoken words of a field: a `dialogue` without the speaker's name, or the quotations in other fields."""
    quoted = ""
    if any(mark in text for mark in _MARKS):
        quoted = " ".join("".join(groups) for groups in re.findall(_QUOTED, text))
    said = quoted or (re.sub(_SPEAKER, "", text) if key == "dialogue" else "")
    if said.isascii():
        return len(said.split())
    without, characters = re.subn(_CJK, " ", said)
    return sum(1 for word in without.split() if word.strip(_PUNCTUATION)) + characters / _CJK_PER_WORD
