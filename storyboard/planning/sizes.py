"""The size that is sent: the one asked for, or the model's with the ratio and resolution that the board names."""

from __future__ import annotations

from collections.abc import Mapping

from storyboard.basics.words import either
from storyboard.catalog import Model
from storyboard.catalog.entries import usual_size
from storyboard.catalog.export import described_sizes
from storyboard.errors import PlanError, UsageError
from storyboard.model.checks import size as read_size
from storyboard.project import Project


def size_of(model: Model, project: Project, header: Mapping[str, str]) -> str | None:
    """The size to send: `--size`, else the header's, else by its `aspect` and `resolution`, else the configuration's.

    None where nothing names one and no source states the model's. Raises PlanError where the model has no such size,
    UsageError where it is not a size at all.
    """
    aspect, resolution = header.get("aspect"), header.get("resolution")
    if project.asked.size or "size" in header or not (aspect or resolution):
        return _size(model, project.size(header.get("size")))
    size = size_like(model, aspect, resolution)
    if size is None:
        wanted = " and ".join(f"{name} {value}" for name, value in _named(aspect, resolution))
        raise PlanError(f"{model.name} does not offer {wanted}", f"it renders {described_sizes(model)}")
    return size


def size_like(model: Model, aspect: str | None, resolution: str | None) -> str | None:
    """The model's size with a ratio and a resolution; the usual one in pixels where no source states its sizes."""
    try:
        found = model.size_like(aspect, resolution)
        if found is None and (not model.sizes or model.sizes_open):
            found = usual_size(aspect or "16:9", (resolution or "720p").lower())
    except (ValueError, ZeroDivisionError):
        return None  # a malformed aspect or resolution: the linter says so
    return found


def _named(aspect: str | None, resolution: str | None) -> list[tuple[str, str]]:
    return [(name, value) for name, value in (("aspect", aspect), ("resolution", resolution)) if value]


def _size(model: Model, wanted: str | None) -> str | None:
    try:
        wanted = read_size(wanted)
    except ValueError as error:
        raise UsageError(str(error), f"{model.name} renders {described_sizes(model)}") from None
    size = model.size_for(wanted)
    if size is None and wanted is not None:
        raise PlanError(
            f"{model.name} does not offer size {wanted}",
            f"set `size` in the board's header to {either(model.sizes)}",
        )
    return size
