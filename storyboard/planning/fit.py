"""Fitting: the shots of a job are asked for so that they add up to its allowed length exactly. All in milliseconds."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

FITS = ("trim", "stretch", "exact")


def asked(durations: Sequence[int], length: int, *, fit: str, lead: int, tail: int, resolution: int) -> list[int]:
    """What each shot is asked for: multiples of `resolution`, together exactly `length`.

    `lead` is filmed before the first shot (the frame a seam repeats), `tail` after the last one (what a dissolve
    shows of it). `trim` gives what is over to the last shot; `stretch` retimes all shots in proportion; under
    `exact` nothing is over. `length` must hold the shots, lead and tail, and be a multiple of `resolution`.
    """
    over = length - sum(durations) - lead - tail
    if over < 0 or length % resolution:
        raise ValueError(f"{list(durations)} with {lead} before and {tail} after do not fit {length} by {resolution}")
    wanted = [Fraction(duration) for duration in durations]
    if fit == "stretch":
        factor = Fraction(length - lead - tail, sum(durations))
        wanted = [duration * factor for duration in wanted]
    else:
        wanted[-1] += over
    wanted[0] += lead
    wanted[-1] += tail
    return largest_remainder(wanted, resolution)


def largest_remainder(wanted: Sequence[Fraction], resolution: int) -> list[int]:
    """Round each to a multiple of `resolution` so that the sum is kept: the largest remainders are rounded up.

    No value moves by a whole `resolution`; of equal remainders the earlier is rounded up. The sum must be a multiple.
    """
    units = [value / resolution for value in wanted]
    floors = [int(unit) for unit in units]
    short = int(sum(units)) - sum(floors)
    by_remainder = sorted(range(len(units)), key=lambda place: floors[place] - units[place])
    for place in by_remainder[:short]:
        floors[place] += 1
    return [floor * resolution for floor in floors]
