"""Requests: a wire's templates filled with what is asked for. No network here."""

from __future__ import annotations

import json
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from storyboard.catalog.template import Mismatch, fill, fill_path, merged, placeholders
from storyboard.catalog.wire import Create, Endpoint, Wire
from storyboard.errors import UsageError
from storyboard.services.request import Reference, VideoRequest


class Part(NamedTuple):
    """One part of a multipart form: a text field, or a file where `filename` is given."""

    name: str
    content: bytes
    filename: str | None = None
    media_type: str | None = None


class Call(NamedTuple):
    """One request, ready to be sent but for the key. Gives a `Reply`; throws ServiceUnreachable or ConnectionLost."""

    method: str
    path: str  # below the base URL and quoted, or an absolute address
    query: Mapping[str, str] = MappingProxyType({})
    headers: Mapping[str, str] = MappingProxyType({})
    parts: tuple[Part, ...] = ()
    json: Mapping[str, Any] | None = None


def call(endpoint: Endpoint, values: Mapping[str, Any], extra: Mapping[str, Any] = MappingProxyType({})) -> Call:
    """The request of an endpoint with its values; `extra` joins its body. Raises UsageError for a wrong value."""
    try:
        body = None if endpoint.body is None else merged(fill(endpoint.body, values) or {}, extra)
        path = fill_path(endpoint.path, values)
        query = fill(dict(endpoint.query), values) or {}
        headers = fill(dict(endpoint.headers), values) or {}
    except Mismatch as wrong:
        raise UsageError(
            f"the request cannot be written: {wrong}", "change the board, or choose another model"
        ) from None
    if endpoint.encoding == "multipart":
        # Always multipart, also without a file: the one form that every service documents.
        return Call(endpoint.method, path, query, headers, parts=tuple(_part(*item) for item in (body or {}).items()))
    return Call(endpoint.method, path, query, headers, json=body)


def create_call(wire: Wire, request: VideoRequest, uploaded: str | None = None) -> Call:
    """The request that starts a job; `uploaded` is where its reference image was uploaded to.

    Raises UsageError for what the service cannot be asked for.
    """
    create = wire.create_for(request.model.create)
    endpoint = create.endpoint(image=request.reference is not None)
    _check_places(wire, endpoint, request)
    values = values_of(create, request)
    if uploaded is not None:
        values["reference:address"] = uploaded
    made = call(endpoint, values, request.model.extra)
    if request.client_id and wire.find is None:
        # No service documents that it honours this; where one does, a repeated create is harmless.
        made = made._replace(headers={**made.headers, "Idempotency-Key": request.client_id})
    return made


def shown_request(wire: Wire, request: VideoRequest) -> dict[str, Any]:
    """The request that starts a job, as JSON values for people: without the key, an image by its name."""
    create = wire.create_for(request.model.create)
    endpoint = create.endpoint(image=request.reference is not None)
    made = call(endpoint, values_of(create, request), request.model.extra)
    body = {part.name: part.content.decode("utf-8", "replace") for part in made.parts} if made.parts else made.json
    if made.parts and request.reference is not None:
        body = {**(body or {}), **{part.name: request.reference.address for part in made.parts if part.filename == ""}}
    url = made.path if "://" in made.path else f"{wire.base_url.rstrip('/')}/{made.path.lstrip('/')}"
    return {
        "method": made.method,
        "url": url,
        "headers": dict(made.headers),
        "encoding": endpoint.encoding,
        "body": body,
    }


def values_of(create: Create, request: VideoRequest) -> dict[str, Any]:
    """Everything that a template may have a place for."""
    model, reference = request.model, request.reference
    shape = model.shape_of(request.size)
    width, _, height = (request.size or "").partition("x")
    values: dict[str, Any] = {
        "model": (model.image_id if reference else None) or model.id,
        "prompt": request.prompt,
        "seconds": request.seconds,
        "size": request.size,
        "width": width or None,
        "height": height or None,
        "aspect": shape.aspect if shape else None,
        "resolution": shape.resolution if shape else None,
        "seed": request.seed,
        "continues": request.continues,
        "client_id": request.client_id,
        **request.fields,
    }
    for name, words in create.words.items():
        if values.get(name) is not None:
            values[name] = words.get(values[name], values[name])
    if reference is not None:
        values |= {
            "reference": reference,
            "reference:file": reference,
            "reference:base64": reference.base64,
            "reference:data-url": reference.data_url,
            "reference:address": reference.address or None,
            "reference:media-type": reference.media_type,
        }
    return values


def upload_call(wire: Wire, request: VideoRequest) -> Call | None:
    """The request that uploads the reference image, where the job is asked for by its address; else None."""
    reference, upload = request.reference, wire.image.upload
    if reference is None or reference.address or upload is None:
        return None
    endpoint = wire.create_for(request.model.create).endpoint(image=True)
    _check_places(wire, endpoint, request)
    if ("reference", "address") not in set(placeholders(endpoint.body)):
        return None
    return call(upload, {"reference": reference, "reference:file": reference, "reference:base64": reference.base64})


def _part(name: str, value: Any) -> Part:
    if isinstance(value, Reference):
        return Part(name, value.content, value.filename, value.media_type)
    return Part(name, (json.dumps(value) if isinstance(value, dict | list) else str(value)).encode())


def _check_places(wire: Wire, endpoint: Endpoint, request: VideoRequest) -> None:
    """Raise UsageError for what a request has and the service has no place for: it would be lost without a word."""
    known = dict(placeholders(endpoint.body))
    title = wire.service.title
    for name in request.fields:
        if name not in known:
            raise UsageError(
                f"{title} does not take {name} for {request.model.name}", "choose another model or service"
            )
    if request.continues is not None and "continues" not in known:
        raise UsageError(f"{title} cannot continue another job", "use --continuity last-frame")
    reference = request.reference
    if reference is None:
        return
    hint = "choose another model, or leave the reference out"
    if "reference" not in known:
        raise UsageError(f"{title} does not take reference images for {request.model.name}", hint)
    if reference.address:
        if not wire.image.addresses:
            raise UsageError(f"{title} takes an image file, not a web address", "save the image and name the file")
        return
    if reference.media_type not in wire.image.types:
        raise UsageError(
            f"{title} does not take {reference.media_type} images", f"save it as {', '.join(wire.image.types)}"
        )
    if wire.image.largest is not None and len(reference.content) > wire.image.largest:
        size = f"{len(reference.content) / 1e6:.1f} MB; {title} takes at most {wire.image.largest / 1e6:g} MB"
        raise UsageError(f"the reference image has {size}", "reduce its size")
