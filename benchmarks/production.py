"""Production against the `openai` package's async client: a thousand jobs at once, polled every 10 ms, in one run.

    python benchmarks/production.py [JOBS]

Both create, poll and download every job at the same simulator, which runs in a process of its own; a job takes 2 s.
Ours also writes every step to the ledger, on disk before and after each create, and moves each clip into the store.
Verifying clips by decoding them is left out on our side: the other client does nothing like it.
"""

from __future__ import annotations

import asyncio
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

INTERVAL = 0.01
CLIP = b"\x00\x00\x00\x18ftypmp42" + bytes(64 * 1024)
KEY = "sk-benchmark-0123456789"


def serve() -> None:
    """The simulator, until standard input ends."""
    from storyboard.catalog import load
    from storyboard.simulator import Ask, Manner, Simulator
    from storyboard.simulator.wires import videos

    videos.POLL_AFTER = f"{INTERVAL * 1000:g}"

    def render(ask: Ask, path: Path, progress: Callable[[float], None]) -> None:
        path.write_bytes(CLIP)

    known = load()
    with tempfile.TemporaryDirectory() as folder:
        manner = Manner(render_seconds=2.0)
        with Simulator(
            Path(folder), limits=lambda name: known.model(name), render=render, workers=1, key=KEY, manner=manner
        ) as simulator:
            print(simulator.base_url, flush=True)
            sys.stdin.read()


async def theirs(base_url: str, jobs: int, folder: Path) -> list[float]:
    """Each job's seconds from its create to its clip on disk, by the `openai` package."""
    import openai

    async with openai.AsyncOpenAI(base_url=base_url, api_key=KEY, max_retries=2) as client:

        async def one(number: int) -> float:
            start = time.monotonic()
            video = await client.videos.create_and_poll(
                prompt=f"A plane, part {number}.", model="sora-2", seconds="4", size="1280x720",
                poll_interval_ms=int(INTERVAL * 1000),
            )  # fmt: skip
            content = await client.videos.download_content(video.id)
            (folder / f"{number}.mp4").write_bytes(content.content)
            return time.monotonic() - start

        return await asyncio.gather(*(one(number) for number in range(jobs)))


async def ours(base_url: str, jobs: int, folder: Path) -> list[float]:
    """The same by the runner, with its ledger and its store."""
    from storyboard.catalog import load
    from storyboard.production.orders import Order
    from storyboard.production.runner import Runner
    from storyboard.production.session import account_of
    from storyboard.production.store import Store
    from storyboard.production.updates import JobUpdate, Update
    from storyboard.production.worker import Site
    from storyboard.services import AsyncVideoClient, Pace, VideoRequest

    catalog = load()
    wire = catalog.wire("cometapi").at(base_url)
    wire = wire._replace(service=wire.service._replace(concurrency=jobs))
    model = catalog.model("sora-2", "cometapi")
    started: dict[int, float] = {}
    took: list[float] = []

    def watch(update: Update) -> None:
        if isinstance(update, JobUpdate):
            if update.state == "sending":
                started[update.order.number] = time.monotonic()
            elif update.state == "done":
                took.append(time.monotonic() - started[update.order.number])

    orders = [
        Order(
            number, number, (number, number), VideoRequest(f"A plane, part {number}.", model, 4, "1280x720"),
            "cometapi", base_url, False, None, Decimal("0.40"), "USD",
        )
        for number in range(1, jobs + 1)
    ]  # fmt: skip
    pace = Pace(first_poll=INTERVAL, slowest_poll=INTERVAL, jitter=0.0)
    with Store(folder) as store:
        async with AsyncVideoClient(wire, KEY, pace=pace) as client:
            site = Site(base_url, wire, client, account_of(KEY), 1.0, False)
            await Runner(store, site, no_frame, lambda path, seconds, size: None, watch=watch).render(orders)
    return took


async def no_frame(*arguments: Any) -> Any:
    """No job here starts from a frame."""


def measure(kind: str, base_url: str, jobs: int) -> None:
    """Run one side in this process and print what it took."""
    work = ours if kind == "ours" else theirs
    with tempfile.TemporaryDirectory() as folder:
        start, processor = time.monotonic(), time.process_time()
        took = asyncio.run(work(base_url, jobs, Path(folder)))
        print(
            json.dumps(
                {
                    "wall": time.monotonic() - start,
                    "processor": time.process_time() - processor,
                    "slowest": max(took),
                    "done": len(took),
                    "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
                }
            )
        )


def main() -> None:
    """Measure both sides at a tenth of the jobs and at all of them, one after the other, at a fresh simulator each."""
    jobs = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    results: dict[tuple[str, int], dict[str, float]] = {}
    for count in (max(1, jobs // 10), jobs):
        for kind in ("theirs", "ours"):
            server = subprocess.Popen(
                [sys.executable, __file__, "serve"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
            )
            assert server.stdout and server.stdin
            base_url = server.stdout.readline().strip()
            done = subprocess.run(
                [sys.executable, "-W", "ignore", __file__, kind, base_url, str(count)],
                capture_output=True,
                text=True,
                timeout=900,
            )
            server.stdin.close()
            server.wait(timeout=30)
            if done.returncode:
                sys.exit(done.stderr)
            results[kind, count] = json.loads(done.stdout.splitlines()[-1])
    print(f"{'':10}{'jobs':>6}{'wall s':>9}{'CPU s':>9}{'CPU ms/job':>12}{'slowest job s':>15}{'memory MB':>11}")
    for (kind, count), told in results.items():
        name = "openai" if kind == "theirs" else "storyboard"
        print(
            f"{name:10}{count:6}{told['wall']:9.1f}{told['processor']:9.1f}"
            f"{told['processor'] * 1000 / count:12.1f}{told['slowest']:15.1f}{told['memory']:11.0f}"
        )
    mine, other = results["ours", jobs], results["theirs", jobs]
    print(f"\nCPU per job, of openai's: {mine['processor'] / other['processor']:.2f}")
    print(f"wall time, of openai's: {mine['wall'] / other['wall']:.2f}")
    few = max(1, jobs // 10)
    print(f"memory from {few} to {jobs} jobs: {mine['memory'] - results['ours', few]['memory']:+.0f} MB")


if __name__ == "__main__":
    if sys.argv[1:2] == ["serve"]:
        serve()
    elif sys.argv[1:2] in (["ours"], ["theirs"]):
        measure(sys.argv[1], sys.argv[2], int(sys.argv[3]))
    else:
        main()
