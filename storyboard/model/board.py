"""Storyboard: a whole board as a typed, frozen value; from text, to text, and what follows from it."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Literal, Self, Unpack, overload

from pydantic import Field, PrivateAttr, field_validator

from storyboard.basics.files import write_atomically
from storyboard.basics.quantities import even_shares
from storyboard.basics.words import plural
from storyboard.errors import BoardError
from storyboard.model import checks
from storyboard.model.joining import join
from storyboard.model.meaning import Meaning
from storyboard.model.reading import read_board
from storyboard.model.shot import Character, Comments, Line, Shot, Value, declare
from storyboard.model.writer import header_text, write_board
from storyboard.syntax.document import Document
from storyboard.syntax.fields import FIELDS, HEADER_FIELDS
from storyboard.syntax.sharing import NOTHING_SHARED, Shared
from storyboard.syntax.source import encode
from storyboard.syntax.values import seconds_of

if TYPE_CHECKING:
    from storyboard.lint.diagnostic import Diagnostic
    from storyboard.planning import Plan
    from storyboard.production.make import Film, MakeOptions
    from storyboard.project import Project
    from storyboard.syntax.fields import BoardKeywords, BoardTexts
else:
    BoardTexts = object  # its attributes are declared from the table


class Storyboard(Value, BoardTexts):
    """A board: shots in order, and what holds for all of them.

    `len(board)`, `board[0]` (a Shot), `board[1:3]` (a Storyboard of those shots), iteration over the shots
    and `board + other` work as for a sequence. The first shot has nothing to be cut from: its `cut_before` is dropped.
    """

    shots: tuple[Shot, ...] = ()
    if TYPE_CHECKING:
        size: str | None
        aspect: str | None
        resolution: str | None
        seed: int | None
        character: Character | None
        order: tuple[str, ...] | None
        use: tuple[str, ...]
    else:
        declare(vars(), (spec for spec in FIELDS if spec.in_header))
    definitions: dict[str, Line] = Field(default_factory=dict)
    extra: dict[str, Line] = Field(default_factory=dict)
    comments: Comments = ()

    _document: Document | None = PrivateAttr(default=None)
    _shared: Shared = PrivateAttr(default=NOTHING_SHARED)
    _meaning: Meaning | None = PrivateAttr(default=None)

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            shots: Iterable[Shot] = (),
            size: str | None = None,
            aspect: str | None = None,
            resolution: str | None = None,
            seed: int | None = None,
            character: Character | str | None = None,
            order: Iterable[str] | str | None = None,
            use: Iterable[str] = (),
            definitions: Mapping[str, str] = ...,
            extra: Mapping[str, str] = ...,
            comments: Iterable[str] = (),
            **texts: Unpack[BoardKeywords],
        ) -> None: ...

    @field_validator("shots")
    @classmethod
    def _nothing_before_the_first(cls, shots: tuple[Shot, ...]) -> tuple[Shot, ...]:
        return (shots[0].replace(cut_before=False), *shots[1:]) if shots and shots[0].cut_before else shots

    @field_validator("definitions")
    @classmethod
    def _check_definitions(cls, definitions: dict[str, str]) -> dict[str, str]:
        return checks.definitions(definitions)

    @field_validator("extra")
    @classmethod
    def _check_extra(cls, extra: dict[str, str]) -> dict[str, str]:
        return checks.extra(extra, "header")

    # ------------------------------------------------------------------------------ text and back

    @classmethod
    def parse(cls, text: str, *, path: str | None = None) -> Self:
        """The board that a `.story` text describes.

        Reading is generous; raises BoardError, naming every place, where a shot has no readable duration or no
        scene, or a header field cannot be read. `Document` and `lint` take any text at all.
        """
        return cls.of(Document(text, path))

    @classmethod
    def load(cls, path: str | os.PathLike[str]) -> Self:
        """`parse` a file, with what it `use`s. Raises FileError where it cannot be read, BoardError as `parse`."""
        return cls.of(Document.load(path))

    @classmethod
    def of(cls, document: Document, *, root: str | None = None) -> Self:
        """The board of a document. `root` is the project's folder, by default that of the document's file."""
        values, shared = read_board(document, root)
        board = cls.trusted(values)
        board._attach(document, shared)
        return board

    def dump(self) -> str:
        """The board as formatted `.story` text; `Storyboard.parse` of it gives an equal board."""
        return write_board(self.__dict__)

    def save(self, path: str | os.PathLike[str]) -> None:
        """Write `dump()` to a file, whole or not at all. Raises FileError."""
        write_atomically(path, encode(self.dump()))

    @classmethod
    def from_json(cls, text: str | bytes) -> Self:
        """The board of a JSON text as `to_json` writes it. Raises BoardError where it is not one."""
        try:
            values = json.loads(text, parse_float=Decimal)
        except ValueError as error:
            raise BoardError(f"Board: not JSON: {error}", "`storyboard schema` prints the format") from None
        if not isinstance(values, dict):
            raise BoardError("Board: not a JSON object", "`storyboard schema` prints the format")
        return cls(**values)

    def to_json(self, *, indent: int | None = 2) -> str:
        """The board as JSON (`storyboard schema` prints its JSON Schema); durations are numbers of seconds."""
        return self.model_dump_json(indent=indent, exclude_defaults=True)

    @property
    def document(self) -> Document | None:
        """The document that the board was read from, with the places of everything; None for a built one."""
        return self._document

    def _attach(self, document: Document | None, shared: Shared) -> None:
        """Remember where the board came from and what the files that it `use`s gave it."""
        object.__setattr__(self, "__pydantic_private__", {"_document": document, "_shared": shared, "_meaning": None})

    # ------------------------------------------------------------------------------------ meaning

    @property
    def seconds(self) -> Decimal:
        """The sum of the shots' durations, exact."""
        return sum((shot.duration for shot in self.shots), Decimal(0))

    @property
    def meaning(self) -> Meaning:
        """The board as it is filmed: what linter and planner read."""
        if self._meaning is None:
            header = {
                key: header_text(value) for key in HEADER_FIELDS if (value := getattr(self, key)) not in (None, ())
            }
            shots = [shot.meaning(number) for number, shot in enumerate(self.shots, 1)]
            self._meaning = Meaning(header, self.definitions, shots, self._shared)
        return self._meaning

    def shot_text(self, index: int) -> str:
        """Return the whole text of a shot (index from 0) as one line: definitions and style expanded, fields joined.

        Raises BoardError where definitions cannot be expanded.
        """
        return self.meaning.shot_text(index)

    def prompt(self) -> str:
        """The canonical prompt of the whole board, as if one job could film it; no newline at its end."""
        return self.meaning.prompt()

    def project(self) -> Project:
        """The project that holds for the board: that of its file, or of the working directory for a built board."""
        from storyboard.project import Project

        return Project.of(self._document.path if self._document else None)

    def lint(
        self,
        *,
        model: str | None = None,
        service: str | None = None,
        single: bool = False,
        select: Iterable[str] = (),
        ignore: Iterable[str] = (),
        project: Project | None = None,
    ) -> list[Diagnostic]:
        """What the linter reports for the board; keywords as the options of `storyboard lint`.

        Places refer to the board's document, or to `dump()` for a built board.
        """
        from storyboard.lint import lint_document
        from storyboard.project import Asked

        asked = Asked(model=model, service=service, single=single, select=tuple(select), ignore=tuple(ignore))
        document = self._document or Document(self.dump(), "<board>")
        return lint_document(document, project=(project or self.project()).asking(asked))

    def plan(
        self,
        *,
        model: str | None = None,
        service: str | None = None,
        size: str | None = None,
        fit: Literal["trim", "stretch", "exact"] = "trim",
        continuity: Literal["none", "last-frame"] = "none",
        split_shots: bool = False,
        single: bool = False,
        objectives: Iterable[str] | None = None,
        project: Project | None = None,
    ) -> Plan:
        """The jobs that film the board; keywords as the options of `storyboard plan`. Raises PlanError, UsageError."""
        from storyboard.planning import OBJECTIVES, plan
        from storyboard.project import Asked

        asked = Asked(model, service, size, single, fit, continuity, split_shots)
        return plan(
            self,
            (project or self.project()).asking(asked),
            objectives=OBJECTIVES if objectives is None else tuple(objectives),
        )

    def make(self, output: str | os.PathLike[str], **options: Unpack[MakeOptions]) -> Film:
        """Render the film that the board describes, also inside a notebook; see `storyboard.production.make`."""
        from storyboard.production.make import make

        return make(self, output, **options)

    async def make_async(self, output: str | os.PathLike[str], **options: Unpack[MakeOptions]) -> Film:
        """`make` for code that runs an event loop."""
        from storyboard.production.make import make_async

        return await make_async(self, output, **options)

    # ------------------------------------------------------------------------------------ changing

    def replace(self, **changes: Any) -> Self:
        board = super().replace(**changes)
        board._attach(None, self._shared)
        return board

    def with_shot(self, shot: Shot, at: int | None = None) -> Self:
        """The board with a shot put in before index `at`; without it, at the end."""
        place = len(self.shots) if at is None else at
        return self._with((*self.shots[:place], shot, *self.shots[place:]))

    def without_shot(self, index: int) -> Self:
        """The board without the shot at an index. Raises IndexError where there is none."""
        place = range(len(self.shots))[index]
        return self._with((*self.shots[:place], *self.shots[place + 1 :]))

    def replace_shot(self, index: int, shot: Shot) -> Self:
        """The board with another shot at an index. Raises IndexError where there is none."""
        place = range(len(self.shots))[index]
        return self._with((*self.shots[:place], shot, *self.shots[place + 1 :]))

    def with_total(self, seconds: int | float | str | Decimal) -> Self:
        """The board with a total of seconds shared out evenly over its shots, to the millisecond.

        Shares differ by a millisecond at most, the longer ones first. Raises BoardError for a total that is not a
        duration, or is too short for so many shots.
        """
        try:
            total = int(checks.duration(seconds) * 1000)
        except ValueError as error:
            raise BoardError(f"Board: {error}") from None
        if total < len(self.shots):
            raise BoardError(f"Board: {seconds} s cannot be shared out over {len(self.shots)} shots")
        shares = even_shares(total, len(self.shots)) if self.shots else []
        shots = (shot.replace(duration=seconds_of(share)) for shot, share in zip(self.shots, shares, strict=True))
        return self._with(tuple(shots))

    def _with(self, shots: tuple[Shot, ...]) -> Self:
        return self.replace(shots=shots)

    def __add__(self, other: Storyboard | Shot) -> Self:
        if isinstance(other, Shot):
            return self.with_shot(other)
        if not isinstance(other, Storyboard):
            return NotImplemented
        return join(self, other)

    def __repr__(self) -> str:
        title = f" {self.title!r}" if self.title else ""
        return f"<Storyboard{title}: {plural(len(self.shots), 'shot')}, {self.seconds} s>"

    def _repr_html_(self) -> str:
        """A table of the shots for notebooks."""
        from storyboard.basics.html import table

        rows = [(n, shot.title or "", shot.duration, self.shot_text(n - 1)) for n, shot in enumerate(self.shots, 1)]
        return table(repr(self).strip("<>"), ("shot", "title", "seconds", "text"), rows)

    def __len__(self) -> int:
        return len(self.shots)

    def __bool__(self) -> bool:
        return True

    # pydantic iterates over (name, value) pairs; a board is a sequence of shots.
    def __iter__(self) -> Iterator[Shot]:  # type: ignore[override]
        return iter(self.shots)

    @overload
    def __getitem__(self, index: int) -> Shot: ...
    @overload
    def __getitem__(self, index: slice) -> Self: ...
    def __getitem__(self, index: int | slice) -> Shot | Self:
        return self._with(self.shots[index]) if isinstance(index, slice) else self.shots[index]

    def __eq__(self, other: object) -> bool:
        """Equal in meaning: where each was read from does not count."""
        return isinstance(other, Storyboard) and self.__dict__ == other.__dict__

    __hash__ = Value.__hash__
