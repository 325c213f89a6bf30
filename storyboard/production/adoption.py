"""Adopting what version 0.1 left: a folder FILM.production for each film, with its own ledger and clips."""

from __future__ import annotations

import os
import shutil
import sqlite3
import time
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from storyboard.errors import FileError
from storyboard.production.money import nano
from storyboard.production.states import State
from storyboard.production.store import Store, digest_of

_COLUMNS = (
    "number, fingerprint, take, state, service, model, seconds, size, prompt, reference, cost, currency, job_id, clip, "
    "sha256, message, created_at, updated_at"
)
#: What an old state is called now.
_STATES = {
    "waiting": State.UNSENT,
    "sending": State.UNKNOWN,
    "submitted": State.SUBMITTED,
    "filmed": State.DONE,
    "failed": State.FAILED,
    "blocked": State.BLOCKED,
    "unknown": State.UNKNOWN,
}


def adopt_old(store: Store, film: Path) -> int:
    """Take over the old folders next to a film and in the project's root, once each; how many entries that brought.

    The folders stay as they are. Raises FileError where one cannot be read.
    """
    folders = {film.with_suffix(".production"), *store.root.glob("*.production")}
    return sum(_adopt(store, folder) for folder in sorted(folders) if (folder / "ledger.sqlite").is_file())


def _adopt(store: Store, folder: Path) -> int:
    database, name = store.ledger.database, str(folder.resolve())
    if database.one("SELECT 1 FROM adopted WHERE folder = ?", name):
        return 0
    try:
        old = sqlite3.connect(f"{(folder / 'ledger.sqlite').resolve().as_uri()}?mode=ro", uri=True)
        try:
            rows = old.execute(f"SELECT {_COLUMNS} FROM entry ORDER BY number").fetchall()
        finally:
            old.close()
    except sqlite3.Error as error:
        raise FileError(
            f"{folder}: its ledger cannot be read: {error}", "move the folder away to go on without it"
        ) from error
    entries = [dict(zip(_COLUMNS.replace("\n", " ").split(", "), row, strict=True)) for row in rows]
    newest = {(entry["fingerprint"], entry["take"]): entry["number"] for entry in entries}
    with database.transaction():
        for entry in entries:
            current = newest[entry["fingerprint"], entry["take"]] == entry["number"]
            _import(store, folder, entry, current)
        database.run("INSERT INTO adopted (folder, at) VALUES (?, ?)", name, time.time())
    return len(entries)


def _import(store: Store, folder: Path, old: dict[str, Any], current: bool) -> None:
    state = _STATES[old["state"]]
    clip = None
    if state is State.DONE:
        clip = _copied(store, folder / "clips" / old["clip"], old["sha256"])
        if clip is None:  # it can still be fetched, if the service has it
            state = State.RENDERED if old["job_id"] else State.EXPIRED
    if not current and state not in (State.UNSENT, State.FAILED, State.BLOCKED):
        state = State.RELEASED  # an older try that was sent again at the author's word
    row = {
        "identity": f"old:{old['fingerprint']}",
        "take": old["take"],
        "state": state.value,
        "service": old["service"],
        "address": f"old:{old['service']}",
        "rehearsal": int(old["service"] == "simulator"),
        "model": old["model"],
        "seconds": old["seconds"],
        "size": old["size"],
        "prompt": old["prompt"],
        "reference": old["reference"],
        "client_id": f"old:{folder.resolve()}:{old['number']}",
        "job_id": old["job_id"] or None,
        "estimate": nano(_amount(old["cost"])),
        "currency": old["currency"],
        "clip": clip,
        "message": old["message"],
        "film": folder.with_suffix(".mp4").name,
        "reserved_at": old["created_at"],
        "sent_at": old["created_at"],
        "submitted_at": old["updated_at"] if old["job_id"] else None,
        "updated_at": old["updated_at"],
    }
    names, marks = ", ".join(row), ", ".join("?" * len(row))
    database = store.ledger.database
    number = database.value(f"INSERT INTO entry ({names}) VALUES ({marks}) RETURNING number", *row.values())
    store.ledger.note(number, "adopted", f"from {folder.name}")


def _copied(store: Store, clip: Path, digest: str) -> str | None:
    """Bring an old clip into the store; None where it is not whole."""
    if digest_of(clip) != digest:
        return None
    if not store.has_clip(digest):
        part = store.incoming / f"{digest}.mp4"
        part.unlink(missing_ok=True)
        try:
            os.link(clip, part)
        except OSError:  # another disk, or a file system without links
            shutil.copyfile(clip, part)
            with part.open("rb+") as file:
                os.fsync(file.fileno())
        store.keep(part, digest)
    return digest


def _amount(text: str) -> Decimal | None:
    try:
        return Decimal(text)
    except InvalidOperation:
        return None
