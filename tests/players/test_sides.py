"""Side moves that pay: when the capital is asked, when a position is freed, when others are spoken to."""

from __future__ import annotations

from random import Random

from game.players.brain import ACCEPTING, Brain
from game.players.home import chance_to_pass, feel_home, find_odds
from game.players.mandate import open_mandate
from game.players.sides import DOUBT_HIGH, DOUBT_LOW, act, ask_home, talk_early
from game.players.statements import free_position
from game.rules.advance import begin, enter, follow
from game.rules.layout import (
    ISSUES,
    M_AUTHORED,
    M_BACK_CHANNEL,
    M_CONSULT,
    M_STATEMENT,
    PARTIES,
    STAGE_FLOOR,
    V_CAPITAL,
    V_FIRM,
    V_PHASE,
    V_POSITION,
    V_ROUND,
    V_TRUST,
)
from game.rules.public import speak
from game.rules.ratify import support
from game.rules.record import Talks
from game.rules.worth import inside_mandate
from tests.players.worlds import FLAGSHIP, mind, tables, world

T = tables(FLAGSHIP)
PRINCIPALS = list(world(FLAGSHIP).phases).index("principals")
US, MX = 0, 1
QUO = [0] * ISSUES


def floor_of(seat: int, strategy: str = "conceding") -> tuple[Talks, Brain]:
    """Give the flagship's principals at a seat's turn, and the seat's mind."""
    s, brain = Talks(), mind(FLAGSHIP, strategy, seat)
    follow(T, s, enter(T, s, begin(T, s, 0), 0))
    s.v[V_PHASE], s.v[V_ROUND], s.phase_round, s.stage, s.floor = PRINCIPALS, 4, 1, STAGE_FLOOR, seat
    feel_home(T, s, brain, seat)
    return s, brain


def wish_for(brain: Brain, seat: int) -> None:
    """Let a mind wish for a package with an option that its mandate keeps closed."""
    for i in range(T.n_issues):
        closed = T.closed[seat * ISSUES + i]
        brain.wish[i] = max((o for o in range(T.options[i]) if (closed >> o) & 1), default=1)
    brain.wish_on = 1


def test_the_capital_is_asked_to_open_what_is_needed() -> None:
    """A seat that wishes for a closed option asks its capital, if the mandate would open now."""
    for seat in (US, MX):
        s, brain = floor_of(seat)
        s.v[V_TRUST + seat * PARTIES + 1 - seat] = 60
        assert not open_mandate(T, s, brain, seat)
        wish_for(brain, seat)
        assert not inside_mandate(T, s, seat, brain.wish, 0)
        assert open_mandate(T, s, brain, seat)
        assert (brain.kind, brain.a, s.draft[: T.n_issues]) == (M_CONSULT, 1, brain.wish[: T.n_issues])
        s.opened[seat] = 1
        assert not open_mandate(T, s, brain, seat)


def test_trust_is_sought_where_the_mandate_asks_for_it() -> None:
    """Where a little more trust would open the mandate, the seat speaks in private or makes an own move for it."""
    s, brain = floor_of(US)
    wish_for(brain, US)
    s.v[V_TRUST + US * PARTIES + MX] = 38
    assert open_mandate(T, s, brain, US)
    assert (brain.kind, brain.a) == (M_BACK_CHANNEL, MX)
    assert s.v[V_TRUST + US * PARTIES + MX] == 38
    s.v[V_TRUST + US * PARTIES + MX] = 10
    assert not open_mandate(T, s, brain, US)


def test_integrative_talks_twice_and_early() -> None:
    """Integrative speaks to each other party twice in private, conceding not at all; the reserve stays."""
    s, brain = floor_of(US, "integrative")
    for done in range(2):
        s.talks[US * PARTIES + MX] = done
        assert talk_early(T, s, brain, US)
    s.talks[US * PARTIES + MX] = 2
    assert not talk_early(T, s, brain, US)
    s.talks[US * PARTIES + MX] = 0
    s.v[V_CAPITAL + US] = brain.reserve + 5
    assert not talk_early(T, s, brain, US)
    s, brain = floor_of(US)
    assert not talk_early(T, s, brain, US)


def drawn_packages(count: int) -> list[list[int]]:
    """Draw packages of the flagship."""
    rng = Random(5)
    return [[rng.randrange(T.options[i]) for i in range(T.n_issues)] + QUO[T.n_issues :] for _ in range(count)]


def test_a_position_is_freed_before_it_is_left() -> None:
    """Of a firm position that a wish leaves the seat says that it could move, and home likes the wish better then."""
    freed = 0
    for package in drawn_packages(120):
        s, brain = floor_of(MX)
        for i in range(T.n_issues):
            s.v[V_FIRM + MX * ISSUES + i] = 3
        feel_home(T, s, brain, MX)
        brain.wish_on, brain.wish = 1, package
        if not free_position(T, s, brain, MX):
            continue
        freed += 1
        assert (brain.kind, brain.b) == (M_STATEMENT, -1)
        assert package[brain.a] != s.v[V_POSITION + MX * ISSUES + brain.a]
        before = [support(T, s, a, package, 0) for a in range(T.aud_from[MX], T.aud_to[MX])]
        speak(T, s, MX, brain.a, -1)
        after = [support(T, s, a, package, 0) for a in range(T.aud_from[MX], T.aud_to[MX])]
        assert sum(after) > sum(before)
    assert freed > 3


def test_home_is_asked_where_moods_could_tip_it() -> None:
    """Before accepting, the capital is asked where the chance to pass is neither small nor sure, twice at most."""
    asked = 0
    for package in drawn_packages(60):
        s, brain = floor_of(MX)
        s.offer_on, s.proposer, s.offer = 1, US, package
        brain.about = ACCEPTING
        find_odds(T, s, brain, MX, package, 0)
        chance = chance_to_pass(T, s, brain, MX)
        assert ask_home(T, s, brain, MX) == (DOUBT_LOW <= chance <= DOUBT_HIGH)
        asked += DOUBT_LOW <= chance <= DOUBT_HIGH
        s.consults[MX] = 2
        assert not ask_home(T, s, brain, MX)
    assert asked > 3


def test_own_moves_leave_the_reserve() -> None:
    """An own move is made where it is worth more than its price and the reserve stays untouched."""
    s, brain = floor_of(US)
    for m in range(T.n_moves):
        brain.may_do[m] = (T.move_who[m] >> US) & 1
    assert act(T, s, brain, US)
    assert brain.kind == M_AUTHORED
    assert (T.move_who[brain.a] >> US) & 1
    cheapest = min(T.move_cost[m] for m in range(T.n_moves) if brain.may_do[m] != 0)
    s.v[V_CAPITAL + US] = brain.reserve + cheapest - 1
    assert not act(T, s, brain, US)
