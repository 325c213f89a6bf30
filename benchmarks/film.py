"""How fast and how large films are cut, against moviepy's own chain and ffmpeg's concat.

    python benchmarks/film.py            # all figures, about five minutes on two cores
    python benchmarks/film.py --quick    # clips of 4 s instead of 15 s

The work: 8 clips of 15 s, 1280x720, 24 frames per second, each cut to 13.2 s and joined. Every figure is a ratio of
runs that follow each other on one machine, each in a process of its own; memory is that of the whole process tree.
Frames are read back from what each way made: how many are missing, repeated or out of place.
"""

from __future__ import annotations

import argparse
import itertools
import os
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import NamedTuple

import imageio_ffmpeg

FFMPEG = imageio_ffmpeg.get_ffmpeg_exe()

#: A busy picture in motion with grain, about 5 Mbit/s; sound that rises and falls like speech.
PICTURE = "testsrc2=s=1280x720:r=24:d={seconds},hue=h={turn},gblur=sigma=2,noise=alls=5:allf=t"
SOUND = "anoisesrc=d={seconds}:c=pink:r=48000:a=0.3:seed={turn},tremolo=f=3:d=0.8,aformat=channel_layouts=stereo"

OURS = """
import sys
from fractions import Fraction
from pathlib import Path
from storyboard.film import Segment, stitch
out, end, engine, *clips = sys.argv[1:]
stitch([Segment(Path(clip), 0, end) for clip in clips], out, engine=engine)
"""
MOVIEPY = """
import sys
from moviepy import VideoFileClip, concatenate_videoclips
out, end, preset, *clips = sys.argv[1:]
opened = [VideoFileClip(clip).subclipped(0, float(end)) for clip in clips]
film = concatenate_videoclips(opened, method="chain")
film.write_videofile(out, preset=preset, logger=None, temp_audiofile_path=out.rpartition("/")[0])
"""


class Run(NamedTuple):
    """What a run took: seconds of wall time, megabytes of its whole process tree at most."""

    seconds: float
    megabytes: float


def run(command: list[str]) -> Run:
    """Run a command to its end."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    most = [0.0]
    done = threading.Event()

    def watch() -> None:
        while not done.wait(0.05):
            most[0] = max(most[0], _megabytes(process.pid))

    watcher = threading.Thread(target=watch)
    watcher.start()
    _, said = process.communicate(timeout=1_200)
    seconds = time.perf_counter() - start
    done.set()
    watcher.join()
    if process.returncode:
        sys.exit(said.decode(errors="replace"))
    return Run(seconds, most[0])


def _megabytes(process: int) -> float:
    """What a process and all below it hold of memory, pages that they share counted once."""
    total = 0.0
    try:
        for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                total = int(line.split()[1]) / 1024
        for task in Path(f"/proc/{process}/task").iterdir():
            for child in (task / "children").read_text().split():
                total += _megabytes(int(child))
    except (FileNotFoundError, ProcessLookupError):
        return total
    return total


def best(command: list[str], runs: int) -> Run:
    """The fastest of several runs, with the most memory of any."""
    found = [run(command) for _ in range(runs)]
    return Run(min(one.seconds for one in found), max(one.megabytes for one in found))


def make_clips(folder: Path, seconds: int) -> list[Path]:
    """The clips of the work."""
    clips = []
    for number in range(8):
        clip = folder / f"{number}.mp4"
        picture = PICTURE.format(seconds=seconds, turn=number * 40)
        sound = SOUND.format(seconds=seconds, turn=number)
        command = [FFMPEG, "-v", "error", "-y", "-f", "lavfi", "-i", picture, "-f", "lavfi", "-i", sound]
        command += [
            "-c:v",
            "libx264",
            "-preset",
            "fast",
            "-g",
            "48",
            "-pix_fmt",
            "yuv420p",
            "-c:a",
            "aac",
            "-b:a",
            "128k",
        ]
        subprocess.run([*command, str(clip)], check=True, timeout=600)
        clips.append(clip)
    return clips


def concat_filter(clips: list[Path], end: float, out: Path) -> list[str]:
    """The command that joins clips with ffmpeg's concat filter, as exactly as it can."""
    inputs = [item for clip in clips for item in ("-i", str(clip))]
    graph = "".join(
        f"[{place}:v]trim=end={end},setpts=PTS-STARTPTS[v{place}];[{place}:a]atrim=end={end},asetpts=PTS-STARTPTS[a{place}];"
        for place in range(len(clips))
    )
    graph += "".join(f"[v{place}][a{place}]" for place in range(len(clips))) + f"concat=n={len(clips)}:v=1:a=1[v][a]"
    encoding = ["-c:v", "libx264", "-preset", "veryfast", "-crf", "20", "-c:a", "aac", "-b:a", "192k"]
    return [
        FFMPEG,
        "-v",
        "error",
        "-y",
        *inputs,
        "-filter_complex",
        graph,
        "-map",
        "[v]",
        "-map",
        "[a]",
        *encoding,
        str(out),
    ]


def concat_demuxer(clips: list[Path], end: float, out: Path) -> list[str]:
    """The command that copies packets with ffmpeg's concat demuxer: fast, and wrong at every join."""
    names = out.with_suffix(".txt")
    names.write_text("".join(f"file '{clip}'\noutpoint {end}\n" for clip in clips))
    return [FFMPEG, "-v", "error", "-y", "-f", "concat", "-safe", "0", "-i", str(names), "-c", "copy", str(out)]


def frames_of(film: Path) -> int:
    """How many frames a film holds."""
    command = [FFMPEG, "-v", "error", "-i", str(film), "-map", "0:v", "-c", "copy", "-f", "framecrc", "-"]
    listing = subprocess.run(command, check=True, capture_output=True, text=True, timeout=600).stdout
    return sum(not line.startswith("#") for line in listing.splitlines())


def main() -> None:
    """Print all figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="clips of 4 s, for a first look")
    seconds = 4 if parser.parse_args().quick else 15
    end = round(seconds * 0.88, 2)
    with tempfile.TemporaryDirectory(prefix="storyboard-bench-") as name:
        folder = Path(name)
        clips = make_clips(folder, seconds)
        paths, out = [str(clip) for clip in clips], folder / "film.mp4"
        exact = sum(frame_counts(end, len(clips)))
        print(f"8 clips of {seconds} s cut to {end} s: {exact} frames; {os.cpu_count()} cores")
        print("                                  seconds      MB    frames")
        ways = {
            "storyboard, auto": ([sys.executable, "-c", OURS, str(out), str(end), "auto", *paths], 3),
            "ffmpeg concat demuxer, copied": (concat_demuxer(clips, end, out), 3),
            "storyboard, exact": ([sys.executable, "-c", OURS, str(out), str(end), "exact", *paths], 1),
            "ffmpeg concat filter, veryfast": (concat_filter(clips, end, out), 1),
            "moviepy chain, veryfast": ([sys.executable, "-c", MOVIEPY, str(out), str(end), "veryfast", *paths], 1),
            "moviepy chain, its defaults": ([sys.executable, "-c", MOVIEPY, str(out), str(end), "medium", *paths], 1),
        }
        found: dict[str, Run] = {}
        for way, (command, runs) in ways.items():
            found[way] = best(command, runs)
            print(f"{way:32}{found[way].seconds:9.2f}{found[way].megabytes:8.0f}{frames_of(out):10}", flush=True)
        many = run([sys.executable, "-c", OURS, str(out), str(end), "auto", *(paths * 25)])
        print(f"{'storyboard, auto, 200 clips':32}{many.seconds:9.2f}{many.megabytes:8.0f}{frames_of(out):10}")
    auto, exactly = found["storyboard, auto"], found["storyboard, exact"]
    chain, defaults = found["moviepy chain, veryfast"], found["moviepy chain, its defaults"]
    print(f"auto / moviepy veryfast    {auto.seconds / chain.seconds:6.3f}   at most 0.25")
    print(f"auto / moviepy defaults    {auto.seconds / defaults.seconds:6.3f}")
    print(f"memory auto / moviepy      {auto.megabytes / chain.megabytes:6.3f}   at most 0.2")
    print(
        f"auto / concat demuxer      {auto.seconds / found['ffmpeg concat demuxer, copied'].seconds:6.2f}   at most 8"
    )
    ratio = exactly.seconds / found["ffmpeg concat filter, veryfast"].seconds
    print(f"exact / concat filter      {ratio:6.2f}   at most 1.1")
    print(f"memory 200 / 8 clips       {many.megabytes / auto.megabytes:6.2f}   flat")


def frame_counts(end: float, clips: int) -> list[int]:
    """How many frames of each clip the film holds: exact sums, each rounded once."""
    cuts = [int(number * end * 24 + 0.5) for number in range(clips + 1)]
    return [after - before for before, after in itertools.pairwise(cuts)]


if __name__ == "__main__":
    main()
