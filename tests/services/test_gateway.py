"""A gateway that only a storyboard.toml describes films a board; its server here is written by hand.

It has another header for the key, JSON, nested ids, its own words for states, a reference as base64, and an upload.
"""

from __future__ import annotations

import base64
import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from storyboard.cli import main
from storyboard.film import Card, render_cards
from storyboard.film.probe import probe

KEY = "gate-secret-0123456789"
TOML = """
[services.gate]
kind = "custom"
base_url = "ADDRESS"
key_variable = "GATE_KEY"
auth = { header = "X-Api-Token", scheme = "" }
state = { path = "/gen/{id}", job = "result" }

[services.gate.create]
path = "/gen"
job = "result.job"

[services.gate.create.body]
task = { text = "{prompt}", secs = "{seconds:integer}", shape = "{width}by{height}" }
start = { REFERENCE }

[services.gate.answer]
id = ["ref.key", "key"]
status = "phase"
clip = "files[0].href"

[services.gate.states]
waiting = ["WAITING", "COOKING"]
done = ["READY"]
failed = ["BURNT"]

UPLOAD

[models.gate-1]
service = "gate"
dialect = "timestamps"
seconds = [2, 4]
sizes = ["64x36"]
references = 1
"""
WAYS = {
    "base64": ('data = "{reference:base64}", type = "{reference:media-type}"', ""),
    "upload": (
        'href = "{reference:address}"',
        '[services.gate.image]\nupload = { path = "/up", body = { blob = "{reference:file}" }, job = "at" }',
    ),
}
BOARD = """service: gate
model: gate-1
size: 64x36
reference: start.png

Shot 1:
duration: 1sec
Scene: A plane takes off.

Shot 2:
duration: 1sec
Scene: It lands.
"""


class Gate(ThreadingHTTPServer):
    """The gateway."""

    daemon_threads = True

    def __init__(self, clip: bytes) -> None:
        super().__init__(("127.0.0.1", 0), GateHandler)
        self.clip = clip
        self.asked: list[Any] = []
        self.uploads: list[bytes] = []
        self.polls = 0
        self.strangers = 0  # requests without the key, but for the clip's own address
        threading.Thread(target=self.serve_forever, args=(0.02,), daemon=True).start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"


class GateHandler(BaseHTTPRequestHandler):
    server: Gate

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        if self.headers.get("X-Api-Token") != KEY:
            self.server.strangers += 1
            return self._say(401, {"message": "who are you?"})
        if self.path == "/up":
            self.server.uploads.append(body)
            return self._say(200, {"at": f"{self.server.address}/start.png"})
        self.server.asked.append(json.loads(body))
        return self._say(200, {"result": {"job": {"ref": {"key": "j/1"}, "phase": "WAITING"}}})

    def do_GET(self) -> None:
        if self.path == "/clip.mp4":
            self.send_response(200)
            self.send_header("Content-Length", str(len(self.server.clip)))
            self.end_headers()
            self.wfile.write(self.server.clip)
            return None
        self.server.polls += 1
        ready = {"key": "j/1", "phase": "READY", "files": [{"href": f"{self.server.address}/clip.mp4"}]}
        found = ready if self.server.polls > 1 else {"key": "j/1", "phase": "COOKING"}
        return self._say(200 if self.path == "/gen/j%2F1" else 404, {"result": found})

    def _say(self, status: int, body: object) -> None:
        content = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing."""


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    from decimal import Decimal

    path = tmp_path_factory.mktemp("gate") / "clip.mp4"
    render_cards([Card(1, Decimal(2), "A plane.", None)], (64, 36), path)
    return path.read_bytes()


@pytest.fixture
def gate(clip: bytes) -> Iterator[Gate]:
    with Gate(clip) as running:
        yield running
        running.shutdown()


@pytest.mark.parametrize("way", WAYS)
def test_it_films_a_board(gate: Gate, way: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reference, upload = WAYS[way]
    toml = TOML.replace("ADDRESS", gate.address).replace("REFERENCE", reference).replace("UPLOAD", upload)
    (tmp_path / "storyboard.toml").write_text(toml)
    (tmp_path / "flight.story").write_text(BOARD)
    Image.new("RGB", (64, 36)).save(tmp_path / "start.png")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GATE_KEY", KEY)
    assert main(["make", "flight.story", "-o", "film.mp4", "--yes"]) == 0
    assert probe(tmp_path / "film.mp4").duration == 2
    (asked,) = gate.asked
    text = "0s-1s: A plane takes off.\n1s-2s: It lands."
    assert asked["task"] == {"text": text, "secs": 2, "shape": "64by36"}
    picture = (tmp_path / "start.png").read_bytes()
    if way == "base64":
        assert (base64.b64decode(asked["start"]["data"]), asked["start"]["type"]) == (picture, "image/png")
    else:
        assert asked["start"] == {"href": f"{gate.address}/start.png"}
        assert picture in gate.uploads[0]
    assert gate.strangers == 0


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ('"{seconds:integer}"', '"{secs:integer}"', 14, "{secs} is unknown"),
        ('"{seconds:integer}"', '"{seconds:int}"', 14, "{seconds:int} has an unknown type"),
        ('"{seconds:integer}"', '"{Seconds}"', 14, "has a brace that is not part"),
        ('status = "phase"', 'status = "a[b"', 19, "is not a path"),
        ('done = ["READY"]', "ready = []", 24, "unknown key 'ready'"),
        ('path = "/gen"', "", 9, "needs 'path'"),
        ('scheme = ""', 'token = "magic"', 6, "'magic' is not known here"),
    ],
)
def test_a_wrong_description_is_reported_at_its_line(
    old: str, new: str, line: int, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    toml = TOML.replace("ADDRESS", "https://gate.test").replace("REFERENCE", WAYS["base64"][0]).replace("UPLOAD", "")
    (tmp_path / "storyboard.toml").write_text(toml.replace(old, new))
    monkeypatch.chdir(tmp_path)
    assert main(["models"]) == 2
    err = capsys.readouterr().err
    assert said in err
    assert f"storyboard.toml:{line}: " in err
