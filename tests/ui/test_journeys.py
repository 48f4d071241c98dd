"""Whole games as a person plays them: by keys alone, from the title to the debrief, with nothing cut on any screen."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pygame
import pytest

from game.rules.moves import Accept
from game.session import saves
from game.ui.app import App
from game.ui.audit import audit
from game.ui.play import Play
from game.ui.screens.briefing import BriefingScreen
from game.ui.screens.composer import ComposerScreen
from game.ui.screens.debrief import DebriefScreen
from game.ui.screens.opening import OpeningScreen
from game.ui.screens.ratification import RatificationScreen
from game.ui.screens.readouts import ReadoutScreen
from game.ui.screens.seats import SeatsScreen
from game.ui.screens.table.screen import TableScreen
from game.ui.screens.year_after import YearAfterScreen
from game.ui.start import Home, Start

Size = tuple[int, int]
SMALL, LARGE = (1280, 720), (1600, 900)
PATIENCE = 20.0
"""Seconds after which a game that does not move on is called stuck."""
DIALOGUES = "SBKAXNG?"
"""The keys of the table that open something; those that are refused open nothing."""


class Journey:
    """One person at the keys: plays as they come, looks once at every screen and popup, and notes what is wrong."""

    def __init__(self, size: Size, text_size: int = 100, seed: int = 5) -> None:
        self.app = App(size, text_size=text_size, calm=True)
        self.start = Start(self.app, seed=seed)
        self.start.title()
        self.met: list[str] = []
        self.faults: list[str] = []

    @property
    def play(self) -> Play:
        """The game under way."""
        assert self.start.left is not None
        return self.start.left[1].play

    def at(self, kind: type) -> bool:
        """Whether a screen of a kind is shown."""
        return isinstance(self.app.screen, kind)

    @property
    def layers(self) -> int:
        """How many layers take input; more than one means that a popup is open."""
        return sum(layer.takes_input for layer in self.app.stage.layers)

    def look(self, name: str) -> None:
        """Look at what is shown, once for each name."""
        if name not in self.met:
            self.met.append(name)
            self.faults += [f"{name}: {fault}" for fault in audit(self.app)]

    def peep(self, key: str, name: str) -> None:
        """Open what a key opens, look at it and close it again; where it opens nothing, nothing happens."""
        if name in self.met:
            return
        screen = self.app.screen
        self.app.press(key)
        if self.layers > 1:
            self.look(name)
            self.app.press("Esc")
        else:
            self.met.append(name)
        assert (self.layers, self.app.screen) == (1, screen), name

    def hide(self, name: str) -> None:
        """Hide the secrets of a screen, and show them again."""
        self.app.press("H")
        self.look(f"{name} hidden")
        self.app.press("H")

    def choose(self, scenario: str, party: str) -> None:
        """Go from the title to the briefing of a seat."""
        self.look("title")
        for _ in range(20):
            focused = self.app.stage.focused
            if focused is not None and focused.id == f"scenario-{scenario}":
                break
            self.app.press("Right" if focused and focused.id.startswith("scenario-") else "Tab")
        self.app.press("Enter")
        self.look("seats")
        assert isinstance(self.app.screen, SeatsScreen)
        parties = list(self.app.screen.scenario.parties)
        for _ in range(parties.index(party)):
            self.app.press("Right")
        self.app.press("Enter")

    def turn(self) -> None:
        """Do the next thing on whatever screen is shown."""
        screen = self.app.screen
        turns: dict[type, Callable[[], None]] = {
            BriefingScreen: self._briefing,
            OpeningScreen: self._opening,
            TableScreen: self._table,
            ComposerScreen: self._composer,
            RatificationScreen: self._ratification,
            ReadoutScreen: self._readout,
            YearAfterScreen: self._year,
            DebriefScreen: self._debrief,
        }
        turns[type(screen)]()

    def to(self, *kinds: type) -> None:
        """Play until one of these screens is shown."""
        end = time.monotonic() + PATIENCE
        while not isinstance(self.app.screen, kinds):
            assert time.monotonic() < end, f"stuck at {type(self.app.screen).__name__}, {self.play.view.stage}"
            self.turn()
            self.app.settle()

    def to_floor(self) -> None:
        """Play until this seat has the floor at the table."""
        end = time.monotonic() + PATIENCE
        while not (
            isinstance(self.app.screen, TableScreen) and self.play.view.my_turn and self.play.view.stage == "floor"
        ):
            assert time.monotonic() < end, "never got the floor"
            self.turn()
            self.app.settle()

    def _briefing(self) -> None:
        self.look("briefing")
        self.peep("?", "briefing why")
        self.peep("G", "briefing terms")
        self.hide("briefing")
        self.app.press("Enter")

    def _opening(self) -> None:
        self.look("opening")
        self.app.press("Right")
        self.app.press("R")
        self.app.press("Enter")

    def _table(self) -> None:
        view = self.play.view
        self.look(f"table {view.stage} {view.kind if view.my_turn else 'waits'} {view.phase}")
        if self.play.me not in view.waiting_on:
            self.app.press("Space")
        elif view.stage == "choice":
            assert view.choice is not None
            self.look(f"event {view.choice.event}")
            self.app.press("1")
        elif view.stage == "last_call":
            self._accept() if self._good() else self.app.press("P")
        else:
            for key in DIALOGUES:
                self.peep(key, f"table {key}")
            if "table hidden" not in self.met:
                self.hide("table")
            if view.phase_round > 1 and self._good():
                self._accept()
            else:
                self.app.press("Enter")

    def _good(self) -> bool:
        view = self.play.view
        can = view.offer is not None and view.refusal(Accept(view.party)) is None
        return can and view.offer is not None and view.worth(view.offer.package) >= view.reservation

    def _accept(self) -> None:
        self.app.press("Y")
        if self.layers > 1:
            self.look("accept")
            self.app.press("Enter")

    def _composer(self) -> None:
        ply = self.play.session.ply
        self.look(f"composer {self.play.view.phase}")
        self.peep("?", "composer why")
        self.peep("G", "composer terms")
        if "composer hidden" not in self.met:
            self.hide("composer")
        for _ in range(self.play.view.phase_round):
            self.app.press("Left")
            self.app.press("Down")
        self.look(f"composer changed {self.play.view.phase}")
        self.app.press("Enter")
        if self.play.session.ply == ply:
            self.app.press("Esc")
            self.app.press("P")

    def _ratification(self) -> None:
        stage = self.play.session.stage
        self.look(f"ratification {stage}")
        self.peep("?", f"ratification why {stage}")
        if stage == "persuade":
            self.app.press("Right")
            self.look("persuasion")
        else:
            self.app.press("Space")
            self.app.press("F")
            self.look(f"counted {stage}")
        self.app.press("Enter")

    def _readout(self) -> None:
        self.look("readouts")
        self.app.press("Right")
        self.app.press("Enter")

    def _year(self) -> None:
        self.look("year after")
        for key in "?1TY":
            self.peep(key, f"year after {key}")
        self.app.press("Left")
        self.app.press("Enter")

    def _debrief(self) -> None:
        self.app.settle()
        screen = self.app.screen
        assert isinstance(screen, DebriefScreen)
        self.look(f"debrief {screen.step} {screen.shown}")
        self.app.press("Right")


@pytest.fixture(autouse=True)
def no_saves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Every journey begins without a saved game."""
    monkeypatch.setattr(saves, "folder", lambda: tmp_path / "games")
    yield
    pygame.display.quit()
    pygame.font.quit()


@pytest.mark.parametrize(
    ("scenario", "party", "size", "text_size"),
    [
        ("first_talks", "harbour", SMALL, 100),
        ("first_talks", "island", LARGE, 150),
        ("us_mexico_2023", "us", LARGE, 100),
        ("us_mexico_2023", "mx", SMALL, 150),
    ],
)
def test_a_whole_game_by_keys(scenario: str, party: str, size: Size, text_size: int) -> None:
    """From title to debrief and back to the title, no screen has text that is cut, covered or too faint."""
    journey = Journey(size, text_size)
    journey.choose(scenario, party)
    journey.to(DebriefScreen)
    journey.to(Home)
    assert journey.faults == []
    assert {"title", "seats", "briefing", "opening", "readouts", "year after", "debrief 6 True"} <= set(journey.met)
    assert journey.start.left is None


def test_leaving_and_continuing_loses_nothing() -> None:
    """Esc leads to the title at once; Enter there leads back to the same ply, with the draft."""
    journey = Journey(SMALL)
    app = journey.app
    app.guided = False  # in a guided first round the first Esc ends the hints
    journey.choose("first_talks", "harbour")
    journey.to_floor()
    app.press("Enter")
    app.press("Right")
    draft, ply = dict(journey.play.draft), journey.play.session.ply
    assert draft
    app.press("Esc")
    assert journey.at(TableScreen)
    app.press("Esc")
    assert journey.at(Home)
    assert app.stage.focused is not None
    assert app.stage.focused.id == "hero"
    app.press("Enter")
    assert journey.at(TableScreen)
    app.press("Enter")
    assert isinstance(app.screen, ComposerScreen)
    assert (app.screen.draft, journey.play.session.ply) == (draft, ply)


def test_a_debrief_that_was_left_is_found_again() -> None:
    """Esc in the year after leads to the title, and Enter leads back to the year after."""
    journey = Journey(SMALL)
    journey.choose("first_talks", "island")
    journey.to(YearAfterScreen)
    journey.app.press("Esc")
    assert journey.at(Home)
    journey.app.press("Enter")
    assert journey.at(YearAfterScreen)


@pytest.mark.parametrize("scenario", ["first_talks", "us_mexico_2023"])
def test_an_idle_table_paints_nothing(scenario: str) -> None:
    """While nothing happens at the table, sixty frames blit nothing and flip nothing."""
    journey = Journey(LARGE)
    journey.choose(scenario, "harbour" if scenario == "first_talks" else "us")
    journey.to_floor()
    journey.app.settle()
    counts = journey.app.stage.counts
    before = (counts.blits, counts.flips)
    for _ in range(60):
        journey.app.frame()
    assert (counts.blits, counts.flips) == before
