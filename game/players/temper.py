"""Chance for software, and the temper that a seat draws once a game.

Hashes are keyed by seat, own ply and their number within it (from 1), so that no move of anybody else re-rolls them;
the temper is ply 0. A ply's first draw is the rulebook's; small ones that follow share its hash.
"""

from __future__ import annotations

from game.players.brain import NOTHING, Brain
from game.rules.chance import MASK, begin_draw, settle, stir
from game.rules.layout import ISSUES, OPTIONS, STREAM_SOFTWARE
from game.rules.record import Tables, Talks
from game.rules.small import small

SPENT = 1 << 20
"""Ways that one hash may be told apart; each is then still drawn equally often within a part in 4,096."""


@small
def draw(s: Talks, brain: Brain, seat: int, below: int) -> int:
    """Draw from 0 up to, but not including, ``below``: the seat's next draw in its present ply.

    What a draw leaves of its hash is the chance of the next one, as long as enough is left.
    """
    ply = s.plies[seat] + 1
    if brain.drawn_ply != ply:
        brain.drawn_ply = ply
        brain.drawn = 0
        brain.ways = SPENT + 1
        brain.stem = stir(brain.seat_stem, ply)
    brain.ways *= below
    if brain.ways > SPENT:
        brain.ways = below
        brain.drawn += 1
        brain.luck = settle(stir(brain.stem, brain.drawn), 5)
    product = brain.luck * below
    brain.luck = product & MASK
    return product >> 32


@small
def draw_temper(t: Tables, brain: Brain, seat: int) -> None:
    """Draw the share that a seat keeps, in percent, and which of its exponents it takes in this game."""
    brain.seat_stem = stir(begin_draw(brain.seed, STREAM_SOFTWARE), t.party_key[seat])
    stem = stir(brain.seat_stem, 0)
    keep = brain.usual_keep - brain.spread + ((settle(stir(stem, 1), 5) * (2 * brain.spread + 1)) >> 32)
    brain.keep = min(95, max(0, keep))
    brain.temper = (settle(stir(stem, 2), 5) * 21) >> 32


@small
def wake(t: Tables, brain: Brain, seat: int, seed: int) -> None:
    """Begin a game: a new temper, and nothing seen yet."""
    brain.seed = seed
    draw_temper(t, brain, seat)
    brain.drawn_ply = 0
    brain.drawn = 0
    brain.phase = 0
    brain.phase_round = 0
    brain.turn = 0
    brain.target = NOTHING
    brain.target_carries = 0
    brain.first_met = NOTHING
    brain.best_met = NOTHING
    brain.better = 0
    brain.left_standing = 0
    brain.asked = 0
    brain.liked_present = 0
    for i in range(t.n_issues):
        # The variant of the scenario may be another than in its last game.
        brain.felt_at[i] = 0
    for q in range(t.n_parties):
        brain.known_on[q] = 0
        for i in range(t.n_issues):
            brain.known[q * ISSUES + i] = -1
            for o in range(t.options[i]):
                brain.count[(q * ISSUES + i) * OPTIONS + o] = 0
    # A mind may have played a variant of the scenario before, in which it had other moves.
    for m in range(t.n_moves):
        brain.may_do[m] = 0
    for a in range(t.aud_from[seat], t.aud_to[seat]):
        brain.mood_low[a] = -t.uncertainty[a]
        brain.mood_high[a] = t.uncertainty[a]
