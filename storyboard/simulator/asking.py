"""A job as it is asked of the simulator, checked as the real services check it and refused in their words."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from storyboard.basics.quantities import seconds_text
from storyboard.catalog import Model
from storyboard.errors import BoardError, UsageError
from storyboard.simulator.multipart import Form, Upload

if TYPE_CHECKING:
    from storyboard.model.shot import Shot

#: The model of a name, under whose limits a job is checked. Raises UsageError where there is none.
Limits = Callable[[str], Model]

#: The longest clip that is rendered for a model whose lengths no source states, in seconds.
LONGEST_UNSTATED = 60
_SIZE = re.compile(r"([1-9]\d{0,3})x([1-9]\d{0,3})")
_TIMESTAMPS = re.compile(r"(\d+(?:\.\d+)?),(\d+(?:\.\d+)?)")


class Ask(NamedTuple):
    """A job that passed the checks."""

    prompt: str
    model: str
    #: As it was sent: the reply repeats the string.
    seconds: str
    size: str
    client_id: str = ""  # the client's own id, at services that take one


class Refusal(Exception):
    """An answer other than the one hoped for, with the body that services document."""

    def __init__(
        self, status: int, code: str, message: str, *, field: str = "", valid_values: tuple[str, ...] = ()
    ) -> None:
        super().__init__(message)
        self.status = status
        self.body: dict[str, object] = {"code": code, "message": message, "type": "invalid_request_error"}
        if field:
            self.body["param"] = self.body["field"] = field
        if valid_values:
            self.body["valid_values"] = list(valid_values)


#: What holds where a request says nothing, as OpenAI documents it; another model's own values where it has not these.
DEFAULT_MODEL, DEFAULT_SECONDS, DEFAULT_SIZE = "sora-2", "4", "720x1280"


def check_ask(form: Form, limits: Limits) -> Ask:
    """What a form asks for; `prompt` is enough. Raises Refusal for the first thing that a service would refuse."""
    prompt = form.texts.get("prompt", "")
    if not prompt.strip():
        raise _refuse("prompt is required", "prompt")
    model = _model(form, limits)
    seconds = _seconds(form, model)
    size = _size(form, model)
    _check_durations(prompt, seconds)
    _check_reference(form, model, size)
    _check_character(form, model)
    return Ask(prompt, model.name, seconds, size)


def shots_of(prompt: str) -> tuple[Shot, ...]:
    """The shots of a storyboard prompt; none for any other prompt."""
    from storyboard.model.board import Storyboard

    try:
        return Storyboard.parse(prompt).shots
    except BoardError:
        return ()


def pixels(size: str) -> tuple[int, int]:
    """Width and height of a size in pixels, even as H.264 wants them. A ratio becomes 1280 pixels on its long side."""
    width, height = map(int, size.split("x"))
    if max(width, height) <= 21:
        scale = 1280 / max(width, height)
        width, height = round(width * scale), round(height * scale)
    return width + width % 2, height + height % 2


def _refuse(message: str, field: str, valid_values: tuple[str, ...] = (), code: str = "invalid_request") -> Refusal:
    return Refusal(400, code, message, field=field, valid_values=valid_values)


def _model(form: Form, limits: Limits) -> Model:
    try:
        return limits(form.texts.get("model", DEFAULT_MODEL))
    except UsageError as error:
        raise _refuse(error.message, "model", code="model_not_found") from None


def _seconds(form: Form, model: Model) -> str:
    choices = tuple(map(seconds_text, model.seconds.choices))
    default = DEFAULT_SECONDS if not choices or DEFAULT_SECONDS in choices else choices[0]
    text = form.texts.get("seconds", default)
    if choices:
        if text not in choices:
            message = f"{model.name} renders {model.seconds.describe()} seconds, not {text[:40]}"
            raise _refuse(message, "seconds", choices[:50], "invalid_model_for_duration")
    elif not (text.isascii() and text.isdecimal() and 0 < int(text) <= LONGEST_UNSTATED):
        raise _refuse(f"seconds must be a whole number from 1 to {LONGEST_UNSTATED}", "seconds")
    return text


def _size(form: Form, model: Model) -> str:
    default = DEFAULT_SIZE if not model.sizes or DEFAULT_SIZE in model.sizes else model.sizes[0]
    size = form.texts.get("size", default)
    if not _SIZE.fullmatch(size) or (model.sizes and not model.sizes_open and size not in model.sizes):
        raise _refuse(f"{size[:40]} is not a size of {model.name}", "size", model.sizes or ("720x1280", "1280x720"))
    return size


def _check_durations(prompt: str, seconds: str) -> None:
    """A storyboard's durations must add up to the clip. Any other prompt is one shot and always fits."""
    shots = shots_of(prompt)
    total = seconds_text(sum(shot.milliseconds for shot in shots))
    if shots and total != seconds:
        raise _refuse(f"the shots add up to {total} seconds, the clip has {seconds}", "prompt")


def _check_reference(form: Form, model: Model, size: str) -> None:
    if "input_reference" in form.texts:
        raise _refuse("input_reference must be a file", "input_reference")
    upload = form.files.get("input_reference")
    if upload is None:
        return
    if model.references == 0:
        raise _refuse(f"{model.name} takes no reference image", "input_reference")
    if _image_size(upload) != pixels(size) and model.reference_exact:
        # OpenAI's and CometAPI's sentence, word for word.
        raise _refuse("Inpaint image must match the requested width and height", "input_reference")


def _image_size(upload: Upload) -> tuple[int, int]:
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(io.BytesIO(upload.content), formats=("PNG", "JPEG", "WEBP")) as image:
            return int(image.width), int(image.height)
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError):
        raise _refuse("input_reference must be a JPEG, PNG or WebP image", "input_reference") from None


def _check_character(form: Form, model: Model) -> None:
    given = [name for name in ("character_url", "character_timestamps") if name in form.texts]
    if given and not model.characters:
        raise _refuse(f"{model.name} takes no {given[0]}", given[0])
    if "character_url" in given and not form.texts["character_url"].startswith(("http://", "https://")):
        raise _refuse("character_url must be the web address of an MP4", "character_url")
    if "character_timestamps" in given:
        span = _TIMESTAMPS.fullmatch(form.texts["character_timestamps"])
        if not span or float(span[1]) >= float(span[2]):
            raise _refuse('character_timestamps must be "start,end" in seconds', "character_timestamps")
