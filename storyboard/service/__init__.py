"""The client of the `/v1/videos` protocol that CometAPI, OpenAI and the gateways after them speak."""

from storyboard.service.async_client import AsyncVideoClient
from storyboard.service.client import VideoClient, Watch
from storyboard.service.job import Pace, Reference, Timeouts, VideoRequest
from storyboard.service.steps import Event, Retrying, Saved, Seen, Sending
from storyboard.service.wire import Problem, VideoJob, VideoPage

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
