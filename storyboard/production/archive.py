"""What a production already has: the ledger's entries and the clips beside it."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from storyboard.production.ledger import Entry, Ledger, State
from storyboard.production.orders import LastFrame, Order
from storyboard.production.steps import Step, next_step
from storyboard.services import Reference


class Finding(NamedTuple):
    """What to do next for an order, and the newest entry that says so."""

    step: Step
    entry: Entry | None
    fingerprint: str


class Archive:
    """Ledger and clips of one film. `free`: the service costs nothing; `resend`: the author allows to pay again."""

    def __init__(self, clips: Path, ledger: Ledger, *, free: bool, resend: bool = False) -> None:
        self.clips = clips
        self.ledger = ledger
        self.free = free
        self.resend = resend

    def find(self, order: Order, reference_digest: str) -> Finding:
        """What is to be done for an order whose reference image has this digest."""
        fingerprint = order.fingerprint(reference_digest)
        entry = self.ledger.newest(fingerprint, order.take)
        whole = entry is not None and entry.state is State.FILMED and self._is_whole(entry)
        return Finding(next_step(entry, clip_is_whole=whole, free=self.free, resend=self.resend), entry, fingerprint)

    def preview(self, orders: Sequence[Order]) -> dict[int, Finding | None]:
        """The first step of each order by its number; None where it hangs on a clip that is yet to be filmed.

        Costs and sends nothing.
        """
        findings: dict[int, Finding | None] = {}
        for order in orders:
            before = ""
            if isinstance(order.reference, LastFrame):
                earlier = findings[order.reference.order]
                if earlier is None or earlier.entry is None or earlier.step is not Step.REUSE:
                    findings[order.number] = None
                    continue
                before = earlier.entry.sha256
            findings[order.number] = self.find(order, digest_of(order.reference, before))
        return findings

    def _is_whole(self, entry: Entry) -> bool:
        try:
            with (self.clips / entry.clip).open("rb") as clip:
                return hashlib.file_digest(clip, "sha256").hexdigest() == entry.sha256
        except OSError:
            return False


def digest_of(reference: Reference | LastFrame | None, clip_sha256: str = "") -> str:
    """What a reference adds to a fingerprint; for a frame, the clip that it is taken from and where."""
    match reference:
        case None:
            return ""
        case LastFrame(at=at):
            return hashlib.sha256(f"{clip_sha256} at {at}".encode()).hexdigest()
        case Reference(content=content):
            return hashlib.sha256(content).hexdigest()
