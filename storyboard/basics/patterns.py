"""Regular expressions that cost nothing until they are needed: a clean board needs few of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

_METHODS = ("match", "fullmatch", "search", "finditer", "findall", "sub", "split")


class _Lazy:
    """Stands for a compiled pattern and becomes one at its first use."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._made_of = pattern, flags

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(*self._made_of)
        for method in _METHODS:  # from now on they are found without coming here
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


if TYPE_CHECKING:

    def lazy(pattern: str, flags: int = 0) -> re.Pattern[str]:
        """A pattern that is compiled when it is first used."""
        ...

else:

    def lazy(pattern, flags=0):
        return _Lazy(pattern, flags)
