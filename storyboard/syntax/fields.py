"""The fields of the language: which there are, where they stand, how they are written."""

from __future__ import annotations

#: The word in a shot's head, in lower case.
SHOT_WORDS = ("shot", "镜头")

#: Field key → how the formatter writes its name, in the order in which a new shot is written.
SHOT_FIELDS: dict[str, str] = {
    "duration": "duration",
    "scene": "Scene",
    "action": "action",
    "dialogue": "dialogue",
    "camera": "camera",
    "lighting": "lighting",
    "sound": "sound",
    "transition": "transition",
    "reference": "reference",
    "note": "note",
}

#: The same for the header, before the first shot.
HEADER_FIELDS: dict[str, str] = {
    "title": "title",
    "model": "model",
    "service": "service",
    "size": "size",
    "use": "use",
    "style": "style",
    "order": "order",
    "reference": "reference",
    "character": "character",
    "note": "note",
}

#: Fields that may stand several times: one value each.
REPEATABLE = frozenset({"use"})

#: Fields whose value is one line; the grammar's SETTING. All others go on over indented lines.
ONE_LINE = frozenset({"duration", "transition", "model", "service", "size", "reference", "character", "order", "use"})

#: What joins the canonical `Scene:` line, in this order unless the header's `order` says otherwise,
#: with the label that each sentence gets (the scene itself and the style speak for themselves).
SPOKEN: dict[str, str] = {
    "scene": "",
    "action": "",
    "dialogue": "Dialogue",
    "camera": "Camera",
    "lighting": "Lighting",
    "sound": "Sound",
    "style": "Style",
}

#: What people and chatbots write for a field; read as that field.
_ALIASES = {
    "时长": "duration",
    "场景": "scene",
    "镜头运动": "camera",
    "灯光": "lighting",
    "动作": "action",
    "对白": "dialogue",
}

#: Names as they are written nearly always → key.
KEYS: dict[str, str] = {**{key: key for key in (*SHOT_FIELDS, *HEADER_FIELDS)}, "Scene": "scene", **_ALIASES}


def key_of(name: str) -> str:
    """The key of a field as its name was written: lower case, blanks single; aliases resolved."""
    key = KEYS.get(name)
    if key is None:
        key = " ".join(name.lower().split())
        key = KEYS.get(key, key)
    return key


def written_name(name: str, key: str) -> str:
    """How the formatter writes a field's name; one that the language does not know stays as it is."""
    return SHOT_FIELDS.get(key) or HEADER_FIELDS.get(key) or " ".join(name.split())


def is_shot_field(key: str) -> bool:
    """Whether a shot has this field."""
    return key in SHOT_FIELDS


def is_header_field(key: str) -> bool:
    """Whether the header has this field."""
    return key in HEADER_FIELDS
