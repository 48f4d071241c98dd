"""The screen of watching: software plays every seat, at the pace that the room wants, and says why it moves."""

from __future__ import annotations

from collections.abc import Callable

from game.language import mark, say
from game.ui.gamebar import game_bar
from game.ui.layout import Column, Row
from game.ui.play import Play
from game.ui.screen import Screen
from game.ui.screens.reading import Reading
from game.ui.screens.reasons import quote
from game.ui.screens.spectate.parts import Entry, agenda_rows, entry_card, entry_of, side_card
from game.ui.widget import Widget
from game.ui.widgets.basic import Hints, Label
from game.ui.widgets.button import Button
from game.ui.widgets.choice import Choice
from game.ui.widgets.page import actions, page
from game.ui.widgets.panels import Card, ScrollView
from game.ui.words import STRATEGIES

PACES = ((4000, mark("Slow")), (1800, mark("Medium")), (500, mark("Fast")))
"""Milliseconds from move to move, and what the pace is called."""
SHOWN = 30
"""So many of the last moves are listed."""
NARROW = 1200.0
"""Below this width everything stands below each other, the newest move first."""
LOW = 700.0
"""Below this height the table and both sides scroll together."""


def table_rows(head: str, reading: Reading) -> Widget:
    """The table as a card that scrolls with what is around it."""
    return Card(Column(Label(head, 20, "bold"), agenda_rows(reading), gap=10))


class SpectateScreen(Screen):
    """Watch; ``on_moved`` after every move, so that the next screen can be shown when it is due."""

    def __init__(self, play: Play, on_moved: Callable[[], None]) -> None:
        super().__init__()
        self.play, self.on_moved = play, on_moved
        self.entries: list[Entry] = []
        self.running = False
        self.pace = 1
        self._awaited = 0
        self.first_focus = "next"

    # --- what is shown ----------------------------------------------------------------------------------------

    def build(self) -> Widget:
        """Moves at the left, the table in the middle, both sides below it."""
        play, words = self.play, self.play.words
        view = play.view
        told: list[Widget] = [
            entry_card(words, entry, newest=not n) for n, entry in enumerate(reversed(self.entries[-SHOWN:]))
        ]
        if not told:
            told = [Label(say("Press Space for the first move, or P to let it run."), 17, colour="ink2")]
        log = Column(
            Label(say("What they do, and why"), 20, "bold"),
            ScrollView(Column(*told, gap=10)).named("moves").sized(grow=1),
            gap=10,
        )
        reading = Reading(view, words, play.others[0])
        head = (
            say("On the table: an offer by {who}", who=words.party(view.offer.proposer))
            if (view.offer and view.offer.proposer)
            else say("Public positions and last offers")
        )
        table = Card(
            Column(Label(head, 20, "bold"), ScrollView(agenda_rows(reading)).named("agenda").sized(grow=1), gap=10)
        )
        sides = Row(
            *(
                side_card(play.session.view(p), words, say(STRATEGIES.get(play.strategies.get(p, ""), ""))).sized(
                    grow=1
                )
                for p in play.scenario.parties
            ),
            gap=16,
            cross="stretch",
        )
        if self.area.w < NARROW:
            stacked = Column(told[0], table_rows(head, reading), sides, *told[1:], gap=14)
            return page(game_bar(self.app, play), ScrollView(stacked).named("all"), self._foot(narrow=True))
        right: Widget = Column(table.sized(grow=1), sides, gap=16)
        if self.area.h < LOW:
            right = ScrollView(Column(table_rows(head, reading), sides, gap=16)).named("agenda")
        body = Row(log.sized(width=400), right.sized(grow=1), gap=16, cross="stretch")
        return page(game_bar(self.app, play), body, self._foot(narrow=False))

    def _foot(self, *, narrow: bool) -> Widget:
        run = say("Pause") if self.running else say("Let it run")
        pace = Choice([say(word) for _, word in PACES], self.pace, self._set_pace).named("pace")
        left: list[Widget] = [
            Button(run, self.toggle, icon="pause" if self.running else "play", key="P").named("run"),
            pace,
            Button(say("To the end"), self.to_the_end, icon="skip-forward", key="E").named("end"),
        ]
        if not narrow:
            left.append(Hints([("Esc", say("title"))]))
        following = Button(say("Next move"), self.step, icon="step-forward", key="Space", kind="ink").named("next")
        return actions(left, [following])

    # --- what is done -----------------------------------------------------------------------------------------

    def step(self) -> None:
        """Let the next software seat make its move."""
        if self._move():
            self.on_moved()
            self._go_on()

    def _move(self) -> bool:
        """Make one move and note it; whether there was one."""
        play = self.play
        number = play.view.round
        heard = len(play.view.history)
        turn = play.software_turn()
        if turn is None:
            return False
        said = quote(turn, play.view, play.words)
        events = play.view.history[heard:]
        self.entries.append(
            entry_of(play.words, turn.party, play.view.round or number, events, said.words if said else "")
        )
        return True

    def to_the_end(self) -> None:
        """Play on until something else is to be shown."""
        self.running = False
        stage = self.play.session.stage
        while not self.play.session.over and self._move():
            if stage == "floor" and self.play.session.stage == "persuade":
                break
        self.on_moved()
        self._go_on()

    def toggle(self) -> None:
        """Let it run by itself, or stop."""
        self.running = not self.running
        self._go_on()

    def _set_pace(self, at: int) -> None:
        self.pace = at
        self._go_on()

    def _go_on(self) -> None:
        """Show the state, and begin the pause before the next move if it runs."""
        shown: object = self.app.screen
        if shown is not self:
            return
        self._awaited += 1
        if self.running:
            turn = self._awaited
            self.app.after(PACES[self.pace][0], lambda: self._run(turn))
        self.refresh()

    def _run(self, turn: int) -> None:
        if self.running and turn == self._awaited and self.app.screen is self:
            self.step()

    def closed(self) -> None:
        """Nothing moves while another screen is shown."""
        self._awaited += 1
        self.running = False
