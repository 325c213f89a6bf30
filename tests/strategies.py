"""Boards, texts and broken texts for property tests."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import TypeVar

from hypothesis import strategies as st

from storyboard import Character, Shot, Storyboard, Transition
from storyboard.errors import BoardError

T = TypeVar("T")

#: Words that a careless writer or parser could take for something else.
TRAPS = [
    "Shot 3:",
    "duration: 5sec",
    "Scene:",
    "---",
    "#",
    "# x",
    "{a}",
    "{{",
    "}}",
    "{",
    "let a = b",
    "```",
    "**",
    "：",
    "Camera:",
]

words = st.one_of(
    st.sampled_from(TRAPS),
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12),
    st.sampled_from(["plane", "飞机", "a red jacket,", "“Go!”", "café"]),
)
texts = st.lists(words, min_size=1, max_size=6).flatmap(
    lambda parts: st.sampled_from([" ", "\n", "\n\n", "  ", "\t"]).map(lambda joint: joint.join(parts))
)
lines = st.one_of(st.none(), texts)
milliseconds = st.integers(1, 60_000)
names = st.from_regex(r"[a-z飞][a-z0-9_-]{0,8}", fullmatch=True)
titles = st.one_of(texts, st.sampled_from(["*wow*", "[5s]", "# 1", "wow:", "1: wow", "- wow", ": wow", "(0:05)"]))


def _built(made: Callable[[], T]) -> T | None:
    """What can be built; None for what is refused."""
    try:
        return made()
    except BoardError:
        return None


transitions = st.one_of(
    st.none(),
    st.tuples(st.sampled_from(["cut", "fade", "dissolve"]), st.one_of(st.just(0), milliseconds)).map(
        lambda drawn: _built(lambda: Transition(kind=drawn[0], seconds=Decimal(drawn[1]) / 1000))
    ),
)
moments = st.one_of(st.none(), st.decimals(-2, 1_000_000, places=3), st.floats(0, 90), st.integers(0, 90))
characters = st.one_of(
    st.none(),
    st.tuples(st.sampled_from(["https://example.com/mia.mp4", "u", "http://a/b@c?d=e,f"]), moments, moments).map(
        lambda drawn: _built(lambda: Character(url=drawn[0], start=drawn[1], end=drawn[2]))  # type: ignore[arg-type]
    ),
)
_field_names = st.one_of(st.sampled_from(["Mood", "Scene 2", "VO", "let a", "画面", "Shot", "x y z"]), words)


def _writable(extra: dict[str, str]) -> bool:
    """Whether shot and header both take these fields."""
    shot = _built(lambda: Shot(duration=1, scene="x", extra=extra))
    return shot is not None and _built(lambda: Storyboard(extra=extra)) is not None


extras = st.dictionaries(_field_names, texts, max_size=2).map(
    lambda drawn: {name: text for name, text in drawn.items() if _writable({name: text})}
)


@st.composite
def shots(draw: st.DrawFn) -> Shot:
    """Any shot that can be built."""
    while True:
        try:
            return Shot(
                duration=Decimal(draw(milliseconds)) / 1000,
                scene=draw(texts),
                title=draw(titles),
                action=draw(lines),
                dialogue=draw(lines),
                camera=draw(lines),
                lighting=draw(lines),
                sound=draw(lines),
                note=draw(lines),
                transition=draw(transitions),
                reference=draw(st.one_of(st.none(), texts)),
                cut_before=draw(st.booleans()),
                extra=draw(extras),
                comments=draw(st.lists(texts, max_size=2)),
            )
        except BoardError:
            continue  # a scene that folds to nothing, say: draw another


@st.composite
def boards(draw: st.DrawFn) -> Storyboard:
    """Any board that can be built."""
    return Storyboard(
        shots=draw(st.lists(shots(), min_size=1, max_size=4)),
        title=draw(lines),
        model=draw(st.one_of(st.none(), texts)),
        style=draw(lines),
        reference=draw(lines),
        character=draw(characters),
        note=draw(lines),
        order=draw(st.one_of(st.none(), st.just("camera, scene"), st.just("style"))),
        size=draw(st.one_of(st.none(), st.just("1280x720"))),
        extra=draw(extras),
        definitions=draw(st.dictionaries(names, st.sampled_from(["Mia", "a {{brace", "x, y"]), max_size=2)),
        comments=draw(st.lists(texts, max_size=2)),
    )


_rows = st.one_of(
    st.sampled_from(
        [
            "Shot 1:",
            "shot 2 - Landing",
            "**Shot 3**",
            "### Shot 4",
            "Shot:",
            "镜头５：",
            "duration: 7.5sec",
            "Duration: 7,5 s",
            "- **duration:** 0:05",
            "duration: soon",
            "Scene: The plane takes off.",
            "  It climbs.",
            "**Scene: bold**",
            "camera: pan {pilot}",
            "let pilot = Mia",
            "title: One",
            "style: ink",
            "---",
            "  ---",
            "# a comment",
            "  # an aside",
            "```",
            "Let me know!",
            "",
            "",
            "   ",
            "\ttabbed",
            "foo: bar",
            "transition: fade 1s",
            "# storyboard: ignore[SB301] why not",
        ]
    ),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=20),
)
#: Texts made of lines such as people write, and of noise.
messy = st.tuples(st.lists(_rows, max_size=25), st.sampled_from(["\n", "\r\n", "\r"]), st.booleans()).map(
    lambda parts: parts[1].join(parts[0]) + ("\n" if parts[2] else "")
)
