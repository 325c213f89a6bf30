"""Orders from plans: everything sent is in an order's identity, and what a service would refuse is refused before."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from PIL import Image

from storyboard.catalog import load
from storyboard.errors import BoardError, FileError, UsageError
from storyboard.model.board import Storyboard
from storyboard.planning import Plan, plan
from storyboard.production.orders import LastFrame, Order, orders_of, with_takes
from storyboard.production.runner import seed_of
from storyboard.project import Asked, Project
from storyboard.services import Reference
from storyboard.services.calls import create_call

SHOT = "Shot 1:\nduration: 10sec\nScene: The plane takes off.\n"
TWO = SHOT + "\nShot 2:\nduration: 15sec\nScene: The plane lands.\n"
ADDRESS = "https://api.cometapi.com/v1"


def planned(text: str, **options: object) -> Plan:
    asked = Asked(**{"model": "sora-2-pro-all", **options})  # type: ignore[arg-type]
    return plan(Storyboard.parse(text), Project(asked=asked))


def ordered(*texts: str, folder: Path = Path(), address: str = ADDRESS, **options: object) -> list[Order]:
    plans = [(planned(text, **options), folder, 0) for text in texts]
    return orders_of(plans, load().wire(plans[0][0].service.name), address=address, rehearsal=False)


def test_an_order_says_all_that_a_service_is_asked() -> None:
    order = ordered(f"character: https://example.test/hero.mp4 @ 1,3\nsize: 720x1280\n\n{SHOT}")[0]
    call = create_call(load().wire(order.service), order.request)
    parts = {part.name: part.content.decode() for part in call.parts}
    assert parts == {
        "model": "sora-2-pro-all",
        "seconds": "10",
        "size": "720x1280",
        "prompt": SHOT.strip(),
        "character_url": "https://example.test/hero.mp4",
        "character_timestamps": "1,3",
    }
    assert (order.number, order.span, order.service, order.cost) == (1, "shot 1", "cometapi", Decimal("0.80"))


def test_the_same_asked_twice_is_two_clips_and_every_change_is_another() -> None:
    one, same = ordered(SHOT, SHOT)
    identities = {one.identity(""), same.identity(""), one.identity("another image")}
    identities |= {order.identity("") for order in ordered(TWO)}
    identities.add(ordered(SHOT, address="https://another.test/v1")[0].identity(""))
    identities.add(one._replace(rehearsal=True).identity(""))
    identities.add(one._replace(request=one.request._replace(seed=7)).identity(""))
    assert len(identities) == 7
    assert one.identity("") == ordered(SHOT)[0].identity("")


def test_a_board_of_another_name_in_another_film_asks_for_the_same() -> None:
    assert ordered(TWO)[0].identity("") == ordered(SHOT, TWO)[1].identity("")


def test_takes_are_orders_of_the_same_clip_with_other_seeds() -> None:
    orders = with_takes(ordered(SHOT), {1: (1, 2, 3)}, {1: 2})
    assert [(order.number, order.take, order.used) for order in orders] == [(1, 1, False), (2, 2, True), (3, 3, False)]
    assert len({order.identity("") for order in orders}) == 1
    assert [seed_of(order) for order in orders] == [None] * 3
    seeded = [order._replace(request=order.request._replace(seed=7)) for order in orders]
    assert [seed_of(order) for order in seeded] == [7, 8, 9]


def test_a_reference_goes_along_as_what_it_is(tmp_path: Path) -> None:
    Image.new("RGB", (1280, 720)).save(tmp_path / "start.jpg")
    order = ordered(f"reference: start.jpg\n\n{SHOT}", folder=tmp_path)[0]
    assert isinstance(order.reference, Reference)
    assert (order.reference.filename, order.reference.media_type) == ("reference.jpg", "image/jpeg")


def test_a_web_address_goes_along_where_the_service_takes_one() -> None:
    board = f"model: openrouter/kling-3.0-std\nreference: https://example.test/start.png\n\n{SHOT}"
    made = plan(Storyboard.parse(board), Project())
    wire = load().wire("openrouter")
    (order,) = orders_of([(made, Path(), 0)], wire, address=ADDRESS, rehearsal=False)
    assert wire.image.addresses
    assert isinstance(order.reference, Reference) and order.reference.address == "https://example.test/start.png"


def test_a_seam_starts_from_the_frame_at_which_the_clip_before_leaves_the_film() -> None:
    orders = ordered(TWO, model="sora-2-all", continuity="last-frame")
    assert [order.reference for order in orders] == [None, LastFrame(1, Decimal(10))]


@pytest.mark.parametrize(
    ("name", "kind", "words"),
    [
        ("missing.png", FileError, "No such file"),
        ("small.png", BoardError, "64x36 pixels, the clip 1280x720"),
        ("text.png", UsageError, "not a PNG, JPEG or WebP"),
        ("sound.webp", UsageError, "not a PNG, JPEG or WebP"),
        ("broken.png", BoardError, "cannot be read"),
        ("https://example.test/start.png", BoardError, "is a web address"),
    ],
)
def test_a_reference_that_a_service_would_refuse_is_refused_before(
    tmp_path: Path, name: str, kind: type[Exception], words: str
) -> None:
    Image.new("RGB", (64, 36)).save(tmp_path / "small.png")
    (tmp_path / "text.png").write_text("hello")
    (tmp_path / "sound.webp").write_bytes(b"RIFF\x24\0\0\0WAVEfmt ")  # both kinds of file are RIFF
    (tmp_path / "broken.png").write_bytes(b"\x89PNG\r\n\x1a\n nothing more")
    with pytest.raises(kind, match=words):
        ordered(f"reference: {name}\n\n{SHOT}", folder=tmp_path, model="sora-2")


def test_a_model_without_a_known_size_needs_one() -> None:
    with pytest.raises(UsageError, match="no size is known for wan2"):
        ordered(SHOT, model="wan2.6")
