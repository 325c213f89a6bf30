"""What a clip really holds: found by decoding it, as its headers may say anything."""

from __future__ import annotations

import os
import re
from fractions import Fraction
from pathlib import Path
from typing import NamedTuple

from storyboard.errors import FileError, FilmError
from storyboard.film.ffmpeg import decode

#: A stream may end this much before the length that its file states without being called damaged, in seconds.
TOLERANCE = Fraction(1, 4)

_STREAM = re.compile(r"Stream #\d+:(\d+)\S* (Video|Audio): (\w+)(.*)")
_SIZE = re.compile(r"\b([1-9]\d*)x([1-9]\d*)\b")
_RATE = re.compile(r"\b(\d+(?:\.\d+)?)(k?) fps\b")
_STATED = re.compile(r"Duration: (\d+):(\d\d):(\d\d\.\d+)")
_TIME_BASE = re.compile(r"#tb (\d): (\d+)/(\d+)")
#: `-f framecrc` writes a line per frame: stream, decoding time, time, length, bytes, checksum.
_FRAME = re.compile(r"(\d), +(-?\d+), +(-?\d+), +(\d+), +\d+, ")
#: Rates that headers round to two decimals.
_NTSC = {"23.98": Fraction(24000, 1001), "29.97": Fraction(30000, 1001), "59.94": Fraction(60000, 1001)}


class ClipInfo(NamedTuple):
    """What a clip holds. `width` and `height` in pixels as shown, `duration` of the picture in seconds, exact.

    `audio_duration` in seconds is 0 and `audio_codec` empty where there is no sound.
    """

    width: int
    height: int
    fps: Fraction
    duration: Fraction
    frames: int
    has_audio: bool
    audio_duration: Fraction
    video_codec: str
    audio_codec: str


class _Track(NamedTuple):
    """The frames of one stream, as they were decoded."""

    frames: int
    end: Fraction  # seconds from the start of the clip


def probe(path: str | os.PathLike[str]) -> ClipInfo:
    """Decode a clip and say what it holds.

    Raises FileError where it cannot be read, FilmError where it is no video or is damaged, MissingExtraError
    without the `video` extra.
    """
    clip = Path(path)
    check_readable(clip)
    code, out, said = decode(
        # Pictures are counted, not looked at: a few pixels of each are enough.
        [
            *("-i", _input(clip), "-map", "0:v:0", "-map", "0:a:0?", "-vf", "scale=w=16:h=16:flags=neighbor"),
            *("-fps_mode", "passthrough", "-c:a", "pcm_s16le", "-f", "framecrc", "-"),
        ]
    )
    streams = _streams(said)
    tracks = _tracks(out.decode())
    if "Video" not in streams or 0 not in tracks:
        raise FilmError(f"{clip}: holds no video that can be read", _reason(said))
    video, audio = tracks[0], tracks.get(1)
    _check_whole(clip, video, audio, said, code)
    codec, details = streams["Video"]
    width, height = _shown_size(details, said)
    return ClipInfo(
        width,
        height,
        _rate(details, video),
        video.end,
        video.frames,
        audio is not None,
        audio.end if audio else Fraction(0),
        codec,
        streams["Audio"][0] if audio and "Audio" in streams else "",
    )


def frame_at(path: str | os.PathLike[str], seconds: float | Fraction, out_png: str | os.PathLike[str]) -> None:
    """Write the frame that is shown at a time, in seconds from the start, as a PNG file.

    A time at or after the end gives the last frame. Raises as `probe`, and FileError where the PNG cannot be written.
    """
    from storyboard.basics.files import write_atomically

    write_atomically(out_png, png_at(path, seconds))


def last_frame(path: str | os.PathLike[str], out_png: str | os.PathLike[str]) -> None:
    """Write the last frame of a clip as a PNG file. Raises as `frame_at`."""
    from storyboard.basics.files import write_atomically

    write_atomically(out_png, png_at(path, None))


def png_at(path: str | os.PathLike[str], seconds: float | Fraction | None) -> bytes:
    """The frame that is shown at a time, in seconds from the start, as PNG; None: the last. Raises as `probe`."""
    clip = Path(path)
    info = probe(clip)
    number = info.frames - 1
    if seconds is not None:
        number = min(number, max(0, int(Fraction(seconds) * info.frames / info.duration + Fraction(1, 1000))))
    # Frames are counted from the start rather than sought by time: the only exact way in any file.
    _, png, said = decode(
        [
            *("-i", _input(clip), "-map", "0:v:0", "-vf", f"select=eq(n\\,{number})", "-frames:v", "1"),
            *("-fps_mode", "passthrough", "-c:v", "png", "-f", "image2pipe", "-"),
        ]
    )
    if not png:
        raise FilmError(f"{clip}: its frame {number} cannot be read", _reason(said))
    return png


def check_readable(clip: Path) -> None:
    """Raise FileError where a file is not there or cannot be read."""
    try:
        with clip.open("rb") as file:
            empty = not file.read(1)
    except OSError as error:
        raise FileError(f"{clip}: cannot be read: {error.strerror or error}", "check the path of the clip") from error
    if empty:
        raise FileError(f"{clip}: is empty", "fetch or render the clip again")


def _input(clip: Path) -> str:
    # A plain name such as `a:b.mp4` or `-x.mp4` would be read as a protocol or an option.
    return f"file:{clip}"


def _streams(said: str) -> dict[str, tuple[str, str]]:
    """Codec and details of the first video and the first audio stream of the input."""
    found: dict[str, tuple[str, str]] = {}
    for _, kind, codec, details in _STREAM.findall(said.partition("\nOutput #")[0]):
        found.setdefault(kind, (codec, details))
    return found


def _tracks(listing: str) -> dict[int, _Track]:
    """The decoded streams, by their place in the listing: the picture is 0, the sound 1."""
    bases = {int(stream): Fraction(int(over), int(under)) for stream, over, under in _TIME_BASE.findall(listing)}
    frames: dict[int, list[tuple[int, int]]] = {}
    for stream, _, at, length in _FRAME.findall(listing):
        frames.setdefault(int(stream), []).append((int(at), int(length)))
    return {
        stream: _Track(
            len(found),
            max(at + length for at, length in found) * bases[stream],
        )
        for stream, found in frames.items()
    }


def _check_whole(clip: Path, video: _Track, audio: _Track | None, said: str, code: int) -> None:
    stated = _STATED.search(said)
    if stated is None:
        return
    hours, minutes, seconds = stated.groups()
    length = (int(hours) * 60 + int(minutes)) * 60 + Fraction(seconds)
    reached = max(video.end, audio.end if audio else Fraction(0))
    if reached < length - TOLERANCE and (code or "rror" in said or "nvalid" in said or "partial file" in said):
        raise FilmError(
            f"{clip}: is damaged: of {float(length):.2f} s only {float(reached):.2f} s can be read",
            "fetch or render the clip again",
        )


def _shown_size(details: str, said: str) -> tuple[int, int]:
    size = _SIZE.search(details)
    if size is None:
        raise FilmError("a clip does not say how large its picture is", _reason(said))
    width, height = int(size[1]), int(size[2])
    turned = re.search(r"rotation of (-?\d+)", said)
    return (height, width) if turned and int(turned[1]) % 180 else (width, height)


def _rate(details: str, video: _Track) -> Fraction:
    """Frames per second: exact where all frames are as long, else as the file states it."""
    stated = _RATE.search(details)
    if stated and stated[1] in _NTSC:
        return _NTSC[stated[1]]
    if stated and not stated[2]:
        return Fraction(stated[1])
    return video.frames / video.end


def _reason(said: str) -> str:
    """The last thing that ffmpeg complained of, as a hint."""
    lines = [line.rpartition("] ")[2].strip() for line in said.splitlines() if "rror" in line or "nvalid" in line]
    return f"fetch or render the clip again; ffmpeg says: {lines[-1]}" if lines else "fetch or render the clip again"
