"""A sheet in one HTML file: time line, panels, jobs and diagnostics, to read on a screen or to print.

It holds no script and loads nothing: styles and pictures are in the file. The author's text is escaped everywhere.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator
from html import escape
from importlib.resources import files
from io import BytesIO
from typing import TYPE_CHECKING

from storyboard.basics.extras import require
from storyboard.basics.quantities import read_size, seconds_text
from storyboard.basics.words import plural
from storyboard.exports.webfonts import EMOJI, font_faces
from storyboard.film.colours import Colour, palette
from storyboard.film.rates import timecode

if TYPE_CHECKING:
    from PIL.Image import Image

    from storyboard.exports.subject import Subject
    from storyboard.film.cards.card import Card

_SYSTEM_FONTS = (
    '"Noto Sans", "Segoe UI", "Helvetica Neue", Arial, "Apple Color Emoji", "Segoe UI Emoji", "Noto Color Emoji"'
)
#: The longest side of a picture in its panel and in the time line, in pixels.
_LARGEST, _SMALLEST = 800, 240


def html(subject: Subject) -> bytes:
    """Return the sheet."""
    pictures = _pictures(subject)
    style = files("storyboard.exports").joinpath("sheet.css").read_text(encoding="utf-8")
    faces, families = font_faces(_texts(subject))
    stack = "".join(f'"{family}", ' for family in families)
    parts = [
        "<!DOCTYPE html>",
        '<html><head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; img-src data:; font-src data:; '
        "style-src 'unsafe-inline'\">",
        f"<title>{escape(subject.title)}</title>",
        f"<style>\n{faces}{style}{_root(subject, stack)}</style></head><body>",
        *_head(subject),
        *_time_line(subject, pictures),
        "<h2>Shots</h2>",
        '<main class="panels">',
        *(_panel(subject, card, pictures.get(card.number, ("", ""))[0]) for card in subject.cards),
        "</main>",
        *_jobs(subject),
        *_diagnostics(subject),
        "</body></html>",
    ]
    return "\n".join([*parts, ""]).encode()


def _head(subject: Subject) -> Iterator[str]:
    board, plan = subject.board, subject.plan
    facts = [plural(len(board.shots), "shot"), f"{seconds_text(int(board.seconds * 1000))} s"]
    if plan:
        facts += [plan.model.name, *([plan.size] if plan.size else []), plural(len(plan.jobs), "job")]
        facts += [f"{plan.cost} {plan.currency}"] if plan.cost is not None else []
    yield f'<h1 dir="auto">{escape(subject.title)}</h1>'
    yield '<ul class="facts">' + "".join(f"<li>{escape(fact)}</li>" for fact in facts) + "</ul>"
    if board.note:
        yield f'<p class="style" dir="auto">{escape(board.note)}</p>'


def _time_line(subject: Subject, pictures: dict[int, tuple[str, str]]) -> Iterator[str]:
    yield "<h2>Time line</h2>"
    yield '<ol class="line">'
    start = 0
    for card, end in zip(subject.cards, subject.cuts, strict=True):
        _, small = pictures.get(card.number, ("", ""))
        background = f"background-image:url({small});" if small else ""
        yield (
            f'<li style="flex:{end - start} 1 0"><a href="#shot-{card.number}" '
            f'style="--shot:{_hex(palette(card.number).segment)};{background}">{card.number}</a></li>'
        )
        start = end
    yield "</ol>"
    if subject.plan:
        yield '<ol class="jobs">'
        for job in subject.plan.jobs:
            yield f'<li style="flex:{job.used} 1 0">Job {job.index}</li>'
        yield "</ol>"


def _panel(subject: Subject, card: Card, picture: str) -> str:
    colours, number = palette(card.number), card.number
    start, end = (0, *subject.cuts)[number - 1], subject.cuts[number - 1]
    media = (item.media for item in subject.items if item.shot == number)
    jobs = [f"job {index}" for index in dict.fromkeys(found.job.index for found in media if found)]
    shown = f'<img src="{picture}" alt="">' if picture else f'<div class="empty" aria-hidden="true">{number}</div>'
    title = card.title or f"Shot {number}"
    times = f"{timecode(start, subject.fps)} – {timecode(end, subject.fps)}"
    notes = "".join(f'<dt>{escape(note.label)}</dt><dd dir="auto">{escape(note.text)}</dd>' for note in card.notes)
    return (
        f'<article class="panel" id="shot-{number}" '
        f'style="--shot:{_hex(colours.segment)};--ground:{_hex(colours.ground)}">{shown}'
        f'<header><h3 dir="auto">{number}. {escape(title)}</h3>'
        f"<time>{seconds_text(int(card.duration * 1000))} s</time></header>"
        f'<p class="job">{" · ".join([times, *jobs])}</p>'
        f'<p dir="auto">{escape(card.text)}</p>{f"<dl>{notes}</dl>" if notes else ""}</article>'
    )


def _jobs(subject: Subject) -> Iterator[str]:
    if not subject.plan:
        return
    yield "<h2>Jobs</h2>"
    rows = (
        (
            str(job.index),
            ", ".join(part.name for part in job.parts),
            f"{job.seconds} s",
            f"{job.used_seconds} s",
            f"{job.trim_seconds} s",
            "unknown" if job.cost is None else f"{job.cost} {subject.plan.currency}",
            job.why,
        )
        for job in subject.plan.jobs
    )
    yield from _table(("job", "shots", "paid", "used", "unused", "cost", "why it ends there"), "  nnnn ", rows)


def _diagnostics(subject: Subject) -> Iterator[str]:
    found = subject.diagnostics
    yield "<h2>Diagnostics</h2>"
    if not found:
        yield "<p>No problems found.</p>"
        return
    yield "<table><thead><tr><th>code</th><th>line</th><th>problem</th></tr></thead><tbody>"
    for problem in found:
        yield (
            f'<tr><td class="code {problem.severity}">{problem.code} {problem.severity}</td>'
            f'<td class="number">{problem.begin.line}</td><td dir="auto">{escape(problem.message)}</td></tr>'
        )
    yield "</tbody></table>"


def _table(names: Iterable[str], kinds: str, rows: Iterable[Iterable[str]]) -> Iterator[str]:
    """Yield a table; a column whose kind is "n" holds numbers."""
    classes = [' class="number"' if kind == "n" else "" for kind in kinds]
    heads = "".join(f"<th{css}>{escape(name)}</th>" for name, css in zip(names, classes, strict=True))
    yield f"<table><thead><tr>{heads}</tr></thead><tbody>"
    for row in rows:
        cells = "".join(f"<td{css}>{escape(text)}</td>" for text, css in zip(row, classes, strict=True))
        yield f"<tr>{cells}</tr>"
    yield "</tbody></table>"


def _pictures(subject: Subject) -> dict[int, tuple[str, str]]:
    """Return the picture of each shot that has one as two addresses that hold it: for its panel, for the time line."""
    if not any(card.picture or card.footage for card in subject.shown):
        return {}
    require("export", ("PIL",), "a sheet with pictures")
    from storyboard.film.cards.pictures import Pictures

    pictures = Pictures(subject.shown, (_LARGEST, _LARGEST))
    found = {}
    for card in subject.shown:
        picture = pictures.of(card)
        if picture:
            small = picture.copy()
            small.thumbnail((_SMALLEST, _SMALLEST))
            found[card.number] = _address(picture), _address(small)
    return found


def _address(picture: Image) -> str:
    file = BytesIO()
    picture.save(file, "JPEG", quality=82)
    return "data:image/jpeg;base64," + b64encode(file.getvalue()).decode()


def _texts(subject: Subject) -> list[str]:
    """Return all of the author's texts that the sheet shows."""
    board = subject.board
    cards = [
        text for card in subject.cards for text in (card.title or "", card.text, *(note[1] for note in card.notes))
    ]
    return [subject.title, board.note or "", *cards, *(problem.message for problem in subject.diagnostics)]


def _root(subject: Subject, stack: str) -> str:
    width, height = read_size(subject.board.size or "") or (16, 9)
    fonts = f"{stack}{_SYSTEM_FONTS}, {EMOJI}, sans-serif"
    return f":root {{ --ratio: {width} / {height}; }}\nbody {{ font-family: {fonts}; }}\n"


def _hex(colour: Colour) -> str:
    return "#" + "".join(f"{value:02x}" for value in colour)
