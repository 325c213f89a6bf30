"""The client of any described service. `catalog.wire(NAME)` is what it needs to know of one."""

from storyboard.services.client import AsyncVideoClient, VideoClient, Watch
from storyboard.services.flows import Event, Retrying, Saved, Seen, Sending
from storyboard.services.job import Problem, Stage, VideoJob
from storyboard.services.request import Pace, Reference, Timeouts, VideoRequest

__all__ = [
    "AsyncVideoClient",
    "Event",
    "Pace",
    "Problem",
    "Reference",
    "Retrying",
    "Saved",
    "Seen",
    "Sending",
    "Stage",
    "Timeouts",
    "VideoClient",
    "VideoJob",
    "VideoRequest",
    "Watch",
]
