"""Fitting: the shots of a job are asked for so that they add up to its allowed length exactly. All in milliseconds."""

from __future__ import annotations

from collections.abc import Sequence

FITS = ("trim", "stretch", "exact")


def asked(durations: Sequence[int], length: int, *, fit: str, lead: int, tail: int, resolution: int) -> list[int]:
    """What each shot is asked for: multiples of `resolution`, together exactly `length`.

    `lead` is filmed before the first shot (the frame a seam repeats), `tail` after the last one (what a dissolve
    shows of it). `trim` gives what is over to the last shot; `stretch` retimes all shots in proportion; under
    `exact` nothing is over. `length` must hold the shots, lead and tail, and be a multiple of `resolution`.
    """
    total = sum(durations)
    over = length - total - lead - tail
    if over < 0 or length % resolution:
        raise ValueError(f"{list(durations)} with {lead} before and {tail} after do not fit {length} by {resolution}")
    # Shares are kept as whole numbers of a `parts`-th of a millisecond, so that nothing is rounded before its time.
    if fit == "stretch":
        parts = total
        shares = [duration * (length - lead - tail) for duration in durations]
    else:
        parts = 1
        shares = list(durations)
        shares[-1] += over
    shares[0] += lead * parts
    shares[-1] += tail * parts
    return largest_remainder(shares, parts, resolution)


def largest_remainder(shares: Sequence[int], parts: int, resolution: int) -> list[int]:
    """Shares in `parts`-ths of a millisecond as multiples of `resolution` milliseconds with the same sum.

    The largest remainders are rounded up, of equal ones the earlier; none moves by a whole `resolution`.
    The sum must be a multiple of `resolution`.
    """
    unit = parts * resolution
    units = [share // unit for share in shares]
    short = sum(shares) // unit - sum(units)
    if short:
        by_remainder = sorted(range(len(shares)), key=lambda place: -(shares[place] % unit))
        for place in by_remainder[:short]:
            units[place] += 1
    return [count * resolution for count in units]
