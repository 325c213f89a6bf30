"""A baseline: what was wrong with an old project on the day it began to be linted, and may stay so.

Findings are known again by their rule, shot and text, not by line numbers, which move with every edit.
"""

from __future__ import annotations

import os
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, TypeVar

from storyboard.basics.files import write_atomically
from storyboard.errors import ConfigError, FileError
from storyboard.lint.diagnostic import Diagnostic
from storyboard.lint.report import FileReport
from storyboard.syntax.document import Document

DEFAULT_NAME = "storyboard-baseline.json"
_FORMAT = 1

Key = TypeVar("Key")


class Known(NamedTuple):
    """A finding as it is known again: its rule, the place of its shot (0: the header), the line it is on."""

    code: str
    shot: int
    text: str


class Baseline:
    """The findings of a baseline file, by file; paths are relative to the baseline's folder."""

    def __init__(self, path: str, files: Mapping[str, Counter[Known]]) -> None:
        self.path = path
        self.folder = os.path.dirname(os.path.abspath(path))
        self.files = files

    @classmethod
    def load(cls, path: str) -> Baseline:
        """Read a baseline file. Raises FileError where it is absent, ConfigError where it is none."""
        import json

        try:
            with open(path, encoding="utf-8") as file:
                content = json.load(file)
            if content["storyboard-baseline"] != _FORMAT:
                raise ValueError(f"has format {content['storyboard-baseline']}, not {_FORMAT}")
            files = {
                name: Counter(Known(str(item["code"]), int(item["shot"]), str(item["text"])) for item in items)
                for name, items in content["files"].items()
            }
        except OSError as error:
            hint = "create one with `storyboard lint --write-baseline`"
            raise FileError(f"{path}: cannot read the baseline: {error.strerror}", hint) from None
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            hint = "write it again with `--write-baseline`"
            raise ConfigError(f"{path}: not a baseline file: {type(error).__name__}: {error}", hint) from None
        return cls(path, files)

    def without_known(self, path: str, document: Document, diagnostics: Sequence[Diagnostic]) -> list[Diagnostic]:
        """The diagnostics that the baseline does not hold.

        Each entry takes one. One of the same shot is preferred; a shot that has moved takes its findings along.
        """
        left = Counter(self.files.get(self.name_of(path), ()))
        if not left:
            return list(diagnostics)
        keys = _keys(document, diagnostics)
        exact = [_take(left, key) for key in keys]
        moved: Counter[tuple[str, str]] = Counter()
        for known, number in left.items():
            moved[known.code, known.text] += number
        return [
            diagnostic
            for diagnostic, key, was_known in zip(diagnostics, keys, exact, strict=True)
            if not was_known and not _take(moved, (key.code, key.text))
        ]

    def name_of(self, path: str) -> str:
        """What the baseline calls a file."""
        return os.path.relpath(os.path.abspath(path), self.folder).replace(os.sep, "/")


def write_baseline(path: str, reports: Iterable[FileReport]) -> int:
    """Write all that the reports say as the new baseline; returns how many findings it holds. Raises FileError."""
    import json

    baseline = Baseline(path, {})
    files = {}
    for report in reports:
        if report.diagnostics and report.text is not None:
            known = sorted(_keys(Document(report.text), report.diagnostics))
            files[baseline.name_of(report.path)] = [item._asdict() for item in known]
    content = {"storyboard-baseline": _FORMAT, "files": dict(sorted(files.items()))}
    text = json.dumps(content, ensure_ascii=False, indent=1)
    write_atomically(path, f"{text}\n".encode("utf-8", "replace"))
    return sum(map(len, files.values()))


def _keys(document: Document, diagnostics: Iterable[Diagnostic]) -> list[Known]:
    starts = [shot.start for shot in document.tree.shots]
    return [
        Known(
            item.code,
            bisect_right(starts, item.start),
            " ".join(document.index.line_text(item.begin.line).encode("utf-8", "replace").decode().split()),
        )
        for item in diagnostics
    ]


def _take(left: Counter[Key], key: Key) -> bool:
    if left[key] <= 0:
        return False
    left[key] -= 1
    return True
