"""Every described service: client and simulator read one description from both sides, and understand each other."""

from __future__ import annotations

import io
import json
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from PIL import Image

from storyboard import Shot, Storyboard
from storyboard.catalog import SIMULATOR, Catalog, Model, load
from storyboard.dialects.canonical import parse
from storyboard.planning import plan
from storyboard.project import Project
from storyboard.services import Pace, Reference, Stage, VideoClient, VideoJob, VideoRequest, errors
from storyboard.services.answers import Reader, Reply
from storyboard.simulator import Ask, Manner, Simulator

CATALOG = load()
SERVICES = [one.name for one in CATALOG.services() if one.kind not in ("limits", "simulator")]
MODELS = [model for service in SERVICES for model in CATALOG.models(service)]
PACE = Pace(first_poll=0.005, slowest_poll=0.01, first_retry=0.005, slowest_retry=0.01, attempts=3, patience=5)
CLIP = b"\x00\x00\x00\x18ftypmp42" + bytes(range(256)) * 20
KEY = "sk-secret-0123456789"
TEXTS = ("A plane takes off; engines roar.", "Shot 2: the plane lands, [0-3s] softly.")


@pytest.fixture(scope="module")
def simulator(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Simulator]:
    def render(ask: Ask, path: Path, progress: Callable[[float], None]) -> None:
        path.write_bytes(CLIP)

    folder = tmp_path_factory.mktemp("simulator")
    with Simulator(folder, render=render, workers=2, key=KEY, manner=Manner(clip_hours=None)) as running:
        yield running


def client_of(simulator: Simulator, service: str, key: str | None = KEY, catalog: Catalog = CATALOG) -> VideoClient:
    return VideoClient(catalog.wire(service).at(simulator.address(service)), key, pace=PACE)


def request_for(model: Model, reference: Reference | None = None) -> VideoRequest:
    board = Storyboard(shots=[Shot(duration=4, scene=text) for text in TEXTS], model=model.name, service=model.service)
    job = plan(board, Project(catalog=CATALOG)).jobs[0]
    size = job.size or "1280x720"
    return VideoRequest(
        job.prompt, model, job.seconds, size, reference, client_id=f"id-{time.time_ns()}", fields=job.fields
    )


def picture() -> Reference:
    image = io.BytesIO()
    Image.new("RGB", (320, 320)).save(image, "PNG")
    return Reference("start.png", image.getvalue(), "image/png")


def asked(simulator: Simulator) -> Ask:
    return simulator.jobs[-1].ask


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.address)
def test_a_job_is_created_followed_and_downloaded(simulator: Simulator, model: Model, tmp_path: Path) -> None:
    request = request_for(model)
    with client_of(simulator, model.service) as client:
        client.render(request, tmp_path / "clip.mp4")
    assert (tmp_path / "clip.mp4").read_bytes() == CLIP
    ask = asked(simulator)
    assert (ask.model, ask.seconds) == (model.name, str(request.seconds))
    assert ask.size == request.size or not model.sizes
    if model.dialect != "single":
        shots = parse(ask.prompt, {})
        assert len(shots) == 2
        assert "engines roar" in shots[0].text
        assert sum(shot.milliseconds for shot in shots) == request.seconds * 1000


@pytest.mark.parametrize("model", [model for model in MODELS if model.references], ids=lambda model: model.address)
def test_a_reference_image_arrives(simulator: Simulator, model: Model) -> None:
    if model.reference_exact:
        pytest.skip("the size is checked on /v1/videos itself")
    with client_of(simulator, model.service) as client:
        job = client.create(request_for(model, picture()))
        assert client.wait(job.id).stage is Stage.DONE
    assert asked(simulator).model == model.name


@pytest.mark.parametrize("service", SERVICES)
def test_the_key_is_needed_and_its_refusal_is_known(simulator: Simulator, service: str) -> None:
    model = CATALOG.models(service)[0]
    before = simulator.created
    for key in (None, "sk-another"):
        with client_of(simulator, service, key) as client, pytest.raises(errors.AuthenticationRefused):
            client.create(request_for(model))
    assert simulator.created == before


@pytest.mark.parametrize("service", SERVICES)
def test_policy_is_told_from_other_failures(simulator: Simulator, service: str) -> None:
    model = CATALOG.models(service)[0]
    request = request_for(model)
    blocked = Storyboard(
        shots=[Shot(duration=4, scene="This prompt must be blocked.")], model=model.name, service=service
    )
    job = plan(blocked, Project(catalog=CATALOG)).jobs[0]
    with client_of(simulator, service) as client:
        made = client.create(request._replace(prompt=job.prompt, fields=job.fields, seconds=job.seconds))
        with pytest.raises((errors.ModerationBlocked, errors.JobFailed)) as caught:
            client.wait(made.id)
        assert "moderation" in str(caught.value)
        if "policy" in CATALOG.wire(service).errors.classes.values():
            assert isinstance(caught.value, errors.ModerationBlocked)


@pytest.mark.parametrize("service", SERVICES)
def test_a_length_that_the_model_has_not_is_refused_and_starts_nothing(simulator: Simulator, service: str) -> None:
    model = CATALOG.models(service)[0]
    before = simulator.created
    with client_of(simulator, service) as client, pytest.raises(errors.RequestRefused):
        client.create(request_for(model)._replace(seconds=99))
    assert simulator.created == before


@pytest.mark.parametrize("service", SERVICES)
def test_what_a_service_offers_works_and_the_rest_is_said(simulator: Simulator, service: str) -> None:
    wire = CATALOG.wire(service)
    request = request_for(CATALOG.models(service)[0])
    start = time.time() - 5
    with client_of(simulator, service) as client:
        first, second = client.create(request), client.create(request._replace(client_id=f"{request.client_id}-b"))
        client.wait(first.id)
        client.wait(second.id)
        assert set(client.states([first.id, second.id])) == {first.id, second.id}
        if wire.list:
            assert {first.id, second.id} <= {job.id for job in client.list_since(start)}
        else:
            with pytest.raises(errors.NotOffered):
                client.list_since(start)
        if wire.find:
            assert request.client_id
            found = client.find_by_client_id(request.client_id)
            assert found is not None
            assert found.id == first.id
            assert client.find_by_client_id("nobody") is None
        else:
            with pytest.raises(errors.NotOffered):
                client.find_by_client_id("nobody")
        if wire.account:
            client.check_key()
        if wire.delete:
            client.delete(first.id)
            with pytest.raises(errors.JobNotFound):
                client.state(first.id)
        else:
            with pytest.raises(errors.NotOffered):
                client.delete(first.id)


def test_limits_only_services_have_no_wire() -> None:
    for service in CATALOG.services():
        if service.kind == "limits":
            with pytest.raises(Exception, match="only its limits"):
                CATALOG.wire(service.name)
    assert CATALOG.wire(SIMULATOR).authoritative


class Stray(ThreadingHTTPServer):
    """Another host, which keeps the headers of what it is asked."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), StrayHandler)
        self.heads: list[str] = []
        threading.Thread(target=self.serve_forever, args=(0.02,), daemon=True).start()


class StrayHandler(BaseHTTPRequestHandler):
    server: Stray

    def do_GET(self) -> None:
        self.server.heads.append(f"{self.path}\n{self.headers}")
        self.send_response(200)
        self.send_header("Content-Length", str(len(CLIP)))
        self.end_headers()
        self.wfile.write(CLIP)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing."""


@pytest.mark.parametrize("service", SERVICES)
def test_the_key_goes_to_no_other_host(service: str, simulator: Simulator, tmp_path: Path) -> None:
    """A clip's address that an answer names is fetched without the key where it is another host's."""
    wire = CATALOG.wire(service).at(simulator.address(service))._replace(content=None)
    with Stray() as other, VideoClient(wire, KEY, pace=PACE) as client:
        address = f"http://127.0.0.1:{other.server_address[1]}/clip.mp4?signature=1"
        client.download(VideoJob("job", clips=(address,)), tmp_path / "clip.mp4")
        other.shutdown()
    assert len(other.heads) == 1
    assert KEY not in other.heads[0]


def test_an_id_that_leads_to_another_host_is_none() -> None:
    wire = CATALOG.wire("fal")
    for host in ("https://evil.test", "http://queue.fal.run", "https://queue.fal.run.evil.test"):
        body = {"request_id": "1", "response_url": f"{host}/fal-ai/kling-video/requests/1"}
        with pytest.raises(errors.OutcomeUnknown):
            Reader(wire).created(Reply(200, {}, json.dumps(body).encode()), wire.create.text)
