"""Official packages, unchanged, against the simulator; `make sdk` installs and runs them, else they are skipped."""

from __future__ import annotations

import os
import socket
import ssl
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from storyboard.simulator import Ask, Simulator

KEY = "sk-secret-0123456789"
CLIP = b"\x00\x00\x00\x18ftypmp42" + bytes(range(256))
SHOTS = '[{"prompt": "A plane takes off.", "duration": 4}, {"prompt": "It lands.", "duration": 3}]'


@pytest.fixture
def simulator(tmp_path: Path) -> Iterator[Simulator]:
    def render(ask: Ask, path: Path, progress: Callable[[float], None]) -> None:
        path.write_bytes(CLIP)

    folder = tmp_path / "simulator"
    folder.mkdir()
    with Simulator(folder, render=render, workers=1, key=KEY) as running:
        yield running


def until(done: Callable[[], bool]) -> None:
    """Ask again until it is so. Each answer is the service's own, so there is nothing to wait for but its turn."""
    ends = time.monotonic() + 20
    while not done():
        assert time.monotonic() < ends, "the job did not finish"


def test_replicate(simulator: Simulator) -> None:
    replicate = pytest.importorskip("replicate")
    client = replicate.Client(api_token=KEY, base_url=simulator.address("replicate"))
    given = {"prompt": "A plane.", "multi_prompt": SHOTS, "duration": 7, "mode": "standard"}
    prediction = client.models.predictions.create(model="kwaivgi/kling-v3-video", input=given)

    def done() -> bool:
        prediction.reload()
        return bool(prediction.status == "succeeded")

    until(done)
    assert prediction.output.endswith(".mp4")
    assert prediction.id in [one.id for one in client.predictions.list()]


def test_volcengine_ark(simulator: Simulator) -> None:
    ark = pytest.importorskip("volcenginesdkarkruntime")
    client = ark.Ark(base_url=simulator.address("ark"), api_key=KEY)
    tasks = client.content_generation.tasks
    made = tasks.create(
        model="doubao-seedance-2-0-260128",
        content=[{"type": "text", "text": "Shot 1: A plane.\nDuration: 5 s"}],
        duration=5,
        ratio="9:16",
        resolution="720p",
        return_last_frame=True,
    )
    until(lambda: tasks.get(task_id=made.id).status == "succeeded")
    found = tasks.get(task_id=made.id)
    assert found.content.video_url.endswith(".mp4")
    assert found.content.last_frame_url.endswith(".png")
    assert made.id in [item.id for item in tasks.list().items]
    tasks.delete(task_id=made.id)
    assert simulator.jobs == ()


def test_dashscope(simulator: Simulator, monkeypatch: pytest.MonkeyPatch) -> None:
    dashscope = pytest.importorskip("dashscope")
    monkeypatch.setattr(dashscope, "base_http_api_url", f"{simulator.address('dashscope')}/api/v1")
    made = dashscope.VideoSynthesis.async_call(
        api_key=KEY, model="wan2.6-t2v", prompt="Shot 1 [0-5s] A plane.", size="1280*720", duration=5
    )
    assert made.status_code == 200, made
    until(lambda: dashscope.VideoSynthesis.fetch(made.output.task_id, api_key=KEY).output.task_status == "SUCCEEDED")
    assert simulator.jobs[0].ask.model == "wan2.6"


def test_google_genai(simulator: Simulator) -> None:
    genai = pytest.importorskip("google.genai")
    options = genai.types.HttpOptions(base_url=simulator.address("gemini").rpartition("/")[0], api_version="gemini")
    client = genai.Client(api_key=KEY, http_options=options)
    operation = client.models.generate_videos(
        model="veo-3.1-generate-preview",
        prompt="A plane.",
        config=genai.types.GenerateVideosConfig(aspect_ratio="16:9", duration_seconds=8),
    )

    def done() -> bool:
        nonlocal operation
        operation = client.operations.get(operation)
        return bool(operation.done)

    until(done)
    assert operation.response.generated_videos[0].video.uri.endswith(".mp4")


FAL = """
import fal_client
client = fal_client.SyncClient(key={key!r})
shots = [{{"prompt": "A plane takes off.", "duration": "4"}}, {{"prompt": "It lands.", "duration": "3"}}]
handle = client.submit(
    "fal-ai/kling-video/v3/pro/text-to-video",
    arguments={{"multi_prompt": shots, "shot_type": "customize", "duration": "7", "aspect_ratio": "16:9"}},
)
assert handle.get()["video"]["url"].endswith(".mp4")
"""


def test_fal_client(simulator: Simulator, tmp_path: Path) -> None:
    """It speaks HTTPS only, to a host's root: a gate with a certificate of its own is in front of the simulator."""
    pytest.importorskip("fal_client")
    certificate = tmp_path / "certificate.pem"
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=localhost"]
    command += ["-addext", "subjectAltName=IP:127.0.0.1", "-keyout", str(certificate), "-out", str(certificate) + "c"]
    subprocess.run(command, check=True, capture_output=True, timeout=60)
    gate = Gate(str(certificate) + "c", str(certificate), simulator.address("fal"))
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(sys.path),
        "FAL_QUEUE_RUN_HOST": f"127.0.0.1:{gate.port}",
        "SSL_CERT_FILE": str(certificate) + "c",
    }
    script = FAL.format(key=KEY)
    run = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, text=True, timeout=60)
    gate.close()
    assert run.returncode == 0, run.stderr
    assert simulator.jobs[0].ask.model == "kling-3.0-pro"


class Gate:
    """HTTPS on 127.0.0.1, its root the simulator's path of one service."""

    def __init__(self, certificate: str, key: str, address: str) -> None:
        host, _, path = address.removeprefix("http://").partition("/")
        self._target, self._path = ("127.0.0.1", int(host.rpartition(":")[2])), f"/{path}".encode()
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, key)
        self._server = context.wrap_socket(socket.create_server(("127.0.0.1", 0)), server_side=True)
        self.port = self._server.getsockname()[1]
        threading.Thread(target=self._serve, daemon=True).start()

    def close(self) -> None:
        self._server.close()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._server.accept()
            except ssl.SSLError:
                continue
            except OSError:
                return
            threading.Thread(target=self._pass, args=(connection,), daemon=True).start()

    def _pass(self, connection: Any) -> None:
        """One request and its answer; addresses in the answer lead back through the gate."""
        head = b""
        while b"\r\n\r\n" not in head:
            head += connection.recv(65536)
        head, _, body = head.partition(b"\r\n\r\n")
        first, *lines = head.split(b"\r\n")
        method, path, version = first.split(b" ")
        length = next((int(line.split(b":")[1]) for line in lines if line.lower().startswith(b"content-length:")), 0)
        while len(body) < length:
            body += connection.recv(65536)
        lines = [line for line in lines if not line.lower().startswith(b"connection:")]
        lines += [b"X-Forwarded-Proto: https", b"Connection: close"]
        asked = b"\r\n".join([b" ".join([method, self._path + path, version]), *lines, b"", body])
        with socket.create_connection(self._target) as target:
            target.sendall(asked)
            answer = b"".join(iter(lambda: target.recv(65536), b""))
        # The gate's root is the service: its path is in no address that a client sees.
        connection.sendall(_announced(answer.replace(self._path + b"/", b"/")))
        connection.close()


def _announced(answer: bytes) -> bytes:
    """An answer with the length that its body has."""
    head, _, body = answer.partition(b"\r\n\r\n")
    lines = [line for line in head.split(b"\r\n") if not line.lower().startswith(b"content-length:")]
    return b"\r\n".join([*lines, b"Content-Length: %d" % len(body), b"Connection: close", b"", body])
