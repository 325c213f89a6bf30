"""Films: clips probed, cut and joined, and boards drawn as timed cards.

Importing this loads none of the libraries of the `video` extra; using it without them raises MissingExtraError.
"""

# Not imported when first used, as elsewhere: loading the module `stitch` later would put it in the function's place.
from storyboard.film.animatic import render_cards
from storyboard.film.cards.card import Card
from storyboard.film.clip import ClipInfo
from storyboard.film.extra import require_video
from storyboard.film.probe import probe
from storyboard.film.segments import Chapter, Segment, Track, Transition
from storyboard.film.stills import frame_at, last_frame
from storyboard.film.stitch import stitch

__all__ = [
    "Card",
    "Chapter",
    "ClipInfo",
    "Segment",
    "Track",
    "Transition",
    "frame_at",
    "last_frame",
    "probe",
    "render_cards",
    "require_video",
    "stitch",
]
