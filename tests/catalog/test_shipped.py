"""The shipped catalog holds what the services' pages state, with where they state it."""

from __future__ import annotations

from datetime import date

import pytest

from storyboard.catalog import DEFAULT_MODEL, SHIPPED, load
from storyboard.dialects import DIALECTS
from storyboard.errors import UsageError

CATALOG = load()

#: What the pages say, row by row: model, service, seconds, sizes, where it is stated.
PAGES = """
sora-2-all       | cometapi | 10, 15     | 720x1280                                 | C-all
sora-2-pro-all   | cometapi | 10, 15, 25 | 720x1280                                 | C-all
sora-2           | cometapi | 4, 8, 12   | 1280x720, 720x1280                       | C-old, C-new
sora-2-pro       | cometapi | 4, 8, 12   | 1280x720, 720x1280, 1792x1024, 1024x1792 | C-new
sora-2           | openai   | 4, 8, 12   | 1280x720, 720x1280, 1792x1024, 1024x1792 | O, SDK
sora-2-pro       | openai   | 4, 8, 12   | 1280x720, 720x1280, 1792x1024, 1024x1792 | O, SDK
wan2.6           | cometapi | 5, 10, 15  |                                          | CometAPI's model page, undated
wan2.7           | cometapi | 2 to 15    |                                          | CometAPI's model page, undated
seedance-2.0     | cometapi | 4 to 15    |                                          | CometAPI's model page, undated
seedance-1.5-pro | cometapi | 4 to 12    |                                          | CometAPI's model page, undated
seedance-1.0-pro | cometapi | 2 to 10    |                                          | CometAPI's model page, undated
veo-3.1          | cometapi | 4, 6, 8    | 16x9                                     | CometAPI's model page, undated
kling-3.0-turbo  | kling    | 3 to 15    | 1280x720, 720x1280, 720x720, 1920x1080, 1080x1920, 1080x1080 | K
gen4.5           | runway   | unknown    | 1280x720                                 | COMFY
minimax-h3       | minimax  | 5 to 15    |                                          | AISDK; ARC says 4 to 15 s
sora-2-pro-storyboard | kie | 10, 15, 25 | 1280x720, 720x1280                       | KIE-SB
"""
ROWS = [tuple(cell.strip() for cell in line.split("|")) for line in PAGES.strip().splitlines()]


@pytest.mark.parametrize(("name", "service", "seconds", "sizes", "source"), ROWS)
def test_every_row_is_in_it(name: str, service: str, seconds: str, sizes: str, source: str) -> None:
    model = CATALOG.model(name, service)
    assert model.seconds.describe() == seconds
    assert ", ".join(model.sizes) == sizes
    assert model.source == source


def test_every_entry_is_whole() -> None:
    for model in CATALOG.models():
        assert model.source
        assert model.dialect in DIALECTS
        assert CATALOG.service(model.service).source
        assert model.replaced_by is None or CATALOG.model(model.replaced_by).retired_on is None
        if model.price is not None:
            assert model.price.source
            assert model.price.date
    assert CATALOG.service_names() == SHIPPED


@pytest.mark.parametrize(
    ("address", "field", "value"),
    [
        ("cometapi/sora-2", "seconds", "4, 8, 12, 16, 20"),
        ("cometapi/sora-2-pro", "seconds", "4, 8, 12, 16, 20"),
        ("openai/sora-2", "seconds", "4, 8, 12, 16, 20"),
        ("cometapi/sora-2", "sizes", "1280x720, 720x1280, 1792x1024, 1024x1792"),
        ("cometapi/sora-2", "price", "0.08 per second"),
        ("cometapi/sora-2-pro", "price", "0.24 per second"),
        ("cometapi/sora-2", "default_size", "720x1280"),
    ],
)
def test_differences_between_pages_are_kept(address: str, field: str, value: str) -> None:
    """The entry is right under every page; what some pages add stands beside it, with its source."""
    model = CATALOG.model(address)
    (difference,) = [one for one in model.differences if (one.field, one.value) == (field, value)]
    assert difference.source
    if field == "seconds":
        assert set(model.seconds.describe().split(", ")) <= set(value.split(", "))


def test_prices_are_dated_and_the_dearest() -> None:
    described = [(model.address, model.price.describe()) for model in CATALOG.models() if model.price]
    assert described[:5] == [
        ("cometapi/sora-2-pro-all", "0.80 USD per clip (2026-11-20)"),
        ("cometapi/sora-2", "0.10 USD per second (2026-11-20)"),
        ("cometapi/sora-2-pro", "0.30 USD per second (2026-11-20)"),
        ("openai/sora-2", "0.10 USD per second (2026-11-20)"),
        ("openai/sora-2-pro", "0.30 USD per second (2026-11-20)"),
    ]
    assert ("kie/sora-2-pro-storyboard", "0.75 to 1.35 USD per clip (2025-10-01)") in described


def test_openai_is_retired_and_says_where_to_go() -> None:
    model = CATALOG.model("openai/sora-2-pro")
    assert not model.retired(date(2026, 9, 23))
    assert model.retired(date(2026, 9, 24))
    assert CATALOG.service("openai").retired_on == date(2026, 9, 24)
    assert model.replaced_by == "cometapi/sora-2-pro"
    # Asked for by its name alone, a model is found where it is still offered.
    assert CATALOG.model("sora-2-pro").service == "cometapi"


def test_snapshots_are_models_too() -> None:
    model = CATALOG.model("sora-2-2025-10-06")
    assert (model.name, model.service) == ("sora-2-2025-10-06", "openai")
    assert model.seconds == CATALOG.model("openai/sora-2").seconds


def test_services_say_how_they_are_reached() -> None:
    service = CATALOG.service("cometapi")
    assert (service.base_url, service.key_variable) == ("https://api.cometapi.com/v1", "COMETAPI_KEY")
    service = CATALOG.service("openai")
    assert (service.base_url, service.key_variable) == ("https://api.openai.com/v1", "OPENAI_API_KEY")
    assert CATALOG.service("runway").base_url is None


def test_the_simulator_films_every_model_under_its_own_limits() -> None:
    assert CATALOG.service("simulator").free
    for model in CATALOG.models("simulator"):
        borrowed = CATALOG.model(model.name)
        assert model._replace(
            service=borrowed.service, retired_on=borrowed.retired_on, replaced_by=borrowed.replaced_by
        )
        assert (model.service, model.seconds, model.sizes) == ("simulator", borrowed.seconds, borrowed.sizes)
        assert model.retired_on is None
    assert CATALOG.model(DEFAULT_MODEL, "simulator").seconds.describe() == "10, 15"


@pytest.mark.parametrize(
    ("name", "service", "said"),
    [
        ("sora-2-al", None, "did you mean sora-2-all"),
        ("nonsense", None, "known: gen4.5"),
        ("sora-2-all", "openai", "use cometapi"),
        ("sora-2-all", "comet", "did you mean cometapi"),
        ("openai/sora-3", None, "did you mean sora-2"),
    ],
)
def test_unknown_names_get_the_nearest(name: str, service: str | None, said: str) -> None:
    with pytest.raises(UsageError) as caught:
        CATALOG.model(name, service)
    assert said in caught.value.hint
