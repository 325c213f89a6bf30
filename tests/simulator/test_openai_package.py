"""The official `openai` package against `storyboard simulate`, unchanged: what it can do there, it can do here."""

from __future__ import annotations

import asyncio
import io
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from storyboard.film import probe

openai = pytest.importorskip("openai")
pytestmark = pytest.mark.filterwarnings("ignore:The Sora API:DeprecationWarning")

KEY = "sk-test-0123456789"
CONFIG = """\
[services.paid]
kind = "videos"
base_url = "http://127.0.0.1:9/v1"
key_variable = "PAID_KEY"

[models.tiny]
service = "paid"
seconds = [1]
sizes = ["64x36"]
"""


@pytest.fixture(scope="module")
def base_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """`storyboard simulate` as a process of its own, in a folder whose catalog has a small model."""
    folder = tmp_path_factory.mktemp("simulate")
    (folder / "storyboard.toml").write_text(CONFIG, "utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "storyboard", "simulate", "--port", "0", "--key", KEY],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert process.stdout
    yield process.stdout.readline().strip()
    process.send_signal(signal.SIGTERM)
    assert process.wait(timeout=30) == 0


def reference() -> tuple[str, bytes, str]:
    file = io.BytesIO()
    Image.new("RGB", (64, 36), "navy").save(file, "PNG")
    return "start.png", file.getvalue(), "image/png"


def test_the_sync_client_does_all_it_can_do(base_url: str, tmp_path: Path) -> None:
    client = openai.OpenAI(base_url=base_url, api_key=KEY, max_retries=0)
    created = client.videos.create(
        prompt="A plane.", model="tiny", seconds="1", size="64x36", input_reference=reference()
    )
    assert (created.object, created.model, created.seconds, created.size) == ("video", "tiny", "1", "64x36")
    assert created.prompt == "A plane." and created.created_at
    done = client.videos.poll(created.id, poll_interval_ms=50)
    assert (done.status, done.progress, done.error) == ("completed", 100, None)
    assert done.completed_at and done.expires_at and done.expires_at > done.completed_at

    client.videos.download_content(done.id).write_to_file(tmp_path / "clip.mp4")
    assert probe(tmp_path / "clip.mp4").width == 64
    previews = {
        variant: Image.open(io.BytesIO(client.videos.download_content(done.id, variant=variant).read()))
        for variant in ("thumbnail", "spritesheet")
    }
    assert previews["thumbnail"].format == "WEBP" and previews["thumbnail"].size == (64, 36)
    assert previews["spritesheet"].format == "JPEG"

    remixed = client.videos.remix(done.id, prompt="At night.")
    assert (remixed.remixed_from_video_id, remixed.seconds) == (done.id, "1")
    client.videos.poll(remixed.id, poll_interval_ms=50)
    assert [video.id for video in client.videos.list(order="asc")] == [done.id, remixed.id]
    assert [video.id for video in client.videos.list(limit=1)] == [remixed.id, done.id]  # it asks page by page

    gone = client.videos.delete(remixed.id)
    assert (gone.id, gone.deleted, gone.object) == (remixed.id, True, "video.deleted")
    with pytest.raises(openai.NotFoundError):
        client.videos.retrieve(remixed.id)
    client.videos.delete(done.id)


def test_the_async_client_does_it_too(base_url: str) -> None:
    async def work() -> tuple[str, int]:
        async with openai.AsyncOpenAI(base_url=base_url, api_key=KEY, max_retries=0) as client:
            # Without an interval it waits as long as the header says.
            video = await client.videos.create_and_poll(prompt="A plane.", model="tiny", seconds="1", size="64x36")
            content = await client.videos.download_content(video.id)
            size = len(content.read())
            await client.videos.delete(video.id)
            return video.status, size

    status, size = asyncio.run(work())
    assert status == "completed" and size > 500


def test_refusals_are_the_errors_that_the_package_knows(base_url: str) -> None:
    client = openai.OpenAI(base_url=base_url, api_key=KEY, max_retries=0)
    with pytest.raises(openai.AuthenticationError, match="incorrect API key"):
        openai.OpenAI(base_url=base_url, api_key="sk-wrong", max_retries=0).videos.list()
    with pytest.raises(openai.BadRequestError) as caught:
        client.videos.create(prompt="A plane.", model="tiny", seconds="99")
    assert (caught.value.code, caught.value.param) == ("invalid_model_for_duration", "seconds")
    assert caught.value.request_id and caught.value.request_id.startswith("req_")
    with pytest.raises(openai.BadRequestError, match="moderation"):
        client.videos.create(prompt="This prompt must be refused.", model="tiny")
    with pytest.raises(openai.NotFoundError):
        client.videos.download_content("video_unknown")


def test_the_prompt_alone_is_enough(base_url: str) -> None:
    client = openai.OpenAI(base_url=base_url, api_key=KEY, max_retries=0)
    video = client.videos.create(prompt="A plane.")
    assert (video.model, video.seconds, video.size) == ("sora-2", "4", "720x1280")
    client.videos.delete(video.id)
