"""Profiles: choose one, make one by a name, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from game.session.profiles import FIRST, Profile, add, present, profiles
from game.ui.app import App
from game.ui.audit import audit, read
from game.ui.screens.profiles import ProfilesScreen
from game.ui.start import Home, Start
from tests.ui.gallery_kit import SIZES


@pytest.fixture
def start(app: App, own_folders: Path) -> Start:
    """The profiles, opened from the title by their key."""
    begun = Start(app, seed=1)
    begun.use(FIRST)
    begun.title()
    app.press("P")
    assert isinstance(app.screen, ProfilesScreen)
    return begun


def test_a_name_and_enter_make_one(app: App, start: Start) -> None:
    """The new profile plays at once and next time too; its games stand in a folder of their own."""
    app.focus("name")
    app.write("Ana Lucía")
    app.press("Enter")
    assert isinstance(app.screen, Home)
    assert (start.profile.name, present().name) == ("Ana Lucía", "Ana Lucía")
    assert "Ana Lucía" in [written.words for written in read(app)]
    start.begin("first_talks", "harbour", "normal")
    assert [path.parent for path in start.profile.games.glob("*.parley")] == [start.profile.games]
    assert not FIRST.games.exists()


def test_letters_are_text_while_a_name_is_written(app: App, start: Start) -> None:
    """No shortcut takes a letter of a name; the button comes to life with the first letter."""
    app.focus("name")
    for letter in "Sophie":
        app.press(letter)
        app.write(letter)
    assert isinstance(app.screen, ProfilesScreen)
    assert app.screen.name == "Sophie"
    app.click("add")
    assert [one.name for one in profiles()] == ["", "Sophie"]


def test_an_empty_name_makes_none(app: App, start: Start) -> None:
    """A sentence says what is missing."""
    app.focus("name")
    app.write("   ")
    app.press("Enter")
    assert profiles() == (FIRST,)
    assert "Write a name first" in "".join(written.words for written in read(app))


def test_the_present_one_leads_back(app: App, start: Start) -> None:
    """Choosing who plays already changes nothing."""
    app.press("Enter")
    assert isinstance(app.screen, Home)
    assert start.profile == FIRST


def test_where_none_can_be_kept_a_sentence_says_so(app: App, start: Start, own_folders: Path) -> None:
    """Who plays goes on playing."""
    (own_folders / "data").write_text("a file where the folder would be", encoding="utf-8")
    app.focus("name")
    app.write("Ana")
    app.press("Enter")
    assert isinstance(app.screen, ProfilesScreen)
    assert "cannot be kept" in "".join(written.words for written in read(app))
    assert start.profile == FIRST


@pytest.mark.parametrize("size", [*SIZES, (1280, 720, 150)], ids=str)
@pytest.mark.parametrize("language", ["en", "es"])
def test_nothing_is_cut(
    make_app: Callable[..., App], size: tuple[int, int, int], language: str, own_folders: Path
) -> None:
    """A class of profiles fits at all sizes, in both languages."""
    for n in range(12):
        add(f"Team number {n}")
    app = make_app(size[:2], size[2])
    heard: list[Profile] = []
    app.open(ProfilesScreen(FIRST, heard.append))
    app.speak(language)
    assert [str(fault) for fault in audit(app)] == []
