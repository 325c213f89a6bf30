"""Sheets and subtitles, read back by other programs: a browser, pdftoppm, pysubs2, Pillow."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from fractions import Fraction
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path

import numpy as np
import pysubs2
import pytest
from PIL import Image

from storyboard import Storyboard
from storyboard.errors import BoardError
from storyboard.exports import FORMATS, export_film
from storyboard.exports.subject import Subject

SCRIPT = '<script>alert(1)</script><img src="https://example.com/x.png" onerror="x">'
BOARD = f"""title: Night & <b>day</b>
size: 1280x720

Shot 1: The storm
duration: 6sec
Scene: Waves break. {SCRIPT}
reference: red.png
dialogue: {{\\b1}}“No <i>more</i>” --> & \\N end

Shot 2: العاصفة
duration: 3.5sec
Scene: يَصعَدُ حارسُ المنارة (من النحاس) عام 1924.

Shot 3: 渡口
duration: 8sec
Scene: 晨雾中，一位老船夫。 늙은 등대지기가 걷는다. क्षत्रिय ज्ञान। คนเฝ้าประภาคาร 👨‍👩‍👧
dialogue: 走吧！
"""
RED = (250, 20, 20)


@pytest.fixture
def film(tmp_path: Path) -> Subject:
    Image.new("RGB", (640, 360), RED).save(tmp_path / "red.png")
    board = Storyboard.parse(BOARD)
    return Subject(board, board.plan(), folder=tmp_path, fps=Fraction(24))


class Elements(HTMLParser):
    """The names and attributes of all elements, and the text between them."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.names: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.words = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]

    def handle_data(self, data: str) -> None:
        self.words += data


def test_the_html_sheet_holds_all_and_runs_nothing(film: Subject) -> None:
    text = export_film(film, "html").decode()
    page = Elements(text)
    assert {"script", "link", "iframe", "b"}.isdisjoint(page.names)
    assert page.names.count("img") == 1 and page.names.count("article") == 3
    assert not [name for name, _ in page.attributes if name.startswith("on")]
    addresses = [value for name, value in page.attributes if name in ("src", "href")]
    assert all(address.startswith(("data:", "#shot-")) for address in addresses)
    assert not re.findall(r"url\((?!data:)", text) and "@import" not in text
    assert any("default-src 'none'" in value for _, value in page.attributes)
    for said in ("Night & <b>day</b>", SCRIPT, "走吧！", "00:00:06:00", "3.5 s", "Job 1", "SB302"):
        assert said in page.words


def test_a_browser_shows_the_sheet_in_every_script(film: Subject, tmp_path: Path) -> None:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        pytest.skip("no Chromium is installed: apt-get install chromium")
    page, shot = tmp_path / "sheet.html", tmp_path / "sheet.png"
    page.write_bytes(export_film(film, "html"))
    command = [chromium, "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]
    command += [f"--user-data-dir={tmp_path / 'browser'}", f"--screenshot={shot}", "--window-size=1400,1500"]
    subprocess.run([*command, page.as_uri()], check=True, capture_output=True, timeout=90)
    seen = np.asarray(Image.open(shot).convert("RGB")).astype(int)
    assert seen.shape == (1500, 1400, 3)
    assert (np.abs(seen - RED).max(axis=2) < 12).mean() > 0.02, "the picture"
    assert len(np.unique(seen.reshape(-1, 3), axis=0)) > 200


def test_the_pdf_sheet_is_text_on_as_many_pages_as_it_takes(film: Subject, tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    path.write_bytes(export_film(film, "pdf"))
    if shutil.which("pdftoppm") is None:
        pytest.skip("poppler is not installed: apt-get install poppler-utils")
    subprocess.run(["pdftoppm", "-r", "50", "-png", path, tmp_path / "page"], check=True, timeout=60)
    pages = [np.asarray(Image.open(found).convert("RGB")).astype(int) for found in sorted(tmp_path.glob("page*.png"))]
    assert pages and all(page.shape[1] > page.shape[0] for page in pages)
    assert max((np.abs(page - RED).max(axis=2) < 12).mean() for page in pages) > 0.02
    done = subprocess.run(["pdftotext", path, "-"], check=True, capture_output=True, text=True, timeout=60)
    for said in ("Night & <b>day</b>", "The storm", "00:00:06:00", "晨雾中，一位老船夫。", "늙은 등대지기가", "Job 1"):
        assert said in done.stdout


def test_long_shots_go_on_over_pages_of_the_pdf(tmp_path: Path) -> None:
    words = [f"word{number}" for number in range(3000)]
    board = Storyboard.parse(f"Shot 1:\nduration: 5sec\nScene: {' '.join(words)}\n")
    path = tmp_path / "long.pdf"
    path.write_bytes(export_film(Subject(board, None, folder=tmp_path, fps=Fraction(24)), "pdf"))
    if shutil.which("pdftotext") is None:
        pytest.skip("poppler is not installed: apt-get install poppler-utils")
    done = subprocess.run(["pdftotext", path, "-"], check=True, capture_output=True, text=True, timeout=60)
    assert set(words) <= set(done.stdout.split())


def test_the_contact_sheet_is_a_picture_with_every_card(film: Subject) -> None:
    with Image.open(BytesIO(export_film(film, "png"))) as image:
        seen = np.asarray(image.convert("RGB")).astype(int)
    assert image.format == "PNG" and 1000 < image.width < 4000
    assert (np.abs(seen - RED).max(axis=2) < 12).mean() > 0.02
    portrait = Storyboard.parse("size: 720x1280\n\nShot 1:\nduration: 1sec\nScene: Sky.\n")
    with Image.open(BytesIO(export_film(Subject(portrait, None, folder=Path(), fps=Fraction(24)), "png"))) as image:
        assert image.height > image.width


@pytest.mark.parametrize("form", ["srt", "vtt"])
def test_subtitles_are_the_dialogue_as_long_as_its_shot(film: Subject, form: str) -> None:
    text = export_film(film, form).decode()
    first, second = pysubs2.SSAFile.from_string(text)
    assert (first.start, first.end, second.start, second.end) == (0, 6000, 9500, 17500)
    assert second.plaintext == "走吧！"
    said = first.text.replace("\u2060", "").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    assert said.replace("→", "-->") == "{\\b1}“No <i>more</i>” --> & \\N end"
    assert "<i>" not in text
    silent = Storyboard.parse("Shot 1:\nduration: 1sec\nScene: Sky.\n")
    with pytest.raises(BoardError, match="no shot has dialogue"):
        export_film(Subject(silent, None, folder=Path(), fps=Fraction(24)), form)


def test_the_command_writes_every_format_and_names_what_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "b.story").write_text(BOARD.replace("reference: red.png\n", ""), encoding="utf-8")

    def run(*arguments: str, without: str = "") -> subprocess.CompletedProcess[bytes]:
        hidden = f"sys.modules[{without!r}] = None\n" if without else ""
        script = f"import sys\n{hidden}from storyboard.cli import main\nsys.exit(main(sys.argv[1:]))\n"
        command = [sys.executable, "-c", script, "export", *arguments]
        return subprocess.run(command, cwd=tmp_path, capture_output=True, check=False, timeout=60)

    for form in FORMATS:
        if form.name in ("otio", "html"):
            done = run("b.story", "-o", f"film{form.suffixes[0]}", "--fps", "23.976")
            assert (done.returncode, done.stdout) == (0, b""), done.stderr
            assert (tmp_path / f"film{form.suffixes[0]}").stat().st_size > 1000
    done = run("b.story", "--to", "edl")
    assert done.returncode == 0 and done.stdout.startswith(b"TITLE: Night & <b>day</b>\n")
    for arguments, without, code, said in (
        (("b.story",), "", 2, b"no format is given"),
        (("b.story", "--to", "docx"), "", 2, b"unknown format `docx`"),
        (("b.story", "--to", "otio", "--fps", "fast"), "", 2, b"invalid frame rate"),
        (("b.story", "--to", "otio"), "opentimelineio", 2, b"pip install 'storyboard-dsl[export]'"),
        (("b.story", "--to", "srt"), "pysubs2", 2, b"pip install 'storyboard-dsl[export]'"),
        (("b.story", "--to", "pdf"), "fpdf", 2, b"pip install 'storyboard-dsl[export]'"),
        (("b.story", "--to", "png"), "av", 2, b"pip install 'storyboard-dsl[video]'"),
        (("none.story", "--to", "html"), "", 2, b"none.story"),
    ):
        done = run(*arguments, without=without)
        assert done.returncode == code and said in done.stderr and b"Traceback" not in done.stderr, done.stderr
        assert done.stdout == b""
