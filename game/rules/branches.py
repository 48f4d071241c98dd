"""Conditions as branches: each asks whether one variable lies in a range, and says where to go on if so and if not.

They hold exactly when the condition's program does and are quicker to follow, since an answer that is sure ends them.
A condition that compares anything but one variable with a number has none; its program is run.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from game.rules.layout import BRANCHES, BY_PROGRAM, NO, YES
from game.rules.record import Tables

Tree: TypeAlias = tuple[Any, ...]
Range: TypeAlias = tuple[int, int]

FAR = 2**62
"""Farther than any variable goes."""
MIRRORED = {"==": "==", "!=": "!=", "<": ">", "<=": ">=", ">": "<", ">=": "<="}
"""Each comparison as it reads from the other side."""


class _TooManyWordsError(Exception):
    """A condition that compares more than one variable with a number."""


def _range_of(op: str, number: int) -> Range:
    """Give the values that compare so with a number; those of != are the others than given."""
    return {
        "==": (number, number),
        "!=": (number, number),
        "<": (-FAR, number - 1),
        "<=": (-FAR, number),
        ">": (number + 1, FAR),
        ">=": (number, FAR),
    }[op]


class Branches:
    """The branches of all conditions of a scenario, as they are laid down in its tables."""

    def __init__(self, t: Tables, variables: Mapping[str, int]) -> None:
        """Begin with none; rows count from 1."""
        self.t = t
        self.variables = variables
        self.rows = 1

    def lay(self, tree: Tree) -> int:
        """Lay down a condition; give where it begins, or BY_PROGRAM where branches cannot say it or have no room."""
        before = self.rows
        try:
            return self._lay(tree, YES, NO)
        except _TooManyWordsError:
            self.rows = before
            return BY_PROGRAM

    def _lay(self, tree: Tree, yes: int, no: int) -> int:
        op = tree[0]
        if op == "not":
            return self._lay(tree[1], no, yes)
        if op == "and":
            return self._lay(tree[1], self._lay(tree[2], yes, no), no)
        if op == "or":
            return self._lay(tree[1], yes, self._lay(tree[2], yes, no))
        if op == "name":
            return self._row(tree[1], (1, FAR), yes, no)
        if op == "num":
            return yes if tree[1] > 0 else no
        if op in MIRRORED:
            return self._compare(op, tree[1], tree[2], yes, no)
        raise _TooManyWordsError

    def _compare(self, op: str, a: Tree, b: Tree, yes: int, no: int) -> int:
        if a[0] == "num":
            op, a, b = MIRRORED[op], b, a
        if a[0] != "name" or b[0] != "num":
            raise _TooManyWordsError
        if op == "!=":
            yes, no = no, yes
        return self._row(a[1], _range_of(op, b[1]), yes, no)

    def _row(self, name: str, span: Range, yes: int, no: int) -> int:
        row = self.rows
        if row >= BRANCHES:
            raise _TooManyWordsError
        self.rows += 1
        self.t.branch_name[row] = self.variables[name]
        self.t.branch_low[row], self.t.branch_high[row] = span
        self.t.branch_yes[row], self.t.branch_no[row] = yes, no
        return row
