"""The form parser against what httpx really sends, and against what nobody should."""

from __future__ import annotations

import httpx
import pytest

from storyboard.simulator.multipart import Form, Malformed, Upload, read_form

TYPE = "multipart/form-data; boundary=cut"


def test_a_form_as_httpx_sends_it_comes_back_whole() -> None:
    image = bytes(range(256)) * 3 + b"\r\n--\r\n\n\r"
    request = httpx.Request(
        "POST",
        "http://localhost",
        files=[
            ("prompt", (None, "Shot 1:\nduration: 10sec\nScene: 起飞。\r\n".encode(), None)),
            ("input_reference", ("bild ü.png", image, "image/png")),
        ],
    )
    form = read_form(request.read(), request.headers["content-type"])
    assert form.texts == {"prompt": "Shot 1:\nduration: 10sec\nScene: 起飞。\r\n"}
    assert form.files["input_reference"].content == image
    assert form.files["input_reference"].media_type == "image/png"


def test_an_empty_field_and_an_empty_file_are_kept() -> None:
    body = (
        b'--cut\r\nContent-Disposition: form-data; name="a"\r\n\r\n\r\n'
        b'--cut\r\nContent-Disposition: form-data; name="b"; filename=""\r\n\r\n\r\n--cut--\r\n'
    )
    assert read_form(body, TYPE) == Form({"a": ""}, {"b": Upload("", "application/octet-stream", b"")})


@pytest.mark.parametrize(
    ("body", "content_type", "words"),
    [
        (b"{}", "application/json", "content type"),
        (b"--cut--", "multipart/form-data", "content type"),
        (b"", TYPE, "boundary"),
        (b"hello --cut--", TYPE, "boundary"),
        (b'--cut\r\nContent-Disposition: form-data; name="a"\r\n\r\nx', TYPE, "not closed"),
        (b'--cut\r\nContent-Disposition: form-data; name="a"\r\n--cut--', TYPE, "blank line"),
        (b"--cut\r\nContent-Disposition: form-data\r\n\r\nx\r\n--cut--", TYPE, "no name"),
        (b'--cut\r\nContent-Disposition: attachment; name="a"\r\n\r\nx\r\n--cut--', TYPE, "no name"),
        (b'--cut\r\nContent-Disposition: form-data; name="a"\r\n\r\n\xff\r\n--cut--', TYPE, "UTF-8"),
        (b'--cut\r\nContent-Disposition: form-data; name="a"\r\n\r\nx\r\n' * 2 + b"--cut--", TYPE, "twice"),
    ],
)
def test_what_is_no_form_is_refused(body: bytes, content_type: str, words: str) -> None:
    with pytest.raises(Malformed, match=words):
        read_form(body, content_type)
