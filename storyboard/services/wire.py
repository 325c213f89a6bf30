"""What comes over the wire, read as generously as the services write it.

The job object is documented in OpenAI's API reference and CometAPI's `create-video` pages; gateways that
copied it leave keys out, add their own, answer states nobody listed, timestamps in milliseconds and
`seconds: ""`. None of that may cost an author a clip, so only the id is required.
"""

from __future__ import annotations

import math
from typing import Annotated

from pydantic import AliasChoices, BaseModel, BeforeValidator, ConfigDict, Field

#: A clip is there to be fetched. `completed` is the documented word.
COMPLETED = frozenset({"completed", "succeeded", "success"})
#: The job has ended without a clip. `failed` is the documented word; the others were seen at gateways.
FAILED = frozenset({"failed", "error", "expired", "cancelled", "canceled"})

#: Unix seconds reach this value in the year 5138: what is larger was written in milliseconds.
_MILLISECONDS_FROM = 100_000_000_000


def _number(value: object) -> float | None:
    """A finite number out of 45, "45", "45%" or 45.0; None out of anything else."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        number = float(value.strip().removesuffix("%")) if isinstance(value, str) else float(value)
    except (ValueError, OverflowError):
        return None
    return number if math.isfinite(number) else None


def _timestamp(value: object) -> float | None:
    number = _number(value)
    if number is None or number <= 0:
        return None
    return number / 1000 if number >= _MILLISECONDS_FROM else number


def _progress(value: object) -> int:
    return int(min(max(_number(value) or 0, 0), 100))


def _text(value: object) -> str:
    """A string as it is, a number as its text, nothing out of anything else."""
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""


def _texts(value: object) -> tuple[str, ...]:
    return tuple(_text(item) for item in value) if isinstance(value, list) else ()


def _problem(value: object) -> object:
    """An error as an object, where some services give a bare sentence."""
    if isinstance(value, str):
        return {"message": value} if value else None
    return value if isinstance(value, dict) and value else None


def _jobs(value: object) -> object:
    """The entries of a list that have an id; the others cannot be asked for anyway."""
    if not isinstance(value, list):
        return ()
    return tuple(item for item in value if isinstance(item, dict) and (item.get("id") or item.get("task_id")))


Text = Annotated[str, BeforeValidator(_text)]
Timestamp = Annotated[float | None, BeforeValidator(_timestamp)]


class Problem(BaseModel):
    """Why something was refused or failed. Both documented bodies, in one."""

    model_config = ConfigDict(extra="allow", frozen=True)

    message: Text = ""
    code: Text = ""
    type: Text = ""
    #: The form field the service names: `param` at some, `field` at others.
    field: Text = Field(default="", validation_alias=AliasChoices("field", "param"))
    valid_values: Annotated[tuple[str, ...], BeforeValidator(_texts)] = ()


class VideoJob(BaseModel):
    """One job as the service describes it. Keys that are not listed here stay in `model_extra`."""

    model_config = ConfigDict(extra="allow", frozen=True, populate_by_name=True)

    #: Opaque, at most 512 characters without blanks; colons have been seen (`sora-2:task_…`).
    id: Text = Field(validation_alias=AliasChoices("id", "task_id"), max_length=512, pattern=r"^[^\s\x00-\x1f\x7f]+$")
    status: Text = "submitted"
    #: 0 to 100.
    progress: Annotated[int, BeforeValidator(_progress)] = 0
    #: Unix seconds, as are all three.
    created_at: Timestamp = None
    completed_at: Timestamp = None
    expires_at: Timestamp = None
    #: The model that answers; not always the one that was asked for.
    model: Text = ""
    seconds: Text = ""
    size: Text = ""
    error: Annotated[Problem | None, BeforeValidator(_problem)] = None
    remixed_from_video_id: Text = ""
    #: Where a finished clip lies for about two hours, at services that say so.
    clip_url: Text = Field(default="", validation_alias=AliasChoices("video_url", "url"))

    @property
    def is_completed(self) -> bool:
        """Whether a clip is there to be fetched."""
        return self.status.lower() in COMPLETED

    @property
    def is_failed(self) -> bool:
        """Whether the job has ended without a clip. A state that nobody knows is still under way."""
        return self.status.lower() in FAILED


class VideoPage(BaseModel):
    """One page of `GET /videos`, newest first unless asked otherwise."""

    model_config = ConfigDict(extra="allow", frozen=True)

    data: Annotated[tuple[VideoJob, ...], BeforeValidator(_jobs)] = ()
    has_more: bool = False
    first_id: Text = ""
    last_id: Text = ""


class ErrorBody(BaseModel):
    """The body of a refusal: `{"error": {…}}`, or a bare `{"message": …}` as some proxies answer."""

    model_config = ConfigDict(extra="allow", frozen=True)

    error: Annotated[Problem | None, BeforeValidator(_problem)] = None
    message: Text = ""
