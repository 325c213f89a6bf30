"""A user's own entries add and override; what is wrong in them is said with its line."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storyboard.basics.config_file import ConfigFile
from storyboard.basics.toml_lines import line_of
from storyboard.catalog import Catalog, load
from storyboard.catalog.entry_schema import MODEL_KEYS, SERVICE_KEYS
from storyboard.errors import CatalogError, ConfigError
from storyboard.project import Project


def own(text: str, path: str = "storyboard.toml") -> Catalog:
    return load(ConfigFile(path, text))


def test_an_entry_overrides_key_by_key() -> None:
    model = own("[models.sora-2]\nseconds = [4, 8, 12, 16, 20]").model("sora-2")
    assert model.seconds.describe() == "4, 8, 12, 16, 20"
    assert model.sizes == load().model("sora-2").sizes
    assert load().model("sora-2").seconds.describe() == "4, 8, 12"


def test_an_entry_names_the_service_it_is_about() -> None:
    catalog = own(
        '[models."openai/sora-2"]\nretired_on = 2030-01-01\n[models.sora-2-pro]\nservice = "openai"\nshots = 3'
    )
    assert str(catalog.model("openai/sora-2").retired_on) == "2030-01-01"
    assert catalog.model("openai/sora-2-pro").shots == 3
    assert catalog.model("cometapi/sora-2-pro").shots is None


def test_a_new_service_with_a_new_model() -> None:
    catalog = own(
        """
[tool.storyboard.services.studio]
base_url = "http://10.0.0.5:8000/v1"
key_variable = "STUDIO_KEY"
concurrency = 4

[tool.storyboard.models.house-1]
service = "studio"
seconds = { from = 2, to = 6, step = 0.5 }
price = { per_second = 0.015, currency = "EUR", date = 2026-05-01, source = "the contract" }
""",
        "pyproject.toml",
    )
    model = catalog.model("house-1")
    assert (model.service, model.seconds.describe()) == ("studio", "2 to 6 by 0.5")
    assert model.price is not None
    assert (model.price.amount, model.price.currency) == (Decimal("0.015"), "EUR")
    assert catalog.service("studio").concurrency == 4
    assert catalog.service_names()[-1] == "studio"
    assert catalog.model("house-1", "simulator").seconds == model.seconds
    assert "house-1" in {one.name for one in catalog.models("studio")}


def test_the_configuration_is_found_from_the_folder(tmp_path: Path) -> None:
    (tmp_path / "storyboard.toml").write_text("[models.sora-2-all]\nshots = 4\n", "utf-8")
    deep = tmp_path / "reels" / "one"
    deep.mkdir(parents=True)
    assert Project.find(deep).catalog.model("sora-2-all").shots == 4


def test_a_pyproject_without_a_table_changes_nothing() -> None:
    assert own('[project]\nname = "x"\n[models]\nsora = 1', "pyproject.toml").model("sora-2-all").shots is None


WRONG = [
    # text, line, key, what is said, how to mend it
    ("[models.sora-2-all]\n\nseconds = []", 3, "models.sora-2-all.seconds", "is empty", "leave the key out"),
    ("[models.sora-2-all]\nseconds = [10, 10]", 2, "models.sora-2-all.seconds", "a length twice", ""),
    ("[models.sora-2-all]\nseconds = [10, '15']", 2, "models.sora-2-all.seconds", "must be a number", ""),
    ("[models.sora-2-all]\nseconds = '10, 15'", 2, "models.sora-2-all.seconds", "must be a list of seconds", ""),
    ("[models.sora-2-all]\nseconds = { from = 9, to = 4 }", 2, "models.sora-2-all.seconds", "from 9 down to 4", ""),
    ("[models.sora-2-all]\nseconds = { from = 4, to = 9, step = 2 }", 2, "models.sora-2-all.seconds", "steps of 2", ""),
    ("[models.sora-2-all]\nseconds = { from = 4 }", 2, "models.sora-2-all.seconds", "needs 'to'", "add `to = …`"),
    ("[models.sora-2-all]\nsecond = [10]", 2, "models.sora-2-all.second", "unknown key", "did you mean seconds"),
    ("[models.sora-2-all]\nsizes = ['720p']", 2, "models.sora-2-all.sizes", "'720p' is not a size", "WIDTHxHEIGHT"),
    (
        "[models.sora-2]\nsizes = ['720x720']\ndefault_size = '1280x720'",
        3,
        "models.sora-2.default_size",
        "not one of the sizes 720x720",
        "",
    ),
    ("[models.sora-2-all]\ncharacters = 'yes'", 2, "models.sora-2-all.characters", "must be true or false", ""),
    ("[models.sora-2-all]\nshots = 0", 2, "models.sora-2-all.shots", "must be at least 1", ""),
    (
        "[models.sora-2-all]\ndialect = 'klingon'",
        2,
        "models.sora-2-all.dialect",
        "unknown dialect",
        "did you mean kling?",
    ),
    ("[models.sora-2-all]\nretired_on = '2026-09-24'", 2, "models.sora-2-all.retired_on", "without quotes", ""),
    (
        "[models.sora-2-all]\nreplaced_by = 'sora-2'",
        2,
        "models.sora-2-all.replaced_by",
        "needs retired_on",
        "retired_on",
    ),
    (
        "[models.sora-2]\nsource = 'me'\n\n[models.sora-2.price]\nper_second = 0.1\nper_clip = 1\ndate = 2026-01-01\n"
        "source = 'x'",
        4,
        "models.sora-2.price",
        "either per_second or per_clip",
        "",
    ),
    (
        "[models.sora-2.price]\n\nper_second = -0.1\ndate = 2026-01-01\nsource = 'x'",
        3,
        "models.sora-2.price.per_second",
        "must be from 0 to a million",
        "",
    ),
    ("[models.sora-2]\nprice = { per_second = 0.1 }", 2, "models.sora-2.price", "needs 'date'", ""),
    ("[models.sora-2]\nresolution = 3", 2, "models.sora-2.resolution", "does not divide the clip of 4 seconds", ""),
    ("[models.sora-2]\nshortest_shot = 20", 2, "models.sora-2.shortest_shot", "longer than the longest clip", ""),
    ("[models.sora-2]\ncharacter_seconds = [1, 3]", 2, "models.sora-2.character_seconds", "does not support", ""),
    ("[models.sora-2-all]\ncharacter_seconds = [3, 1]", 2, "models.sora-2-all.character_seconds", "from 3 to 1", ""),
    ("[models.sora-2]\nreferences = 0", 2, "models.sora-2.references", "is 0, so", "reference_exact = false"),
    ("# mine\n\n[models.new]\nseconds = [5]", 3, "models.new", "needs 'service'", "add `service = …`"),
    ("[models.new]\nservice = 'comet'", 2, "models.new.service", "unknown service 'comet'", "cometapi"),
    ("[models.new]\nservice = 5", 2, "models.new.service", "unknown service 5", "cometapi"),
    ('[models."kling/x"]\nservice = "openai"', 2, "models.kling/x.service", "is 'openai', but", "remove one"),
    ("[models.new]\nservice = 'simulator'", 2, "models.new.service", "simulates all models", "that offers"),
    ("[services.mine]\nbase_url = 'http://x'", 1, "services.mine", "needs 'key_variable'", "limits"),
    (
        "[services.mine]\nkey_variable = 'K'\nbase_url = 'ftp://x'",
        3,
        "services.mine.base_url",
        "must start with https://",
        "",
    ),
    ("[services.cometapi]\nkind = 'rest'", 2, "services.cometapi.kind", "unknown kind", "videos"),
    ("[services.cometapi]\nconcurrency = 1.5", 2, "services.cometapi.concurrency", "must be a whole number", ""),
    ("a = 1\nmodels = 3", 2, "models", "must be tables such as [models.NAME]", ""),
    ("[models]\nsora-2-all = 3", 2, "models.sora-2-all", "must be a table", ""),
    (
        "[models.sora-2]\ndifferences = [\n  { field = 'second', value = 1, source = 'x' },\n]",
        2,
        "models.sora-2.differences",
        "not a field of a model",
        "seconds",
    ),
]


@pytest.mark.parametrize(("text", "line", "key", "said", "hint"), WRONG)
def test_a_wrong_entry_is_reported_at_its_line(text: str, line: int, key: str, said: str, hint: str) -> None:
    with pytest.raises(CatalogError) as caught:
        own(text)
    assert caught.value.message.startswith(f"storyboard.toml:{line}: {key}: ")
    assert said in caught.value.message
    assert hint in caught.value.hint
    assert caught.value.exit_code == 2


def test_text_that_is_no_toml_names_file_and_line() -> None:
    with pytest.raises(ConfigError, match=r"storyboard\.toml:2: invalid TOML"):
        own("[models.sora-2]\nseconds = 4 to 8")


def test_names_with_dots_are_written_as_toml_writes_them() -> None:
    with pytest.raises(CatalogError, match=r'^storyboard\.toml:2: models\."wan2\.6"\.shots: must be at least 1'):
        own('[models."wan2.6"]\nshots = 0')


VALUES = st.sampled_from(
    """
    0 | -1 | 1.5 | true | nan | inf | 1e400 | '' | 'x' | '16x9' | 2026-01-01 | 2026-01-01T00:00:00
    [] | [4] | [0.0001] | ['a'] | [[1]] | [{}] | [{ field = 'seconds', value = 1, source = 's' }]
    {} | { from = 1, to = 2 } | { from = 1, to = 9, step = 0.0001 }
    { per_clip = inf, date = 2026-01-01, source = 's' } | { per_second = 0.1, date = 2026-01-01, source = 's' }
    """.strip()
    .replace("\n", "|")
    .split("|")
)
TABLES = st.sampled_from(
    ["models.sora-2", "models.new", 'models."openai/sora-2"', "services.cometapi", "services.mine"]
)


@settings(max_examples=400, deadline=None)
@given(TABLES, st.dictionaries(st.sampled_from([*MODEL_KEYS, *SERVICE_KEYS, "other"]), VALUES, max_size=4))
def test_whatever_an_entry_holds_it_is_taken_or_reported(table: str, keys: dict[str, str]) -> None:
    text = "\n".join([f"[{table}]", *(f"{key} = {value}" for key, value in keys.items())])
    try:
        catalog = own(text)
    except ConfigError as error:
        assert re.match(r"storyboard\.toml:\d+: \S", error.message)
    else:
        assert catalog.models()
        assert catalog.services()


TOML = '''\
# a comment = 1
title = """
[models.fake]
seconds = 1
"""
[models.a] # [models.b]
seconds = [
    1,
    2, # seconds = 3
]
price = { per_second = 0.1, date = 2026-01-01 }
"quoted.key".inner = 'x = [' # open
sizes = ["1x1"]

[[models.list]]
one = 1

[ models . 'b' ]
dotted.key = 5
'''


@pytest.mark.parametrize(
    ("keys", "line"),
    [
        (("title",), 2),
        (("models", "a"), 6),
        (("models", "a", "seconds"), 7),
        (("models", "a", "price", "date"), 11),
        (("models", "a", "quoted.key", "inner"), 12),
        (("models", "a", "sizes"), 13),
        (("models", "a", "missing"), 6),
        (("models", "list", "one"), 16),
        (("models", "b"), 18),
        (("models", "b", "dotted", "key"), 19),
        (("nowhere",), 1),
    ],
)
def test_where_a_key_stands(keys: tuple[str, ...], line: int) -> None:
    assert line_of(TOML, keys) == line
