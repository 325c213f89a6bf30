"""The file is not UTF-8.

Boards are UTF-8. A file in another encoding reads as nonsense, which would be sent and paid for. The encoding is
guessed from the bytes, and the message shows a sample of the text. Nothing else is reported until the file is UTF-8.
Single Windows-1252 characters in a UTF-8 file are reported by SB113.

## Fails

```story
Shot 1:
duration: 10sec
Scene: \udcb7\udcc9\udcbb\udcfa\udcc6\udcf0\udcb7\udcc9
```

## Passes

```story
Shot 1:
duration: 10sec
Scene: 飞机起飞
```

## Fix

Save the file as UTF-8. `--fix --unsafe-fixes` converts it. The fix is unsafe because the encoding is a guess: check
the sample in the message first.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from storyboard.lint.diagnostic import Fix, Problem
from storyboard.lint.encodings import STRAY, guess_encoding
from storyboard.syntax.edits import Edit

if TYPE_CHECKING:
    from storyboard.lint.context import Context
    from storyboard.lint.diagnostic import Severity

CODE = "SB117"
NAME = "wrong-encoding"
SEVERITY: Severity = "error"
#: If this rule reports a problem, no other rule does.
ALONE = True

_SAMPLE = 40


def check(context: Context) -> Iterator[Problem]:
    text = context.document.text
    stray = STRAY.search(text)
    if not stray:
        return
    found = guess_encoding(context.document)
    if found is None or found.encoding is None:
        return
    sample = next((line.strip() for line in found.text.splitlines() if not line.isascii()), found.text.strip())
    if len(sample) > _SAMPLE:
        sample = sample[: _SAMPLE - 1] + "…"
    message = f"the file is not UTF-8 but probably {found.encoding}, which reads `{sample}`; save it as UTF-8"
    fix = Fix(f"convert it from {found.encoding}", [Edit(0, len(text), found.text)], safe=False)
    yield Problem(stray.start(), stray.end(), message, fix)
