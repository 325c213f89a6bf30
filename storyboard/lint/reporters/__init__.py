"""Reporters: one module each, with `render(reports, colour) -> str`."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import cast

from storyboard.lint.report import FileReport

#: The formats of `--output-format`; each is the module of that name.
FORMATS = ("text", "concise", "json", "github", "sarif", "junit")


def render(output_format: str, reports: Sequence[FileReport], *, colour: bool = False) -> str:
    """The reports in one of `FORMATS`, with a newline at the end of what is not empty."""
    module = import_module(f"storyboard.lint.reporters.{output_format}")
    return cast("str", module.render(reports, colour))
