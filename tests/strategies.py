"""Boards, texts and broken texts for property tests."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import strategies as st

from storyboard import Shot, Storyboard, Transition
from storyboard.errors import BoardError

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


@st.composite
def shots(draw: st.DrawFn) -> Shot:
    """Any shot that can be built."""
    while True:
        try:
            return Shot(
                duration=Decimal(draw(milliseconds)) / 1000,
                scene=draw(texts),
                title=draw(
                    st.one_of(st.none(), st.from_regex(r"[A-Za-z飞][A-Za-z飞 :,.!-]{0,20}[a-z]", fullmatch=True))
                ),
                action=draw(lines),
                dialogue=draw(lines),
                camera=draw(lines),
                lighting=draw(st.none()),
                sound=draw(lines),
                note=draw(lines),
                transition=draw(
                    st.one_of(
                        st.none(),
                        st.just(Transition()),
                        milliseconds.map(lambda ms: Transition(kind="dissolve", seconds=Decimal(ms) / 1000)),
                    )
                ),
                cut_before=draw(st.booleans()),
                comments=draw(st.lists(texts, max_size=2)),
            )
        except BoardError:
            continue  # a scene that folds to nothing, say: draw another


@st.composite
def boards(draw: st.DrawFn) -> Storyboard:
    """Any board that can be built."""
    drawn = draw(st.lists(shots(), min_size=1, max_size=4))
    drawn[0] = drawn[0].replace(cut_before=False)
    return Storyboard(
        shots=drawn,
        title=draw(lines),
        style=draw(lines),
        order=draw(st.one_of(st.none(), st.just("camera, scene"), st.just("style"))),
        size=draw(st.one_of(st.none(), st.just("1280x720"))),
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
