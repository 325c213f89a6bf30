"""A sheet to print: a PDF with the time line, each shot with its picture and notes, and the jobs. Its text is text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Literal

from storyboard.basics.extras import require
from storyboard.basics.quantities import seconds_text
from storyboard.basics.words import plural
from storyboard.film.colours import Colour, palette
from storyboard.film.extra import require_video
from storyboard.film.rates import timecode

if TYPE_CHECKING:
    from fpdf import FPDF
    from PIL.Image import Image

    from storyboard.exports.subject import Subject
    from storyboard.film.cards.card import Card
    from storyboard.film.cards.fonts import Font, Run

#: All lengths are millimetres: A4, landscape.
_WIDTH, _HEIGHT, _MARGIN = 297.0, 210.0, 14.0
_PICTURE, _GAP = 78.0, 8.0
_INK: Colour = (28, 31, 36)
_QUIET: Colour = (102, 109, 120)

#: The longest side of a picture, in pixels: 300 for each inch of its place.
_PIXELS = 920
_POINT = 25.4 / 72


def pdf(subject: Subject) -> bytes:
    """Return the sheet."""
    require("export", ("fpdf",), "a PDF")
    require_video("a PDF")
    from storyboard.film.cards.fonts import language_of, warn_of_missing
    from storyboard.film.cards.pictures import Pictures

    texts = [subject.title, *(text for card in subject.cards for text in _texts(card))]
    warn_of_missing(texts)
    sheet = _Sheet(subject, language_of("".join(texts)))
    pictures = Pictures(subject.shown, (_PIXELS, _PIXELS))
    sheet.head(subject)
    for card in subject.shown:
        sheet.shot(subject, card, pictures.of(card))
    sheet.jobs(subject)
    return sheet.content()


def _texts(card: Card) -> Sequence[str]:
    return [card.text, *([card.title] if card.title else []), *(note.text for note in card.notes)]


class _Sheet:
    """Pages, and the height that has been used on the last one."""

    def __init__(self, subject: Subject, language: str) -> None:
        from fpdf import FPDF

        self._pdf: FPDF = FPDF(orientation="landscape", unit="mm", format="A4")
        self._pdf.set_title(subject.title)
        self._pdf.set_creator("storyboard")
        self._pdf.set_auto_page_break(False)
        self._pdf.set_margin(0)
        self._pdf.c_margin = 0
        self._families: dict[Font, str] = {}
        self._language = language
        self._number = 0
        self._y = 0.0
        self._turn()

    def content(self) -> bytes:
        """Return the file."""
        return bytes(self._pdf.output())

    def head(self, subject: Subject) -> None:
        """Draw the title, the facts and the time line."""
        plan = subject.plan
        facts = [plural(len(subject.cards), "shot"), f"{seconds_text(int(subject.board.seconds * 1000))} s"]
        if plan:
            facts += [plan.model.name, *([plan.size] if plan.size else []), plural(len(plan.jobs), "job")]
        self._paragraph(subject.title, _MARGIN, _WIDTH - 2 * _MARGIN, 8.0, _INK)
        self._paragraph(" · ".join(facts), _MARGIN, _WIDTH - 2 * _MARGIN, 3.6, _QUIET)
        self._y += 4
        self._spans(subject, subject.cuts, 9.0)
        if plan and len(plan.jobs) > 1:
            self._y += 1
            ends = [0]
            for job in plan.jobs:
                ends.append(ends[-1] + job.used)
            for job, (left, right) in zip(plan.jobs, self._places(ends), strict=True):
                self._pdf.set_draw_color(*_QUIET)
                self._pdf.line(left, self._y, right, self._y)
                self._line(f"Job {job.index}", left, self._y + 3.6, 2.8, _QUIET)
            self._y += 5
        self._y += 5

    def shot(self, subject: Subject, card: Card, picture: Image | None) -> None:
        """Draw a shot; one that does not fit on the page begins the next one, and a longer one goes on over pages."""
        high = _PICTURE * picture.height / picture.width if picture else 0.0
        wide = min(_PICTURE, _PICTURE * (_HEIGHT / 2) / high) if high > _HEIGHT / 2 else _PICTURE
        high = min(high, _HEIGHT / 2)
        if self._y + max(high, 34.0) > _HEIGHT - _MARGIN:
            self._turn()
        top, page, colours = self._y, self._number, palette(card.number)
        self._pdf.set_fill_color(*colours.segment)
        self._pdf.rect(_MARGIN, top, _WIDTH - 2 * _MARGIN, 0.8, style="F")
        self._y = top + 3
        if picture:
            self._pdf.image(picture, _MARGIN, self._y, wide, high)
        start = (0, *subject.cuts)[card.number - 1]
        left = _MARGIN + (_PICTURE + _GAP if picture else 0)
        width = _WIDTH - _MARGIN - left
        self._paragraph(f"{card.number}. {card.title or f'Shot {card.number}'}", left, width, 5.2, _INK)
        times = f"{timecode(start, subject.fps)} – {timecode(subject.cuts[card.number - 1], subject.fps)}"
        self._paragraph(f"{times} · {seconds_text(int(card.duration * 1000))} s", left, width, 3.2, _QUIET)
        self._y += 1.5
        self._paragraph(card.text, left, width, 4.4, _INK)
        for note in card.notes:
            self._y += 1
            self._paragraph(note.text, left + 28, width - 28, 3.8, _INK, label=(note.label.upper(), left))
        if self._number == page and picture:
            self._y = max(self._y, top + 3 + high)
        self._y += 7

    def jobs(self, subject: Subject) -> None:
        """List the jobs."""
        if subject.plan is None:
            return
        if self._y + 20 > _HEIGHT - _MARGIN:
            self._turn()
        self._paragraph("Jobs", _MARGIN, 100, 5.2, _INK)
        for job in subject.plan.jobs:
            shots = ", ".join(part.name for part in job.parts)
            cost = "cost unknown" if job.cost is None else f"{job.cost} {subject.plan.currency}"
            text = f"shots {shots}: {job.seconds} s paid, {job.used_seconds} s used, {cost}; {job.why}"
            label = (f"JOB {job.index}", _MARGIN)
            self._paragraph(text, _MARGIN + 28, _WIDTH - 2 * _MARGIN - 28, 3.8, _INK, label=label)

    # -------------------------------------------------------------------------------- the page

    def _turn(self) -> None:
        self._pdf.add_page()
        self._number += 1
        self._y = _MARGIN
        self._line(str(self._number), _WIDTH - _MARGIN, _HEIGHT - 6, 2.8, _QUIET, end=True)

    def _spans(self, subject: Subject, ends: Sequence[int], height: float) -> None:
        for card, (left, right) in zip(subject.cards, self._places((0, *ends)), strict=True):
            self._pdf.set_fill_color(*palette(card.number).segment)
            self._pdf.rect(left, self._y, right - left, height, style="F")
            if right - left > 5:
                self._line(str(card.number), left + 1.2, self._y + 4.2, 3.4, (255, 255, 255))
        self._y += height

    def _places(self, ends: Sequence[int]) -> list[tuple[float, float]]:
        whole, room = max(1, ends[-1]), _WIDTH - 2 * _MARGIN
        return [
            (_MARGIN + room * start / whole, _MARGIN + room * end / whole - (0.5 if end < whole else 0))
            for start, end in pairwise(ends)
        ]

    def _paragraph(
        self, text: str, left: float, width: float, em: float, colour: Colour, *, label: tuple[str, float] | None = None
    ) -> None:
        """Draw a text in lines, on a new page where the page ends; a label goes to the left of its first line."""
        from storyboard.film.cards.text import Paragraph

        paragraph = Paragraph(text, language=self._language)
        step = em * paragraph.leading
        for number, line in enumerate(paragraph.lines(width, em)):
            if self._y + step > _HEIGHT - _MARGIN:
                self._turn()
            base = self._y + step - 0.36 * em
            edge = left + width if paragraph.rtl else left
            if label and paragraph.rtl:
                edge -= left - label[1]  # the label is at the other side
            if label and number == 0:
                self._line(
                    label[0], left + width if paragraph.rtl else label[1], base, em * 0.72, _QUIET, end=paragraph.rtl
                )
            self._line(line, edge, base, em, colour, end=paragraph.rtl)
            self._y += step

    def _line(self, text: str, x: float, base: float, em: float, colour: Colour, *, end: bool = False) -> None:
        """Draw one line; `x` is its left edge, or its right one where `end`, and `base` its base line."""
        from storyboard.film.cards.fonts import language_of
        from storyboard.film.cards.text import advance

        language = language_of(text, self._language)
        x -= advance(text, language) * em if end else 0
        self._pdf.set_text_color(*colour)
        for run, direction in _visual_runs(text, language, rtl=end):
            width = run.font.advance(run.text) * em
            self._pdf.set_text_shaping(True, direction=direction)
            self._pdf.set_font(self._family(run.font), size=em / _POINT)
            self._pdf.set_xy(x, base - 0.8 * em)  # fpdf2 puts the base line 0.3 em below the middle of a cell
            # `cell` breaks Arabic words at their marks (fpdf2 2.8); the width is more than enough for one line.
            self._pdf.multi_cell(width + 10 * em, em, run.text, align="L", new_x="RIGHT", new_y="TOP")
            x += width

    def _family(self, font: Font) -> str:
        family = self._families.get(font)
        if family is None:
            family = self._families[font] = f"font{len(self._families)}"
            self._pdf.add_font(family, fname=font.path)
        return family


def _visual_runs(text: str, language: str, *, rtl: bool) -> Iterator[tuple[Run, Literal["ltr", "rtl"]]]:
    """Yield the stretches of a line that are of one font and direction, from left to right."""
    from fpdf.bidi import BidiParagraph
    from fpdf.enums import TextDirection

    from storyboard.film.cards.fonts import runs

    base = TextDirection.RTL if rtl else TextDirection.LTR
    shown = BidiParagraph(text, base_direction=base, preserve_bn_chars=True).get_reordered_characters()
    for odd, characters in groupby(shown, key=lambda character: character.embedding_level % 2):
        stretch = sorted(characters, key=lambda character: character.character_index)
        found = runs("".join(text[character.character_index] for character in stretch), language)
        for run in reversed(found) if odd else found:
            yield run, "rtl" if odd else "ltr"
