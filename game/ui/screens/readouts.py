"""The readout: each party's own account of the same talks. Choose what yours says."""

from __future__ import annotations

from collections.abc import Callable

from game.language import say
from game.rules.moves import Readout
from game.scenario.world import ReadoutPlan
from game.ui.gamebar import game_bar
from game.ui.layout import Column, Row, Spacer
from game.ui.play import Play
from game.ui.screen import Screen
from game.ui.screens.phrases import refused
from game.ui.screens.reading import Reading
from game.ui.screens.terms import show_terms
from game.ui.widget import Widget
from game.ui.widgets.basic import Change, Flag, Hints, Label, Pill, Rule
from game.ui.widgets.button import Button, Pick
from game.ui.widgets.page import actions, page
from game.ui.widgets.panels import Card, ScrollView


class ReadoutScreen(Screen):
    """Choose one of the readouts that fit how the talks ended."""

    def __init__(self, play: Play, on_moved: Callable[[], None]) -> None:
        super().__init__()
        self.play = play
        self.on_moved = on_moved
        self.words = play.words
        self.fitting = play.view.readouts
        self.chosen = self.fitting[0] if self.fitting else ""
        self.first_focus = f"readout-{self.chosen}"

    def build(self) -> Widget:
        """A card for every readout: what it says, what it names, what it shifts."""
        cards = Row(*(self._card(name).sized(grow=1) for name in self.fitting), gap=16, cross="stretch")
        head = Row(
            Label(self._headline(), 34, "bold"),
            Spacer(),
            Label(self._note(), 17, colour="ink2", lines=1),
        )
        foot = actions(
            [Hints([("←→", say("account")), ("Enter", say("publish"))])],
            [Button(say("Publish this account"), self.publish, icon="send", key="Enter", kind="ink")],
        )
        return page(game_bar(self.app, self.play), Column(head, cards.sized(grow=1), gap=16), foot)

    def _note(self) -> str:
        if len(self.play.others) == 1:
            return say("Both accounts appear at the same moment.")
        return say("All accounts appear at the same moment.")

    def _headline(self) -> str:
        events = {event.kind for event in self.play.view.history}
        if "passed" in events:
            return say("Ratified. What do you tell the world?")
        if "refused_at_home" in events:
            return say("Home said no. What do you tell the world?")
        return say("The talks are over. What do you tell the world?")

    def _card(self, name: str) -> Widget:
        plan: ReadoutPlan = self.play.scenario.readouts[name]
        party = self.play.scenario.parties[self.play.me]
        side = self.words.side(self.play.me)
        mine, roomy = name == self.chosen, self.area.w >= 1200
        says = plan.says.get(self.play.me, "")
        parts: list[Widget] = [
            Row(
                Flag(party.flag, 30, side),
                Label(plan.title, 20, "bold").sized(grow=1),
                *([Pill(say("Chosen"), "ink", "check")] if mine and roomy else []),
                gap=12,
            ),
            *([Row(Pill(say("Chosen"), "ink", "check"), Spacer())] if mine and not roomy else []),
            Label(says, 17) if says else Label(say("No words of its own."), 16, colour="ink2"),
            Rule(),
        ]
        silent = [i for i in self.play.scenario.agenda if i not in plan.mentions]
        parts.append(Label(say("What it mentions"), 15, "semibold", "ink2"))
        parts.append(
            Label(", ".join(self.words.issue(i) for i in plan.mentions), 16)
            if plan.mentions
            else Label(say("No issue at all."), 16, colour="ink2")
        )
        if silent and plan.mentions:
            quiet = ", ".join(self.words.issue(i) for i in silent)
            parts.append(Label(say("Silent on: {issues}", issues=quiet), 15, colour="ink2"))
        parts += [Rule(), Label(say("What it changes"), 15, "semibold", "ink2")]
        effects = plan.effects.get(self.play.me, ())
        parts += [
            Row(Label(self._figure(e.name), 16).sized(grow=1), Change(e.amount, 16), gap=10) for e in effects
        ] or [Label(say("Nothing."), 16, colour="ink2")]
        card = Card(ScrollView(Column(*parts, gap=12)), stripe=side, edge="ink" if mine else "line")
        return Pick(card, lambda: self._press(name), tint="").named(f"readout-{name}")

    def _figure(self, name: str) -> str:
        label = Reading(self.play.view, self.words, self.play.others[0]).label(name)
        return label[:1].upper() + label[1:]

    def _press(self, name: str) -> None:
        if name == self.chosen:
            self.publish()
            return
        self.chosen = name
        self.refresh()

    def handle(self, key: str) -> bool:
        """Left and right choose the account; G lists the terms."""
        if key == "G":
            show_terms(self.app)
            return True
        if key in {"Left", "Right"} and self.chosen:
            at = self.fitting.index(self.chosen) + (1 if key == "Right" else -1)
            self.chosen = self.fitting[at % len(self.fitting)]
            self.refresh()
            self.app.focus(f"readout-{self.chosen}")
            return True
        return False

    def publish(self) -> None:
        """Hand in the chosen account."""
        refusal = self.play.do(Readout(self.play.me, self.chosen))
        if refusal is not None:
            self.app.toast(refused(refusal))
            return
        self.on_moved()
