"""`storyboard import`: what people already have becomes a board."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from storyboard.syntax.document import STDIN

if TYPE_CHECKING:
    from storyboard.importing import Imported

EPILOG = """\
example:
  storyboard import answer.txt -o flight.story
  pbpaste | storyboard import -
  storyboard import shots.csv --from csv
  storyboard import film.fountain --estimate

The board is printed on standard output, or written with -o. Standard error reports what was understood, and every text
that the board does not film. Nothing is dropped: such text is kept in the board as a comment.
Exit codes: 0 at least one shot found, 1 no shot found, 2 wrong usage or an unreadable file.
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Describe the command to its parser."""
    from storyboard.importing.importer import FORMATS

    parser.description = "Turn a chat answer, a table, JSON, YAML, CSV or a screenplay into a board."
    parser.epilog = EPILOG
    add = parser.add_argument
    add("file", metavar="FILE", help="the text to read, or `-` for standard input")
    add("-o", "--output", metavar="OUT.story", help="file to write (default: standard output)")
    add("--from", dest="format", choices=tuple(FORMATS), help="format of the text (default: detected)")
    add("--variant", type=int, default=1, metavar="N", help="read the Nth of several versions in one text (default: 1)")
    add("--estimate", action="store_true", help="estimate missing durations from the reading speed")
    add("--output-format", choices=("text", "json"), default="text", help="json: shots, text and the whole report")


def run(args: argparse.Namespace) -> int:
    """Import; exit 0 where at least one shot was found, 1 where none was."""
    from storyboard.importing import import_text
    from storyboard.importing.decode import decode

    decoded = decode(_read(args.file))
    if decoded.encoding:
        print(f"{args.file}: read as {decoded.encoding}", file=sys.stderr)
    imported = import_text(decoded.text, format=args.format, variant=args.variant, estimate=args.estimate)
    if args.output_format == "json":
        _print_json(imported)
    elif imported.shots:
        _write(args.output, imported.text)
    _say(args.file, imported)
    return 0 if imported.shots else 1


def _read(name: str) -> bytes:
    if name == STDIN:
        return sys.stdin.buffer.read()
    from storyboard.importing.decode import read_bytes

    return read_bytes(name)


def _write(output: str | None, text: str) -> None:
    if output and output != STDIN:
        from storyboard.basics.files import write_atomically

        write_atomically(output, text.encode("utf-8", "replace"))
        return
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8", "replace"))


def _print_json(imported: Imported) -> None:
    import json

    from storyboard.basics.quantities import json_number as number

    shots = [
        {
            "number": shot.number,
            "duration": None if shot.duration is None else number(shot.duration),
            "title": shot.title,
            **shot.fields,
        }
        for shot in imported.shots
    ]
    report = imported.report
    value = {
        "format": report.format,
        "versions": report.variants,
        "seconds": number(imported.seconds),
        "shots": shots,
        "text": imported.text,
        "share_not_filmed": round(report.share_not_filmed, 4),
        "notices": list(report.notices),
        "pieces": [one._asdict() for one in report.stretches],
    }
    print(json.dumps(value, ensure_ascii=False, indent=2))


def _say(name: str, imported: Imported) -> None:
    """What was understood, on standard error."""
    report = imported.report

    def say(text: str) -> None:
        print(text, file=sys.stderr)

    if not imported.shots:
        say(f"{name}: no shots found; start each with a line such as `Shot 1:`, or name the format with --from")
        return
    count = len(imported.shots)
    untimed = [str(shot.number) for shot in imported.shots if shot.duration is None]
    say(f"{name}: {report.format}, {count} {'shot' if count == 1 else 'shots'}, {imported.seconds.normalize():f} s")
    for notice in report.notices:
        say(f"  {notice}")
    if untimed:
        shots = f"shot {untimed[0]}" if len(untimed) == 1 else f"shots {_ranges(untimed)}"
        say(f"  no duration stated for {shots}: add `duration: …sec`, or use --estimate")
    left = report.not_filmed
    if left:
        say(f"  not filmed, kept as comments or notes ({report.share_not_filmed:.0%} of the text):")
        for one in left:
            text = " ".join(one.text.split())
            say(f"    line {one.line}: {text if len(text) <= 90 else text[:89] + '…'}")


def _ranges(numbers: list[str]) -> str:
    return ", ".join(numbers) if len(numbers) <= 12 else f"{', '.join(numbers[:12])} and {len(numbers) - 12} more"
