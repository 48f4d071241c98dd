"""The table and its dialogues fit in Spanish too, and say everything in it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from game.scenario import find, load
from game.ui.app import App
from game.ui.audit import audit
from game.ui.play import Play
from game.ui.screens.table.screen import TableScreen
from tests.ui.conftest import MakeApp
from tests.ui.screens.table.playing import mine, read, sit_to_floor, table, words

SIZES = [((1280, 720), 100), ((1600, 900), 100), ((1600, 900), 115), ((1280, 720), 130), ((1280, 720), 150)]


@pytest.fixture
def spanish(make_app: MakeApp) -> Iterator[MakeApp]:
    """A maker of apps that speak Spanish; afterwards everything is English again."""
    made: list[App] = []

    def make(size: tuple[int, int] = (1600, 900), text_size: int = 100) -> App:
        app = make_app(size, text_size)
        app.guided = False
        app.speak("es")
        made.append(app)
        return app

    yield make
    for app in made:
        app.speak("en")


def begin(app: App, me: str = "us") -> tuple[Play, TableScreen]:
    """The flagship in Spanish at one's first turn."""
    play = sit_to_floor(read("us_mexico_2023"), me)
    spoken = load(find("us_mexico_2023"), "es").scenario
    assert spoken is not None
    play.retell(spoken)
    screen, _ = table(app, play)
    return play, screen


def faults(app: App) -> list[str]:
    """What is wrong with what is shown."""
    return [str(fault) for fault in audit(app)]


@pytest.mark.parametrize(("size", "text"), SIZES)
@pytest.mark.parametrize("me", ["us", "mx"])
def test_the_table_fits_in_spanish(spanish: MakeApp, me: str, size: tuple[int, int], text: int) -> None:
    """Before an offer, while others move, and when an offer stands."""
    app = spanish(size, text)
    play, screen = begin(app, me)
    assert faults(app) == []
    assert screen.do(mine(play))
    assert faults(app) == []
    while play.software_waits:
        screen.software()
        assert faults(app) == []


@pytest.mark.parametrize(("size", "text"), [((1280, 720), 100), ((1600, 900), 115), ((1280, 720), 150)])
def test_the_dialogues_fit_in_spanish(spanish: MakeApp, size: tuple[int, int], text: int) -> None:
    """Every dialogue, with an offer of the other side on the table."""
    app = spanish(size, text)
    play, screen = begin(app)
    screen.do(mine(play))
    while play.software_waits:
        screen.software()
    for key in "SBKAYXNG":
        app.press(key)
        assert (key, faults(app)) == (key, [])
        app.press("Esc")


def test_a_dialogue_changes_its_language(spanish: MakeApp) -> None:
    """A dialogue that is open while the language changes is told anew, with what was chosen in it."""
    app = spanish()
    _, screen = begin(app)
    app.press("S")
    assert "Una declaración pública" in words(app)
    assert screen.dialogue is not None
    app.press("Down")
    app.speak("en")
    assert "A public statement" in words(app)
    app.press("Esc")
    assert not screen.dialogue.open
