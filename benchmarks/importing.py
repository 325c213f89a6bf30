"""Import: seconds for a long chat answer and a long table, next to parsing an equal .story file, and how they grow.

    python benchmarks/importing.py            a 10 MB chat answer, a table of 100,000 rows
    python benchmarks/importing.py --quick    a tenth of that

A ratio of about 2 for twice the size is linear time. Figures of one run are comparable with each other only.
"""

from __future__ import annotations

import argparse
import gc
import time
from collections.abc import Callable

from storyboard import Storyboard, import_text

SHOT = """**Shot {0} ({1}s)** — The harbour at dawn
- **Visual:** Boats rock at the quay, {0} gulls turn above the water and the light comes up slowly.
- **Camera:** slow dolly in, 35 mm
- **Sound:** gulls, rope, water
"""


def chat(shots: int) -> str:
    """A chat answer with talk around it."""
    body = "\n".join(SHOT.format(number, number % 9 + 1) for number in range(1, shots + 1))
    return f"Sure! Here is your storyboard:\n\n{body}\nLet me know if you want changes!\n"


def table(rows: int) -> str:
    """A Markdown table."""
    lines = (
        f"| {row} | {row % 9 + 1}s | Boats rock at the quay, {row} gulls | slow pan |\n" for row in range(1, rows + 1)
    )
    return "| Shot | Duration | Visual | Camera |\n|---|---|---|---|\n" + "".join(lines)


def seconds(run: Callable[[], object]) -> float:
    """How much processor time a call takes."""
    started = time.process_time()
    run()
    return time.process_time() - started


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="a tenth of the sizes")
    part = 10 if parser.parse_args().quick else 1
    gc.set_threshold(50_000)  # as the command line sets it
    import_text(chat(2))  # compiles the patterns
    print(f"{'input':<8}{'MB':>7}{'shots':>9}{'import s':>10}{'parse s':>9}{'ratio':>7}{'growth':>8}")
    for name, write, count in (("chat", chat, 45_000 // part), ("table", table, 100_000 // part)):
        before = 0.0
        for size in (count // 2, count):
            text = write(size)
            story = import_text(text).text
            took = seconds(lambda text=text: import_text(text))  # type: ignore[misc]
            parsed = seconds(lambda story=story: Storyboard.parse(story))  # type: ignore[misc]
            growth = f"{took / before:.1f}" if before else ""
            row = (
                f"{name:<8}{len(text) / 1e6:>7.1f}{size:>9}{took:>10.1f}{parsed:>9.1f}{took / parsed:>7.1f}{growth:>8}"
            )
            print(row, flush=True)
            before = took


if __name__ == "__main__":
    main()
