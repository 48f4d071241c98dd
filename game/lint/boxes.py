"""Whether a condition can hold, or can fail, while each figure lies in a range of its own.

Sharper than ranges alone: the parts of a condition narrow the figures for each other, so that ``a > 6 and a < 5``
is known never to hold. Sound: what it says is impossible is impossible; the rest may still be.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

from game.scenario.terms import Tree

Span: TypeAlias = tuple[int, int]
Box: TypeAlias = Mapping[str, Span]
"""Ranges of the figures that a condition has narrowed so far."""
Spans: TypeAlias = Callable[[str], Span]
"""Gives the range of a figure by its dotted name."""

MOST = 200
"""Boxes that are followed at a time; beyond, a part of a condition narrows nothing."""
_OPPOSITE = {"==": "!=", "!=": "==", "<": ">=", ">=": "<", ">": "<=", "<=": ">"}
_TURNED = {"==": "==", "!=": "!=", "<": ">", ">": "<", "<=": ">=", ">=": "<="}


def can_hold(tree: Tree, spans: Spans) -> bool:
    """Tell whether a condition may hold somewhere within the ranges."""
    return bool(_follow(tree, [{}], spans, holds=True))


def can_fail(tree: Tree, spans: Spans) -> bool:
    """Tell whether a condition may fail somewhere within the ranges."""
    return bool(_follow(tree, [{}], spans, holds=False))


def can_hold_alone(tree: Tree, others: list[Tree], spans: Spans) -> bool:
    """Tell whether a condition may hold while all of the others fail."""
    boxes = _follow(tree, [{}], spans, holds=True)
    for other in others:
        boxes = _follow(other, boxes, spans, holds=False)
    return bool(boxes)


def names(tree: Tree) -> list[str]:
    """Give the figures that a condition reads, each once, as they come."""
    if tree[0] == "name":
        return [tree[1]]
    if tree[0] == "num":
        return []
    return list(dict.fromkeys(name for branch in tree[1:] for name in names(branch)))


def _follow(tree: Tree, boxes: list[Box], spans: Spans, *, holds: bool) -> list[Box]:
    """Cut boxes down to where a condition may hold, or may fail."""
    op = tree[0]
    if op == "not":
        return _follow(tree[1], boxes, spans, holds=not holds)
    if op in {"and", "or"}:
        if (op == "and") == holds:
            return _follow(tree[2], _follow(tree[1], boxes, spans, holds=holds), spans, holds=holds)
        found = [
            *_follow(tree[1], boxes, spans, holds=holds),
            *_follow(tree[2], boxes, spans, holds=holds),
        ]
        return found if len(found) <= MOST else boxes
    if op == "name":
        tree = (">", tree, ("num", 0))
    if tree[0] not in _OPPOSITE:
        return boxes
    sign, left, right = tree
    if not holds:
        sign = _OPPOSITE[sign]
    return [narrow for box in boxes for narrow in _cut(sign, left, right, box, spans)]


def _cut(sign: str, left: Tree, right: Tree, box: Box, spans: Spans) -> list[Box]:
    """Cut one box down to where a comparison may hold: to none, one, or two on both sides of a gap."""
    a, b = _range(left, box, spans), _range(right, box, spans)
    if not _may(sign, a, b):
        return []
    if sign == "!=":
        if left[0] == "name" and b[0] == b[1]:
            pieces = [(a[0], min(a[1], b[0] - 1)), (max(a[0], b[0] + 1), a[1])]
            return [{**box, left[1]: (low, high)} for low, high in pieces if low <= high]
        return [box]
    narrowed = dict(box)
    for side, own, other, word in ((left, a, b, sign), (right, b, a, _TURNED[sign])):
        if side[0] == "name":
            narrowed[side[1]] = _narrow(word, own, other)
    return [narrowed]


def _narrow(sign: str, own: Span, other: Span) -> Span:
    low, high = own
    if sign in {"==", ">=", ">"}:
        low = max(low, other[0] + (sign == ">"))
    if sign in {"==", "<=", "<"}:
        high = min(high, other[1] - (sign == "<"))
    return low, high


def _may(sign: str, a: Span, b: Span) -> bool:
    if sign == "==":
        return a[0] <= b[1] and b[0] <= a[1]
    if sign == "!=":
        return not a[0] == a[1] == b[0] == b[1]
    if sign in {"<", "<="}:
        return a[0] < b[1] + (sign == "<=")
    return a[1] + (sign == ">=") > b[0]


def _range(tree: Tree, box: Box, spans: Spans) -> Span:
    op = tree[0]
    if op == "num":
        return tree[1], tree[1]
    if op == "name":
        return box.get(tree[1]) or spans(tree[1])
    a, b = _range(tree[1], box, spans), _range(tree[2], box, spans)
    if op == "+":
        return a[0] + b[0], a[1] + b[1]
    if op == "-":
        return a[0] - b[1], a[1] - b[0]
    ends = [x * y for x in a for y in b]
    return min(ends), max(ends)
