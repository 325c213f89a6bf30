"""docs/services.md says what the descriptions say."""

from __future__ import annotations

from pathlib import Path

from storyboard.catalog import load
from storyboard.catalog.wire_schema import WIRE_KEYS
from storyboard.services.pages import page

PAGE = Path(__file__).parents[2] / "docs" / "services.md"


def test_its_sections_are_current() -> None:
    text = PAGE.read_text("utf-8")
    assert text == page(load(), text), "run `python -m storyboard.services.pages`"


def test_it_names_every_key_of_a_description() -> None:
    text = PAGE.read_text("utf-8")
    assert all(f"`{key}`" in text for key in WIRE_KEYS if key != "creates")


def test_every_service_that_takes_jobs_has_its_command() -> None:
    text = PAGE.read_text("utf-8")
    for service in load().services():
        if service.kind not in ("limits", "simulator"):
            assert f"--service {service.name} --model" in text
