"""The sheet of keys: what every key does here and everywhere; on F1 always, on ? where nothing has a why."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from game.ui.app import App
from game.ui.audit import audit, read
from game.ui.keys import Changed, Shortcut
from game.ui.keysheet import keys_here
from game.ui.layout import Column
from game.ui.screen import Screen
from game.ui.screens.table.screen import TableScreen
from game.ui.widget import Widget
from game.ui.widgets.basic import Hints, Label
from game.ui.widgets.button import Button
from game.ui.widgets.popups import Modal
from tests.ui.gallery_kit import SIZES
from tests.ui.screenshots import ROUND, SEED, at_the_table


class Keyed(Screen):
    """A button, a shortcut, and hints."""

    def __init__(self, *, known: bool = False) -> None:
        super().__init__()
        self.known = known

    def build(self) -> Widget:
        """All three kinds of keys."""
        return Column(Button("Accept\nthis offer", key="Y").named("yes"), Hints([("↑↓", "issue"), ("Y", "again")]))

    def keys(self) -> list[Shortcut]:
        """A key that no button shows."""
        return [Shortcut("G", "terms")]

    def why(self) -> Widget | None:
        """Causes, if they are known."""
        return Label("because") if self.known else None


def sheet(app: App) -> Widget | None:
    """Give the sheet, if it is open."""
    layer = app.stage.active
    return layer.root.find("key-sheet") if layer else None


def test_it_lists_each_key_once(app: App) -> None:
    """Buttons first, then shortcuts, then what hints say."""
    app.open(Keyed())
    assert keys_here(app) == [("Y", "Accept this offer"), ("G", "Terms"), ("↑↓", "Issue")]


def test_a_button_without_words_says_what_its_key_does(app: App) -> None:
    """An icon alone is named as in the list of keys, not by why it cannot be pressed now."""
    play = at_the_table("us_mexico_2023", "us", SEED, ROUND)
    app.open(TableScreen(play, lambda: None, lambda _: None))
    assert dict(keys_here(app))["X"] == "Withdraw, or walk out"
    assert dict(keys_here(app))["N"] == "All news"


def test_question_mark_asks_why_first(app: App) -> None:
    """? shows the causes where there are some, else the keys; F1 always shows the keys."""
    app.open(Keyed(known=True))
    app.press("?")
    assert sheet(app) is None
    app.press("Esc")
    app.press("F1")
    assert sheet(app) is not None
    app.press("F1")
    assert sum(layer.dim for layer in app.stage.layers) == 1
    app.press("Esc")
    app.replace(Keyed())
    app.press("?")
    assert sheet(app) is not None


def test_in_a_dialogue_it_tells_of_the_dialogue(app: App) -> None:
    """Keys of what lies below do nothing then, and are not named."""
    app.open(Keyed())
    app.modal(Modal("Walk out?", Label(""), [Button("Walk out", key="W"), Button("Stay", key="Esc")]))
    assert keys_here(app) == [("W", "Walk out"), ("Esc", "Stay")]
    app.press("F1")
    app.press("Esc")
    assert keys_here(app) == [("W", "Walk out"), ("Esc", "Stay")]


def test_it_shows_changed_keys(app: App) -> None:
    """The caps on the sheet are what is to be pressed."""
    app.open(Keyed())
    app.change_keys(Changed().put("", "Y", "0"))
    app.press("F1")
    words = [written.words for written in read(app) if written.layer]
    assert "0" in words
    assert "Y" not in words


def test_it_speaks_the_other_language_at_once(app: App) -> None:
    """Switched while it is open, it stays open."""
    app.open(Keyed())
    app.press("F1")
    app.speak("es")
    assert sheet(app) is not None
    assert "En todas partes" in [written.words for written in read(app)]


def test_it_leads_to_changing_keys(app: App) -> None:
    """Where keys can be changed, a button tells which are here; above a dialogue there is none, since it would be lost."""
    asked: list[object] = []
    app.on_change_keys = lambda here, place: asked.append((here, place))
    app.open(Keyed())
    app.press("F1")
    app.click("change-keys")
    assert asked == [([("Y", "Accept this offer"), ("G", "Terms"), ("↑↓", "Issue")], "")]
    app.modal(Modal("One", Label(""), [Button("Close", key="Esc")]))
    app.press("F1")
    assert app.stage.active is not None
    assert app.stage.active.root.find("change-keys") is None


@pytest.mark.parametrize("size", [*SIZES, (1280, 720, 150)], ids=str)
@pytest.mark.parametrize("language", ["en", "es"])
def test_it_fits_the_window(make_app: Callable[..., App], size: tuple[int, int, int], language: str) -> None:
    """Nothing is cut at any size, in both languages."""
    app = make_app(size[:2], size[2])
    app.on_change_keys = lambda *_: None
    app.on_language = app.on_settings = lambda: None
    app.open(Keyed())
    app.speak(language)
    app.press("F1")
    assert [str(fault) for fault in audit(app)] == []
