"""The timeline shows every figure over the game and says at each change why it changed."""

from __future__ import annotations

import pytest

from game.ui.app import App
from game.ui.play import Play
from game.ui.screens.timeline import TimelineScreen
from game.ui.widgets.ledger import LedgerBody
from tests.ui.screens.played import mexico_city, said


@pytest.fixture
def play() -> Play:
    """A game of the flagship with a deal."""
    return mexico_city(to="over")


def opened(app: App, play: Play) -> TimelineScreen:
    """Open the timeline."""
    screen = TimelineScreen(play)
    app.open(screen)
    return screen


def test_arrows_go_from_change_to_change(app: App, play: Play) -> None:
    """Left and right, Home and End move the cursor; up and down choose another figure."""
    screen = opened(app, play)
    line = screen.timeline.line
    assert line is not None
    last = len(line.moments) - 1
    seen = [screen.timeline.at]
    for key in ("Left", "Home", "Left", "Right", "End", "Right"):
        app.press(key)
        seen.append(screen.timeline.at)
    assert seen == [last, last - 1, 0, 0, 1, last, last]
    app.press("Down")
    assert screen.timeline.chosen == 1
    app.press("Up")
    assert screen.timeline.chosen == 0


def test_each_change_says_why(app: App, play: Play) -> None:
    """At every change of every group: the ledger begins where it stood, ends where it stands, and its causes add up."""
    screen = opened(app, play)
    for group in range(3):
        screen.timeline.turn(group)
        for chosen, line in enumerate(screen.timeline.lines):
            for at, moment in enumerate(line.moments):
                screen.timeline.chosen, screen.timeline.moment = chosen, at
                ledger = screen.why()
                assert ledger is not None
                body = next(part for part in ledger.walk() if isinstance(part, LedgerBody))
                assert sum(cause.amount for cause in body.causes) == pytest.approx(body.total[1])
                assert body.total[1] == line.shown(moment.after)


def test_a_click_chooses_figure_group_and_change(app: App, play: Play) -> None:
    """The pointer does what the keys do."""
    screen = opened(app, play)
    app.click("figure-1")
    assert screen.timeline.chosen == 1
    track = app.stage.layers[0].root.find("track")
    assert track is not None
    app.click((track.rect.x + 70, track.rect.cy))
    assert screen.timeline.at == 0
    tabs = app.stage.layers[0].root.find("groups")
    assert tabs is not None
    app.click((tabs.rect.right - 20, tabs.rect.cy))
    assert screen.timeline.group == 2


def test_the_table_lists_every_change(app: App, play: Play) -> None:
    """T lists the rounds, values and causes of the chosen figure, and shows the chart again."""
    screen = opened(app, play)
    app.press("T")
    line = screen.timeline.line
    assert line is not None
    rows = [w for w in app.stage.layers[0].root.walk() if w.id.startswith("change-")]
    assert len(rows) == len(line.moments)
    app.press("T")
    assert app.stage.layers[0].root.find("track") is not None


def test_the_sentence_tells_start_and_end(app: App, play: Play) -> None:
    """Above the chart stands from where to where the figure went."""
    opened(app, play)
    assert play.outcome is not None
    end = play.outcome.trust["us", "mx"]
    assert f"from 36 to {end}, in" in said(app).replace("\n", " ")


def test_terms_are_one_key_away(app: App, play: Play) -> None:
    """G opens the list of terms."""
    opened(app, play)
    app.press("G")
    assert len(app.stage.layers) == 2
