"""How fast boards are linted, beside yamllint on files of the same length, in one run.

    make bench
    python benchmarks/linting.py            # --rules: what each rule costs

All rules that are on by default run. A cold start is a new process linting one small file; both packages are
compiled beforehand, as an install leaves them. Times are the best of several runs, taken in turns; `cpu` is what
the process itself used, which other work on the machine disturbs less.
"""

from __future__ import annotations

import compileall
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import storyboard

FILES, LINES = 1000, 50
SMALL = "Shot 1:\nduration: 7.5sec\nScene: The red plane takes off.\n\nShot 2:\nduration: 7.5sec\nScene: It lands.\n"
SMALL_YAML = (
    "---\nshots:\n  - duration: 7.5\n    scene: The red plane takes off.\n  - duration: 7.5\n    scene: It lands.\n"
)


def board(number: int) -> str:
    """A board of `LINES` lines without faults that stop it."""
    lines = [f"title: Flight {number}", "model: sora-2-pro-all", "style: 35mm film, soft light", ""]
    shot = 0
    while len(lines) + 6 <= LINES:
        shot += 1
        scene = f"Scene: The red plane of flight {number} climbs over bay {shot} as the crew waves."
        lines += [f"Shot {shot}: Take {shot}", "duration: 2.5sec", scene, "camera: slow dolly in", "# as told", ""]
    return "\n".join([*lines[:-1], *(f"# line {line}" for line in range(len(lines) - 1, LINES))]) + "\n"


def yaml(number: int) -> str:
    """As much in YAML."""
    lines = ["---", f"title: Flight {number}", "model: sora-2-pro-all", "shots:"]
    shot = 0
    while len(lines) + 5 <= LINES:
        shot += 1
        scene = f"    scene: The red plane of flight {number} climbs over bay {shot} as the crew waves."
        lines += [f"  - name: Take {shot}", "    duration: 2.5", scene, "    camera: slow dolly in", "    # as told"]
    return "\n".join([*lines, *(f"# line {line}" for line in range(len(lines), LINES))]) + "\n"


def spent(command: Sequence[str], folder: Path) -> tuple[float, float]:
    """Run a command to its end; the seconds of the clock and of the processor that it took."""
    start = time.perf_counter()
    quiet = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
    here = Path.cwd()
    os.chdir(folder)
    try:
        pid = os.posix_spawn(command[0], command, os.environ, file_actions=quiet)
        _, _, usage = os.wait4(pid, 0)
    finally:
        os.chdir(here)
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime


def best(commands: dict[str, Sequence[str]], folder: Path, runs: int) -> dict[str, tuple[float, float]]:
    """The best clock and processor time of each command, taken in turns."""
    taken: dict[str, list[tuple[float, float]]] = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            taken[name].append(spent(command, folder))
    return {name: (min(wall for wall, _ in both), min(cpu for _, cpu in both)) for name, both in taken.items()}


def main() -> None:
    """Print the figures."""
    compileall.compile_dir(str(Path(storyboard.__file__).parent), quiet=2)
    beside = os.path.dirname(sys.executable)  # `make bench` activates no environment
    ours, theirs = (shutil.which(name, path=beside) or shutil.which(name) for name in ("storyboard", "yamllint"))
    if not ours or not theirs:
        sys.exit("needs storyboard and yamllint: pip install -e '.[bench]'")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for part in ("one", "many"):
            (folder / part).mkdir()
        (folder / "one" / "a.story").write_text(SMALL)
        (folder / "one" / "a.yaml").write_text(SMALL_YAML)
        for number in range(FILES):
            (folder / "many" / f"{number:04}.story").write_text(board(number))
            (folder / "many" / f"{number:04}.yaml").write_text(yaml(number))
        print("cold start, one small file      clock ms     cpu ms")
        starts = {"bare Python": [sys.executable, "-c", "pass"], "yamllint": [theirs, "a.yaml"]}
        for name, (wall, cpu) in best(starts | {"storyboard": [ours, "lint", "a.story"]}, folder / "one", 30).items():
            print(f"  {name:<28} {wall * 1000:9.1f}  {cpu * 1000:9.1f}")
        print(f"{FILES} files of {LINES} lines           files/s    times yamllint")
        commands = {
            "yamllint": [theirs, "."],
            "storyboard, one process": [ours, "lint", "--jobs", "1", "--output-format", "concise"],
            "storyboard, as it decides": [ours, "lint", "--output-format", "concise"],
        }
        figures = best(commands, folder / "many", 4)
        base = figures["yamllint"][0]
        for name, (wall, _) in figures.items():
            print(f"  {name:<28} {FILES / wall:9.0f}  {base / wall:9.1f}")


def rules() -> None:
    """Print what parsing and each rule cost on a board of `LINES` lines, in microseconds."""
    from storyboard.lint.context import Context
    from storyboard.lint.selection import active_rules
    from storyboard.project import Project
    from storyboard.syntax.document import Document

    texts = [board(number) for number in range(300)]
    start = time.perf_counter()
    documents = [Document(text, "a.story") for text in texts]
    print(f"{(time.perf_counter() - start) / len(texts) * 1e6:8.1f}  parsing")
    settings = Project()
    contexts = [Context(document, settings) for document in documents]
    costs = {}
    for rule, _ in active_rules(settings, "a.story"):
        start = time.perf_counter()
        for context in contexts:
            list(rule.check(context))
        costs[f"{rule.code} {rule.name}"] = (time.perf_counter() - start) / len(texts) * 1e6
    for name, cost in sorted(costs.items(), key=lambda item: -item[1])[:20]:
        print(f"{cost:8.1f}  {name}")
    print(f"{sum(costs.values()):8.1f}  all {len(costs)} rules")


if __name__ == "__main__":
    rules() if "--rules" in sys.argv else main()
