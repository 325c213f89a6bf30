"""Clips of every kind: the right film, or a clear error that names the clip; never much memory."""

from __future__ import annotations

import resource
import subprocess
import sys
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from storyboard.errors import FileError, FilmError, StoryboardError
from storyboard.film import Segment, probe, stitch
from tests.film.clips import ffmpeg, sound
from tests.film.numbered import RATE, SIZE, heard, numbered_clip, numbers, seen

FRAMES = 30
X264 = ("-c:v", "libx264", "-preset", "veryfast")
HDR = ("-vf", "setparams=color_primaries=bt2020:color_trc=smpte2084:colorspace=bt2020nc")

#: How an odd clip is encoded, with the same pictures as any other.
ENCODED: dict[str, tuple[str, tuple[str, ...]]] = {
    "HEVC": ("odd.mp4", ("-c:v", "libx265", "-preset", "ultrafast", "-x265-params", "log-level=none")),
    "VP9": ("odd.webm", ("-c:v", "libvpx-vp9", "-cpu-used", "8", "-b:v", "1M")),
    "AV1": ("odd.mkv", ("-c:v", "libsvtav1", "-preset", "12", "-crf", "15")),
    "MPEG-4 in AVI": ("odd.avi", ("-c:v", "mpeg4", "-q:v", "2")),
    "transport stream": ("odd.ts", (*X264, "-g", "12")),
    "10 bit": ("odd.mp4", (*X264, "-pix_fmt", "yuv420p10le")),
    "4:4:4": ("odd.mp4", (*X264, "-pix_fmt", "yuv444p")),
    "full range": ("odd.mp4", (*X264, "-pix_fmt", "yuvj420p", "-color_range", "pc")),
    "HDR": ("odd.mp4", (*HDR, *X264, "-pix_fmt", "yuv420p10le")),
    "rotated": ("odd.mp4", ("-vf", "transpose=clock", *X264)),
    "pixels that are not square": ("odd.mp4", ("-vf", "scale=64:64,setsar=2", *X264)),
    "another size": ("odd.mp4", ("-vf", "scale=256:128", *X264)),
    "interlaced": ("odd.mp4", (*X264, "-flags", "+ilme+ildct")),
    "other parameter sets": ("odd.mp4", ("-c:v", "libx264", "-preset", "slow", "-bf", "4")),
    "fragmented": ("odd.mp4", (*X264, "-g", "12", "-movflags", "frag_keyframe+empty_moov")),
}


@pytest.mark.parametrize("kind", ENCODED)
def test_a_clip_of_another_kind_is_shown_frame_by_frame(tmp_path: Path, kind: str) -> None:
    name, options = ENCODED[kind]
    plain = numbered_clip(tmp_path / "plain.mp4", 1, FRAMES)
    audio = {".webm": "libopus", ".avi": "pcm_s16le"}.get(Path(name).suffix, "aac")
    odd = numbered_clip(tmp_path / name, 2, FRAMES, video=options, audio=("-c:a", audio))
    if kind == "rotated":
        flat, odd = odd, tmp_path / "turned.mp4"
        ffmpeg("-display_rotation", "90", "-i", str(flat), "-c", "copy", str(odd))
    notes: list[str] = []
    made = stitch([Segment(plain, 0, 1), Segment(odd, 0, 1)], tmp_path / "film.mp4", fps=24, notice=notes.append)
    assert (made.width, made.height) == SIZE
    assert numbers(seen(tmp_path / "film.mp4")) == [(clip, frame) for clip in (1, 2) for frame in range(24)]
    assert any("HDR is shown as SDR" in note for note in notes) == (kind == "HDR")
    for click in (0, 24 * RATE / 24):
        assert np.abs(heard(tmp_path / "film.mp4") - click).min() <= RATE / 500


@pytest.mark.parametrize("rate", ["12", "25", "30000/1001", "50"])
def test_a_clip_of_another_rate_shows_in_each_frame_what_it_shows_in_its_middle(tmp_path: Path, rate: str) -> None:
    plain = numbered_clip(tmp_path / "plain.mp4", 1, 24)
    odd = numbered_clip(tmp_path / "odd.mp4", 2, 60, Fraction(rate))
    notes: list[str] = []
    stitch([Segment(plain), Segment(odd, 0, 1)], tmp_path / "film.mp4", fps=24, notice=notes.append)
    wanted = [int((Fraction(frame) + Fraction(1, 2)) / 24 * Fraction(rate)) for frame in range(24)]
    found = numbers(seen(tmp_path / "film.mp4"))[24:]
    assert found == [(2, frame) for frame in wanted]
    assert any("motion may judder" in note for note in notes) == (rate != "12")


def test_sound_that_starts_late_is_heard_late(tmp_path: Path) -> None:
    clip, late = numbered_clip(tmp_path / "clip.mp4", 1, 48), tmp_path / "late.mp4"
    ffmpeg("-i", str(clip), "-itsoffset", "0.5", "-i", str(clip), "-map", "0:v", "-map", "1:a", "-c", "copy", str(late))
    stitch([Segment(late, 0, 2)], tmp_path / "film.mp4")
    assert np.abs(heard(tmp_path / "film.mp4")[:3] - np.array([0.5, 1.0, 1.5]) * RATE).max() <= RATE / 500


@pytest.mark.parametrize(("layout", "level"), [("mono", 1.0), ("FL", 1.0), ("FC", 0.7071), ("SL", 0.7071)])
def test_every_channel_is_heard_at_its_level(tmp_path: Path, layout: str, level: float) -> None:
    """A tone in one channel of 5.1, or in a mono clip of 44.1 kHz."""
    clip = tmp_path / "clip.mp4"
    make = "sine=f=1000:r=44100:d=1" if layout == "mono" else f"sine=f=1000:r=48000:d=1,pan=5.1(side)|{layout}=c0"
    picture = ["-f", "lavfi", "-i", "color=gray:s=64x64:r=24:d=1"]
    ffmpeg(*picture, "-f", "lavfi", "-i", make, "-c:a", "flac", "-strict", "-2", str(clip))
    stitch([Segment(clip)], tmp_path / "film.mp4")
    loud = np.abs(sound(tmp_path / "film.mp4")[RATE // 4 : RATE * 3 // 4].astype(float)).max() / 32767
    assert loud == pytest.approx(0.125 * level, rel=0.05)


def _sound_only(path: Path) -> None:
    ffmpeg("-f", "lavfi", "-i", "sine=d=0.2", "-c:a", "aac", "-f", "mp4", str(path))


def _cover(path: Path) -> None:
    picture = path.with_suffix(".png")
    ffmpeg("-f", "lavfi", "-i", "color=red:s=64x64:d=0.1", "-frames:v", "1", str(picture))
    cover = ("-map", "0", "-map", "1", "-c:a", "aac", "-c:v", "copy", "-disposition:v:0", "attached_pic")
    ffmpeg("-f", "lavfi", "-i", "sine=d=0.2", "-i", str(picture), *cover, str(path))


def _picture(path: Path) -> None:
    ffmpeg("-f", "lavfi", "-i", "color=red:s=64x64:d=0.1", "-frames:v", "1", "-f", "image2", "-c:v", "png", str(path))


def _noisy(path: Path) -> bytes:
    noise = ("-f", "lavfi", "-i", "nullsrc=s=160x90:d=2:r=24,geq=random(1)*255:128:128")
    ffmpeg(*noise, "-c:v", "libx264", "-preset", "ultrafast", "-movflags", "+faststart", str(path))
    return path.read_bytes()


def _truncated(path: Path) -> None:
    whole = _noisy(path)
    path.write_bytes(whole[: len(whole) // 2])


def _hole(path: Path) -> None:
    whole = bytearray(_noisy(path))
    middle = len(whole) // 2
    whole[middle : middle + 2000] = bytes(2000)
    path.write_bytes(whole)


def _scrambled(path: Path) -> None:
    whole = bytearray(_noisy(path))
    middle = len(whole) // 2
    whole[middle : middle + 60_000] = np.random.default_rng(1).bytes(60_000)
    path.write_bytes(whole)


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (_sound_only, "contains only sound"),
        (_cover, "only sound with a cover picture"),
        (_picture, "is a picture"),
        (_truncated, "is truncated"),
        (_hole, "is damaged at"),
        (_scrambled, "is damaged at"),
        (lambda path: path.touch(), "is empty"),
        (lambda path: path.write_text("Shot 1:\nScene: text\n" * 50), "not a video"),
        (lambda path: path.write_text("#EXTM3U\n#EXTINF:1\n/etc/passwd\n"), "not a video"),
    ],
)
def test_a_bad_clip_is_refused_by_name(tmp_path: Path, spoil: Callable[[Path], None], words: str) -> None:
    good, bad = numbered_clip(tmp_path / "good.mp4", 1, 12), tmp_path / "bad.mp4"
    spoil(bad)
    with pytest.raises((FilmError, FileError), match=words) as raised:
        stitch([Segment(good), Segment(bad), Segment(good)], tmp_path / "film.mp4")
    assert str(bad) in raised.value.message and raised.value.hint
    assert not (tmp_path / "film.mp4").exists()


def test_damage_that_only_a_decoder_sees_is_found_by_verify(tmp_path: Path) -> None:
    whole = bytearray(_noisy(tmp_path / "bad.mp4"))
    middle = len(whole) // 2
    for place in range(middle, middle + 40):  # inside one slice, and no start code
        whole[place] ^= 0x55
    (tmp_path / "bad.mp4").write_bytes(whole)
    with pytest.raises(StoryboardError, match=r"bad\.mp4.*damaged"):
        stitch([Segment(tmp_path / "bad.mp4")], tmp_path / "film.mp4", verify=True)


def test_a_clip_of_one_frame(tmp_path: Path) -> None:
    one, other = numbered_clip(tmp_path / "one.mp4", 1, 1), numbered_clip(tmp_path / "other.mp4", 2, 12)
    assert probe(one).frames == 1
    stitch([Segment(one), Segment(other), Segment(one)], tmp_path / "film.mp4")
    assert numbers(seen(tmp_path / "film.mp4")) == [(1, 0), *((2, frame) for frame in range(12)), (1, 0)]


_ENDS = """
import sys, time
from pathlib import Path
from storyboard.film import Segment, stitch
clip = Path(sys.argv[1])
stitch([Segment(clip, 0, 2), Segment(clip, 35_990, 35_992)], sys.argv[2])
"""


def test_ten_hours_take_little_memory(tmp_path: Path) -> None:
    minute, hours = tmp_path / "minute.mp4", tmp_path / "hours.mp4"
    picture = ("-f", "lavfi", "-i", "testsrc2=s=64x64:r=2:d=60", "-f", "lavfi", "-i", "sine=f=500:r=8000:d=60")
    ffmpeg(*picture, "-c:v", "libx264", "-preset", "ultrafast", "-c:a", "aac", str(minute))
    ffmpeg("-stream_loop", "599", "-i", str(minute), "-c", "copy", str(hours))
    command = [sys.executable, "-c", _ENDS, str(hours), str(tmp_path / "film.mp4")]
    subprocess.run(command, check=True, timeout=120)
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss < 1_000_000  # kilobytes
    assert probe(tmp_path / "film.mp4").frames == 8
