"""Taking one's offer back, and leaving the talks for good: what each means, and a second look at the latter."""

from __future__ import annotations

from collections.abc import Sequence

from game.language import mark, say
from game.rules.layout import TRUST_WALK_OUT, TRUST_WITHDRAW
from game.rules.moves import Move, WalkOut, Withdraw
from game.ui.figures import points
from game.ui.layout import Column, Row
from game.ui.screens.dialogues.base import Dialogue, Host
from game.ui.screens.dialogues.listing import PressCard, fact
from game.ui.screens.phrases import refused
from game.ui.theme import BODY, SECOND
from game.ui.widget import Widget
from game.ui.widgets.basic import Icon, KeyCap, Label
from game.ui.widgets.button import Button
from game.ui.words import TERMS


class LeaveDialogue(Dialogue):
    """Withdraw, or walk out."""

    title = mark("More")

    def __init__(self, host: Host) -> None:
        super().__init__(host)
        self.leaving = False

    def build(self) -> Widget:
        """The two moves; or what walking out means."""
        return self._meaning() if self.leaving else self._two()

    def _card(self, key: str, icon: str, title: str, words: str, move: Move, act: str) -> Widget:
        no = self.host.reading.view.refusal(move)
        parts: list[Widget] = [
            Row(KeyCap(key), Icon(icon, 20), Label(title, BODY, "semibold", lead=1.2).sized(grow=1), gap=10),
            Label(words, SECOND, colour="ink2", lead=1.35),
        ]
        if no is not None:
            parts.append(
                Row(Icon("ban", 16, "ink2"), Label(refused(no), SECOND, "medium", lead=1.3).sized(grow=1), gap=8)
            )
        deed = self._ask if act == "ask" else lambda: self.make(move)
        card = PressCard(Column(*parts, gap=6), deed, key if no is None else "", enabled=no is None)
        if no is not None:
            card.hinted(refused(no))
        return card.named(f"leave-{key}")

    def _two(self) -> Widget:
        me = self.host.reading.me
        return Column(
            self._card(
                "1",
                "undo-2",
                say("Withdraw your offer"),
                say(
                    "The table is empty again. Every other party trusts you {n} less. Your turn ends.",
                    n=TRUST_WITHDRAW,
                ),
                Withdraw(me),
                "do",
            ),
            self._card(
                "2",
                "door-open",
                say("Walk out"),
                say("You leave the talks for good. Every other party trusts you {n} less.", n=TRUST_WALK_OUT),
                WalkOut(me),
                "ask",
            ),
            gap=10,
        )

    def _ask(self) -> None:
        self.leaving = True
        self.title = mark("Walk out of the talks?")
        self.refresh()

    def _meaning(self) -> Widget:
        reading, view = self.host.reading, self.host.reading.view
        staying = [p for p in view.scenario.parties if p != view.party and p not in view.left]
        breaks = len(staying) < max(2, view.scenario.agreement.need) or view.party in view.scenario.agreement.veto
        parts: list[Widget] = [
            fact("door-open", say("You leave"), say("for good: nobody can come back to this table")),
            fact(
                "scale",
                say("You keep"),
                say("{points} points, the worth of no deal", points=points(view.reservation)),
            ),
        ]
        if breaks:
            parts.append(fact("unlink", say("The talks"), say("break off, without a deal for anybody")))
        else:
            parts.append(
                fact(
                    "users", say("The talks"), say("go on without you: {names}", names=reading.words.names(staying))
                )
            )
        parts.append(fact("book-open", say(TERMS["reservation"][0]), say(TERMS["reservation"][1])))
        return Column(*parts, gap=12)

    def actions(self) -> Sequence[Widget]:
        """Stay, or leave."""
        if not self.leaving:
            return [self.cancel()]
        move = WalkOut(self.host.reading.me)
        leave = Button(say("Walk out"), lambda: self.make(move), icon="door-open", key="W").named("walk-out")
        stay = Button(say("Stay"), self.close, key="Esc", kind="ink").named("stay")
        return [leave, stay]
