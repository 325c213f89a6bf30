"""Both clients against the simulator, over real HTTP, with everything going wrong that it can be told to."""

from __future__ import annotations

import inspect
import io
import socket
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from storyboard import services as service
from storyboard.catalog import load
from storyboard.errors import ServiceError, UsageError
from storyboard.services import (
    AsyncVideoClient,
    Event,
    Pace,
    Reference,
    Retrying,
    Seen,
    Sending,
    VideoClient,
    VideoRequest,
    errors,
)
from storyboard.simulator import Simulator

Simulate = Callable[..., Simulator]
Connect = Callable[..., Any]

KEY = "sk-test-0123456789abcdef"
SORA = load().model("sora-2-all")
REQUEST = VideoRequest("Shot 1:\nduration: 10sec\nScene: A plane.", SORA, 10, "720x1280")


def test_the_public_names_are_these() -> None:
    assert {name for name in vars(service) if name[0].isupper()} == set(service.__all__)
    assert len(service.__all__) == 15


def test_every_error_says_what_to_do_and_is_drawn_in_the_tree() -> None:
    kinds = [getattr(errors, name) for name in errors.__all__ if name != "ServiceError"]
    assert all(issubclass(kind, ServiceError) and kind.__doc__ for kind in kinds)
    assert all(kind.__name__ in str(errors.__doc__) for kind in kinds)


def test_both_clients_have_the_same_methods() -> None:
    assert _surface(VideoClient) == _surface(AsyncVideoClient)


def _surface(cls: type) -> dict[str, Any]:
    methods = {name: method for name, method in vars(cls).items() if inspect.isfunction(method) and name[0] != "_"}
    return {name: list(inspect.signature(method).parameters) for name, method in methods.items()}


def test_a_jobs_whole_life(connect: Connect, simulate: Simulate, tmp_path: Path, clip: bytes) -> None:
    simulator = simulate(key=KEY)
    seen: list[Event] = []
    saved = connect(simulator.base_url, KEY).render(REQUEST, tmp_path / "clip.mp4", seen.append)
    assert (tmp_path / "clip.mp4").read_bytes() == clip
    assert saved.size == len(clip)
    assert [path.name for path in tmp_path.glob("clip*")] == ["clip.mp4"]
    assert isinstance(seen[-1], Seen)
    assert seen[-1].job.progress == 100
    assert [job.ask.prompt for job in simulator.jobs] == [REQUEST.prompt]


@pytest.mark.parametrize("fault", ["create-drop", "create-html"])
def test_a_create_without_an_answer_may_have_cost_money_and_is_not_repeated(
    connect: Connect, simulate: Simulate, fault: str
) -> None:
    simulator = simulate(fault)
    with pytest.raises(errors.OutcomeUnknown):
        connect(simulator.base_url).create(REQUEST)
    assert len(simulator.jobs) == 1


def test_a_create_that_hangs_is_given_up_on_and_not_repeated(connect: Connect, quick: Pace) -> None:
    with socket.create_server(("127.0.0.1", 0)) as deaf:
        timeouts = service.Timeouts(connect=5, read=0.05, write=5, answer=5)
        client = connect(f"http://127.0.0.1:{deaf.getsockname()[1]}/v1", timeouts=timeouts)
        with pytest.raises(errors.OutcomeUnknown, match="no answer in time"):
            client.create(REQUEST)
        deaf.settimeout(5)
        deaf.accept()[0].close()
        deaf.setblocking(False)
        with pytest.raises(BlockingIOError):
            deaf.accept()


@pytest.mark.parametrize(
    "faults",
    [
        ("create-429=2",),
        ("create-task-id",),
        ("odd-state",),
        ("poll-drop=2", "poll-429=1"),
        ("poll-503=3",),
        ("poll-html=2",),
        ("content-drop=1",),
        ("content-html=1",),
    ],
)
def test_what_passes_costs_nobody_a_clip(
    connect: Connect, simulate: Simulate, tmp_path: Path, clip: bytes, faults: tuple[str, ...]
) -> None:
    simulator = simulate(*faults)
    connect(simulator.base_url).render(REQUEST, tmp_path / "clip.mp4")
    assert (tmp_path / "clip.mp4").read_bytes() == clip
    assert len(simulator.jobs) == 1


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        ("create-500", errors.OutcomeUnknown),
        ("create-redirect", errors.OutcomeUnknown),
        ("moderation", errors.ModerationBlocked),
        ("fail", errors.JobFailed),
        ("poll-503", errors.ServiceTrouble),
        ("content-drop", errors.ConnectionLost),
        ("content-html", errors.BadReply),
        ("content-gone", errors.ClipGone),
    ],
)
def test_what_stays_wrong_is_named_and_leaves_no_file(
    connect: Connect, simulate: Simulate, tmp_path: Path, fault: str, kind: type[ServiceError]
) -> None:
    simulator = simulate(fault)
    with pytest.raises(kind):
        connect(simulator.base_url).render(REQUEST, tmp_path / "clip.mp4")
    assert not (tmp_path / "clip.mp4").exists()


def test_an_older_clip_stays_until_the_new_one_is_whole(connect: Connect, simulate: Simulate, tmp_path: Path) -> None:
    older = tmp_path / "clip.mp4"
    older.write_bytes(b"older")
    with pytest.raises(errors.ConnectionLost):
        connect(simulate("content-drop").base_url).render(REQUEST, older)
    assert older.read_bytes() == b"older"


@pytest.mark.parametrize(
    ("change", "field", "values"),
    [
        ({"seconds": 25}, "seconds", ("10", "15")),
        ({"size": "720p"}, "size", ("720x1280",)),
        ({"model": SORA._replace(id="sora-9")}, "model", ()),
        ({"prompt": " "}, "prompt", ()),
        ({"prompt": "Shot 1:\nduration: 7sec\nScene: A."}, "prompt", ()),
        ({"fields": {"character_timestamps": "3,1"}}, "character_timestamps", ()),
        ({"reference": Reference("a.png", b"no image", "image/png")}, "input_reference", ()),
    ],
)
def test_the_simulator_refuses_what_a_service_would(
    connect: Connect, simulate: Simulate, change: dict[str, Any], field: str, values: tuple[str, ...]
) -> None:
    simulator = simulate()
    with pytest.raises(errors.RequestRefused) as caught:
        connect(simulator.base_url).create(REQUEST._replace(**change))
    assert (caught.value.field, caught.value.valid_values) == (field, values)
    assert not simulator.jobs


def test_a_reference_goes_as_a_file_and_must_have_the_clips_size(
    connect: Connect, simulate: Simulate, tmp_path: Path
) -> None:
    client = connect(simulate().base_url)
    for width, fits in ((720, True), (721, False)):
        image = io.BytesIO()
        Image.new("RGB", (width, 1280)).save(image, "PNG")
        (tmp_path / "start.png").write_bytes(image.getvalue())
        request = REQUEST._replace(
            model=load().model("sora-2"),
            seconds=12,
            prompt="A plane.",
            reference=Reference.load(tmp_path / "start.png"),
        )
        if fits:
            assert client.create(request).id
        else:
            with pytest.raises(errors.RequestRefused, match="Inpaint image must match"):
                client.create(request)


def test_jobs_are_listed_remixed_and_deleted(connect: Connect, simulate: Simulate) -> None:
    client = connect(simulate().base_url)
    first, second, third = (client.create(REQUEST).id for _ in range(3))
    assert {job.id for job in client.list_since(time.time() - 60)} == {first, second, third}
    assert client.list_since(time.time() + 60) == []
    assert set(client.states([first, third, "video_0"])) == {first, third}
    client.wait(first)
    assert client.remix(first, "At night.").id not in {first, second, third}
    client.delete(first)
    with pytest.raises(errors.JobNotFound):
        client.state(first)


@pytest.mark.parametrize("job_id", ["../../../etc/passwd", "..%2f..", "video_0", "a/b"])
def test_an_id_is_never_a_path(connect: Connect, simulate: Simulate, job_id: str) -> None:
    with pytest.raises(errors.JobNotFound):
        connect(simulate().base_url).state(job_id)


def test_nobody_there_is_said_at_once_with_the_address(connect: Connect) -> None:
    with socket.create_server(("127.0.0.1", 0)) as closing:
        port = closing.getsockname()[1]
    with pytest.raises(errors.ServiceUnreachable, match=f"127.0.0.1:{port}: cannot connect") as caught:
        connect(f"http://127.0.0.1:{port}/v1").create(REQUEST)
    assert caught.value.exit_code == 2


def test_the_wrong_key_is_refused_and_shown_nowhere(connect: Connect, simulate: Simulate) -> None:
    with pytest.raises(errors.AuthenticationRefused) as caught:
        connect(simulate(key="sk-another-key").base_url, KEY).create(REQUEST)
    assert KEY not in str(caught.value)


@pytest.mark.parametrize("key", ["sk-one two", "sk-\nnext", "“sk-quoted”"])
def test_a_key_that_no_header_can_carry_is_refused_unseen(connect: Connect, key: str) -> None:
    with pytest.raises(UsageError) as caught:
        connect("https://example.test/v1", key)
    assert "sk-" not in str(caught.value)


@pytest.mark.parametrize("base", ["", "example.test/v1", "ftp://a/v1", "https://me:secret@a/v1", "http://[x/v1"])
def test_an_address_that_is_none_is_refused_unseen(connect: Connect, base: str) -> None:
    with pytest.raises(UsageError) as caught:
        connect(base)
    assert "secret" not in str(caught.value)


def test_busy_services_are_waited_for_and_told_of(connect: Connect, simulate: Simulate) -> None:
    told: list[Event] = []
    connect(simulate("create-429=2").base_url).create(REQUEST, told.append)
    assert [type(event) for event in told] == [Sending, Retrying, Sending, Retrying, Sending]
