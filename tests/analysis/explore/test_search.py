"""The search: it finds what plain play misses, the same each time, and what it finds can be played again."""

from __future__ import annotations

from game.analysis.explore.coverage import cells_of
from game.analysis.explore.search import ROUND, search
from game.batch.cells import K_ENDING, K_EVENT
from game.batch.retrace import follow_job
from game.batch.run import order_of, run
from game.session import Session
from tests.analysis.explore.places import place

GAMES = 2500


def test_rare_things_are_found() -> None:
    """An ending behind a chain of rare steps is found with no more games than plain play needs to miss it."""
    scenario, index = place("rare")
    total = run(order_of(scenario, ("random",), GAMES), fast=False, workers=1)
    crash, fell = K_EVENT + index.events.index("crash"), K_ENDING + index.endings.index("fell")
    assert (total.cover[crash], total.cover[fell]) == (0, 0)
    found = search(scenario, total.cover.tolist(), [crash, fell], GAMES)
    assert {crash, fell} <= {find.cell for find in found.finds}
    assert found.games <= GAMES
    assert search(scenario, total.cover.tolist(), [crash, fell], GAMES).finds == found.finds
    (job,) = [find.job for find in found.finds if find.cell == fell]
    session = Session(scenario, job.seed)
    for move in follow_job(found.order, index, job.row()):
        session.play(move)
    assert session.outcome is not None
    assert session.outcome.ending == "fell"


def test_a_search_ends_when_nothing_is_missing() -> None:
    """With all wanted things seen already, or found at once, no further game is played."""
    scenario, index = place("rare")
    cells = cells_of(order_of(scenario, ("random",), 1).tables, index)
    usual = cells["endings"]["stands"][0]
    assert search(scenario, [1] * 5000, [usual], 100).games == 0
    assert search(scenario, [0] * 5000, [usual], 5000).games == ROUND
