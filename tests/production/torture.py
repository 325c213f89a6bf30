"""Runs that are killed, stopped, starved and raced, far more of them than the tests have time for: `make torture`.

    python tests/production/torture.py [--seed N] [--rounds N] [PART ...]

Each part prints a line with what it did. Whatever happened, the same command again, with no flag, must complete the
film with each job paid once (`CrashSite.check`).
"""

from __future__ import annotations

import argparse
import contextlib
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from storyboard.production.store import Store  # noqa: E402
from tests.production.crash_site import CrashSite, one_second  # noqa: E402
from tests.production.crashes import Zygote  # noqa: E402
from tests.production.studio import KEY  # noqa: E402


class Torture:
    """What all parts share: a place to work, a zygote, chance."""

    def __init__(self, folder: Path, seed: int, rounds: int) -> None:
        self.folder = folder
        self.chance = random.Random(seed)
        self.rounds = rounds
        self.clip = one_second(folder)
        self.zygote = Zygote()
        self._count = 0

    def site(self, jobs: int | None = None) -> CrashSite:
        """A fresh project."""
        self._count += 1
        folder = self.folder / f"{self._count}"
        return CrashSite(folder, self.clip, jobs or self.chance.randint(1, 4), places=self.chance.randint(1, 3))

    def done(self, site: CrashSite) -> None:
        """Let go of a project's files."""
        shutil.rmtree(site.folder)

    def boundaries(self, jobs: int) -> int:
        """How many boundaries an undisturbed run of a board meets."""
        site = self.site(jobs)
        with site.service:
            ended = site.run(self.zygote)
            site.check(ended)
        self.done(site)
        return ended.boundaries

    # ------------------------------------------------------------------------------- parts

    def every_boundary(self) -> str:
        """Kill a run of two jobs at each of its boundaries."""
        total = self.boundaries(2)
        for at in range(1, total + 1):
            self._crash([(at, signal.SIGKILL)], jobs=2)
        return f"{total} boundaries, killed at each"

    def crashes(self) -> str:
        """Kill, terminate and interrupt runs of random boards, up to three times one after the other."""
        crashed = 0
        for _ in range(self.rounds):
            jobs = self.chance.randint(1, 4)
            plan = [
                (
                    self.chance.randint(1, 45 * jobs + 10),
                    self.chance.choice([signal.SIGKILL, signal.SIGTERM, signal.SIGINT]),
                )
                for _ in range(self.chance.randint(1, 3))
            ]
            crashed += self._crash(plan, jobs)
        return f"{self.rounds} boards, {crashed} crashes"

    def _crash(self, plan: list[tuple[int, signal.Signals]], jobs: int) -> int:
        site = self.site(jobs)
        crashed = 0
        with site.service:
            for at, kill in plan:
                ended = site.run(self.zygote, at=at, kill=kill)
                expected = (0, -signal.SIGKILL) if kill is signal.SIGKILL else (0, 130)
                assert ended.code in expected, (at, kill, ended)
                assert "Traceback" not in ended.said, ended.said
                crashed += ended.code != 0
            ended = site.run(self.zygote)
            try:
                site.check(ended)
            except AssertionError as error:
                raise AssertionError(f"crashes {plan}, {jobs} jobs, in {site.folder}: {error}") from error
        self.done(site)
        return crashed

    def faults(self) -> str:
        """Every kind of fault, alone and with a kill, on each kind of request."""
        script = [
            *(
                {"on": "create", "do": do}
                for do in ("cut", "cut-inside", "cut-after", "html", "html-after", "half", "length")
            ),
            *({"on": "create", "do": "status-after", "status": status} for status in (500, 502, 503, 408, 409, 524)),
            *({"on": "create", "do": "status", "status": status} for status in (429, 500, 503)),
            {"on": "create", "do": "lag", "seconds": 0.4},
            {"on": "create", "do": "delay-after", "seconds": 0.4},
            {"on": "create", "do": "body", "body": {"code": "success", "data": {"task_id": "{id}"}}},
            {"on": "create", "do": "body", "body": {}},
            *({"on": "poll", "do": do} for do in ("cut", "html", "half", "length")),
            *({"on": "poll", "do": "status", "status": status} for status in (429, 500, 503)),
            {"on": "poll", "do": "state", "state": "weird"},
            *({"on": "content", "do": do} for do in ("cut", "html", "half", "length")),
            {"on": "content", "do": "status", "status": 503},
            *({"on": "list", "do": do} for do in ("cut", "html")),
        ]
        for fault in script:
            for at in (0, self.chance.randint(10, 90)):
                site = self.site(2)
                with site.service:
                    site.service.play([fault])
                    for _ in range(4):  # a fault may cost a run, never a job
                        ended = site.run(self.zygote, at=at)
                        at = 0
                        if ended.code == 0:
                            break
                    try:
                        site.check(ended)
                    except AssertionError as error:
                        raise AssertionError(f"{fault}, in {site.folder}: {error}") from error
                self.done(site)
        return f"{len(script)} faults, each alone and with a kill"

    def clock(self) -> str:
        """Let the clock jump by hours, days and years, both ways, in the middle of a run that is then killed."""
        jumps = [3600.0, -3600.0, 86_400.0 * 3, -86_400.0 * 3, 86_400.0 * 400, -86_400.0 * 400]
        for jump in jumps:
            site = self.site(2)
            with site.service:
                site.run(self.zygote, at=self.chance.randint(5, 60), jump=jump)
                if site.service.created < 2:
                    site.run(self.zygote, at=self.chance.randint(20, 60))
                site.check(site.run(self.zygote))
            self.done(site)
        return f"{len(jumps)} jumps of the clock"

    def processes(self) -> str:
        """Two, four and eight processes on one board, two boards that share their jobs, films of other names."""
        for count in (2, 4, 8):
            site = self.site(3)
            site.write_board("other.story")
            with site.service:
                running = [
                    self._start(site, "flight.story" if place % 2 else "other.story", f"film{place}.mp4")
                    for place in range(count)
                ]
                if count > 2:  # one of them dies in the middle
                    time.sleep(self.chance.uniform(0.8, 2.5))
                    running.pop(0).kill()
                for place, process in enumerate(running):
                    said, _ = process.communicate(timeout=300)
                    assert process.returncode == 0, (count, place, said)
                site.check(site.run(self.zygote))
            self.done(site)
        return "2, 4 and 8 processes"

    def _start(self, site: CrashSite, board: str, film: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-m", "storyboard", "make", board, "-o", film, "--service", "paid", "--yes"],
            cwd=site.folder,
            env={**os.environ, "PAID_KEY": KEY, "PYTHONPATH": str(ROOT)},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def full_disk(self) -> str:
        """Fill the disk, a tmpfs, right when a job is created: its id is written all the same."""
        home = self.folder / "disk"
        home.mkdir()
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", str(home)], check=False)
        if mounted.returncode:
            return "skipped: no tmpfs can be mounted here"
        try:
            for _ in range(max(3, self.rounds // 20)):
                self._fill(home)
        finally:
            subprocess.run(["umount", "-l", str(home)], check=True)
        return "disks filled between the create and its answer"

    def _fill(self, home: Path) -> None:
        site = self.site(2)
        work = home / "work"
        shutil.copytree(site.folder, work, ignore=shutil.ignore_patterns("service"))
        filler = home / "filler"
        accept = site.service._studio.add

        def add(*arguments: object, **options: object) -> object:
            if not filler.exists():
                with filler.open("wb", buffering=0) as file:
                    for size in (65536, 4096, 1):  # to the last byte
                        with contextlib.suppress(OSError):
                            while file.write(b"\0" * size):
                                pass
            return accept(*arguments, **options)  # type: ignore[arg-type]

        site.service._studio.add = add  # type: ignore[method-assign,assignment]
        original, site.folder = site.folder, work
        with site.service:
            log = self.folder / "said.txt"  # not on the full disk
            (work / "said.txt").symlink_to(log)
            site.run(self.zygote)
            filler.unlink()
            with Store(work) as store:
                assert {job.id for job in site.service.jobs} <= set(store.ledger.known_ids(site.service.base_url))
            for _ in range(3):
                ended = site.run(self.zygote)
                if ended.code == 0:
                    break
            site.check(ended)
        shutil.rmtree(work)
        site.folder = original
        self.done(site)

    def hostile(self) -> str:
        """Every hostile answer to every kind of request: bounded time and memory, a clear error, no key anywhere."""
        from tests.production.hostile import WRONGS, hostile

        idle = self.boundaries(1)
        assert idle
        worst_time, worst_memory = ("", 0.0), ("", 0)
        for kind in ("create", "poll", "content", "list"):
            for name in WRONGS:
                site = self.site(1)
                with site.service, hostile(kind, name) as service:
                    config = site.folder / "storyboard.toml"
                    config.write_text(config.read_text().replace(site.service.base_url, service.base_url))
                    start = time.monotonic()
                    ended = site.run(self.zygote, hurried=True)
                    took = time.monotonic() - start
                case = f"{kind} {name}"
                assert ended.code in (1, 2), (case, ended)
                assert "Traceback" not in ended.said and "defect" not in ended.said, (case, ended.said)
                for path in site.folder.rglob("*"):
                    assert not path.is_file() or KEY.encode() not in path.read_bytes(), (case, path)
                worst_time = max(worst_time, (case, took), key=lambda pair: pair[1])
                worst_memory = max(worst_memory, (case, ended.megabytes), key=lambda pair: pair[1])
                self.done(site)
        return (
            f"{4 * len(WRONGS)} cases; at most {worst_time[1]:.0f} s ({worst_time[0]}) with limits of 2 to 4 s, "
            f"{worst_memory[1]} MB ({worst_memory[0]})"
        )

    def imports(self) -> str:
        """Interrupt and terminate the command line at its imports."""
        from tests.cli.test_interrupts import interrupted_at_import

        at = 1
        while True:
            code, said = interrupted_at_import(at, signal.SIGINT if at % 2 else signal.SIGTERM, self.folder)
            if code == 2:
                break
            # Before its handler stands, SIGTERM ends a process without a word: nothing has begun yet.
            assert code == 130 or (code == -signal.SIGTERM and at < 20), (at, code, said)
            assert "Traceback" not in said, said
            at += 7
        return f"interrupted at every seventh of {at} imports"


PARTS: dict[str, Callable[[Torture], str]] = {
    "every-boundary": Torture.every_boundary,
    "crashes": Torture.crashes,
    "faults": Torture.faults,
    "clock": Torture.clock,
    "processes": Torture.processes,
    "full-disk": Torture.full_disk,
    "hostile": Torture.hostile,
    "imports": Torture.imports,
}


def main() -> None:
    """Run the parts that are asked for, all without a name."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"of {', '.join(PARTS)} (default: all)")
    parser.add_argument("--seed", type=int, default=int(time.time()), help="for chance (default: the time)")
    parser.add_argument("--rounds", type=int, default=200, help="random boards (default: 200)")
    args = parser.parse_args()
    print(f"seed {args.seed}", flush=True)
    with tempfile.TemporaryDirectory(prefix="torture-") as folder:
        torture = Torture(Path(folder), args.seed, args.rounds)
        with torture.zygote:
            for name in args.parts or PARTS:
                start = time.monotonic()
                said = PARTS[name](torture)
                print(f"{name}: {said} ({time.monotonic() - start:.0f} s)", flush=True)


if __name__ == "__main__":
    main()
