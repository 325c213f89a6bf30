"""Globs as configuration files and shells write them: `drafts/**`, `*.story`, `scene-??.story`."""

from __future__ import annotations

import re
from functools import lru_cache


def glob_matches(pattern: str, path: str) -> bool:
    """Whether a relative path, with `/` between its parts, fits a glob.

    `*` and `?` stay within one part, `**` spans any number of them. A pattern without `/` fits a file's
    name in any folder.
    """
    return _compiled(pattern).fullmatch(path) is not None


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> re.Pattern[str]:
    pattern = pattern.removeprefix("./")
    if "/" not in pattern.rstrip("/"):
        pattern = f"**/{pattern}"
    if pattern.endswith("/"):
        pattern += "**"
    expression = ""
    for part in re.split(r"(\*\*/|/\*\*$|\*\*|\*|\?|\[!?[^\]]+\])", pattern.removeprefix("/")):
        if part == "**/":
            expression += "(?:[^/]+/)*"
        elif part == "/**":
            expression += "/.+"
        elif part == "**":
            expression += ".*"
        elif part == "*":
            expression += "[^/]*"
        elif part == "?":
            expression += "[^/]"
        elif part.startswith("[") and part.endswith("]") and len(part) > 2:
            inner = part[1:-1].replace("\\", "\\\\")
            expression += f"[{'^' + inner[1:] if inner.startswith('!') else inner}]"
        else:
            expression += re.escape(part)
    return re.compile(expression)
