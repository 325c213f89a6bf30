"""ImageReference images: what files say of themselves, and the copies that fixes make."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lint_project import Lint
from PIL import Image as Picture

from storyboard.basics.images import Image, has_size, read_image
from storyboard.errors import FileError
from storyboard.lint.diagnostic import Copy
from storyboard.lint.references import make_copies

KINDS = {"PNG": ".png", "JPEG": ".jpg", "WebP": ".webp", "GIF": ".gif", "BMP": ".bmp"}
BOARD = (
    "model: sora-2\nsize: 1280x720\nreference: {}\n\n"
    "Shot 1:\nduration: 10sec\nScene: The red plane climbs over the bay.\n"
)


def picture(kind: str, width: int = 64, height: int = 36, **options: object) -> bytes:
    out = io.BytesIO()
    Picture.new("RGB", (width, height), "red").save(out, kind, **options)
    return out.getvalue()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("width", "height"), [(1, 1), (64, 36), (1280, 720), (719, 1281)])
def test_an_image_says_its_kind_and_size(kind: str, width: int, height: int, tmp_path: Path) -> None:
    path = tmp_path / "image"
    path.write_bytes(picture(kind, width, height))
    assert read_image(str(path)) == Image(kind, width, height)
    assert has_size(str(path), width, height)


@pytest.mark.parametrize(
    ("kind", "options"),
    [
        ("JPEG", {"progressive": True}),
        ("JPEG", {"icc_profile": b"x" * 200_000, "comment": b"long " * 10_000}),
        ("WEBP", {"lossless": True}),
        ("WEBP", {"icc_profile": b"x" * 200_000}),
    ],
)
def test_whatever_stands_before_the_pixels(kind: str, options: dict[str, object], tmp_path: Path) -> None:
    path = tmp_path / "image"
    path.write_bytes(picture(kind, 320, 180, **options))
    image = read_image(str(path))
    assert (image.width, image.height, image.whole) == (320, 180, True)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_an_image_broken_off_anywhere_is_not_whole(kind: str, tmp_path: Path) -> None:
    data = picture(kind)
    path = tmp_path / "image"
    for length in range(16, len(data) - 8):
        path.write_bytes(data[:length])
        assert not read_image(str(path)).whole


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_hostile_bytes_are_read_without_a_word(data: st.DataObject, tmp_path: Path) -> None:
    kind = data.draw(st.sampled_from(["PNG", "JPEG", "WEBP", "GIF", "BMP"]))
    content = bytearray(picture(kind))
    for _ in range(data.draw(st.integers(0, 20))):
        content[data.draw(st.integers(4, len(content) - 1))] = data.draw(st.integers(0, 255))
    path = tmp_path / "image"
    path.write_bytes(content[: data.draw(st.integers(0, len(content)))])
    image = read_image(str(path))
    assert image.width >= 0
    assert image.height >= 0


def test_a_jpeg_of_endless_segments_is_left_soon(tmp_path: Path) -> None:
    path = tmp_path / "image.jpg"
    path.write_bytes(b"\xff\xd8" + b"\xff\xe1\x00\x02" * 500_000)
    assert read_image(str(path)) == Image("JPEG", 0, 0, whole=False)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_is_not_waited_for(project: Path, lint: Lint) -> None:
    os.mkfifo(project / "plane.png")
    (project / "a.story").write_text(BOARD.format("plane.png"))
    assert "it is not a regular file" in lint("a.story", "--select", "SB5").out


def test_the_fix_makes_a_copy_beside_the_image(project: Path, lint: Lint) -> None:
    original = picture("PNG", 1000, 1000)
    (project / "img").mkdir()
    (project / "img/a.png").write_bytes(original)
    (project / "a.story").write_text(BOARD.format("img/a.png"))
    assert lint("a.story", "--select", "SB5").code == 1
    assert lint("a.story", "--select", "SB5", "--fix").code == 1
    assert lint("a.story", "--select", "SB5", "--fix", "--unsafe-fixes").code == 0
    assert (project / "a.story").read_text() == BOARD.format("img/a-1280x720.png")
    assert (project / "img/a.png").read_bytes() == original
    assert has_size(str(project / "img/a-1280x720.png"), 1280, 720)
    assert lint("a.story", "--select", "SB5").code == 0


def test_two_boards_share_a_copy(project: Path, lint: Lint) -> None:
    (project / "a.png").write_bytes(picture("PNG"))
    for name in ("a.story", "b.story"):
        (project / name).write_text(BOARD.format("a.png"))
    assert lint(".", "--select", "SB5", "--fix", "--unsafe-fixes").code == 0
    assert (project / "b.story").read_text() == BOARD.format("a-1280x720.png")


def test_a_diff_makes_no_copy(project: Path, lint: Lint) -> None:
    (project / "a.png").write_bytes(picture("PNG"))
    (project / "a.story").write_text(BOARD.format("a.png"))
    assert "+reference: a-1280x720.png" in lint("a.story", "--select", "SB5", "--diff", "--unsafe-fixes").out
    assert sorted(path.name for path in project.iterdir()) == ["a.png", "a.story", "storyboard.toml"]


def test_where_no_copy_can_be_made_the_board_stays(project: Path, lint: Lint) -> None:
    data = bytearray(picture("PNG"))
    data[40:-12] = bytes(len(data) - 52)
    (project / "a.png").write_bytes(data)
    (project / "a.story").write_text(BOARD.format("a.png"))
    result = lint("a.story", "--select", "SB5", "--fix", "--unsafe-fixes")
    assert result.code
    assert "cannot resize" in result.out + result.err
    assert (project / "a.story").read_text() == BOARD.format("a.png")
    assert not (project / "a-1280x720.png").exists()


def test_a_copy_is_turned_as_viewers_show_it_and_never_overwrites(tmp_path: Path) -> None:
    exif = Picture.Exif()
    exif[0x0112] = 6  # turned by a quarter
    source = tmp_path / "a.jpg"
    source.write_bytes(picture("JPEG", 400, 200, exif=exif))
    copy = Copy(str(tmp_path / "b.jpg"), str(source), 100, 200)
    make_copies([copy])
    assert has_size(copy.path, 100, 200)
    (tmp_path / "c.png").write_text("mine")
    with pytest.raises(FileError, match="not overwritten"):
        make_copies([copy._replace(path=str(tmp_path / "c.png"))])
    assert (tmp_path / "c.png").read_text() == "mine"


def test_transparency_is_kept(tmp_path: Path) -> None:
    Picture.new("RGBA", (64, 64), (255, 0, 0, 0)).save(tmp_path / "a.png")
    make_copies([Copy(str(tmp_path / "b.png"), str(tmp_path / "a.png"), 32, 16)])
    with Picture.open(tmp_path / "b.png") as made:
        assert made.convert("RGBA").getpixel((5, 5))[3] == 0


def test_an_absolute_path_into_the_project_becomes_relative(project: Path, lint: Lint) -> None:
    (project / "img").mkdir()
    (project / "boards").mkdir()
    (project / "img/a.png").write_bytes(picture("PNG", 1280, 720))
    board = project / "boards/a.story"
    board.write_text(BOARD.format(project / "img/a.png"))
    assert lint("boards", "--select", "SB5", "--fix").code == 0
    assert board.read_text() == BOARD.format("../img/a.png")


def test_a_link_out_of_the_project_is_not_followed(
    project: Path, lint: Lint, tmp_path_factory: pytest.TempPathFactory
) -> None:
    other = tmp_path_factory.mktemp("other") / "a.png"
    other.write_bytes(picture("PNG", 1280, 720))
    (project / "a.png").symlink_to(other)
    (project / "a.story").write_text(BOARD.format("a.png"))
    assert "is outside the project folder" in lint("a.story", "--select", "SB5").out


def test_standard_input_has_no_folder_to_look_in(project: Path, lint: Lint, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(BOARD.format("a.png").encode())))
    assert lint("-", "--select", "SB5").code == 0
