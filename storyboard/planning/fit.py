"""Fitting: the shots of a job are asked for so that they add up to its allowed length exactly. All in milliseconds."""

from __future__ import annotations

from collections.abc import Sequence

from storyboard.basics.quantities import largest_remainder

FITS = ("trim", "stretch", "exact")


def asked(durations: Sequence[int], length: int, *, fit: str, tail: int, resolution: int) -> list[int]:
    """What each shot is asked for: multiples of `resolution`, together exactly `length`.

    `tail` is rendered after the last shot: what a dissolve shows of it. `trim` gives what is over to the last shot;
    `stretch` retimes all shots in proportion; under `exact` nothing is over. `length` must hold the shots and the
    tail, and be a multiple of `resolution`.
    """
    total = sum(durations)
    over = length - total - tail
    if over < 0 or length % resolution:
        raise ValueError(f"{list(durations)} and {tail} after them do not fit {length} by {resolution}")
    # Shares are kept as whole numbers of a `parts`-th of a millisecond, so that nothing is rounded before its time.
    if fit == "stretch":
        parts = total
        shares = [duration * (length - tail) for duration in durations]
    else:
        parts = 1
        shares = list(durations)
        shares[-1] += over
    shares[-1] += tail * parts
    return largest_remainder(shares, parts, resolution)
