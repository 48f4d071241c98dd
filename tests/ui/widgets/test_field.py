"""A field is edited as people are used to: selection, clipboard, undo, redo, words, pointer and input methods."""

from __future__ import annotations

import pygame
import pytest

from game.ui.app import App
from game.ui.geometry import Rect
from game.ui.layout import Column
from game.ui.screen import Screen
from game.ui.theme import Look
from game.ui.widget import Widget
from game.ui.widgets.field import TextField


class _Page(Screen):
    """A page with a field alone."""

    first_focus = "field"

    def __init__(self, words: str) -> None:
        super().__init__()
        self.words = words

    def build(self) -> Widget:
        """The field, with what was written."""
        return Column(TextField(self.words, self._write).named("field").sized(height=48))

    def _write(self, words: str) -> None:
        self.words = words


@pytest.fixture
def field(app: App) -> TextField:
    """A field with two words, shown and focused; the caret stands at their end."""
    app.open(_Page("two words"))
    app.settle()
    found = app.stage.focused
    assert isinstance(found, TextField)
    return found


@pytest.fixture
def clipboard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A clipboard of this test's own, its newest text last."""
    held = [""]
    monkeypatch.setattr(pygame.scrap, "put_text", held.append)
    monkeypatch.setattr(pygame.scrap, "get_text", lambda: held[-1])
    return held


def test_shift_selects_and_typing_replaces(app: App, field: TextField) -> None:
    """Shift with Home selects back to the beginning; what is typed then stands in its place."""
    app.press("Shift+Home")
    assert field.selected == "two words"
    app.write("One")
    assert (field.words, field.selected, field.caret) == ("One", "", 3)


def test_control_goes_and_deletes_by_words(app: App, field: TextField) -> None:
    """Ctrl with an arrow goes to the next beginning of a word, with Shift it selects, with Backspace it deletes."""
    app.press("Ctrl+Left")
    assert field.caret == 4
    app.press("Ctrl+Shift+Right")
    assert field.selected == "words"
    app.press("End")
    app.press("Ctrl+Backspace")
    assert field.words == "two "


def test_cut_copy_and_paste(app: App, field: TextField, clipboard: list[str]) -> None:
    """The selection goes to the clipboard and back; of several lines the first is pasted."""
    app.press("Ctrl+A")
    app.press("Ctrl+X")
    assert (field.words, clipboard[-1]) == ("", "two words")
    clipboard.append("one line\nanother")
    app.press("Ctrl+V")
    app.press("Ctrl+A")
    app.press("Ctrl+C")
    assert (field.words, clipboard[-1]) == ("one line", "one line")


def test_nothing_selected_copies_nothing(app: App, field: TextField, clipboard: list[str]) -> None:
    """What the clipboard holds is not lost by copying nothing."""
    clipboard.append("kept")
    app.press("Ctrl+C")
    assert (clipboard[-1], field.words) == ("kept", "two words")


def test_undo_and_redo_tell_the_screen(app: App, field: TextField) -> None:
    """Each change can be taken back and made again, until something new is written."""
    app.write("!")
    app.press("Backspace")
    app.press("Ctrl+Z")
    app.press("Ctrl+Z")
    screen = app.screen
    assert isinstance(screen, _Page)
    assert (field.words, screen.words) == ("two words", "two words")
    app.press("Ctrl+Y")
    assert field.words == "two words!"
    app.write("?")
    app.press("Ctrl+Shift+Z")
    assert field.words == "two words!?"


def test_dragging_selects(field: TextField, app: App) -> None:
    """The pointer selects from where it was pressed to where it is let go; a click ends it."""
    rect = field.rect
    app.stage.down(rect.x + 14, rect.cy)
    app.stage.point(rect.right, rect.cy)
    app.stage.up(rect.right, rect.cy)
    assert field.selected == "two words"
    app.click((rect.right - 5, rect.cy))
    assert (field.selected, field.caret) == ("", 9)


def test_an_input_method_shows_what_it_composes(app: App, field: TextField) -> None:
    """Letters that are not decided yet are shown, keys are the input method's meanwhile, and the text comes once."""
    app.take(pygame.event.Event(pygame.TEXTEDITING, text="に", start=0, length=1))
    app.settle()
    assert (field.words, field.composing) == ("two words", "に")
    app.press("Backspace")
    assert field.words == "two words"
    app.take(pygame.event.Event(pygame.TEXTINPUT, text="é"))
    assert (field.words, field.composing) == ("two wordsé", "")


def test_a_full_field_takes_what_fits() -> None:
    """No more letters are taken than there is room for, counting what is replaced."""
    field = TextField("abcdef", lambda _: None, most=6)
    field.place(Look(), Rect(0, 0, 300, 48))
    field.write("x")
    assert field.words == "abcdef"
    field.handle("Ctrl+A")
    field.write("123456789")
    assert field.words == "123456"
