"""`storyboard doctor`, as it is run: keys are checked by a request that costs nothing, and shown nowhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from storyboard.cli import main
from storyboard.simulator import Simulator

KEY = "sk-secret-0123456789"


def test_it_says_whether_keys_are_set_and_accepted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "clips").mkdir()
    with Simulator(tmp_path / "clips", workers=1, key=KEY) as simulator:
        (tmp_path / "storyboard.toml").write_text(
            f'[services.kling]\nbase_url = "{simulator.address("kling")}"\n'
            f'[services.ark]\nbase_url = "{simulator.address("ark")}"\n'
        )
        monkeypatch.delenv("KLING_API_KEY", raising=False)
        assert main(["doctor", "--service", "kling"]) == 0
        assert "KLING_API_KEY is not set" in capsys.readouterr().out
        monkeypatch.setenv("KLING_API_KEY", KEY)
        assert main(["doctor", "--service", "kling"]) == 0
        assert "KLING_API_KEY is accepted" in capsys.readouterr().out
        assert simulator.created == 0
        monkeypatch.setenv("ARK_API_KEY", "sk-wrong")
        assert main(["doctor", "--service", "ark"]) == 1
        captured = capsys.readouterr()
        assert "refused the key" in captured.out
        assert "sk-wrong" not in captured.out + captured.err


def test_it_checks_the_machine_and_names_what_is_experimental(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["doctor", "--offline"]) == 0
    out = capsys.readouterr().out
    assert all(word in out for word in ("ffmpeg", "fonts", "GB free", "simulator"))
    (gemini,) = [line for line in out.splitlines() if line.startswith("gemini")]
    assert "experimental" in gemini
