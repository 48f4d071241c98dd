"""Starting the game: the window, the title, a new or a saved game, and who sits at the other seats."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from typing import TYPE_CHECKING

from game.scenario import Reading, Scenario, find, load, shipped
from game.session import saves
from game.session.record import JournalError
from game.session.saves import PERSON, person_of
from game.ui.app import App
from game.ui.cards import card_of, last_game
from game.ui.screens.seats import SeatsScreen
from game.ui.screens.title import Title
from game.ui.screens.title_cards import LastGame, ScenarioCard

if TYPE_CHECKING:
    from game.session.saves import Game
    from game.ui.route import Route

SEEDS = 2**32
PRELOAD = 300
"""Milliseconds after the start at which the screens of a game are read beside the title."""


class Home(Title):
    """The title, which looks for the last game whenever it is shown again."""

    def __init__(self, start: Start, cards: list[ScenarioCard]) -> None:
        super().__init__(
            cards,
            start.last_card(),
            on_play=start.choose,
            on_continue=start.go_on,
            on_quit=start.app.quit,
            on_model=start.show_model,
        )
        self.start = start

    def opened(self) -> None:
        """Show the last game as it is now."""
        now = self.start.last_card()
        if now != self.last:
            self.last = now
            self.refresh()


class Start:
    """What happens between the window and the talks."""

    def __init__(
        self, app: App, *, level: str = "normal", seed: int | None = None, seats: Mapping[str, str] | None = None
    ) -> None:
        """Start in an app; a level, a seed and strategies of seats given on the command line hold for every new game."""
        self.app = app
        self.level = level
        self.seed = seed
        self.seats = dict(seats or {})
        self.readings: dict[str, Reading] = {}
        self.left: tuple[Game, Route] | None = None
        """The game that is played now, or was left for the title before its debrief was closed."""

    def reading(self, name: str) -> Reading:
        """Read a scenario once."""
        if name not in self.readings:
            self.readings[name] = load(find(name))
        return self.readings[name]

    def title(self) -> None:
        """Show the title with every shipped scenario and the last game."""
        self.app.open(self._title_screen())

    def _title_screen(self) -> Home:
        names = sorted(shipped(), key=lambda name: (name != "us_mexico_2023", name != "first_talks", name))
        return Home(self, [card_of(name, self.reading(name)) for name in names])

    def last_card(self) -> LastGame | None:
        """Give the card of the game that one may go on with; a saved one is read, not opened."""
        if self.left is not None:
            played = self.left[0]
            return last_game(played, person_of(played))
        try:
            path = saves.latest()
            game = saves.resume(path) if path else None
        except JournalError:
            return None
        return last_game(game, person_of(game)) if game and not game.over and person_of(game) else None

    def choose(self, name: str, me: str | None = None) -> None:
        """Show the seats of a scenario."""
        scenario = self.reading(name).scenario
        if scenario is None:
            self.app.toast("This scenario has problems; it cannot be played yet.")
            return
        from game.players import level_seats

        known: Scenario = scenario
        self.app.open(
            SeatsScreen(
                known,
                lambda level: level_seats(known, level),
                lambda party, level: self.begin(name, party, level),
                self.app.back,
                me=me,
                level=self.level,
            )
        )

    def show_model(self, name: str) -> None:
        """Show the model card of a scenario; the linter is read only now."""
        from game.ui.screens.card import CardScreen

        self.app.open(CardScreen(find(name)))

    def begin(self, name: str, me: str, level: str) -> None:
        """Begin a new game; where it cannot be saved, say so and play all the same."""
        scenario = self.reading(name).scenario
        if scenario is None:
            return
        from game.batch.seats import software_of
        from game.players import level_seats
        from game.ui.sit import sit_down

        seats = {**level_seats(scenario, level), **self.seats, me: PERSON}
        seed = self.seed if self.seed is not None else secrets.randbelow(SEEDS)
        source = find(name)
        try:
            game = saves.begin(scenario, seed, seats, source=source, level=level)
        except JournalError as fault:
            game = saves.unsaved(scenario, seed, seats, source=source)
            self.app.toast(f"This game will not be saved. {fault}", "triangle-alert")
        if isinstance(self.app.screen, SeatsScreen):
            self.app.back()
        self.left = game, sit_down(self.app, game, software_of(game), self._end, resumed=False)

    def go_on(self) -> None:
        """Go on with the last game that is not finished, on the very screen that was left if it was left just now."""
        if self.left is not None:
            self.left[1].again()
            return
        from game.batch.seats import resume_last
        from game.ui.sit import sit_down

        try:
            found = resume_last()
        except JournalError as fault:
            self.app.toast(str(fault), "triangle-alert")
            return
        if found is None:
            self.app.toast("There is no game to go on with.")
            return
        game, players = found
        if game.note:
            self.app.toast(game.note)
        self.left = game, sit_down(self.app, game, players, self._end, resumed=True)

    def _end(self) -> None:
        """Return to the title, made anew; this game is done with."""
        self.left = None
        self.app.home()


def preload() -> None:
    """Read what a game needs, so that it begins at once."""
    import game.ui.sit  # noqa: F401 - reading it is all


def start_game(
    scenario: str | None = None,
    as_party: str | None = None,
    seats: Mapping[str, str] | None = None,
    seed: int | None = None,
    level: str = "normal",
    lang: str = "en",
    text_size: int = 100,
    *,
    fullscreen: bool = False,
    resume: bool = False,
    size: tuple[int, int] | None = None,
) -> None:
    """Open the window and play until it is closed. Raises the window's own errors where there is no display."""
    app = App(size, text_size=text_size)
    app.language = lang.upper()
    if fullscreen:
        app.press("F11")
    start = Start(app, level=level, seed=seed, seats=seats)
    start.title()
    app.after(PRELOAD, lambda: app.work(preload, lambda _: None))
    if resume:
        start.go_on()
    elif scenario is not None and as_party is not None:
        start.begin(scenario, as_party, level)
    elif scenario is not None:
        start.choose(scenario)
    app.run()


__all__ = ["Start", "start_game"]
