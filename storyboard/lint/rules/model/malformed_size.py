"""The size is not WIDTHxHEIGHT.

Services take a size in exact pixels, `1280x720`. `720p`, `16:9` and `landscape` are refused.

## Fails

```story
size: 720p

Shot 1:
duration: 10sec
Scene: The plane takes off.
```

## Passes

```story
size: 1280x720

Shot 1:
duration: 10sec
Scene: The plane takes off.
```

## Fix

Write width and height in pixels. `--fix --unsafe-fixes` writes a size of the model with the orientation that the word
names, if there is one. The fix is unsafe because it decides the shape of the film.
"""

from __future__ import annotations

from collections.abc import Iterator

from storyboard.lint.context import Context
from storyboard.lint.diagnostic import Problem, Severity
from storyboard.lint.rules.model._place import header_place, replace_header
from storyboard.lint.rules.model._size import read_size, shaped

CODE = "SB405"
NAME = "malformed-size"
SEVERITY: Severity = "error"

_LANDSCAPE = ("16:9", "16x9", "16/9", "landscape", "horizontal", "wide", "720p", "1080p", "hd", "横屏")
_PORTRAIT = ("9:16", "9x16", "9/16", "portrait", "vertical", "tall", "竖屏")


def check(context: Context) -> Iterator[Problem]:
    written = context.header.get("size")
    if written is None or read_size(written):
        return
    word = written.lower().strip()
    size = None
    if context.model is not None and word in _LANDSCAPE + _PORTRAIT:
        size = shaped(context.model, wide=word in _LANDSCAPE)
    fix = replace_header(context, f"write `size: {size}`", size=size) if size else None
    example = size or "1280x720"
    message = f"invalid size `{written}`; write WIDTHxHEIGHT in pixels, such as {example}"
    yield Problem(*header_place(context, "size"), message, fix)
