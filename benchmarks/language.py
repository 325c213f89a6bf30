"""Text to typed boards: how fast, beside what, and how it grows.

    python benchmarks/language.py            all figures
    python benchmarks/language.py --quick    small boards only

All ratios compare runs of one process, interleaved, best of several: machines drift, ratios hold. Every parser reads
the same text into the same frozen pydantic `Shot` and `Storyboard`.
"""

from __future__ import annotations

import argparse
import compileall
import gc
import re
import subprocess
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable
from decimal import Decimal
from functools import partial
from pathlib import Path

from storyboard import Document, Shot, Storyboard, syntax
from storyboard.syntax.sharing import resolve_uses

SCENES = [
    "The plane takes off over the sea in the evening light.",
    "A woman in a red flight jacket lifts her goggles and smiles at the camera.",
    "Rain runs down the window while the train enters a tunnel.",
]


def board_text(shots: int) -> str:
    """A board in the canonical format, with a comment and a camera field now and then."""
    parts = []
    for number in range(1, shots + 1):
        camera = "camera: slow dolly in\n" if number % 5 == 0 else ""
        comment = "# ask Mia about this one\n" if number % 10 == 0 else ""
        seconds = ("7.5sec", "4sec", "3.25sec")[number % 3]
        parts.append(f"{comment}Shot {number}:\nduration: {seconds}\nScene: {SCENES[number % 3]}\n{camera}")
    return "\n".join(parts)


# --------------------------------------------------------------------------------------- the peers


Values = dict[str, object]
Maker = Callable[..., Shot]

PLACES: list[tuple[int, int]] = []


def checked(values: Values, comments: tuple[str, ...]) -> Shot:
    """A shot by its constructor, as any program makes one."""
    return Shot(comments=comments, **values)  # type: ignore[arg-type]


def unchecked(values: Values, comments: tuple[str, ...]) -> Shot:
    """A shot put together without any check of its values, as storyboard's own reader does after checking the text."""
    if comments:
        values["comments"] = comments
    values["duration"] = Decimal(str(values["duration"]).removesuffix("sec"))
    return Shot.trusted(values)


def by_hand(make: Maker) -> Callable[[str], Storyboard]:
    """A line parser as one writes it for exactly this format: nothing generous, no recovery, a place for each line."""
    head = re.compile(r"Shot (\d+):(?: (.+))?$")

    def parse(text: str) -> Storyboard:
        shots: list[Shot] = []
        comments: list[str] = []
        values: Values = {}
        owned: tuple[str, ...] = ()
        at = 0
        for line in text.split("\n"):
            if line.startswith("Shot "):
                match = head.match(line)
                if not match:
                    raise ValueError(f"no shot's head: {line!r}")
                if values:
                    shots.append(make(values, owned))
                values, owned, comments = {}, tuple(comments), []
                if match[2]:
                    values["title"] = match[2]
            elif line.startswith("#"):
                comments.append(line[1:].strip())
            elif line:
                name, _, value = line.partition(":")
                values[name.lower()] = value.strip()
            PLACES.append((at, at + len(line)))
            at += len(line) + 1
        shots.append(make(values, owned))
        return Storyboard.trusted({"shots": tuple(shots)})

    return parse


def with_pyparsing() -> Callable[[str], Storyboard]:
    """The same language as a pyparsing grammar."""
    import pyparsing as pp

    pp.ParserElement.set_default_whitespace_chars(" \t")
    end = pp.Suppress(pp.LineEnd())
    comment = pp.Suppress("#") + pp.Regex(r"[^\n]*") + end
    head = pp.Suppress("Shot") + pp.Regex(r"\d+").suppress() + pp.Suppress(":") + pp.Optional(pp.Regex(r"[^\n]+")) + end
    field = pp.Group(pp.Regex(r"[A-Za-z]+") + pp.Suppress(":") + pp.Regex(r"[^\n]*") + end)
    blank = end
    found: list[Shot] = []

    def take(_: str, place: int, tokens: pp.ParseResults) -> None:
        values = {field[0].lower(): field[1] for field in tokens["fields"]}
        PLACES.append((place, place))
        found.append(unchecked(values, tuple(comment.strip() for comment in tokens.get("comments", ()))))

    shot = (
        pp.ZeroOrMore(blank)
        + pp.ZeroOrMore(comment)("comments")
        + head
        + pp.OneOrMore(~pp.Keyword("Shot") + field)("fields")
    ).set_parse_action(take)
    grammar = pp.OneOrMore(shot) + pp.ZeroOrMore(blank) + pp.StringEnd()

    def parse(text: str) -> Storyboard:
        found.clear()
        grammar.parse_string(text)
        return Storyboard.trusted({"shots": tuple(found)})

    return parse


def with_parsimonious() -> Callable[[str], Storyboard]:
    """The same language as a parsimonious grammar."""
    from parsimonious.grammar import Grammar
    from parsimonious.nodes import Node, NodeVisitor

    grammar = Grammar(
        r"""
        board = shot+ blank*
        shot = blank* comment* head field+
        comment = "#" ~"[^\n]*" end
        head = "Shot " ~"[0-9]+" ":" ~"[^\n]*" end
        field = !"Shot " ~"[A-Za-z]+" ":" ~" *" ~"[^\n]*" end
        blank = "\n"
        end = "\n" / ~"$"
        """
    )

    class Visitor(NodeVisitor):  # type: ignore[misc]  # parsimonious is untyped
        def visit_board(self, node: Node, children: list[object]) -> Storyboard:
            return Storyboard.trusted({"shots": tuple(children[0])})  # type: ignore[arg-type]

        def visit_shot(self, node: Node, children: list[object]) -> Shot:
            _, comments, _, fields = children
            comments = comments if isinstance(comments, list) else []
            PLACES.append((node.start, node.end))
            return unchecked(dict(fields), tuple(comments))  # type: ignore[call-overload]

        def visit_comment(self, node: Node, children: list[object]) -> str:
            return str(node.children[1].text.strip())

        def visit_field(self, node: Node, children: list[object]) -> tuple[str, str]:
            return node.children[1].text.lower(), node.children[4].text

        def generic_visit(self, node: Node, children: list[object]) -> object:
            return children or node

    visitor = Visitor()
    return lambda text: visitor.visit(grammar.parse(text))  # type: ignore[no-any-return]


# ------------------------------------------------------------------------------------- the figures


def seconds(run: Callable[[], object]) -> float:
    """How long one run takes to give its result; that of the run before is cleared away first."""
    gc.collect()
    PLACES.clear()
    start = time.perf_counter()
    result = run()
    took = time.perf_counter() - start
    del result
    return took


def compare(shots: int, rounds: int) -> None:
    """Shots per second of every parser on one text, the runs taking turns."""
    text = board_text(shots)
    parsers: dict[str, Callable[[str], Storyboard]] = {
        "storyboard": Storyboard.parse,
        "storyboard, constructed": constructed,
        "by hand": by_hand(checked),
        "by hand, values unchecked": by_hand(unchecked),
        "pyparsing": with_pyparsing(),
        "parsimonious": with_parsimonious(),
    }
    expected = Storyboard.parse(text)
    for parse in parsers.values():
        if parse(text) != expected:
            raise SystemExit("the parsers read different boards: the figures would mean nothing")
    best = dict.fromkeys(parsers, float("inf"))
    for _ in range(rounds):
        for name, parse in parsers.items():
            best[name] = min(best[name], seconds(lambda parse=parse: parse(text)))  # type: ignore[misc]
    print(f"\n{shots:,} shots, {len(text):,} characters → typed board, comments and positions kept")
    for name, took in best.items():
        print(
            f"  {name:<26} {shots / took:>9,.0f} shots/s   storyboard is {took / best['storyboard']:.2f} times as fast"
        )


def constructed(text: str) -> Storyboard:
    """Our parser with every shot made by its constructor: what `Value.trusted` saves."""
    trusted = Shot.__dict__.get("trusted")
    Shot.trusted = classmethod(lambda cls, values: cls(**values))  # type: ignore[assignment,method-assign]
    try:
        return Storyboard.parse(text)
    finally:
        if trusted is None:
            del Shot.trusted  # the inherited one is seen again


def _outline(text: str) -> object:
    return Document(text).shots


def growth(name: str, make: Callable[[int], str], sizes: tuple[int, ...]) -> None:
    """Time and memory per megabyte at growing sizes: flat where reading is linear."""
    print(f"\n{name}")
    for size in sizes:
        text = make(size)
        megabytes = len(text) / 1e6
        took = seconds(partial(_outline, text))
        sample = make(size // 10)
        tracemalloc.start()
        document = Document(sample)
        _ = document.shots
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        grown = peak / len(sample)
        print(
            f"  {megabytes:>7.1f} MB  {took:>7.2f} s  {took / megabytes:>6.3f} s/MB  {grown:>5.1f} bytes per character"
        )


def chains() -> None:
    """Following `use` lines: files in a row that each use the next, and files that each use all later ones."""
    print("\n`use` lines (the language allows 50 files in a row, 200 in all)")
    for name, lengths, reach in (("in a row", (10, 20, 40), 1), ("each all later ones", (10, 20, 40), 1000)):
        for files in lengths:
            lines = 0
            with tempfile.TemporaryDirectory() as folder:
                for n in range(files):
                    later = range(n + 1, min(files, n + 1 + reach))
                    lines += len(later)
                    uses = "".join(f"use: f{other}.story\n" for other in later)
                    (Path(folder) / f"f{n}.story").write_text(f"{uses}let name{n} = text\n")
                first = Document.load(f"{folder}/f0.story")
                took = min(seconds(partial(resolve_uses, first, folder)) for _ in range(5))
            print(f"  {name:<20} {files:>3} files  {took * 1000:>6.2f} ms  {took / lines * 1e6:>4.0f} µs a `use` line")


def start_up() -> None:
    """What the grammar costs a process: tables and the regular expression, beside a bare interpreter."""
    code = (
        "import re, time, storyboard.errors; start = time.perf_counter()\n"
        "from storyboard.syntax.compile import load_tables; tables = load_tables()\n"
        "re.compile(tables['PATTERN']); print(time.perf_counter() - start)"
    )
    command = [sys.executable, "-c", code]
    compileall.compile_dir(str(Path(syntax.__file__).parent), quiet=2)  # as an installation leaves it
    runs = [float(subprocess.run(command, capture_output=True, text=True, check=True).stdout) for _ in range(15)]
    print(f"\ngrammar loading: {sorted(runs)[7] * 1000:.1f} ms (median of {len(runs)} processes)")


def main() -> None:
    """Print all figures."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--quick", action="store_true", help="small boards only")
    quick = options.parse_args().quick
    start_up()
    compare(10_000, 3 if quick else 5)
    if quick:
        return
    compare(100_000, 2)
    growth("a board of ever more shots", board_text, (10_000, 100_000, 1_000_000))
    growth(
        "one line",
        lambda size: "Shot 1:\nduration: 10sec\nScene: " + "word " * (size // 5) + "\n",
        (500_000, 5_000_000, 50_000_000),
    )
    growth(
        "unclosed braces",
        lambda size: "let a = b\nShot 1:\nduration: 10sec\nScene: " + "{" * size + "\n",
        (1_000, 10_000, 100_000),
    )
    growth(
        "comment lines without end",
        lambda size: "Shot 1:\nduration: 10sec\nScene: A.\n" + "  # x\n\n" * (size // 7),
        (100_000, 1_000_000, 10_000_000),
    )
    chains()
    growth("chatter", lambda size: "what is this\n" * (size // 13), (1_000_000, 10_000_000, 100_000_000))


if __name__ == "__main__":
    main()
