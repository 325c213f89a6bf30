"""Measure an animatic of 60 s against ffmpeg's own `loop` filter over the same cards as still pictures.

    python benchmarks/animatic.py

Both encode H.264 at 1280x720 and 30 frames per second, in one run on one machine: only the ratios mean anything.
The stills have no clock and no moving strip, and their drawing is not counted. The better of two rounds counts;
the limit is on processor time, which other programs on the machine do not change.
"""

from __future__ import annotations

import os
import subprocess
import tempfile
import time
from collections.abc import Callable, Sequence
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

from storyboard.film import Card, render_cards
from storyboard.film.cards.card import Deck, Note
from storyboard.film.cards.layout import Layout
from storyboard.film.cards.page import draw_pages
from storyboard.film.ffmpeg import ENCODING, executable
from storyboard.film.grid import frame_cuts

SIZE, FPS, SHOTS = (1280, 720), 30, 8
#: The most that an animatic may take, as a share of the loop filter's processor time.
LIMIT = 0.3
ROUNDS = 2
TIMEOUT = 300


def main() -> int:
    """Print the times and ratios; return 1 where the animatic takes more than its limit."""
    cards = [
        Card(
            number,
            Decimal(60) / SHOTS,
            "A lighthouse keeper climbs a spiral staircase with a brass lantern, his shadow turning on the wall.",
            f"Shot {number}",
            (Note("camera", "low angle, following upwards"), Note("sound", "surf and wind")),
        )
        for number in range(1, SHOTS + 1)
    ]
    with tempfile.TemporaryDirectory(prefix="storyboard-") as temporary:
        folder = Path(temporary)
        stills = _stills(cards, folder)
        works: dict[str, Callable[[], None]] = {
            "animatic of 60 s": lambda: render_cards(
                cards, SIZE, folder / "animatic.mp4", fps=FPS, jobs=[Decimal(30)] * 2
            ),
            "loop filter, default preset": lambda: _loop(stills, folder / "loop.mp4", []),
            "loop filter, ultrafast": lambda: _loop(stills, folder / "fast.mp4", ["-preset", "ultrafast"]),
        }
        best: dict[str, tuple[float, float]] = {}
        for _ in range(ROUNDS):
            for name, work in works.items():
                found = _timed(work)
                best[name] = min(best.get(name, found), found, key=lambda times: times[1])
    for name, (elapsed, processor) in best.items():
        print(f"{name:30}{elapsed:7.2f} s  {processor:7.2f} s of processor time")
    own, loop = (best[name] for name in list(works)[:2])
    print(
        f"ratio to the loop filter: {own[0] / loop[0]:.2f}, of processor time {own[1] / loop[1]:.2f} (at most {LIMIT})"
    )
    return int(own[1] / loop[1] > LIMIT)


def _stills(cards: Sequence[Card], folder: Path) -> list[tuple[Path, int]]:
    """Draw each card as a PNG; the frames that it is shown for with it."""
    deck = Deck(cards, frame_cuts([card.duration for card in cards], FPS))
    stills = []
    for number, (page, image) in enumerate(draw_pages(deck, Layout(SIZE), Fraction(FPS))):
        path = folder / f"{number}.png"
        image.save(path)
        stills.append((path, page.last - page.first))
    return stills


def _loop(stills: Sequence[tuple[Path, int]], path: Path, preset: Sequence[str]) -> None:
    chains = [f"[{at}:v]loop={frames - 1}:1:0,fps={FPS}[s{at}]" for at, (_, frames) in enumerate(stills)]
    joined = "".join(f"[s{at}]" for at in range(len(stills))) + f"concat=n={len(stills)}"
    inputs = [part for still, _ in stills for part in ("-r", str(FPS), "-i", str(still))]
    command = [executable(), "-v", "error", "-y", *inputs, "-filter_complex", ";".join([*chains, joined])]
    subprocess.run([*command, *ENCODING, *preset, str(path)], check=True, timeout=TIMEOUT)


def _timed(work: Callable[[], None]) -> tuple[float, float]:
    """Seconds on the clock, and of all processors together."""
    start, used = time.perf_counter(), _processor()
    work()
    return time.perf_counter() - start, _processor() - used


def _processor() -> float:
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


if __name__ == "__main__":
    raise SystemExit(main())
