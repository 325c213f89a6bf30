"""`storyboard models`, as it is run."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from storyboard.catalog import load
from storyboard.cli import main


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_overview_shows_all_of_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["models"]) == 0
    out = capsys.readouterr().out
    for model in load().models():
        (line,) = [line for line in out.splitlines() if line.split()[:2] == [model.name, model.service]]
        assert model.seconds.describe() in line
        assert model.price is None or model.price.describe() in line
        assert (model.retired_on is None) == ("retired" not in line)
    for service in load().services():
        assert f"{service.name} " in out
    assert "COMETAPI_KEY" in out


def test_one_model_with_every_source(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["models", "sora-2"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("cometapi/sora-2\n")
    assert "\nopenai/sora-2\n" in out
    assert "other seconds       4, 8, 12, 16, 20 (C-new page; its spec and C-old stop at 12)" in out
    assert "retired on          2026-09-24, use cometapi/sora-2" in out
    assert "price               0.10 USD per second (2026-11-20): the dearest of undated pages" in out
    assert main(["models", "kling-3.0"]) == 0
    out = capsys.readouterr().out
    assert "text of a shot      1 to 512 characters" in out
    assert "shortest shot       1 s" in out


def test_one_service(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["models", "--service", "openai"]) == 0
    out = capsys.readouterr().out
    assert "sora-2-pro" in out
    assert "cometapi" not in out


def test_json_holds_every_field(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["models", "--output-format", "json"]) == 0
    data = json.loads(capsys.readouterr().out)
    by_name = {(model["service"], model["name"]): model for model in data["models"]}
    assert len(by_name) == len(load().models())
    model = by_name["cometapi", "sora-2-pro-all"]
    assert model["seconds"] == [10, 15, 25]
    assert model["price"]["amount"] == 0.8
    assert model["price"]["date"] == "2026-11-20"
    assert by_name["cometapi", "seedance-2.0"]["seconds"] == {"from": 4, "to": 15, "step": 1}
    assert by_name["runway", "gen4.5"]["seconds"] is None
    assert by_name["kie", "kling-3.0"]["longest_shot"] == 12
    assert by_name["kling", "kling-3.0"]["modes"][0]["resolution"] == "1080p"
    assert by_name["kling", "kling-3.0"]["shortest_shot"] == 1
    assert by_name["cometapi", "sora-2"]["differences"][0]["value"] == "4, 8, 12, 16, 20"
    assert by_name["cometapi", "sora-2-all"]["character_seconds"] == [1, 3]
    services = {service["name"]: service for service in data["services"]}
    assert services["cometapi"]["key_variable"] == "COMETAPI_KEY"
    assert services["openai"]["retired_on"] == "2026-09-24"


def test_own_entries_are_shown(elsewhere: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (elsewhere / "storyboard.toml").write_text("[models.sora-2-all]\nseconds = [10, 15, 20]\n", "utf-8")
    assert main(["models", "sora-2-all"]) == 0
    assert "seconds             10, 15, 20" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [(["sora-3"], "did you mean sora-2"), (["sora-2", "--service", "comet"], "did you mean cometapi")],
)
def test_unknown_names(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["models", *arguments]) == 2
    assert said in capsys.readouterr().err


def test_no_key_is_ever_shown(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("COMETAPI_KEY", "very-secret")
    for arguments in ([], ["sora-2-all"], ["--output-format", "json"]):
        assert main(["models", *arguments]) == 0
        assert "very-secret" not in capsys.readouterr().out


def test_the_docs_show_what_is_shipped(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["models"]) == 0
    docs = Path(__file__).parents[2] / "docs" / "models.md"
    assert capsys.readouterr().out in docs.read_text("utf-8")


def test_the_docs_name_every_key() -> None:
    from storyboard.catalog.entry_schema import MODEL_KEYS, SERVICE_KEYS

    docs = (Path(__file__).parents[2] / "docs" / "models.md").read_text("utf-8")
    assert all(f"`{key}`" in docs for key in (*MODEL_KEYS, *SERVICE_KEYS))


def test_filters(capsys: pytest.CaptureFixture[str]) -> None:
    def shown(*options: str) -> set[str]:
        assert main(["models", "--output-format", "json", *options]) == 0
        models = json.loads(capsys.readouterr().out)["models"]
        return {f"{model['service']}/{model['name']}" for model in models}

    twelve = shown("--seconds", "12", "--size", "9:16")
    assert {"kling/kling-3.0", "cometapi/sora-2"} <= twelve
    assert "cometapi/sora-2-all" not in twelve
    assert shown("--service", "kling", "--seconds", "2") == set()
    eight = shown("--service", "gemini", "--size", "1080p", "--seconds", "4")
    assert eight == set()  # 1080p is 8 s only
    assert shown("--service", "gemini", "--size", "720p", "--seconds", "4")


def test_a_described_service_is_taken_as_it_is_written(elsewhere: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["models", "add", "my-gateway"]) == 0
    assert main(["models", "--service", "my-gateway"]) == 0
    assert "my-gateway-1" in capsys.readouterr().out
    assert main(["models", "add", "my-gateway"]) == 2
    assert main(["models", "add", "two", "names"]) == 2


def test_the_catalog_is_compared_with_the_services_own_list(
    elsewhere: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from storyboard.simulator import Simulator

    (elsewhere / "clips").mkdir()
    with Simulator(elsewhere / "clips", workers=1) as simulator:
        (elsewhere / "storyboard.toml").write_text(
            f'[services.openrouter]\nbase_url = "{simulator.address("openrouter")}"\n'
            '[models."openrouter/veo-3.1"]\nseconds = [4, 6, 8, 10]\n'
            '[models."openrouter/new"]\nseconds = [5]\n'
        )
        assert main(["models", "--check", "openrouter"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "openrouter/new: the service does not list new" in lines
    assert "openrouter/veo-3.1: seconds 4, 6, 8, 10 in the catalog, 4, 6, 8 at the service" in lines
    assert main(["models", "--check", "kie"]) == 2
