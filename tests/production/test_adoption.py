"""What version 0.1 left is taken over: nothing that was paid for is paid for again."""

from __future__ import annotations

import hashlib
import sqlite3
from pathlib import Path

from storyboard.production.adoption import adopt_old
from storyboard.production.states import State, Step
from tests.production.studio import Studio, orders, simulator

TABLE = """
CREATE TABLE entry (
    number INTEGER PRIMARY KEY AUTOINCREMENT, fingerprint TEXT NOT NULL, take INTEGER NOT NULL, state TEXT NOT NULL,
    service TEXT NOT NULL, model TEXT NOT NULL, seconds TEXT NOT NULL, size TEXT NOT NULL, prompt TEXT NOT NULL,
    reference TEXT NOT NULL, cost TEXT NOT NULL, currency TEXT NOT NULL, job_id TEXT NOT NULL DEFAULT '',
    clip TEXT NOT NULL DEFAULT '', sha256 TEXT NOT NULL DEFAULT '', message TEXT NOT NULL DEFAULT '',
    created_at REAL NOT NULL, updated_at REAL NOT NULL
) STRICT;
"""


def old_folder(folder: Path, states: list[str], job_ids: list[str] | None = None) -> Path:
    """A folder of version 0.1 with an entry for each of the orders, in these states."""
    home = folder / "film.production"
    (home / "clips").mkdir(parents=True)
    with sqlite3.connect(home / "ledger.sqlite") as database:
        database.execute(TABLE)
        for place, (order, state) in enumerate(zip(orders(len(states)), states, strict=True)):
            content = f"clip {order.number}".encode()
            if state == "filmed":
                (home / "clips" / f"{order.number}.mp4").write_bytes(content)
            row = (
                *(order.old_fingerprint(""), 1, state, "paid", "tiny", "10", "64x36", order.request.prompt, "", "0.50"),
                *("USD", (job_ids or [f"video_{order.number}"] * len(states))[place], f"{order.number}.mp4"),
                *(hashlib.sha256(content).hexdigest(), "", 1000.0, 1000.0),
            )
            names = (
                "fingerprint, take, state, service, model, seconds, size, prompt, reference, cost, currency, job_id, "
                "clip, sha256, message, created_at, updated_at"
            )
            database.execute(f"INSERT INTO entry ({names}) VALUES ({', '.join('?' * len(row))})", row)
    return home


def test_old_entries_and_clips_are_taken_over_once(tmp_path: Path) -> None:
    old_folder(tmp_path, ["filmed", "submitted", "sending", "failed"])
    studio = Studio(tmp_path)
    with studio.store() as store:
        assert adopt_old(store, tmp_path / "film.mp4") == 4
        assert adopt_old(store, tmp_path / "film.mp4") == 0
    assert studio.steps(orders(4)) == [Step.REUSE, Step.FOLLOW, Step.LOOK, Step.SEND]
    with studio.store() as store:
        entry = store.ledger.entry(1)
        assert (entry.state, entry.address, store.clip_path(entry.clip or "").read_bytes()) == (
            State.DONE,
            orders(1)[0].address,
            b"clip 1",
        )
        assert [event.kind for event in store.ledger.events(1)] == ["adopted"]
    assert (tmp_path / "film.production" / "ledger.sqlite").exists()


def test_a_job_under_way_is_followed_and_not_paid_for_again(tmp_path: Path) -> None:
    studio, first = Studio(tmp_path / "now"), Studio(tmp_path / "before")
    for folder in (studio.folder, first.folder):
        folder.mkdir()
    with simulator(tmp_path) as service:
        first.render(service, orders(2))
        old_folder(studio.folder, ["submitted", "filmed"], [job.id for job in service.jobs])
        (studio.folder / "film.production" / "clips" / "2.mp4").unlink()
        with studio.store() as store:
            adopt_old(store, studio.folder / "film.mp4")
        studio.render(service, orders(2))
        assert service.created == 2
