"""All packages in the order of their code, and what each is worth."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.analysis.space import LARGEST, Space, TooLargeError
from tests.analysis import naive
from tests.analysis.worlds import Linkage, Side, World, worlds

CHUNKS = st.sampled_from([1, 3, 8, 20, 1 << 16])


@given(worlds(), CHUNKS)
def test_blocks_hold_all_packages_in_order(world: World, chunk: int) -> None:
    """The blocks hold every package once, in the order of its code, whatever their size."""
    space = Space(world.tables(), chunk)
    codes = [code for block in space.blocks() for code in block.codes.tolist()]
    assert codes == list(range(space.size))


@given(worlds(), CHUNKS)
def test_no_block_passes_the_chunk(world: World, chunk: int) -> None:
    """No block holds more packages than it may."""
    assert all(block.size <= chunk for block in Space(world.tables(), chunk).blocks())


@given(worlds())
def test_codes_count_from_the_first_issue(world: World) -> None:
    """A code counts options with the first issue most significant; rows and codes lead to each other."""
    space = Space(world.tables())
    rows = [tuple(space.row(code)[: len(world.options)]) for code in range(space.size)]
    assert rows == naive.packages(world.tables())
    assert [space.code(row) for row in rows] == list(range(space.size))


@given(worlds((2, 3, 5, 8)), CHUNKS)
def test_values_are_those_of_the_rules(world: World, chunk: int) -> None:
    """Each package is worth to each party what the rules say, linkages included."""
    t = world.tables()
    found = np.concatenate([block.values for block in Space(t, chunk).blocks()], axis=1).T.tolist()
    assert found == [naive.values(t, package) for package in naive.packages(t)]


def test_a_linkage_counts_where_its_options_stand() -> None:
    """A linkage's points are added where every issue that it names stands at one of its options."""
    side = Side([[0, 10], [0, 1, 2]])
    world = World([2, 3], [side, side], [Linkage([0b10, 0b110], [100, -5])])
    (block,) = Space(world.tables()).blocks()
    assert block.values.tolist() == [[0, 1, 2, 10, 111, 112], [0, 1, 2, 10, 6, 7]]


@given(worlds(), st.data())
def test_the_agreement_rule_asks_for_some_set(world: World, data: st.DataObject) -> None:
    """A package suffices where some set of enough parties, all veto holders among them, is content."""
    t = world.tables()
    content = data.draw(st.lists(st.booleans(), min_size=t.n_parties, max_size=t.n_parties))
    assert Space(t).suffices(np.array(content)[:, None]).tolist() == [naive.some_set(t, content)]


def test_too_many_packages_are_not_counted() -> None:
    """A space that nobody would wait for is refused in one sentence; a large one is not."""
    side = Side([[0] * 8] * 9)
    with pytest.raises(TooLargeError, match="134,217,728 packages"):
        Space(World([8] * 9, [side, side]).tables()).measured()
    assert Space(World([8] * 8, [side, side]).tables()).measured().size < LARGEST
