"""The table of fields: the one place that says which fields the language has.

Grammar, model, writer, formatter, `order`, linter and `storyboard schema` follow it. To add a field whose value is a
text or one line, add a row here, describe it in `docs/language.md`, add its cases, and run
`python -m storyboard.syntax.compile` (the grammar's tables are kept).
"""

# Plain classes and no dataclass: `lint` starts with this module.
from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING


class FieldSpec:
    """A field of the language, as one row of the table.

    `kind` says what its value is: "text" and "path" are any text, "line" is any text in one line; every other kind has
    a reader of its own in `storyboard.model.checks`. `label` comes before the text in the prompt ("" for none); a
    field without a label (None) is not part of the prompt. `also` are other words that people and chatbots use for
    it: the linter suggests the field.
    """

    __slots__ = ("aliases", "also", "doc", "in_header", "in_shot", "key", "kind", "label", "name", "repeatable")

    def __init__(
        self,
        key: str,
        where: str,  # "shot", "header" or "both"
        kind: str,
        doc: str,
        *,
        label: str | None = None,
        name: str = "",  # as the formatter writes it; the key by default
        aliases: tuple[str, ...] = (),  # read as this field without a word
        also: str = "",
        repeatable: bool = False,
    ) -> None:
        self.key = key
        self.in_shot = where != "header"
        self.in_header = where != "shot"
        self.kind = kind
        self.doc = doc
        self.label = label
        self.name = name or key
        self.aliases = aliases
        self.also = also
        self.repeatable = repeatable

    @property
    def one_line(self) -> bool:
        """Whether the value ends with its line: the grammar's SETTING. All others go on over indented lines."""
        return self.kind not in ("text", "scene", "path")


_F = FieldSpec

#: Every field, in the order in which a new shot or header is written.
FIELDS: tuple[FieldSpec, ...] = (
    _F("title", "header", "text", "the film's title", also="name|video title|film title|project|project title"),
    _F("model", "header", "line", "the model; `storyboard models` lists them", also="engine|video model"),
    _F("service", "header", "line", "the service that offers it", also="provider|platform"),
    _F(
        "size",
        "header",
        "size",
        "`WIDTHxHEIGHT` in pixels, such as `1280x720`",
        also="dimensions|video size|frame size|format",
    ),
    _F("aspect", "header", "aspect", "`WIDTH:HEIGHT`, such as `9:16`", also="aspect ratio|ratio|orientation"),
    _F("resolution", "header", "resolution", "`720p`, `1080p`, `4k` and the like", also="quality|video resolution"),
    _F(
        "use",
        "header",
        "line",
        "a file whose definitions and style to take over; may stand several times",
        repeatable=True,
        also="import|include|uses",
    ),
    _F(
        "duration",
        "shot",
        "duration",
        "how long the shot lasts; required",
        aliases=("时长",),
        also=(
            "length|time|seconds|runtime|timing|timecode|time code|timestamp|shot duration|shot length|clip length|时间"
        ),
    ),
    _F(
        "scene",
        "shot",
        "scene",
        "what is seen; required",
        label="",
        name="Scene",
        aliases=("场景",),
        also=(
            "description|visual|visuals|scene description|visual description|shot description|prompt|content|picture|"
            "画面|画面描述|画面内容|描述"
        ),
    ),
    _F(
        "action",
        "shot",
        "text",
        "what happens",
        label="",
        aliases=("动作",),
        also="actions|motion|movement|subject action|character action",
    ),
    _F(
        "dialogue",
        "shot",
        "text",
        "what is said",
        label="Dialogue",
        aliases=("对白",),
        also="dialog|speech|vo|voiceover|voice-over|voice over|narration|narrator|spoken|台词|旁白",
    ),
    _F(
        "camera",
        "shot",
        "text",
        "how the camera stands and moves",
        label="Camera",
        aliases=("镜头运动",),
        also=(
            "camerawork|camera work|camera movement|camera motion|camera angle|angle|framing|shot type|lens|"
            "运镜|景别|机位"
        ),
    ),
    _F(
        "lighting",
        "shot",
        "text",
        "the light",
        label="Lighting",
        aliases=("灯光",),
        also="light|lights|lighting style",
    ),
    _F(
        "sound",
        "shot",
        "text",
        "what is heard",
        label="Sound",
        also=(
            "audio|music|sfx|sound effects|sound effect|sound design|soundtrack|ambience|ambient sound|声音|音效|音乐"
        ),
    ),
    _F(
        "style",
        "header",
        "text",
        "the look of every shot",
        label="Style",
        also="visual style|overall style|look|aesthetic|aesthetics|art style|风格",
    ),
    _F("order", "header", "order", "the order in which the fields of a shot join its scene"),
    _F("seed", "header", "seed", "a whole number from 0: the same seed gives similar clips", also="random seed"),
    _F("music", "header", "path", "an audio file under the whole film", also="background music|bgm"),
    _F("narration", "header", "path", "an audio file with a voice over the whole film", also="voiceover file"),
    _F(
        "transition",
        "shot",
        "transition",
        "how the shot passes into the next: `cut`, `fade 0.5sec`, `dissolve 1sec`",
        also="transitions|transition out|transition to",
    ),
    _F(
        "reference",
        "both",
        "line",
        "an image to start from, its path relative to the board",
        also="image|reference image|ref|input reference|first frame|start frame",
    ),
    _F(
        "character",
        "header",
        "character",
        "`URL @ 1,3`: a clip of a character, and the seconds in which it is seen",
        also="characters|cameo",
    ),
    _F("note", "both", "text", "for people", also="notes|comment|comments|remark|remarks|todo"),
)

#: The word in a shot's head, in lower case.
SHOT_WORDS = ("shot", "镜头")
#: Field key → its row.
BY_KEY: dict[str, FieldSpec] = {spec.key: spec for spec in FIELDS}
#: Field key → how the formatter writes its name, in the order in which a new shot is written.
SHOT_FIELDS: dict[str, str] = {spec.key: spec.name for spec in FIELDS if spec.in_shot}
#: The same for the header, before the first shot.
HEADER_FIELDS: dict[str, str] = {spec.key: spec.name for spec in FIELDS if spec.in_header}
#: Fields that may stand several times: one value each.
REPEATABLE = frozenset(spec.key for spec in FIELDS if spec.repeatable)
#: Fields whose value ends with its line.
ONE_LINE = frozenset(spec.key for spec in FIELDS if spec.one_line)
#: What joins the canonical `Scene:` line, in this order unless the header's `order` says otherwise, with its label.
SPOKEN: dict[str, str] = {spec.key: spec.label for spec in FIELDS if spec.label is not None}
#: Names as they are nearly always written → key.
KEYS: dict[str, str] = {name: spec.key for spec in FIELDS for name in (spec.key, spec.name, *spec.aliases)}


def key_of(name: str) -> str:
    """Return the key of a field as its name was written: in lower case with single spaces and aliases resolved."""
    key = KEYS.get(name)
    if key is None:
        key = " ".join(name.lower().split())
        key = KEYS.get(key, key)
    return key


def written_name(name: str, key: str) -> str:
    """Return how the formatter writes a field's name; an unknown one stays as it is."""
    spec = BY_KEY.get(key)
    return spec.name if spec else " ".join(name.split())


def full_order(named: Iterable[str]) -> tuple[str, ...]:
    """Return the order in which fields are spoken: those named first, then the others in their usual order.

    Names that are not spoken fields are left out.
    """
    first = [key for key in dict.fromkeys(map(key_of, named)) if key in SPOKEN]
    return (*first, *(key for key in SPOKEN if key not in first))


if TYPE_CHECKING:
    # The plain fields as type checkers see them; a test compares them with the table.
    from typing import TypedDict

    class ShotTexts:
        """The attributes of `Shot` that are plain texts."""

        action: str | None
        dialogue: str | None
        camera: str | None
        lighting: str | None
        sound: str | None
        reference: str | None
        note: str | None

    class ShotKeywords(TypedDict, total=False):
        """The keywords of `Shot` that are plain texts."""

        action: str | None
        dialogue: str | None
        camera: str | None
        lighting: str | None
        sound: str | None
        reference: str | None
        note: str | None

    class BoardTexts:
        """The attributes of `Storyboard` that are plain texts."""

        title: str | None
        model: str | None
        service: str | None
        style: str | None
        music: str | None
        narration: str | None
        reference: str | None
        note: str | None

    class BoardKeywords(TypedDict, total=False):
        """The keywords of `Storyboard` that are plain texts."""

        title: str | None
        model: str | None
        service: str | None
        style: str | None
        music: str | None
        narration: str | None
        reference: str | None
        note: str | None
