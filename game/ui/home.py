"""The title and what is one key away from it: settings, saved games, profiles; and the language of all that is shown.

It reads scenarios and saved games; it begins no game and goes on with none, which is left to ``start``.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.language import ENGLISH, languages, spoken
from game.scenario import Scenario, Unreadable, shipped
from game.session import saves
from game.session.profiles import FIRST, Profile
from game.session.profiles import choose as choose_profile
from game.session.record import Head, JournalError
from game.session.saves import person_of
from game.ui.app import App
from game.ui.cards import FIRST_TALKS, card_of, last_game
from game.ui.preferences import Preferences
from game.ui.screens.seats import SeatsScreen
from game.ui.screens.title import Title
from game.ui.screens.title_cards import LastGame, ScenarioCard
from game.ui.shelf import Shelf, Tale, tale_of

if TYPE_CHECKING:
    from game.session.saves import Game
    from game.ui.play import Play
    from game.ui.route import Route


class Home(Title):
    """The title, which looks for the last game whenever it is shown again."""

    def __init__(self, start: House) -> None:
        super().__init__(
            start.cards(),
            start.last_card(),
            on_play=start.choose,
            on_continue=start.go_on,
            on_quit=start.app.quit,
            on_model=start.show_model,
            on_saves=start.show_saves,
            on_profiles=start.show_profiles,
            profile=start.profile.name,
        )
        self.start = start

    def opened(self) -> None:
        """Show the last game as it is now."""
        now = self.start.last_card()
        if now != self.last:
            self.last = now
            self.refresh()
            self.app.focus("hero")

    def reworded(self) -> None:
        """Tell of scenarios and of the last game in the language that is spoken now."""
        self.cards, self.last = tuple(self.start.cards()), self.start.last_card()


class House(ABC):
    """Who plays, in which language, and the screens around the games."""

    def __init__(self, app: App) -> None:
        """Furnish an app with language and settings."""
        self.app = app
        self.shelf = Shelf()
        self.profile = FIRST
        self.language = spoken()
        self.left: tuple[Game, Route] | None = None
        """The game that is played now, or was left for the title before its debrief was closed."""
        self.tale: Tale | None = None
        """The scenario of that game."""
        self.sitting: tuple[str, SeatsScreen] | None = None
        """The scenario whose seats were shown last, by name, and their screen."""
        self._last: tuple[tuple[object, ...], LastGame | None] | None = None
        """The card of the last game, kept as long as its journal, the language and the day are the same."""
        self.preferences = Preferences(app, self.speak)
        app.on_language = self.next_language
        app.on_settings = self.show_settings
        app.on_change_keys = self.show_keymap

    @abstractmethod
    def choose(self, name: str, me: str | None = None) -> None:
        """Show the seats of a scenario."""

    @abstractmethod
    def go_on(self) -> None:
        """Go on with the last game that is not finished."""

    @abstractmethod
    def open_saved(self, path: Path) -> None:
        """Go on with a saved game, or look back at it."""

    @abstractmethod
    def show_model(self, name: str) -> None:
        """Show the model card of a scenario."""

    def use(self, profile: Profile, **over: Any) -> None:
        """Let a profile play, with its games and settings; some settings may be others this time."""
        self.profile = profile
        self.left = None
        self.preferences.load(profile.settings, **over)

    # --- languages --------------------------------------------------------------------------------------------

    def next_language(self) -> None:
        """Go to the next language of the interface, and keep it."""
        known = languages()
        at = known.index(self.language) if self.language in known else -1
        self.preferences.change(language=known[(at + 1) % len(known)])

    def speak(self, language: str) -> None:
        """Tell everything in a language: the interface where it has it, the scenarios where they have it."""
        self.language = language
        if self.tale is not None:
            for play in self._plays():
                play.retell(self.tale.told(language))
        if self.sitting is not None:
            name, screen = self.sitting
            screen.scenario = screen.words.scenario = self.told(name) or screen.scenario
        self.app.speak(language if language in languages() else ENGLISH)
        if self.left is not None:
            self.remember()

    def told(self, name: str) -> Scenario | None:
        """Give a scenario without errors in the language that is spoken, else in its own."""
        tale = self.shelf.tale(name)
        return tale.told(self.language) if tale else None

    def _plays(self) -> list[Play]:
        """Give the game that is played and its branches: whatever a screen shows that tells this scenario."""
        found = [play for screen in self.app.screens if (play := getattr(screen, "play", None)) is not None]
        if self.left is not None:
            found.append(self.left[1].play)
        return [play for play in dict.fromkeys(found) if self.tale and play.scenario.id == self.tale.own.id]

    @abstractmethod
    def remember(self) -> None:
        """Remember beside the journal which language is spoken in the game."""

    # --- the title --------------------------------------------------------------------------------------------

    def title(self) -> None:
        """Show the title with every shipped scenario and the last game."""
        self.app.open(Home(self))

    def cards(self) -> list[ScenarioCard]:
        """Make a card of every shipped scenario."""
        names = sorted(shipped(), key=lambda name: (name != "us_mexico_2023", name != FIRST_TALKS, name))
        return [
            card_of(name, self.told(name) or self.shelf.reading(name), self.shelf.languages(name)) for name in names
        ]

    def last_card(self) -> LastGame | None:
        """Give the card of the game that one may go on with; a saved one is read, not opened."""
        if self.left is not None:
            played = self.left[0]
            return last_game(played, person_of(played) or next(iter(played.scenario.parties)))
        path = saves.latest(self.profile.games)
        if path is None:
            return None
        try:
            key = (path, path.stat().st_mtime_ns, self.language, datetime.now().astimezone().date())
            if self._last is None or self._last[0] != key:
                self._last = key, self._card_of(path)
        except (JournalError, OSError):
            return None
        return self._last[1]

    def _card_of(self, path: Path) -> LastGame | None:
        """Play a saved game again to see where it stands. JournalError where it cannot be read."""
        game = saves.resume(path)
        if game.over or not person_of(game):
            return None
        game.retell(tale_of(game.scenario, game.head.file).told(self.language))
        return last_game(game, person_of(game))

    # --- around the games -------------------------------------------------------------------------------------

    def show_settings(self) -> None:
        """Show the settings above whatever is shown."""
        from game.ui.screens.settings import SettingsScreen

        if self.app.place in {"settings", "keymap"}:
            return
        name = self.profile.name
        self.app.open(SettingsScreen(self.preferences, profile=name, on_profiles=self.show_profiles))

    def show_keymap(self, here: list[tuple[str, str]], place: str) -> None:
        """Show the screen on which keys are changed, those of a part of the game first."""
        from game.ui.screens.keymap import KeymapScreen

        self.app.open(KeymapScreen(here, place))

    def show_saves(self) -> None:
        """Show the saved games."""
        from game.ui.screens.saves import SavesScreen

        self.app.open(
            SavesScreen(self.profile.games, self.open_saved, self.told_of, self._thrown, self.replay_saved)
        )

    def replay_saved(self, path: Path) -> None:
        """Show a finished game move by move."""
        from game.ui.branching import open_replay

        try:
            open_replay(self.app, saves.resume(path), self.profile.home)
        except JournalError as fault:
            self.app.toast(str(fault), "triangle-alert")

    def told_of(self, head: Head) -> Scenario | None:
        """Give the scenario of a saved game in the language that is spoken; None where it is not here."""
        try:
            return self.told(head.file or head.scenario)
        except Unreadable:
            return None

    def _thrown(self, path: Path) -> None:
        """A game that is thrown away is not gone on with."""
        if self.playing == path:
            self.left = None

    def show_profiles(self) -> None:
        """Show the profiles."""
        from game.ui.screens.profiles import ProfilesScreen

        self.app.open(ProfilesScreen(self.profile, self.change_profile))

    def change_profile(self, profile: Profile) -> None:
        """Let another profile play from now on; its title, games and settings are shown."""
        choose_profile(profile)
        self.left = self.tale = self.sitting = None
        self.app.home()
        self.use(profile)
        self.app.replace(Home(self))

    @property
    def playing(self) -> Path | None:
        """The journal of the game that is open, if it has one."""
        journal = self.left[0].journal if self.left else None
        return journal.path if journal else None
