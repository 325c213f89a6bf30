"""Shot, with its parts: typed, frozen values.

Values are checked as they enter, with errors in an author's words (`BoardError`); what comes from a parsed
document was checked there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal, Self, Unpack

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    ValidationError,
    WithJsonSchema,
    field_validator,
    model_validator,
)

from storyboard.basics.quantities import json_number
from storyboard.errors import BoardError
from storyboard.model import checks
from storyboard.syntax.document import ShotMeaning
from storyboard.syntax.fields import FIELDS, SHOT_FIELDS, FieldSpec
from storyboard.syntax.values import TransitionValue, format_milliseconds

if TYPE_CHECKING:
    from storyboard.syntax.fields import ShotKeywords, ShotTexts
else:
    ShotTexts = object  # its attributes are declared from the table

DurationInput = int | float | str | Decimal

Seconds = Annotated[
    Decimal,
    BeforeValidator(checks.duration),
    PlainSerializer(json_number, when_used="json"),
    WithJsonSchema(
        {
            "anyOf": [{"type": "number", "exclusiveMinimum": 0}, {"type": "string"}],
            "description": "seconds, whole milliseconds",
        }
    ),
]
Line = Annotated[str, BeforeValidator(checks.line)]
OptionalLine = Annotated[str | None, BeforeValidator(checks.optional_line)]
Title = Annotated[str | None, BeforeValidator(checks.title)]
Moment = Annotated[Decimal | None, BeforeValidator(checks.moment)]
Scene = Annotated[str, BeforeValidator(checks.scene)]
Comments = Annotated[tuple[str, ...], BeforeValidator(checks.comments)]


_new, _put = object.__new__, object.__setattr__


class Value(BaseModel):
    """What a board is made of: frozen, checked as it enters."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=False)

    #: What `trusted` fills in, worked out once: boards have a hundred thousand shots.
    _defaults: ClassVar[dict[str, Any]]
    _factories: ClassVar[tuple[tuple[str, Callable[[], Any]], ...]]

    @classmethod
    def __pydantic_init_subclass__(cls, **_: Any) -> None:
        fields = cls.model_fields.items()
        cls._defaults = {name: field.default for name, field in fields}  # all of them: their order is that of the JSON
        cls._factories = tuple((name, field.default_factory) for name, field in fields if field.default_factory)  # type: ignore[misc]  # none takes an argument

    def __init__(self, **values: Any) -> None:
        try:
            super().__init__(**values)
        except ValidationError as error:
            raise BoardError(*checks.in_words(type(self).__name__, error)) from None

    @classmethod
    def trusted(cls, values: dict[str, Any]) -> Self:
        """A value of parts that were checked already (by the parser); nothing is checked again.

        The row "storyboard, constructed" of `benchmarks/language.py` shows what this saves.
        """
        self = _new(cls)
        # What pydantic's own `model_construct` does, without a walk over every field.
        every = cls._defaults | values
        for name, make in cls._factories:
            if name not in values:
                every[name] = make()
        _put(self, "__dict__", every)
        _put(self, "__pydantic_fields_set__", set(values))
        _put(self, "__pydantic_extra__", None)
        _put(self, "__pydantic_private__", None)
        return self

    def __hash__(self) -> int:
        return hash(tuple(frozenset(v.items()) if isinstance(v, dict) else v for v in self.__dict__.values()))

    def replace(self, **changes: Any) -> Self:
        """The same with some values changed. Raises BoardError where a new value is wrong."""
        values = {name: getattr(self, name) for name in type(self).model_fields}
        return type(self)(**(values | changes))


class Transition(Value):
    """How a shot goes over into the next: `cut`, which takes no time, or `fade` or `dissolve` for some seconds."""

    kind: Literal["cut", "fade", "dissolve"] = "cut"
    seconds: Annotated[Decimal, BeforeValidator(checks.length), PlainSerializer(json_number, when_used="json")] = (
        Decimal(0)
    )

    @model_validator(mode="after")
    def _check_length(self) -> Self:
        checks.transition_length(self.kind, self.seconds)
        return self

    @property
    def milliseconds(self) -> int:
        """The length in milliseconds."""
        return int(self.seconds * 1000)

    def __str__(self) -> str:
        return checks.transition_text(self.kind, self.milliseconds)


class Character(Value):
    """A character taken from a clip: its URL (http or https), and from which to which second of it it is seen.

    Give both seconds, in order, or neither. Services load the clip themselves, so it must be on the web.
    """

    url: Annotated[str, BeforeValidator(checks.clip_url)]
    start: Moment = None
    end: Moment = None

    @model_validator(mode="after")
    def _check_span(self) -> Self:
        checks.span(self.start, self.end)
        return self

    @property
    def timestamps(self) -> str | None:
        """As a service takes them: `1,3`."""
        return None if self.start is None else f"{self.start},{self.end}"

    def __str__(self) -> str:
        return self.url if self.start is None else f"{self.url} @ {self.timestamps}"


#: Kind of a field → its type in a model and its default (... where it is required).
KINDS: Mapping[str, tuple[Any, Any]] = {
    "text": (OptionalLine, None),
    "line": (OptionalLine, None),
    "path": (OptionalLine, None),
    "duration": (Seconds, ...),
    "scene": (Scene, ...),
    "transition": (Annotated[Transition | None, BeforeValidator(checks.transition)], None),
    "size": (Annotated[str | None, BeforeValidator(checks.size)], None),
    "aspect": (Annotated[str | None, BeforeValidator(checks.aspect)], None),
    "resolution": (Annotated[str | None, BeforeValidator(checks.resolution)], None),
    "seed": (Annotated[int | None, BeforeValidator(checks.seed)], None),
    "order": (Annotated[tuple[str, ...] | None, BeforeValidator(checks.order)], None),
    "character": (Annotated[Character | None, BeforeValidator(checks.character)], None),
}


_REQUIRED = ("duration", "scene")


def declare(namespace: dict[str, Any], specs: Iterable[FieldSpec]) -> None:
    """Declare the fields of the table in the body of a model class."""
    for spec in specs:
        kind, default = (tuple[Line, ...], ()) if spec.repeatable else KINDS[spec.kind]
        namespace["__annotations__"][spec.key] = kind
        if default is not ...:
            namespace[spec.key] = default


class Shot(Value, ShotTexts):
    """One shot.

    `duration` is in seconds, exact, in whole milliseconds; a number or text such as `"7.5sec"`. `scene` is one
    line of text; a line `---` of its own in it allows the shot to be split there. `cut_before`: the plan must
    cut before this shot. `extra` holds unknown fields by name; `comments` the shot's comments. The other fields are
    those of the table of fields (`storyboard.syntax.fields`).
    """

    if TYPE_CHECKING:
        duration: Decimal
        scene: str
        transition: Transition | None
    else:  # a title stands in the shot's head: it is no field
        declare(vars(), (spec for spec in FIELDS if spec.kind in _REQUIRED))
    title: Title = None
    if not TYPE_CHECKING:
        declare(vars(), (spec for spec in FIELDS if spec.in_shot and spec.kind not in _REQUIRED))
    cut_before: bool = False
    extra: dict[str, Line] = Field(default_factory=dict)
    comments: Comments = ()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            duration: DurationInput,
            scene: str,
            title: str | None = None,
            transition: Transition | str | None = None,
            cut_before: bool = False,
            extra: Mapping[str, str] = ...,
            comments: Iterable[str] = (),
            **texts: Unpack[ShotKeywords],
        ) -> None: ...

    @field_validator("extra")
    @classmethod
    def _check_extra(cls, extra: dict[str, str]) -> dict[str, str]:
        return checks.extra(extra, "shot")

    @property
    def milliseconds(self) -> int:
        """The duration in milliseconds."""
        return int(self.duration * 1000)

    def meaning(self, number: int) -> ShotMeaning:
        """What the shot means at a place, from 1."""
        values = {key: str(value) for key in SHOT_FIELDS if (value := getattr(self, key)) is not None}
        values["duration"] = format_milliseconds(self.milliseconds)
        transition = None
        if self.transition is not None:
            transition = TransitionValue(self.transition.kind, self.transition.milliseconds)
        return ShotMeaning(number, values, self.milliseconds, transition, self.cut_before)
