"""The back channel: with whom, what it costs, what it risks, and what it has told so far."""

from __future__ import annotations

from collections.abc import Sequence

from game.rules.layout import LEAK_CHANCE, MAX_TALKS
from game.rules.moves import BackChannel
from game.ui.layout import Column, Row
from game.ui.names import within
from game.ui.screens.dialogues.base import Dialogue, Host
from game.ui.screens.dialogues.listing import fact
from game.ui.screens.phrases import whose
from game.ui.theme import SECOND
from game.ui.widget import Widget
from game.ui.widgets.basic import ConfidenceDots, Icon, Label, Pill, Rule
from game.ui.widgets.button import Button
from game.ui.widgets.choice import Choice

ORDER = ("weightiest", "second weightiest", "third weightiest")


class BackChannelDialogue(Dialogue):
    """Choose the party, see price and risk, ask."""

    title = "Back channel: a private talk"
    first = "ask"

    def __init__(self, host: Host) -> None:
        super().__init__(host)
        self.told = False
        view = host.reading.view
        self.others = [p for p in view.talks_left if p not in view.left]
        self.other = host.reading.other if host.reading.other in self.others else next(iter(self.others), "")

    def _take(self, at: int) -> None:
        self.other = self.others[at]
        self.refresh()

    def build(self) -> Widget:
        """Whom, what both learn, trust, price, risk, and what is known."""
        reading, view = self.host.reading, self.host.reading.view
        parts: list[Widget] = []
        if len(self.others) > 1:
            names = [within(reading.words.party(p)) for p in self.others]
            parts.append(Choice(names, self.others.index(self.other), self._take).named("whom"))
        if not self.other:
            return Label("There is nobody left to speak to.")
        name = within(reading.words.party(self.other))
        done = MAX_TALKS - view.talks_left[self.other]
        if self.told:
            parts.append(Row(Pill("The talk was held", "agreed", "check")))
        elif done < MAX_TALKS:
            parts += [
                fact("key", "You learn", f"{whose(name)} {ORDER[done]} issue"),
                fact("eye", "They learn", f"your own {ORDER[done]} issue"),
                fact("handshake", "Trust", f"+{4 >> done} both ways"),
                fact(
                    "radio",
                    "Risk",
                    f"{LEAK_CHANCE} % that it leaks; then approval −1 with every audience of both sides",
                ),
                fact("coins", "Price", f"{view.prices.back_channel} of your {view.capital} political capital"),
            ]
        else:
            parts.append(Label(f"You and {name} have had your three private talks."))
        told = view.told_issues.get(self.other, ())
        parts += [Rule(), Label(f"What you know of {name}", SECOND, "semibold", lead=1.2)]
        if not told:
            parts.append(Label("Nothing yet from private talks.", SECOND, colour="ink2"))
        for n, issue in enumerate(told):
            plan = view.scenario.agenda[issue]
            parts.append(
                Row(
                    Icon(plan.icon or "circle-dot", 19),
                    Label(f"{plan.title}: their {ORDER[n]} issue", SECOND + 1).sized(grow=1),
                    ConfidenceDots(3),
                    gap=10,
                )
            )
        return Column(*parts, gap=11)

    def actions(self) -> Sequence[Widget]:
        """Close, or ask for the talk."""
        view = self.host.reading.view
        move = BackChannel(view.party, self.other)
        no = view.refusal(move) if self.other else None
        left = view.talks_left.get(self.other, 0)
        ask = Button(
            "Ask for a word",
            self._ask,
            icon="message-square-lock",
            key="Enter",
            kind="ink",
            enabled=no is None and left > 0,
        ).named("ask")
        if no is not None:
            ask.hinted(no.words)
        if self.told:
            return [Button("Back to the table", self.close, icon="check", key="Enter", kind="ink").named("ask")]
        return [self.cancel(), ask]

    def _ask(self) -> None:
        """Hold the talk, and stay to show what it told."""
        if self.host.do(BackChannel(self.host.reading.me, self.other)):
            self.told = True
            self.refresh()
