"""A class votes on what its seat does: hands by number keys or by pointer, then the decision is made in the game."""

from __future__ import annotations

import pytest

from game.players import make
from game.rules.moves import Propose
from game.scenario import find
from game.session import Session
from game.ui.app import App
from game.ui.audit import audit
from game.ui.play import Play
from game.ui.route import Route
from game.ui.screens.composer.screen import ComposerScreen
from game.ui.screens.opening import OpeningScreen
from game.ui.screens.table.screen import TableScreen
from game.ui.screens.vote.screen import VoteScreen
from tests.ui.screens.played import read


@pytest.fixture
def route() -> Route:
    """The way of a class that plays the harbour against software, at its opening statement."""
    app = App((1280, 720), calm=True)
    scenario = read(find("first_talks"))
    session = Session(scenario, 2)
    players = {"island": make("conceding", scenario, "island", 2)}
    way = Route(app, Play(session, "harbour", players, people=["harbour"], voters=["harbour"]), app.back)
    way.begin()
    app.press("Enter")
    assert isinstance(app.screen, OpeningScreen)
    return way


def _vote(route: Route, *keys: str) -> None:
    """Open the vote, count hands by keys, and decide."""
    route.app.press("V")
    assert isinstance(route.app.screen, VoteScreen)
    assert audit(route.app) == []
    for key in (*keys, "Enter"):
        route.app.press(key)


def _at_table(route: Route) -> TableScreen:
    while not (isinstance(route.app.screen, TableScreen) and route.play.me in route.play.session.waiting_on):
        if isinstance(route.app.screen, TableScreen):
            route.app.press("Space")
        else:
            route.app.press("Enter")
    return route.app.screen


def test_a_position_is_voted_on(route: Route) -> None:
    """At the opening, hands choose the option of the focused issue; the firmness stays."""
    screen = route.app.screen
    assert isinstance(screen, OpeningScreen)
    issue, (_, firmness) = next(iter(screen.stands.items()))
    options = list(route.play.scenario.agenda[issue].options)
    _vote(route, "1", "2", "2")
    back: object = route.app.screen
    assert back is screen
    assert screen.stands[issue] == (options[1], firmness)


def test_a_turn_is_voted_on_and_an_offer_issue_by_issue(route: Route) -> None:
    """The class decides to make an offer, votes on an option in the composer, and tables it."""
    _at_table(route)
    route.app.press("V")
    assert isinstance(route.app.screen, VoteScreen)
    at = next(n for n, p in enumerate(route.app.screen.ballot.proposals, 1) if p.id == "offer")
    route.app.press(str(at))
    route.app.press("Enter")
    composer = route.app.screen
    assert isinstance(composer, ComposerScreen)
    issue = route.play.view.issues[0]
    options = list(route.play.scenario.agenda[issue].options)
    _vote(route, "2", "1", "2")
    assert composer.draft[issue] == options[1]


def test_a_tie_is_voted_on_again(route: Route) -> None:
    """With the first rule a tie opens a second ballot between the tied, without hands."""
    _vote(route, "1", "2")
    screen = route.app.screen
    assert isinstance(screen, VoteScreen)
    assert (screen.ballot.number, screen.ballot.total, len(screen.ballot.proposals)) == (2, 0, 2)


def test_hands_by_pointer(route: Route) -> None:
    """Plus, minus and the row itself count by pointer; the button decides."""
    screen = route.app.screen
    route.app.press("V")
    for name in ("more-2", "proposal-2", "more-1", "less-1"):
        route.app.click(name)
    vote = route.app.screen
    assert isinstance(vote, VoteScreen)
    assert vote.ballot.hands[:2] == [0, 2]
    route.app.click("decide")
    assert route.app.screen is screen


def test_leaving_the_vote_changes_nothing(route: Route) -> None:
    """Esc goes back to the screen, as it was."""
    screen = route.app.screen
    assert isinstance(screen, OpeningScreen)
    before = dict(screen.stands)
    route.app.press("V")
    route.app.press("1")
    route.app.press("Esc")
    assert (route.app.screen, screen.stands) == (screen, before)


def test_a_seat_of_one_person_does_not_vote() -> None:
    """Without a class the key does nothing, and the bar has no tool for it."""
    app = App((1280, 720), calm=True)
    scenario = read(find("first_talks"))
    play = Play(Session(scenario, 2), "harbour", {"island": make("conceding", scenario, "island", 2)})
    Route(app, play, app.back).begin()
    app.press("V")
    assert not isinstance(app.screen, VoteScreen)
    assert app.on_vote is None


def test_an_offer_that_was_voted_is_a_move_like_any_other(route: Route) -> None:
    """What the class has tabled stands in the journal as a plain offer of its seat."""
    _at_table(route)
    route.app.press("Enter")
    assert isinstance(route.app.screen, ComposerScreen)
    _vote(route, "2")
    route.app.press("Enter")
    moves = [line.move for line in route.play.session.lines if isinstance(line.move, Propose)]
    assert [move.party for move in moves if move.party == "harbour"] == ["harbour"]
