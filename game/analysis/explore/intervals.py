"""Conditions over ranges: whether a condition may hold, or must, while each variable lies somewhere in its range.

Sound, not sharp: what it says cannot hold, cannot; what it says may hold, may still not.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from game.rules import layout
from game.rules.record import Tables


class Span(NamedTuple):
    """All whole numbers from low to high."""

    low: int
    high: int


YES = Span(1, 1)
NO = Span(0, 0)
OPEN = Span(0, 1)


def _truth(must: bool, may: bool) -> Span:  # noqa: FBT001 - two facts
    return YES if must else OPEN if may else NO


def _compare(op: int, a: Span, b: Span) -> Span:
    if op == layout.OP_EQ:
        return _truth(a.low == a.high == b.low == b.high, a.low <= b.high and b.low <= a.high)
    if op == layout.OP_NE:
        return _truth(a.high < b.low or b.high < a.low, not a.low == a.high == b.low == b.high)
    if op == layout.OP_LT:
        return _truth(a.high < b.low, a.low < b.high)
    if op == layout.OP_LE:
        return _truth(a.high <= b.low, a.low <= b.high)
    if op == layout.OP_GT:
        return _truth(a.low > b.high, a.high > b.low)
    return _truth(a.low >= b.high, a.high >= b.low)


def _combine(op: int, a: Span, b: Span) -> Span:
    if op == layout.OP_AND:
        return _truth(a.low > 0 and b.low > 0, a.high > 0 and b.high > 0)
    if op == layout.OP_OR:
        return _truth(a.low > 0 or b.low > 0, a.high > 0 or b.high > 0)
    if op == layout.OP_ADD:
        return Span(a.low + b.low, a.high + b.high)
    if op == layout.OP_SUB:
        return Span(a.low - b.high, a.high - b.low)
    if op == layout.OP_MUL:
        ends = (a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high)
        return Span(min(ends), max(ends))
    return _compare(op, a, b)


def weigh(t: Tables, program: int, spans: Sequence[Span]) -> Span:
    """Give the range of a condition's truth: YES, NO or OPEN; no condition always holds."""
    if program < 0:
        return YES
    stack: list[Span] = []
    for at in range(t.program_from[program], t.program_to[program]):
        op, arg = t.code_op[at], t.code_arg[at]
        if op == layout.OP_NUM:
            stack.append(Span(arg, arg))
        elif op == layout.OP_VAR:
            stack.append(spans[arg])
        elif op == layout.OP_NOT:
            a = stack.pop()
            stack.append(_truth(a.high <= 0, a.low <= 0))
        else:
            b = stack.pop()
            a = stack.pop()
            stack.append(_combine(op, a, b))
    return _truth(stack[0].low > 0, stack[0].high > 0)
