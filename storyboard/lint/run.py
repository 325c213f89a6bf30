"""A run of the linter over files: read, lint or fix, report; many files over all cores."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from storyboard.basics.config_file import folder_of
from storyboard.errors import FileError, MissingExtraError
from storyboard.lint.engine import RuleError, lint_document
from storyboard.lint.report import FileReport
from storyboard.project import Asked, Project
from storyboard.syntax.document import STDIN, Document, check_is_text, read_bytes
from storyboard.syntax.source import encode, looks_like_utf16

if TYPE_CHECKING:
    from storyboard.lint.baseline import Baseline

#: With fewer files than this, starting another process takes longer than linting them.
WORTH_A_PROCESS = 150
_CHUNK = 50


class Options(NamedTuple):
    """What a run does."""

    asked: Asked
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
    """What the files of a run share: the project of each folder, the baselines."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self.projects: dict[str, Project] = {}  # by folder
        self.found: dict[str, Project] = {}  # by root
        self.baselines: dict[str, Baseline] = {}

    def file(self, path: str) -> FileReport:
        """Lint one file, or standard input."""
        name = path
        try:
            if path == STDIN:
                name = self.options.stdin_name or STDIN
                data = sys.stdin.buffer.read()
            else:
                data = read_bytes(path)
            if not (self.options.fix and self.options.unsafe and looks_like_utf16(data)):  # SB117 converts it
                check_is_text(data, name)
            return self._document(Document.from_bytes(data, name), write=self.options.write and path != STDIN)
        except (FileError, MissingExtraError, RuleError) as error:
            return FileReport(name, failure=(error.message, error.hint))

    def _document(self, document: Document, *, write: bool) -> FileReport:
        project = self._project(document.path)
        name = document.path or STDIN
        if not self.options.fix:
            found = self._without_known(document, lint_document(document, project=project), project)
            return FileReport(name, found, document.text if found else None)
        from storyboard.basics.files import write_atomically
        from storyboard.lint.fixing import fix_document

        fixed = fix_document(document, project, unsafe=self.options.unsafe)
        after = Document(fixed.text, document.path)
        remaining = self._without_known(after, fixed.remaining, project)
        if fixed.copies and self.options.write:
            from storyboard.lint.references import make_copies

            make_copies(fixed.copies)
        if write and fixed.text != document.text:
            write_atomically(name, encode(fixed.text))
        return FileReport(name, remaining, fixed.text, fixed.applied, before=document.text)

    def _project(self, path: str | None) -> Project:
        folder = folder_of(path)
        if folder not in self.projects:
            project = Project.find(folder, self.options.asked)
            if project.root in self.found:
                project = self.found[project.root]  # one project for many folders: what follows from it is known
            else:
                self._check_asked(project)
            self.found[project.root] = self.projects[folder] = project
        return self.projects[folder]

    def _check_asked(self, project: Project) -> None:
        """Raise UsageError where the catalog does not have what was asked for."""
        asked = project.asked
        if asked.service:
            project.catalog.service(asked.service)
        if asked.model:
            project.catalog.model(asked.model, asked.service)

    def _without_known(self, document: Document, found: list[Any], project: Project) -> list[Any]:
        path = self.options.baseline
        if path is None and project.settings.baseline is not None:
            path = os.path.join(project.root, project.settings.baseline)
        if path is None or not self.options.use_baseline or not found:
            return found
        if path not in self.baselines:
            from storyboard.lint.baseline import Baseline

            self.baselines[path] = Baseline.load(path)
        return self.baselines[path].without_known(document.path or STDIN, document, found)
