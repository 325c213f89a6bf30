"""What a command would change, as a unified diff that `patch` takes."""

from __future__ import annotations


def unified(path: str, before: str, after: str) -> str:
    """The difference between two texts of a file; empty where there is none."""
    from difflib import unified_diff

    lines = unified_diff(_lines(before), _lines(after), f"a/{path}", f"b/{path}")
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def _lines(text: str) -> list[str]:
    """Lines as `patch` knows them, ended by LF only, so that what CR ends stays inside."""
    return [f"{line}\n" for line in text.split("\n")[:-1]] + [line for line in text.split("\n")[-1:] if line]
