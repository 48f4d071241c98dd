"""Conditions of a scenario's own language, weighed against a game as it stands.

It means what the rules' programs mean by them; tests hold both against each other.
"""

from __future__ import annotations

from collections.abc import Callable
from operator import add, eq, ge, gt, le, lt, mul, ne, sub

from game.scenario.terms import Tree

OPERATIONS: dict[str, Callable[[int, int], int]] = {
    "==": eq,
    "!=": ne,
    "<": lt,
    "<=": le,
    ">": gt,
    ">=": ge,
    "+": add,
    "-": sub,
    "*": mul,
}


def weigh(tree: Tree, figure: Callable[[str], int]) -> int:
    """Give the value of a condition's tree; more than 0 means that it holds."""
    match tree:
        case ("num", number):
            return int(number)
        case ("name", name):
            return figure(name)
        case ("not", inner):
            return int(weigh(inner, figure) <= 0)
        case ("and", left, right):
            return int(weigh(left, figure) > 0 and weigh(right, figure) > 0)
        case ("or", left, right):
            return int(weigh(left, figure) > 0 or weigh(right, figure) > 0)
        case (sign, left, right):
            return int(OPERATIONS[sign](weigh(left, figure), weigh(right, figure)))
    raise ValueError(tree)
