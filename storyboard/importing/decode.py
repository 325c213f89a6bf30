"""Bytes → text for import, in whatever encoding old editors and spreadsheets wrote them; what was assumed is said."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig", "UTF-8"),
    (b"\xff\xfe\x00\x00", "utf-32", "UTF-32"),
    (b"\x00\x00\xfe\xff", "utf-32", "UTF-32"),
    (b"\xff\xfe", "utf-16", "UTF-16"),
    (b"\xfe\xff", "utf-16", "UTF-16"),
)
#: Tried where the bytes are no UTF-8; of those that can read them, the text that looks most like writing wins.
_GUESSES = (
    ("gb18030", "GB18030"),
    ("shift_jis", "Shift-JIS"),
    ("big5", "Big5"),
    ("euc_kr", "EUC-KR"),
    ("euc_jp", "EUC-JP"),
    ("cp1251", "Windows-1251"),
    ("cp1252", "Windows-1252"),
    ("cp1254", "Windows-1254"),
    ("cp1256", "Windows-1256"),
)


#: The syllables of Korean endings: a Korean text is full of them, Chinese bytes read as Korean hold few.
_KOREAN = frozenset("이가는을를의에다고하지어서기도로한은과와있")


class Decoded(NamedTuple):
    """A text, and which encoding was assumed: None for UTF-8."""

    text: str
    encoding: str | None


def decode(data: bytes) -> Decoded:
    """The text of some bytes. Never raises: what no encoding reads becomes replacement characters."""
    for mark, codec, name in _MARKS:
        if data.startswith(mark):
            return Decoded(data.decode(codec, "replace").removeprefix("\ufeff"), None if name == "UTF-8" else name)
    if wide := _unmarked_utf16(data):
        return Decoded(data.decode(wide, "replace"), "UTF-16")
    try:
        return Decoded(data.decode("utf-8"), None)
    except UnicodeDecodeError:
        return _guess(data)


def _unmarked_utf16(data: bytes) -> str | None:
    """The codec of UTF-16 without a byte-order mark: the NULs in digits and line ends give it away."""
    sample = data[:2000]
    if b"\0" not in sample or len(sample) < 4:
        return None
    text = sample[: len(sample) // 2 * 2]
    likely = {codec: _plausibility(text.decode(codec, "replace")) for codec in ("utf-16-le", "utf-16-be")}
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    likely["utf-16-le"] += odd / len(sample)
    likely["utf-16-be"] += even / len(sample)
    best = max(likely, key=lambda codec: likely[codec])
    return best if likely[best] > 0 else None


def _guess(data: bytes) -> Decoded:
    best: tuple[float, str, str] | None = None
    for codec, name in _GUESSES:
        try:
            text = data.decode(codec)
        except UnicodeDecodeError:
            continue
        score = _plausibility(text[:4000])
        if best is None or score > best[0]:
            best = (score, text, name)
    if best is None:
        return Decoded(data.decode("utf-8", "replace"), "UTF-8 with unreadable bytes")
    return Decoded(best[1], best[2])


def _plausibility(text: str) -> float:
    """How much a text looks like writing: common characters count for it, rare ones and controls against it."""
    score = 0.0
    count = 0
    for at, character in enumerate(text):
        if character < "\x80":
            continue
        count += 1
        if "\u3040" <= character <= "\u30ff":
            score += 1.2
        elif "\u4e00" <= character <= "\u9fff":
            score += 1.0 if _is_common(character) else 0.2
        elif "\uac00" <= character <= "\ud7a3":
            score += 1.4 if character in _KOREAN else 0.8
        elif "\u0400" <= character <= "\u045f":
            # Cyrillic stands in words of its own: within a Latin one it is an accented letter, misread.
            score += -0.5 if _touches_latin(text, at) else 0.9
        elif "\uff61" <= character <= "\uff9f":
            score -= 0.5
        elif (
            "\u3000" <= character <= "\u303f" or "\uff00" <= character <= "\uff60" or "\u2010" <= character <= "\u2030"
        ):
            score += 0.8
        elif "\xc0" <= character <= "\u017f":
            score += 0.6 if count < 0.3 * len(text) else 0.1
        elif unicodedata.category(character) in ("Co", "Cn", "Cc"):
            score -= 3
        else:
            score -= 0.3
    return score / max(count, 1)


def _touches_latin(text: str, at: int) -> bool:
    """Whether a plain Latin letter stands next to a place."""
    return any(near.isascii() and near.isalpha() for near in (text[at - 1 : at], text[at + 1 : at + 2]))


def _is_common(character: str) -> bool:
    """Whether a Chinese character is in the first level of GB 2312 or Big5, or in level 1 of JIS X 0208."""
    for codec, last in (("gb2312", 0xD7), ("big5", 0xC6), ("shift_jis", 0x98)):
        try:
            if character.encode(codec)[0] <= last:
                return True
        except UnicodeEncodeError:
            continue
    return False


def read_bytes(name: str) -> bytes:
    """The bytes of a file to import. Raises FileError where it cannot be read."""
    from storyboard.errors import FileError

    try:
        with open(name, "rb") as file:
            return file.read()
    except FileNotFoundError:
        raise FileError(f"{name}: no such file", "check the path") from None
    except IsADirectoryError:
        raise FileError(f"{name}: is a folder", "name a file in it") from None
    except OSError as error:
        raise FileError(f"{name}: cannot read: {error.strerror}", "check the file's permissions") from None
