"""Films in a real browser: headless Chromium shows every frame, and plays from the first to the last."""

from __future__ import annotations

import json
import shutil
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from fractions import Fraction
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from queue import Queue
from typing import Any

import numpy as np
import pytest

from storyboard.film import Segment, Transition, stitch
from tests.film.numbered import SIZE, numbered_clip, numbers

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")

#: Seeks to the middle of every frame and sends how bright its blocks are, then plays the film to its end.
PAGE = """<!doctype html><video id=film muted playsinline></video><script>
const film = document.getElementById("film"), [width, height, fps] = SETTINGS
const canvas = document.createElement("canvas"); canvas.width = width; canvas.height = height
const pen = canvas.getContext("2d", {willReadFrequently: true})
const event = name => new Promise((resolve, reject) => {
  film.addEventListener(name, resolve, {once: true}); film.addEventListener("error", reject, {once: true})
})
const blocks = () => {
  pen.drawImage(film, 0, 0)
  const found = []
  for (let row = 0; row < 4; row++) for (let column = 0; column < 8; column++) {
    const side = width / 8, [x, y] = [column * side, row * side]
    const pixels = pen.getImageData(x + side / 4, y + side / 4, side / 2, side / 2).data
    let sum = 0
    for (let at = 1; at < pixels.length; at += 4) sum += pixels[at]
    found.push(sum / (pixels.length / 4))
  }
  return found
}
const seek = async time => {
  const shown = new Promise(resolve => film.requestVideoFrameCallback(resolve)), seeked = event("seeked")
  film.currentTime = time
  await seeked; await shown
}
const run = async () => {
  film.src = URL.createObjectURL(await (await fetch("film.mp4")).blob())
  await event("loadeddata")
  const count = Math.round(film.duration * fps), frames = []
  for (let frame = 0; frame < count; frame++) {
    await seek((frame + 0.5) / fps)
    frames.push(blocks())
  }
  await seek(0)
  const first = blocks(), ended = event("ended")
  await film.play(); await ended
  return {duration: film.duration, frames, first, last: blocks()}
}
const send = told => fetch("told", {method: "POST", body: JSON.stringify(told)})
run().then(send, error => send({error: String((film.error && film.error.message) || error)}))
</script>"""


@contextmanager
def served(film: Path, fps: Fraction) -> Iterator[tuple[str, Queue[Any]]]:
    """A page that plays a film, on loopback, and what it tells."""
    told: Queue[Any] = Queue()
    page = PAGE.replace("SETTINGS", json.dumps([*SIZE, float(fps)]))

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = film.read_bytes() if self.path == "/film.mp4" else page.encode()
            self.send_response(200)
            self.send_header("Content-Type", "video/mp4" if self.path == "/film.mp4" else "text/html")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def do_POST(self) -> None:
            told.put(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(204)
            self.end_headers()

        def log_message(self, *arguments: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/", told
    finally:
        server.shutdown()
        server.server_close()


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here; apt-get install chromium")
@pytest.mark.parametrize("rate", ["24", "30000/1001"])
def test_a_browser_shows_every_frame_and_plays_to_the_end(tmp_path: Path, rate: str) -> None:
    fps = Fraction(rate)
    deep = ("-c:v", "libx264", "-bf", "3", "-x264-params", "b-adapt=0:keyint=30")
    clips = [numbered_clip(tmp_path / f"{number}.mp4", number, 40, fps, video=deep) for number in (1, 2)]
    segments = [
        Segment(clips[0], 0, Fraction(3, 4)),  # ends inside a group: its tail is encoded again
        Segment(clips[1], Fraction(1, 4), 1, Transition("dissolve", Fraction(1, 4))),
        Segment(clips[0], 0, Fraction(3, 4)),
    ]
    film = tmp_path / "film.mp4"
    made = stitch(segments, film)
    with served(film, fps) as (address, told):
        assert CHROMIUM
        options = ["--headless=new", "--no-sandbox", "--disable-gpu", "--mute-audio", "--no-first-run"]
        command = [CHROMIUM, *options, "--disable-dev-shm-usage", f"--user-data-dir={tmp_path / 'profile'}", address]
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as browser:
            try:
                found = told.get(timeout=60)
            finally:
                browser.kill()
    assert "error" not in found, found
    assert abs(found["duration"] - float(made.duration)) < 0.001
    count = round(Fraction(3, 4) * fps)
    start = round(Fraction(1, 4) * fps)
    shown = numbers(np.array(found["frames"]).reshape(-1, 4, 8))
    assert len(shown) == made.frames
    assert shown[:count] == [(1, frame) for frame in range(count)]
    middle = round(Fraction(3, 2) * fps) - count
    assert shown[count : count + middle] == [(2, frame) for frame in range(start, start + middle)]
    ends = np.array([found["first"], found["last"]]).reshape(-1, 4, 8)
    assert numbers(ends) == [(1, 0), shown[-1]]
    assert shown[-1][0] == 1
