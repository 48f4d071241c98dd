"""How a seat writes down what it chose, and what it can still afford."""

from __future__ import annotations

from game.players.brain import (
    Brain,
)
from game.rules.layout import (
    MAX_SIDE_MOVES,
    V_CAPITAL,
)
from game.rules.record import (
    Talks,
)
from game.rules.small import small


@small
def choose(brain: Brain, kind: int, a: int, b: int) -> bool:
    """Write down a choice."""
    brain.kind = kind
    brain.a = a
    brain.b = b
    return True


@small
def affords(s: Talks, seat: int, kind: int, price: int, reserve: int) -> bool:
    """Tell whether a kind of side move is still free this turn, and leaves the reserve untouched."""
    if s.n_sides >= MAX_SIDE_MOVES or (s.sides >> kind) & 1 != 0:
        return False
    return s.v[V_CAPITAL + seat] - price >= reserve
