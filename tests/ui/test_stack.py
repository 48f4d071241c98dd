"""The stack of screens: coming back to where one was, another language in the middle of things, another window size."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from game.language import say
from game.ui.app import App
from game.ui.audit import audit, read
from game.ui.keys import Changed
from game.ui.layout import Column
from game.ui.screen import Screen
from game.ui.screens.composer import ComposerScreen
from game.ui.screens.table.screen import TableScreen
from game.ui.stack import area_of
from game.ui.widget import Widget
from game.ui.widgets.basic import Label
from game.ui.widgets.button import Button
from game.ui.widgets.field import TextField
from game.ui.widgets.panels import ScrollView
from game.ui.widgets.popups import Modal
from tests.ui.screenshots import ROUND, SEED, at_the_table

WINDOWS = [(1280, 720), (1280, 960), (1600, 900), (2560, 1080), (3840, 2160)]
"""From 4:3 to 21:9, from the least to the largest."""


class Long(Screen):
    """Forty rows that scroll, and a field."""

    first_focus = "row-0"

    def __init__(self) -> None:
        super().__init__()
        self.words = ""

    def build(self) -> Widget:
        """Rows below a field."""
        rows = [Button(f"Row {n}").named(f"row-{n}") for n in range(40)]
        field = TextField(self.words, self._write).named("field")
        return ScrollView(Column(Label(say("Settings")), field, *rows))

    def _write(self, words: str) -> None:
        self.words = words


def shown(app: App) -> list[str]:
    """All that can be read."""
    return [written.words for written in read(app)]


def test_back_leads_to_where_one_was(app: App) -> None:
    """After another screen was on top, focus and scrolling are as they were."""
    screen = Long()
    app.open(screen)
    app.focus("row-30")
    scrolled = app.stage.layers[0].root.scrolled()
    app.open(Long())
    app.press("Esc")
    assert app.screen is screen
    assert app.stage.focused is not None
    assert (app.stage.focused.id, app.stage.layers[0].root.scrolled()) == ("row-30", scrolled)
    assert scrolled > 0


def test_something_new_on_return_has_the_focus(app: App) -> None:
    """Where a screen has another first thing than when it was left, that has the focus."""
    screen = Long()
    app.open(screen)
    app.focus("row-3")
    app.open(Long())
    screen.first_focus = "row-7"
    app.back()
    assert app.stage.focused is not None
    assert app.stage.focused.id == "row-7"


def test_home_forgets_where_one_was(app: App) -> None:
    """The lowest screen begins anew."""
    app.open(Long())
    app.focus("row-9")
    app.open(Long())
    app.home()
    assert app.stage.focused is not None
    assert app.stage.focused.id == "row-0"


@pytest.mark.parametrize("size", WINDOWS, ids=str)
def test_resizing_keeps_what_has_the_focus_in_sight(make_app: Callable[..., App], size: tuple[int, int]) -> None:
    """Scrolled content stays scrolled, and the focus can be seen in the new window."""
    app = make_app((1280, 720))
    app.open(Long())
    app.focus("row-20")
    app.resized(size)
    app.settle()
    assert app.stage.focused is not None
    assert app.stage.focused.id == "row-20"
    assert app.stage.layers[0].root.scrolled() > 0
    assert 0 <= app.stage.focused.rect.y <= app.area.h - app.stage.focused.rect.h


def test_another_language_keeps_what_was_begun(app: App) -> None:
    """Typed text, focus and scrolling stay; the words are the other language's."""
    app.open(Long())
    app.focus("field")
    app.write("Ana")
    assert shown(app)[0] == "Settings"
    app.speak("es")
    assert shown(app)[:2] == ["Ajustes", "Ana"]
    assert app.stage.focused is not None
    assert (app.stage.focused.id, app.language) == ("field", "ES")


def test_dialogues_outlive_a_change_of_language(app: App) -> None:
    """A dialogue that can be built again is; others and curtains stay as they are; what only explains goes."""
    app.open(Long())
    built: list[str] = []
    again = app.modal(Modal("One", Label("1"), [Button("Close")]), again=lambda: built.append("one"))
    kept = app.modal(Modal("Two", Label("2"), [Button("Close")]))
    curtain = app.cover(Button("Curtain"))
    tip = app.popup(Label("why"))
    app.toast("Saved", "check")
    app.speak("es")
    assert app.stage.layers[1:] == [again, kept, curtain]
    assert tip not in app.stage.layers
    assert built == ["one"]


@pytest.mark.parametrize("size", WINDOWS, ids=str)
@pytest.mark.parametrize("key", ["F1", "G", "S"])
def test_dialogues_fit_the_new_window(make_app: Callable[..., App], size: tuple[int, int], key: str) -> None:
    """A dialogue that is open while the window or the size of text changes is built for the new one."""
    app = make_app((1920, 1080))
    app.open(TableScreen(at_the_table("us_mexico_2023", "us", SEED, ROUND), lambda: None, lambda _: None))
    app.press(key)
    assert len([layer for layer in app.stage.layers if layer.dim]) == 1
    app.resized(size)
    app.set_look(text_size=150)
    app.settle()
    assert len([layer for layer in app.stage.layers if layer.dim]) == 1
    assert [str(fault) for fault in audit(app)] == []


@pytest.mark.parametrize("size", WINDOWS, ids=str)
def test_resizing_at_the_table_keeps_focus_and_scrolling(
    make_app: Callable[..., App], size: tuple[int, int]
) -> None:
    """In every window from 4:3 to 21:9 a person goes on at the row where they were, and nothing is cut."""
    app = make_app((1600, 900))
    play = at_the_table("us_mexico_2023", "us", SEED, ROUND)
    app.open(TableScreen(play, lambda: None, lambda _: None))
    app.press("Down")
    app.press("Down")
    before = app.stage.focused
    assert before is not None
    app.resized(size)
    app.settle()
    assert app.surface.get_size() == size
    assert app.stage.focused is not None
    assert app.stage.focused.where() == before.where()
    assert [str(fault) for fault in audit(app)] == []
    app.resized((1600, 900))
    assert app.stage.focused.where() == before.where()


@pytest.mark.parametrize("size", WINDOWS, ids=str)
def test_resizing_in_the_composer_loses_no_draft(make_app: Callable[..., App], size: tuple[int, int]) -> None:
    """The draft and the row are as they were before the window changed."""
    app = make_app((1600, 900))
    play = at_the_table("us_mexico_2023", "us", SEED, ROUND)
    app.open(ComposerScreen(play, None, lambda: None, lambda: None))
    for key in ("Down", "Down", "Right", "Left", "Left"):
        app.press(key)
    draft = dict(play.draft)
    before = app.stage.focused.where() if app.stage.focused else ""
    app.resized(size)
    app.settle()
    assert play.draft == draft
    assert draft
    assert app.stage.focused is not None
    assert app.stage.focused.where() == before
    assert [str(fault) for fault in audit(app)] == []


def test_a_changed_key_does_what_the_shipped_one_did(app: App) -> None:
    """Only the new key works, its cap shows it, and text fields get every letter."""
    done: list[str] = []

    class One(Long):
        def build(self) -> Widget:
            return Column(
                Button("Do", lambda: done.append("K"), key="K").named("do"),
                TextField("", self._write).named("field"),
            )

    app.open(One())
    app.change_keys(Changed().put("", "K", "J"))
    assert "J" in shown(app)
    app.focus("do")
    app.press("K")
    assert done == []
    app.press("J")
    assert done == ["K"]
    app.focus("field")
    app.write("JK")
    assert isinstance(app.screen, One)
    assert app.screen.words == "JK"


def test_screens_belong_to_their_part_of_the_game() -> None:
    """A part is the folder or file of its screen; a screen of no part belongs everywhere."""
    assert area_of(Long()) == ""
    assert area_of(TableScreen.__new__(TableScreen)) == "table"
    assert area_of(ComposerScreen.__new__(ComposerScreen)) == "composer"
