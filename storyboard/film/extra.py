"""The optional video part of the install, asked for in one place."""

from __future__ import annotations

from importlib.util import find_spec

from storyboard.errors import MissingExtraError

#: What the `video` extra installs, by import name.
NEEDED = ("av", "imageio_ffmpeg", "manimgx_fonts", "moviepy", "numpy", "PIL", "uharfbuzz")


def require_video(what: str = "filming") -> None:
    """Raise MissingExtraError, naming the command to run, where the `video` extra is not installed."""
    if any(find_spec(name) is None for name in NEEDED):
        raise MissingExtraError(
            f"{what} needs the video part of storyboard, which is not installed", "pip install 'storyboard-dsl[video]'"
        )
