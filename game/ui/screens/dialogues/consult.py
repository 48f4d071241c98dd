"""Asking the capital: about what, at which price, and what it answered of which offer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from game.language import count, mark, say
from game.rules.layout import MAX_CONSULTS
from game.rules.moves import Consult
from game.ui.layout import Column, Row
from game.ui.screens.dialogues.base import Dialogue, Host
from game.ui.screens.dialogues.listing import fact
from game.ui.screens.phrases import refused
from game.ui.theme import SECOND
from game.ui.widget import Widget
from game.ui.widgets.basic import Icon, Label, Pill, Rule, Tone
from game.ui.widgets.button import Button
from game.ui.widgets.choice import Switch
from game.ui.words import HOME_WORDS, TERMS

TONES: Mapping[str, Tone] = {"in_favour": "agreed", "within_reach": "amber", "against": "line"}
ICONS = {"in_favour": "check", "within_reach": "minus", "against": "x"}


class ConsultDialogue(Dialogue):
    """What is asked, what it costs, and the answers."""

    title = mark("Consult capital")
    first = "ask"
    width = 760.0

    def __init__(self, host: Host) -> None:
        super().__init__(host)
        self.told = False
        self.with_draft = bool(self._draft)

    @property
    def _draft(self) -> dict[str, str]:
        """The draft, if it is an offer of its own."""
        draft, view = dict(self.host.play.draft), self.host.reading.view
        whole = {**view.index.status_quo, **draft}
        if whole == view.index.status_quo or (view.offer and view.offer.package == whole):
            return {}
        return draft

    @property
    def move(self) -> Consult:
        """The question as it is chosen now."""
        return Consult(self.host.reading.me, self._draft if self.with_draft and self._draft else None)

    def _switch(self, on: bool) -> None:  # noqa: FBT001 - a switch hands over its state
        self.with_draft = on
        self.refresh()

    def _package(self, package: Mapping[str, str]) -> str:
        reading = self.host.reading
        return reading.words.package(package, reading.view.index.status_quo)

    def build(self) -> Widget:
        """The question, its price, what it may open; then the last answers."""
        view = self.host.reading.view
        if self.told:
            opened = any(e.kind == "mandate_open" and e.ply == view.ply for e in self.host.reading.events)
            news = (
                [fact("lock-open", say("Mandate"), say("The capital has opened what was closed to you."))]
                if opened
                else []
            )
            done = Row(Pill(say("Home has answered"), "agreed", "check"))
            return Column(done, *news, *self._answers(), *self._mandate(), gap=11)
        parts: list[Widget] = []
        standing = self._package(view.offer.package) if view.offer else say("nothing stands on the table")
        parts.append(fact("table-2", say("Standing offer"), standing))
        if self._draft:
            parts.append(fact("pencil", say("Your draft"), self._package(self._draft)))
            parts.append(
                Switch(say("Ask about the draft as well"), self._switch, on=self.with_draft).named("draft")
            )
        price = say("{n} of your {all} political capital", n=view.prices.consult, all=view.capital)
        parts.append(fact("coins", say("Price"), price))
        times = {0: say("none left"), 1: say("once more"), 2: say("twice in the whole talks")}
        left = view.consults_left
        often = times[left] if left in times else count("{n} time", "{n} times", left)
        parts.append(fact("history", say("How often"), often))
        parts += self._mandate()
        if view.consulted:
            parts += [Rule(), *self._answers()]
        return Column(*parts, gap=11)

    def _mandate(self) -> list[Widget]:
        reading, view = self.host.reading, self.host.reading.view
        if not view.closed:
            return []
        names = "; ".join(
            f"{reading.words.issue(i)}: {', '.join(reading.words.option(i, o) for o in options)}"
            for i, options in view.closed.items()
        )
        opens = view.scenario.parties[view.party].mandate.opens
        asked = MAX_CONSULTS - view.consults_left
        if opens is None:
            line = say("Closed to you: {names}. The capital will not open it.", names=names)
        elif opens.consult > asked + 1:
            line = say("Closed to you: {names}. Not before the second question.", names=names)
        else:
            line = say("Closed to you: {names}. Asking may open it.", names=names)
        return [fact("lock", say("Mandate"), line)]

    def _answers(self) -> list[Widget]:
        reading, view = self.host.reading, self.host.reading.view
        found: list[Widget] = []
        for answer in view.consulted:
            now = (view.offer and view.offer.package == answer.package) or (
                {**view.index.status_quo, **self.host.play.draft} == answer.package
            )
            title = (
                say("What home said of the standing offer")
                if answer.asked == "standing"
                else say("What home said of your draft")
            )
            head = Row(Label(title, SECOND, "semibold", lead=1.2).sized(grow=1), gap=8)
            if not now:
                head.add(Pill(say("overtaken since"), "line", "history", high=24))
            found += [head, Label(self._package(answer.package), SECOND, colour="ink2", lead=1.3)]
            for audience, word in answer.words.items():
                found.append(
                    Row(
                        Label(reading.words.audience(audience), SECOND + 1, lead=1.25).sized(grow=1),
                        Pill(say(HOME_WORDS[word]), TONES[word], ICONS[word], high=26),
                        gap=10,
                    )
                )
            found.append(
                Row(
                    Icon("house", 18),
                    Label(say("Home as a whole"), SECOND + 1, "semibold", lead=1.25).sized(grow=1),
                    Pill(say(HOME_WORDS[answer.home]), TONES[answer.home], ICONS[answer.home], high=26),
                    gap=10,
                )
            )
        return found

    def actions(self) -> Sequence[Widget]:
        """Close, or ask."""
        no = self.host.reading.view.refusal(self.move)
        ask = Button(
            say("Ask home"), self._ask, icon="landmark", key="Enter", kind="ink", enabled=no is None
        ).named("ask")
        ask.hinted(refused(no) if no else say(TERMS["ratification"][1]))
        if self.told:
            return [
                Button(say("Back to the table"), self.close, icon="check", key="Enter", kind="ink").named("ask")
            ]
        return [self.cancel(), ask]

    def _ask(self) -> None:
        """Ask, and stay to show the answers."""
        if self.host.do(self.move):
            self.told = True
            self.refresh()
