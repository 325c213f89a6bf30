"""Orders from plans, and the bill before anything is sent."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from PIL import Image

from storyboard.catalog import load
from storyboard.errors import BoardError, FileError, PlanError, UsageError
from storyboard.model.board import Storyboard
from storyboard.planning import Plan, plan
from storyboard.production import Finding, LastFrame, Order, Step, orders_of
from storyboard.production.bill import bill_of, check_budget
from storyboard.project import Asked, Project
from storyboard.services import Reference
from storyboard.services.calls import create_call

SHOT = "Shot 1:\nduration: 10sec\nScene: The plane takes off.\n"
TWO = SHOT + "\nShot 2:\nduration: 15sec\nScene: The plane lands.\n"


def planned(text: str, **options: object) -> Plan:
    asked = Asked(**{"model": "sora-2-pro-all", **options})  # type: ignore[arg-type]
    return plan(Storyboard.parse(text), Project(asked=asked))


def ordered(text: str, folder: Path = Path(), takes: int = 1, **options: object) -> list[Order]:
    return orders_of([(planned(text, **options), folder)], takes)


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
    assert (order.number, order.shots, order.service, order.cost) == (1, "shot 1", "cometapi", Decimal("0.80"))


def test_the_same_asked_twice_is_two_clips_and_every_change_is_another() -> None:
    plans = [(planned(SHOT), Path()), (planned(SHOT), Path()), (planned(TWO, model="sora-2-all"), Path())]
    prints = [order.fingerprint("") for order in orders_of(plans)]
    assert len(set(prints)) == len(prints) == 4
    assert prints[0] == ordered(SHOT)[0].fingerprint("")
    assert prints[0] != ordered(SHOT)[0].fingerprint("another image")
    assert prints[0] != ordered(SHOT, service="simulator")[0].fingerprint("")


def test_takes_are_orders_of_the_same_clip() -> None:
    orders = ordered(SHOT, takes=3)
    assert [(order.number, order.take) for order in orders] == [(1, 1), (2, 2), (3, 3)]
    assert len({order.fingerprint("") for order in orders}) == 1


def test_a_reference_goes_along_as_what_it_is(tmp_path: Path) -> None:
    Image.new("RGB", (1280, 720)).save(tmp_path / "start.jpg")
    order = ordered(f"reference: start.jpg\n\n{SHOT}", tmp_path)[0]
    assert isinstance(order.reference, Reference)
    assert (order.reference.filename, order.reference.media_type) == ("reference.jpg", "image/jpeg")


def test_a_seam_starts_from_the_frame_at_which_the_clip_before_leaves_the_film() -> None:
    orders = ordered(TWO, takes=2, model="sora-2-all", continuity="last-frame")
    assert [order.reference for order in orders] == [None, None, LastFrame(1, Decimal(10)), LastFrame(1, Decimal(10))]


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
        ordered(f"reference: {name}\n\n{SHOT}", tmp_path, model="sora-2")


def test_a_model_without_a_known_size_needs_one() -> None:
    with pytest.raises(UsageError, match="no size is known for wan2"):
        ordered(SHOT, model="wan2.6")


def found(step: Step) -> Finding:
    return Finding(step, None, "")


def test_a_bill_holds_what_will_be_sent_and_what_may_be() -> None:
    orders = ordered(SHOT, takes=4)
    findings = {1: found(Step.SEND), 2: found(Step.FOLLOW), 3: found(Step.REUSE), 4: None}
    bill = bill_of(orders, findings, "paid")
    assert (bill.jobs, bill.seconds, bill.cost, bill.currency) == (2, 20, Decimal("1.60"), "USD")
    assert bill_of(orders, findings, "paid", resend=True).cost == Decimal("2.40")


def test_a_budget_is_kept_or_said_to_be_unkeepable() -> None:
    bill = bill_of(ordered(SHOT), {1: None}, "paid")
    check_budget(bill, None)
    check_budget(bill, Decimal("0.80"))
    with pytest.raises(PlanError, match=r"over --max-cost 0\.79"):
        check_budget(bill, Decimal("0.79"))
    with pytest.raises(UsageError, match="no source states the model's price"):
        check_budget(bill_of(ordered(SHOT, model="sora-2-all"), {1: None}, "paid"), Decimal(100))


def test_nothing_to_send_is_in_every_budget() -> None:
    bill = bill_of(ordered(SHOT, model="sora-2-all"), {1: found(Step.REUSE)}, "paid")
    assert (bill.jobs, bill.cost) == (0, 0)
    check_budget(bill, Decimal(0))
