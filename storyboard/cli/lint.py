"""`storyboard lint`: what is wrong with boards, before money is spent."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from storyboard.errors import UsageError
from storyboard.lint.reporters import FORMATS

if TYPE_CHECKING:
    from typing import TextIO

    from storyboard.lint.report import FileReport
    from storyboard.lint.run import Options

EPILOG = """\
example:
  storyboard lint                             all boards below this folder
  storyboard lint flight.story --fix          apply safe fixes
  storyboard lint --select SB3 --strict scenes/
  storyboard lint - < flight.story
  storyboard lint --output-format github      annotations for a pull request

`storyboard rule CODE` explains a rule. `# storyboard: ignore[CODE] reason` above a shot or a line suppresses it.
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Describe the command to its parser."""
    parser.description = "Report what is wrong with boards, where, and how to fix it, before money is spent."
    parser.epilog = EPILOG
    add = parser.add_argument
    add("paths", nargs="*", metavar="PATH", default=["."], help="files, folders, globs, or - (default: this folder)")
    add("--model", help="lint for this model")
    add("--service", help="lint for this service")
    add("--single", action="store_true", help="report boards that need more than one clip as errors")
    add("--strict", action="store_true", help="exit 1 on warnings, too")

    rules = parser.add_argument_group("rules")
    add = rules.add_argument
    add(
        "--select",
        metavar="CODES",
        action="append",
        help="run only these rules; SB3 means all codes that start with SB3",
    )
    add("--ignore", metavar="CODES", action="append", help="do not run these rules")
    add("--baseline", metavar="FILE", help="do not report the problems recorded in this file")
    add("--write-baseline", action="store_true", help="record all problems in the baseline and exit 0")

    fixing = parser.add_argument_group("fixing")
    add = fixing.add_argument
    add("--fix", action="store_true", help="apply fixes that change neither a prompt nor a duration")
    add("--unsafe-fixes", action="store_true", help="with --fix or --diff: apply all other fixes, too")
    add("--diff", action="store_true", help="print what --fix would change; write nothing")

    output = parser.add_argument_group("output")
    add = output.add_argument
    add("--output-format", metavar="FORMAT", choices=FORMATS, default="text", help=", ".join(FORMATS))
    add("--statistics", action="store_true", help="show counts per rule instead of problems")
    add("--watch", action="store_true", help="lint again whenever a file changes")
    add("--stdin-filename", metavar="FILE", help="file name for standard input, which also selects its configuration")
    add("--jobs", metavar="N", type=int, help="number of processes (default: chosen by the number of files)")


def run(args: argparse.Namespace) -> int:
    """Lint; exit 0 where nothing is wrong, 1 where an error (with --strict a warning) is, 2 where a file failed."""
    from storyboard.lint.discover import find_files

    _check(args)
    if args.watch:
        return _watch(args)
    return lint_once(args, find_files(args.paths))


def lint_once(args: argparse.Namespace, paths: Sequence[str]) -> int:
    """One run over the files, and its output."""
    from storyboard.lint.run import run as run_linter

    if not paths:
        print(f"storyboard: no .story file in {', '.join(args.paths)}", file=sys.stderr)
    reports = run_linter(paths, _options(args), args.jobs)
    for report in reports:
        if report.failure:
            from storyboard.cli import print_error
            from storyboard.errors import FileError

            print_error(FileError(*report.failure))
    good = [report for report in reports if not report.failure]
    failed = len(good) < len(reports)
    code = _write_baseline(args, good) if args.write_baseline else _show(args, good)
    return 2 if failed else code


def _check(args: argparse.Namespace) -> None:
    if args.unsafe_fixes and not (args.fix or args.diff):
        raise UsageError("--unsafe-fixes has no effect without --fix or --diff", "add --fix or --diff")
    if args.watch and ("-" in args.paths or args.fix or args.diff or args.write_baseline):
        raise UsageError("--watch cannot be combined with `-`, --fix, --diff or --write-baseline")
    if args.write_baseline and (args.fix or args.diff):
        raise UsageError(
            "--write-baseline cannot be combined with --fix or --diff", "apply the fixes first, then write the baseline"
        )
    if args.jobs is not None and args.jobs < 1:
        raise UsageError("--jobs must be at least 1")
    if args.paths.count("-") and len(args.paths) > 1:
        raise UsageError("standard input (-) cannot be combined with files", "run a separate command for the files")


def _options(args: argparse.Namespace) -> Options:
    from storyboard.lint.run import Options
    from storyboard.project import Asked

    return Options(
        asked=Asked(
            model=args.model,
            service=args.service,
            single=args.single,
            select=_codes(args.select),
            ignore=_codes(args.ignore),
        ),
        fix=args.fix or args.diff,
        unsafe=args.unsafe_fixes,
        write=args.fix and not args.diff,
        stdin_name=args.stdin_filename,
        baseline=args.baseline,
        use_baseline=not args.write_baseline,
    )


def _codes(given: Sequence[str] | None) -> tuple[str, ...]:
    return tuple(code.strip() for codes in given or () for code in codes.split(",") if code.strip())


def _show(args: argparse.Namespace, reports: Sequence[FileReport]) -> int:
    from storyboard.basics.terminal import write
    from storyboard.lint.report import count

    counts = count(reports)
    code = 1 if counts.errors or (args.strict and counts.warnings) else 0
    if args.diff:
        return _show_diff(reports)
    stream = sys.stdout
    if args.fix and "-" in args.paths:
        _write_text(reports)  # the mended board is the result; what is said of it is a message
        stream = sys.stderr
    write(stream, _words(args, reports, colour_for=stream))
    return code


def _words(args: argparse.Namespace, reports: Sequence[FileReport], colour_for: TextIO) -> str:
    from storyboard.basics.terminal import wants_colour
    from storyboard.lint.reporters import render

    if args.statistics:
        from storyboard.lint.reporters.summary import statistics

        return statistics(reports)
    return render(args.output_format, reports, colour=wants_colour(colour_for))


def _write_text(reports: Sequence[FileReport]) -> None:
    from storyboard.syntax.source import encode

    for report in reports:
        sys.stdout.flush()
        sys.stdout.buffer.write(encode(report.text or ""))


def _show_diff(reports: Sequence[FileReport]) -> int:
    from storyboard.basics.terminal import write
    from storyboard.cli.diffs import unified

    changed = [report for report in reports if report.before is not None and report.before != report.text]
    for report in changed:
        write(sys.stdout, unified(report.path, report.before or "", report.text or ""))
    return 1 if changed else 0


def _write_baseline(args: argparse.Namespace, reports: Sequence[FileReport]) -> int:
    import os

    from storyboard.basics.words import plural
    from storyboard.lint.baseline import DEFAULT_NAME, write_baseline
    from storyboard.project import Project

    path = args.baseline
    if path is None:
        project = Project.find()
        named = project.settings.baseline
        path = os.path.relpath(os.path.join(project.root, named)) if named else DEFAULT_NAME
    number = write_baseline(path, reports)
    print(f"{path}: recorded {plural(number, 'problem')}; `storyboard lint --baseline {path}` no longer reports them")
    return 0


def _watch(args: argparse.Namespace) -> int:
    from storyboard.lint.discover import changes

    try:
        for files in changes(args.paths):
            if sys.stdout.isatty():
                print("\x1b[2J\x1b[H", end="")
            lint_once(args, files)
            print("Waiting for changes; press Ctrl-C to stop.", flush=True)
    except KeyboardInterrupt:
        print(file=sys.stderr)
    return 0
