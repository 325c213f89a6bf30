"""Text → syntax tree: an LALR(1) parser over the tables that Lark makes of `grammars/story.lark`.

It never fails: the grammar is total over lines, so whatever the text, the result is a tree that holds all of it.
Time and memory are linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import chain
from typing import Any

from storyboard.syntax import nodes
from storyboard.syntax.compile import load_tables

_TABLES = load_tables()
_LINES = re.compile(_TABLES["PATTERN"])
_GROUPS = _LINES.groupindex
_ACTIONS = [{_GROUPS.get(name, 0): action for name, action in row.items()} for row in _TABLES["ACTIONS"]]
_GOTO: list[dict[str, int]] = _TABLES["GOTO"]
_START: int = _TABLES["START"]
_ACCEPT = _GOTO[_START]["start"]
_NOISE = {_GROUPS["TEXT"], _GROUPS["FENCE"]}
_END_OF_TEXT = 0  # in the place of the tables' `$END`: no group has this number

# ---------------------------------------------------------------------------------- lines → nodes

Match = re.Match[str]
Maker = Callable[[str, Match], nodes.Line]


def _named_maker(kind: type[nodes.Named], prefix: str) -> Maker:
    name, value = _GROUPS[f"{prefix}_name"], _GROUPS[f"{prefix}_value"]
    return lambda source, match: kind(source, match, name, value)


def _head_maker() -> Maker:
    groups = [_GROUPS[f"shot_{name}"] for name in ("word", "number", "separator", "title")]
    return lambda source, match: nodes.Head(source, match, *groups)


_MAKERS: dict[int, Maker] = {
    _GROUPS["SHOT"]: _head_maker(),
    _GROUPS["SETTING"]: _named_maker(nodes.Field, "setting"),
    _GROUPS["LET"]: _named_maker(nodes.Let, "let"),
    _GROUPS["CUT"]: nodes.CutMark,
    _GROUPS["FIELD"]: _named_maker(nodes.Field, "field"),
    _GROUPS["GAP"]: nodes.Gap,
    _GROUPS["FENCE"]: nodes.Fence,
    _GROUPS["TEXT"]: nodes.Text,
}

# ------------------------------------------------------------------------------ rules → the tree


class Tree:
    """All of a text: loose lines at its top, the header's lines, the shots.

    `noisy`: there are lines of TEXT or code fences, so that some of the text may belong to nothing.
    """

    __slots__ = ("loose", "noisy", "preamble", "shots")

    def __init__(
        self, loose: Sequence[nodes.Text], preamble: Sequence[nodes.Line], shots: Sequence[nodes.ShotNode]
    ) -> None:
        self.loose = loose
        self.preamble = preamble
        self.shots = shots
        self.noisy = False


class _Preamble(list[nodes.Line]):
    """The lines of the rule `preamble`, told apart from the lists around it."""


class _Outside(list[nodes.Line]):
    """The lines of the rule `outside`, told apart from the shot's own."""


def _start(children: list[Any]) -> Tree:
    loose = children.pop(0) if type(children[0]) is not _Preamble else ()
    preamble, *shots = children
    return Tree(loose, preamble, shots[0] if shots else ())


def _shot(children: list[Any]) -> nodes.ShotNode:
    outside = children.pop() if type(children[-1]) is _Outside else ()
    return nodes.ShotNode(children[0], children[1] if len(children) > 1 else (), outside)


def _with_loose(children: list[Any]) -> nodes.Line:
    line: nodes.Line
    line, line.loose = children
    return line


def _append(children: list[Any]) -> list[Any]:
    items, item = children
    return [*items, item]  # the parser itself does this in place


_BUILD: dict[str, Callable[[list[Any]], Any]] = {
    "start": _start,
    "preamble": lambda children: _Preamble(*children),
    "shot": _shot,
    "outside": lambda children: _Outside([children[0], *(children[1] if len(children) > 1 else ())]),
}


def _builder(name: str, length: int) -> Callable[[list[Any]], Any] | None:
    """What makes a rule's value of its children; None where the one child is the value."""
    if name in _BUILD:
        return _BUILD[name]
    if name.startswith("__"):  # Lark's name for a repetition
        return list if length == 1 else _append
    return None if length == 1 else _with_loose


_RULES = [(name, length, _builder(name, length)) for name, length in _TABLES["RULES"]]


def parse_tree(source: str) -> Tree:
    """Parse a text of any kind; a byte-order mark at its start is passed over."""
    actions, goto, rules, makers = _ACTIONS, _GOTO, _RULES, _MAKERS  # local names are found faster
    state = _START
    states = [state]
    values: list[Any] = []
    noisy = False
    for match in chain(_LINES.finditer(source, 1 if source.startswith("\ufeff") else 0), (None,)):
        kind: int = match.lastindex if match else _END_OF_TEXT  # type: ignore[assignment]  # never None here
        while (action := actions[state][kind]) < 0:
            name, length, build = rules[~action]
            if build is None:  # one child, whose value is the rule's
                state = states[-1] = goto[states[-2]][name]
                continue
            if build is _append:
                values[-2].append(values.pop())
                states.pop()
                state = states[-1] = goto[states[-2]][name]
                continue
            if length:
                values[-length:] = [build(values[-length:])]
                del states[-length:]
            else:
                values.append(build([]))
            state = goto[states[-1]][name]
            states.append(state)
            if state == _ACCEPT:
                break
        if match:
            noisy = noisy or kind in _NOISE
            values.append(makers[kind](source, match))
            state = action
            states.append(state)
    tree: Tree = values[0]
    tree.noisy = noisy
    return tree
