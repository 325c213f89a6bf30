"""What a rule may look at: the document and what it means under the settings in force."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from storyboard.basics.patterns import lazy
from storyboard.errors import PlanError, UsageError
from storyboard.lint.suppressions import Suppressions
from storyboard.model.meaning import Meaning
from storyboard.syntax.document import Document, WrittenShot
from storyboard.syntax.fields import HEADER_FIELDS, SHOT_FIELDS, written_name
from storyboard.syntax.nodes import Field, Let, Line, Named
from storyboard.syntax.sharing import Shared

if TYPE_CHECKING:
    from storyboard.catalog import Catalog, Model
    from storyboard.lint.diagnostic import Copy
    from storyboard.lint.lines import Brace
    from storyboard.lint.markdown_table import MarkdownTable
    from storyboard.lint.references import ImageReference
    from storyboard.planning.forecast import Outlook
    from storyboard.project import Asked, Project


# CJK is written without blanks between words: there each character counts for itself.
_ASCII_WORDS = lazy(r"[a-z]+")
_WORDS = lazy(r"[a-z]+|[\u3040-\u30ff\u3400-\u9fff]")


def words_of(text: str) -> list[str]:
    """The runs of plain letters and the CJK characters of a text in lower case."""
    return (_ASCII_WORDS if text.isascii() else _WORDS).findall(text)  # the second takes long to compile


class Facts:
    """What one walk over a document's lines shows."""

    __slots__ = ("empty", "has_let", "keys", "numbered", "plain", "repeated", "unknown")

    def __init__(self, document: Document) -> None:
        self.keys: set[str] = set()  # of all fields
        self.unknown = False  # a field stands where there is none of its name
        self.repeated = False  # a field stands twice in one place
        self.empty = False  # a value without a letter or digit
        self.has_let = False
        self.plain = True  # every heading and name is written as the formatter writes it
        self.numbered = True  # the shots are numbered 1, 2, 3 …
        self._lines(document.tree.preamble, HEADER_FIELDS)
        for place, shot in enumerate(document.tree.shots, 1):
            head = shot.head
            number = head.number
            self.numbered = self.numbered and number == place
            written = head.text
            if not written.startswith(f"Shot {number}:") or "*" in written or "_" in written or "#" in written:
                self.plain = False
            self._lines(shot.lines, SHOT_FIELDS)

    def _lines(self, lines: Iterable[Line], known: Container[str]) -> None:
        seen: set[str] = set()
        for line in lines:
            if not isinstance(line, Named):
                continue
            source = line.source
            if not any(map(str.isalnum, source[line.value_start : line.full_end])):
                self.empty = True
            if type(line) is Let:
                self.has_let = True
                self.plain = self.plain and not source[line.start].isspace()
            elif type(line) is Field:
                key = line.key
                if key not in known:
                    self.unknown = True
                if key in seen:
                    self.repeated = True
                seen.add(key)
                name = source[line.start : line.value_start]
                if line.name_start != line.start or name != f"{written_name(line.name, key)}:":
                    self.plain = False
        self.keys |= seen


class Context:
    """One document being linted. Everything is computed when first asked for, and once.

    `planned` are images, by path, that fixes are about to make: rules take them as made.
    """

    def __init__(self, document: Document, project: Project, planned: Mapping[str, Copy] | None = None) -> None:
        self.document = document
        self.project = project
        self.asked: Asked = project.asked
        self._planned = planned or {}

    @cached_property
    def meaning(self) -> Meaning:
        """What the board means: the same that the planner reads."""
        return Meaning.of(self.document, self.project.root)

    @property
    def shots(self) -> Sequence[WrittenShot]:
        """The shots in order."""
        return self.document.shots

    @property
    def header(self) -> Mapping[str, str]:
        """Known header fields that have a value."""
        return self.meaning.header

    @property
    def shared(self) -> Shared:
        """What the board's `use` lines bring."""
        return self.meaning.shared

    @cached_property
    def references(self) -> tuple[ImageReference, ...]:
        """The reference images that the board names, and what there is in their place."""
        if "reference" not in self.words:
            return ()
        from storyboard.lint.references import find_references

        return find_references(self.document, self.project.root, self._planned)

    @cached_property
    def table(self) -> MarkdownTable | None:
        """The Markdown table that holds the shots of a board without any."""
        if self.document.tree.shots or "|" not in self.document.text:
            return None
        from storyboard.lint.markdown_table import find_table

        return find_table(self.document)

    @cached_property
    def braces(self) -> tuple[Brace, ...]:
        """All `{name}` and all lone braces in what joins the prompt."""
        from storyboard.lint.lines import braces

        return tuple(braces(self.document))

    @property
    def definitions(self) -> Mapping[str, str]:
        """The board's definitions over the shared ones."""
        return self.meaning.definitions

    @cached_property
    def catalog(self) -> Catalog:
        """The catalog of models and services, the user's entries merged."""
        return self.project.catalog

    @cached_property
    def model_name(self) -> str:
        """The model in force: asked for on the command line, named in the header, configured, or the default."""
        return self.project.model_name(self.header.get("model"))

    @cached_property
    def model_assumed(self) -> bool:
        """Whether nobody names a model, and the default is assumed: no fix changes a stated duration for its sake."""
        return not (self.asked.model or self.header.get("model") or self.project.settings.model)

    @cached_property
    def service_name(self) -> str | None:
        """The service in force, in the same order; None where nothing names one."""
        return self.project.service_name(self.header.get("service"))

    @cached_property
    def model(self) -> Model | None:
        """The model in force; None where the catalog has none of that name."""
        try:
            model = self.catalog.model(self.model_name, self.service_name)
        except UsageError:
            return None  # its own rule says so, at the name
        return model.at(self._planned_size(model)) if model.modes else model

    def _planned_size(self, model: Model) -> str | None:
        """The size that a plan would send; None where there is none, which its own rule says."""
        from storyboard.planning.sizes import size_of

        try:
            return size_of(model, self.project, self.header)
        except (PlanError, UsageError):
            return None

    @property
    def size(self) -> str | None:
        """The size in force, as written; None where nothing names one and the model's default holds."""
        return self.project.size(self.header.get("size"))

    @cached_property
    def outlook(self) -> Outlook | None:
        """What a plan would do; None where the model in force is unknown."""
        from storyboard.planning.forecast import outlook

        if self.model is None:
            return None
        return outlook(self.meaning, self.model, fit=self.asked.fit, split_shots=self.asked.split_shots)

    @cached_property
    def facts(self) -> Facts:
        """What one walk over the lines shows; conditions of rules ask for it."""
        return Facts(self.document)

    @cached_property
    def lowered(self) -> str:
        """The document's text in lower case, every character in its place."""
        text = self.document.text
        lowered = text.lower()
        # One letter (İ) is two in lower case: such a text is lowered letter by letter.
        return lowered if len(lowered) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)

    @cached_property
    def words(self) -> frozenset[str]:
        """The runs of plain letters and the CJK characters in `lowered`: rules ask here whether to look closer."""
        return frozenset(words_of(self.lowered))

    @cached_property
    def suppressions(self) -> Suppressions:
        """The `# storyboard: ignore[…]` comments, and, once the rules have run, which of them were of use."""
        return Suppressions(self.document)

    @cached_property
    def known_codes(self) -> tuple[str, ...]:
        """The codes of all rules, the project's own included."""
        from storyboard.lint.selection import all_rules

        return tuple(rule.code for rule in all_rules(self.project))

    def shot_text(self, shot: WrittenShot) -> str:
        """The shot's canonical `Scene:` text; with `{name}` left in where definitions cannot be expanded."""
        return self.meaning.as_written(shot.values)
