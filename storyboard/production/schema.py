"""The ledger's tables, one script for each version. A script that was released is never changed."""

from __future__ import annotations

from storyboard.production.states import CURRENT, State


def _listed(states: frozenset[State] | type[State]) -> str:
    return ", ".join(f"'{state.value}'" for state in sorted(states, key=lambda state: state.value))


#: Money is in thousand-millionths of its currency, times are Unix seconds, digests SHA-256 in hexadecimal.
_FIRST = f"""
CREATE TABLE entry (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    identity TEXT NOT NULL CHECK (identity <> ''),
    take INTEGER NOT NULL CHECK (take >= 1),
    state TEXT NOT NULL CHECK (state IN ({_listed(State)})),
    service TEXT NOT NULL,
    address TEXT NOT NULL,
    account TEXT NOT NULL DEFAULT '',
    rehearsal INTEGER NOT NULL DEFAULT 0 CHECK (rehearsal IN (0, 1)),
    model TEXT NOT NULL,
    seconds TEXT NOT NULL,
    size TEXT NOT NULL,
    prompt TEXT NOT NULL,
    fields TEXT NOT NULL DEFAULT '{{}}',
    reference TEXT NOT NULL DEFAULT '',
    remix_of INTEGER REFERENCES entry (number),
    client_id TEXT NOT NULL UNIQUE CHECK (client_id <> ''),
    job_id TEXT CHECK (job_id <> ''),
    estimate INTEGER CHECK (estimate >= 0),
    cost INTEGER CHECK (cost >= 0),
    currency TEXT NOT NULL DEFAULT '',
    clip TEXT CHECK (clip <> ''),
    message TEXT NOT NULL DEFAULT '',
    film TEXT NOT NULL DEFAULT '',
    shots TEXT NOT NULL DEFAULT '',
    run TEXT NOT NULL DEFAULT '',
    holder TEXT,
    reserved_at REAL NOT NULL,
    sent_at REAL,
    submitted_at REAL,
    rendered_at REAL,
    updated_at REAL NOT NULL,
    UNIQUE (address, account, job_id),
    CHECK (state NOT IN ('submitted', 'rendered') OR job_id IS NOT NULL),
    CHECK (state NOT IN ('done', 'wrong') OR clip IS NOT NULL)
);
CREATE UNIQUE INDEX entry_of_clip ON entry (identity, take) WHERE state IN ({_listed(CURRENT)});
CREATE INDEX entry_by_clip ON entry (identity, take, number);
CREATE INDEX entry_by_state ON entry (state);
CREATE INDEX entry_by_day ON entry (reserved_at);

CREATE TABLE event (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    entry INTEGER NOT NULL REFERENCES entry (number),
    at REAL NOT NULL,
    kind TEXT NOT NULL CHECK (kind <> ''),
    detail TEXT NOT NULL DEFAULT '',
    answer TEXT NOT NULL DEFAULT ''
);
CREATE INDEX event_of_entry ON event (entry, number);
CREATE TRIGGER event_is_kept BEFORE DELETE ON event BEGIN SELECT RAISE (ABORT, 'events are never deleted'); END;
CREATE TRIGGER event_stays BEFORE UPDATE ON event BEGIN SELECT RAISE (ABORT, 'events are never changed'); END;

CREATE TABLE run (
    token TEXT PRIMARY KEY,
    pid INTEGER NOT NULL,
    host TEXT NOT NULL,
    started_at REAL NOT NULL,
    lease_until REAL NOT NULL,
    ended_at REAL
);

CREATE TABLE choice (
    identity TEXT PRIMARY KEY,
    take INTEGER NOT NULL CHECK (take >= 1),
    locked INTEGER NOT NULL DEFAULT 0 CHECK (locked IN (0, 1))
);

CREATE TABLE film (
    path TEXT PRIMARY KEY,
    recipe TEXT NOT NULL,
    digest TEXT NOT NULL,
    seconds TEXT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    cut_at REAL NOT NULL
);

CREATE TABLE film_clip (
    film TEXT NOT NULL,
    cut_at REAL NOT NULL,
    place INTEGER NOT NULL CHECK (place >= 1),
    shots TEXT NOT NULL,
    identity TEXT NOT NULL,
    take INTEGER NOT NULL,
    entry INTEGER REFERENCES entry (number),
    clip TEXT NOT NULL,
    PRIMARY KEY (film, cut_at, place)
);

CREATE TABLE adopted (
    folder TEXT PRIMARY KEY,
    at REAL NOT NULL
);
"""

MIGRATIONS = (_FIRST,)
