"""The ledger on disk: what is written stays, one process holds it, and trouble is said in words."""

from __future__ import annotations

import resource
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from storyboard.errors import FileError, UsageError
from storyboard.production import Ledger, State

ROW: dict[str, Any] = {
    "fingerprint": "abc",
    "take": 1,
    "service": "paid",
    "model": "tiny",
    "seconds": "1",
    "size": "64x36",
    "prompt": "A plane.",
    "reference": "",
    "cost": "0.10",
    "currency": "USD",
}


def test_the_newest_entry_counts_and_the_older_ones_stay(tmp_path: Path) -> None:
    with Ledger(tmp_path, clock=lambda: 1000.0) as ledger:
        first = ledger.add(**ROW)
        ledger.advance(first, State.SUBMITTED, job_id="video_1")
        ledger.advance(first, State.FAILED, message="the model tripped")
        second = ledger.add(**ROW)
        ledger.advance(second, State.FILMED, clip="a.mp4", sha256="ff")
    with Ledger(tmp_path) as ledger:
        newest = ledger.newest("abc", 1)
        assert newest
        assert (newest.number, newest.state, newest.clip, newest.created_at) == (second, State.FILMED, "a.mp4", 1000.0)
        assert [(row.state, row.job_id) for row in ledger.entries()] == [
            (State.FAILED, "video_1"),
            (State.FILMED, ""),
        ]
        assert ledger.newest("abc", 2) is None


def test_a_second_make_is_told_to_wait(tmp_path: Path) -> None:
    with Ledger(tmp_path), pytest.raises(UsageError, match="another `storyboard make` is at work") as caught:
        Ledger(tmp_path)
    assert caught.value.exit_code == 2
    Ledger(tmp_path).close()


KILLED = """
import os, signal, sys
from pathlib import Path
from storyboard.production import Ledger, State
ledger = Ledger(Path(sys.argv[1]))
number = ledger.add(fingerprint="abc", take=1, service="s", model="m", seconds="1", size="64x36", prompt="p",
                    reference="", cost="", currency="USD")
ledger.advance(number, State.SENDING)
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_killed_process_leaves_what_it_wrote_and_no_lock(tmp_path: Path) -> None:
    killed = subprocess.run([sys.executable, "-c", KILLED, str(tmp_path)], check=False)
    assert killed.returncode == -signal.SIGKILL
    with Ledger(tmp_path) as ledger:
        newest = ledger.newest("abc", 1)
        assert newest
        assert newest.state is State.SENDING


def test_a_damaged_ledger_is_said(tmp_path: Path) -> None:
    (tmp_path / "ledger.sqlite").write_bytes(b"this is no database" * 100)
    with pytest.raises(FileError, match=r"ledger\.sqlite: file is not a database"):
        Ledger(tmp_path)


def test_a_newer_ledger_is_left_alone(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "ledger.sqlite") as database:
        database.execute("PRAGMA user_version = 99")
    with pytest.raises(UsageError, match="newer version"):
        Ledger(tmp_path)


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="unable to open"):
        Ledger(tmp_path / "nowhere")


def test_a_full_disk_is_said_and_loses_nothing(tmp_path: Path) -> None:
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    with Ledger(tmp_path) as ledger:
        number = ledger.add(**ROW)
        resource.setrlimit(resource.RLIMIT_FSIZE, (1, before[1]))
        try:
            with pytest.raises(FileError, match="ledger"):
                ledger.add(
                    **ROW,
                )
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)
        assert [row.number for row in ledger.entries()] == [number]
