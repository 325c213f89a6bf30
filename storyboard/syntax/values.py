"""Values as authors write them: text that folds to one line, durations, transitions."""

# Annotations stay values here: NamedTuple would compile each one that is a text, and `lint` starts with this module.
import re
from decimal import Decimal
from functools import lru_cache
from typing import Literal, NamedTuple

from storyboard.basics.patterns import lazy
from storyboard.syntax.source import STRAY_BYTES

#: In a scene, a line of its own that says: the shot may be split here.
SPLIT_MARK = "---"
_SPLIT_LINE = f"\n{SPLIT_MARK}\n"

#: All blanks there are, for `str.strip`.
BLANKS = (
    "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006"
    "\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)

#: What ends a line, and nothing else does.
LINE_END = re.compile(r"\r\n|\n|\r")
#: Characters that a reader cannot see, or that a service could take for a line's end.
ODD = lazy("[\x00-\x1f\x7f-\xa0\u00ad\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff\ud800-\udfff]")
# Joins emoji and shapes scripts such as Persian and Hindi: part of the text.
_KEPT = "\u200c\u200d"


def _odd(match: re.Match[str]) -> str:
    character = match[0]
    if character in _KEPT:
        return character
    stray = STRAY_BYTES.get(ord(character))
    if stray is not None:
        return " " if stray.isspace() else stray if stray.isprintable() else ""
    return " " if character.isspace() else ""


def clean(text: str) -> str:
    """Return one line of plain characters: white space of any kind as a space, invisible characters removed."""
    return text.strip() if text.isascii() and text.isprintable() else ODD.sub(_odd, text).strip()


def fold(text: str, *, comments: bool = True) -> str:
    """The text of a field that goes over several lines as one line; `---` lines of a scene stay as they are.

    In a file (`comments`), comment lines among the continuation lines are the author's, not the text's.
    """
    first, *rest = LINE_END.split(text.rstrip())
    parts = [[clean(first)]]
    for line in rest:
        if comments and line.lstrip().startswith("#"):
            continue
        line = clean(line)
        if is_split_line(line):
            parts.append([])
        elif line.startswith("#") and not parts[-1]:  # a part that begins so could not be written again
            next((part for part in reversed(parts) if part), parts[0]).append(line)
        else:
            parts[-1].append(line)
    folded = (" ".join(filter(None, lines)) for lines in parts)
    return _SPLIT_LINE.join(filter(None, folded))


def is_split_line(line: str) -> bool:
    """Whether a clean line of a scene is a split mark."""
    return len(line) >= 3 and not line.strip("-")


def unsplit(scene: str) -> str:
    """A scene without its split marks, as it is sent."""
    return scene.replace(_SPLIT_LINE, " ") if "\n" in scene else scene


def split_parts(scene: str) -> list[str]:
    """The parts into which the author allows a shot to be split; one if nowhere."""
    return scene.split(_SPLIT_LINE)


# ------------------------------------------------------------------------------------- durations

_CANONICAL = re.compile(r"([0-9]{1,9})(?:\.([0-9]{1,3}))?sec\Z")
_AMOUNT = lazy(
    r"(?P<sign>[-−+]?)\s*(?:"
    r"(?:(?P<hours>\d{1,4}):)?(?P<minutes>\d{1,6}):(?P<clock>\d{1,2}(?:[.,]\d*)?)"
    r"|(?:(?P<whole>\d{1,4})\s*(?:h|hrs?|hours?|小时)\s*)?"
    r"(?:(?P<long>\d{1,6})\s*(?:m(?!s)|mins?|minutes?|分钟?)\s*)?(?P<number>\d+(?:[.,]\d*)?|[.,]\d+)?"
    r")\s*(?P<unit>s|secs?|seconds?|秒|ms|msecs?|milliseconds?|毫秒)?\.?\Z",
    re.IGNORECASE,
)


class Duration(NamedTuple):
    """A duration as it was read: whole milliseconds, or what is wrong with it in an author's words."""

    milliseconds: int | None
    problem: str = ""


@lru_cache(maxsize=4096)  # boards repeat their durations
def read_duration(text: str) -> Duration:
    """Read a duration as people write it: `7.5sec`, `7.5 s`, `7,5 seconds`, `0:07.5`, `1min 5s`, `500ms`, `７.５秒`."""
    match = _CANONICAL.match(text)
    if match:
        whole, fraction = match.groups()
        milliseconds = int(whole) * 1000 + (int(fraction.ljust(3, "0")) if fraction else 0)
        return Duration(milliseconds) if milliseconds else Duration(None, "is 0 seconds")
    text = text.strip()
    if not text:
        return Duration(None, "is empty")
    match = _AMOUNT.match(text)
    if not match or len(text) > 40 or not any(match.group("number", "clock", "long", "whole")):
        return Duration(None, "cannot be read")
    if match["whole"] and match["number"] and not (match["long"] or match["unit"]):
        return Duration(None, "cannot be read")  # `1h 30`: the number can be minutes
    seconds = Decimal((match["clock"] or match["number"] or "0").replace(",", "."))
    if match["unit"] and match["unit"].lower().startswith(("ms", "milli", "毫")):
        seconds /= 1000
    seconds += 60 * int(match["minutes"] or match["long"] or 0) + 3600 * int(match["hours"] or match["whole"] or 0)
    if match["sign"] in ("-", "−") and seconds:
        return Duration(None, "is negative")
    return from_seconds(seconds)


def from_seconds(seconds: Decimal) -> Duration:
    """Seconds as whole milliseconds, or what is wrong with them."""
    if seconds < 0:
        return Duration(None, "is negative")
    if seconds == 0:
        return Duration(None, "is 0 seconds")
    if seconds >= 1_000_000_000:
        return Duration(None, "is longer than any film")
    milliseconds = int(seconds * 1000)
    if milliseconds != seconds * 1000:
        return Duration(None, "is finer than a millisecond")
    return Duration(milliseconds)


@lru_cache(maxsize=4096)
def seconds_of(milliseconds: int) -> Decimal:
    """Milliseconds as exact seconds, without trailing zeros: 7500 → 7.5."""
    whole, rest = divmod(milliseconds, 1000)
    if not rest:
        return Decimal(whole)
    return Decimal(f"{whole}.{rest:03}".rstrip("0"))


def plain_title(text: str) -> str:
    """A shot's title in one clean line, without the Markdown marks around it."""
    return clean(text).lstrip("*_ ").rstrip("*_# ")


def format_milliseconds(milliseconds: int) -> str:
    """A duration in the canonical form: `7.5sec`, `10sec`, `0.125sec`."""
    whole, rest = divmod(milliseconds, 1000)
    return f"{whole}.{rest:03}".rstrip("0") + "sec" if rest else f"{whole}sec"


# ------------------------------------------------------------------------------------- transitions

TransitionKind = Literal["cut", "fade", "dissolve"]
TRANSITIONS: tuple[TransitionKind, ...] = ("cut", "fade", "dissolve")


class TransitionValue(NamedTuple):
    """How a shot goes over into the next, or what is wrong with how it was written."""

    kind: TransitionKind
    milliseconds: int
    problem: str = ""

    @property
    def written(self) -> str:
        """As it is written: `fade 0.5sec`."""
        return format_transition(self.kind, self.milliseconds)


def read_transition(text: str) -> TransitionValue:
    """Read `cut`, `fade 0.5sec` or `dissolve 1sec`."""
    kind, _, amount = text.strip().partition(" ")
    kind = kind.lower()
    if kind not in TRANSITIONS:
        return TransitionValue("cut", 0, "is unknown")
    if kind == "cut":
        return TransitionValue("cut", 0, "has a length, but a cut takes no time" if amount.strip() else "")
    duration = read_duration(amount)
    if duration.milliseconds is None:
        problem = f"has a length that {duration.problem}" if amount.strip() else "has no length"
        return TransitionValue(kind, 0, problem)
    return TransitionValue(kind, duration.milliseconds)


def transition_problem(kind: str, milliseconds: int) -> str:
    """Return why a transition of this kind cannot have this length; empty if it can."""
    if kind == "cut":
        return "has a length, but a cut takes no time" if milliseconds else ""
    return "" if milliseconds > 0 else f"has no length; write one such as `{kind} 0.5sec`"


def format_transition(kind: str, milliseconds: int) -> str:
    """A transition in the canonical form: `cut`, `fade 0.5sec`."""
    return kind if kind == "cut" else f"{kind} {format_milliseconds(milliseconds)}"


# ------------------------------------------------------------------------------------- characters

_CLIP = lazy(r"https?://[^\s/.]+[^\s/]*", re.IGNORECASE)
_SPAN = lazy(r"(-?[0-9]{1,6}(?:\.[0-9]{1,3})?)\s*,\s*(-?[0-9]{1,6}(?:\.[0-9]{1,3})?)")


class CharacterValue(NamedTuple):
    """A character as far as it can be read; `problem` says what is wrong, in an author's words."""

    url: str
    start: Decimal | None = None
    end: Decimal | None = None
    problem: str = ""

    @property
    def timestamps(self) -> str | None:
        """As a service takes them: `1,3`."""
        return None if self.start is None else f"{self.start},{self.end}"


def read_character(text: str) -> CharacterValue:
    """Read `https://…/clip.mp4` or `https://…/clip.mp4 @ 1,3`."""
    url, at, times = (part.strip() for part in text.partition(" @"))
    if text.startswith("@"):
        return CharacterValue("", problem="has no URL before the `@`")
    problem = url_problem(url)
    if problem or not at:
        return CharacterValue(url, problem=problem)
    seconds = _SPAN.fullmatch(times)
    if not seconds:
        problem = f"has unreadable seconds `{times}`" if times else "has no seconds after the `@`"
        return CharacterValue(url, problem=problem)
    return CharacterValue(url, Decimal(seconds[1]), Decimal(seconds[2]))


def url_problem(url: str) -> str:
    """Why a character's clip cannot be loaded from this URL; empty where it can."""
    if len(url.split()) > 1:
        return "has a space in its URL, or no `@` before its seconds"
    if not _CLIP.match(url):
        return "is not an http:// or https:// URL"
    return ""
