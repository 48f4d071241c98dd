"""Playing time: the estimate lies where the scenario says, and games of software show that deals can be reached."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from game.players import make
from game.rules.moves import Accept, Hold, Move, Package, Propose
from game.rules.view import View
from game.session import Session
from tests.scenarios.minutes import estimate
from tests.scenarios.shelf import FIRST, FLAGSHIP, SHIPPED, games, scenario

TOP = Path(__file__).resolve().parents[2]


def test_the_flagship_fills_a_lesson() -> None:
    """From a quick person to a slow one the flagship takes 25 to 40 minutes."""
    minutes = estimate(FLAGSHIP).minutes.values()
    assert min(minutes) >= 25
    assert max(minutes) <= 40


def test_the_first_game_takes_ten_minutes() -> None:
    """The first game takes a usual person 10 minutes at most."""
    assert estimate(FIRST).minutes["usual"] <= 10


@pytest.mark.parametrize("name", SHIPPED)
def test_the_card_says_how_long(name: str) -> None:
    """The minutes that a scenario states hold the estimate for a usual person."""
    stated = scenario(name).about.minutes
    assert stated is not None
    assert stated[0] <= estimate(name).minutes["usual"] <= stated[1]


def test_the_command_prints_the_estimate() -> None:
    """The command tells each scenario's minutes and plies in one line."""
    command = [sys.executable, "-m", "tests.scenarios.minutes", FIRST]
    told = subprocess.run(command, cwd=TOP, capture_output=True, text=True, encoding="utf-8", check=True).stdout
    found = estimate(FIRST)
    assert told.startswith(f"{FIRST}: quick {found.minutes['quick']}, usual {found.minutes['usual']}, ")
    assert len(told.splitlines()) == 1


def agreed_of(name: str, count: int) -> int:
    """Count the games between the usual software that bring a ratified deal."""
    played = [session.outcome for session in games(name, "conceding", count)]
    return sum(outcome is not None and outcome.how == "agreed" for outcome in played)


@pytest.mark.parametrize("name", SHIPPED)
def test_software_reaches_deals(name: str) -> None:
    """Of 40 games between the usual software more than half bring a ratified deal."""
    assert agreed_of(name, 40) > 20


def test_the_flagship_is_not_won_by_showing_up() -> None:
    """In the flagship the usual software fails in one game of ten or more."""
    assert agreed_of(FLAGSHIP, 40) <= 36


LADDERS: Mapping[str, tuple[Package, ...]] = {
    "harbour": ({"ferry": "weekly", "fishing": "all_year"}, {"ferry": "weekly", "fishing": "half"}),
    "island": ({"ferry": "twice", "fishing": "spring"}, {"ferry": "daily", "fishing": "spring"}),
}
TRADE: Package = {"ferry": "daily", "fishing": "half"}


class Sensible:
    """Plays the first game as a beginner who read the brief: two steps down, and yes to what is well above leaving."""

    def __init__(self, party: str, seed: int) -> None:
        self.party = party
        self.reason = make("", scenario(FIRST), party, seed).reason
        self._usual = make("", scenario(FIRST), party, seed)
        self._offers = [*LADDERS[party], TRADE]

    def choose(self, view: View) -> Move:
        """Accept 15 points above the fallback where home goes along; else the next offer down the ladder."""
        if view.stage not in {"floor", "last_call"}:
            return self._usual.choose(view)
        offer = view.offer
        if offer is not None and self.party not in offer.accepted:
            package = dict(offer.package)
            if view.worth(package) >= view.reservation + 150 and view.home(package).passes:
                return Accept(self.party)
        if view.stage == "last_call":
            return Hold(self.party)
        move = Propose(self.party, self._offers[0])
        self._offers = self._offers[1:] or self._offers
        return Hold(self.party) if view.refusal(move) is not None else move


@pytest.mark.parametrize("seat", ["harbour", "island"])
def test_sensible_play_succeeds_at_the_easy_level(seat: str) -> None:
    """A beginner who gives way in steps gets a ratified deal from easy software in nine games of ten, at either seat."""
    world = scenario(FIRST)
    agreed = 0
    for seed in range(30):
        session = Session(world, seed)
        players = {
            party: Sensible(party, seed) if party == seat else make(world.levels["easy"][party], world, party, seed)
            for party in world.parties
        }
        while not session.over:
            party = session.waiting_on[0]
            session.play(players[party].choose(session.view(party)))
        agreed += session.outcome is not None and session.outcome.how == "agreed"
    assert agreed >= 27
