"""Random films for as long as wanted, each read back frame by frame and click by click.

    python -m tests.film.torture              # five minutes; `make torture`
    python -m tests.film.torture 3600 17      # an hour, from another seed

Rates, encoders, shapes of groups of pictures, cuts, fades, dissolves and engines are drawn by chance. A film that is
not what it should be is printed with its seed; the exit code is 1 where there was one.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from fractions import Fraction
from pathlib import Path

from tests.film.test_exact import ENCODERS, RATES, film_of


def main() -> int:
    """Run, and say how many films were right."""
    seconds, seed = (int(word) for word in (*sys.argv[1:], *("300", "0")[len(sys.argv) - 1 :]))
    end = time.monotonic() + seconds
    right = wrong = 0
    while time.monotonic() < end:
        seed += 1
        chance = random.Random(seed)
        rate = chance.choice(RATES)
        encoders = [chance.choice(list(ENCODERS))] * 3
        if chance.random() < 0.3:
            encoders = [chance.choice(list(ENCODERS)) for _ in range(3)]
        engine = chance.choice(["auto", "auto", "auto", "exact", "moviepy"])
        with tempfile.TemporaryDirectory(prefix="storyboard-torture-") as folder:
            try:
                notes = film_of(Path(folder), encoders, Fraction(rate), seed, engine)
                fell_back = [note for note in notes if "are encoded instead" in note]
                assert not fell_back, fell_back
                right += 1
            except Exception as error:  # noqa: BLE001 - whatever goes wrong is what is looked for
                wrong += 1
                print(f"seed {seed}, {rate}, {encoders}, {engine}: {type(error).__name__}: {error}", flush=True)
    print(f"{right} films right, {wrong} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
