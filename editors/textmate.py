"""Write `grammars/story.tmLanguage.json` from `grammars/story.lark`: editors highlight what the parser reads.

    python editors/textmate.py           write the file
    python editors/textmate.py --check   exit 1 where it is not what the grammar gives

TextMate's engine reads line by line. A field or definition that continues on indented lines is a `begin` with a
`while`; every other line is one `match`. Python's regular expressions become Oniguruma's: groups are numbered.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

from lark import Lark

from storyboard.syntax.compile import read_grammar

GRAMMARS = Path(__file__).parent.parent / "grammars"
TARGET = GRAMMARS / "story.tmLanguage.json"

#: Groups of the grammar that get a scope.
SCOPES = {
    "shot_word": "keyword.control.shot.story",
    "shot_number": "constant.numeric.shot.story",
    "shot_title": "entity.name.section.shot.story",
    "setting_name": "entity.name.tag.field.story",
    "setting_colon": "punctuation.separator.field.story",
    "setting_value": "constant.other.value.story",
    "let_name": "variable.other.definition.story",
    "field_name": "entity.name.tag.field.story",
    "field_colon": "punctuation.separator.field.story",
}
COMMENT = "comment.line.number-sign.story"
CUT = "punctuation.definition.cut.story"
_REST = r"[^\r\n]*+(?:\r\n|\n|\r|\Z)"
_GROUP = re.compile(r"\(\?P<(\w+)>")


def build() -> dict[str, Any]:
    """Return the TextMate grammar."""
    lark = Lark(read_grammar(), parser="lalr", lexer="basic", strict=False)
    terminals = {
        terminal.name: terminal.pattern.to_regexp().replace("\r", r"\r").replace("\n", r"\n")
        for terminal in lark.terminals
    }
    gap = terminals["GAP"]
    not_a_head = gap[gap.index("(?:#") + len("(?:#") : gap.index(_REST)]
    return {
        "$schema": "https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json",
        "name": "Story",
        "scopeName": "source.story",
        "fileTypes": ["story"],
        "patterns": [
            {"include": "#shot"},
            {"include": "#setting"},
            {"include": "#let"},
            {"include": "#cut"},
            {"include": "#field"},
            {"include": "#comment"},
            {"include": "#fence"},
        ],
        "repository": {
            "shot": _match(terminals["SHOT"], "meta.shot.story"),
            "setting": _match(terminals["SETTING"], "meta.setting.story"),
            "let": _text(terminals["LET"], "let", "meta.definition.story"),
            "cut": {"name": CUT, "match": oniguruma("^" + terminals["CUT"])},
            "field": _text(terminals["FIELD"], "field", "meta.field.story"),
            "comment": {
                "match": oniguruma(rf"^[^\S\r\n]*+(#{not_a_head}[^\r\n]*+)"),
                "captures": {"1": {"name": COMMENT}},
            },
            "fence": {"name": "punctuation.definition.fence.story", "match": oniguruma("^" + terminals["FENCE"])},
            "name": {
                "name": "variable.other.readwrite.story",
                "match": r"(?<!\{)\{\s*[^\W\d][\w-]*+\s*\}(?!\})",
            },
        },
    }


def _match(pattern: str, scope: str) -> dict[str, Any]:
    """A line of one kind, whole."""
    return {"name": scope, "match": oniguruma("^" + pattern), "captures": captures(pattern)}


def _text(pattern: str, kind: str, scope: str) -> dict[str, Any]:
    """A field or definition with the lines that continue its text."""
    begin = pattern[: pattern.index(f"(?P<{kind}_value>")]
    more = pattern[pattern.index(f"(?P<{kind}_more>") :]
    aside = more[more.index("(?:") + 3 : more.index(f"*+(?P={kind}_indent)")]
    begins = captures(begin)
    if kind == "let":  # the word itself is in no group
        begin = begin.replace("(?i:let)", "((?i:let))")
        begins = {"2": {"name": "storage.type.let.story"}, "3": begins["2"]}
    return {
        "name": scope,
        "begin": oniguruma("^" + begin),
        "beginCaptures": begins,
        "while": oniguruma(rf"^(?={aside}|\1[^\S\r\n]++[^\s#])"),
        "patterns": [
            {"include": "#comment"},
            {"name": CUT, "match": r"^[^\S\r\n]*+-{3,}+[^\S\r\n]*+$"},
            {"include": "#name"},
        ],
    }


def captures(pattern: str) -> dict[str, Any]:
    """The scopes of a pattern's groups, by number."""
    names = enumerate(_GROUP.findall(pattern), 1)
    return {str(number): {"name": SCOPES[name]} for number, name in names if name in SCOPES}


def oniguruma(pattern: str) -> str:
    """A pattern of Python's with named groups as one of Oniguruma's with numbered groups."""
    for number, name in enumerate(_GROUP.findall(pattern), 1):
        pattern = pattern.replace(f"(?P={name})", rf"\{number}")
    return _GROUP.sub("(", pattern).replace(r"{3,}+", r"{3,}").replace("\\/", "/")


def main() -> int:
    """Write the grammar, or compare it."""
    text = json.dumps(build(), ensure_ascii=False, indent=2) + "\n"
    if sys.argv[1:] == ["--check"]:
        if TARGET.read_text(encoding="utf-8") == text:
            return 0
        print(f"{TARGET.name} is not what story.lark gives; run `python editors/textmate.py`", file=sys.stderr)
        return 1
    TARGET.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
