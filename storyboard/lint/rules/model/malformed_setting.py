"""The header's `aspect`, `resolution` or `seed` is invalid.

`aspect` is `WIDTH:HEIGHT`, such as `9:16`. `resolution` is a name such as `720p`, `1080p` or `4k`; a size in pixels
belongs in `size`. `seed` is a whole number, 0 or more.

## Fails

```story
aspect: 9x16

Shot 1:
duration: 10sec
Scene: The plane takes off.
```

## Passes

```story
aspect: 9:16
resolution: 720p
seed: 7

Shot 1:
duration: 10sec
Scene: The plane takes off.
```

## Fix

`--fix --unsafe-fixes` writes the value that the text most likely stands for, and moves a size in pixels from
`resolution` to `size`. It is unsafe because it decides what is sent to the service.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from storyboard.basics.patterns import lazy
from storyboard.basics.quantities import read_size
from storyboard.lint.context import Context
from storyboard.lint.diagnostic import Fix, Problem, Severity
from storyboard.model.checks import READERS
from storyboard.syntax.edits import Edit
from storyboard.syntax.nodes import Field

CODE = "SB420"
NAME = "malformed-setting"
SEVERITY: Severity = "error"

_WANTED = {
    "aspect": "write WIDTH:HEIGHT, such as 9:16",
    "resolution": "write a name such as 720p, 1080p or 4k",
    "seed": "write a whole number, 0 or more",
}
_SHAPE = lazy(r"(\d{1,3})\s*[x×*/]\s*(\d{1,3})\Z|(\d{1,3})\s*：\s*(\d{1,3})\Z")
_SHAPES = {"landscape": "16:9", "horizontal": "16:9", "portrait": "9:16", "vertical": "9:16", "square": "1:1"}
_LINES = lazy(
    r"(\d{3,4})\s*(?:p|px|i)?\Z|(?P<full>full\s*hd|fhd)\Z|(?P<hd>hd)\Z|(?P<uhd>uhd|ultra\s*hd)\Z", re.IGNORECASE
)


def check(context: Context) -> Iterator[Problem]:
    for key, wanted in _WANTED.items():
        written = context.header.get(key)
        field = context.document.header_field(key) if written else None
        if written is None or field is None:
            continue
        try:
            READERS[key](written)
        except ValueError:
            message = f"invalid {key} `{written[:40]}`; {wanted}"
            yield Problem(*field.span, message, _fix(context, field, key, written))


def _fix(context: Context, field: Field, key: str, written: str) -> Fix | None:
    if key == "resolution" and read_size(written) and "size" not in context.header:
        return Fix("write `size`", [Edit(field.name_start, field.name_end, "size")], safe=False)
    meant = _meant(key, written)
    return Fix(f"write `{meant}`", [Edit(*field.span, meant)], safe=False) if meant else None


def _meant(key: str, written: str) -> str | None:
    if key == "aspect":
        shape = _SHAPE.match(written)
        return ":".join(filter(None, shape.groups())) if shape else _SHAPES.get(written.lower())
    lines = _LINES.match(written) if key == "resolution" else None
    if lines is None:
        return None
    return "1080p" if lines["full"] else "720p" if lines["hd"] else "4k" if lines["uhd"] else f"{lines[1]}p"
