"""How the kernel is compiled: rows are read forwards only, and numba is left as it was."""

from __future__ import annotations

from typing import Any

import pytest

from game.batch.cells import F_STATUS, FIGURES, FINE, Sheet
from game.batch.games import play_games
from game.batch.policies import POLICIES, deal_jobs
from game.batch.tuning import tuned
from game.players.brain import brain_sizes
from game.rules.record import Talks, sizes
from tests.batch.worlds import ALL, needs_numba, order

GAMES = 5 * len(POLICIES)


class Forwards(list[int]):
    """A row that refuses to be read or written from its end."""

    def __getitem__(self, at: Any) -> Any:
        """Give what stands at a place."""
        assert not isinstance(at, int) or at >= 0
        return super().__getitem__(at)

    def __setitem__(self, at: Any, number: Any) -> None:
        """Put a number in a place."""
        assert not isinstance(at, int) or at >= 0
        super().__setitem__(at, number)


def forwards(thing: Any, lengths: dict[str, int]) -> Any:
    """Give a record of the same numbers whose rows refuse to be read from their ends."""
    kind: Any = type(thing)
    other = kind.__new__(kind)
    for name, size in lengths.items():
        setattr(other, name, Forwards(getattr(thing, name)) if size else getattr(thing, name))
    return other


@pytest.mark.parametrize("name", ALL)
def test_no_row_is_read_from_its_end(name: str) -> None:
    """Games under every policy use no index below 0, which compiled rows would not understand."""
    asked = order(name, POLICIES, GAMES)
    tables = forwards(asked.tables, sizes(type(asked.tables)))
    minds = [forwards(mind, brain_sizes()) for mind in asked.minds]
    jobs, figures = Forwards(deal_jobs(0, 0, GAMES, len(POLICIES)).tolist()), Forwards([0] * (GAMES * FIGURES))
    talks, sheet = forwards(Talks(), sizes(Talks)), forwards(Sheet(), sizes(Sheet))
    play_games(tables, talks, minds, sheet, jobs, GAMES, figures)
    assert figures[F_STATUS::FIGURES] == [FINE] * GAMES


@needs_numba
def test_numba_is_left_as_it_was() -> None:
    """What is set up for the kernel is undone after it, and where numba does not know it, nothing is done."""
    from numba.np import arrayobj

    usual = arrayobj.fix_integer_index
    with tuned():
        assert arrayobj.fix_integer_index is not usual
    assert arrayobj.fix_integer_index is usual
    del arrayobj.fix_integer_index
    try:
        with tuned():
            assert not hasattr(arrayobj, "fix_integer_index")
    finally:
        arrayobj.fix_integer_index = usual
