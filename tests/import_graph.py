"""The package's import graph in four numbers: `python tests/import_graph.py`; exit 1 where the direction is broken.

Layers and the façades that may break them are those of the contract in pyproject.toml. Imports that only type checkers
see do not count.
"""

from __future__ import annotations

import sys
import tomllib
from collections import Counter
from pathlib import Path

import grimp

ROOT = Path(__file__).parent.parent
PACKAGE = "storyboard"


def contract() -> tuple[list[str], set[tuple[str, str]]]:
    """The layers, top first, and the imports that are excepted."""
    config = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    layers = next(one for one in config["tool"]["importlinter"]["contracts"] if one["type"] == "layers")
    excepted = {tuple(line.split(" -> ")) for line in layers["ignore_imports"]}
    return [name.strip("() ") for name in layers["layers"]], excepted  # type: ignore[return-value]


def imports() -> list[tuple[str, str]]:
    """Every import inside the package, as (importer, imported), without the excepted ones."""
    graph = grimp.build_graph(PACKAGE, exclude_type_checking_imports=True, cache_dir=None)
    _, excepted = contract()
    pairs = [(one, other) for one in graph.modules for other in graph.find_modules_directly_imported_by(one)]
    return sorted(pair for pair in pairs if pair not in excepted)


def cycles(pairs: list[tuple[str, str]]) -> list[list[str]]:
    """The groups of modules that import each other in a circle (Tarjan's strongly connected components)."""
    below: dict[str, list[str]] = {}
    for one, other in pairs:
        below.setdefault(one, []).append(other)
    numbers: dict[str, int] = {}
    lowest: dict[str, int] = {}
    stack: list[str] = []
    found: list[list[str]] = []

    def visit(module: str) -> None:
        numbers[module] = lowest[module] = len(numbers)
        stack.append(module)
        for other in below.get(module, ()):
            if other not in numbers:
                visit(other)
                lowest[module] = min(lowest[module], lowest[other])
            elif other in stack:
                lowest[module] = min(lowest[module], numbers[other])
        if lowest[module] == numbers[module]:
            group = stack[stack.index(module) :]
            del stack[stack.index(module) :]
            if len(group) > 1:
                found.append(sorted(group))

    sys.setrecursionlimit(10_000)
    for module in sorted(below):
        if module not in numbers:
            visit(module)
    return found


def against(pairs: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The imports that lead from a layer to one above it, or to one beside it."""
    layers, _ = contract()
    rank = {name.strip("() "): place for place, layer in enumerate(layers) for name in layer.split("|")}

    def stage(module: str) -> str:
        return module.split(".")[1] if "." in module else ""

    return [
        (one, other)
        for one, other in pairs
        if stage(one) and stage(other) and stage(one) != stage(other) and rank[stage(one)] >= rank[stage(other)]
    ]


def main() -> int:
    """Print the numbers, and what is wrong."""
    pairs = imports()
    modules = {module for pair in pairs for module in pair}
    circles, upwards = cycles(pairs), against(pairs)
    stages = Counter(module.split(".")[1] for module in modules if "." in module)
    _, excepted = contract()
    print(f"{len(modules)} modules in {len(stages)} stages, {len(pairs)} imports")
    print(f"import cycles: {len(circles)}")
    print(f"imports against the direction: {len(upwards)}")
    print(f"excepted façades: {len(excepted)}")
    for group in circles:
        print("cycle:", ", ".join(group))
    for one, other in upwards:
        print("against the direction:", one, "->", other)
    return 1 if circles or upwards else 0


if __name__ == "__main__":
    sys.exit(main())
