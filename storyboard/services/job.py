"""A job as a service describes it, read as generously as services write it.

Gateways leave keys out, add their own, answer states nobody listed, timestamps in milliseconds and `seconds: ""`. None
of that may cost an author a clip, so only the id is required.
"""

from __future__ import annotations

import math
import re
from datetime import datetime
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import NamedTuple

#: Unix seconds reach this value in the year 5138: what is larger was written in milliseconds.
_MILLISECONDS_FROM = 100_000_000_000
#: Opaque, without blanks; colons and slashes have been seen (`sora-2:task_…`, `models/…/operations/…`).
_ID = re.compile(r"[^\s\x00-\x1f\x7f]{1,512}")


class Stage(StrEnum):
    """Where a job is, whatever the service's own word for it."""

    UNDER_WAY = "under-way"  # also every word that no description lists
    DONE = "done"
    FAILED = "failed"
    BLOCKED = "blocked"  # by the content policy
    GONE = "gone"  # the service no longer knows


class Problem(NamedTuple):
    """Why something was refused or failed, in the service's words; empty where it gives none."""

    message: str = ""
    code: str = ""
    field: str = ""
    valid_values: tuple[str, ...] = ()


class VideoJob(NamedTuple):
    """One job. `status` is the service's own word for its `stage`; times are Unix seconds or None."""

    id: str
    status: str = ""
    stage: Stage = Stage.UNDER_WAY
    progress: int = 0  # 0 to 100
    created_at: float | None = None
    completed_at: float | None = None
    expires_at: float | None = None
    model: str = ""  # the one that answers; not always the one that was asked for
    seconds: str = ""
    size: str = ""
    prompt: str = ""
    client_id: str = ""
    clips: tuple[str, ...] = ()  # addresses, usually for some hours only
    last_frame: str = ""
    error: Problem | None = None
    cost: Decimal | None = None  # what the service says it cost
    currency: str = ""  # of the cost; "units", "tokens" and "credits" are no money
    raw: str = ""  # the answer as JSON, without the key

    @property
    def is_completed(self) -> bool:
        """Whether a clip is there to be downloaded."""
        return self.stage is Stage.DONE

    @property
    def is_failed(self) -> bool:
        """Whether the job has ended without a clip. A state that nobody knows is still under way."""
        return self.stage in {Stage.FAILED, Stage.BLOCKED, Stage.GONE}


def number(value: object) -> float | None:
    """A finite number out of 45, "45", "45%" or 45.0; None out of anything else."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        found = float(value.strip().removesuffix("%")) if isinstance(value, str) else float(value)
    except (ValueError, OverflowError):
        return None
    return found if math.isfinite(found) else None


def timestamp(value: object) -> float | None:
    """Unix seconds out of seconds, milliseconds or an ISO date; None out of anything else."""
    found = number(value)
    if found is None and isinstance(value, str):
        try:
            found = datetime.fromisoformat(value).timestamp()
        except (ValueError, OverflowError, OSError):
            return None
    if found is None or found <= 0:
        return None
    return found / 1000 if found >= _MILLISECONDS_FROM else found


def progress(value: object) -> int:
    """A whole number from 0 to 100, whatever is said."""
    return int(min(max(number(value) or 0, 0), 100))


def text(value: object) -> str:
    """A string as it is, a number or a truth value as its text, nothing out of anything else."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, int | float) else ""


def texts(value: object) -> tuple[str, ...]:
    """The texts of a list."""
    return tuple(map(text, value)) if isinstance(value, list) else ()


def job_id(value: object) -> str:
    """An id; empty out of anything that is none."""
    found = text(value)
    return found if _ID.fullmatch(found) and not isinstance(value, bool) else ""


def amount(value: object) -> Decimal | None:
    """An exact amount out of a number or its text; None out of anything else."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        found = Decimal(str(value).strip())
    except InvalidOperation:
        return None
    return found if found.is_finite() and found >= 0 else None
