"""Orders: the jobs of a plan as they are asked of a service. The one place that knows what planning gives."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from storyboard.errors import BoardError, UsageError
from storyboard.services.request import Reference, VideoRequest

if TYPE_CHECKING:
    from storyboard.planning import Job, Plan

#: Fields of a request that are its own and not among the extra ones.
_OWN = ("prompt", "model", "seconds", "size")


class LastFrame(NamedTuple):
    """The reference image is the frame of an earlier clip at which its part of the film ends."""

    order: int  # the number of that order
    at: Decimal  # seconds in that clip


class Order(NamedTuple):
    """One clip to be made. `number` counts from 1 over the whole film."""

    number: int
    shots: str  # for people: "shots 3-5"
    request: VideoRequest  # its reference is set when the order is carried out
    service: str
    reference: Reference | LastFrame | None
    cost: Decimal | None  # None: unknown
    currency: str
    repeat: int = 0  # how many orders before this one ask for exactly the same
    take: int = 1

    def fingerprint(self, reference_digest: str) -> str:
        """Tells whether a clip was asked for before: the same service, fields and image give the same one."""
        request = self.request
        asked = {
            "service": self.service,
            "model": request.model.name,
            "seconds": str(request.seconds),
            "size": request.size,
            "prompt": request.prompt,
            "fields": dict(sorted(request.fields.items())),
            "reference": reference_digest,
            "repeat": self.repeat,
        }
        return hashlib.sha256(json.dumps(asked, sort_keys=True).encode()).hexdigest()


def orders_of(plans: Iterable[tuple[Plan, Path]], takes: int = 1) -> list[Order]:
    """The orders that film plans one after the other, each with the folder that its references are relative to.

    With several takes each job is ordered that often, the first one first. Raises UsageError and BoardError for what
    could not be sent.
    """
    orders: list[Order] = []
    seen: dict[str, int] = {}
    for plan, folder in plans:
        first: dict[int, int] = {}  # index in this plan → number of its first take's order
        for job in plan.jobs:
            order = _order(plan, job, folder, first)
            key = order.fingerprint(repr(job.reference))
            order = order._replace(repeat=seen.get(key, 0))
            seen[key] = order.repeat + 1
            first[job.index] = len(orders) + 1
            orders += [order._replace(number=len(orders) + take, take=take) for take in range(1, takes + 1)]
    return orders


def _order(plan: Plan, job: Job, folder: Path, first: Mapping[int, int]) -> Order:
    if not job.size:
        raise UsageError(f"no size is known for {job.model}", "give one with --size, or `size` in the board's header")
    extra = {name: value for name, value in job.request.items() if name not in _OWN}
    return Order(
        number=0,
        shots=_span(job.shots),
        request=VideoRequest(job.prompt, plan.model, job.seconds, job.size, fields=extra),
        service=job.service,
        reference=_reference(plan, job, folder, first),
        cost=job.cost,
        currency=plan.currency,
    )


def _reference(plan: Plan, job: Job, folder: Path, first: Mapping[int, int]) -> Reference | LastFrame | None:
    if job.reference is None:
        return None
    if not isinstance(job.reference, str):
        before = plan.jobs[job.reference.job - 1]
        return LastFrame(first[before.index], before.used_seconds)
    if job.reference.startswith(("http://", "https://")):
        raise BoardError(
            f"{_span(job.shots)}: {job.reference} is a web address; services take an image file",
            "save the image beside the board and name the file",
        )
    path = folder / job.reference
    reference = Reference.load(path)
    if plan.model.reference_exact:
        _check_size(path, job.size or "")
    return reference


def _check_size(path: Path, size: str) -> None:
    """Services refuse an image of another size than the clip's, after the upload. Raises BoardError before it."""
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(path) as image:
            found = f"{image.width}x{image.height}"
    except (UnidentifiedImageError, OSError) as error:
        raise BoardError(f"{path}: the image cannot be read", "save it again as PNG or JPEG") from error
    if found != size:
        raise BoardError(f"{path}: the image has {found} pixels, the clip {size}", "scale the image, or set `size`")


def _span(shots: tuple[int, ...]) -> str:
    return f"shot {shots[0]}" if shots[0] == shots[-1] else f"shots {shots[0]}-{shots[-1]}"
