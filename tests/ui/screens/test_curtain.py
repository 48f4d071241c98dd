"""Two people at one machine: a curtain between their turns, and each side's papers only before its own people."""

from __future__ import annotations

import pytest

from game.scenario import find
from game.session import Session
from game.ui.app import App
from game.ui.audit import audit
from game.ui.audit import read as texts
from game.ui.play import Play
from game.ui.route import Route
from game.ui.screens.briefing import BriefingScreen
from game.ui.screens.curtain import CurtainScreen
from game.ui.screens.debrief import DebriefScreen
from game.ui.screens.opening import OpeningScreen
from game.ui.screens.ratification import RatificationScreen
from game.ui.screens.table.screen import TableScreen
from game.ui.screens.year_after import YearAfterScreen
from tests.ui.screens.played import read

PEOPLE = ("us", "mx")


@pytest.fixture
def route() -> Route:
    """The way through a game of two people."""
    app = App((1280, 720), calm=True)
    session = Session(read(find("us_mexico_2023")), 4)
    way = Route(app, Play(session, "us", {}, people=PEOPLE), app.back)
    way.begin()
    return way


def _open_curtain(route: Route) -> str:
    """Open the curtain; give the party that sits down."""
    assert isinstance(route.app.screen, CurtainScreen), route.app.screen
    route.app.press("Enter")
    return route.play.me


def test_each_person_reads_a_brief_and_opens(route: Route) -> None:
    """Both sides read their own brief behind a curtain, and both hand in an opening statement."""
    for party in PEOPLE:
        assert _open_curtain(route) == party
        assert isinstance(route.app.screen, BriefingScreen)
        route.app.press("Enter")
        assert isinstance(route.app.screen, OpeningScreen)
        route.app.press("Enter")
    assert route.play.session.stage in {"floor", "choice"}


def _is_secret(route: Route, words: str) -> bool:
    return words in " ".join(text.words for text in texts(route.app))


def test_the_curtain_shows_no_papers(route: Route) -> None:
    """Neither side's points, capital nor brief stand on a curtain, and nothing on it is cut."""
    assert not _is_secret(route, "What each outcome is worth to you")
    assert route.app.screen is not None
    assert not route.app.screen.secret
    assert audit(route.app) == []
    _open_curtain(route)
    assert _is_secret(route, "What each outcome is worth to you")


def _play_on(route: Route) -> None:
    """Do the first thing that each screen offers; at the table, accept, else offer, else hold."""
    app = route.app
    screen = app.screen
    if isinstance(screen, TableScreen):
        choice = route.play.view.choice
        if choice is not None:
            app.press("1")
        elif route.play.view.offer and route.play.view.offer.proposer != route.play.me:
            app.press("Y")
            app.press("Enter")
            if app.screen is screen:
                app.press("Esc")
                app.press("P")
        else:
            app.press("P")
    elif isinstance(screen, RatificationScreen):
        app.press("F")
        app.press("Enter")
    else:
        app.press("Enter")


def test_two_people_play_to_the_end(route: Route) -> None:
    """A whole game by two people: who is to move always sits behind the curtain first, and the end is shown to both."""
    seen: list[str] = []
    for _ in range(200):
        screen = route.app.screen
        if isinstance(screen, YearAfterScreen | DebriefScreen):
            break
        if isinstance(screen, CurtainScreen):
            seen.append(_open_curtain(route))
            continue
        waiting = route.play.session.waiting_on
        assert route.play.me in waiting or isinstance(screen, RatificationScreen | BriefingScreen)
        _play_on(route)
        route.app.settle(1)
    assert isinstance(route.app.screen, YearAfterScreen | DebriefScreen)
    assert seen[:2] == ["us", "mx"]
    assert set(seen) == set(PEOPLE)
    assert len(seen) > 6


def test_drafts_and_news_belong_to_their_seat(route: Route) -> None:
    """What one side prepares, the other neither sees nor loses."""
    play = route.play
    play.draft = {"migration": "patrols"}
    play.mark_read()
    play.sit("mx")
    assert play.draft == {}
    assert play.unread() == play.view.history
    play.sit("us")
    assert play.draft == {"migration": "patrols"}
    assert play.unread() == ()
    with pytest.raises(ValueError, match="not played by a person"):
        play.sit("canada")
