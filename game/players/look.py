"""What the rules allow a seat now, written into its brain; for mass runs, where no view says it."""

from __future__ import annotations

from game.players.brain import RANDOM, Brain
from game.rules.effects import holds
from game.rules.layout import STAGE_FLOOR, STAGE_READOUT
from game.rules.legal import mark_authored
from game.rules.record import Tables, Talks
from game.rules.small import small


@small
def look(t: Tables, s: Talks, brain: Brain, seat: int) -> None:
    """Say in the brain which own moves and readouts the rules allow now; who plays by chance asks about moves itself."""
    if s.stage == STAGE_FLOOR:
        if brain.strategy != RANDOM or brain.asks_rules == 0:
            mark_authored(t, s, seat, brain.may_do)
    elif s.stage == STAGE_READOUT:
        for r in range(t.n_readouts):
            brain.fits[r] = 1 if holds(t, s, t.readout_when[r]) else 0
