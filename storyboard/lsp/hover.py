"""Hover: what a shot, a field, a name, a model or a rule's code is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lsprotocol import types

from storyboard.basics.quantities import clock, seconds_text
from storyboard.errors import StoryboardError
from storyboard.lint.rule_pages import page
from storyboard.lint.selection import all_rules
from storyboard.lsp.boards import OpenBoard
from storyboard.lsp.completion import limits
from storyboard.lsp.names import name_at
from storyboard.planning.outline import JobRow, Outline
from storyboard.syntax.fields import BY_KEY
from storyboard.syntax.nodes import Field, Head

_CODE = re.compile(r"\b[A-Z]{2,}\d{1,4}\b")


def hover(board: OpenBoard, offset: int) -> types.Hover | None:
    """Return what is known of the text at an offset; None where there is nothing to say."""
    parts = list(_parts(board, offset))
    if not parts:
        return None
    text = "\n\n---\n\n".join(dict.fromkeys(parts))
    return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, text))


def _parts(board: OpenBoard, offset: int) -> Iterator[str]:
    line = board.line_at(offset)
    name = name_at(board.document, offset)
    if name:
        text = board.meaning.definitions.get(name.text)
        yield f"`{{{name.text}}}`: {text}" if text else f"`{{{name.text}}}` is not defined"
    if isinstance(line, Head):
        yield shot_summary(board.outline, board.shot_at(offset))
    elif isinstance(line, Field) and line.name_start <= offset <= line.name_end and line.key in BY_KEY:
        yield f"`{BY_KEY[line.key].name}`: {BY_KEY[line.key].doc}"
    elif isinstance(line, Field) and line.key == "model" and board.outline.model:
        yield limits(board.outline.model)
    yield from _rules(board, offset)


def _rules(board: OpenBoard, offset: int) -> Iterator[str]:
    """The manuals of the rules that report something here, or whose code a comment names here."""
    codes = {item.code for item in board.linted.diagnostics if item.start <= offset <= item.end}
    row_start = board.text.rfind("\n", 0, offset) + 1
    row = board.text[row_start : (board.text + "\n").index("\n", offset)]
    if row.lstrip().startswith("#"):
        found = _CODE.finditer(row)
        codes |= {match[0] for match in found if match.start() <= offset - row_start <= match.end()}
    if codes:
        try:
            rules = all_rules(board.project)
        except StoryboardError:
            return  # a house rule that cannot be loaded is a diagnostic of its own
        yield from (page(rule) for rule in rules if rule.code in codes)


def shot_summary(found: Outline, place: int) -> str:
    """Return when a shot starts and ends, which job films it, its share of the price, and why the job ends there."""
    shot = found.shots[place - 1]
    if not shot.milliseconds:
        return f"Shot {place} has no duration yet."
    lines = [
        f"**Shot {place}** {clock(shot.start)} to {clock(shot.end)} of {clock(found.total)}, "
        f"{seconds_text(shot.milliseconds)} s, {shot.words} words"
    ]
    if found.problem:
        lines.append(f"No plan: {found.problem}.")
    for index in shot.jobs:
        lines.append(job_summary(found, found.jobs[index - 1]))
    if shot.cost is not None:
        lines.append(f"Its share of the price: {shot.cost} {found.currency}.")
    return "\n\n".join(lines)


def job_summary(found: Outline, job: JobRow) -> str:
    """Return what a job films, what is paid for it, and why it ends where it does."""
    shots = f"shot {job.first}" if job.first == job.last else f"shots {job.first} to {job.last}"
    model = f" of {found.model.name}" if found.model else ""
    over = f", {seconds_text(job.asked - job.used)} s are cut off" if job.asked > job.used else ""
    price = "price unknown" if job.cost is None else f"{job.cost} {found.currency}".rstrip()
    return (
        f"Job {job.number} of {len(found.jobs)}{model}: {shots}, {seconds_text(job.asked)} s paid{over}, {price}. "
        f"It ends there because {job.why}."
    )
