"""Crashes at a few of the boundaries of a run; `make torture` tries them all, and many pairs of them."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.production.crash_site import CrashSite, one_second
from tests.production.crashes import Zygote


@pytest.fixture(scope="module")
def zygote() -> Iterator[Zygote]:
    with Zygote() as zygote:
        yield zygote


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return one_second(tmp_path_factory.mktemp("clip"))


@pytest.mark.parametrize("share", [0.15, 0.3, 0.45, 0.6, 0.75, 0.9])
def test_a_killed_run_is_finished_by_the_same_command(zygote: Zygote, clip: Path, tmp_path: Path, share: float) -> None:
    whole = CrashSite(tmp_path / "whole", clip, jobs=2)
    with whole.service:
        ended = whole.run(zygote)
        whole.check(ended)
    site = CrashSite(tmp_path / "crashed", clip, jobs=2)
    with site.service:
        crashed = site.run(zygote, at=round(ended.boundaries * share))
        assert crashed.code == -signal.SIGKILL, crashed.said
        site.check(site.run(zygote))
