"""Clips that say in every frame which one it is, and films read back frame by frame.

A frame is a grid of 8 by 4 blocks, black or white: four bits name the clip, twelve the frame, and sixteen repeat them
inverted. Blocks are large enough to survive any encoder. Every twelfth frame starts with a click.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterator, Sequence
from fractions import Fraction
from pathlib import Path

import imageio_ffmpeg
import numpy as np
from numpy.typing import NDArray

Frames = NDArray[np.uint8]

BLOCK = 16
SIZE = (8 * BLOCK, 4 * BLOCK)
RATE = 48_000
#: A click starts with every so manyth frame, and lasts so many samples.
EVERY, CLICK = 12, 96
#: How bright a dark block is on average, and how much brighter a bright one.
DARK, CONTRAST = 36, 180


def blocks(clip: int, frame: int) -> NDArray[np.float64]:
    """How bright each block of a frame is, from 0 to 1."""
    bits = [clip >> bit & 1 for bit in range(4)] + [frame >> bit & 1 for bit in range(12)]
    return np.array(bits + [1 - bit for bit in bits], dtype=np.float64).reshape(4, 8)


def pictures(clip: int, frames: int, size: tuple[int, int] = SIZE) -> Iterator[bytes]:
    """The luma of each frame, full range."""
    width, height = size
    moving = np.tile(np.arange(width) * 4 % 32, (height, 1))
    for frame in range(frames):
        whole = np.kron(blocks(clip, frame), np.ones((height // 4, width // 8))) * CONTRAST + DARK - 16
        yield (whole + np.roll(moving, frame * 3, axis=1)).astype(np.uint8).tobytes()


def numbered_clip(
    path: Path,
    clip: int,
    frames: int,
    fps: Fraction | int = 24,
    *,
    size: tuple[int, int] = SIZE,
    video: Sequence[str] = ("-c:v", "libx264", "-preset", "veryfast"),
    audio: Sequence[str] = ("-c:a", "aac", "-b:a", "128k"),
) -> Path:
    """Make a clip with a number in every frame and clicks in its sound."""
    rate = Fraction(fps)
    sound = clicks(frames, rate)
    raw = path.with_suffix(".s16")
    raw.write_bytes(np.repeat((sound * 32767).astype("<i2")[:, None], 2, axis=1).tobytes())
    command = [
        *(imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-y"),
        *("-f", "rawvideo", "-pix_fmt", "gray", "-s", f"{size[0]}x{size[1]}", "-r", str(rate), "-i", "pipe:0"),
        *(("-f", "s16le", "-ar", str(RATE), "-ac", "2", "-i", str(raw)) if audio else ()),
        *("-pix_fmt", "yuv420p", *video, *audio, str(path)),
    ]
    whole = b"".join(pictures(clip, frames, size))
    subprocess.run(command, input=whole, check=True, capture_output=True, timeout=60)
    raw.unlink()
    return path


def clicks(frames: int, fps: Fraction) -> NDArray[np.float64]:
    """Sound of a clip: a burst at the start of every twelfth frame, else silence."""
    sound = np.zeros(int(frames * RATE / fps))
    burst = 0.8 * np.sin(np.arange(CLICK) * 2 * np.pi * 4000 / RATE)
    for frame in range(0, frames, EVERY):
        start = round(frame * RATE / fps)
        sound[start : start + CLICK] = burst[: len(sound) - start]
    return sound


def seen(path: Path, size: tuple[int, int] = SIZE) -> NDArray[np.float64]:
    """How bright each block of each frame of a film is, from 0 to 255. Fails where a strict decoder complains."""
    width, height = size
    command = [
        *(
            imageio_ffmpeg.get_ffmpeg_exe(),
            "-v",
            "warning",
            "-xerror",
            "-err_detect",
            "crccheck+bitstream+buffer+explode",
        ),
        *("-i", str(path), "-map", "0:v:0", "-fps_mode", "passthrough", "-f", "rawvideo", "-pix_fmt", "gray", "pipe:1"),
    ]
    done = subprocess.run(command, check=True, capture_output=True, timeout=120)
    assert not done.stderr, done.stderr.decode()
    frames = np.frombuffer(done.stdout, dtype=np.uint8).reshape(-1, 4, height // 4, 8, width // 8)
    inner = frames[:, :, height // 16 : -height // 16, :, width // 32 : -width // 32]
    return np.asarray(inner.mean(axis=(2, 4)))


def brightness(clip: int, frame: int) -> NDArray[np.float64]:
    """What `seen` should find in a frame of a clip."""
    return blocks(clip, frame) * CONTRAST + DARK


def numbers(shown: NDArray[np.float64]) -> list[tuple[int, int]]:
    """Which clip and which frame of it each frame of a film shows; (-1, -1) where it cannot be read."""
    found = []
    for frame in shown:
        bits = (frame.reshape(-1) > DARK + CONTRAST / 2).astype(int)
        if (bits[:16] == bits[16:]).any():
            found.append((-1, -1))
        else:
            found.append((int(bits[:4] @ (1 << np.arange(4))), int(bits[4:16] @ (1 << np.arange(12)))))
    return found


def heard(path: Path) -> NDArray[np.float64]:
    """The samples at which clicks start in a film."""
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-i", str(path), "-map", "0:a:0", "-ac", "1"]
    done = subprocess.run([*command, "-f", "f32le", "pipe:1"], check=True, capture_output=True, timeout=120)
    loud = np.abs(np.frombuffer(done.stdout, dtype=np.float32)) > 0.2
    starts = np.flatnonzero(loud)
    return starts[np.insert(np.diff(starts) > RATE // 100, 0, True)].astype(np.float64)
