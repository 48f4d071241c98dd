"""The games that the gallery's screens show: each is played once, and then made again from its moves in no time.

It knows no screen. Games are given fresh, so that no state of the gallery changes another.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

from game.players import level_seats
from game.players import make as make_player
from game.rules.legal import Refusal
from game.rules.moves import Answer, Hold, Inject, Move, Open, TimeUp
from game.scenario import Scenario, find, load
from game.session import Session
from game.session.saves import Game, unsaved
from game.ui.play import Play
from game.ui.shelf import tale_of
from tests.ui.screens.played import FAILS, PASSES, first_talks, herring_bay, mexico_city

BAY = Path(__file__).parents[1] / "cases" / "scenarios" / "every_key" / "scenario.yaml"
"""A scenario of three parties."""
FLAGSHIP, FIRST = "us_mexico_2023", "first_talks"
SEED = 7


@cache
def scenario_of(name: str) -> Scenario:
    """Read a scenario without errors, once."""
    scenario = load(find(name)).scenario
    assert scenario is not None
    return scenario


def made(session: Session, move: Move) -> None:
    """Make a move that must be accepted."""
    result = session.play(move)
    assert not isinstance(result, Refusal), (move, result)


class Table:
    """A game under way in which software plays every seat until somebody says stop."""

    def __init__(self, name: str, seed: int = SEED) -> None:
        self.session = Session(scenario_of(name), seed)
        self.players = {p: make_player("", self.session.scenario, p, seed) for p in self.session.scenario.parties}

    def until(self, stop: Callable[[Session], bool]) -> Session:
        """Let software move until something holds, or the talks are over."""
        while not self.session.over and not stop(self.session):
            party = self.session.waiting_on[0]
            made(self.session, self.players[party].choose(self.session.view(party)))
        return self.session


def _floor(me: str, *, offer: bool, least: int = 1) -> Callable[[Session], bool]:
    def holds(session: Session) -> bool:
        view = session.view(me)
        standing = view.offer is not None and view.offer.proposer != me
        return session.stage == "floor" and view.my_turn and standing == offer and view.round >= least

    return holds


def _at_floor(name: str, me: str) -> Session:
    return Table(name).until(_floor(me, offer=False))


def _offered(name: str, me: str) -> Session:
    return Table(name).until(_floor(me, offer=True, least=3))


def _waiting(name: str, me: str) -> Session:
    """One's own offer stands, and another has the floor."""

    def holds(session: Session) -> bool:
        offer = session.view(me).offer
        return session.stage == "floor" and offer is not None and offer.proposer == me

    return Table(name).until(holds)


def _last_call(name: str, me: str) -> Session:
    session = Table(name).until(_floor(me, offer=True, least=3))
    while not session.over and not (session.stage == "last_call" and me in session.waiting_on):
        party = session.waiting_on[0]
        choice = session.view(party).choice
        if choice is not None:
            made(session, Answer(party, choice.event, choice.default))
        elif session.stage in {"floor", "last_call"}:
            made(session, Hold(party))
        else:
            made(session, TimeUp())
    return session


def _asked(name: str, me: str) -> Session:
    """An event asks for an answer."""
    session = _offered(name, me)
    for event, plan in session.scenario.events.items():
        if (
            plan.choice is not None
            and plan.choice.party == me
            and not isinstance(session.play(Inject(event)), Refusal)
        ):
            return session
    raise LookupError(f"no event asks {me}")


def _opening(name: str, me: str) -> Session:
    session = Session(scenario_of(name), SEED)
    for party in session.waiting_on:
        if party != me:
            made(session, Open(party))
    return session


def _brought(play: Play) -> Session:
    return play.session


def _bay(to: str, need: int = 3) -> Session:
    with tempfile.TemporaryDirectory() as folder:
        return herring_bay(Path(folder), to=to, need=need).session


def _software(name: str) -> Session:
    """A game that software plays to its end."""
    return Table(name).until(lambda _: False)


MAKERS: Mapping[str, Callable[[], Session]] = {
    "opening": lambda: _opening(FLAGSHIP, "us"),
    "first opening": lambda: _opening(FIRST, "harbour"),
    "floor": lambda: _at_floor(FLAGSHIP, "us"),
    "first floor": lambda: _at_floor(FIRST, "island"),
    "bay floor": lambda: _offered(str(BAY), "south"),
    "offered": lambda: _offered(FLAGSHIP, "us"),
    "offered mx": lambda: _offered(FLAGSHIP, "mx"),
    "waiting": lambda: _waiting(FLAGSHIP, "us"),
    "last call": lambda: _last_call(FLAGSHIP, "us"),
    "asked": lambda: _asked(FLAGSHIP, "us"),
    "persuade": lambda: _brought(mexico_city(to="persuade")),
    "bay persuade": lambda: _bay("persuade"),
    "passed": lambda: _brought(first_talks(PASSES, to="voted")),
    "flagship passed": lambda: _brought(mexico_city(to="voted")),
    "refused": lambda: _brought(first_talks(FAILS, to="voted")),
    "flagship refused": lambda: _brought(mexico_city(to="voted", step=9)),
    "reopened": lambda: _bay("voted"),
    "over": lambda: _brought(mexico_city(to="over")),
    "first over": lambda: _brought(first_talks(PASSES, to="over")),
    "no deal": lambda: _brought(mexico_city(to="over", step=0)),
    "first no deal": lambda: _brought(first_talks(None, to="over")),
    "played": lambda: _software(FIRST),
}
"""Every game by name."""


@cache
def _told(name: str) -> Session:
    return MAKERS[name]()


def fresh(name: str, seats: Mapping[str, str] | None = None) -> Game:
    """Give a game of its own that stands where the named one does; ``seats`` stand in its journal's head."""
    known = _told(name)
    game = unsaved(known.scenario, known.seed, seats or {})
    for line in known.lines:
        made(game, line.move)
    return game


def play_of(
    name: str,
    me: str,
    language: str,
    *,
    people: tuple[str, ...] = (),
    voters: tuple[str, ...] = (),
    watch: bool = False,
) -> Play:
    """Sit down at a fresh game, told in a language; software has the seats of nobody here."""
    session = fresh(name)
    seats = level_seats(session.scenario, "normal")
    taken = () if watch else people or (me,)
    players = {
        p: make_player(seats[p], session.scenario, p, SEED) for p in session.scenario.parties if p not in taken
    }
    strategies = {p: seats[p] for p in players}
    play = Play(
        session, me, players, strategies=strategies, save=lambda: "hand-in.parley", people=people, voters=voters
    )
    play.retell(tale_of(session.scenario, "").told(language))
    return play
