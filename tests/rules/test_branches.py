"""Branches of conditions: they hold where the condition's program does, and give way to it where they cannot say it."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from game.rules.branches import Branches
from game.rules.effects import holds, run_program
from game.rules.layout import BRANCHES, BY_PROGRAM, OP_AND, OP_NOT, OP_NUM, OP_OR, OP_VAR
from game.rules.record import Tables, Talks
from game.rules.tables import OPERATIONS

NAMES = {"a": 0, "b": 1, "c": 2}
COMPARED = ("==", "!=", "<", "<=", ">", ">=")
NAME = st.tuples(st.just("name"), st.sampled_from(sorted(NAMES)))
NUMBER = st.tuples(st.just("num"), st.integers(-3, 3))
LEAVES = st.one_of(
    NAME,
    NUMBER,
    st.tuples(st.sampled_from(COMPARED), NAME, NUMBER),
    st.tuples(st.sampled_from(COMPARED), NUMBER, NAME),
)
TREES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.tuples(st.sampled_from(["and", "or"]), inner, inner), st.tuples(st.just("not"), inner)
    ),
    max_leaves=6,
)


def write_program(t: Tables, tree: Any) -> None:
    """Write a condition's program after the words that stand already."""
    for part in tree[1:] if tree[0] not in {"name", "num"} else ():
        write_program(t, part)
    at = t.program_to[0]
    named = {"num": OP_NUM, "name": OP_VAR, "not": OP_NOT, "and": OP_AND, "or": OP_OR, **OPERATIONS}
    t.code_op[at] = named[tree[0]]
    t.code_arg[at] = NAMES[tree[1]] if tree[0] == "name" else tree[1] if tree[0] == "num" else 0
    t.program_to[0] += 1


@given(TREES, st.lists(st.integers(-4, 4), min_size=3, max_size=3))
def test_branches_hold_where_the_program_does(tree: Any, figures: list[int]) -> None:
    """Comparisons of one variable with a number, however joined, hold by branches exactly as by their program."""
    t, s = Tables(), Talks()
    write_program(t, tree)
    t.branch_at[0] = Branches(t, NAMES).lay(tree)
    s.v[:3] = figures
    assert t.branch_at[0] != BY_PROGRAM
    assert holds(t, s, 0) == run_program(t, s, 0)


def test_two_variables_are_left_to_the_program() -> None:
    """A comparison of two variables has no branches, and takes no room from those that have."""
    t = Tables()
    branches = Branches(t, NAMES)
    bare = ("<", ("name", "a"), ("num", 2))
    assert branches.lay(("and", bare, ("<", ("name", "a"), ("name", "b")))) == BY_PROGRAM
    assert branches.lay(("==", ("+", ("name", "a"), ("num", 1)), ("num", 2))) == BY_PROGRAM
    assert (branches.lay(bare), branches.rows) == (1, 2)


def test_a_full_table_leaves_conditions_to_the_program() -> None:
    """Where branches have no room left, the program is run."""
    branches = Branches(Tables(), NAMES)
    branches.rows = BRANCHES
    assert branches.lay(("name", "a")) == BY_PROGRAM
