"""`storyboard models`: the catalog, with what is known, since when and from where."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from storyboard.errors import UsageError

if TYPE_CHECKING:
    from storyboard.catalog import Catalog, Model


def configure(parser: argparse.ArgumentParser) -> None:
    """Describe the command."""
    parser.description = (
        "Show the catalog: services and models with their limits, and prices with their date.\n"
        "[models.NAME] and [services.NAME] in storyboard.toml add entries and override these."
    )
    parser.epilog = """\
example:
  storyboard models
  storyboard models sora-2-all
  storyboard models --seconds 12 --size 9:16
  storyboard models --service cometapi --output-format json
  storyboard models --check openrouter
  storyboard models add my-gateway
"""
    parser.add_argument(
        "name",
        metavar="NAME",
        nargs="*",
        help="show everything about one model at all its services; `add NAME` writes a commented description of a "
        "service to storyboard.toml, to start from",
    )
    parser.add_argument("--seconds", type=_seconds, metavar="S", help="show only models with clips of this length")
    parser.add_argument("--size", metavar="SIZE", help="show only models with this size, ratio or resolution")
    parser.add_argument(
        "--check", metavar="SERVICE", help="compare the catalog with the service's own list of models, where it has one"
    )
    parser.add_argument("--service", metavar="NAME", help="show only what this service offers")
    parser.add_argument("--output-format", choices=("text", "json"), default="text", help="output format")


def run(args: argparse.Namespace) -> int:
    """Print the catalog."""
    from storyboard.project import Project

    if args.name[:1] == ["add"]:
        return _add(args.name[1:])
    if len(args.name) > 1:
        raise UsageError(f"unexpected {args.name[1]!r}", "name one model, or write `storyboard models add NAME`")
    catalog = Project.find().catalog
    if args.check:
        from storyboard.services.offers import differences_of

        print(*differences_of(catalog, args.check), sep="\n")
        return 0
    models = chosen_models(catalog, args.name[0] if args.name else None, args.service)
    models = [model for model in models if _fits(model, args.seconds, args.size)]
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


def _seconds(text: str) -> int:
    try:
        return int(Decimal(text) * 1000)
    except (InvalidOperation, ValueError, OverflowError):
        raise argparse.ArgumentTypeError("give seconds, such as 12") from None


def _fits(model: Model, milliseconds: int | None, size: str | None) -> bool:
    """Whether a model has clips of a length at a size: in pixels, as a ratio such as 9:16, or as 1080p."""
    if size is not None:
        sized = [
            one
            for one in model.sizes
            if size in (one, *((shape.aspect, shape.resolution) if (shape := model.shape_of(one)) else ()))
            or (":" in size and model.size_like(size, None) is not None)
        ]
        if not sized:
            return False
        return milliseconds is None or any(model.at(one).seconds.allows(milliseconds) for one in sized)
    return milliseconds is None or model.seconds.allows(milliseconds)


def _add(names: Sequence[str]) -> int:
    """Write a commented description of a service to storyboard.toml. Raises UsageError, FileError."""
    import re
    from pathlib import Path

    from storyboard.basics.files import write_atomically
    from storyboard.catalog.starter import described
    from storyboard.project import Project

    if len(names) != 1 or not re.fullmatch(r"[A-Za-z0-9_-]+", names[0]):
        raise UsageError("name the service to describe", "such as `storyboard models add my-gateway`")
    (name,) = names
    if name in Project.find().catalog.service_names():
        raise UsageError(f"the catalog already has {name}", "choose another name, or edit its entry")
    path = Path("storyboard.toml")
    before = path.read_bytes() if path.exists() else b""
    write_atomically(path, before + (b"\n" if before else b"") + described(name).encode())
    print(f"{path}: described {name}; fill it in, then see `storyboard models --service {name}`")
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
    from storyboard.catalog.export import described_sizes

    head = ("model", "service", "seconds", "sizes", "price", "dialect", "")
    rows = [
        (
            model.name,
            model.service,
            model.seconds.describe(),
            described_sizes(model) if model.sizes else "unknown",
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
