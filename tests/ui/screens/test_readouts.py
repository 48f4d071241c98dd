"""The readout is chosen by keys or pointer, says what it names and shifts, and is handed in whole."""

from __future__ import annotations

import pytest

from game.rules.moves import TimeUp
from game.ui.app import App
from game.ui.audit import audit
from game.ui.play import Play
from game.ui.screens.readouts import ReadoutScreen
from tests.ui.conftest import MakeApp
from tests.ui.screens.played import PASSES, first_talks, make, said


def due(package: dict[str, str] | None = PASSES) -> Play:
    """The first talks where the readouts are due."""
    play = first_talks(package, to="voted")
    while play.session.stage != "readout":
        make(play.session, TimeUp())
    return play


def opened(app: App, play: Play, moved: list[str] | None = None) -> ReadoutScreen:
    """Open the readouts and note when one is handed in."""
    noted = [] if moved is None else moved
    screen = ReadoutScreen(play, lambda: noted.append("moved"))
    app.open(screen)
    return screen


def test_arrows_choose_and_enter_publishes(app: App) -> None:
    """What is chosen with the arrows is what everybody reads."""
    play, moved = due(), list[str]()
    screen = opened(app, play, moved)
    assert len(screen.fitting) > 1
    app.press("Right")
    chosen = screen.chosen
    assert chosen == screen.fitting[1]
    app.press("Enter")
    assert moved == ["moved"]
    while not play.session.over:
        make(play.session, TimeUp())
    assert play.outcome is not None
    assert play.outcome.readouts["harbour"] == chosen


def test_the_pointer_chooses_first_and_then_publishes(app: App) -> None:
    """A click on another account chooses it; a second one publishes it."""
    moved: list[str] = []
    screen = opened(app, due(), moved)
    target = f"readout-{screen.fitting[-1]}"
    app.click(target)
    assert (screen.chosen, moved) == (screen.fitting[-1], [])
    app.click(target)
    assert moved == ["moved"]


def test_each_account_says_what_it_names_and_changes(app: App) -> None:
    """Its own words, the issues that it names, and every figure that it shifts with its amount."""
    play = due()
    screen = opened(app, play)
    words = said(app).replace("\n", " ")
    for name in screen.fitting:
        plan = play.scenario.readouts[name]
        assert plan.title in words
        for issue in plan.mentions:
            assert play.words.issue(issue) in words
    assert "What it changes" in words


@pytest.mark.parametrize(
    ("package", "head"), [(PASSES, "Ratified."), (None, "The talks are over.")], ids=["deal", "none"]
)
def test_the_head_says_how_it_ended(app: App, package: dict[str, str] | None, head: str) -> None:
    """Ratified, refused or over: the question is asked of what happened."""
    opened(app, due(package))
    assert f"{head} What do you tell the world?" in said(app).replace("\n", " ")


def test_terms_are_one_key_away(app: App) -> None:
    """G opens the list of terms."""
    opened(app, due())
    app.press("G")
    assert len(app.stage.layers) == 2


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("size", [(1280, 720, 100), (1600, 900, 100), (1280, 720, 150)], ids=str)
def test_nothing_is_cut_or_covered(make_app: MakeApp, size: tuple[int, int, int], language: str) -> None:
    """All text stands in its place, in both languages, and the choice stays when the language changes."""
    app = make_app(size[:2], size[2])
    screen = opened(app, due())
    app.press("Right")
    app.speak(language)
    assert screen.chosen == screen.fitting[1]
    assert [str(fault) for fault in audit(app)] == []
