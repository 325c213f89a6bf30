"""JSON as programs write it and JavaScript as people paste it: bare keys, single quotes, trailing commas, comments,
within a chat answer, cut off in the middle.

A reader over tokens with a stack, because every value needs its place in the text and a broken end must cost nothing:
no JSON library gives either.
"""

from __future__ import annotations

import json
import re

from storyboard.importing.found import Found, FoundShot, Part, Piece
from storyboard.importing.header import Header
from storyboard.importing.lines import read_line
from storyboard.importing.records import Value, read_records, scalars
from storyboard.importing.source import Source

_TOKEN = re.compile(
    r"""(?P<space>[\s\ufeff]+|//[^\n]*|/\*.*?\*/)|(?P<string>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`|“[^”]*”)"""
    r"""|(?P<open>[\[{])|(?P<close>[\]}])|(?P<mark>[:,;=()])|(?P<word>[^\s\[\]{}:,;=()"'`]+)|(?P<other>.)""",
    re.S,
)
_START = re.compile(r"[\[{](?=\s*(?:[\[{\"“'}\]]|//|/\*|[\w$]+\s*:))")
_ESCAPE = re.compile(r"\\(u[0-9a-fA-F]{4}|\r\n|.)", re.S)
_PLAIN = {"n": "\n", "t": "\t", "r": "\r", "b": "", "f": "", "0": "", "\n": "", "\r\n": ""}


def read(source: Source, variant: int = 1) -> Found | None:
    """The storyboard in the objects and lists of a text; None where there is none."""
    text = source.text
    at, roots = 0, []
    while match := _START.search(text, at):
        root, at = _value(text, match.start())
        if root is not None and (root.items or root.pairs):
            roots.append(root)
    if not roots:
        return None
    found = Found("JSON")
    whole = roots[0] if len(roots) == 1 else Value(roots[0].start, roots[-1].end, "list", items=roots)
    found.text = _own_board(source.given)
    if found.text is not None:
        found.shots = [FoundShot(whole.start, parts=[Part("scene", [Piece(whole.start, whole.end, "")])])]
        return found
    if not read_records(source, found, whole):
        return None
    if len(found.shots) == 1 and (inner := _told_in_a_text(source, whole)):
        return inner
    header = Header(source, found)
    header.read([read_line(source, row) for row in source.rows if row.end <= whole.start])
    header.read([read_line(source, row) for row in source.rows if row.start >= whole.end], after=True)
    return found


def _told_in_a_text(source: Source, whole: Value) -> Found | None:
    """The shots that one text among the values tells in prose: `{"prompt": "Shot 1: …\\nShot 2: …"}`."""
    from storyboard.importing.prose import read as read_prose

    texts = [value for value in scalars(whole) if value.text and len(value.text) > 20]
    longest = max(texts, key=lambda value: value.end - value.start, default=None)
    found = read_prose(source.within(longest.start, longest.end)) if longest else None
    return found if found and len(found.shots) > 1 else None


def _own_board(text: str) -> str | None:
    """The board of a text that is a board's own JSON, which holds more than shots; None for any other."""
    if not re.match(r"\s*\{", text) or '"shots"' not in text:
        return None
    from storyboard.errors import BoardError
    from storyboard.model.board import Storyboard

    try:
        return Storyboard.from_json(text).dump()
    except (BoardError, RecursionError):
        return None


class _Frame:
    """A list or an object that is still open."""

    def __init__(self, value: Value) -> None:
        self.value = value
        self.key: Value | None = None  # of an object: waits for its value
        self.has_colon = False

    def add(self, value: Value) -> None:
        if self.value.kind == "list":
            self.value.items.append(value)
        elif self.key is None:
            self.key = value
        elif self.has_colon:
            self.value.pairs.append((self.key, value))
            self.key, self.has_colon = None, False
        else:
            self.key = value

    def separate(self) -> None:
        self.key, self.has_colon = None, False


def _value(text: str, start: int) -> tuple[Value | None, int]:
    """The value that begins at an opening bracket, and where it ends. The end of the text closes what is open."""
    stack: list[_Frame] = []
    at = start
    while match := _TOKEN.match(text, at):
        at = match.end()
        kind = match.lastgroup
        if kind == "space":
            continue
        if kind == "open":
            stack.append(_Frame(Value(match.start(), at, "list" if match[0] == "[" else "object")))
        elif kind == "close":
            frame = stack.pop()
            frame.value.end = at
            if not stack:
                return frame.value, at
            stack[-1].add(frame.value)
        elif kind == "mark":
            if match[0] == ":" and stack[-1].key is not None:
                stack[-1].has_colon = True
            elif match[0] in ",;":
                stack[-1].separate()
        elif kind == "string":
            stack[-1].add(_text(match))
        elif kind == "word":
            stack[-1].add(
                Value(match.start(), at, "text", None if match[0] in ("null", "undefined", "None") else match[0])
            )
    while len(stack) > 1:
        frame = stack.pop()
        frame.value.end = at
        stack[-1].add(frame.value)
    if stack:
        stack[0].value.end = at
    return (stack[0].value if stack else None), len(text)


def _text(match: re.Match[str]) -> Value:
    inner = match[0][1:-1]
    if "\\" in inner:
        inner = _unescaped(match[0], inner)
    return Value(match.start() + 1, match.end() - 1, "text", inner)


def _unescaped(quoted: str, inner: str) -> str:
    if quoted[0] == '"':
        try:
            return str(json.loads(quoted, strict=False))
        except ValueError:
            pass  # not JSON's escapes: JavaScript's, below
    return _ESCAPE.sub(_escaped, inner)


def _escaped(match: re.Match[str]) -> str:
    said = match[1]
    return chr(int(said[1:], 16)) if len(said) == 5 else _PLAIN.get(said, said)
