"""What a description cannot say as data, as named functions: signed tokens, and adapters that other packages offer.

An adapter is an entry point of the group `storyboard.adapters`, named by a service's `adapter`. It is an object with
two pure functions: `outgoing(call, key)` returns the request to send instead of a `Call`, and `incoming(reply)` the
`Reply` to read instead of an answer.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from functools import cache
from typing import Any, Protocol

from storyboard.basics.words import did_you_mean
from storyboard.errors import UsageError
from storyboard.services.answers import Reply
from storyboard.services.calls import Call

GROUP = "storyboard.adapters"
#: How long a signed token holds, and how far its start is put back for clocks that differ, in seconds.
TOKEN_LIFE, CLOCK_SKEW = 1800, 5


class Adapter(Protocol):
    """What a package offers to speak a wire that no description can say."""

    def outgoing(self, call: Call, key: str) -> Call:
        """The request that is sent instead of this one."""

    def incoming(self, reply: Reply) -> Reply:
        """The answer that is read instead of this one."""


@cache
def adapter(name: str) -> Adapter:
    """The installed adapter of this name. Raises UsageError naming those that there are."""
    from importlib.metadata import entry_points

    points = {point.name: point for point in entry_points(group=GROUP)}
    if name not in points:
        known = did_you_mean(name, list(points)) if points else "install the package that offers it"
        raise UsageError(f"unknown adapter {name!r}", known)
    found: Adapter = points[name].load()
    return found


def signed(pair: str, now: float) -> str:
    """A JSON Web Token (HS256) of an access key and its secret, written "ACCESS:SECRET" in the key's variable.

    Source: Kling's legacy API, as the AI SDK's klingai provider signs it. Raises UsageError for a key without a secret.
    """
    access, colon, secret = pair.partition(":")
    if not (access and colon and secret):
        raise UsageError("the key is not a pair", "write it as ACCESS_KEY:SECRET_KEY")
    claims = {"iss": access, "exp": int(now) + TOKEN_LIFE, "nbf": int(now) - CLOCK_SKEW}
    head = f"{_segment({'alg': 'HS256', 'typ': 'JWT'})}.{_segment(claims)}"
    signature = hmac.new(secret.encode(), head.encode(), hashlib.sha256).digest()
    return f"{head}.{base64.urlsafe_b64encode(signature).rstrip(b'=').decode()}"


def _segment(value: Any) -> str:
    return base64.urlsafe_b64encode(json.dumps(value, separators=(",", ":")).encode()).rstrip(b"=").decode()
