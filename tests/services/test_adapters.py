"""What no description can say: signed tokens, and dialects and adapters that other packages offer by entry point."""

from __future__ import annotations

import base64
import hashlib
import hmac
import importlib
import json
from pathlib import Path

import pytest

from storyboard import dialects
from storyboard.basics.config_file import ConfigFile
from storyboard.catalog import load
from storyboard.errors import UsageError
from storyboard.services import VideoRequest, adapters
from storyboard.services.answers import Reply
from storyboard.services.calls import create_call

PACKAGE = """
from storyboard.dialects import PromptShot, Rendering
NAME = "slate"
LOSES = ()
MOST_SHOTS = None
RESOLUTION = 1

def render(shots):
    return Rendering(" / ".join(shot.text for shot in shots), {})

def parse(prompt, fields):
    return tuple(PromptShot(0, text) for text in prompt.split(" / "))

class Signing:
    def outgoing(self, call, key):
        return call._replace(headers={**call.headers, "X-Signature": f"{len(key)}:{call.path}"})

    def incoming(self, reply):
        return reply._replace(body=reply.body.replace(b"ticket", b"id"))

signing = Signing()
"""
TOML = """
[services.slates]
kind = "videos"
base_url = "https://slates.test/v1"
key_variable = "SLATES_KEY"
adapter = "signing"

[models.slate-1]
service = "slates"
dialect = "slate"
seconds = [5]
sizes = ["1280x720"]
"""


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An installed package with a dialect and an adapter, as pip would leave it."""
    (tmp_path / "slates.py").write_text(PACKAGE)
    info = tmp_path / "slates-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: slates\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(
        "[storyboard.dialects]\nslate = slates\n\n[storyboard.adapters]\nsigning = slates:signing\n"
    )
    monkeypatch.syspath_prepend(str(tmp_path))
    importlib.invalidate_caches()
    dialects._installed.cache_clear()
    adapters.adapter.cache_clear()


def test_an_installed_dialect_and_adapter_are_found(package: None) -> None:
    catalog = load(ConfigFile("storyboard.toml", TOML))
    assert dialects.dialect("slate").render([dialects.PromptShot(5000, "A.")]).prompt == "A."
    call = create_call(catalog.wire("slates"), VideoRequest("A.", catalog.model("slate-1"), 5, "1280x720"))
    signing = adapters.adapter("signing")
    assert signing.outgoing(call, "sk-1").headers["X-Signature"] == "4:/videos"
    assert signing.incoming(Reply(200, {}, b'{"ticket": "1"}')).body == b'{"id": "1"}'


def test_an_unknown_adapter_is_named() -> None:
    adapters.adapter.cache_clear()
    with pytest.raises(UsageError, match="nobody"):
        adapters.adapter("nobody")


def test_a_token_is_signed_with_the_secret_and_ends_soon() -> None:
    token = adapters.signed("access:secret", 1_700_000_000.5)
    head, claims, signature = token.split(".")

    def read(part: str) -> dict[str, object]:
        return dict(json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))))

    assert read(head) == {"alg": "HS256", "typ": "JWT"}
    assert read(claims) == {"iss": "access", "exp": 1_700_001_800, "nbf": 1_699_999_995}
    expected = hmac.new(b"secret", f"{head}.{claims}".encode(), hashlib.sha256).digest()
    assert signature == base64.urlsafe_b64encode(expected).rstrip(b"=").decode()
    assert "secret" not in token
    with pytest.raises(UsageError, match="not a pair") as caught:
        adapters.signed("sk-alone", 0)
    assert "sk-alone" not in str(caught.value)
