"""Boards written in the forms and languages that people use, for property tests."""

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal
from itertools import accumulate

from hypothesis import strategies as st

from storyboard import Shot, Storyboard
from storyboard.importing.vocabulary import languages

#: Words that say nothing about how a text is built, a few for each script.
WORDS = {
    "zh": ["老人", "茶杯", "雨夜", "灯笼", "小船", "石阶", "白鹭", "竹林"],
    "ja": ["少年", "赤い傘", "雨の夜", "提灯", "小舟", "石段", "白鷺", "竹林"],
    "ko": ["소년이", "우산을", "비오는", "밤에", "등불을", "나룻배가", "돌계단에"],
    "ru": ["старик", "чайник", "дождливый", "вечер", "фонарь", "лодка", "цапля"],
    "ar": ["صياد", "قارب", "ضباب", "فانوس", "نورس", "شاطئ", "رمل"],
    "hi": ["लड़का", "पतंग", "छत", "कोहरा", "नाव", "दीपक", "आँगन"],
    "vi": ["bà", "cụ", "chiếc", "thuyền", "sương", "mờ", "ngọn", "đèn", "mái", "ngói"],
    "tr": ["balıkçı", "tekne", "sis", "fener", "martı", "kumsal", "taş"],
}
_LATIN = ["baker", "tram", "lantern", "harbour", "quiet", "gravel", "window", "copper"]
_UNSPACED = ("zh", "ja")
LANGUAGES = tuple(languages())


@st.composite
def boards(draw: st.DrawFn, language: str, *, fields: bool = True) -> Storyboard:
    """A board with two to five shots in a language."""
    words = st.sampled_from(WORDS.get(language, _LATIN))
    texts = st.lists(words, min_size=4, max_size=9).map(("，" if language in _UNSPACED else " ").join)
    optional = st.one_of(st.none(), texts) if fields else st.none()
    return Storyboard(
        shots=[
            Shot(
                duration=Decimal(draw(st.integers(2, 60))) / 2,
                scene=draw(texts),
                camera=draw(optional),
                dialogue=draw(optional),
                sound=draw(optional),
            )
            for _ in range(draw(st.integers(2, 5)))
        ]
    )


Fields = dict[str, str]


def _rows(board: Storyboard) -> list[tuple[Decimal, Fields]]:
    keys = ("scene", "camera", "dialogue", "sound")
    return [(shot.duration, {key: text for key in keys if (text := getattr(shot, key))}) for shot in board]


def _label(language: str, key: str) -> str:
    return str(languages()[language]["labels"][key][0])


def _unit(language: str) -> str:
    return str(max(languages()[language]["seconds"][:2], key=len))


def _seconds(duration: Decimal) -> str:
    return f"{duration.normalize():f}"


def _clock(seconds: Decimal) -> str:
    return f"{int(seconds) // 60}:{int(seconds) % 60:02d}" + (f".{int(seconds * 10) % 10}" if seconds % 1 else "")


def labelled(board: Storyboard, language: str) -> str:
    """`Shot 1 (4 s)` and a labelled line for each field."""
    word = languages()[language]["shot"][0]
    return "\n\n".join(
        "\n".join(
            [
                f"{word} {number} ({_seconds(duration)} {_unit(language)})",
                *(f"{_label(language, key)}: {text}" for key, text in fields.items()),
            ]
        )
        for number, (duration, fields) in enumerate(_rows(board), 1)
    )


def marked(board: Storyboard, language: str) -> str:
    """The same as chatbots write it: headings, bullets, bold labels, a length of its own."""
    word = languages()[language]["shot"][0]
    blocks = []
    for number, (duration, fields) in enumerate(_rows(board), 1):
        length = f"- **{_label(language, 'duration')}:** {_seconds(duration)} {_unit(language)}"
        lines = [f"- **{_label(language, key)}:** {text}" for key, text in fields.items()]
        blocks.append("\n".join([f"### {word} {number}", length, *lines]))
    return "\n\n".join(blocks) + "\n"


def stamped(board: Storyboard, language: str) -> str:
    """`[0:00-0:04] …`, a line for each shot."""
    ends = list(accumulate(shot.duration for shot in board))
    starts = [Decimal(0), *ends[:-1]]
    spans = zip(starts, ends, board, strict=True)
    return "\n".join(f"[{_clock(start)}-{_clock(end)}] {shot.scene}" for start, end, shot in spans)


def spans(board: Storyboard, language: str) -> str:
    """`0-4 seconds: …; 4-9 seconds: …` within one paragraph."""
    ends = list(accumulate(shot.duration for shot in board))
    starts = [Decimal(0), *ends[:-1]]
    said = zip(starts, ends, board, strict=True)
    return " ".join(f"{_seconds(a)}-{_seconds(b)} {_unit(language)}: {shot.scene};" for a, b, shot in said)


def _names(board: Storyboard, language: str) -> list[str]:
    keys = dict.fromkeys(key for _, fields in _rows(board) for key in fields)
    return [_label(language, key) for key in ("number", "duration", *keys)]


def _cells(board: Storyboard, language: str) -> list[list[str]]:
    keys = dict.fromkeys(key for _, fields in _rows(board) for key in fields)
    return [
        [str(number), f"{_seconds(duration)} {_unit(language)}", *(fields.get(key, "—") for key in keys)]
        for number, (duration, fields) in enumerate(_rows(board), 1)
    ]


def table(board: Storyboard, language: str) -> str:
    """A Markdown table with a row that sums up."""
    names = _names(board, language)
    total = [f"**{languages()[language]['total'][0]}**", _seconds(board.seconds), *["" for _ in names[2:]]]
    rows = [names, ["---"] * len(names), *_cells(board, language), total]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def spreadsheet(board: Storyboard, language: str) -> str:
    """CSV as a spreadsheet writes it where a comma is a decimal point."""
    rows = [_names(board, language), *_cells(board, language)]
    return "\ufeff" + "\r\n".join(";".join(f'"{cell}"' for cell in row) for row in rows)


def objects(board: Storyboard, language: str) -> str:
    """JSON with the language's labels as keys."""
    shots = [
        {
            _label(language, "duration"): _seconds(duration),
            **{_label(language, key): text for key, text in fields.items()},
        }
        for duration, fields in _rows(board)
    ]
    return "```json\n" + json.dumps({"shots": shots}, ensure_ascii=False, indent=1) + "\n```"


def yaml(board: Storyboard, language: str) -> str:
    """YAML with the language's labels as keys."""
    lines = ["shots:"]
    for duration, fields in _rows(board):
        lines.append(f"  - {_label(language, 'duration')}: {_seconds(duration)}")
        lines += [f"    {_label(language, key)}: {text}" for key, text in fields.items()]
    return "\n".join(lines) + "\n"


def literal(board: Storyboard, language: str) -> str:
    """The labelled form as one line with written line ends."""
    return labelled(board, language).replace("\n", "\\n")


Form = Callable[[Storyboard, str], str]
#: Forms that hold all four fields, and those that hold a scene and a time.
WHOLE: tuple[Form, ...] = (labelled, marked, table, spreadsheet, objects, yaml, literal)
TIMED: tuple[Form, ...] = (stamped, spans)
