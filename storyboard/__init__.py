"""storyboard: AI videos written as text.

```python
from storyboard import Shot, Storyboard

board = Storyboard(model="sora-2-all", shots=[Shot(duration=7.5, scene="The plane takes off.")])
board.lint()  # what is wrong, before money is spent
board.prompt()  # the canonical text
board.plan()  # the jobs, and what they cost
board.make("film.mp4")  # the film; the simulator renders it for free
```

Everything that a program needs is listed here; `docs/python.md` shows each name with an example.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from storyboard.errors import (
        BoardError,
        CatalogError,
        ConfigError,
        FileError,
        FilmError,
        MissingExtraError,
        PlanError,
        ServiceError,
        StoryboardError,
        UsageError,
    )
    from storyboard.importing import Imported, import_text
    from storyboard.lint import lint_document
    from storyboard.lint.diagnostic import Diagnostic, Fix
    from storyboard.model.board import Storyboard
    from storyboard.model.shot import Character, Shot, Transition
    from storyboard.planning import Job, Plan, compare, plan
    from storyboard.production.make import Film, make, make_async
    from storyboard.project import Asked, Project
    from storyboard.syntax.document import Document
    from storyboard.syntax.edits import Edit, apply_edits

__version__ = "0.1.0"

__all__ = [
    "Asked",
    "BoardError",
    "CatalogError",
    "Character",
    "ConfigError",
    "Diagnostic",
    "Document",
    "Edit",
    "FileError",
    "Film",
    "FilmError",
    "Fix",
    "Imported",
    "Job",
    "MissingExtraError",
    "Plan",
    "PlanError",
    "Project",
    "ServiceError",
    "Shot",
    "Storyboard",
    "StoryboardError",
    "Transition",
    "UsageError",
    "__version__",
    "apply_edits",
    "compare",
    "import_text",
    "lint_document",
    "make",
    "make_async",
    "plan",
]

# Imported when first used: the command line must not pay for pydantic before it needs it.
_HOMES = {
    "Asked": "project",
    "BoardError": "errors",
    "CatalogError": "errors",
    "Character": "model.shot",
    "ConfigError": "errors",
    "Diagnostic": "lint.diagnostic",
    "Document": "syntax.document",
    "Edit": "syntax.edits",
    "FileError": "errors",
    "Film": "production.make",
    "FilmError": "errors",
    "Fix": "lint.diagnostic",
    "Imported": "importing",
    "Job": "planning",
    "MissingExtraError": "errors",
    "Plan": "planning",
    "PlanError": "errors",
    "Project": "project",
    "ServiceError": "errors",
    "Shot": "model.shot",
    "Storyboard": "model.board",
    "StoryboardError": "errors",
    "Transition": "model.shot",
    "UsageError": "errors",
    "apply_edits": "syntax.edits",
    "compare": "planning",
    "import_text": "importing",
    "lint_document": "lint",
    "make": "production.make",
    "make_async": "production.make",
    "plan": "planning",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'storyboard' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"storyboard.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return __all__
