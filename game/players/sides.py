"""Side moves that pay: opening the mandate, private talks, statements, asking home, own moves.

Each is a short rule of thumb, and none but the opening of the mandate spends the reserve that is kept for persuasion
at home. A rule that finds its move writes it down as the choice and says True.
"""

from __future__ import annotations

from game.players.brain import (
    ACCEPTING,
    NOT_YET,
    Brain,
)
from game.players.choices import (
    affords,
    choose,
)
from game.players.gains import (
    CAPITAL,
    worth_of_rows,
)
from game.players.home import (
    CERTAIN,
    chance_to_pass,
    find_odds,
)
from game.players.mandate import (
    open_mandate,
)
from game.players.statements import (
    free_position,
)
from game.players.temper import draw
from game.rules.layout import (
    M_AUTHORED,
    M_BACK_CHANNEL,
    M_CONSULT,
    MAX_CONSULTS,
    MAX_SIDE_MOVES,
    MAX_TALKS,
    MOVES,
    PARTIES,
    V_PHASE,
    V_ROUNDS_LEFT,
)
from game.rules.record import (
    Tables,
    Talks,
)
from game.rules.small import small

DOUBT_LOW = CERTAIN // 5
DOUBT_HIGH = CERTAIN * 9 // 10
"""Between these chances to pass, the capital's word is worth asking for."""


@small
def talk_early(t: Tables, s: Talks, brain: Brain, seat: int) -> bool:
    """Have the private talks that the strategy wants, with the party least spoken to."""
    price = t.price_back_channel[s.v[V_PHASE] * PARTIES + seat]
    if brain.asks == 0 or not affords(s, seat, M_BACK_CHANNEL, price, brain.reserve):
        return False
    least = min(brain.asks, MAX_TALKS)
    partner = -1
    for q in range(t.n_parties):
        if q == seat or (s.present >> q) & 1 == 0:
            continue
        done = s.talks[min(q, seat) * PARTIES + max(q, seat)]
        if done < least:
            least = done
            partner = q
    return partner >= 0 and choose(brain, M_BACK_CHANNEL, partner, 0)


@small
def ask_home(t: Tables, s: Talks, brain: Brain, seat: int) -> bool:
    """Ask the capital about a package that the moods could tip, before accepting it or towards the end."""
    phase = s.v[V_PHASE]
    if t.carries[phase] != 0 or brain.about == NOT_YET or t.aud_to[seat] == t.aud_from[seat]:
        return False
    if brain.about != ACCEPTING and s.v[V_ROUNDS_LEFT] > 1:
        return False
    price = t.price_consult[phase * PARTIES + seat]
    if s.consults[seat] >= MAX_CONSULTS or not affords(s, seat, M_CONSULT, price, brain.reserve // 2):
        return False
    if brain.about == ACCEPTING:
        find_odds(t, s, brain, seat, s.offer, 0)
    else:
        find_odds(t, s, brain, seat, brain.lead, 0)
    chance = chance_to_pass(t, s, brain, seat)
    if chance < DOUBT_LOW or chance > DOUBT_HIGH:
        return False
    if brain.about == ACCEPTING:
        return choose(brain, M_CONSULT, 0, 0)
    for i in range(t.n_issues):
        s.draft[i] = brain.lead[i]
    return choose(brain, M_CONSULT, 1, 0)


@small
def gain_of_move(t: Tables, s: Talks, brain: Brain, seat: int, move: int) -> int:
    """Give what an own move is worth above its price, its chance reckoned in; 0 where it may not or cannot be made."""
    if brain.may_do[move] == 0 or not affords(s, seat, M_AUTHORED, t.move_cost[move], brain.reserve):
        return 0
    chance = t.move_chance[move]
    good = worth_of_rows(t, s, brain, seat, t.move_from[move], t.move_to[move])
    bad = worth_of_rows(t, s, brain, seat, t.else_from[move], t.else_to[move])
    return max(0, (good * chance + bad * (100 - chance)) // 100 - CAPITAL * t.move_cost[move])


@small
def act(t: Tables, s: Talks, brain: Brain, seat: int) -> bool:
    """Make an own move that is worth more than its price, drawn by how much more; the reserve stays untouched."""
    if s.n_sides >= MAX_SIDE_MOVES or (s.sides >> M_AUTHORED) & 1 != 0:
        return False
    if brain.lead_on != 0:
        find_odds(t, s, brain, seat, brain.lead, 0)
    else:
        find_odds(t, s, brain, seat, s.offer, 0)
    total = 0
    for n in range(t.n_own[seat]):
        brain.gains[n] = gain_of_move(t, s, brain, seat, t.own[seat * MOVES + n])
        total += brain.gains[n]
    if total == 0:
        return False
    skip = draw(s, brain, seat, total)
    for n in range(t.n_own[seat]):
        skip -= brain.gains[n]
        if skip < 0:
            return choose(brain, M_AUTHORED, t.own[seat * MOVES + n], 0)
    return False


@small
def side_move(t: Tables, s: Talks, brain: Brain, seat: int) -> bool:
    """Choose a side move where one pays; the most urgent first."""
    if s.n_sides >= MAX_SIDE_MOVES:
        return False
    for a in range(t.n_audiences):
        s.lobby[a] = 0
    if open_mandate(t, s, brain, seat):
        return True
    if talk_early(t, s, brain, seat):
        return True
    if free_position(t, s, brain, seat):
        return True
    if ask_home(t, s, brain, seat):
        return True
    return act(t, s, brain, seat)
