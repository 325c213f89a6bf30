"""The rules' pages, `docs/rules/`, made of the rules' own manuals: `python -m storyboard.lint.rule_pages`."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping, Sequence
from textwrap import wrap

from storyboard.lint.registry import Rule, shipped_rules

FOLDER = "docs/rules"
FAMILIES: Mapping[str, str] = {
    "syntax": "Syntax: how a board is written",
    "structure": "Structure: numbers, missing parts, definitions",
    "time": "Time: shots, totals and clip lengths",
    "model": "Model and service: what can be rendered where",
    "references": "References: images and other files",
    "wording": "Wording: advice on texts",
    "house": "House rules: rules of this project",
}

_SECTION = re.compile(r"^## (.+)$", re.MULTILINE)
_BLOCK = re.compile(r"^(?P<fence>`{3,})(?P<kind>story|toml)\n(?P<text>.*?)^(?P=fence)$", re.MULTILINE | re.DOTALL)
_FILES = re.compile(r"^```files\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)


def boards(rule: Rule, section: str) -> list[tuple[str, str]]:
    """The boards in a section of a rule's manual ("Fails", "Passes"), each as (configuration, board).

    A configuration is what a `toml` block right before the board holds, else empty.
    """
    parts = _SECTION.split(rule.manual)
    sections = dict(zip(parts[1::2], parts[2::2], strict=True))
    found = []
    config = ""
    for match in _BLOCK.finditer(sections.get(section, "")):
        if match["kind"] == "toml":
            config = match["text"]
        else:
            found.append((config, match["text"]))
            config = ""
    return found


def images(rule: Rule) -> list[str]:
    """The images that lie beside a rule's boards, as its manual's `files` blocks name them: `NAME WIDTHxHEIGHT`."""
    return [line for match in _FILES.finditer(rule.manual) for line in match["text"].splitlines()]


def page(rule: Rule) -> str:
    """A rule's page in Markdown."""
    summary, _, manual = rule.manual.strip().partition("\n")
    parts = [f"# {rule.code} {rule.name}", summary, standing(rule), manual.strip(), _options(rule)]
    text = "\n\n".join(filter(None, parts)) + "\n"
    # Boards that show stray bytes and odd line endings hold what a page cannot.
    return text.replace("\r\n", "\n").replace("\r", "\n").encode("utf-8", "replace").decode()


def standing(rule: Rule) -> str:
    """How severe a rule is and whether it runs by default, in one line of Markdown."""
    words = f"Severity: **{rule.severity}**."
    if not rule.on:
        words += f" Off unless selected (`--select {rule.code}`) or given a severity in the configuration."
    return words


def _options(rule: Rule) -> str:
    if not rule.options:
        return ""
    lines = [f"{name} = {_toml(value)}" for name, value in rule.options.items()]
    return "\n".join(["## Options", "", "```toml", f"[tool.storyboard.rules.{rule.code}]", *lines, "```"])


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return f'"{value}"'
    return f"[{', '.join(map(_toml, value))}]" if isinstance(value, (list, tuple)) else str(value)


def index(rules: Sequence[Rule]) -> str:
    """The page that lists all rules by family."""
    lines = ["# Rules", "", f"{len(rules)} rules. `storyboard rule CODE` shows a page in the terminal.", ""]
    for family, title in FAMILIES.items():
        own = [rule for rule in rules if rule.family == family]
        if own:
            lines += [f"## {title}", "", "| code | name | severity | what it reports |", "| --- | --- | --- | --- |"]
            lines += [
                f"| [{rule.code}]({rule.code}.md) | {rule.name} | {rule.severity if rule.on else 'off'} "
                f"| {rule.summary.replace('|', chr(92) + '|')} |"
                for rule in own
            ]
            lines.append("")
    return "\n".join(lines)


def pages() -> dict[str, str]:
    """File name → text of all pages of the shipped rules."""
    rules = shipped_rules()
    return {"README.md": index(rules), **{f"{rule.code}.md": page(rule) for rule in rules}}


def trigger_words() -> str:
    """The text of `trigger_words.py`: the words that rules wait for, so that a rule is imported only for them."""
    rows = [
        f'    "{rule.code}": (\n{_wrapped(rule.words)}    ),\n' for rule in shipped_rules() if rule.words is not None
    ]
    head = '"""The words that rules wait for, written by `python -m storyboard.lint.rule_pages`: do not edit."""'
    return f"{head}\n\nTRIGGER_WORDS = {{\n{''.join(rows)}}}\n"


def _wrapped(words: Iterable[str]) -> str:
    return "".join(f'        "{line} "\n' for line in wrap(" ".join(sorted(words)), 100))


def main() -> None:
    """Write all pages below the current folder and the trigger words, and remove pages of rules that are gone."""
    with open(f"{os.path.dirname(__file__)}/trigger_words.py", "w", encoding="utf-8", newline="\n") as file:
        file.write(trigger_words())
    os.makedirs(FOLDER, exist_ok=True)
    wanted = pages()
    for name in set(os.listdir(FOLDER)) - set(wanted):
        os.unlink(f"{FOLDER}/{name}")
    for name, text in wanted.items():
        with open(f"{FOLDER}/{name}", "w", encoding="utf-8", newline="\n") as file:
            file.write(text)


if __name__ == "__main__":
    main()
