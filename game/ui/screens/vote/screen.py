"""The screen of a class vote: proposals with number keys, bars of hands, the tie rule, and the decision."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from game.language import count, listed, mark, percent, say
from game.ui.gamebar import game_bar
from game.ui.geometry import Rect, Size
from game.ui.keys import Shortcut
from game.ui.layout import Column, Row, Spacer
from game.ui.paint import Canvas
from game.ui.play import Play
from game.ui.screen import Screen
from game.ui.screens.vote.ballot import Ballot, Proposal, first_ballot
from game.ui.theme import Look
from game.ui.widget import Widget
from game.ui.widgets.basic import Hints, KeyCap, Label, Pill
from game.ui.widgets.button import Button, Pick
from game.ui.widgets.page import actions, page
from game.ui.widgets.panels import Card, ScrollView

RULE_WORDS = {
    "again": mark("A tie: vote again on the tied"),
    "teacher": mark("A tie: the teacher decides"),
    "first": mark("A tie: the first in the list"),
}


class HandsBar(Widget):
    """How many hands a proposal has, as a share of the most."""

    def __init__(self, share: float, side: str, *, leads: bool) -> None:
        super().__init__()
        self.share, self.side, self.leads = share, side, leads

    def measure(self, look: Look, room: float) -> Size:
        """A thick line across the room."""
        return Size(room, 26)

    def paint(self, canvas: Canvas) -> None:
        """Draw the track and the bar; the leading one is filled, the others are tinted with an edge."""
        canvas.box(self.rect, 8, "track")
        wide = self.rect.w * self.share
        if wide >= 2:
            bar = Rect(self.rect.x, self.rect.y, max(wide, 10), self.rect.h)
            if self.leads:
                canvas.box(bar, 8, self.side)
            else:
                canvas.box(bar, 8, f"{self.side}_tint", self.side, 2)


class ProposalRow(Pick):
    """The row of a proposal: Space counts a hand for it; Enter stays free for the decision."""

    def handle(self, key: str) -> bool:
        """Take Space alone."""
        return key == "Space" and super().handle(key)


class VoteScreen(Screen):
    """Count hands for proposals; ``on_decided`` gets the id of what the class has decided."""

    secret = True

    def __init__(
        self,
        play: Play,
        question: str,
        proposals: Sequence[Proposal],
        on_decided: Callable[[str], None],
        on_back: Callable[[], None],
    ) -> None:
        super().__init__()
        self.play, self.question = play, question
        self.on_decided, self.on_back = on_decided, on_back
        self.ballot: Ballot = first_ballot(proposals)
        self.first_focus = "proposal-1"

    # --- what is shown ----------------------------------------------------------------------------------------

    def build(self) -> Widget:
        """The question, a row for each proposal, the rule and what it would mean now."""
        ballot = self.ballot
        title = self.question if ballot.number == 1 else say("Second ballot: {question}", question=self.question)
        head = Row(
            Label(title, 34 if self.area.w > 1200 else 28, "bold", lead=1.2).sized(grow=1),
            Label(count("{n} hand", "{n} hands", ballot.total), 30, "bold"),
            gap=20,
        )
        rows = [self._row(n) for n in range(len(ballot.proposals))]
        listed_rows = ScrollView(Column(*rows, gap=12)).sized(grow=1)
        body = Column(head, Card(listed_rows).sized(grow=1), self._verdict(), gap=14)
        hints = [] if self.area.w < 1200 else [Hints([("1–9", say("a hand")), ("+−", say("more, less"))])]
        foot = actions(
            [
                Button(say("Back"), self.on_back, icon="arrow-left", key="Esc"),
                Button(say("Take back"), self.take_back, icon="undo-2", key="Z"),
                Button(say(RULE_WORDS[ballot.rule]), self.next_rule, icon="scale", key="T").named("rule"),
                *hints,
            ],
            [
                Button(say("The class has decided"), self.decide, icon="vote", key="Enter", kind="ink").named(
                    "decide"
                )
            ],
        )
        return page(game_bar(self.app, self.play), body, foot)

    def _row(self, at: int) -> Widget:
        ballot, proposal = self.ballot, self.ballot.proposals[at]
        side, hands = self.play.words.side(self.play.me), self.ballot.hands[at]
        leading = ballot.leading
        leads, tied = leading == (at,), len(leading) > 1 and at in leading
        share = percent(hands / ballot.total) if ballot.total else ""
        pills: list[Widget] = []
        if leads:
            pills = [Pill(say("leads"), "agreed", "check")]
        elif tied:
            pills = [Pill(say("tied"), "amber", "scale")]
        words = Column(
            Row(Label(proposal.title, 22, "semibold", lead=1.2).sized(grow=1), *pills, gap=10),
            *([Label(proposal.detail, 16, colour="ink2", lines=2)] if proposal.detail else []),
            HandsBar(hands / max(*ballot.hands, 1), side, leads=leads or tied),
            gap=6,
        )
        number = str(at + 1)
        less = (
            Button("", lambda: self.add(at, -1), icon="minus", high=52, enabled=hands > 0)
            .named(f"less-{number}")
            .sized(width=52)
        )
        more = Button("", lambda: self.add(at), icon="plus", high=52).named(f"more-{number}").sized(width=52)
        less.focusable = more.focusable = False  # keys: − and + on the row, or its number
        pick = ProposalRow(
            Row(
                KeyCap(number),
                words.sized(grow=1),
                Label(str(hands), 38, "bold", align="right").sized(width=64),
                gap=16,
            ),
            lambda: self.add(at),
            pad=10,
        ).named(f"proposal-{number}")
        said = Label(share, 17, colour="ink2", align="right").sized(width=58)
        return Row(pick.sized(grow=1), said, less, more, gap=10)

    def _verdict(self) -> Widget:
        """What pressing Enter would do now."""
        ballot, leading = self.ballot, self.ballot.leading
        if not leading:
            words = say("Ask for hands and count them: each press of a number is one hand.")
        elif len(leading) == 1:
            words = say("As it stands: {title}.", title=ballot.proposals[leading[0]].title)
        else:
            titles = listed(ballot.proposals[n].title for n in leading)
            words = say("A tie between {titles}.", titles=titles)
        return Row(Label(words, 20, "semibold").sized(grow=1), Spacer())

    # --- what is done -----------------------------------------------------------------------------------------

    @property
    def _focused(self) -> int | None:
        focused = self.app.stage.focused
        number = (focused.id if focused else "").removeprefix("proposal-")
        return int(number) - 1 if number.isdigit() and int(number) <= len(self.ballot.proposals) else None

    def add(self, at: int, by: int = 1) -> None:
        """Count a hand, or take one away."""
        if self.ballot.count(at, by):
            self.refresh()

    def take_back(self) -> None:
        """Take the last count back."""
        if self.ballot.take_back():
            self.refresh()

    def next_rule(self) -> None:
        """Change what a tie means."""
        self.ballot.next_rule()
        self.refresh()

    def decide(self) -> None:
        """Act on the result; a tie does what its rule says."""
        ballot = self.ballot
        decided = ballot.decide(self._focused)
        if decided is not None:
            self.on_decided(decided.id)
        elif not ballot.leading:
            self.app.toast(say("No hand has been counted yet."))
        elif ballot.rule == "teacher":
            self.app.toast(say("A tie. Choose one of the tied with ↑ and ↓, then press Enter."))
        else:
            self.ballot = ballot.again()
            self.refresh()
            self.app.focus("proposal-1")

    def keys(self) -> Sequence[Shortcut]:
        """A number is a hand for that proposal."""
        numbers = [Shortcut(str(n + 1), say("a hand"), self._adder(n)) for n in range(len(self.ballot.proposals))]
        return [*numbers, Shortcut("Backspace", say("take back"), self.take_back)]

    def _adder(self, at: int) -> Callable[[], None]:
        return lambda: self.add(at)

    def handle(self, key: str) -> bool:
        """Plus and minus change the focused proposal."""
        at = self._focused
        if at is None or key not in {"+", "-", "Right", "Left"}:
            return False
        self.add(at, 1 if key in {"+", "Right"} else -1)
        return True
