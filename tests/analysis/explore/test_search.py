"""The search: it finds what plain play misses, the same each time, and what it finds can be played again."""

from __future__ import annotations

import pytest

from game.analysis.explore.coverage import cells_of
from game.analysis.explore.search import ROUND, search
from game.batch.cells import COVERAGE, K_ENDING, K_EVENT, K_KIND
from game.batch.retrace import follow_job
from game.batch.run import order_of
from game.session import Session
from tests.analysis.explore.places import place

GAMES = 2500
SEARCHES = 12
"""Plain play needs about 100,000 games to see the ending once, a search finds it with 2,500 in about one case of three.

So one search proves nothing; a dozen fail in one case of a hundred, and plain play would fail in three of four.
"""


def test_rare_things_are_found() -> None:
    """An ending behind a chain of rare steps is found with a third of the games that plain play needs, or fewer."""
    scenario, index = place("rare")
    crash, fell = K_EVENT + index.events.index("crash"), K_ENDING + index.endings.index("fell")
    for seed in range(SEARCHES):
        found = search(scenario, [0] * COVERAGE, [crash, fell], GAMES, seed=seed)
        assert found.games <= GAMES
        jobs = {find.cell: find.job for find in found.finds}
        if fell in jobs:
            break
    else:
        pytest.fail("no search found the ending")
    assert crash in jobs
    session = Session(scenario, jobs[fell].seed)
    for move in follow_job(found.order, index, jobs[fell].row()):
        session.play(move)
    assert session.outcome is not None
    assert session.outcome.ending == "fell"


def test_the_same_search_finds_the_same() -> None:
    """A search played again with its seed gives the same games; with another seed it gives others."""
    scenario, _ = place("rare")
    first, again, other = (search(scenario, [0] * COVERAGE, [K_KIND], 200, seed=seed) for seed in (3, 3, 4))
    assert (first.games, first.finds) == (again.games, again.finds)
    assert first.finds != other.finds


def test_a_search_ends_when_nothing_is_missing() -> None:
    """With all wanted things seen already, or found at once, no further game is played."""
    scenario, index = place("rare")
    cells = cells_of(order_of(scenario, ("random",), 1).tables, index)
    usual = cells["endings"]["stands"][0]
    assert search(scenario, [1] * 5000, [usual], 100).games == 0
    assert search(scenario, [0] * 5000, [usual], 5000).games == ROUND
