"""The screen of a timeline: a figure over the whole game at the left, all figures and the causes at the right."""

from __future__ import annotations

from collections.abc import Callable

from game.language import say
from game.ui.gamebar import game_bar
from game.ui.layout import Column, Row
from game.ui.play import Play
from game.ui.screen import Screen
from game.ui.screens.terms import show_terms
from game.ui.screens.timeline.panel import Timeline
from game.ui.widget import Widget
from game.ui.widgets.basic import Hints, Label
from game.ui.widgets.button import Button
from game.ui.widgets.page import actions, page
from game.ui.widgets.panels import Card


class TimelineScreen(Screen):
    """Trust, approval and outcomes of a finished game; ``on_ply`` leads to the move behind a change."""

    first_focus = "track"

    def __init__(self, play: Play, on_ply: Callable[[int], None] | None = None) -> None:
        super().__init__()
        if play.outcome is None:
            raise ValueError("the talks are not over")
        self.play, self.on_ply = play, on_ply
        self.timeline = Timeline(play.session, play.words, self.refresh)
        self.listed = False

    def reworded(self) -> None:
        """Read the figures again in the other language."""
        self.timeline.forget()

    def build(self) -> Widget:
        """Chart or table at the left, figures and causes at the right."""
        line = self.timeline
        chart = line.table() if self.listed else line.chart(self._open if self.on_ply else None)
        left = Card(
            Column(
                line.tabs(),
                Label(line.sentence(), 17, "semibold"),
                chart.sized(grow=1),
                gap=12,
            )
        )
        right = Column(Card(line.legend(), pad=12).sized(grow=1), line.causes().sized(grow=1), gap=16)
        body = Row(left.sized(grow=1.7), right.sized(grow=1), gap=16, cross="stretch")
        hints = [("← →", say("change")), ("↑ ↓", say("figure")), ("?", say("why"))]
        buttons: list[Widget] = [
            Button(say("Chart") if self.listed else say("As a table"), self._turn, icon="table-2", key="T"),
            Button(say("Back"), self.app.back, icon="arrow-left", key="B", cap="Esc"),
        ]
        if self.on_ply:
            buttons.append(
                Button(say("Show this move"), self._open, icon="eye", key="Enter", kind="ink").named("open")
            )
        return page(game_bar(self.app, self.play), body, actions([Hints(hints)], buttons))

    def _turn(self) -> None:
        self.listed = not self.listed
        self.refresh()

    def _open(self) -> None:
        now = self.timeline.now
        if now is not None and self.on_ply is not None:
            self.on_ply(now.ply)

    def handle(self, key: str) -> bool:
        """G explains the terms."""
        if key == "G":
            show_terms(self.app)
            return True
        return False

    def why(self) -> Widget | None:
        """The causes of the chosen change."""
        return self.timeline.ledger()
