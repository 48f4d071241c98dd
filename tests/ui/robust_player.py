"""A person who plays whole games in the window, by keys alone or by the mouse alone, from the title to the title.

It chooses as a student does: the first answer, an offer a step nearer, yes to what beats no deal. It reads the view for
that, and the widgets for where to press; it never calls a screen.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from game.rules.moves import Accept
from game.ui.app import App
from game.ui.geometry import Rect
from game.ui.play import Play
from game.ui.screens.composer import ComposerScreen
from game.ui.screens.debrief import DebriefScreen
from game.ui.screens.opening import OpeningScreen
from game.ui.screens.ratification import RatificationScreen
from game.ui.screens.seats import KINDS, SeatsScreen
from game.ui.screens.table.screen import TableScreen
from game.ui.screens.vote.screen import VoteScreen
from game.ui.start import Home, Start
from game.ui.widget import Widget
from game.ui.widgets.button import Button
from game.ui.widgets.choice import Choice
from game.ui.widgets.options import OptionTrack
from tests.ui.robust_limbs import Limbs

PATIENCE = 60.0
"""Seconds after which a game that does not move on is called stuck."""


class Person:
    """One person at the machine; subclasses have keys or a mouse."""

    def __init__(self, app: App, start: Start, limbs: Limbs) -> None:
        self.app, self.start, self.limbs = app, start, limbs
        self.met: list[str] = []
        self.voted = False

    # --- what is seen -----------------------------------------------------------------------------------------

    @property
    def play(self) -> Play:
        """The game under way."""
        assert self.start.left is not None
        return self.start.left[1].play

    @property
    def shown(self) -> list[Widget]:
        """The widgets that take input now, in their order."""
        layer = self.app.stage.active
        return list(layer.root.walk()) if layer else []

    def at(self, kind: type) -> bool:
        """Whether a screen of a kind is shown."""
        return isinstance(self.app.screen, kind)

    def button(self, holds: Callable[[Button], bool]) -> Button | None:
        """Give the last button that can be pressed and of which something holds."""
        found = [w for w in self.shown if isinstance(w, Button) and w.enabled and holds(w)]
        return found[-1] if found else None

    @property
    def primary(self) -> Button | None:
        """The button that leads on."""
        return self.button(lambda button: button.kind == "ink")

    def good(self) -> bool:
        """Whether the standing offer is worth taking and can be taken."""
        view = self.play.view
        offer = view.offer
        return (
            offer is not None
            and view.refusal(Accept(view.party)) is None
            and view.worth(offer.package) >= view.reservation
        )

    # --- what is done; override -------------------------------------------------------------------------------

    def lead_on(self) -> None:
        """Press what leads on."""
        raise NotImplementedError

    def do(self, key: str) -> None:
        """Press the button that has a key."""
        raise NotImplementedError

    def reach(self, name: str) -> None:
        """Press a widget by its name."""
        raise NotImplementedError

    def choose_seat(self, party: str, kind: str) -> None:
        """Say who decides for a party, at the seats."""
        raise NotImplementedError

    def change_offer(self) -> None:
        """Change the draft by a step or two."""
        raise NotImplementedError

    # --- a game -----------------------------------------------------------------------------------------------

    def begin(self, scenario: str, seats: dict[str, str]) -> None:
        """Go from the title through the seats into the game."""
        assert self.at(Home)
        self.reach(f"scenario-{scenario}")
        self.rest()
        assert self.at(SeatsScreen), self.app.screen
        for party, kind in seats.items():
            self.choose_seat(party, kind)
        self.lead_on()
        self.rest()
        assert not self.at(SeatsScreen)

    def rest(self) -> None:
        """Let everything come to rest."""
        self.app.settle(20)

    def to_the_title(self) -> None:
        """Play until the title is shown again."""
        end = time.monotonic() + PATIENCE
        moves = -1
        while not self.at(Home):
            now = len(self.met)
            if now != moves:
                moves, end = now, time.monotonic() + PATIENCE
            assert time.monotonic() < end, f"stuck at {type(self.app.screen).__name__} after {self.met[-5:]}"
            self.turn()
            self.rest()

    def turn(self) -> None:
        """Do the next thing on whatever screen is shown."""
        name = type(self.app.screen).__name__
        if not self.met or self.met[-1] != name:
            self.met.append(name)
        if self.at(TableScreen):
            self._at_table()
        elif self.at(ComposerScreen):
            self._compose()
        elif self.at(VoteScreen):
            self._vote()
        elif self.at(RatificationScreen) and self.play.session.stage != "persuade":
            if self.button(lambda button: button.key == "F"):
                self.do("F")
                self.rest()
            self.lead_on()
        elif self.at(DebriefScreen):
            self.reach("next")
        else:
            if self.at(OpeningScreen):
                self.change_offer()
            self.lead_on()

    def _at_table(self) -> None:
        view, play = self.play.view, self.play
        if play.me not in view.waiting_on:
            time.sleep(0.003)
            self.app.frame()
        elif play.votes and not self.voted:
            self.voted = True
            self.do("V")
        elif view.stage == "choice":
            self.reach("answer-1")
        elif self.good() and (view.stage == "last_call" or view.phase_round > 1):
            self.do("Y")
            self.rest()
            if sum(layer.takes_input for layer in self.app.stage.layers) > 1:
                self.lead_on()
        elif view.stage == "last_call" or view.phase_round > 4:
            self.do("P")
        else:
            self.lead_on()

    def _compose(self) -> None:
        ply = self.play.session.ply
        self.change_offer()
        self.rest()
        if self.primary is not None:
            self.lead_on()
            self.rest()
        if self.play.session.ply == ply and self.at(ComposerScreen):
            self.leave()
            self.rest()
            self.do("P")

    def leave(self) -> None:
        """Go back a screen."""
        self.do("Esc")

    def _vote(self) -> None:
        screen = self.app.screen
        assert isinstance(screen, VoteScreen)
        self.count_hands()
        assert screen.ballot.total == 3
        self.lead_on()

    def count_hands(self) -> None:
        """Count two hands for the first proposal and one for the second."""
        raise NotImplementedError


class AtKeys(Person):
    """Keys alone."""

    def _go_to(self, name: str) -> None:
        """Tab and arrows until a widget has the focus."""
        for _ in range(80):
            focused = self.app.stage.focused
            if focused is not None and focused.id == name:
                return
            same = focused is not None and focused.id.partition("-")[0] == name.partition("-")[0]
            self.limbs.strike("Right" if same else "Tab")
        raise LookupError(f"no keys lead to {name}")

    def lead_on(self) -> None:
        """Enter leads on everywhere."""
        self.limbs.strike("Enter")

    def do(self, key: str) -> None:
        """Its own key."""
        self.limbs.strike(key)

    def reach(self, name: str) -> None:
        """Bring the focus there and press Enter; numbered answers and steps have keys."""
        if name.startswith("answer-"):
            self.limbs.strike(name.removeprefix("answer-"))
        elif name == "next":
            self.limbs.strike("Right")
        else:
            self._go_to(name)
            self.limbs.strike("Enter")

    def choose_seat(self, party: str, kind: str) -> None:
        """Tab to the choice, then arrows."""
        for _ in range(40):
            focused = self.app.stage.focused
            if isinstance(focused, Choice) and focused.id == f"who-{party}":
                break
            self.limbs.strike("Tab")
        choice = self.app.stage.focused
        assert isinstance(choice, Choice)
        by = KINDS.index(kind) - choice.chosen
        for _ in range(abs(by)):
            self.limbs.strike("Right" if by > 0 else "Left")
            self.rest()

    def change_offer(self) -> None:
        """A step to the left on two rows."""
        for key in ("Left", "Down", "Left"):
            self.limbs.strike(key)

    def count_hands(self) -> None:
        """Number keys."""
        for key in "112":
            self.limbs.strike(key)


class AtMouse(Person):
    """The mouse alone."""

    def _press(self, widget: Widget, at: tuple[float, float] | None = None) -> None:
        """Click a widget, in its middle or at a part of it; the wheel brings it into sight first."""
        for _ in range(30):
            window = next((around for around in widget.above() if around.window() is not None), None)
            sight = window.window() if window else None
            spot = self._spot(widget.rect, at)
            if window is None or sight is None or (sight.y <= spot[1] <= sight.bottom):
                break
            self.limbs.turn(
                window.rect.cx * self.app.look.s, window.rect.cy * self.app.look.s, 1 if spot[1] < sight.y else -1
            )
            self.rest()
        x, y = self._spot(widget.rect, at)
        self.limbs.click(x * self.app.look.s, y * self.app.look.s)

    @staticmethod
    def _spot(rect: Rect, at: tuple[float, float] | None) -> tuple[float, float]:
        across, down = at or (0.5, 0.5)
        return rect.x + rect.w * across, rect.y + rect.h * down

    def lead_on(self) -> None:
        """Click the one filled button."""
        found = self.primary
        assert found is not None, f"nothing leads on from {type(self.app.screen).__name__}"
        self._press(found)

    def do(self, key: str) -> None:
        """Click the button that shows a key, or the tool of the class vote."""
        found: Widget | None = self.button(lambda button: button.key == key)
        if found is None and key == "V":
            found = next(w for w in self.shown if "(V)" in w.hint)
        assert found is not None, f"no button {key} on {type(self.app.screen).__name__}"
        self._press(found)

    def reach(self, name: str) -> None:
        """Click it."""
        found = next((w for w in self.shown if w.id == name), None)
        assert found is not None, name
        self._press(found)

    def choose_seat(self, party: str, kind: str) -> None:
        """Click the segment."""
        choice = next(w for w in self.shown if w.id == f"who-{party}")
        assert isinstance(choice, Choice)
        frame = choice.frames(self.app.look)[KINDS.index(kind)]
        self._press(choice, ((frame.cx - choice.rect.x) / choice.rect.w, 0.5))
        self.rest()

    def change_offer(self) -> None:
        """Click the first cell of a row."""
        ids = [w.id for w in self.shown if isinstance(w, OptionTrack)]
        for name in ids[len(self.met) % 3 :: 3][:2]:
            track = next(w for w in self.shown if w.id == name)
            assert isinstance(track, OptionTrack)
            first = track.frames()[0]
            self._press(track, ((first.cx - track.rect.x) / track.rect.w, (first.cy - track.rect.y) / track.rect.h))
            self.rest()

    def leave(self) -> None:
        """Click the arrow back."""
        self.do("Esc")

    def count_hands(self) -> None:
        """Click proposals."""
        for name in ("proposal-1", "proposal-1", "proposal-2"):
            self.reach(name)
            self.rest()
