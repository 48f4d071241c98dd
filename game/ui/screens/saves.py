"""Saved games: a list with a small picture of each table; go on, look back, throw away and bring back.

Journals are read and played again in a thread. It knows the folder of the games and nothing of the rules.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from game.language import count, say
from game.scenario import Scenario
from game.session import saves
from game.session.discard import bring_back, discard, empty
from game.session.glance import Glance, kept_glance, make_glance
from game.session.record import Head, JournalError
from game.session.saves import Saved
from game.ui.keys import cap_of
from game.ui.layout import Column, Row, Spacer
from game.ui.screen import Screen
from game.ui.screens.saves_rows import SavedRow
from game.ui.theme import SECOND
from game.ui.widget import Widget
from game.ui.widgets.bars import TopBar
from game.ui.widgets.basic import Hints, Icon, Label
from game.ui.widgets.busy import Busy
from game.ui.widgets.button import Button
from game.ui.widgets.page import actions, page
from game.ui.widgets.panels import ScrollView

Told = Callable[[Head], Scenario | None]


@dataclass(frozen=True, slots=True)
class Found:
    """What the folder holds: the games that can be read, how many cannot, and the pictures that are kept."""

    games: tuple[Saved, ...]
    unreadable: int
    glances: dict[Path, Glance]


def look(place: Path) -> Found:
    """Read the folder; for a thread."""
    games = saves.saved(place)
    journals = sum(1 for _ in place.glob(f"*{saves.ENDING}")) if place.is_dir() else 0
    kept = {game.path: kept_glance(game.path, game.plies) for game in games}
    unreadable = journals - len(games) if journals <= saves.SHOWN else 0
    return Found(games, unreadable, {path: glance for path, glance in kept.items() if glance})


class SavesScreen(Screen):
    """The saved games of a profile."""

    first_focus = "saved-0"

    def __init__(
        self,
        place: Path,
        on_open: Callable[[Path], None],
        told: Told,
        on_gone: Callable[[Path], None] = lambda _: None,
        on_replay: Callable[[Path], None] | None = None,
    ) -> None:
        """Show a folder; ``told`` gives a game's scenario in the language spoken; ``on_gone`` hears what is thrown away.

        ``on_replay`` shows a finished game move by move.
        """
        super().__init__()
        self.place, self.on_open, self.told, self.on_gone = place, on_open, told, on_gone
        self.on_replay = on_replay
        self.found: Found | None = None
        self.gone: list[Path] = []
        """Journals in the bin, the last one last."""

    # --- reading ----------------------------------------------------------------------------------------------

    def opened(self) -> None:
        """Read the folder anew."""
        self.app.work(lambda: look(self.place), self._read, lambda _: self._read(Found((), 0, {})))

    def closed(self) -> None:
        """What was thrown away is gone for good."""
        self.gone = []
        empty(self.place)

    def _read(self, found: Found) -> None:
        fresh = self.found is None
        self.found = found
        self.first_focus = "saved-0" if found.games else "begin"
        self.refresh()
        if fresh and self.app.screen is self:
            self.app.stage.focus_on(None)
            self.app.focus(self.first_focus)
        self._draw_next()

    def _draw_next(self) -> None:
        """Make the next picture that is missing, one after the other, while the list is shown."""
        found = self.found
        if found is None or self.app.screen is not self:
            return
        path = next((game.path for game in found.games if game.path not in found.glances), None)
        if path is not None:
            self.app.work(lambda: _glance(path), lambda glance: self._drawn(path, glance))

    def _drawn(self, path: Path, glance: Glance) -> None:
        if self.found is not None:
            self.found.glances[path] = glance
            self.refresh()
            self._draw_next()

    # --- showing ----------------------------------------------------------------------------------------------

    def build(self) -> Widget:
        """The list, or a word where there is nothing yet."""
        found = self.found
        if found is None:
            body: Widget = Busy(say("Reading the saved games"))
        elif not found.games:
            body = self._nothing()
        else:
            wide = self.area.w >= 1000
            rows = [
                SavedRow(
                    game,
                    self.told(game.head),
                    found.glances.get(game.path),
                    self._opener(game.path),
                    self._thrower(game.path),
                    self._replayer(game),
                    wide=wide,
                ).named(f"saved-{n}")
                for n, game in enumerate(found.games)
            ]
            body = ScrollView(Column(*rows, gap=10).grouped())
        head = Row(
            Label(say("Saved games"), 30, "bold", lead=1.2).sized(grow=1),
            *self._unreadable(),
            gap=12,
        )
        hints = [
            ("↑↓", say("choose")),
            ("Enter", say("open")),
            ("R", say("move by move")),
            ("Delete", say("throw away")),
        ]
        foot = actions(
            [
                Button(say("Back"), self.app.back, icon="arrow-left", key="Esc").named("back"),
                Hints(hints if found and found.games else []),
            ],
            [
                Button(say("Bring back"), self.restore, icon="undo-2", key="Z", enabled=bool(self.gone)).hinted(
                    say("Nothing was thrown away.")
                )
            ]
            if self.gone
            else [],
        )
        bar = TopBar("Parley", say("Saved games"), tools=self.app.tools())
        return page(bar, Column(head, body.sized(grow=1), gap=14), foot)

    def _unreadable(self) -> list[Widget]:
        many = self.found.unreadable if self.found else 0
        if not many:
            return []
        words = count("{n} file here cannot be read", "{n} files here cannot be read", many)
        return [Icon("triangle-alert", 18, "amber_text"), Label(words, SECOND, "medium", "ink2")]

    def _nothing(self) -> Widget:
        button = Button(say("Choose a scenario"), self.app.back, icon="play", kind="ink").named("begin")
        return Column(
            Spacer(),
            Label(say("No game is saved here yet."), 24, "bold", align="center"),
            Label(say("Every game is saved by itself from its first move on."), 17, colour="ink2", align="center"),
            Row(Spacer(), button, Spacer()),
            Spacer(),
            gap=14,
        )

    # --- deeds ------------------------------------------------------------------------------------------------

    def _opener(self, path: Path) -> Callable[[], None]:
        return lambda: self.on_open(path)

    def _thrower(self, path: Path) -> Callable[[], None]:
        return lambda: self.throw(path)

    def _replayer(self, game: Saved) -> Callable[[], None] | None:
        on_replay = self.on_replay
        return (lambda: on_replay(game.path)) if on_replay and game.finished else None

    def throw(self, path: Path) -> None:
        """Throw a game away; until one leaves, it can be brought back."""
        gone = discard(path)
        if gone is None:
            self.app.toast(say("This game cannot be thrown away: its folder cannot be written."), "triangle-alert")
            return
        self.gone.append(gone)
        self.on_gone(path)
        if self.found is not None:
            games = tuple(game for game in self.found.games if game.path != path)
            self.found = Found(games, self.found.unreadable, self.found.glances)
        self.refresh()
        self.app.toast(say("Thrown away. {key} brings it back until you leave.", key=cap_of("Z")), "trash-2")

    def restore(self) -> None:
        """Bring the game back that was thrown away last."""
        if self.gone:
            bring_back(self.gone.pop())
            self.opened()


def _glance(path: Path) -> Glance:
    """Make a picture; one of nothing where a journal cannot be played again here."""
    try:
        return make_glance(path)
    except JournalError:
        return Glance(0, "", "", 0, 0, ())
