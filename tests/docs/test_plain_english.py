"""What a person reads avoids phrases that are not plain English: messages, help texts, docstrings and documents."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOCUMENTS = ("README.md", "CHANGELOG.md", "action.yml", ".pre-commit-hooks.yaml", "pyproject.toml")
FOLDERS = (("docs", "*.md"), ("examples", "*.story"), ("examples", "*.md"), ("tests/cases", "messages.txt"))

#: Phrase → what to write instead. A phrase matches whole words in any case, across line breaks.
PHRASES = {
    "(?<!there )(?:is|are|was|were) no (?!longer|more|doubt|sooner)\\w+": "is not a …, or: unknown …",
    "begins? no": "start a … with",
    "behind (?:its|the|a) (?:number|name|colon|field|shot|title|word)": "after",
    "goes on with": "continues",
    "mend(?:s|ed|ing)?": "fix",
    "h[eo]ld(?:s|ing)? (?:it |this |nothing )?back": "suppress",
    "held back": "suppressed",
    "br(?:ing|ings|inging|ought) home": "download",
    "take(?:s|n)? up again": "resume",
    "take (?:it|this|them|the \\w+) out": "remove, delete",
    "blanks|a blank (?:that|in|or)": "space",
    "is at work here": "is using this folder",
    "is there already": "already exists",
    "all is well": "no problems found",
    "a clip too few": "missing clip",
    "brought along": "included",
    "is said of": "applies to",
    "nothing is said": "nothing is reported",
    "stands? (?:behind|beside|in front)": "is",
    "as (?:it|they) stands?": "unchanged, as written",
}
PATTERN = re.compile(rf"\b(?:{'|'.join(PHRASES)})\b", re.IGNORECASE)


def phrases(text: str) -> list[str]:
    """Return the avoided phrases in a text."""
    return [found[0] for found in PATTERN.finditer(" ".join(text.split()))]


def strings(path: Path) -> Iterator[tuple[int, str]]:
    """Yield the line and text of every string and docstring of a module; adjoining parts of an f-string as one."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.JoinedStr):
            yield node.lineno, "".join(part.value if isinstance(part, ast.Constant) else "…" for part in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.lineno, node.value


@pytest.mark.parametrize(
    "text", ["`sceen` is no field", "begins no shot", "held back", "mend it", "It is no\nfield", "blanks"]
)
def test_odd_phrases_are_found(text: str) -> None:
    assert phrases(text)


@pytest.mark.parametrize(
    "text",
    [
        "is no longer used",
        "recommend",
        "amend",
        "there is no such file",
        "There is no\nautomatic fix",
        "a blank line",
        "no fields",
        "is now",
        "hold on",
    ],
)
def test_ordinary_english_is_not_found(text: str) -> None:
    assert phrases(text) == []


def test_the_package_is_in_plain_english() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{line}: {phrase}"
        for path in sorted((ROOT / "storyboard").rglob("*.py"))
        for line, text in strings(path)
        for phrase in phrases(text)
    ]
    assert found == []


def test_documents_are_in_plain_english() -> None:
    paths = [ROOT / name for name in DOCUMENTS]
    paths += [path for folder, pattern in FOLDERS for path in (ROOT / folder).rglob(pattern)]
    found = [
        f"{path.relative_to(ROOT)}: paragraph {number}: {phrase}"
        for path in paths
        if path.exists()
        for number, paragraph in enumerate(path.read_text("utf-8").split("\n\n"), 1)
        for phrase in phrases(paragraph)
    ]
    assert found == []
