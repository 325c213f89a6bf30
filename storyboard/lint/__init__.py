"""The linter: rules over a document, one diagnostic type, fixes, reporters."""

from __future__ import annotations

from storyboard.lint.engine import RuleError, lint_document, lint_text

__all__ = ["RuleError", "lint_document", "lint_text"]
