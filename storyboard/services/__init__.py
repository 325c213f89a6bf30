"""The client of the `/v1/videos` protocol that CometAPI, OpenAI and the gateways after them speak."""

from storyboard.services.async_client import AsyncVideoClient
from storyboard.services.client import VideoClient, Watch
from storyboard.services.job import Pace, Reference, Timeouts, VideoRequest
from storyboard.services.steps import Event, Retrying, Saved, Seen, Sending
from storyboard.services.wire import Problem, VideoJob, VideoPage

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
    "Timeouts",
    "VideoClient",
    "VideoJob",
    "VideoPage",
    "VideoRequest",
    "Watch",
]
