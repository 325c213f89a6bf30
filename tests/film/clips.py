"""Small clips made and looked at with ffmpeg itself, so that no code under test judges its own work."""

from __future__ import annotations

import subprocess
from decimal import Decimal
from pathlib import Path

import imageio_ffmpeg
import numpy as np
from numpy.typing import NDArray

from storyboard.film import Card, render_cards

SIZE = (160, 90)
RATE = 48_000


def ffmpeg(*arguments: str) -> bytes:
    """Run ffmpeg; its standard output."""
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-nostdin", "-y", *arguments]
    return subprocess.run(command, check=True, capture_output=True).stdout


def colour_clip(path: Path, colour: str, seconds: str, *, size: str = "160x90", fps: str = "30", tone: int = 0) -> Path:
    """A clip of one colour, with a loud tone of so many hertz or without sound."""
    sound = ["-f", "lavfi", "-i", f"sine={tone}:r={RATE}:d={seconds},volume=12dB"] if tone else []
    picture = f"color={colour}:s={size}:r={fps}:d={seconds}"
    ffmpeg("-f", "lavfi", "-i", picture, *sound, "-c:v", "libx264", "-preset", "ultrafast", "-c:a", "aac", str(path))
    return path


def counting_clip(path: Path, frames: int, fps: int = 30) -> Path:
    """A clip of up to 70 frames whose luma is 20 + 3n in frame n: each frame says which one it is."""
    ffmpeg(
        *(
            "-f",
            "lavfi",
            "-i",
            f"color=black:s=160x90:r={fps}:d={frames / fps:.6f},format=yuv420p,geq=lum='20+3*N':cb=128:cr=128",
        ),
        *("-frames:v", str(frames), "-c:v", "libx264", "-qp", "0", "-pix_fmt", "yuv420p", str(path)),
    )
    return path


def cards(path: Path, *durations: str, size: tuple[int, int] = SIZE, fps: int = 30) -> Path:
    """A clip of cards."""
    shown = [Card(number, Decimal(length), f"Scene {number}.") for number, length in enumerate(durations, start=1)]
    render_cards(shown, size, path, fps=fps)
    return path


def frames(path: Path, size: tuple[int, int] = SIZE) -> NDArray[np.uint8]:
    """All frames as RGB: an array of frames, rows, columns and channels."""
    raw = ffmpeg("-i", str(path), "-f", "rawvideo", "-pix_fmt", "rgb24", "-fps_mode", "passthrough", "-")
    return np.frombuffer(raw, dtype=np.uint8).reshape(-1, size[1], size[0], 3)


def brightness(path: Path) -> list[float]:
    """The mean luma of each frame, as it is in the file: 16 is black, 235 white."""
    raw = ffmpeg("-i", str(path), "-f", "rawvideo", "-pix_fmt", "yuv420p", "-fps_mode", "passthrough", "-")
    pixels = SIZE[0] * SIZE[1]
    planes = np.frombuffer(raw, dtype=np.uint8).reshape(-1, pixels * 3 // 2)
    return [float(value) for value in planes[:, :pixels].mean(axis=1)]


def counted(path: Path) -> list[int]:
    """Which frames of a counting clip a film shows."""
    return [round((level - 20) / 3) for level in brightness(path)]


def sound(path: Path) -> NDArray[np.int16]:
    """The samples of the first channel."""
    raw = ffmpeg("-i", str(path), "-map", "0:a:0", "-ar", str(RATE), "-ac", "2", "-f", "s16le", "-")
    return np.frombuffer(raw, dtype="<i2").reshape(-1, 2)[:, 0]


def loudness(samples: NDArray[np.int16], seconds: float = 0.1) -> list[float]:
    """The level of each tenth of a second."""
    step = int(RATE * seconds)
    return [
        float(np.abs(samples[at : at + step].astype(float)).mean()) for at in range(0, len(samples) - step + 1, step)
    ]


def pitch(samples: NDArray[np.int16]) -> float:
    """The strongest frequency, in hertz."""
    spectrum = np.abs(np.fft.rfft(samples))
    return float(np.argmax(spectrum) * RATE / len(samples))
