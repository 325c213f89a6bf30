"""The text contains praise that a camera cannot show.

`Masterpiece`, `8k` and `award-winning` come from prompts for images. They take up room, and what could be in their
place (light, lens, movement) is left to chance. Some authors swear by them, so this rule is off by default: turn it
on with `select = ["SB609"]`.

## Fails

```story
Shot 1:
duration: 10sec
Scene: A glacier calves into the sea, masterpiece, 8k, award-winning.
```

## Passes

```story
Shot 1:
duration: 10sec
Scene: A glacier calves into the sea, low evening sun, long lens from a boat.
```

## Fix

Describe the light, the lens or the movement instead. `--fix --unsafe-fixes` removes such words between commas. The
fix is unsafe because it changes the prompt.
"""

from __future__ import annotations

from collections.abc import Iterator

from storyboard.lint.context import Context
from storyboard.lint.diagnostic import Fix, Problem, Severity
from storyboard.lint.rules.wording._passages import Terms
from storyboard.syntax.edits import Edit

CODE = "SB609"
NAME = "filler-words"
SEVERITY: Severity = "info"
ON = False

_FILLERS = Terms(
    "masterpiece, best quality, high quality, ultra high quality, highly detailed, ultra detailed, ultra-detailed",
    "hyper realistic, hyperrealistic, ultra realistic, ultra-realistic, photorealistic masterpiece, award-winning",
    "award winning, breathtaking, stunning, mind-blowing, epic, trending on artstation, 4k, 8k, uhd, hdr",
    "unreal engine, octane render",
)

#: One of them must occur.
TRIGGERS = _FILLERS.words


def check(context: Context) -> Iterator[Problem]:
    text = context.document.text
    for start, end, passage, _ in _FILLERS.find(context):
        said = " ".join(text[start:end].split())
        message = f"`{said}` is nothing a camera can show; describe light, lens or movement instead"
        yield Problem(start, end, message, _removed(text, start, end), passage.shot)


def _removed(text: str, start: int, end: int) -> Fix | None:
    """Return the fix that removes words between commas, with the comma before them; None for words elsewhere."""
    before = text[:start].rstrip(" \t")
    after = text[end:].lstrip(" \t")
    if before.endswith(",") and (not after or after[0] in ",.;\r\n"):
        return Fix("remove the words", [Edit(len(before) - 1, end, "")], safe=False)
    return None
