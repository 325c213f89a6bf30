"""The catalog next to a service's own list of models: what one has and the other has not, and lengths that differ."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from typing import Any

from storyboard.catalog import Catalog, Model
from storyboard.services.client import VideoClient


def differences_of(catalog: Catalog, service: str) -> Iterator[str]:
    """A line for each difference. Raises NotOffered where the service has no list, and other kinds of ServiceError."""
    wire = catalog.wire(service)
    key = os.environ.get(wire.service.key_variable or "", "").strip() or None
    with VideoClient(wire, key) as client:
        found = client.offers()
    offers = {str(item["id"]): item for item in found if isinstance(item, Mapping) and "id" in item}
    known = {model.id: model for model in catalog.models(service)}
    count = 0
    for name, model in known.items():
        for line in _of_model(model, offers.get(name)):
            count += 1
            yield f"{model.address}: {line}"
    for name in sorted(set(offers) - set(known)):
        count += 1
        yield f"{service}: the service lists {name}, which the catalog does not have"
    if not count:
        yield f"{service}: the catalog says what the service lists"


def _of_model(model: Model, offer: Mapping[str, Any] | None) -> Iterator[str]:
    """How one model differs; fields and names as OpenRouter documents `/videos/models`."""
    if offer is None:
        yield f"the service does not list {model.id}"
        return
    own = [choice // 1000 for choice in model.seconds.choices]
    pairs = (
        ("supported_durations", "seconds", own),
        ("supported_aspect_ratios", "ratios", list(dict.fromkeys(shape.aspect for shape in model.shapes))),
        ("supported_resolutions", "resolutions", list(dict.fromkeys(shape.resolution for shape in model.shapes))),
    )
    for field, name, here in pairs:
        there = offer.get(field)
        if isinstance(there, list) and here and not set(here) <= set(there):
            yield f"{name} {_listed(here)} in the catalog, {_listed(there)} at the service"


def _listed(values: list[Any]) -> str:
    return ", ".join(map(str, values))
