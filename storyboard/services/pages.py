"""docs/services.md from the descriptions: `python -m storyboard.services.pages` writes the sections of the services."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from storyboard.catalog import Catalog, Service, load
from storyboard.catalog.export import described_sizes
from storyboard.catalog.wire import Wire

START = "<!-- services: made by `python -m storyboard.services.pages` -->"
GRADES = {"A": "its vendor's own pages", "B": "clients that run against it", "C": "second hand"}


def sections(catalog: Catalog) -> Iterator[str]:
    """The Markdown of every service that takes jobs, then of those that are only planned for."""
    for service in catalog.services():
        if service.kind not in ("limits", "simulator"):
            yield from _section(catalog, service, catalog.wire(service.name))
    limited = [service.title for service in catalog.services() if service.kind == "limits"]
    yield f"### Planned for, not sent to\n\n{', '.join(limited)}: only their limits are known.\n"


def _section(catalog: Catalog, service: Service, wire: Wire) -> Iterator[str]:
    models = catalog.models(service.name)
    yield f"### {service.title} (`{service.name}`)\n"
    if service.retired_on:
        yield f"Shut down on {service.retired_on.isoformat()}.\n"
    if service.experimental:
        yield f"**Experimental**: {service.experimental}.\n"
    command = f"storyboard make flight.story -o film.mp4 --service {service.name} --model {models[0].name}"
    yield f"```sh\nexport {service.key_variable}=…\n{command}\n{command} --simulate   # for free\n```\n"
    yield f"Known from {GRADES[service.grade]} (grade {service.grade}): {service.source}.\n"
    for line in _abilities(wire):
        yield f"- {line}"
    for note in service.notes:
        yield f"- {note}"
    yield "\n| model | seconds | sizes | dialect | price |\n| --- | --- | --- | --- | --- |"
    for model in models:
        price = model.price.describe() if model.price else "unknown"
        sizes = described_sizes(model) if model.sizes else "unknown"
        yield f"| `{model.name}` | {model.seconds.describe()} | {sizes} | `{model.dialect}` | {price} |"
    advice = list(dict.fromkeys(advice for model in models for advice in model.advice))
    yield "\n" + "\n".join(f"Choosing: {one}." for one in advice) + ("\n" if advice else "")


def _abilities(wire: Wire) -> Iterator[str]:
    """What matters when a run breaks off."""
    if wire.find:
        yield "a job whose answer was lost is found again by its own id, surely"
    elif wire.list and wire.list.complete:
        yield "a job whose answer was lost is looked for in the service's complete list"
    elif wire.list:
        yield "a job whose answer was lost may be found in the service's list"
    else:
        yield "a job whose answer was lost can only be looked for on the service's own page"
    if wire.batch:
        yield f"up to {wire.batch.most} jobs are asked for in one request"
    calls = [name for name in ("cancel", "delete", "remix") if getattr(wire, name)]
    if calls:
        yield f"`storyboard jobs` can {', '.join(calls)}"
    if wire.clip_hours:
        yield f"clips can be downloaded for {wire.clip_hours:g} hours"
    if wire.image.upload:
        yield "a reference image is uploaded first"


def page(catalog: Catalog, text: str) -> str:
    """A page with its sections after `START` written anew."""
    return f"{text.partition(START)[0]}{START}\n\n" + "\n".join(sections(catalog)).rstrip() + "\n"


if __name__ == "__main__":
    path = Path("docs/services.md")
    path.write_text(page(load(), path.read_text("utf-8")), "utf-8")
