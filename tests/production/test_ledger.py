"""The ledger on disk: what is written stays, claims hold while their run lives, and trouble is said in words."""

from __future__ import annotations

import hashlib
import multiprocessing
import resource
import signal
import sqlite3
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest

from storyboard.errors import FileError, UsageError
from storyboard.production.ledger import Claimed
from storyboard.production.states import State
from storyboard.production.store import RESERVE, Store, check_file_system, network_mount
from tests.production.stores import opened, reserve


def test_an_entry_goes_through_its_life_and_its_history_is_kept(tmp_path: Path) -> None:
    with opened(tmp_path, lambda: 1000.0) as store:
        entry = reserve(store.ledger)
        assert (entry.state, entry.estimate, entry.reserved_at) == (State.WAITING, 500_000_000, 1000.0)
        assert store.ledger.begin(entry.number, "account", 1)
        store.ledger.advance(entry.number, State.SUBMITTED, answer='{"id": "video_1"}', job_id="video_1")
        store.ledger.advance(entry.number, State.RENDERED, answer='{"status": "completed"}')
    with opened(tmp_path) as store:
        found = store.ledger.newest("abc", 1)
        assert found and (found.state, found.job_id, found.account) == (State.RENDERED, "video_1", "account")
        kinds = [(event.kind, event.answer) for event in store.ledger.events(found.number)]
        assert kinds == [
            ("reserved", ""),
            ("sending", ""),
            ("submitted", '{"id": "video_1"}'),
            ("rendered", '{"status": "completed"}'),
        ]


def test_an_impossible_change_is_refused(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        entry = reserve(store.ledger)
        with pytest.raises(ValueError, match="cannot go from waiting to done"):
            store.ledger.advance(entry.number, State.DONE, clip="ff")


def test_events_cannot_be_changed(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        reserve(store.ledger)
        for sql in ("DELETE FROM event", "UPDATE event SET kind = 'other'"):
            with pytest.raises(FileError, match="never"):
                store.ledger.database.run(sql)


def test_a_clip_has_one_current_entry(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        first = reserve(store.ledger)
        with pytest.raises(Claimed):
            reserve(store.ledger)
        reserve(store.ledger, take=2)
        store.ledger.advance(first.number, State.UNSENT)
        assert reserve(store.ledger).number > first.number


def test_a_job_id_belongs_to_one_entry(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        for take in (1, 2):
            entry = reserve(store.ledger, take=take)
            store.ledger.begin(entry.number, "account", 9)
        store.ledger.advance(1, State.SUBMITTED, job_id="video_1")
        with pytest.raises(FileError, match="UNIQUE"):
            store.ledger.advance(2, State.SUBMITTED, job_id="video_1")


def test_no_more_jobs_of_an_account_are_under_way_than_allowed_in_all_runs(tmp_path: Path) -> None:
    with opened(tmp_path) as one, opened(tmp_path) as other:
        entries = [reserve(store.ledger, take=take) for take, store in ((1, one), (2, other), (3, one))]
        assert one.ledger.begin(entries[0].number, "account", 2)
        assert other.ledger.begin(entries[1].number, "account", 2)
        assert not one.ledger.begin(entries[2].number, "account", 2)
        other.ledger.advance(entries[1].number, State.UNKNOWN)
        assert one.ledger.begin(entries[2].number, "account", 2)


def test_a_claim_holds_while_its_run_lives_and_no_longer(tmp_path: Path) -> None:
    with opened(tmp_path) as one:
        with opened(tmp_path) as other:
            entry = reserve(other.ledger)
            other.ledger.begin(entry.number, "account", 1)
            one.ledger.sweep()
            assert not one.ledger.claim(entry.number)
        assert one.ledger.claim(entry.number)


KILLED = """
import os, signal, sys
from decimal import Decimal
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from tests.production.stores import opened, reserve
store = opened(Path(sys.argv[1]))
entry = reserve(store.ledger)
reserve(store.ledger, take=2)
store.ledger.begin(entry.number, "account", 1)
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_killed_process_leaves_what_it_wrote_and_its_claims_are_free(tmp_path: Path) -> None:
    root = Path(__file__).parents[2]
    killed = subprocess.run(
        [sys.executable, "-c", KILLED, str(tmp_path), str(root)], check=False, timeout=60, capture_output=True
    )
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    with opened(tmp_path) as store:
        sent, waiting = store.ledger.entries()
        assert (sent.state, sent.holder) == (State.SENDING, None)
        assert waiting.state is State.UNSENT, "what it had not sent is not reserved any more"
        assert store.ledger.claim(sent.number)


def open_and_reserve(folder: Path, take: int) -> None:
    with opened(folder) as store:
        store.ledger.begin(reserve(store.ledger, take=take).number, "account", 99)


def test_eight_processes_may_open_a_new_store_at_once(tmp_path: Path) -> None:
    with multiprocessing.get_context("spawn").Pool(8) as pool:
        pool.starmap(open_and_reserve, [(tmp_path, take) for take in range(1, 9)])
    with opened(tmp_path) as store:
        assert sorted(entry.take for entry in store.ledger.entries()) == list(range(1, 9))


def test_a_damaged_ledger_is_said(tmp_path: Path) -> None:
    opened(tmp_path).close()
    for name in ("ledger.sqlite", "ledger.sqlite-wal", "ledger.sqlite-shm"):
        (tmp_path / ".storyboard" / name).unlink(missing_ok=True)
    (tmp_path / ".storyboard" / "ledger.sqlite").write_bytes(b"this is not a database" * 100)
    with pytest.raises(FileError, match=r"ledger\.sqlite: file is not a database"):
        opened(tmp_path)


def test_a_newer_ledger_is_left_alone(tmp_path: Path) -> None:
    opened(tmp_path).close()
    with sqlite3.connect(tmp_path / ".storyboard" / "ledger.sqlite") as database:
        database.execute("PRAGMA user_version = 99")
    with pytest.raises(UsageError, match="newer version"):
        opened(tmp_path)


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(FileError, match="Not a directory"):
        opened(tmp_path / "file")


def test_the_store_keeps_itself_out_of_version_control(tmp_path: Path) -> None:
    opened(tmp_path).close()
    assert (tmp_path / ".storyboard" / ".gitignore").read_text().splitlines()[-1] == "*"
    assert (tmp_path / ".storyboard" / "reserve").stat().st_size == RESERVE


def test_an_id_can_be_written_on_a_full_disk(tmp_path: Path) -> None:
    """The reserve is given up for it. The limit on the size of files stands for the end of the disk."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    with opened(tmp_path) as store:
        entry = reserve(store.ledger)
        store.ledger.begin(entry.number, "account", 1)
        rescued = []

        def rescue() -> bool:
            rescued.append(store._give_up_reserve())
            resource.setrlimit(resource.RLIMIT_FSIZE, before)
            return rescued[-1]

        store.ledger._rescue = rescue
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (1, before[1]))
        try:
            store.ledger.advance(entry.number, State.SUBMITTED, job_id="video_1")
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)
        assert rescued == [True]
        assert store.ledger.entry(entry.number).job_id == "video_1"


MOUNTS = """\
22 1 8:1 / / rw,relatime - ext4 /dev/sda1 rw
40 22 0:50 / /home/anna/nas rw,relatime shared:1 - nfs4 server:/export rw
41 22 0:51 / /home/anna/my\\040share rw - cifs //server/share rw
42 22 0:52 / /home/anna/nas/local rw - tmpfs tmpfs rw
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/anna/films", ""),
        ("/home/anna/nas", "nfs4"),
        ("/home/anna/nas/films", "nfs4"),
        ("/home/anna/nasty", ""),
        ("/home/anna/my share/films", "cifs"),
        ("/home/anna/nas/local/films", ""),
    ],
)
def test_a_network_file_system_is_told(path: str, kind: str) -> None:
    assert network_mount(MOUNTS, path) == kind


def test_a_network_file_system_is_refused_with_the_reason(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("storyboard.production.store._network_kind", lambda path: "nfs4")
    with pytest.raises(UsageError, match=r"network file system \(nfs4\)"):
        Store(tmp_path)
    assert not (tmp_path / ".storyboard").exists()
    monkeypatch.undo()
    check_file_system(tmp_path)


def test_clips_are_kept_by_content_and_checked(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        part = store.incoming / "1.mp4"
        part.write_bytes(b"a clip")
        digest = hashlib.sha256(b"a clip").hexdigest()
        path = store.keep(part, digest)
        assert store.has_clip(digest) and not part.exists()
        path.write_bytes(b"half")
        assert not store.has_clip(digest)
        path.unlink()
        assert not store.has_clip(digest) and not store.has_clip(None)


def test_failures_are_counted_up_to_the_last_success(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        for number in (1, 2):
            entry = reserve(store.ledger, price=Decimal(0))
            store.ledger.begin(entry.number, "account", 1)
            store.ledger.advance(entry.number, State.SUBMITTED, job_id=f"video_{number}")
            store.ledger.advance(entry.number, State.FAILED, message="the model tripped")
        assert store.ledger.failures("abc", 1) == 2
        store.ledger.advance(2, State.RELEASED)
        assert store.ledger.failures("abc", 1) == 0
