"""The back channel: with whom, what it costs, what it risks, and what it has told so far."""

from __future__ import annotations

from collections.abc import Sequence

from game.language import mark, percent, say
from game.rules.layout import LEAK_CHANCE, MAX_TALKS
from game.rules.moves import BackChannel
from game.ui.layout import Column, Row
from game.ui.names import within
from game.ui.screens.dialogues.base import Dialogue, Host
from game.ui.screens.dialogues.listing import fact
from game.ui.screens.phrases import refused
from game.ui.theme import SECOND
from game.ui.widget import Widget
from game.ui.widgets.basic import ConfidenceDots, Icon, Label, Pill, Rule
from game.ui.widgets.button import Button
from game.ui.widgets.choice import Choice

YOU_LEARN = (
    mark("which issue matters most to {who}"),
    mark("which issue comes second for {who}"),
    mark("which issue comes third for {who}"),
)
THEY_LEARN = (
    mark("which issue matters most to you"),
    mark("which issue comes second for you"),
    mark("which issue comes third for you"),
)
KNOWN = (
    mark("{issue}: it matters most to them"),
    mark("{issue}: it comes second for them"),
    mark("{issue}: it comes third for them"),
)
"""What a first, second and third talk tells."""


class BackChannelDialogue(Dialogue):
    """Choose the party, see price and risk, ask."""

    title = mark("Back channel: a private talk")
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
            return Label(say("There is nobody left to speak to."))
        name = within(reading.words.party(self.other))
        done = MAX_TALKS - view.talks_left[self.other]
        if self.told:
            parts.append(Row(Pill(say("The talk was held"), "agreed", "check")))
            if any(e.kind == "leak" and e.ply == view.ply for e in view.history):
                parts.append(fact("radio", say("It leaked"), say("approval −1 with every audience of both sides")))
        elif done < MAX_TALKS:
            parts += [
                fact("key", say("You learn"), say(YOU_LEARN[done], who=name)),
                fact("eye", say("They learn"), say(THEY_LEARN[done])),
                fact("handshake", say("Trust"), say("+{n} both ways", n=4 >> done)),
                fact(
                    "radio",
                    say("Risk"),
                    say(
                        "{share} that it leaks; then approval −1 with every audience of both sides",
                        share=percent(LEAK_CHANCE / 100),
                    ),
                ),
                fact(
                    "coins",
                    say("Price"),
                    say("{n} of your {all} political capital", n=view.prices.back_channel, all=view.capital),
                ),
            ]
        else:
            parts.append(Label(say("You and {who} have had your three private talks.", who=name)))
        told = view.told_issues.get(self.other, ())
        parts += [Rule(), Label(say("What you know of {who}", who=name), SECOND, "semibold", lead=1.2)]
        if not told:
            parts.append(Label(say("Nothing yet from private talks."), SECOND, colour="ink2"))
        for n, issue in enumerate(told):
            plan = view.scenario.agenda[issue]
            parts.append(
                Row(
                    Icon(plan.icon or "circle-dot", 19),
                    Label(say(KNOWN[n], issue=plan.title), SECOND + 1).sized(grow=1),
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
            say("Ask for a word"),
            self._ask,
            icon="message-square-lock",
            key="Enter",
            kind="ink",
            enabled=no is None and left > 0,
        ).named("ask")
        if no is not None:
            ask.hinted(refused(no))
        if self.told:
            return [
                Button(say("Back to the table"), self.close, icon="check", key="Enter", kind="ink").named("ask")
            ]
        return [self.cancel(), ask]

    def _ask(self) -> None:
        """Hold the talk, and stay to show what it told."""
        if self.host.do(BackChannel(self.host.reading.me, self.other)):
            self.told = True
            self.refresh()
