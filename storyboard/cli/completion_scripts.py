"""Completion scripts for shells, made of the commands' own parsers, so that they cannot differ from them."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from storyboard.cli import COMMANDS, command_parser
from storyboard.lint.registry import shipped_rules

SHELLS = ("bash", "zsh", "fish")
_TOP = ("--help", "--version")
#: Options and arguments whose values are rule codes.
_CODES = ("--select", "--ignore", "code")


class Option(NamedTuple):
    """An option as a shell completes it. `values`: what may follow; empty for a file or a free text."""

    names: tuple[str, ...]
    help: str
    takes_value: bool
    values: tuple[str, ...]


class Command(NamedTuple):
    """A command; `values` are those of its first argument, empty where that is a file."""

    name: str
    help: str
    options: tuple[Option, ...]
    values: tuple[str, ...]


def script(shell: str) -> str:
    """The script for one of `SHELLS`."""
    return {"bash": _bash, "zsh": _zsh, "fish": _fish}[shell](commands())


def commands() -> list[Command]:
    """Every command with its options, as its parser has them."""
    found = []
    for name, summary in COMMANDS.items():
        parser = command_parser(name)
        options: list[Option] = []
        values: tuple[str, ...] = ()
        for action in parser._actions:  # argparse has no public list of them
            if action.option_strings:
                options.append(_option(action))
            elif not values:
                values = _values(action, action.dest)
        found.append(Command(name, summary, tuple(options), values))
    return found


def _option(action: argparse.Action) -> Option:
    names = tuple(action.option_strings)
    return Option(names, _one_line(action.help or ""), action.nargs != 0, _values(action, names[-1]))


def _values(action: argparse.Action, name: str) -> tuple[str, ...]:
    if action.choices:
        return tuple(map(str, action.choices))
    return tuple(rule.code for rule in shipped_rules()) if name in _CODES else ()


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _names(command: Command) -> list[str]:
    return [name for option in command.options for name in option.names]


def _bash(found: Sequence[Command]) -> str:
    cases = []
    for command in found:
        cases.append(f"    {command.name})")
        cases.append('      case "$before" in')
        for option in command.options:
            if option.takes_value:
                then = f'words="{" ".join(option.values)}"' if option.values else "files=1"
                cases.append(f"        {'|'.join(option.names)}) {then} ;;")
        cases.append(f'        *) options="{" ".join(_names(command))}"')
        cases.append(f"           {_bash_argument(command)} ;;")
        cases += ["      esac", "      ;;"]
    return "\n".join(
        [
            "# storyboard: completion for bash, written by `storyboard completion bash`",
            "_storyboard() {",
            "  local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} words= options= files=",
            "  COMPREPLY=()",
            "  if ((COMP_CWORD == 1)); then",
            f'    words="{" ".join([*(command.name for command in found), *_TOP])}"',
            "  else",
            '    case "${COMP_WORDS[1]}" in',
            *(f"  {line}" for line in cases),
            "    esac",
            "  fi",
            '  [[ $current == -* ]] && words="$words $options"',
            '  [[ -n $words ]] && mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")',
            "  if [[ -n $files && $current != -* ]]; then",
            '    mapfile -t COMPREPLY < <(compgen -f -- "$current")',
            "    compopt -o filenames 2>/dev/null",
            "  fi",
            "  return 0",
            "}",
            "complete -F _storyboard storyboard",
            "",
        ]
    )


def _bash_argument(command: Command) -> str:
    return f'words="{" ".join(command.values)}"' if command.values else "files=1"


def _zsh(found: Sequence[Command]) -> str:
    lines = [
        "#compdef storyboard",
        "# storyboard: completion for zsh, written by `storyboard completion zsh`",
        "_storyboard() {",
        "  local -a commands",
        "  commands=(",
        *(f"    {_quoted(f'{command.name}:{command.help}')}" for command in found),
        "  )",
        "  if ((CURRENT == 2)); then",
        "    _describe command commands",
        "    return",
        "  fi",
        "  local command=$words[2]",
        "  shift words",
        "  ((CURRENT--))",
        "  case $command in",
    ]
    for command in found:
        lines.append(f"    {command.name})")
        lines.append("      _arguments -s \\")
        lines += [f"        {_zsh_option(name, option)} \\" for option in command.options for name in option.names]
        lines += [f"        {_quoted('*:' + _zsh_action(command.values, 'file'))}", "      ;;"]
    return "\n".join(
        [
            *lines,
            "  esac",
            "}",
            "if [[ $zsh_eval_context[-1] == loadautofunc ]]; then",
            '  _storyboard "$@"',
            "else",
            "  compdef _storyboard storyboard",
            "fi",
            "",
        ]
    )


def _zsh_option(name: str, option: Option) -> str:
    words = option.help.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]").replace(":", "\\:")
    spec = f"{name}[{words}]"
    return _quoted(f"{spec}:{_zsh_action(option.values, 'value')}" if option.takes_value else spec)


def _zsh_action(values: Iterable[str], message: str) -> str:
    values = " ".join(values)
    return f"{message}:({values})" if values else f"{message}:_files"


def _fish(found: Sequence[Command]) -> str:
    lines = ["# storyboard: completion for fish, written by `storyboard completion fish`"]
    first = "__fish_use_subcommand"
    for command in found:
        lines.append(f"complete -c storyboard -f -n {first} -a {command.name} -d {_quoted(command.help)}")
    for command in found:
        inside = f"'__fish_seen_subcommand_from {command.name}'"
        for option in command.options:
            names = " ".join(f"-l {name[2:]}" if name.startswith("--") else f"-s {name[1:]}" for name in option.names)
            value = (
                f" -x -a {_quoted(' '.join(option.values))}" if option.values else " -r" if option.takes_value else ""
            )
            lines.append(f"complete -c storyboard -n {inside} {names}{value} -d {_quoted(option.help)}")
        if command.values:
            lines.append(f"complete -c storyboard -f -n {inside} -a {_quoted(' '.join(command.values))}")
    return "\n".join([*lines, ""])


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"
