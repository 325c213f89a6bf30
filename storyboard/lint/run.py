"""A run of the linter over files: read, lint or fix, report; many files over all cores."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from storyboard.errors import FileError, MissingExtraError
from storyboard.lint.engine import RuleError, folder_of, lint_document
from storyboard.lint.report import FileReport
from storyboard.project.settings import Settings
from storyboard.syntax.document import STDIN, Document, check_is_text, read_file
from storyboard.syntax.source import encode

if TYPE_CHECKING:
    from storyboard.lint.baseline import Baseline

#: With fewer files than this, starting another process takes longer than linting them.
WORTH_A_PROCESS = 150
_CHUNK = 50


class Options(NamedTuple):
    """What a run does. `asked` goes to `Settings` as it is."""

    asked: dict[str, Any]
    fix: bool = False
    unsafe: bool = False
    write: bool = False  # put fixed texts into the files
    stdin_name: str | None = None
    baseline: str | None = None
    use_baseline: bool = True


def run(paths: Sequence[str], options: Options, jobs: int | None = None) -> list[FileReport]:
    """Lint files, in order. `jobs`: how many processes; None decides by the number of files.

    Raises ConfigError and UsageError; what is wrong with one file is that file's `failure`.
    """
    if jobs is None:
        jobs = min(_cores(), len(paths) // WORTH_A_PROCESS + 1)
    if jobs <= 1 or len(paths) <= 1:
        return lint_files(paths, options)
    import multiprocessing
    from functools import partial

    # The rules are loaded by now, and a fork takes them along; elsewhere each process loads them itself.
    method = "fork" if sys.platform == "linux" else None
    lint_files(paths[:1], options._replace(write=False))
    size = max(1, min(_CHUNK, -(-len(paths) // jobs)))
    chunks = [paths[at : at + size] for at in range(0, len(paths), size)]
    with multiprocessing.get_context(method).Pool(min(jobs, len(chunks))) as pool:
        return [report for reports in pool.imap(partial(lint_files, options=options), chunks) for report in reports]


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def lint_files(paths: Sequence[str], options: Options) -> list[FileReport]:
    """Lint files one after the other in this process."""
    run = _Run(options)
    return [run.file(path) for path in paths]


class _Run:
    """What the files of a run share: the settings of each folder, the baselines."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self.settings: dict[str, Settings] = {}
        self.found: dict[str | None, Settings] = {}
        self.baselines: dict[str, Baseline] = {}

    def file(self, path: str) -> FileReport:
        """Lint one file, or standard input."""
        name = path
        try:
            if path == STDIN:
                name = self.options.stdin_name or STDIN
                data = sys.stdin.buffer.read()
                check_is_text(data, name)
            else:
                data = read_file(path)
            return self._document(Document.from_bytes(data, name), write=self.options.write and path != STDIN)
        except (FileError, MissingExtraError, RuleError) as error:
            return FileReport(name, failure=(error.message, error.hint))

    def _document(self, document: Document, *, write: bool) -> FileReport:
        settings = self._settings(document.path)
        name = document.path or STDIN
        if not self.options.fix:
            found = self._without_known(document, lint_document(document, settings=settings), settings)
            return FileReport(name, found, document.text if found else None)
        from storyboard.basics.files import write_atomically
        from storyboard.lint.fixing import fix_document

        fixed = fix_document(document, settings, unsafe=self.options.unsafe)
        after = Document(fixed.text, document.path)
        remaining = self._without_known(after, fixed.remaining, settings)
        if fixed.copies and self.options.write:
            from storyboard.lint.references import make_copies

            make_copies(fixed.copies)
        if write and fixed.text != document.text:
            write_atomically(name, encode(fixed.text))
        return FileReport(name, remaining, fixed.text, fixed.applied, before=document.text)

    def _settings(self, path: str | None) -> Settings:
        folder = folder_of(path)
        if folder not in self.settings:
            settings = Settings.find(folder, **self.options.asked)
            if settings.path in self.found and settings.path is not None:
                settings = self.found[settings.path]  # one file for many folders: what follows from it is known
            elif settings.asked_model or settings.asked_service:
                self._check_asked(settings)
            self.found[settings.path] = self.settings[folder] = settings
        return self.settings[folder]

    def _check_asked(self, settings: Settings) -> None:
        """Raise UsageError where the catalog does not have what was asked for."""
        if settings.asked_service:
            settings.catalog.service(settings.asked_service)
        if settings.asked_model:
            settings.catalog.model(settings.asked_model, settings.asked_service)

    def _without_known(self, document: Document, found: list[Any], settings: Settings) -> list[Any]:
        path = self.options.baseline
        if path is None and settings.baseline is not None:
            path = os.path.join(settings.root, settings.baseline)
        if path is None or not self.options.use_baseline or not found:
            return found
        if path not in self.baselines:
            from storyboard.lint.baseline import Baseline

            self.baselines[path] = Baseline.load(path)
        return self.baselines[path].without_known(document.path or STDIN, document, found)
