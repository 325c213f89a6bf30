"""How long each shot lasts, from what the text states and nothing else.

A stated length counts before a span. Spans that leave gaps of one unit (`0-3`, `4-8`) count inclusively: the gap
belongs to the later shot. Larger gaps and overlaps keep the stated lengths and are reported.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from decimal import Decimal

from storyboard.importing.found import Found, FoundShot
from storyboard.importing.times import Time, guess_rate, in_seconds

Seconds = Decimal | None


def shot_seconds(found: Found, rate: int | None) -> list[Seconds]:
    """Each shot's seconds; None where the text does not say. Remarks go to the notices of `found`."""
    rate = rate or _assumed_rate(found)
    spans = [_span(shot, rate) for shot in found.shots]
    total = in_seconds(found.total, rate) if found.total else None
    if _are_lengths(spans) and not found.shots[0].starts:
        lengths: list[Seconds] = [span[0] if span else None for span in spans]
    else:
        lengths = _from_spans(found, spans, total)
    result: list[Seconds] = []
    for number, (shot, length) in enumerate(zip(found.shots, lengths, strict=True), 1):
        stated = in_seconds(shot.length, rate) if shot.length else None
        if stated and length and stated != length and shot.when and shot.when.end:
            found.notices.append(
                f"shot {number}: the times give {_said(length)}, the stated length is {_said(stated)}; kept the length"
            )
        result.append(_positive(stated) or _positive(length))
    _compare(found, result, total)
    return result


def _said(seconds: Decimal) -> str:
    return f"{seconds.normalize():f} s"


def _positive(seconds: Seconds) -> Seconds:
    if not seconds or seconds <= 0:
        return None
    return seconds.quantize(Decimal("0.001"))


Span = tuple[Decimal, Decimal | None, Decimal]


def _span(shot: FoundShot, rate: int) -> Span | None:
    """A shot's start, end and unit in seconds."""
    if not shot.when:
        return None
    start, end = shot.when
    unit = min(start.unit, end.unit) if end else start.unit
    return in_seconds(start, rate), in_seconds(end, rate) if end else None, unit


def _are_lengths(spans: Sequence[Span | None]) -> bool:
    """Whether single times are lengths (`5s: …` in each shot), not beginnings."""
    known = [span for span in spans if span]
    if not known or any(span[1] is not None for span in known):
        return False
    starts = [span[0] for span in known]
    rising = all(before < after for before, after in itertools.pairwise(starts))
    return starts[0] != 0 or not (rising or len(starts) == 1)


def _from_spans(found: Found, spans: Sequence[Span | None], total: Seconds) -> list[Seconds]:
    lengths: list[Seconds] = []
    before: Decimal | None = None
    inclusive = _counts_inclusively(spans)
    for place, span in enumerate(spans):
        if span is None:
            lengths.append(None)
            before = None
            continue
        start, end, unit = span
        if end is None:
            following = spans[place + 1] if place + 1 < len(spans) else None
            if inclusive and before is not None and start == before + unit:
                end = start  # a single second of an inclusive count
            elif following:
                end = following[0]
            elif place == len(spans) - 1 and total is not None and total > start:
                end = total
                found.notices.append(f"shot {place + 1}: ends with the stated total of {total.normalize():f} s")
            else:
                lengths.append(None)
                before = None
                continue
        first = place == 0 or before is None
        if first:
            begin = Decimal(0) if inclusive and start == unit and place == 0 else start
        else:
            assert before is not None
            begin = before if start - before == unit and start != before else start
            if start > before + unit:
                found.notices.append(
                    f"shot {place + 1}: begins {_said(start - before)} after the shot before; kept the stated lengths"
                )
            elif start < before:
                found.notices.append(
                    f"shot {place + 1}: overlaps the shot before by {_said(before - start)}; kept the stated lengths"
                )
        lengths.append(end - begin)
        before = end
    return lengths


def _counts_inclusively(spans: Sequence[Span | None]) -> bool:
    """Whether most shots begin one unit after the end of the one before."""
    pairs = [(a, b) for a, b in itertools.pairwise(spans) if a and b and a[1] is not None]
    gaps = sum(1 for before, after in pairs if before[1] is not None and after[0] - before[1] == after[2])
    return bool(pairs) and gaps * 2 >= len(pairs)


def _compare(found: Found, lengths: Sequence[Seconds], total: Seconds) -> None:
    known = [length for length in lengths if length]
    if total and len(known) == len(lengths) and sum(known) != total:
        found.notices.append(
            f"the text states {total.normalize():f} s in all; its shots last {sum(known, Decimal(0)).normalize():f} s"
        )


def _assumed_rate(found: Found) -> int:
    """A frame rate where the text states none; said aloud where it matters."""
    times: list[Time] = [time for shot in found.shots for time in (*(shot.when or ()), shot.length) if time]
    rate = guess_rate(times)
    if any(time.frames for time in times):
        found.notices.append(f"the times count frames and the text states no frame rate: assumed {rate} fps")
    return rate
