"""Settings: each change shows at once and is kept; whatever the file, nobody is stopped."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from game.language import spoken
from game.session.profiles import FIRST, add
from game.ui.app import App
from game.ui.audit import audit, read
from game.ui.keys import Changed
from game.ui.screens.keymap import KeymapScreen
from game.ui.screens.profiles import ProfilesScreen
from game.ui.screens.settings import SettingsScreen
from game.ui.settings import Settings
from game.ui.settings import read as read_file
from game.ui.start import Home, Start
from tests.ui.gallery_kit import SIZES


@pytest.fixture
def start(app: App, own_folders: Path) -> Start:
    """The title, with the settings of the first profile, opened by F2."""
    begun = Start(app, seed=1)
    begun.use(FIRST)
    begun.title()
    app.press("F2")
    assert at(app, SettingsScreen)
    return begun


def kept() -> Settings:
    """What stands in the file now."""
    settings, problem = read_file(FIRST.settings)
    assert problem == ""
    return settings


def at(app: App, kind: type) -> bool:
    """Whether a screen of a kind is shown."""
    return isinstance(app.screen, kind)


def said(app: App) -> str:
    """All that can be read."""
    return "\n".join(written.words for written in read(app))


def test_the_gear_and_a_key_open_them(app: App, start: Start) -> None:
    """They open once, above whatever is shown, and Esc leads back."""
    app.press("F2")
    app.press("Esc")
    assert at(app, Home)
    assert app.on_settings is not None
    app.on_settings()
    assert at(app, SettingsScreen)


def test_the_language_changes_at_once(app: App, start: Start) -> None:
    """The screen speaks the language chosen, the focus stays, and the next start speaks it too."""
    app.focus("language")
    app.press("Right")
    assert (spoken(), kept().language) == ("es", "es")
    assert "Cada cambio vale de inmediato" in said(app)
    assert app.stage.focused is not None
    assert app.stage.focused.id == "language"


def test_a_key_changes_the_language_on_every_screen(app: App, start: Start) -> None:
    """F3 goes on to the next language and keeps it."""
    app.press("F3")
    assert kept().language == "es"
    app.press("F3")
    assert (kept().language, spoken()) == ("en", "en")


def test_text_size_theme_and_motion_hold_at_once(app: App, start: Start) -> None:
    """What is chosen is how everything is drawn from then on."""
    for name, keys in (("text-size", ["Right", "Right"]), ("theme", ["Right"]), ("calm", ["Space"])):
        app.focus(name)
        for key in keys:
            app.press(key)
    assert (app.look.text_size, app.look.theme.name, app.look.calm) == (130, "night", True)
    assert (kept().text_size, kept().theme, kept().calm) == (130, "night", True)


def test_the_tool_on_the_bar_is_kept_too(app: App, start: Start) -> None:
    """A size chosen by Ctrl and + is that of the next start."""
    app.press("Ctrl+=")
    assert (app.look.text_size, kept().text_size) == (115, 115)


def test_a_projector_needs_larger_text(app: App, start: Start) -> None:
    """At least 115 %; switched off, the size is what it was."""
    app.focus("projector")
    app.press("Space")
    assert (app.look.text_size, app.projector, kept().text_size) == (115, True, 100)
    app.press("Space")
    assert (app.look.text_size, app.projector) == (100, False)


def test_smaller_text_ends_the_projector(app: App, start: Start) -> None:
    """Whoever makes the text smaller by hand gets smaller text."""
    start.preferences.change(projector=True, text_size=130)
    app.press("Ctrl+0")
    assert (app.look.text_size, app.projector, kept().projector, kept().text_size) == (100, False, False, 100)


def test_help_can_be_off(app: App, start: Start) -> None:
    """Hints and the guided round are told to the app."""
    for name in ("hints", "guided"):
        app.focus(name)
        app.press("Space")
    assert (app.hints, app.notes.tips, app.guided) == (False, False, False)
    assert (kept().hints, kept().guided) == (False, False)


def test_keys_are_kept(app: App, start: Start) -> None:
    """A key changed on its screen works after the next start."""
    app.click("keys")
    assert at(app, KeymapScreen)
    app.focus("key-title.S")
    app.press("Enter")
    app.press("X")
    assert kept().keys == {"title.S": "X"}
    again = Start(app)
    again.use(FIRST)
    assert app.changed == Changed({"title.S": "X"})


def test_a_broken_file_is_said_once(app: App, own_folders: Path) -> None:
    """Defaults hold, a sentence tells, and the next change mends the file."""
    FIRST.settings.parent.mkdir(parents=True)
    FIRST.settings.write_text("{", encoding="utf-8")
    start = Start(app)
    start.use(FIRST)
    start.title()
    start.use(FIRST)
    assert "cannot be read" in said(app)
    start.preferences.change(calm=True)
    assert kept() == Settings(calm=True)


def test_a_folder_that_cannot_be_written_is_said_once(app: App, own_folders: Path) -> None:
    """The change holds all the same until one quits."""
    (own_folders / "config").write_text("a file where the folder would be", encoding="utf-8")
    start = Start(app)
    start.use(FIRST)
    start.title()
    start.preferences.change(text_size=130)
    assert app.look.text_size == 130
    assert "cannot be kept" in said(app)


def test_what_is_asked_for_this_time_is_not_kept(app: App, own_folders: Path) -> None:
    """A language of the command line holds until one quits, and leaves the settings alone."""
    start = Start(app)
    start.use(FIRST, language="es", text_size=120)
    start.title()
    assert (spoken(), app.look.text_size) == ("es", 120)
    assert read_file(FIRST.settings) == (Settings(), "")
    start.preferences.change(calm=True)
    assert (spoken(), app.look.text_size, kept()) == ("es", 120, Settings(calm=True))


def test_each_profile_has_its_own(app: App, start: Start) -> None:
    """Another profile brings its own settings, and the first one's come back with it."""
    ana = add("Ana")
    start.preferences.change(language="es", text_size=130)
    app.click("profiles")
    assert at(app, ProfilesScreen)
    app.click("profile-ana")
    assert at(app, Home)
    assert (start.profile, spoken(), app.look.text_size) == (ana, "en", 100)
    start.change_profile(FIRST)
    assert (spoken(), app.look.text_size) == ("es", 130)


@pytest.mark.parametrize("size", [*SIZES, (1280, 720, 150), (1280, 960, 130)], ids=str)
@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("theme", ["day", "night", "stark"])
def test_nothing_is_cut(
    make_app: Callable[..., App], size: tuple[int, int, int], language: str, theme: str, own_folders: Path
) -> None:
    """All settings stand in their boxes at all sizes, in both languages and all themes."""
    app = make_app(size[:2], size[2])
    start = Start(app)
    start.title()
    start.preferences.change(theme=theme, language=language)
    app.press("F2")
    assert [str(fault) for fault in audit(app)] == []
