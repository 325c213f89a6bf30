"""A create of any described service, read back: the description's template says where the author's values are.

What a service would refuse is refused: unknown parameters where it is strict, wrong types, lengths, sizes and shots.
"""

from __future__ import annotations

import base64
import binascii
import io
import json
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from storyboard.basics.quantities import seconds_text
from storyboard.catalog import Model
from storyboard.catalog.entries import Shape
from storyboard.catalog.template import Mismatch, get, match, merged, placeholders
from storyboard.catalog.wire import Create, Endpoint, Wire
from storyboard.dialects import PromptShot, dialect
from storyboard.dialects.canonical import render as canonical
from storyboard.simulator.asking import Ask, Refusal
from storyboard.simulator.multipart import Malformed, Upload, read_form


def read_body(endpoint: Endpoint, body: bytes, content_type: str) -> dict[str, Any]:
    """The parameters of a request, from JSON or a form. Raises Refusal."""
    if endpoint.encoding == "multipart" and not content_type.startswith("application/json"):
        try:
            form = read_form(body, content_type)
        except Malformed as malformed:
            raise Refusal(400, "invalid_request", str(malformed)) from None
        return {**form.texts, **form.files}
    try:
        found = json.loads(body)
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        raise Refusal(400, "invalid_request", "the body must be a JSON object")
    return found


def model_id(endpoint: Endpoint, path: Mapping[str, Any], body: Mapping[str, Any]) -> str:
    """The model that a create names, in its path or its body."""
    if "model" in path:
        return str(path["model"])
    return str(next((get(body, where) for where in _where(endpoint.body, "model")), ""))


def read_ask(wire: Wire, create: Create, endpoint: Endpoint, model: Model, body: Mapping[str, Any]) -> Ask:
    """What a create asks for. Raises Refusal for the first thing that the service would refuse."""
    template = merged(endpoint.body or {}, model.extra)
    strict = wire.strict
    try:
        values = match(template, _known(template, body, endpoint.accepts, strict=strict, path=""))
    except Mismatch as wrong:
        raise Refusal(400, "request", f"{wrong.path}: {wrong.problem}", field=wrong.path) from None
    for name, words in create.words.items():
        back = {word: value for value, word in words.items()}
        values |= {name: back.get(values[name], values[name])} if name in values else {}
    size = _size(model, values)
    seconds = _seconds(model.at(size), values)
    _check_image(wire, values.get("reference"))
    shots = _shots(model, values, seconds)
    prompt = (
        canonical(shots).prompt if len(shots) > 1 or model.dialect not in ("single", "canonical") else shots[0].text
    )
    if model.dialect == "canonical":
        prompt = str(values.get("prompt"))
    return Ask(prompt, model.name, seconds_text(seconds), size, str(values.get("client_id") or ""))


def _where(template: Any, name: str, path: str = "") -> list[str]:
    """The paths at which a template has a place for a value."""
    if isinstance(template, Mapping):
        return [at for key, inner in template.items() for at in _where(inner, name, f"{path}.{key}".lstrip("."))]
    return [path] if isinstance(template, str) and name in {found for found, _ in placeholders(template)} else []


def _known(template: Any, value: Any, accepts: Sequence[str], *, strict: bool, path: str) -> Any:
    """A body without what the service takes and the template does not have, so that the rest can be matched."""
    if not (isinstance(template, Mapping) and isinstance(value, Mapping)):
        return value
    found = {}
    for key, item in value.items():
        where = f"{path}.{key}".lstrip(".")
        constant = not isinstance(template.get(key), Mapping | list) and not any(placeholders(template.get(key)))
        if item is None or where in accepts or (constant and not strict):
            continue
        found[key] = _known(template.get(key), item, accepts, strict=strict, path=where)
    return found


def _size(model: Model, values: Mapping[str, Any]) -> str:
    """The size that is asked for, by pixels or by ratio and resolution. Raises Refusal where the model has it not."""
    default = model.default_size or "1280x720"
    if "width" in values:
        asked = f"{values['width']}x{values['height']}"
    elif "size" in values:
        asked = str(values["size"])
    elif "aspect" in values or "resolution" in values:
        own = model.shape_of(default) or Shape(default, "16:9", None)
        aspect, resolution = values.get("aspect", own.aspect), values.get("resolution", own.resolution)
        found = [shape.size for shape in model.shapes if (shape.aspect, shape.resolution) == (aspect, resolution)]
        if not found:
            name = "aspect" if aspect not in {shape.aspect for shape in model.shapes} else "resolution"
            valid = tuple(dict.fromkeys(str(getattr(shape, name)) for shape in model.shapes))
            raise Refusal(400, "request", f"{values.get(name)} is not a valid {name}", field=name, valid_values=valid)
        asked = found[0]
    else:
        return default
    if model.sizes and not model.sizes_open and asked not in model.sizes:
        raise Refusal(400, "request", f"{asked[:40]} is not a valid size", field="size", valid_values=model.sizes)
    return asked


def _seconds(model: Model, values: Mapping[str, Any]) -> int:
    """The clip's length in milliseconds. Raises Refusal where the model has it not."""
    choices = model.seconds.choices
    if "seconds" not in values:
        return model.seconds.smallest_holding(5000) or (choices[-1] if choices else 5000)
    try:
        asked = int(Decimal(str(values["seconds"])) * 1000)
    except ArithmeticError:
        asked = 0
    if (choices and asked not in choices) or asked <= 0:
        valid = tuple(map(seconds_text, choices[:50]))
        said = f"{str(values['seconds'])[:40]} is not a valid duration; valid values: {model.seconds.describe()}"
        raise Refusal(400, "request", said, field="duration", valid_values=valid)
    return asked


def _shots(model: Model, values: Mapping[str, Any], total: int) -> list[PromptShot]:
    """The shots that are asked for, whose lengths add up. A text that says no shots is one shot of the whole clip."""
    prompt = values.get("prompt")
    if prompt is None and "shots" not in values:
        raise Refusal(400, "request", "prompt is required", field="prompt")
    structured = "shots" in values
    try:
        shots = list(dialect(model.dialect).parse(str(prompt), values))
    except ValueError as wrong:
        if structured:
            raise Refusal(400, "request", str(wrong), field="shots") from None
        return [PromptShot(total, str(prompt))]
    if not all(shot.milliseconds for shot in shots):
        share, rest = divmod(total, len(shots))
        return [shot._replace(milliseconds=share + (place < rest)) for place, shot in enumerate(shots)]
    found = sum(shot.milliseconds for shot in shots)
    if found != total:
        said = f"the shots add up to {seconds_text(found)} s, the duration is {seconds_text(total)} s"
        raise Refusal(400, "request", said, field="shots" if structured else "prompt")
    _check_shots(model, shots)
    return shots


def _check_shots(model: Model, shots: Sequence[PromptShot]) -> None:
    said = ""
    if model.shots is not None and len(shots) > model.shots:
        said = f"{len(shots)} shots; at most {model.shots} are supported"
    for number, shot in enumerate(shots, 1):
        if not shot.text.strip():
            said = said or f"shot {number} has no text"
        if model.shot_characters is not None and len(shot.text) > model.shot_characters:
            said = said or f"shot {number} has {len(shot.text)} characters; at most {model.shot_characters}"
        for limit, over in ((model.shortest_shot, False), (model.longest_shot, True)):
            if limit is not None and (shot.milliseconds > limit if over else shot.milliseconds < limit):
                said = said or f"shot {number} lasts {seconds_text(shot.milliseconds)} s"
    if said:
        raise Refusal(400, "request", said, field="shots")


def _check_image(wire: Wire, reference: Any) -> None:
    """Raise Refusal for what is not an image of a type that the service takes."""
    from PIL import Image, UnidentifiedImageError

    if reference is None or (isinstance(reference, str) and reference.startswith(("http://", "https://"))):
        return
    try:
        if isinstance(reference, Upload):
            content = reference.content
        else:
            content = base64.b64decode(str(reference).rpartition(",")[2], validate=True)
        with Image.open(io.BytesIO(content)) as image:
            kind = Image.MIME.get(image.format or "", "")
    except (binascii.Error, UnidentifiedImageError, Image.DecompressionBombError, OSError):
        raise Refusal(400, "request", "the image cannot be read", field="image") from None
    if kind not in wire.image.types:
        raise Refusal(400, "request", f"{kind} images are not supported", field="image")
