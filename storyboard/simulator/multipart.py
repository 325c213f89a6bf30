"""`multipart/form-data` (RFC 7578), read strictly: what a real service would stumble over is refused here too."""

from __future__ import annotations

import re
from email.message import Message
from typing import NamedTuple


class Malformed(Exception):
    """The body is not the form that its content type announces; the message says what is wrong."""


class Upload(NamedTuple):
    """A part that was sent as a file."""

    filename: str
    media_type: str
    content: bytes


class Form(NamedTuple):
    """The parts of a form: texts and files apart, because services refuse one in the place of the other."""

    texts: dict[str, str]
    files: dict[str, Upload]


def read_form(body: bytes, content_type: str) -> Form:
    """The form in `body`. Raises Malformed."""
    boundary = _boundary(content_type)
    # The first delimiter stands at the very start, all others behind a line's end: with one more, all look the same.
    preamble, *parts = (b"\r\n" + body).split(b"\r\n--" + boundary)
    if preamble or not parts:
        raise Malformed("the body does not start with the boundary")
    if not parts.pop().startswith(b"--"):
        raise Malformed("the form is not closed")
    form = Form({}, {})
    for part in parts:
        _add(form, part)
    return form


def _boundary(content_type: str) -> bytes:
    header = _header(content_type)
    boundary = header.get_param("boundary")
    if header.get_content_type() != "multipart/form-data" or not isinstance(boundary, str) or not boundary:
        raise Malformed("the content type must be multipart/form-data with a boundary")
    return boundary.encode()


def _add(form: Form, part: bytes) -> None:
    head, blank, content = part.partition(b"\r\n\r\n")
    if not blank:
        raise Malformed("a part has no blank line after its headers")
    headers = _headers(head)
    disposition = _header(headers.get("content-disposition", ""))
    name = disposition.get_param("name")
    if disposition.get_content_type() != "form-data/x" or not isinstance(name, str):
        raise Malformed("a part has no name")
    if name in form.texts or name in form.files:
        raise Malformed(f"{name} is given twice")
    filename = disposition.get_param("filename")
    if isinstance(filename, str):
        form.files[name] = Upload(filename, headers.get("content-type", "application/octet-stream"), content)
        return
    try:
        form.texts[name] = content.decode()
    except UnicodeDecodeError:
        raise Malformed(f"{name} is not UTF-8 text") from None


def _headers(head: bytes) -> dict[str, str]:
    lines = head.decode("latin-1").split("\r\n")
    pairs = (line.partition(":") for line in lines if line)
    return {name.strip().lower(): value.strip() for name, _, value in pairs}


def _header(value: str) -> Message:
    """A structured header's value. A disposition is read as a type too: `form-data` becomes `form-data/x`."""
    message = Message()
    message["content-type"] = re.sub(r"^form-data\b", "form-data/x", value)
    return message
