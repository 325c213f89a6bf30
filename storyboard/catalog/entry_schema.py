"""The schema of catalog entries: tables become checked `Service` and `Model` entries."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from storyboard.basics.quantities import seconds_text
from storyboard.basics.words import did_you_mean
from storyboard.catalog.entries import (
    NOTHING,
    Difference,
    Mode,
    Model,
    Price,
    Seconds,
    Service,
    Shape,
    usual_size,
)
from storyboard.catalog.schema import (
    Checks,
    Table,
    Wrong,
    aspects,
    count,
    day,
    flag,
    milliseconds,
    number,
    one_of,
    pixels,
    positive,
    read,
    resolution,
    resolutions,
    seconds,
    size,
    sizes,
    span,
    table,
    text,
    texts,
)

#: The wires that are described in this package, one file each.
FAMILIES = ("videos", "openrouter", "kling", "kie", "ark", "dashscope", "fal", "replicate", "gemini")
KINDS = (*FAMILIES, "custom", "simulator", "limits")
GRADES = ("A", "B", "C")
CONTINUITIES = ("last-frame", "previous-job")


def modes(value: object) -> tuple[Mode, ...]:
    if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
        raise Wrong('must be a list of tables such as { resolution = "1080p", seconds = [8] }')
    found = [
        read(item, {"resolution": resolution, "seconds": seconds, "price": price}, needed=("resolution",))
        for item in value
    ]
    return tuple(Mode(item["resolution"], item.get("seconds"), item.get("price")) for item in found)


def price(value: object) -> Price:
    if not isinstance(value, dict):
        raise Wrong('must be a table such as { per_second = 0.10, date = 2026-11-20, source = "…" }')
    checks = {"per_second": number, "per_clip": per_clip, "currency": text, "date": day, "source": text}
    found = read(value, checks, needed=("date", "source"))
    if ("per_second" in found) == ("per_clip" in found):
        raise Wrong("must have either per_second or per_clip")
    per = "second" if "per_second" in found else "clip"
    amount = found[f"per_{per}"]
    by_length: tuple[tuple[int, Decimal], ...] = ()
    if isinstance(amount, tuple):
        by_length, amount = amount, amount[-1][1]
    for one in (amount, *(price for _, price in by_length)):
        if one < 0 or one > 1_000_000 or one * 1_000_000 != int(one * 1_000_000):
            raise Wrong("must be from 0 to a million, with at most 6 decimals", f"per_{per}")
    return Price(amount, per, found.get("currency", "USD"), found["date"], found["source"], by_length)


def per_clip(value: object) -> Decimal | tuple[tuple[int, Decimal], ...]:
    """A price, or a table of prices by the length of the clip in seconds."""
    if not isinstance(value, dict):
        return number(value)
    found = []
    for key, given in value.items():
        try:
            found.append((milliseconds(Decimal(key)), number(given)))
        except (Wrong, ArithmeticError):
            raise Wrong("must be seconds and a price", key, hint='such as { "10" = 0.75, "15" = 1.35 }') from None
    found.sort()
    if not found or [amount for _, amount in found] != sorted(amount for _, amount in found):
        raise Wrong("must hold prices that do not fall as clips grow longer")
    return tuple(found)


def differences(value: object) -> tuple[Difference, ...]:
    if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
        raise Wrong('must be a list of tables such as { field = "seconds", value = [4, 8], source = "…" }')
    return tuple(map(difference, value))


def difference(table: Table) -> Difference:
    checks = {"field": text, "value": lambda value: value, "source": text, "planned": flag}
    found = read(table, checks, ("field", "value", "source"))
    if found["field"] not in MODEL_KEYS:
        raise Wrong(
            f"{found['field']!r} is not a field of a model", hint=did_you_mean(found["field"], list(MODEL_KEYS))
        )
    value = found["value"]
    return Difference(
        found["field"],
        ", ".join(map(str, value)) if isinstance(value, list) else str(value),
        found["source"],
        found.get("planned", False),
    )


SERVICE_KEYS: Checks = {
    "title": text,
    "kind": text,
    "base_url": text,
    "key_variable": text,
    "concurrency": positive,
    "retired_on": day,
    "grade": one_of(*GRADES),
    "experimental": text,
    "source": text,
    "notes": texts,
}

MODEL_KEYS: Checks = {
    "service": text,
    "id": text,
    "image_id": text,
    "create": text,
    "extra": table,
    "dialect": text,
    "dialect_options": table,
    "seconds": seconds,
    "sizes": sizes,
    "sizes_open": flag,
    "aspects": aspects,
    "resolutions": resolutions,
    "pixels": pixels,
    "default_size": size,
    "modes": modes,
    "shots": positive,
    "prompt_length": positive,
    "shot_characters": positive,
    "shortest_shot": milliseconds,
    "longest_shot": milliseconds,
    "resolution": milliseconds,
    "follows_seconds": flag,
    "references": count,
    "reference_exact": flag,
    "characters": flag,
    "character_seconds": span,
    "seed": flag,
    "continuity": one_of(*CONTINUITIES),
    "price": price,
    "retired_on": day,
    "replaced_by": text,
    "snapshots": texts,
    "advice": texts,
    "source": text,
    "notes": texts,
    "differences": differences,
}


def read_service(name: str, table: Table, wire_keys: Checks = NOTHING) -> Service:
    """One checked service; `wire_keys` are the tables of its wire, which are only let through. Raises `Wrong`."""
    found = read(table, {**SERVICE_KEYS, **wire_keys})
    kind = found.get("kind", "videos")
    if kind not in KINDS:
        raise Wrong(f"unknown kind {kind!r}", "kind", hint=did_you_mean(kind, KINDS))
    if kind not in {"simulator", "limits"}:
        needed = ["base_url"] if found.get("auth", {}).get("token") == "none" else ["base_url", "key_variable"]
        for key in needed:
            if key not in found:
                raise Wrong(f"needs {key!r}", hint=f'add `{key} = …`, or `kind = "limits"` to plan without sending')
        if not found["base_url"].startswith(("https://", "http://")):
            raise Wrong("must start with https:// or http://", "base_url")
    return Service(
        name=name,
        title=found.get("title", name),
        kind=kind,
        base_url=found.get("base_url"),
        key_variable=found.get("key_variable"),
        concurrency=found.get("concurrency", 1),
        retired_on=found.get("retired_on"),
        grade=found.get("grade", ""),
        experimental=found.get("experimental"),
        source=found.get("source", ""),
        notes=found.get("notes", ()),
    )


def read_model(name: str, service: str, table: Table, dialects: tuple[str, ...]) -> Model:
    """One checked model. Raises `Wrong`, also where the entry contradicts itself."""
    found = read(table, MODEL_KEYS)
    found["service"] = service
    shapes = shapes_of(found.pop("aspects", ()), found.pop("resolutions", ()), found.pop("pixels", NOTHING))
    if shapes and "sizes" in found:
        raise Wrong("cannot be given next to aspects", "sizes", hint="leave one of them out")
    given = tuple(shape.size for shape in shapes) or found.get("sizes", ())
    model = Model(
        name=name,
        **{
            "id": name,
            "extra": NOTHING,
            "dialect": "canonical",
            "dialect_options": NOTHING,
            "seconds": Seconds(()),
            "sizes": given,
            "sizes_open": False,
            "shapes": shapes,
            "default_size": given[0] if given else None,
            "modes": (),
            "follows_seconds": True,
            "reference_exact": False,
            "characters": False,
            "snapshots": (),
            "advice": (),
            "source": "",
            "notes": (),
            "differences": (),
            **dict.fromkeys(_OPTIONAL),
            **found,
        },
    )
    check_sense(model, dialects)
    return model


_OPTIONAL = (
    *(
        "image_id",
        "create",
        "shots",
        "prompt_length",
        "shot_characters",
        "shortest_shot",
        "longest_shot",
        "resolution",
        "references",
    ),
    *("character_seconds", "seed", "continuity", "price", "retired_on", "replaced_by"),
)


def shapes_of(aspects: tuple[str, ...], resolutions: tuple[str, ...], pixels: Mapping[str, str]) -> tuple[Shape, ...]:
    """Every ratio at every resolution, with its size in pixels: the given one, else the usual one."""
    if resolutions and not aspects:
        raise Wrong("needs 'aspects'", "resolutions", hint='add `aspects = ["16:9", …]`')
    found = []
    for name in resolutions or (None,):
        for shape in aspects:
            size = pixels.get(f"{name} {shape}") or usual_size(shape, name or "720p")
            found.append(Shape(size, shape, name))
    unused = [key for key in pixels if not any(key == f"{shape.resolution} {shape.aspect}" for shape in found)]
    if unused:
        raise Wrong("is none of the model's resolutions and aspects", "pixels", unused[0])
    return tuple(found)


def check_sense(model: Model, dialects: tuple[str, ...]) -> None:
    """Raise `Wrong` where two values of an entry cannot both be true."""
    if model.dialect not in dialects:
        raise Wrong(f"unknown dialect {model.dialect!r}", "dialect", hint=did_you_mean(model.dialect, dialects))
    if model.default_size and model.sizes and not model.sizes_open and model.default_size not in model.sizes:
        raise Wrong(f"{model.default_size} is not one of the sizes {', '.join(model.sizes)}", "default_size")
    if model.replaced_by and not model.retired_on:
        raise Wrong("needs retired_on", "replaced_by", hint="add `retired_on = 2026-09-24`")
    if model.character_seconds and not model.characters:
        raise Wrong(
            "limits characters, but the model does not support them", "character_seconds", hint="characters = true"
        )
    if model.reference_exact and model.references == 0:
        raise Wrong("is 0, so reference_exact has no meaning", "references", hint="add `reference_exact = false`")
    if model.shortest_shot and model.seconds.choices and model.shortest_shot > model.seconds.longest:
        raise Wrong("is longer than the longest clip", "shortest_shot")
    for mode in model.modes:
        if not any(shape.resolution == mode.resolution for shape in model.shapes):
            raise Wrong(f"{mode.resolution} is none of the model's resolutions", "modes")
    if model.resolution:
        unfit = [choice for choice in model.seconds.choices if choice % model.resolution]
        if unfit:
            raise Wrong(f"does not divide the clip of {seconds_text(unfit[0])} seconds", "resolution")
