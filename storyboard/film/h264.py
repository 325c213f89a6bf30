"""H.264 as MP4 keeps it: NAL units behind their lengths, and the parameter sets that decoders need first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from storyboard.errors import FilmError

_IDR, _SPS, _PPS, _DELIMITER = 5, 7, 8, 9
#: Types of units that a clip may hold: slices, supplemental information, sets, delimiters, ends, prefixes.
_KNOWN = frozenset((1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 19, 20))
#: Profiles whose avcC record ends with chroma format and bit depths.
_HIGH = frozenset((100, 110, 122, 144))


class DamagedError(ValueError):
    """A packet is not H.264 as MP4 keeps it."""


class ParameterSets(NamedTuple):
    """The parameter sets of one stream, each as a NAL unit without its length."""

    sequence: tuple[bytes, ...]
    picture: tuple[bytes, ...]
    length_size: int = 4  # bytes in front of each unit of a packet; 0: units follow start codes

    @property
    def identifiers(self) -> frozenset[int]:
        """The ids that its sets use. An encoder gives both kinds of set the same one."""
        return frozenset(_identifier(unit) for unit in (*self.sequence, *self.picture))


def read_sets(extradata: bytes | None) -> ParameterSets | None:
    """The parameter sets of a codec's extra data, an avcC record or start codes; None where it holds none."""
    if not extradata or len(extradata) < 7:
        return None
    if extradata[0] != 1:
        units = list(_after_start_codes(extradata))
        sequence = tuple(unit for unit in units if _kind(unit) == _SPS)
        picture = tuple(unit for unit in units if _kind(unit) == _PPS)
        return ParameterSets(sequence, picture, 0) if sequence and picture else None
    count, at = extradata[5] & 31, 6
    groups: list[tuple[bytes, ...]] = []
    for _ in range(2):
        units = []
        for _ in range(count):
            length = int.from_bytes(extradata[at : at + 2], "big")
            units.append(extradata[at + 2 : at + 2 + length])
            at += 2 + length
        groups.append(tuple(units))
        count, at = (extradata[at] if at < len(extradata) else 0), at + 1
    sequence, picture = groups
    whole = sequence and picture and all(len(unit) > 3 for unit in sequence) and all(picture)
    return ParameterSets(sequence, picture, (extradata[4] & 3) + 1) if whole else None


def joined_sets(several: Iterable[ParameterSets]) -> bytes:
    """One avcC record for streams that follow each other: all sets, the higher profile and level.

    Raises FilmError where two streams use one id for different sets: a film of them cannot be decoded.
    """
    sets = list(several)
    sequence = list(dict.fromkeys(unit for one in sets for unit in one.sequence))
    picture = list(dict.fromkeys(unit for one in sets for unit in one.picture))
    if any(len({_identifier(unit) for unit in units}) < len(units) for units in (sequence, picture)):
        raise FilmError("the clips cannot be joined without encoding them again", "give --engine exact")
    profile = max(unit[1] for unit in sequence)
    constraints = 0xFF
    for unit in sequence:
        constraints &= unit[2]
    level = max(unit[3] for unit in sequence)
    record = bytes([1, profile, constraints, level, 0xFF, 0xE0 | len(sequence)])
    record += b"".join(len(unit).to_bytes(2, "big") + unit for unit in sequence)
    record += bytes([len(picture)]) + b"".join(len(unit).to_bytes(2, "big") + unit for unit in picture)
    # Films are 4:2:0 in 8 bits; a stream of any other kind is encoded again.
    return record + bytes([0xFC | 1, 0xF8, 0xF8, 0]) if profile in _HIGH else record


def free_identifier(taken: frozenset[int], nth: int) -> int:
    """The nth id, from 0, for a sequence parameter set that no stream uses yet."""
    return next(islice((number for number in range(1, 32) if number not in taken), nth, None))


class Packet(NamedTuple):
    """What a look at a packet tells."""

    idr: bool  # decoding can start here
    sets: tuple[bytes, ...]  # the parameter sets that it holds
    plain: bool  # holds no units that a film leaves out


def examine(packet: bytes, length_size: int) -> Packet:
    """Walk over the NAL units of a packet. Raises DamagedError where they cannot be what an encoder wrote.

    The slices are not decoded; but lengths must add up, and no unit may hold a sequence that would be a start code.
    """
    idr = picture = False
    plain = length_size == 4
    sets: list[bytes] = []
    for start, end in _spans(packet, length_size):
        kind = packet[start] & 31
        if packet[start] & 0x80 or kind not in _KNOWN:
            raise DamagedError(f"a unit of type {kind}")
        idr = idr or kind == _IDR
        picture = picture or kind in (1, 2, _IDR)
        if kind in (_SPS, _PPS):
            sets.append(packet[start:end])
        plain = plain and kind not in (_SPS, _PPS, _DELIMITER)
        _check_escapes(packet, start, end)
    if not picture:
        raise DamagedError("a packet without a picture")
    return Packet(idr, tuple(sets), plain)


def for_film(packet: bytes, length_size: int) -> bytes:
    """A packet as films keep it: units behind lengths of four bytes, without parameter sets and delimiters."""
    units = (packet[start:end] for start, end in _spans(packet, length_size))
    kept = (unit for unit in units if _kind(unit) not in (_SPS, _PPS, _DELIMITER))
    return b"".join(len(unit).to_bytes(4, "big") + unit for unit in kept)


def _spans(packet: bytes, length_size: int) -> Iterator[tuple[int, int]]:
    """Where each unit of a packet starts and ends."""
    if not length_size:
        at = 0
        for unit in _after_start_codes(packet):
            start = packet.index(unit, at)
            at = start + len(unit)
            yield start, at
        return
    at, size = 0, len(packet)
    while at < size:
        start = at + length_size
        at = start + int.from_bytes(packet[at:start], "big")
        if at > size or at <= start:
            raise DamagedError("a unit that is longer than its packet")
        yield start, at


def _after_start_codes(data: bytes) -> Iterator[bytes]:
    """The units of data with start codes, without the zeros that may follow them."""
    start = data.find(b"\0\0\1")
    while start >= 0:
        after = data.find(b"\0\0\1", start + 3)
        unit = data[start + 3 : after if after >= 0 else None].rstrip(b"\0")
        if unit:
            yield unit
        start = after


def _check_escapes(packet: bytes, start: int, end: int) -> None:
    """Raise DamagedError where a unit holds 00 00 00, 00 00 01 or 00 00 02: encoders break them with a 03."""
    at = packet.find(b"\0\0", start, end)
    while 0 <= at < end - 2:
        if packet[at + 2] < 3:
            if packet.count(0, at, end) == end - at:
                return  # zeros that follow the last unit
            raise DamagedError("a unit with a start code in it")
        at = packet.find(b"\0\0", at + 2, end)


def _kind(unit: bytes) -> int:
    return unit[0] & 31


def _identifier(unit: bytes) -> int:
    """The id of a parameter set: its first number, in a sequence set after profile, constraints and level."""
    at = 4 if _kind(unit) == _SPS else 1
    bits = int.from_bytes(unit[at : at + 8].ljust(8, b"\0"), "big")
    zeros = 64 - bits.bit_length()
    return (bits >> (63 - 2 * zeros)) - 1 if zeros < 32 else 0
