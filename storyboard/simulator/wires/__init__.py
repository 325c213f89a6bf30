"""The protocols that the simulator speaks, one file each: a request is parsed, becomes a job, and is answered."""

from __future__ import annotations

from abc import ABC, abstractmethod

from storyboard.simulator.asking import Limits, Refusal
from storyboard.simulator.clock import Clock
from storyboard.simulator.faults import Fault
from storyboard.simulator.http import Request, Response
from storyboard.simulator.studio import Studio


class SimulatedWire(ABC):
    """A protocol on the simulator. Several may be served at once, told apart by their paths."""

    def __init__(self, studio: Studio, limits: Limits, clock: Clock) -> None:
        self.studio = studio
        self.limits = limits
        self.clock = clock

    def serving(self, request: Request) -> SimulatedWire | None:
        """The wire that a request is for: this one, or one of the several that it holds."""
        return self

    @abstractmethod
    def kind(self, request: Request) -> str | None:
        """What a request is for, one of `faults.KINDS`, before its body is read; None where it is not of this wire.

        A path of this wire that does not exist is "any".
        """

    @abstractmethod
    def respond(self, kind: str, request: Request, fault: Fault | None) -> Response:
        """Carry a request out. `fault` is handed to `studio.add`; its `state` is shown in polls. Raises Refusal."""

    @abstractmethod
    def refuse(self, refusal: Refusal) -> Response:
        """A refusal in the protocol's own words."""

    def knows(self, request: Request, key: str) -> bool:
        """Whether a request carries the key."""
        return request.headers.get("authorization") == f"Bearer {key}"
