"""Starting the game: the window, the title, a new or a saved game, and who sits at the other seats."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.language import say
from game.scenario import Scenario, find, shipped
from game.session import saves
from game.session.desk import read_desk
from game.session.profiles import Profile, present
from game.session.record import JournalError
from game.session.saves import PERSON
from game.ui.app import App
from game.ui.home import Home, House
from game.ui.screens.seats import SeatsScreen
from game.ui.shelf import Tale, read_ahead, tale_of
from game.ui.stack import area_of

if TYPE_CHECKING:
    from game.players import Player
    from game.session.saves import Game
    from game.ui.route import Route

SEEDS = 2**32
PRELOAD = 300
"""Milliseconds after the start at which the screens of a game are read beside the title."""


class Start(House):
    """What happens between the window and the talks."""

    def __init__(
        self, app: App, *, level: str = "normal", seed: int | None = None, seats: Mapping[str, str] | None = None
    ) -> None:
        """Start in an app; a level, a seed and strategies of seats given on the command line hold for every new game."""
        super().__init__(app)
        self.level = level
        self.seed = seed
        self.seats = dict(seats or {})
        self.keep_language = False
        """Whether the language was asked for, and holds in games that were begun in another."""

    def preload(self) -> None:
        """Read what a game and a change of language need before somebody asks for them; for a thread."""
        preload()
        tales = [self.shelf.tale(name) for name in shipped()]
        read_ahead([tale for tale in (*tales, self.tale) if tale])

    # --- games ------------------------------------------------------------------------------------------------

    def choose(self, name: str, me: str | None = None) -> None:
        """Show the seats of a scenario."""
        scenario = self.told(name)
        if scenario is None:
            self.app.toast(say("This scenario has problems; it cannot be played yet."))
            return
        from game.players import level_seats

        known: Scenario = scenario
        self.sitting = (
            name,
            SeatsScreen(
                known,
                lambda level: level_seats(known, level),
                lambda people, level: self.begin(name, people, level),
                self.app.back,
                me=me,
                level=self.level,
            ),
        )
        self.app.open(self.sitting[1])

    def show_model(self, name: str) -> None:
        """Show the model card of a scenario; the linter is read only now."""
        from game.ui.screens.card import CardScreen

        self.app.open(CardScreen(find(name)))

    def begin(self, name: str, me: str | Mapping[str, str], level: str) -> None:
        """Begin a new game with one's party, or with the seats of people; where it cannot be saved, say so and play on."""
        tale = self.shelf.tale(name)
        if tale is None:
            return
        from game.batch.seats import software_of
        from game.players import level_seats

        people = {me: PERSON} if isinstance(me, str) else dict(me)
        seats = {**level_seats(tale.own, level), **self.seats, **people}
        seed = self.seed if self.seed is not None else secrets.randbelow(SEEDS)
        source, place = find(name), self.profile.games
        try:
            game = saves.begin(tale.own, seed, seats, source=source, level=level, lang=self.language, place=place)
            problem = ""
        except JournalError as fault:
            game = saves.unsaved(tale.own, seed, seats, source=source)
            problem = say("This game will not be saved. {why}", why=fault)
        if isinstance(self.app.screen, SeatsScreen):
            self.app.back()
        self._sit(game, software_of(game), tale, resumed=False)
        if problem:
            self.app.toast(problem, "triangle-alert")

    def _sit(self, game: Game, players: Mapping[str, Player], tale: Tale, *, resumed: bool) -> Route:
        """Sit down at a game, told in the language that is spoken."""
        from game.ui.sit import sit_down

        self.tale = tale
        told, home = tale.told(self.language), self.profile.home
        route = sit_down(self.app, game, players, self._end, resumed=resumed, told=told, home=home)
        self.left = game, route
        return route

    def go_on(self) -> None:
        """Go on with the last game that is not finished, on the very screen that was left if it was left just now."""
        if self.left is not None:
            self.left[1].again()
            return
        path = saves.latest(self.profile.games)
        if path is None:
            self.app.toast(say("There is no game to go on with."))
            return
        self.open_saved(path)

    def open_saved(self, path: Path) -> None:
        """Go on with a saved game in the language that was spoken in it last, or look back at a finished one."""
        if self.left is not None and self.playing == path:
            self.left[1].again()
            return
        from game.batch.seats import resume_from

        try:
            game, players = resume_from(path)
        except JournalError as fault:
            self.app.toast(str(fault), "triangle-alert")
            return
        language = read_desk(path, game.scenario).lang or game.head.lang
        if not self.keep_language and language and language != self.language:
            self.left = None
            self.preferences.hold(language=language)
        self._sit(game, players, tale_of(game.scenario, game.head.file), resumed=True)
        if game.note:
            self.app.toast(game.note)

    def _end(self) -> None:
        """Return to the title, made anew; this game is done with."""
        self.left = None
        below = self.app.screens[-2:-1]
        if below and area_of(below[0]) == "saves":
            self.app.back()
        else:
            self.app.home()

    def remember(self) -> None:
        """Remember beside the journal which language is spoken in the game."""
        from game.ui.sit import keep_desk

        if self.left is not None and self.left[0].journal is not None:
            keep_desk(self.left[1].play, self.left[0].journal.path)


def preload() -> None:
    """Read what a game needs, so that it begins at once."""
    import game.ui.sit  # noqa: F401 - reading it is all


def start_game(
    scenario: str | None = None,
    as_party: str | Mapping[str, str] | None = None,
    seats: Mapping[str, str] | None = None,
    seed: int | None = None,
    level: str = "normal",
    lang: str = "",
    text_size: int = 0,
    *,
    fullscreen: bool = False,
    resume: bool = False,
    profile: Profile | None = None,
    size: tuple[int, int] | None = None,
) -> None:
    """Open the window and play until it is closed. Raises the window's own errors where there is no display.

    What is named holds this time, and in place of the profile's settings; a ``text_size`` of 0 and no ``lang`` name
    nothing.
    """
    app = App(size)
    start = Start(app, level=level, seed=seed, seats=seats)
    over: dict[str, Any] = {"language": lang} if lang else {}
    over |= {"text_size": text_size} if text_size else {}
    over |= {"full_screen": True} if fullscreen else {}
    start.use(profile or present(), **over)
    start.keep_language = bool(lang)
    start.title()
    app.after(PRELOAD, lambda: app.work(start.preload, lambda _: app.keep()))
    if resume:
        start.go_on()
    elif scenario is not None and as_party is not None:
        start.begin(scenario, as_party, level)
    elif scenario is not None:
        start.choose(scenario)
    app.run()


__all__ = ["Home", "Start", "start_game"]
