"""Compile the grammar into the tables that the parser runs on.

`grammars/story.lark` and the table of fields define the language; Lark analyses them (terminals, LALR(1) actions).
Importing Lark costs more than linting a board does, so its result is kept as `tables.py`, together with the grammar it
came from. Where the two differ (someone is working on the language) the grammar wins and is compiled in the process;
to keep the result:

    python -m storyboard.syntax.compile
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from typing import Any

from storyboard.errors import FileError
from storyboard.syntax import tables
from storyboard.syntax.fields import FIELDS

_HERE = os.path.dirname(__file__)  # importing pathlib would cost `lint` more than reading the grammar


def read_grammar() -> str:
    """Return the whole grammar as Lark takes it: the file, and the names that it takes from the table of fields.

    The file lies next to this module in an installed wheel, in `grammars/` in a checkout. Line endings do not matter.
    """
    for path in (f"{_HERE}/story.lark", f"{_HERE}/../../grammars/story.lark"):
        if os.path.exists(path):
            with open(path, encoding="utf-8") as file:
                return f"{file.read()}\n_ONE_LINE_NAME: /{_one_line_names()}/\n"
    raise FileError("the grammar story.lark is missing from the installation", "install storyboard-dsl again")


def _one_line_names() -> str:
    """A pattern for the names of the fields whose value ends with its line."""
    specs = [spec for spec in FIELDS if spec.one_line]
    aliases = [alias for spec in specs for alias in spec.aliases]
    return "(?:" + "|".join([f"(?i:{'|'.join(spec.key for spec in specs)})", *aliases]) + ")"


def load_tables() -> Mapping[str, Any]:
    """Return the tables of the present grammar; see `compile_grammar`. The kept ones if they are its own."""
    grammar = read_grammar()
    return vars(tables) if grammar == tables.GRAMMAR else compile_grammar(grammar)


def compile_grammar(grammar: str) -> dict[str, Any]:
    """Have Lark analyse `grammar`; return the tables as plain values.

    - `PATTERN`: one regular expression with a group per terminal, the first that matches wins;
    - `TERMINALS`: {group number: terminal};
    - `RULES`: [(nonterminal, number of children)];
    - `ACTIONS`: for each state {terminal: state to shift to, or ~rule to reduce by};
    - `GOTO`: for each state {nonterminal: state};
    - `START`: the first state.
    """
    from lark import Lark
    from lark.parsers.lalr_analysis import Shift

    parser = Lark(grammar, parser="lalr", lexer="basic", strict=False)
    terminals = sorted(parser.terminals, key=lambda terminal: -terminal.priority)
    pattern = "|".join(f"(?P<{terminal.name}>{terminal.pattern.to_regexp()})" for terminal in terminals)
    groups = re.compile(pattern).groupindex
    table = parser.parser.parser._parse_table  # Lark has no public name for it

    rules = [(str(rule.origin.name), len(rule.expansion)) for rule in parser.rules]
    number = {rule: index for index, rule in enumerate(parser.rules)}
    nonterminals = {name for name, _ in rules}
    states = _numbered(table)
    actions: list[dict[str, int]] = []
    goto: list[dict[str, int]] = []
    for state in states:
        actions.append({})
        goto.append({})
        for symbol, (kind, argument) in sorted(table.states[state].items()):
            if kind is not Shift:
                actions[-1][str(symbol)] = ~number[argument]
            elif symbol in nonterminals:
                goto[-1][str(symbol)] = states[argument]
            else:
                actions[-1][str(symbol)] = states[argument]
    return {
        "PATTERN": pattern,
        "TERMINALS": {groups[terminal.name]: terminal.name for terminal in terminals},
        "RULES": rules,
        "ACTIONS": actions,
        "GOTO": goto,
        "START": states[table.start_states["start"]],
    }


def _numbered(table: Any) -> dict[Any, int]:
    """Lark's states in the order in which they are reached, so that one grammar always gives the same tables."""
    from lark.parsers.lalr_analysis import Shift

    states: dict[Any, int] = {table.start_states["start"]: 0}
    queue = list(states)
    for state in queue:
        for _, (kind, argument) in sorted(table.states[state].items()):
            if kind is Shift and argument not in states:
                states[argument] = len(states)
                queue.append(argument)
    return states


def main() -> None:
    """Write `tables.py` anew."""
    from pprint import pformat

    grammar = read_grammar()
    lines = [
        '"""The tables of `grammars/story.lark`, written by `python -m storyboard.syntax.compile`: do not edit."""',
        "",
        f"GRAMMAR = {grammar!r}",
    ]
    lines += [f"{name} = {pformat(value, width=118)}" for name, value in compile_grammar(grammar).items()]
    with open(f"{_HERE}/tables.py", "w", encoding="utf-8", newline="\n") as file:
        file.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
