"""The exact way: pieces of clips conformed, joined and encoded by one ffmpeg filter graph, and read from its pipe."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from fractions import Fraction
from functools import lru_cache
from typing import IO, TYPE_CHECKING, NamedTuple

import av
import numpy as np

from storyboard.errors import FilmError
from storyboard.film.clip import Clip
from storyboard.film.conform import Target, picture_filters, pixel_format, tags
from storyboard.film.ffmpeg import encoding_error, executable
from storyboard.film.grid import frames_in, on_grid
from storyboard.film.h264 import ParameterSets, read_sets

if TYPE_CHECKING:
    from numpy.typing import NDArray

#: One graph opens so many clips at most: decoders keep frames, and memory must not grow with the film.
MOST_INPUTS = 8

#: Spans that start earlier than this are read from the clip's start, in seconds.
_NEAR = 2
#: How long before a frame reading starts, so that no rounding leaves it out: less than any frame is long, in seconds.
_BEFORE = 0.002

#: By how many frames decoding is ahead of showing in what x264 makes with three B-frames, one of them a reference.
DELAY = 2


class Span(NamedTuple):
    """Frames of a clip as a film shows them, from a second of the clip on; after its end the last one."""

    clip: Clip
    start: Fraction
    frames: int

    @property
    def begin(self) -> Fraction:
        """The second of the clip whose frame is shown first: that of its last one where it starts after the end."""
        return min(self.start, self.clip.info.duration - 1 / self.clip.info.fps)


class Coded(NamedTuple):
    """An encoded frame: units behind start codes or lengths, its place in its stream, whether it is a keyframe."""

    data: bytes
    frame: int
    key: bool


def encoded_spans(spans: Sequence[Span], target: Target, identifier: int) -> Iterator[Coded | ParameterSets]:
    """Encode spans that follow each other: first the parameter sets, then every frame in decoding order."""
    graph = "".join(f"{_chain(place, span, target)}[v{place}];" for place, span in enumerate(spans))
    graph += "".join(f"[v{place}]" for place in range(len(spans))) + f"concat=n={len(spans)}[v]"
    arguments = [item for span in spans for item in _input(span)]
    arguments += ["-filter_complex", graph, "-map", "[v]", *_encoding(target, identifier)]
    with _running(arguments, [span.clip for span in spans]) as pipe:
        yield from _read(pipe, target)


def decoded_span(span: Span, target: Target) -> Generator[NDArray[np.uint8], None, None]:
    """The frames of a span, conformed, as arrays of rows, columns and red, green, blue."""
    matrix = "bt709" if target.colour.matrix in (1, 2) else "auto"
    rgb = f"scale=in_color_matrix={matrix}:out_range=full:flags=accurate_rnd+full_chroma_int,format=rgb24"
    graph = f"{_chain(0, span, target)},{rgb}[v]"
    arguments = [*_input(span), "-filter_complex", graph, "-map", "[v]"]
    arguments += ["-fps_mode", "passthrough", "-f", "rawvideo", "pipe:1"]
    width, height = target.size
    with _running(arguments, [span.clip]) as pipe:
        for _ in range(span.frames):
            data = pipe.read(width * height * 3)
            if len(data) < width * height * 3:
                return  # ffmpeg ended early: leaving the block says why
            yield np.frombuffer(data, dtype=np.uint8).reshape(height, width, 3)


@lru_cache(maxsize=32)
def parameter_sets(target: Target, identifier: int) -> ParameterSets:
    """The parameter sets of all that `encoded_spans` makes for a target, from one black frame."""
    black = f"color=black:s={target.size[0]}x{target.size[1]}:r={target.fps}:d=1"
    graph = ["-filter_complex", f"format={pixel_format(target)},{tags(target.colour)}", "-frames:v", "1"]
    with _running(["-f", "lavfi", "-i", black, *graph, *_encoding(target, identifier)], []) as pipe:
        for item in _read(pipe, target):
            if isinstance(item, ParameterSets):
                return item
    raise FilmError("this ffmpeg cannot encode H.264", "install imageio-ffmpeg again: pip install imageio-ffmpeg")


def _input(span: Span) -> list[str]:
    """The input options of a span: read from a place where decoding can start, as damage is an error."""
    second = _start(span)[1]
    seek = ["-ss", f"{float(second + span.clip.lead) - _BEFORE:.6f}"] if second else []
    options = ["-err_detect", "crccheck+bitstream+buffer", *seek]
    return [*options, "-protocol_whitelist", "file", "-an", "-sn", "-dn", "-i", f"file:{span.clip.path}"]


def _start(span: Span) -> tuple[int, Fraction]:
    """The first frame of its clip that is read for a span, and the second of it."""
    if span.begin < _NEAR or not span.clip.seekable:
        return 0, Fraction(0)
    return span.clip.start_before(span.begin - 1 / span.clip.info.fps)


def _chain(place: int, span: Span, target: Target) -> str:
    """The filters of a span: exactly its frames, at times of the film."""
    first, second = _start(span)
    rate = target.fps
    if on_grid(span.clip, rate):
        skipped = frames_in(span.begin, rate) - first
        times = f"trim=start_frame={skipped}," if skipped else ""
        times += f"settb=1/({rate}),setpts=N"
    else:
        # A frame of the film shows what the clip shows in its middle.
        zero = float(span.begin - second) + (_BEFORE if second else float(span.clip.lead))
        times = f"setpts=PTS-{zero:.9f}/TB,fps={rate}:round=near:start_time=0"
    held = f"fps={rate},tpad=stop=-1:stop_mode=clone,trim=end_frame={span.frames},setpts=N"
    return f"[{place}:v:0]{times},{picture_filters(span.clip, target)},settb=1/({rate}),{held}"


def _encoding(target: Target, identifier: int) -> list[str]:
    colour = target.colour
    return [
        *("-fps_mode", "passthrough", "-c:v", "libx264", "-preset", "veryfast", "-crf", "20"),
        *("-pix_fmt", pixel_format(target), "-x264-params", f"sps-id={identifier}", "-flags", "+global_header"),
        *("-color_primaries", str(colour.primaries), "-color_trc", str(colour.transfer)),
        *("-colorspace", str(colour.matrix), "-f", "nut", "-write_index", "0", "pipe:1"),
    ]


def _read(pipe: IO[bytes], target: Target) -> Iterator[Coded | ParameterSets]:
    """Parameter sets and frames of H.264 in a pipe."""
    try:
        container = av.open(pipe, "r", format="nut")
    except av.FFmpegError:
        return  # ffmpeg ended early: its complaints say why
    with container:
        stream = container.streams.video[0]
        sets = read_sets(stream.codec_context.extradata)
        if sets is None:
            return
        yield sets
        step = (stream.time_base or Fraction(1)) * target.fps
        start: int | None = None
        for packet in container.demux(stream):
            if packet.size and packet.pts is not None:
                start = packet.pts if start is None else start
                yield Coded(bytes(packet), round((packet.pts - start) * step), packet.is_keyframe)


@contextmanager
def _running(arguments: Sequence[str], clips: Sequence[Clip]) -> Iterator[IO[bytes]]:
    """The output of an ffmpeg. Raises FilmError or FileError where it failed, naming the clip that is damaged."""
    command = [executable(), "-hide_banner", "-nostdin", "-loglevel", "error", *arguments]
    with tempfile.TemporaryFile() as complaints:
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=complaints)
        assert process.stdout is not None
        finished = False
        try:
            yield process.stdout
            finished = not process.stdout.read(1)
        finally:
            if not finished:
                process.kill()
            process.stdout.close()
            process.wait()
        complaints.seek(0)
        said = complaints.read().decode(errors="replace")
        if said.strip():
            from storyboard.film.verify import check_clip

            for clip in dict.fromkeys(clips):
                check_clip(clip.path)
        if process.returncode and finished:
            raise encoding_error(said)
