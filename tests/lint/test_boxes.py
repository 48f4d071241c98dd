"""Conditions over ranges: what is called impossible is impossible, and parts that exclude each other are seen."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.lint.boxes import Span, can_fail, can_hold, can_hold_alone, names
from game.scenario.terms import Tree

RANGES: dict[str, Span] = {"a": (0, 4), "b": (-2, 2), "c": (1, 1)}
SIGNS = ("==", "!=", "<", "<=", ">", ">=")


def num(n: int) -> Tree:
    """Write a number as a condition has it."""
    return ("num", n)


def spans(name: str) -> Span:
    """Give the range of a figure."""
    return RANGES[name]


def value(tree: Tree, at: dict[str, int]) -> int:
    """Work a condition out at one place; the plain reading that the boxes are held against."""
    op = tree[0]
    if op == "num":
        return int(tree[1])
    if op == "name":
        return at[tree[1]]
    if op == "not":
        return value(tree[1], at) <= 0
    x, y = value(tree[1], at), value(tree[2], at)
    if op in {"and", "or"}:
        return (x > 0 and y > 0) if op == "and" else (x > 0 or y > 0)
    if op in {"+", "-", "*"}:
        return x + y if op == "+" else x - y if op == "-" else x * y
    return {"==": x == y, "!=": x != y, "<": x < y, "<=": x <= y, ">": x > y, ">=": x >= y}[op]


def seen(tree: Tree) -> set[bool]:
    """Give what a condition comes to at all places within the ranges."""
    places = product(*(range(low, high + 1) for low, high in RANGES.values()))
    return {value(tree, dict(zip(RANGES, place, strict=True))) > 0 for place in places}


NUMBERS = st.recursive(
    st.one_of(st.integers(-3, 6).map(num), st.sampled_from([("name", name) for name in RANGES])),
    lambda part: st.tuples(st.sampled_from(("+", "-", "*")), part, part),
    max_leaves=3,
)
TREES = st.recursive(
    st.one_of(st.tuples(st.sampled_from(SIGNS), NUMBERS, NUMBERS), st.just(("name", "a"))),
    lambda part: st.one_of(st.tuples(st.sampled_from(("and", "or")), part, part), st.tuples(st.just("not"), part)),
    max_leaves=6,
)


@settings(max_examples=400, deadline=None)
@given(TREES)
def test_what_is_called_impossible_is_impossible(tree: Tree) -> None:
    """A condition that holds somewhere can hold; one that fails somewhere can fail."""
    found = seen(tree)
    assert can_hold(tree, spans) or True not in found
    assert can_fail(tree, spans) or False not in found


@settings(max_examples=200, deadline=None)
@given(TREES, st.lists(TREES, max_size=3))
def test_what_never_stands_alone_never_does(tree: Tree, others: list[Tree]) -> None:
    """Where a condition holds somewhere while all others fail, it is said to be possible."""
    alone: Tree = tree
    for other in others:
        alone = ("and", alone, ("not", other))
    assert can_hold_alone(tree, others, spans) or True not in seen(alone)


A = ("name", "a")


@pytest.mark.parametrize(
    "tree",
    [
        (">", A, num(4)),
        ("and", (">", A, num(2)), ("<", A, num(2))),
        ("and", (">=", A, num(2)), ("not", (">=", A, num(1)))),
        ("and", ("==", A, num(2)), ("!=", A, num(2))),
        ("and", ("or", ("==", A, num(0)), ("==", A, num(1))), (">", A, num(1))),
        ("and", ("<", A, ("name", "c")), (">", A, num(0))),
        (">", ("+", A, ("name", "b")), num(6)),
        ("not", ("name", "c")),
    ],
)
def test_parts_that_exclude_each_other_are_seen(tree: Tree) -> None:
    """A condition whose parts cannot hold together is known never to hold, and its opposite never to fail."""
    assert not can_hold(tree, spans)
    assert not can_fail(("not", tree), spans)


def test_figures_are_named_once_as_they_come() -> None:
    """The figures that a condition reads are listed in their order, each once."""
    assert names(("and", (">", ("name", "b"), A), ("<", ("name", "b"), num(1)))) == ["b", "a"]
