"""The names of what is counted: each thing of a scenario once, each cell with one name."""

from __future__ import annotations

from collections import Counter

from game.analysis.explore.coverage import GROUPS, Group, cells_of, coverage_of, dead_ends, transition_cells
from game.batch.cells import COVERAGE, K_EVENT, K_PHASE
from game.rules.index import Index
from tests.players.worlds import FLAGSHIP, tables, world


def test_each_cell_has_one_name() -> None:
    """No two things share a cell, and the groups are those that are promised."""
    index = Index(world(FLAGSHIP))
    cells = cells_of(tables(FLAGSHIP), index)
    counted = Counter(cell for names in cells.values() for group in names.values() for cell in group)
    assert tuple(cells) == GROUPS
    assert max(counted.values()) == 1
    assert max(counted) < COVERAGE
    assert list(cells["events"]) == list(index.events)
    assert len(cells["options"]) == sum(len(options) for options in index.options)


def test_counts_stand_under_their_names() -> None:
    """A count is told under the name of its thing; the others are not seen."""
    index = Index(world(FLAGSHIP))
    cover = [0] * COVERAGE
    cover[K_EVENT + 1] = 7
    events = coverage_of(tables(FLAGSHIP), index, cover)["events"]
    assert (events.hits[index.events[1]], events.seen) == (7, 1)
    assert events.unseen == [e for e in index.events if e != index.events[1]]


def test_a_group_knows_what_is_missing() -> None:
    """Seen and unseen together are all of a group."""
    group = Group({"a": 0, "b": 3, "c": 0})
    assert (group.seen, group.unseen) == (1, ["a", "c"])


def test_a_phase_that_was_never_left_is_a_dead_end() -> None:
    """A phase that was entered is a dead end where no way that was taken leads on to a debrief; one not entered is none."""
    t, index = tables(FLAGSHIP), Index(world(FLAGSHIP))
    cover = [0] * COVERAGE
    assert dead_ends(t, index, cover) == []
    for n in range(len(index.phases)):
        cover[K_PHASE + n] = 1
    ways = transition_cells(t, index)
    for cell in ways.values():
        cover[cell] = 1
    assert dead_ends(t, index, cover) == []
    first = index.phases[t.first_phase]
    for name, cell in ways.items():
        if name.split()[0] == first:
            cover[cell] = 0
    assert dead_ends(t, index, cover) == [first]
