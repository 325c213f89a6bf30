"""Rules that a project adds: Python files named in its configuration, entry points, and `[[rule]]` tables.

A house rule in Python is a module as the package's own rules are: `CODE`, `NAME`, `SEVERITY`, a docstring that is
its manual, and `check(context)`. A file may hold several: then each is a class or object with those parts, and the
module lists them as `RULES`. Packages offer theirs under the entry point group `storyboard.rules`.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from functools import lru_cache
from types import ModuleType
from typing import Any

from storyboard.catalog.schema import Wrong
from storyboard.errors import ConfigError
from storyboard.lint.registry import Rule, rule_of, shipped_rules
from storyboard.project import Project
from storyboard.project.settings import SEVERITIES

GROUP = "storyboard.rules"
_METADATA = (".dist-info", ".egg-info")


def project_rules(project: Project) -> tuple[Rule, ...]:
    """The rules that a project adds. Raises ConfigError where one is wrong or a code is taken."""
    rules = [*_installed(), *_local(project)]
    if project.settings.pattern_rules:
        from storyboard.lint.pattern_rules import pattern_rules

        rules += pattern_rules(project)
    taken = {rule.code for rule in shipped_rules()}
    for rule in rules:
        if rule.code in taken:
            where = project.config.path if project.config else project.root
            raise ConfigError(f"{where}: two rules have the code {rule.code}", "change one of them")
        taken.add(rule.code)
    return tuple(rules)


def _local(project: Project) -> Iterator[Rule]:
    for name in project.settings.house:
        path = os.path.join(project.root, name)
        try:
            module = _load(path)
        except FileNotFoundError:
            raise project.error(f"file {name!r} not found", "house", hint=f"looked for {path}") from None
        except Exception as error:  # whatever a house rule's own code raises while it is loaded
            place = _place_of(error, path)
            message = f"{name}{place}: cannot load: {type(error).__name__}: {error}"
            raise project.error(message, "house", hint="fix the file, or remove it from the list") from error
        yield from _rules_of(module, path)


def _load(path: str) -> ModuleType:
    from importlib.machinery import SourceFileLoader
    from importlib.util import module_from_spec, spec_from_loader

    if not os.path.exists(path):
        raise FileNotFoundError(path)
    name = "storyboard_house_" + os.path.splitext(os.path.basename(path))[0]
    loader = SourceFileLoader(name, path)
    spec = spec_from_loader(name, loader)
    assert spec is not None  # it is None for a loader that cannot load, which this one can
    module = module_from_spec(spec)
    loader.exec_module(module)
    return module


def _place_of(error: Exception, path: str) -> str:
    if isinstance(error, SyntaxError):
        return f":{error.lineno}"
    at, line = error.__traceback__, 0
    while at is not None:
        if at.tb_frame.f_code.co_filename == path:
            line = at.tb_lineno
        at = at.tb_next
    return f":{line}" if line else ""


def _rules_of(source: Any, origin: str) -> Iterator[Rule]:
    for part in getattr(source, "RULES", None) or [source]:
        yield _checked(part, origin)


def _checked(part: Any, origin: str) -> Rule:
    from storyboard.lint.pattern_rules import check_code

    try:
        rule = rule_of(part, "house")
        check_code(rule.code)
    except AttributeError as error:
        hint = "a rule has CODE, NAME, SEVERITY and check(context); docs/linting.md shows one"
        raise ConfigError(f"{origin}: not a rule: {error.name} is missing", hint) from None
    except Wrong as wrong:
        raise ConfigError(f"{origin}: CODE: {wrong.message}", wrong.hint) from None
    if rule.severity not in SEVERITIES or not callable(rule.check):
        raise ConfigError(
            f"{origin}: {rule.code}: SEVERITY must be one of {', '.join(SEVERITIES)}, and check a function"
        )
    return rule


def _installed() -> Iterator[Rule]:
    for name, load in _entry_points():
        try:
            loaded = load()
        except Exception as error:
            message = f"cannot load the installed rules {name!r}: {type(error).__name__}: {error}"
            raise ConfigError(message, "update or remove the package that provides them") from error
        yield from _rules_of(loaded, f"the installed rules {name!r}")


@lru_cache(maxsize=1)
def _entry_points() -> tuple[tuple[str, Callable[[], Any]], ...]:
    # importlib.metadata takes longer to import than a board to lint: it is asked only where there is something to find.
    if not any(map(_offers_rules, sys.path)):
        return ()
    from importlib.metadata import entry_points

    return tuple((entry.name, entry.load) for entry in entry_points(group=GROUP))


def _offers_rules(folder: str) -> bool:
    """Whether a package installed in a folder says that it has rules for us."""
    try:
        names = os.listdir(folder or ".")
    except OSError:
        return False  # a zip, or a folder that is not there: sys.path may hold both
    return any(_says_so(f"{folder}/{name}/entry_points.txt") for name in names if name.endswith(_METADATA))


def _says_so(path: str) -> bool:
    try:
        with open(path, "rb") as file:
            return f"[{GROUP}]".encode() in file.read()
    except OSError:
        return False  # most packages have no entry points
