"""`storyboard models`: the catalog, with what is known, since when and from where."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from storyboard.catalog import Catalog, Model


def configure(parser: argparse.ArgumentParser) -> None:
    """Describe the command."""
    parser.description = (
        "Show the catalog: services and models with their limits, and prices with their date.\n"
        "[models.NAME] and [services.NAME] in storyboard.toml add entries and override these."
    )
    parser.epilog = (
        "example:\n  storyboard models\n  storyboard models sora-2-all\n"
        "  storyboard models --service cometapi --output-format json"
    )
    parser.add_argument("name", metavar="NAME", nargs="?", help="show everything about one model at all its services")
    parser.add_argument("--service", metavar="NAME", help="show only what this service offers")
    parser.add_argument("--output-format", choices=("text", "json"), default="text", help="output format")


def run(args: argparse.Namespace) -> int:
    """Print the catalog."""
    from storyboard.project import Project

    catalog = Project.find().catalog
    models = chosen_models(catalog, args.name, args.service)
    names = [args.service] if args.service else list(catalog.service_names())
    if args.output_format == "json":
        import json

        from storyboard.catalog.export import model_json, service_json

        services = [service_json(catalog.service(name)) for name in names]
        data = {"services": services, "models": [model_json(model) for model in models]}
        print(json.dumps(data, ensure_ascii=False, indent=2))
        return 0
    print(*(_details(models) if args.name else _overview(catalog, models, names)), sep="\n")
    return 0


def chosen_models(catalog: Catalog, name: str | None, service: str | None) -> Sequence[Model]:
    """The models to show. Raises UsageError for a name that the catalog does not have."""
    if name is None:
        return catalog.models(service)
    first = catalog.model(name, service)
    if service or "/" in name:
        return [first]
    others = [model for model in catalog.models() if name in (model.name, *model.snapshots)]
    return [first, *(model for model in others if model.service != first.service)]


def _overview(catalog: Catalog, models: Sequence[Model], names: Sequence[str]) -> Iterator[str]:
    from storyboard.basics.terminal import table

    head = ("model", "service", "seconds", "sizes", "price", "dialect", "")
    rows = [
        (
            model.name,
            model.service,
            model.seconds.describe(),
            ", ".join(model.sizes) or "unknown",
            model.price.describe() if model.price else "unknown",
            model.dialect,
            f"retired {model.retired_on.isoformat()}" if model.retired_on else "",
        )
        for model in models
    ]
    yield from table(head, rows)
    yield ""
    services = [catalog.service(name) for name in names]
    yield from table(
        ("service", "kind", "address", "key", "jobs at once"),
        [(one.name, one.kind, one.base_url or "-", one.key_variable or "-", str(one.concurrency)) for one in services],
        right="    >",
    )


def _details(models: Sequence[Model]) -> Iterator[str]:
    from storyboard.basics.terminal import pad
    from storyboard.catalog.export import model_lines

    for place, model in enumerate(models):
        if place:
            yield ""
        yield model.address
        for name, text in model_lines(model):
            yield f"  {pad(name, 20)}{text}"
