"""A timeline's state and parts: groups of figures, the chosen figure, the chosen change with its causes, the table."""

from __future__ import annotations

from collections.abc import Callable

from game.language import count, decimal, say
from game.report.lines import GROUPS, Line, Moment, names_of, read_line, rounds_of
from game.session import Session
from game.ui.layout import Column, Row
from game.ui.screens.timeline.track import Track
from game.ui.widget import Widget
from game.ui.widgets.basic import Icon, KeyCap, Label, Mark, Rule
from game.ui.widgets.button import Pick
from game.ui.widgets.choice import Tabs
from game.ui.widgets.ledger import Cause, Ledger
from game.ui.widgets.panels import Card, ScrollView
from game.ui.words import TERMS, Words


class Timeline:
    """Trust, approval and outcomes of one finished game; ``on_change`` is called when another thing is chosen."""

    def __init__(self, session: Session, words: Words, on_change: Callable[[], None]) -> None:
        self.session, self.words, self.on_change = session, words, on_change
        self.group = 0
        self.chosen = 0
        self.moment = -1
        """The number of the chosen change; −1 is the last one."""
        self._known: dict[int, list[Line]] = {}

    def forget(self) -> None:
        """Read everything again: the language has changed."""
        self._known.clear()

    @property
    def lines(self) -> list[Line]:
        """The figures of the group that is shown."""
        if self.group not in self._known:
            names = names_of(self.session.scenario, GROUPS[self.group])
            self._known[self.group] = [read_line(self.session, self.words, name) for name in names]
        return self._known[self.group]

    @property
    def line(self) -> Line | None:
        """The chosen figure; None where the group has none."""
        return self.lines[self.chosen] if self.lines else None

    @property
    def at(self) -> int:
        """The number of the chosen change; −1 where there is none."""
        many = len(self.line.moments) if self.line else 0
        return min(self.moment if self.moment >= 0 else many - 1, many - 1)

    @property
    def now(self) -> Moment | None:
        """The chosen change."""
        return self.line.moments[self.at] if self.line and self.at >= 0 else None

    # --- choosing ---------------------------------------------------------------------------------------------

    def turn(self, group: int) -> None:
        """Show another group."""
        self.group, self.chosen, self.moment = group, 0, -1
        self.on_change()

    def pick(self, line: int, moment: int = -1) -> None:
        """Choose a figure and one of its changes."""
        self.chosen, self.moment = line, moment
        self.on_change()

    # --- parts ------------------------------------------------------------------------------------------------

    def tabs(self) -> Widget:
        """The groups by name."""
        return Tabs((say("Trust"), say("Approval"), say("Outcomes")), self.group, self.turn).named("groups")

    def chart(self, on_open: Callable[[], None] | None = None) -> Widget:
        """The chart; a sentence where a group has no figures."""
        if not self.lines:
            return Label(say("This scenario has none of these figures."), 17, colour="ink2")
        return Track(
            self.lines,
            self.chosen,
            self.at,
            rounds_of(self.session),
            self.pick,
            alone=GROUPS[self.group] == "metrics",
            unit=say("round"),
            on_open=on_open,
        ).named("track")

    def sentence(self) -> str:
        """What the chart shows, in a sentence."""
        line = self.line
        if line is None:
            return say("This scenario has none of these figures.")
        places = line.decimals
        return count(
            "{figure}: from {start} to {end}, in {n} change.",
            "{figure}: from {start} to {end}, in {n} changes.",
            len(line.moments),
            figure=line.title,
            start=decimal(line.shown(line.values[0]), places),
            end=decimal(line.shown(line.values[-1]), places),
        )

    def legend(self) -> Widget:
        """All figures of the group with where they began and ended; one is chosen."""
        rows = []
        for n, line in enumerate(self.lines):
            mark: Widget = Mark(line.side, 6) if len(line.side) == 1 else Icon("chart-scatter", 16, "agreed")
            first, last = (decimal(line.shown(line.values[at]), line.decimals) for at in (0, -1))
            row = Row(
                Row(mark).sized(width=20),
                Label(line.title, 15, "semibold" if n == self.chosen else "regular").sized(grow=1),
                Label(f"{first} → {last}", 15, "semibold"),
                gap=8,
            )
            rows.append(Pick(row, self._picker(n), pad=11).named(f"figure-{n}"))
        return ScrollView(Column(*rows, gap=0).grouped()).named("legend")

    def _picker(self, line: int) -> Callable[[], None]:
        return lambda: self.pick(line)

    def heading(self) -> str:
        """Which change is shown: its round and move."""
        now = self.now
        if now is None:
            return say("Nothing changed it")
        if now.round:
            return say("Round {n}, move {ply}", n=now.round, ply=now.ply)
        return say("Before the first round, move {ply}", ply=now.ply)

    def causes(self) -> Widget:
        """The chosen change: from where to where, and each cause with its amount."""
        line, now = self.line, self.now
        parts: list[Widget] = [Label(self.heading(), 15, "semibold", "ink2")]
        if line is None or now is None:
            return Card(Column(Label(say("Why it changed"), 19, "semibold"), *parts, gap=8), pad_y=14)
        before, after = (decimal(line.shown(v), line.decimals) for v in (now.after - now.amount, now.after))
        parts.append(
            Row(
                Label(line.title, 16).sized(grow=1),
                Label(f"{before} → {after}", 19, "bold"),
                gap=12,
            )
        )
        for words, amount in now.causes:
            parts.append(
                Row(
                    Label(words, 16, colour="ink2").sized(grow=1),
                    Label(line.written(amount), 16, "semibold"),
                    gap=10,
                )
            )
        keys = Row(
            KeyCap("← →"),
            Label(say("change"), 14, colour="ink2"),
            KeyCap("↑ ↓"),
            Label(say("figure"), 14, colour="ink2"),
            gap=8,
        )
        body = ScrollView(Column(*parts, gap=6)).named("causes").sized(grow=1)
        return Card(Column(Label(say("Why it changed"), 19, "semibold"), body, keys, gap=8), pad_y=14)

    def table(self) -> Widget:
        """Every change of the chosen figure: round, move, where it stood afterwards, causes with amounts."""
        line = self.line
        if line is None or not line.moments:
            return Label(say("Nothing changed it"), 17, colour="ink2")
        head = Row(
            Label(say("Round"), 15, "semibold", "ink2").sized(width=64),
            Label(say("Move"), 15, "semibold", "ink2").sized(width=64),
            Label(say("Value"), 15, "semibold", "ink2", "right").sized(width=80),
            Label(say("Why it changed"), 15, "semibold", "ink2").sized(grow=1),
            gap=12,
        )
        rows: list[Widget] = []
        for n, moment in enumerate(line.moments):
            causes = ", ".join(f"{words} {line.written(amount)}" for words, amount in moment.causes)
            row = Row(
                Label(str(moment.round or "–"), 16).sized(width=64),
                Label(str(moment.ply), 16).sized(width=64),
                Label(decimal(line.shown(moment.after), line.decimals), 16, "semibold", align="right").sized(
                    width=80
                ),
                Label(causes, 15).sized(grow=1),
                gap=12,
            )
            rows.append(Pick(row, pad=6, tint="").named(f"change-{n}"))
        return Column(head, Rule(), ScrollView(Column(*rows, gap=2).grouped()).sized(grow=1), gap=8)

    def ledger(self) -> Ledger | None:
        """The causes of the chosen change as the "why" popover."""
        line, now = self.line, self.now
        if line is None or now is None:
            return None
        before = now.after - now.amount
        causes = [Cause(say("Before"), line.shown(before), decimal(line.shown(before), line.decimals))]
        causes += [Cause(words, line.shown(amount), line.written(amount)) for words, amount in now.causes]
        total = decimal(line.shown(now.after), line.decimals)
        term = GROUPS[self.group]
        return Ledger(
            say("Why {figure}?", figure=total),
            f"{line.title}. {self.heading()}",
            causes,
            (say("After"), line.shown(now.after), total),
            term=say(TERMS[term][1]) if term in TERMS else "",
            side=line.side if len(line.side) == 1 else "a",
        )
