"""The optional video part of the install, asked for in one place."""

from __future__ import annotations

from storyboard.basics.extras import require

#: What the `video` extra installs, by import name.
NEEDED = ("av", "imageio_ffmpeg", "manimgx_fonts", "moviepy", "numpy", "PIL", "uharfbuzz")


def require_video(what: str = "filming") -> None:
    """Raise MissingExtraError, naming the command to run, where the `video` extra is not installed."""
    require("video", NEEDED, what)
