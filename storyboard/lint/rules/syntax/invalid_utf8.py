"""The file contains bytes that are not valid UTF-8.

They are read as Windows-1252, which is nearly always right: curly quotes, dashes and accents from an old editor.
Saved as UTF-8, the text is the same for every reader. A file that is in another encoding as a whole is SB117.

## Fails

```story
Shot 1:
duration: 10sec
Scene: The pilot says \udc93Go!\udc94
```

## Passes

```story
Shot 1:
duration: 10sec
Scene: The pilot says “Go!”
```

## Fix

Save the file as UTF-8. `--fix --unsafe-fixes` writes these characters as UTF-8. The fix is unsafe because the encoding
is a guess: the message shows what the line would say. Reported once per line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from storyboard.lint.diagnostic import Fix, Problem
from storyboard.lint.encodings import STRAY
from storyboard.syntax.edits import Edit
from storyboard.syntax.source import STRAY_BYTES

if TYPE_CHECKING:
    from storyboard.lint.context import Context
    from storyboard.lint.diagnostic import Severity

CODE = "SB113"
NAME = "invalid-utf8"
SEVERITY: Severity = "warning"


_SAMPLE = 40


def check(context: Context) -> Iterator[Problem]:
    document = context.document
    lines: dict[int, list[Edit]] = {}
    if not document.text.isascii():
        for found in STRAY.finditer(document.text):
            lines.setdefault(document.position(found.start()).line, []).append(_edit(found))
    for line, edits in lines.items():
        text = document.index.line_text(line)
        read = STRAY.sub(lambda found: _edit(found).text, text).strip()
        sample = read if len(read) <= _SAMPLE else read[: _SAMPLE - 1] + "…"
        message = f"invalid UTF-8; read as Windows-1252 it says `{sample}`; save the file as UTF-8"
        fix = Fix("write these characters as UTF-8", edits, safe=False)
        yield Problem(edits[0].start, edits[0].end, message, fix)


def _edit(found: re.Match[str]) -> Edit:
    return Edit(found.start(), found.end(), "".join(STRAY_BYTES.get(ord(byte), byte) for byte in found[0]))
