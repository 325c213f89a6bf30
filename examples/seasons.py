"""A board built from Python with a loop: one tree, four seasons.

python examples/seasons.py > seasons.story
"""

from storyboard import Shot, Storyboard

SEASONS = {
    "Spring": "white blossom opens, and bees drift through the branches",
    "Summer": "a child swings from the lowest branch in the heavy shade",
    "Autumn": "the leaves turn red and fall in one long gust",
    "Winter": "snow settles on the bare branches without a sound",
}

board = Storyboard(
    title="One tree",
    model="sora-2-all",
    size="1280x720",
    style="locked-off camera, time-lapse, painterly light",
    definitions={"tree": "a single old apple tree on a green hill"},
    shots=[
        Shot(
            duration=3.75,
            title=season,
            scene=f"{{tree}} in {season.lower()}: {event}.",
            camera="static wide shot, the tree in the centre",
            transition="dissolve 0.5sec" if season != "Winter" else None,
        )
        for season, event in SEASONS.items()
    ],
)

if __name__ == "__main__":
    print(board.dump(), end="")
