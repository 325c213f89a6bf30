"""What a board means: the one semantic layer that linter and planner read.

It is light and tolerant: it exists for a broken board too, and costs nothing that is not asked for. A document gives
one (`Meaning.of`), and so does a `Storyboard` (`board.meaning`); both answer alike.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from storyboard.errors import BoardError
from storyboard.syntax.document import Document, ShotMeaning
from storyboard.syntax.fields import full_order
from storyboard.syntax.prompt import canonical_prompt, spoken_text
from storyboard.syntax.sharing import NOTHING_SHARED, Shared, resolve_uses, use_fields
from storyboard.syntax.values import CharacterValue, read_character, seconds_of


class Meaning:
    """A board as it is filmed.

    `header` holds the texts of the known header fields by key; `own_definitions` the board's `let` lines; `shared` what
    the files that it `use`s bring.
    """

    def __init__(
        self,
        header: Mapping[str, str],
        own_definitions: Mapping[str, str],
        shots: Sequence[ShotMeaning],
        shared: Shared = NOTHING_SHARED,
    ) -> None:
        self.header = header
        self.own_definitions = own_definitions
        self.shots = shots
        self.shared = shared

    @staticmethod
    def of(document: Document, root: str) -> Meaning:
        """The meaning of a document; `root` is the project's folder, which `use` does not leave."""
        shared = resolve_uses(document, root) if use_fields(document) else NOTHING_SHARED
        return Meaning(document.header, document.definitions, document.shots, shared)

    @property
    def milliseconds(self) -> int:
        """The sum of the shots' durations."""
        return sum(shot.milliseconds for shot in self.shots)

    @cached_property
    def definitions(self) -> Mapping[str, str]:
        """The board's definitions over the shared ones."""
        return {**self.shared.definitions, **self.own_definitions}

    @property
    def style(self) -> str | None:
        """The style that joins every shot: the board's own, else the shared one."""
        return self.header.get("style") or self.shared.style

    @cached_property
    def order(self) -> tuple[str, ...]:
        """The order in which a shot's fields are spoken."""
        return full_order(name.strip() for name in self.header.get("order", "").split(","))

    @property
    def character(self) -> CharacterValue | None:
        """The header's character; None where there is none or it cannot be read."""
        written = self.header.get("character")
        read = read_character(written) if written else None
        return None if read is None or read.problem else read

    def spoken(self, values: Mapping[str, str]) -> str:
        """Return the whole text of a shot with these fields as one line: definitions and style expanded.

        Raises BoardError where definitions cannot be expanded.
        """
        return spoken_text(values, style=self.style, order=self.order, definitions=self.definitions)

    def as_written(self, values: Mapping[str, str]) -> str:
        """The same with every `{name}` left in, for a board whose definitions cannot be expanded."""
        try:
            return self.spoken(values)
        except BoardError:
            return spoken_text(values, style=self.style, order=self.order)

    def shot_text(self, index: int) -> str:
        """`spoken` of a shot, by its index from 0."""
        return self.spoken(self.shots[index].values)

    def prompt(self) -> str:
        """The canonical prompt of the whole board, as if one job could film it; no newline at its end."""
        return canonical_prompt((seconds_of(shot.milliseconds), self.spoken(shot.values)) for shot in self.shots)
