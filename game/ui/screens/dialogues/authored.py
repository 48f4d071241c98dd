"""The moves that the scenario adds: what each says, costs and does, and why it cannot be made."""

from __future__ import annotations

from game.language import mark, percent, say
from game.rules.moves import Authored
from game.rules.view import AuthoredOption
from game.ui.layout import Column, Row
from game.ui.screens.dialogues.base import Dialogue
from game.ui.screens.dialogues.listing import PressCard
from game.ui.screens.effects import told_effects
from game.ui.screens.phrases import refused
from game.ui.text import Span
from game.ui.theme import BODY, SECOND, SMALL
from game.ui.widget import Widget
from game.ui.widgets.basic import Icon, KeyCap, Label, Pill, Rich


class AuthoredDialogue(Dialogue):
    """A card for each move; pressing it makes the move."""

    title = mark("Moves")
    width = 820.0

    def build(self) -> Widget:
        """The cards, those that can be made first."""
        options = sorted(self.host.reading.view.authored, key=lambda o: o.refusal is not None)
        cards = [self._card(n, option) for n, option in enumerate(options, 1)]
        if not cards:
            return Label(say("The scenario gives you no moves of your own."))
        return Column(*cards, gap=10)

    def _card(self, number: int, option: AuthoredOption) -> Widget:
        reading = self.host.reading
        plan = reading.view.scenario.moves[option.id]
        free = option.refusal is None
        head: list[Widget] = []
        if number <= 9 and free:
            head.append(KeyCap(str(number)))
        head.append(Label(plan.title, BODY, "semibold", "ink" if free else "ink2", lead=1.2).sized(grow=1))
        if plan.chance < 100:
            head.append(
                Pill(
                    say("{share} chance", share=percent(plan.chance / 100)), "amber", "dice-5", high=24, size=SMALL
                )
            )
        if not plan.public:
            head.append(Pill(say("not public"), "line", "eye-off", high=24, size=SMALL))
        if plan.once:
            head.append(Label(say("once"), SMALL, colour="ink2"))
        head += [Icon("coins", 17, "ink2"), Label(str(option.cost), SECOND, "semibold", lead=1.2)]
        parts: list[Widget] = [Row(*head, gap=9)]
        if plan.text:
            parts.append(Label(plan.text, SECOND, colour="ink2", lead=1.3))
        told = told_effects(reading, plan.effects)
        spans = []
        for at, (label, amount) in enumerate(told):
            spans += [Span(("" if at == 0 else " · ") + f"{label} ", colour="ink2"), Span(amount, "semibold")]
        if spans:
            parts.append(Rich(spans, SMALL, 1.4))
        failed = told_effects(reading, plan.otherwise) if plan.chance < 100 else []
        if failed:
            words = " · ".join(f"{label} {amount}" for label, amount in failed)
            parts.append(Label(say("If it fails: {effects}", effects=words), SMALL, colour="ink2", lead=1.3))
        if option.refusal is not None:
            parts.append(
                Row(
                    Icon("ban", 16, "ink2"),
                    Label(refused(option.refusal), SECOND, "medium", lead=1.25).sized(grow=1),
                    gap=8,
                )
            )
        move = Authored(reading.me, option.id)
        card = PressCard(Column(*parts, gap=6), lambda: self.make(move), str(number) if free else "", enabled=free)
        if option.refusal is not None:
            card.hinted(refused(option.refusal))
        return card.named(f"move-{option.id}")
