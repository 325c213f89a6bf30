"""The video packets of a film, part by part, each made in its own way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from storyboard.errors import FilmError
from storyboard.film.conform import Target
from storyboard.film.encode import encoded, encoder_sets, frame_of
from storyboard.film.graph import DELAY, MOST_INPUTS, Span, encoded_spans, parameter_sets
from storyboard.film.grid import Piece
from storyboard.film.h264 import ParameterSets, for_film, free_identifier, joined_sets
from storyboard.film.packets import copied_packets, decoded_frames
from storyboard.film.route import Part
from storyboard.film.write import VideoPacket


class Assembly(NamedTuple):
    """A film's parts, and what its one video stream needs to hold them all."""

    pieces: Sequence[Piece]
    parts: Sequence[Part]
    target: Target
    encoder_id: int  # of the parameter sets of frames that are encoded between copied ones
    graph_id: int  # of those that the filter graph encodes

    @property
    def frames(self) -> int:
        """How many frames the film has."""
        return self.pieces[-1].last

    @property
    def delay(self) -> int:
        """By how many frames decoding is ahead of showing, at most: one number for the whole film."""
        graph = DELAY if any(part.way == "graph" for part in self.parts) else 0
        return max(graph, *(part.delay for part in self.parts))

    @property
    def record(self) -> bytes:
        """The avcC record with the parameter sets of all parts."""
        ways = {part.way for part in self.parts}
        found = [self.pieces[part.place].clip.sets for part in self.parts if part.way == "copy"]
        sets = [one for one in dict.fromkeys(found) if one is not None]
        if ways & {"encode", "compose"}:
            sets.append(encoder_sets(self.target, self.encoder_id))
        if "graph" in ways:
            sets.append(parameter_sets(self.target, self.graph_id))
        return joined_sets(sets)

    @property
    def joins(self) -> list[int]:
        """The frames of the film at which one part follows another."""
        return [self.first(part) for part in self.parts[1:]]

    def first(self, part: Part) -> int:
        """The frame of the film at which a part starts."""
        return self.pieces[part.place].first + part.offset

    def packets(self) -> Iterator[VideoPacket]:
        """All packets in decoding order."""
        for way, group in groupby(self.parts, key=lambda part: part.way):
            parts = list(group)
            if way == "graph":
                for start in range(0, len(parts), MOST_INPUTS):
                    yield from self._graphed(parts[start : start + MOST_INPUTS])
            else:
                for part in parts:
                    yield from self._copied(part) if way == "copy" else self._encoded(part)

    def _copied(self, part: Part) -> Iterator[VideoPacket]:
        clip = self.pieces[part.place].clip
        shown, sets = clip.table.shown, clip.sets
        assert sets is not None  # only H.264 is copied
        starts = frozenset(clip.table.starts.tolist())
        first = self.first(part) - int(shown[part.packet])
        for number, data in enumerate(copied_packets(clip, part.packet, part.frames), start=part.packet):
            kept = data if clip.plain else for_film(data, sets.length_size)
            yield VideoPacket(kept, first + int(shown[number]), number in starts)

    def _encoded(self, part: Part) -> Iterator[VideoPacket]:
        piece = self.pieces[part.place]
        if part.way == "encode":
            frames = decoded_frames(piece.clip, piece.source + part.offset, part.frames)
        else:
            from storyboard.film.compose import composed

            frames = (frame_of(picture, self.target) for picture in composed(part, self.pieces, self.target))
        for number, (data, key) in enumerate(encoded(frames, self.target, self.encoder_id), start=self.first(part)):
            yield VideoPacket(for_film(data, 0), number, key)

    def _graphed(self, parts: Sequence[Part]) -> Iterator[VideoPacket]:
        spans = []
        for part in parts:
            piece = self.pieces[part.place]
            spans.append(Span(piece.clip, piece.start + part.offset / self.target.fps, part.frames))
        first, length_size = self.first(parts[0]), 0
        for item in encoded_spans(spans, self.target, self.graph_id):
            if isinstance(item, ParameterSets):
                if item[:2] != parameter_sets(self.target, self.graph_id)[:2]:
                    raise FilmError(
                        "ffmpeg encodes one film in two ways", "install it again: pip install imageio-ffmpeg"
                    )
                length_size = item.length_size
            else:
                yield VideoPacket(for_film(item.data, length_size), first + item.frame, item.key)


def assembly(pieces: Sequence[Piece], parts: Sequence[Part], target: Target) -> Assembly:
    """Parts of a film with ids for its parameter sets that do not get in each other's way."""
    sets = [pieces[part.place].clip.sets for part in parts if part.way == "copy"]
    taken = frozenset(number for one in sets if one is not None for number in one.identifiers)
    return Assembly(pieces, parts, target, free_identifier(taken, 0), free_identifier(taken, 1))
