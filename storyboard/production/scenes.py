"""Boards as `make` is given them: read, linted, planned, and cut into the pieces that a film is made of."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from pathlib import Path
from typing import NamedTuple, TypeAlias

from storyboard.basics.words import plural
from storyboard.catalog import SIMULATOR, Service
from storyboard.errors import BoardError, FileError, UsageError
from storyboard.lint import lint_document
from storyboard.model.board import Storyboard
from storyboard.model.shot import Shot
from storyboard.planning import Plan, plan
from storyboard.production.updates import Checked, Planned, Watch
from storyboard.project import Asked, Project
from storyboard.syntax.document import STDIN, Document

#: A board, its document, or the path of its file.
Source: TypeAlias = Storyboard | Document | str | os.PathLike[str]


class Scene(NamedTuple):
    """A board as it was given, and its project."""

    name: str
    document: Document
    board: Storyboard | None  # None: still to be read from the document
    project: Project

    @property
    def folder(self) -> Path:
        """What its references are relative to."""
        path = self.document.path
        return Path.cwd() if path is None or path == STDIN else Path(path).parent


class Stretch(NamedTuple):
    """Shots that are rendered one after the other: a plan, and how many shots of the film come before."""

    plan: Plan
    folder: Path
    before: int


class OwnShot(NamedTuple):
    """A shot that is shown from the author's own file."""

    shot: Shot
    path: Path
    number: int  # in the film


def read_scenes(sources: Sequence[Source], asked: Asked) -> list[Scene]:
    """The boards with their projects. Raises FileError, ConfigError, UsageError for unknown names."""
    return [_read(source, asked) for source in sources]


def lint_scenes(scenes: Sequence[Scene], watch: Watch) -> None:
    """Tell errors and warnings of all boards. Raises BoardError where one has an error."""
    wrong: dict[str, int] = {}
    for scene in scenes:
        found = lint_document(scene.document, project=scene.project)
        shown = tuple(diagnostic for diagnostic in found if diagnostic.severity != "info")
        watch(Checked(scene.name, scene.document.text, shown))
        if errors := sum(diagnostic.severity == "error" for diagnostic in shown):
            wrong[scene.name] = errors
    if wrong:
        counts = ", ".join(f"{name}: {plural(errors, 'error')}" for name, errors in wrong.items())
        raise BoardError(f"{counts}; nothing was sent", "fix the errors; `storyboard lint` shows them with their fixes")


def plan_scenes(
    scenes: Sequence[Scene], own: Mapping[int, Path], watch: Watch
) -> tuple[list[Stretch | OwnShot], Service]:
    """The film in order, and the one service that renders it: the simulator where nothing names one.

    `own` are files that are shown in the place of shots, by their number in the film. Raises UsageError, PlanError.
    """
    parts: list[Stretch | OwnShot] = []
    before = 0
    for scene in scenes:
        board = scene.board or Storyboard.of(scene.document)
        service = scene.project.service_name(board.service) or SIMULATOR
        project = scene.project.asking(scene.project.asked._replace(service=service))
        for start, end in _runs(len(board.shots), {number - before for number in own}):
            if end == start + 1 and (path := own.get(before + end)):
                parts.append(OwnShot(board.shots[start], path, before + end))
                continue
            made = plan(board if (start, end) == (0, len(board.shots)) else board[start:end], project)
            watch(Planned(scene.name, made))
            parts.append(Stretch(made, scene.folder, before + start))
        before += len(board.shots)
    if unknown := [number for number in own if number > before]:
        raise UsageError(f"there is no shot {unknown[0]}: the film has {plural(before, 'shot')}", "check --clip")
    return parts, _service_of(parts, scenes)


def count_shots(parts: Sequence[Stretch | OwnShot]) -> int:
    """How many shots a film has."""
    last = parts[-1]
    return last.number if isinstance(last, OwnShot) else last.before + max(n for j in last.plan.jobs for n in j.shots)


def check_own(path: Path) -> Path:
    """The path of the author's own clip. Raises FileError where it cannot be read."""
    if not path.is_file():
        raise FileError(f"{path}: there is no such file", "check the path given to --clip")
    return path


def seconds_of(shot: Shot) -> Fraction:
    """How long a shot is, exactly."""
    return Fraction(shot.milliseconds, 1000)


def _read(source: Source, asked: Asked) -> Scene:
    document = source.document if isinstance(source, Storyboard) else source
    path = document.path if isinstance(document, Document) else document
    project = Project.of(path, asked)
    if asked.service:
        project.catalog.service(asked.service)  # an unknown name is wrong usage, not the board's error
    if asked.model:
        project.catalog.model(asked.model, asked.service)
    if isinstance(source, Storyboard):
        document = source.document or Document(source.dump())
        return Scene(document.path or "<board>", document, source, project)
    document = source if isinstance(source, Document) else Document.load(source)
    return Scene(document.path or STDIN, document, None, project)


def _runs(count: int, own: set[int]) -> Iterator[tuple[int, int]]:
    """The stretches of shots between those that have a file, and these one by one: indices from, up to."""
    start = 0
    for number in sorted(number for number in own if 0 < number <= count):
        if number - 1 > start:
            yield start, number - 1
        yield number - 1, number
        start = number
    if start < count:
        yield start, count


def _service_of(parts: Sequence[Stretch | OwnShot], scenes: Sequence[Scene]) -> Service:
    plans = [part.plan for part in parts if isinstance(part, Stretch)]
    services = {made.service.name: made.service for made in plans}
    if not services:
        return scenes[0].project.catalog.service(SIMULATOR)
    if len(services) > 1:
        raise UsageError(f"the boards name several services: {', '.join(services)}", "choose one: --service")
    (service,) = services.values()
    hint = "choose another --service; `storyboard models` shows them"
    if service.kind == "limits":
        raise UsageError(f"{service.title} can be planned for but not sent to: only its limits are known", hint)
    if service.retired_on and service.retired_on <= scenes[0].project.today:
        raise UsageError(f"{service.title} was shut down on {service.retired_on.isoformat()}", hint)
    return service
