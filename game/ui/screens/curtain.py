"""The curtain between two people at one machine: nothing of either side is shown until the next one is ready.

It reads what everybody knows, and never what only one side may see.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from game.language import count, say
from game.ui.keys import Shortcut
from game.ui.layout import Column, Row, Spacer
from game.ui.names import within
from game.ui.play import Play
from game.ui.screen import Screen
from game.ui.widget import Widget
from game.ui.widgets.bars import TopBar
from game.ui.widgets.basic import Flag, Icon, Label, Pill
from game.ui.widgets.button import Button
from game.ui.widgets.page import page
from game.ui.widgets.panels import Card

WIDE = 860.0


class CurtainScreen(Screen):
    """Whose turn it is; ``on_ready`` when that person alone looks at the screen."""

    def __init__(self, play: Play, party: str, on_ready: Callable[[], None]) -> None:
        super().__init__()
        self.play, self.party, self.on_ready = play, party, on_ready
        self.first_focus = "ready"

    def build(self) -> Widget:
        """A card in the middle: who is next, what everybody knows, and the button that opens the curtain."""
        play = self.play
        plan, side = play.scenario.parties[self.party], play.words.side(self.party)
        who = within(plan.title)
        ready = Button(
            say("We are {party}: open", party=who), self.on_ready, icon="eye", key="Enter", kind="ink", high=56
        ).named("ready")
        card = Card(
            Column(
                Row(Flag(plan.flag, 64, side), Label(plan.title, 38, "bold", lead=1.15).sized(grow=1), gap=20),
                Row(Pill(self._when(), "chip", "calendar-clock", high=34), Spacer()),
                Label(say("Please hand over the machine. Everybody else looks away now."), 21, "semibold"),
                Label(self._known(), 17, colour="ink2"),
                Row(Icon("eye-off", 20, "ink2"), Label(self._hint(), 16, colour="ink2").sized(grow=1), gap=10),
                Row(Spacer(), ready),
                gap=18,
            ),
            pad=36,
            stripe=side,
        ).sized(width=min(WIDE, self.area.w - 48))
        body = Column(Spacer(), Row(Spacer(), card, Spacer()), Spacer(), Spacer())
        bar = TopBar(play.scenario.title, say("Several people play at this machine"), tools=self.app.tools())
        return page(bar, body)

    def _when(self) -> str:
        view = self.play.view
        if view.kind == "bargaining" and view.round:
            return say("Round {n} of {of}", n=view.round, of=view.rounds)
        return self.play.words.phase(view.phase)

    def _known(self) -> str:
        """What happened last that everybody knows."""
        words = self.play.words
        for event in reversed(self.play.view.history):
            if event.kind in {"proposed", "accepted", "held", "withdrew", "walked_out", "agreed", "statement"}:
                return f"{words.event(event)}."
        return say("Nothing is on the table yet.")

    def _hint(self) -> str:
        waiting = len(self.play.people)
        return count(
            "{n} delegation plays here. Each sees only its own papers; H hides them at once.",
            "{n} delegations play here. Each sees only its own papers; H hides them at once.",
            waiting,
        )

    def keys(self) -> Sequence[Shortcut]:
        """Space opens the curtain too, as it is the largest key."""
        return [Shortcut("Space", say("open"), self.on_ready)]
