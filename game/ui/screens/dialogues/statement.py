"""The public statement: on which issue, what is said, and what that does at home and at the table."""

from __future__ import annotations

from collections.abc import Sequence

from game.language import listed, mark, say, signed
from game.rules.layout import MAX_FIRMNESS
from game.rules.legal import Refusal
from game.rules.moves import Statement
from game.rules.preview import Foreseen, preview
from game.rules.view import Stand
from game.ui.figures import support
from game.ui.layout import Column, Row
from game.ui.names import begun
from game.ui.screens.dialogues.base import Dialogue, Host
from game.ui.screens.dialogues.listing import Line, LineList, fact
from game.ui.screens.phrases import inside, refused
from game.ui.theme import SECOND, SMALL
from game.ui.widget import Widget
from game.ui.widgets.basic import Change, ConfidenceDots, Icon, Label, Pill, Rule
from game.ui.widgets.button import Button
from game.ui.widgets.choice import Choice
from game.ui.widgets.options import Cell, OptionTrack
from game.ui.words import TERMS


class StatementDialogue(Dialogue):
    """Choose an issue, an option, and whether to hold it or to say that one could move."""

    title = mark("A public statement")
    width = 980.0

    def __init__(self, host: Host, issue: str | None = None) -> None:
        super().__init__(host)
        self.issues = list(host.play.scenario.agenda)
        self.issue = issue or host.reading.view.issues[0]
        self.option = ""
        self.flexible = False
        self._prefill()

    def _prefill(self) -> None:
        """Begin with the position that is held; where it cannot be firmer, with saying that one could move."""
        self.option = self._held.option
        self.flexible = self._held.firmness == MAX_FIRMNESS

    @property
    def _held(self) -> Stand:
        view = self.host.reading.view
        return view.stands[view.party][self.issue]

    @property
    def move(self) -> Statement:
        """The statement as it is chosen now."""
        return Statement(self.host.reading.me, self.issue, None if self.flexible else self.option)

    def _take(self, at: int) -> None:
        self.issue = self.issues[at]
        self._prefill()
        self.refresh()

    def _state(self, at: int) -> None:
        self.option = list(self.host.play.scenario.agenda[self.issue].options)[at]
        self.flexible = False
        self.refresh()

    def _bend(self, at: int) -> None:
        self.flexible = at == 1
        self.refresh()

    def build(self) -> Widget:
        """Issues at the left; at the right what is said and what it does."""
        words, view = self.host.reading.words, self.host.reading.view
        lines = []
        for issue in self.issues:
            stand = view.stands[view.party][issue]
            note = words.stand(issue, stand)
            lines.append(Line(view.scenario.agenda[issue].icon or "circle-dot", words.issue(issue), note))
        high = 50 if len(lines) < 9 else 46
        issues = LineList(lines, self.issues.index(self.issue), self._take, high).named("issues")
        right = Column(*self._said(), Rule(), *self._does(), gap=12)
        wide = self.app.area.w >= 1300
        return Row(
            issues.sized(width=300 if wide else 250), right.sized(grow=1), gap=28 if wide else 18, cross="start"
        )

    def _said(self) -> list[Widget]:
        reading, view = self.host.reading, self.host.reading.view
        plan = view.scenario.agenda[self.issue]
        cells = []
        for option in plan.options:
            said = tuple(
                (reading.words.side(p), s[self.issue].firmness)
                for p, s in view.stands.items()
                if s[self.issue].option == option and s[self.issue].firmness
            )
            cells.append(Cell(reading.words.option(self.issue, option), said=said))
        shown = self._held.option if self.flexible else self.option
        track = OptionTrack(cells, list(plan.options).index(shown), self._state, side=reading.mine)
        labels = [say("We stand for this"), say("We could move on this")]
        return [
            Label(say("What you say on {issue}", issue=inside(plan.title)), SECOND, "semibold", lead=1.2),
            track.named("options"),
            Choice(labels, int(self.flexible), self._bend).named("firm"),
        ]

    def _does(self) -> list[Widget]:
        reading, view = self.host.reading, self.host.reading.view
        found = preview(view, self.move)
        if isinstance(found, Refusal):
            return [Row(Pill(say("Not possible"), "amber", "circle-alert")), Label(refused(found), SECOND + 1)]
        held, then = self._held, self._after(found)
        now, later = reading.words.stand(self.issue, held), reading.words.stand(self.issue, then)
        parts: list[Widget] = [
            Row(
                fact("megaphone", say("Your position now"), now).sized(grow=1), ConfidenceDots(held.firmness), gap=8
            ),
            Row(fact("arrow-right", say("After it"), later).sized(grow=1), ConfidenceDots(then.firmness), gap=8),
            *self._home(found),
        ]
        trusts = [f for f in found if f.name.startswith("trust.")]
        told = listed(
            say(
                "{who} trusts you more ({n})",
                who=begun(reading.words.party(f.name.split(".")[1])),
                n=signed(f.amount),
            )
            if f.amount > 0
            else say(
                "{who} trusts you less ({n})",
                who=begun(reading.words.party(f.name.split(".")[1])),
                n=signed(f.amount),
            )
            for f in trusts
        )
        parts.append(fact("users", say("At the table"), told or say("nobody’s trust changes")))
        step = self._later(then)
        if step:
            parts.append(fact("triangle-alert", say("If you leave it"), step))
        return parts

    def _after(self, found: Sequence[Foreseen]) -> Stand:
        view = self.host.reading.view
        held = self._held
        firm = next((f.after for f in found if f.name == f"firm.{view.party}.{self.issue}"), held.firmness)
        return Stand(held.option if self.flexible else self.option, firm)

    def _home(self, found: Sequence[Foreseen]) -> list[Widget]:
        """Each own audience: whether it likes the option, and what its approval would do at once."""
        view = self.host.reading.view
        changes = {f.name: f.amount for f in found}
        rows: list[Widget] = []
        option = self._held.option if self.flexible else self.option
        for audience, plan in view.scenario.parties[view.party].audiences.items():
            liked = (
                view.support(audience, {self.issue: option}).points[self.issue]
                - view.support(audience, {}).points[self.issue]
            )
            taste = say("for it") if liked > 0 else say("against it") if liked < 0 else say("no matter")
            icon = "thumbs-up" if liked > 0 else "thumbs-down" if liked < 0 else "minus"
            amount = changes.get(f"approval.{audience}", 0)
            rows.append(
                Row(
                    Icon(icon, 17, "ink2"),
                    Label(plan.title, SECOND, "medium", lead=1.25).sized(grow=1),
                    Label(taste, SECOND, colour="ink2", lead=1.25),
                    Label(say("approval"), SMALL, colour="ink2", lead=1.25),
                    Change(amount).sized(width=34),
                    gap=10,
                )
            )
        if not rows:
            return []
        return [Column(Label(say("At home, at once"), SECOND, colour="ink2", lead=1.3), *rows, gap=5)]

    def _later(self, then: Stand) -> str:
        """What leaving the position in a deal would cost, in words."""
        view = self.host.reading.view
        if not then.firmness:
            return say("nothing: you are open to talk")
        costs = {
            plan.title: plan.audience_cost * then.firmness * plan.salience[self.issue]
            for plan in view.scenario.parties[view.party].audiences.values()
        }
        most = max(costs.values(), default=0)
        if not most:
            return ""
        who = next(title for title, cost in costs.items() if cost == most)
        return say("up to {points} points of support at home for each step: {who}", points=support(most), who=who)

    def actions(self) -> Sequence[Widget]:
        """Close, or say it for its price."""
        view = self.host.reading.view
        no = view.refusal(self.move)
        speak = Button(
            say("Say it"),
            lambda: self.make(self.move),
            icon="megaphone",
            key="Enter",
            kind="ink",
            enabled=no is None,
        ).named("say")
        if no is not None:
            speak.hinted(refused(no))
        price = Row(
            Label(say("Costs"), SECOND, colour="ink2"),
            Icon("coins", 17, "ink2"),
            Label(say("{n} of {all}", n=view.prices.statement, all=view.capital), SECOND, "semibold"),
            gap=6,
        ).hinted(say(TERMS["capital"][1]))
        return [price, self.cancel(), speak]
