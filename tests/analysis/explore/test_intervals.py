"""Conditions over ranges: never wrong about what a condition does at any point of the ranges."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from game.analysis.explore.intervals import NO, YES, Span, weigh
from game.rules import layout
from game.rules.effects import holds
from game.rules.record import Tables, Talks

OPERATIONS = (
    *range(layout.OP_AND, layout.OP_NOT),
    *range(layout.OP_EQ, layout.OP_MUL + 1),
)
Tree = tuple[int, int] | tuple[int, "Tree", "Tree"] | tuple[int, "Tree"]
LEAVES = st.one_of(
    st.tuples(st.just(layout.OP_NUM), st.integers(-4, 4)), st.tuples(st.just(layout.OP_VAR), st.integers(0, 2))
)
TREES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.tuples(st.sampled_from(OPERATIONS), inner, inner), st.tuples(st.just(layout.OP_NOT), inner)
    ),
    max_leaves=6,
)


def write_program(tables: Tables, tree: Tree) -> None:
    """Write a condition in the order in which it is worked out."""
    if tree[0] in {layout.OP_NUM, layout.OP_VAR}:
        tables.code_op[tables.program_to[0]], tables.code_arg[tables.program_to[0]] = tree[0], int(str(tree[1]))
    else:
        for part in tree[1:]:
            assert isinstance(part, tuple)
            write_program(tables, part)
        tables.code_op[tables.program_to[0]] = tree[0]
    tables.program_to[0] += 1


@given(TREES, st.lists(st.tuples(st.integers(-3, 3), st.integers(0, 3)), min_size=3, max_size=3))
def test_ranges_hold_at_every_point(tree: Tree, ranges: list[tuple[int, int]]) -> None:
    """What cannot hold over the ranges holds at none of their points; what must, holds at all."""
    tables, talks = Tables(), Talks()
    write_program(tables, tree)
    spans = [Span(low, low + more) for low, more in ranges]
    verdict = weigh(tables, 0, spans)
    found = set()
    for a in range(spans[0].low, spans[0].high + 1):
        for b in range(spans[1].low, spans[1].high + 1):
            for c in range(spans[2].low, spans[2].high + 1):
                talks.v[:3] = [a, b, c]
                found.add(holds(tables, talks, 0))
    assert verdict != NO or found == {False}
    assert verdict != YES or found == {True}


def test_no_condition_always_holds() -> None:
    """A program of -1 stands for no condition."""
    assert weigh(Tables(), -1, []) == YES
