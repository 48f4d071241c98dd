"""Long texts by keyboard: what has no stop inside is a stop itself, and Up and Down scroll it."""

from __future__ import annotations

from game.ui.app import App
from game.ui.layout import Column
from game.ui.screen import Screen
from game.ui.widget import Widget
from game.ui.widgets.basic import Label
from game.ui.widgets.button import Button
from game.ui.widgets.panels import ScrollView


class Long(Screen):
    """A long text above a button."""

    def __init__(self, lines: int) -> None:
        super().__init__()
        self.lines = lines

    def build(self) -> Widget:
        """The text scrolls if it is longer than the window."""
        text = ScrollView(Column(*(Label(f"Line {n}") for n in range(self.lines)))).named("text")
        return Column(text.sized(grow=1), Button("Go on").named("go"))


def test_a_long_text_is_a_stop_and_scrolls(app: App) -> None:
    """Tab reaches it, Down scrolls it, and at its end Down goes on to what is below."""
    app.open(Long(60))
    app.focus("text")
    focused = app.stage.focused
    assert isinstance(focused, ScrollView)
    app.press("Down")
    assert focused.scrolled() == 60
    for _ in range(40):
        app.press("Down")
    assert app.stage.focused is not None
    assert app.stage.focused.id == "go"


def test_a_short_text_is_no_stop(app: App) -> None:
    """What does not scroll is passed over."""
    app.open(Long(3))
    app.focus("text")
    assert app.stage.focused is not None
    assert app.stage.focused.id == "go"
