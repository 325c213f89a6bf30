"""storyboard: AI videos written as text.

```python
from storyboard import Shot, Storyboard

board = Storyboard(model="sora-2-all", shots=[Shot(duration=7.5, scene="The plane takes off.")])
board.lint()  # what is wrong, before money is spent
board.prompt()  # the canonical text
board.plan()  # the jobs
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from storyboard.errors import StoryboardError
    from storyboard.importing import Imported, import_text
    from storyboard.lint.diagnostic import Diagnostic, Fix
    from storyboard.model.board import Storyboard
    from storyboard.model.shot import Character, Shot, Transition
    from storyboard.planning import Plan
    from storyboard.syntax.document import Document

__version__ = "0.1.0"

__all__ = [
    "Character",
    "Diagnostic",
    "Document",
    "Fix",
    "Imported",
    "Plan",
    "Shot",
    "Storyboard",
    "StoryboardError",
    "Transition",
    "__version__",
    "import_text",
]

# Imported when first used: the command line must not pay for pydantic before it needs it.
_HOMES = {
    "Character": "storyboard.model.shot",
    "Diagnostic": "storyboard.lint.diagnostic",
    "Document": "storyboard.syntax.document",
    "Fix": "storyboard.lint.diagnostic",
    "Imported": "storyboard.importing",
    "Plan": "storyboard.planning",
    "Shot": "storyboard.model.shot",
    "Storyboard": "storyboard.model.board",
    "StoryboardError": "storyboard.errors",
    "Transition": "storyboard.model.shot",
    "import_text": "storyboard.importing",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'storyboard' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
