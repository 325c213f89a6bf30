"""Orders: the jobs of a plan as requests to a service. The one place that knows what planning returns."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from storyboard.errors import BoardError, UsageError
from storyboard.services.request import Reference, VideoRequest

if TYPE_CHECKING:
    from storyboard.catalog.wire import Wire
    from storyboard.planning import Job, Plan

#: Fields of a job's request that a `VideoRequest` has itself.
_OWN = ("prompt", "model", "seconds", "size", "seed")


class LastFrame(NamedTuple):
    """The reference image is the frame of an earlier clip at which its part of the film ends."""

    slot: int  # the place of that clip in the film
    at: Decimal  # seconds in that clip


class Order(NamedTuple):
    """One clip to be made. `number` counts from 1 over the whole film."""

    number: int
    slot: int  # the place of its clip in the film, from 1: all takes of a job have the same
    shots: tuple[int, int]  # the first and the last, from 1
    request: VideoRequest  # its reference is set when the order is carried out
    service: str
    address: str  # the service's base URL
    rehearsal: bool
    reference: Reference | LastFrame | None
    cost: Decimal | None  # None: unknown
    currency: str
    repeat: int = 0  # how many slots before this one ask for exactly the same
    take: int = 1
    used: bool = True  # whether the film uses this take

    @property
    def span(self) -> str:
        """Its shots for people: "shot 3", "shots 3-5"."""
        first, last = self.shots
        return f"shot {first}" if first == last else f"shots {first}-{last}"

    def identity(self, reference_digest: str) -> str:
        """Tell whether a clip was asked for before: the same address and everything sent give the same identity."""
        asked: dict[str, Any] = {
            "address": self.address,
            "rehearsal": self.rehearsal,
            **self._sent(),
            "seed": self.request.seed,
            "reference": reference_digest,
            "repeat": self.repeat,
        }
        return _digest(asked)

    def old_fingerprint(self, reference_digest: str) -> str:
        """What version 0.1 called the same clip in a film's own ledger."""
        return _digest({"service": self.service, **self._sent(), "reference": reference_digest, "repeat": self.repeat})

    def _sent(self) -> dict[str, Any]:
        request = self.request
        return {
            "model": request.model.id,
            "seconds": str(request.seconds),
            "size": request.size,
            "prompt": request.prompt,
            "fields": dict(sorted(request.fields.items())),
        }


def orders_of(plans: Iterable[tuple[Plan, Path, int]], wire: Wire, *, address: str, rehearsal: bool) -> list[Order]:
    """The orders that render plans one after the other, one for each job.

    Each plan comes with the folder that its references are relative to, and the number of shots before its first one.
    Raises UsageError and BoardError for what could not be sent.
    """
    orders: list[Order] = []
    seen: dict[str, int] = {}
    for plan, folder, before in plans:
        first = len(orders)
        for job in plan.jobs:
            order = _order(plan, job, first, before)
            reference = _reference(plan, job, folder, first, wire)
            order = order._replace(address=address, rehearsal=rehearsal, reference=reference)
            key = order.identity(repr(job.reference))
            order = order._replace(repeat=seen.get(key, 0))
            seen[key] = order.repeat + 1
            number = len(orders) + 1
            orders.append(order._replace(number=number, slot=number))
    return orders


def with_takes(orders: Iterable[Order], takes: Mapping[int, Iterable[int]], used: Mapping[int, int]) -> list[Order]:
    """The orders of several takes: for each slot the takes to make (default: the first) and the one that is used."""
    made: list[Order] = []
    for order in orders:
        chosen = used.get(order.slot, 1)
        for take in sorted({*takes.get(order.slot, (1,)), chosen}):
            made.append(order._replace(number=len(made) + 1, take=take, used=take == chosen))
    return made


def reference_digest(reference: Reference | LastFrame | None, clip: str = "") -> str:
    """What a reference adds to an identity; for a frame, the SHA-256 of the clip that it is taken from and where."""
    match reference:
        case None:
            return ""
        case LastFrame(at=at):
            return hashlib.sha256(f"{clip} at {at}".encode()).hexdigest()
        case Reference(content=content, address=address):
            return hashlib.sha256(address.encode() or content).hexdigest()


def _order(plan: Plan, job: Job, first: int, before: int) -> Order:
    if not job.size:
        raise UsageError(f"no size is known for {job.model}", "give one with --size, or `size` in the board's header")
    sent = job.request
    return Order(
        number=0,
        slot=0,
        shots=(before + job.shots[0], before + job.shots[-1]),
        request=VideoRequest(
            prompt=job.prompt,
            model=plan.model,
            seconds=job.seconds,
            size=job.size,
            seed=sent.get("seed"),
            fields={name: value for name, value in sent.items() if name not in _OWN},
        ),
        service=job.service,
        address="",
        rehearsal=False,
        reference=None,
        cost=job.cost,
        currency=plan.currency,
    )


def _reference(plan: Plan, job: Job, folder: Path, first: int, wire: Wire) -> Reference | LastFrame | None:
    if job.reference is None:
        return None
    if not isinstance(job.reference, str):
        source = plan.jobs[job.reference.job - 1]
        return LastFrame(first + source.index, source.used_seconds)
    if job.reference.startswith(("http://", "https://")):
        if wire.image.addresses:
            return Reference.at(job.reference)
        raise BoardError(
            f"shot {job.shots[0]}: {job.reference} is a web address; {wire.service.title} takes an image file",
            "save the image next to the board and name the file",
        )
    path = folder / job.reference
    reference = Reference.load(path)
    if plan.model.reference_exact:
        _check_size(path, job.size or "")
    return reference


def _check_size(path: Path, size: str) -> None:
    """Raise BoardError for an image of another size than the clip's: services refuse it after the upload."""
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(path) as image:
            found = f"{image.width}x{image.height}"
    except (UnidentifiedImageError, OSError) as error:
        raise BoardError(f"{path}: the image cannot be read", "save it again as PNG or JPEG") from error
    if found != size:
        raise BoardError(f"{path}: the image has {found} pixels, the clip {size}", "scale the image, or set `size`")


def _digest(asked: Mapping[str, Any]) -> str:
    return hashlib.sha256(json.dumps(asked, sort_keys=True).encode()).hexdigest()
