"""What a film should show, worked out from the rule alone and not from the engine: frame by frame, with weights."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from fractions import Fraction
from math import floor
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from storyboard.film import Segment, Transition
from tests.film.numbered import EVERY, RATE, brightness, heard, seen


class Shown(NamedTuple):
    """One clip in one frame of a film: how bright it is there, which clip, which frame of it."""

    weight: float
    clip: int
    frame: int


def expected(segments: Sequence[Segment], numbers: Mapping[Path, tuple[int, int]], fps: Fraction) -> list[list[Shown]]:
    """What every frame of a film shows. `numbers` gives each clip's number and how many frames it has."""

    def whole(seconds: Fraction) -> int:
        return floor(seconds * fps + Fraction(1, 2))

    spans = [(Fraction(one.start), Fraction(one.end or 0)) for one in segments]
    cuts, total = [0], Fraction(0)
    for start, end in spans:
        total += end - start
        cuts.append(whole(total))
    for place in range(1, len(segments)):
        if segments[place].repeats and segments[place - 1].transition.kind == "cut":
            cuts[place] -= 1
    film: list[list[Shown]] = []
    begins: list[int] = []
    for place, one in enumerate(segments):
        count = cuts[place + 1] - cuts[place]
        follows = place and one.clip == segments[place - 1].clip and spans[place][0] == spans[place - 1][1]
        begin = begins[-1] + cuts[place] - cuts[place - 1] if follows else whole(spans[place][0])
        begins.append(begin)
        number, last = numbers[one.clip][0], numbers[one.clip][1] - 1
        before = segments[place - 1] if place else None
        fade_in = whole(Fraction(before.transition.seconds) / 2) if before and before.transition.kind == "fade" else 0
        share = Fraction(one.transition.seconds) / (1 if place + 1 == len(segments) else 2)
        fade_out = whole(share) if one.transition.kind == "fade" else 0
        dissolve = whole(Fraction(before.transition.seconds)) if before and before.transition.kind == "dissolve" else 0
        fade_in, fade_out, dissolve = min(fade_in, count), min(fade_out, count), min(dissolve, count)
        for frame in range(count):
            light = 1.0
            if frame < fade_in:
                light *= (frame + 0.5) / fade_in
            if count - 1 - frame < fade_out:
                light *= (count - 1 - frame + 0.5) / fade_out
            shown = [Shown(light, number, min(begin + frame, last))]
            if before and frame < dissolve:
                part = (frame + 0.5) / dissolve
                after = begins[-2] + cuts[place] - cuts[place - 1] + (-1 if before.hold else frame)
                other, end = numbers[before.clip][0], numbers[before.clip][1] - 1
                shown = [Shown(part * light, number, min(begin + frame, last))]
                shown.append(Shown(1 - part, other, min(after, end)))
            film.append(shown)
    return film


def check(path: Path, wanted: Sequence[Sequence[Shown]], fps: Fraction) -> None:
    """Fail unless a film shows in every frame what it should, and its clicks are in sync to 2 ms."""
    found = seen(path)
    assert len(found) == len(wanted)
    for number, (frame, shown) in enumerate(zip(found, wanted, strict=True)):
        right = sum((one.weight * brightness(one.clip, one.frame) for one in shown), np.zeros((4, 8)))
        assert np.abs(frame - right).max() < 24, (number, shown)
    check_clicks(heard(path), wanted, fps)


def check_clicks(found: NDArray[np.float64], wanted: Sequence[Sequence[Shown]], fps: Fraction) -> None:
    """Fail unless every twelfth frame of a clip that is fully seen starts with a click, and nothing else does."""
    starts = []
    for place, shown in enumerate(wanted):
        held = {one[1:] for one in wanted[place - 1]} if place else set()  # a frame that is held clicks once
        whole = min(one.weight for one in shown) == 1
        starts += [
            (float(place * RATE / fps), whole) for one in shown if one.frame % EVERY == 0 and one[1:] not in held
        ]
    for start, whole in starts:
        if whole:
            assert np.abs(found - start).min() <= RATE / 500, (start, found)
    for click in found:
        assert min(abs(click - start) for start, _ in starts) <= RATE / 500, (click, starts)


def random_film(
    chance: random.Random, clips: Mapping[Path, tuple[int, int]], fps: Fraction, most: int = 5
) -> list[Segment]:
    """Segments of random clips with cuts, fades and dissolves inside and between them, some from a last frame."""
    segments: list[Segment] = []
    paths = list(clips)
    for _ in range(chance.randint(2, most)):
        path = chance.choice(paths)
        length = Fraction(clips[path][1]) / fps
        start = Fraction(0) if chance.random() < 0.6 else Fraction(chance.randint(0, int(length * 500)), 1000)
        end = min(length, start + Fraction(chance.randint(400, 1500), 1000))
        repeats = bool(segments) and chance.random() < 0.3
        if repeats:
            start = Fraction(0)
        middle = Fraction(int((start + end) * 500), 1000)
        if chance.random() < 0.4:
            segments.append(Segment(path, start, middle, _transition(chance), hold=True, repeats=repeats))
            start, repeats = middle, False
        segments.append(Segment(path, start, end, _transition(chance), repeats=repeats))
    return segments


def _transition(chance: random.Random) -> Transition:
    kind = chance.choice(["cut", "cut", "fade", "dissolve"])
    return Transition(kind, 0 if kind == "cut" else Fraction(chance.randint(80, 500), 1000))  # type: ignore[arg-type]
