"""What the rules allow a seat now, as mass runs write it into a brain."""

from __future__ import annotations

import pytest

from game.players.decide import decide
from game.players.look import look
from game.players.temper import wake
from game.rules.advance import begin, enter, follow
from game.rules.layout import STAGE_FLOOR, STAGE_OVER
from game.rules.legal import refuse_authored
from game.rules.record import Talks
from game.rules.step import step
from tests.players.worlds import FILES, minds, tables


@pytest.mark.parametrize("name", FILES)
def test_own_moves_are_marked_as_the_rules_allow_them(name: str) -> None:
    """At every turn of games by chance the marks of a seat's own moves say what the rules would of each move."""
    t, brains = tables(name), minds(name, ["random"])
    turns = 0
    for seed in range(20):
        s = Talks()
        for seat in range(t.n_parties):
            wake(t, brains[seat], seat, seed)
        follow(t, s, enter(t, s, begin(t, s, seed), 0))
        while s.stage != STAGE_OVER:
            seat = (s.waiting & -s.waiting).bit_length() - 1
            brain = brains[seat]
            look(t, s, brain, seat)
            if s.stage == STAGE_FLOOR:
                turns += 1
                allowed = [int(refuse_authored(t, s, seat, m) == 0) for m in range(t.n_moves)]
                assert brain.may_do[: t.n_moves] == allowed
            decide(t, s, brain, seat)
            follow(t, s, step(t, s, brain.kind, seat, brain.a, brain.b))
    assert turns > 50
