"""What a configuration file may hold: the tables of TOML become checked values. Globs of `[per-file]`."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import lru_cache, partial
from typing import Any

from storyboard.basics.config_file import ConfigFile
from storyboard.basics.money import Amount, read_amount
from storyboard.basics.words import did_you_mean
from storyboard.catalog.schema import Wrong, flag, size, text, texts
from storyboard.project.settings import SEVERITIES, BudgetSettings, Scope

Table = Mapping[str, Any]


def read_settings(config: ConfigFile) -> dict[str, Any]:
    """Return the checked values of a configuration file. Raises ConfigError with file and line."""
    try:
        return read_table(config.table, KEYS)
    except Wrong as wrong:
        raise config.error(wrong.message, *wrong.keys, hint=wrong.hint) from None


def read_table(table: object, checks: Mapping[str, Callable[[object], Any]]) -> dict[str, Any]:
    """Check every key of a table. Raises Wrong at the first that is unknown or ill-formed."""
    if not isinstance(table, dict):
        raise Wrong("must be a table")
    found = {}
    for key, value in table.items():
        if key not in checks:
            raise Wrong("unknown key", key, hint=did_you_mean(key, list(checks)))
        found[key] = at_key(key, checks[key], value)
    return found


def at_key(key: str, check: Callable[[object], Any], value: object) -> Any:
    """Return a checked value; errors name its key."""
    try:
        return check(value)
    except Wrong as wrong:
        raise Wrong(wrong.message, key, *wrong.keys, hint=wrong.hint) from None


def codes(value: object) -> tuple[str, ...]:
    """A list of codes or their beginnings."""
    return tuple(code.upper() for code in texts(value))


def severity(value: object) -> str:
    """One of the severities, or "off"."""
    if value not in SEVERITIES:
        raise Wrong(f"unknown severity {value!r}", hint=f"one of {', '.join(SEVERITIES)}")
    return str(value)


def severities(value: object) -> dict[str, str]:
    """Code → severity."""
    if not isinstance(value, dict):
        raise Wrong('must be a table such as { SB301 = "off" }')
    return {code.upper(): at_key(code, severity, given) for code, given in value.items()}


def per_file(value: object) -> tuple[Scope, ...]:
    """Glob → what holds for the files that it fits."""
    if not isinstance(value, dict):
        raise Wrong('must be a table such as { "drafts/**" = { ignore = ["SB3"] } }')
    return tuple(at_key(pattern, partial(scope, pattern), given) for pattern, given in value.items())


def scope(pattern: str, value: object) -> Scope:
    """What holds for the files that one glob fits."""
    found = read_table(value, {"ignore": codes, "severity": severities})
    return Scope(pattern, found.get("ignore", ()), found.get("severity", {}))


def rule_options(value: object) -> dict[str, Table]:
    """Code → its options; the rule itself says which it has."""
    return {
        code.upper(): {name: _as_float(option) for name, option in given.items()}
        for code, given in tables(value).items()
    }


def _as_float(value: object) -> object:
    return float(value) if isinstance(value, Decimal) else value


def tables(value: object) -> dict[str, Table]:
    """A table of tables, looked into by who needs them."""
    if not isinstance(value, dict):
        raise Wrong("must be a table")
    for key, given in value.items():
        if not isinstance(given, dict):
            raise Wrong("must be a table", key)
    return value


def declared_rules(value: object) -> tuple[Table, ...]:
    """The `[[rule]]` tables; `storyboard.lint.pattern_rules` says what each may hold."""
    if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
        raise Wrong("must be a list of tables", hint="write [[rule]], or [[tool.storyboard.rule]] in pyproject.toml")
    return tuple(value)


def amount(value: object) -> Amount:
    """An amount with its currency, such as "20 USD"."""
    read = read_amount(value) if isinstance(value, str) else None
    if read is None or not read.currency:
        raise Wrong(f"{value!r} is not an amount", hint='write it with its currency, such as "20 USD"')
    return read


def time_zone(value: object) -> str:
    """The name of a time zone."""
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    name = text(value)
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise Wrong(f"unknown time zone {name!r}", hint="write an IANA name, such as Europe/Paris") from None
    return name


def rates(value: object) -> dict[str, Amount]:
    """Currency → the worth of one unit of it."""
    if not isinstance(value, dict):
        raise Wrong('must be a table such as { credits = "0.005 USD" }')
    return {currency: at_key(currency, amount, given) for currency, given in value.items()}


def budget(value: object) -> BudgetSettings:
    """The `[budget]` table."""
    return BudgetSettings(**read_table(value, {"per_day": amount, "time_zone": time_zone, "rates": rates}))


KEYS: Mapping[str, Callable[[object], Any]] = {
    "model": text,
    "service": text,
    "size": size,
    "single": flag,
    "budget": budget,
    "select": codes,
    "ignore": codes,
    "severity": severities,
    "per-file": per_file,
    "baseline": text,
    "house": texts,
    "rule": declared_rules,
    "rules": rule_options,
    "models": tables,
    "services": tables,
}


def glob_matches(pattern: str, path: str) -> bool:
    """Whether a relative path, with `/` between its parts, fits a glob.

    `*` and `?` stay within one part, `**` spans any number of them. A pattern without `/` fits a file's
    name in any folder.
    """
    return _compiled(pattern).fullmatch(path) is not None


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> re.Pattern[str]:
    pattern = pattern.removeprefix("./")
    if "/" not in pattern.rstrip("/"):
        pattern = f"**/{pattern}"
    if pattern.endswith("/"):
        pattern += "**"
    expression = ""
    for part in re.split(r"(\*\*/|/\*\*$|\*\*|\*|\?|\[!?[^\]]+\])", pattern.removeprefix("/")):
        if part == "**/":
            expression += "(?:[^/]+/)*"
        elif part == "/**":
            expression += "/.+"
        elif part == "**":
            expression += ".*"
        elif part == "*":
            expression += "[^/]*"
        elif part == "?":
            expression += "[^/]"
        elif part.startswith("[") and part.endswith("]") and len(part) > 2:
            inner = part[1:-1].replace("\\", "\\\\")
            expression += f"[{'^' + inner[1:] if inner.startswith('!') else inner}]"
        else:
            expression += re.escape(part)
    return re.compile(expression)
