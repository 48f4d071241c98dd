"""Chance for software, and the temper that a seat draws once a game.

Hashes are keyed by seat, own ply and their number within it (from 1), so that no move of anybody else re-rolls them;
the temper is ply 0. A ply's first draw is the rulebook's; small ones that follow share its hash.
"""

from __future__ import annotations

from game.players.brain import NOTHING, RANDOM, Brain
from game.players.gains import weigh_figures
from game.rules.chance import MASK, begin_draw, end_draw, stir
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
    ways = brain.ways * below
    if ways > SPENT:
        ways = below
        brain.drawn += 1
        product = end_draw(brain.stem, brain.drawn) * below
    else:
        product = brain.luck * below
    brain.ways = ways
    brain.luck = product & MASK
    return product >> 32


@small
def draw_temper(brain: Brain) -> None:
    """Draw the share that a seat keeps, in percent, and which of its exponents it takes in this game."""
    stem = stir(brain.seat_stem, 0)
    keep = brain.usual_keep - brain.spread + ((end_draw(stem, 1) * (2 * brain.spread + 1)) >> 32)
    brain.keep = min(95, max(0, keep))
    brain.temper = (end_draw(stem, 2) * 21) >> 32


@small
def wake(t: Tables, brain: Brain, seat: int, seed: int) -> None:
    """Begin a game: a new temper, and nothing seen yet. Who plays by chance in mass runs has none and sees nothing."""
    brain.seed = seed
    brain.seat_stem = stir(begin_draw(seed, STREAM_SOFTWARE), t.party_key[seat])
    brain.drawn_ply = 0
    brain.drawn = 0
    if brain.strategy == RANDOM and brain.asks_rules != 0:
        return
    draw_temper(brain)
    weigh_figures(t, brain, seat)
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
