"""Persuasion: points are chosen with the arrows, paid from capital, and count at home."""

from __future__ import annotations

from game.rules.moves import TimeUp
from game.ui.app import App
from tests.ui.screens.played import PASSES, bring_home, first_talks, make, said


def test_persuasion_is_handed_in_and_paid(app: App) -> None:
    """Right adds a point, Enter hands it in; it costs its price and counts for that audience."""
    play, calls = first_talks(PASSES, to="persuade"), list[str]()
    before = play.view.capital
    bring_home(app, play, calls)
    app.press("Right")
    app.press("Down")
    app.press("Right")
    app.press("Right")
    app.press("Enter")
    assert calls == ["moved"]
    while play.session.stage == "persuade":
        make(play.session, TimeUp())
    assert play.view.capital == before - 3 * play.view.prices.persuade
    told = {e.ref: e.detail["points"] for e in play.view.history if e.kind == "persuade"}
    assert told == {"taxpayers": 1, "fleet": 2}


def test_nobody_can_spend_more_than_there_is(app: App) -> None:
    """Points that capital cannot pay are not chosen, and a note says why."""
    play = first_talks(PASSES, to="persuade")
    screen = bring_home(app, play)
    for _ in range(3):
        app.press("Right")
    app.press("Down")
    for _ in range(3):
        app.press("Right")
    affordable = play.view.capital // play.view.prices.persuade
    assert sum(screen.chosen.values()) == affordable
    assert "Each point costs" in said(app)


def test_persuasion_shows_in_the_figures_at_once(app: App) -> None:
    """A point of persuasion adds one to the expected support that the row shows."""
    play = first_talks(PASSES, to="persuade")
    bring_home(app, play)
    before = play.view.support("taxpayers", PASSES).total // 100
    assert f"{before}" in said(app).splitlines()
    app.press("Right")
    assert f"{before + 1}" in said(app).splitlines()


def test_without_persuasion_home_simply_decides(app: App) -> None:
    """Enter hands in nothing, and costs nothing."""
    play, calls = first_talks(PASSES, to="persuade"), list[str]()
    before = play.view.capital
    bring_home(app, play, calls)
    app.press("Enter")
    assert calls == ["moved"]
    assert play.view.capital == before


def test_the_others_supporters_stay_unknown(app: App) -> None:
    """Another side's homes show weight and poll, and no support for the deal."""
    play = first_talks(PASSES, to="persuade")
    bring_home(app, play)
    app.press("H")
    words = said(app)
    assert ["60 votes" in words, "40 votes" in words, "needs" in words] == [True, True, False]
