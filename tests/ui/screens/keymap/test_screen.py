"""Changing keys: one key at a time, never two actions on one key, back to the shipped ones at any time."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import game.ui.screens
from game.ui.actions import ACTIONS, AREAS, clash
from game.ui.app import App
from game.ui.audit import audit, read
from game.ui.keys import Changed
from game.ui.screens.keymap.screen import KeymapScreen
from tests.ui.gallery_kit import SIZES


@pytest.fixture
def told(app: App) -> list[Changed]:
    """What the keeper of the settings hears; the screen is open."""
    heard: list[Changed] = []
    app.on_keys = heard.append
    app.open(KeymapScreen())
    return heard


def press(app: App, name: str, *keys: str) -> None:
    """Press keys at the row of an action."""
    app.focus(f"key-{name}")
    for key in keys:
        app.press(key)


def test_enter_and_a_key_change_it(app: App, told: list[Changed]) -> None:
    """The new key is heard, shown, and works at once in its area."""
    press(app, "table.K", "Enter", "J")
    assert told == [Changed({"table.K": "J"})]
    assert app.changed.meant("table", "J") == "K"
    assert "was K" in [written.words for written in read(app)]


def test_esc_leaves_it_as_it_was(app: App, told: list[Changed]) -> None:
    """While a row waits, Esc gives up the change and not the screen."""
    press(app, "table.K", "Enter", "Esc")
    assert told == []
    assert isinstance(app.screen, KeymapScreen)
    app.press("Esc")
    assert app.screen is not None


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("B", "B is taken here: Back channel. Change that one first."),
        ("H", "H is taken here: Hide secrets, or show them again. Change that one first."),
        ("F1", "F1 always does the same; choose another key."),
        ("Tab", "Tab always does the same; choose another key."),
        ("Ctrl+J", "Choose one key, without Ctrl or Shift."),
    ],
)
def test_a_key_that_is_taken_says_by_what(app: App, told: list[Changed], key: str, words: str) -> None:
    """One sentence, and nothing is changed."""
    press(app, "table.K", "Enter", key)
    assert told == []
    assert words in " ".join(written.words for written in read(app) if written.layer)


def test_digits_stay_free_where_they_count(app: App, told: list[Changed]) -> None:
    """Hands and guesses are entered by digits; at the table a digit may be a key."""
    press(app, "vote.Z", "Enter", "1")
    assert told == []
    press(app, "table.K", "Enter", "1")
    assert told == [Changed({"table.K": "1"})]


def test_the_same_key_may_do_other_things_elsewhere(app: App, told: list[Changed]) -> None:
    """A key of another screen is free."""
    press(app, "composer.L", "Enter", "B")
    assert told == [Changed({"composer.L": "B"})]


def test_a_key_that_was_given_away_is_free(app: App, told: list[Changed]) -> None:
    """What another action had before can be taken; its own old key comes back with Delete."""
    press(app, "table.K", "Enter", "J")
    press(app, "table.B", "Enter", "K")
    assert told[-1] == Changed({"table.K": "J", "table.B": "K"})
    press(app, "table.K", "Delete")
    assert told[-1] == Changed({"table.K": "J", "table.B": "K"})
    press(app, "table.B", "Delete")
    press(app, "table.K", "Delete")
    assert told[-1] == Changed()


def test_all_can_be_as_shipped_again(app: App, told: list[Changed]) -> None:
    """One button takes every change back."""
    press(app, "table.K", "Enter", "J")
    press(app, "title.M", "Enter", "C")
    app.click("reset")
    assert told[-1] == Changed()


def test_changed_keys_are_free_for_the_screen_itself(app: App, told: list[Changed]) -> None:
    """Here keys come as they are pressed: one that hides secrets elsewhere can be given away."""
    press(app, ".H", "Enter", "Ñ")
    press(app, ".H", "Enter", ";")
    assert told[-1] == Changed({".H": ";"})


def test_keys_met_on_a_screen_can_be_changed_too(app: App) -> None:
    """What a screen shows and no list knows stands in the list, under its own words."""
    screen = KeymapScreen([("Q", "Something new"), ("K", "Consult"), ("Enter", "Go")], "table")
    app.open(screen)
    assert [a.name for a in screen.actions if a not in ACTIONS] == ["table.Q"]
    press(app, "table.Q", "Enter", "5")
    assert app.changed == Changed({"table.Q": "5"})
    app.replace(KeymapScreen([("W", "Wait")], "curtain"))
    press(app, "curtain.W", "Enter", "8")
    assert app.changed == Changed({"table.Q": "5", "curtain.W": "8"})


def test_every_action_belongs_to_a_part_that_exists() -> None:
    """Parts of the list are parts of the game, names are unique, and no two actions clash as shipped."""
    folder = Path(game.ui.screens.__file__).parent
    parts = {path.stem for path in folder.iterdir()}
    assert [area for area, _ in AREAS if area and area not in parts] == []
    assert {action.area for action in ACTIONS} <= {area for area, _ in AREAS}
    assert len({action.name for action in ACTIONS}) == len(ACTIONS)
    assert [(a.name, clash(Changed(), a, a.key)) for a in ACTIONS if clash(Changed(), a, a.key)] == []


@pytest.mark.parametrize("size", [*SIZES, (1280, 720, 150)], ids=str)
@pytest.mark.parametrize("language", ["en", "es"])
def test_nothing_is_cut(make_app: Callable[..., App], size: tuple[int, int, int], language: str) -> None:
    """All rows stand in their boxes at all sizes, waiting and changed ones too."""
    app = make_app(size[:2], size[2])
    app.open(KeymapScreen())
    app.speak(language)
    app.change_keys(Changed({".?": "F10", "table.K": "J"}))
    assert [str(fault) for fault in audit(app)] == []
    press(app, "table.B", "Enter")
    assert [str(fault) for fault in audit(app)] == []
