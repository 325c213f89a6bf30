"""Editorial time lines, read back by OpenTimelineIO's own adapters: exact frames at every rate, nothing lost."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import opentimelineio as otio
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storyboard import Shot, Storyboard
from storyboard.exports import export_film
from storyboard.exports.subject import Subject
from storyboard.film.grid import frame_cuts
from storyboard.film.rates import read_rate
from storyboard.importing import import_text
from tests.strategies import boards

RATES = ["23.976", "24", "25", "29.97", "30", "60"]
BOARD = """title: The keeper's last night
model: sora-2-all
size: 1280x720
style: cinematic

let keeper = an old lighthouse keeper

Shot 1: The storm
duration: 6sec
Scene: Waves break over {keeper}'s rocks.
camera: wide aerial
transition: dissolve 1sec

Shot 2: Die Treppe
duration: 6.5sec
Scene: {keeper} climbs the stairs.
dialogue: “One more night.”
transition: fade 1sec

Shot 3:
duration: 10.333sec
Scene: He lights the lamp.
"""


def subject(text: str = BOARD, rate: str = "24", clips: dict[int, Path] | None = None) -> Subject:
    board = Storyboard.parse(text)
    return Subject(board, board.plan(), folder=Path(), fps=read_rate(rate), clips=clips)


def frames(time: otio.opentime.RationalTime) -> int:
    assert time.value == round(time.value)
    return round(time.value)


@pytest.mark.parametrize("rate", RATES)
def test_every_rate_is_exact_in_every_time_line(rate: str) -> None:
    film = subject(rate=rate)
    cuts = frame_cuts([shot.duration for shot in film.board.shots], film.fps)

    timeline = otio.adapters.read_from_string(export_film(film, "otio").decode(), "otio_json")
    clips = list(timeline.find_clips())
    assert all(abs(clip.source_range.duration.rate - float(film.fps)) < 1e-9 for clip in clips)
    assert [frames(clip.range_in_parent().end_time_exclusive()) for clip in clips] == cuts
    # Shots 1 and 2 are one job's, the third starts the next job's clip.
    assert [frames(clip.source_range.start_time) for clip in clips] == [0, cuts[0], 0]

    xml = export_film(film, "fcp7").decode()
    ntsc = "TRUE" if film.fps.denominator == 1001 else "FALSE"
    assert set(re.findall(r"<timebase>(\d+)<", xml)) == {str(round(film.fps))}
    assert set(re.findall(r"<ntsc>(\w+)<", xml)) == {ntsc}
    read = otio.adapters.read_from_string(xml, "fcp_xml")
    assert frames(read.duration()) == cuts[-1]

    edl = export_film(film, "edl").decode()
    read = otio.adapters.read_from_string(edl, "cmx_3600", rate=float(film.fps))
    assert frames(read.duration()) == cuts[-1]
    assert ("FCM: DROP FRAME" in edl) == (rate == "29.97")


def test_transitions_are_seen_in_the_same_frames_in_every_time_line() -> None:
    film = subject()
    timeline = otio.adapters.read_from_string(export_film(film, "otio").decode(), "otio_json")
    found = [(one.name, frames(one.in_offset), frames(one.out_offset)) for one in timeline.tracks[0][1::2]]
    assert found == [("dissolve", 0, 24), ("fade", 12, 12)]

    read = otio.adapters.read_from_string(export_film(film, "fcp7").decode(), "fcp_xml")
    spans = [
        (frames(span.start_time), frames(span.end_time_exclusive()))
        for item in read.tracks[0]
        if isinstance(item, otio.schema.Transition) and (span := item.range_in_parent())
    ]
    assert spans == [(144, 168), (288, 300), (300, 312)]

    edl = export_film(film, "edl").decode().splitlines()
    dissolves = [line.split() for line in edl if re.match(r"\d+ +\S+ +V +D ", line)]
    assert [(row[1], row[4], row[7]) for row in dissolves] == [
        ("JOB001", "024", "00:00:06:00"),
        ("BL", "012", "00:00:12:00"),
        ("JOB002", "012", "00:00:12:12"),
    ]


def test_a_shot_is_a_clip_with_its_source_its_marker_and_its_notes(tmp_path: Path) -> None:
    clip = tmp_path / "Café 1.mp4"
    film = subject(clips={1: clip})
    timeline = otio.adapters.read_from_string(export_film(film, "otio").decode(), "otio_json")
    first, second, third = timeline.find_clips()
    assert first.media_reference.target_url == clip.as_uri() == second.media_reference.target_url
    assert frames(first.media_reference.available_range.duration) == 360
    assert isinstance(third.media_reference, otio.schema.MissingReference) and third.media_reference.name == "job-002"
    assert [marker.name for marker in second.markers] == ["Shot 2: Die Treppe"]
    assert second.markers[0].comment.splitlines()[:2] == [
        "an old lighthouse keeper climbs the stairs.",
        "Dialogue: “One more night.”",
    ]

    edl = export_film(film, "edl").decode()
    assert "* FROM CLIP NAME:  Shot 1: The storm" in edl and "* LOC: 00:00:06:00 GREEN" in edl
    assert edl.count("* NOTE: Camera: wide aerial") == 1
    read = otio.adapters.read_from_string(export_film(film, "fcp7").decode(), "fcp_xml")
    assert [one.name for one in read.find_clips()] == ["Shot 1: The storm", "Shot 2: Die Treppe", "Shot 3"]


@settings(max_examples=40, deadline=None)
@given(board=boards(), rate=st.sampled_from(RATES))
def test_a_board_comes_back_from_a_time_line_as_it_was(board: Storyboard, rate: str) -> None:
    if not board.shots or any(not one for one in frame_counts(board, read_rate(rate))):
        return  # a shot shorter than a frame has no clip
    data = export_film(Subject(board, None, folder=Path(), fps=read_rate(rate)), "otio")
    imported = import_text(data.decode())
    assert imported.report.format == "an OpenTimelineIO time line"
    assert imported.board == board


def frame_counts(board: Storyboard, fps: Fraction) -> list[int]:
    cuts = [0, *frame_cuts([shot.duration for shot in board.shots], fps)]
    return [end - start for start, end in pairwise(cuts)]


def test_what_an_editor_changed_counts_and_shots_of_several_jobs_are_one_shot_again() -> None:
    board = Storyboard(
        model="sora-2-all",
        shots=[Shot(duration="12.5sec", scene="One.\n---\nTwo."), Shot(duration=2, scene="Three.")],
    )
    film = Subject(board, board.plan(split_shots=True), folder=Path(), fps=Fraction(24))
    data = export_film(film, "otio").decode()
    assert import_text(data).board == board
    timeline = otio.adapters.read_from_string(data, "otio_json")
    track = timeline.tracks[0]
    track[-1].source_range = otio.opentime.TimeRange(
        track[-1].source_range.start_time, otio.opentime.RationalTime(36, 24)
    )
    moved = track.pop(-1)
    track.insert(0, moved)
    track.append(otio.schema.Clip("b-roll", source_range=moved.source_range))
    edited = import_text(otio.adapters.write_to_string(timeline, "otio_json")).board
    assert [(shot.duration, shot.scene) for shot in edited.shots] == [
        (Decimal("1.5"), "Three."),
        (Decimal("12.5"), "One.\n---\nTwo."),
        (Decimal("1.5"), "b-roll"),
    ]


@pytest.mark.parametrize("text", ['{"OTIO_SCHEMA": "Nothing.1"}', '{"OTIO_SCHEMA": "Timeline.1"', '{"OTIO_SCHEMA": 3}'])
def test_a_broken_time_line_is_no_board(text: str) -> None:
    assert not import_text(text, format="otio").shots
