"""The briefing: confidential. Who you are, what each outcome is worth, what home wants, what is rumoured."""

from __future__ import annotations

from collections.abc import Callable

from game.rules.view import View
from game.ui.figures import points, signed_points
from game.ui.gamebar import game_bar
from game.ui.layout import Column, Row, Spacer
from game.ui.markup import spans_of
from game.ui.play import Play
from game.ui.screen import Screen
from game.ui.widget import Widget
from game.ui.widgets.basic import Bust, ConfidenceDots, Flag, Hints, Icon, Label, Pill, Rich, Rule, tile
from game.ui.widgets.button import Button, Pick
from game.ui.widgets.ledger import Cause, Ledger
from game.ui.widgets.meters import Lean
from game.ui.widgets.options import Cell, OptionCells
from game.ui.widgets.page import actions, page
from game.ui.widgets.panels import Card, ScrollView
from game.ui.widgets.ruler import ValueRuler
from game.ui.words import TERMS, Words

SURE = ("", "Rumour", "Likely", "Sure")
MATTERS = 2
"""How many issues are named for each audience."""


class BriefingScreen(Screen):
    """What only your delegation knows, before the talks."""

    secret = True

    def __init__(self, play: Play, on_done: Callable[[], None]) -> None:
        super().__init__()
        self.play = play
        self.on_done = on_done
        self.words = Words(play.scenario)
        self.first_focus = "start"

    @property
    def view(self) -> View:
        """What the person may know."""
        return self.play.view

    def build(self) -> Widget:
        """Three columns and a strip; at larger text they stand below each other."""
        bar = game_bar(self.app, self.play, briefing=True)
        foot = actions(
            [Hints([("Tab", "next part"), ("↑↓", "issue"), ("?", "why this figure"), ("H", "hide")])],
            [Button("Start the talks", self.on_done, icon="arrow-right", key="Enter", kind="ink").named("start")],
        )
        if self.app.hidden:
            hidden = Column(
                Spacer(),
                Label("Hidden", 34, "bold", align="center"),
                Label("Press H to read on.", 17, colour="ink2", align="center"),
                Spacer(),
            )
            return page(bar, hidden, foot, secret=True)
        left = Column(self._party(), self._rumours(), gap=16)
        strip = self._strip()
        if self.area.w >= 1400:
            body: Widget = Column(
                self._head(),
                Row(
                    Column(self._party().sized(grow=1.7), self._rumours().sized(grow=1), gap=16).sized(width=344),
                    self._worth().sized(grow=1),
                    self._home().sized(width=344),
                    gap=16,
                    cross="stretch",
                ).sized(grow=1),
                strip,
                gap=12,
            )
        else:
            body = Column(
                self._head(),
                ScrollView(Column(left, self._worth(), self._home(), strip, gap=16)).sized(grow=1),
                gap=12,
            )
        return page(bar, body, foot, secret=True, top=12)

    def _head(self) -> Widget:
        party = self.words.party(self.play.me)
        return Row(
            Icon("file-lock", 22, "ink"),
            Label("Confidential", 20, "bold"),
            Label(f"For {party} only. Points and limits stay yours.", 16, colour="ink2", lines=1).sized(grow=1),
            Button("Hide at once", lambda: self.app.hide(True), icon="eye-off", key="H", high=44),
            gap=10,
        )

    def _party(self) -> Widget:
        plan, side = self.play.scenario.parties[self.play.me], self.words.side(self.play.me)
        busts = [
            Bust(n + 3 * (side == "b"), d.office, side, leads=n == 0)
            for n, d in enumerate(list(plan.delegates.values())[:3])
        ]
        rounds = self.play.view.rounds or sum(
            p.rounds
            for name, p in self.play.scenario.phases.items()
            if p.kind == "bargaining" and name != "reopened"
        )
        brief = [Rich(spans_of(part), 16) for part in plan.brief.split("\n\n") if part.strip()]
        parts: list[Widget] = [
            Row(Flag(plan.flag, 36, side), Label(plan.title, 21, "bold", lines=2).sized(grow=1), gap=12),
            *([Row(*busts, gap=14, cross="start")] if busts else []),
            Rule(),
            *brief,
            Rule(),
            Row(
                Icon("calendar-clock", 20),
                Label(f"{rounds} rounds", 16, "semibold"),
                Label("then the talks end", 15, colour="ink2"),
                gap=8,
            ),
            Row(
                Icon("coins", 20),
                Label(f"{self.view.capital} points", 16, "semibold"),
                Label("of political capital", 15, colour="ink2"),
                gap=8,
            ),
        ]
        return Card(ScrollView(Column(*parts, gap=12)).named("brief"), stripe=side)

    def _rumours(self) -> Widget:
        plan = self.play.scenario.parties[self.play.me]
        rows: list[Widget] = [
            Row(
                Label(rumour.text, 15).sized(grow=1),
                Column(ConfidenceDots(rumour.sure), Label(SURE[rumour.sure], 14, colour="ink2"), gap=2).sized(
                    width=56
                ),
                gap=10,
                cross="start",
            )
            for rumour in plan.rumours
        ]
        if not rows:
            rows = [Label("Nothing yet. A private word may tell.", 15, colour="ink2")]
        return Card(
            Column(
                Label("What we know of the others", 18, "bold"),
                ScrollView(Column(*rows, gap=10)).sized(grow=1),
                gap=10,
            )
        )

    def _worth(self) -> Widget:
        view, walk = self.view, self.view.reservation
        best = max(view.best, walk)
        low = min(0, walk)
        ruler = ValueRuler(
            low / 10,
            best / 10,
            walk=walk / 10,
            walk_words=f"Walk away below {points(walk)}",
            fill=best / 10,
            side=self.words.side(self.play.me),
            ends=(f"{low // 10}", points(best)),
        )
        rows: list[Widget] = []
        for n, issue in enumerate(self.play.scenario.agenda):
            if n:
                rows.append(Rule())
            rows.append(self._issue(issue))
        return Card(
            Column(
                Row(
                    Label("What each outcome is worth to you", 20, "bold").sized(grow=1),
                    Label(f"Best package {points(view.best)}", 15, colour="ink2"),
                ),
                Pick(ruler, tint="").named("ruler"),
                ScrollView(Column(*rows, gap=1)).sized(grow=1),
                gap=8,
            )
        )

    def _issue(self, issue: str) -> Widget:
        plan, side = self.play.scenario.agenda[issue], self.words.side(self.play.me)
        own = {option: self.view.points(issue, option) for option in plan.options}
        most = max((abs(v) for v in own.values()), default=1) or 1
        top = max(own.values())
        cells = [
            Cell(
                self.words.option(issue, option),
                figure=signed_points(value),
                bar=value / most,
                best=value == top and value > 0,
                closed=option in self.view.closed.get(issue, ()),
            )
            for option, value in own.items()
        ]
        line = Row(
            tile(plan.icon or "circle-dot", 40),
            Label(plan.title, 17, "semibold", lines=2).sized(width=168),
            OptionCells(cells, high=56, below=False, side=side).sized(grow=1),
            Label(points(top), 19, "bold", align="right").sized(width=48),
            gap=12,
        )
        return Pick(line, pad=1).named(f"issue-{issue}")

    def _home(self) -> Widget:
        plan = self.play.scenario.parties[self.play.me]
        total = sum(a.weight for a in plan.audiences.values())
        rows: list[Widget] = []
        quo = self.view.index.status_quo
        for name, audience in plan.audiences.items():
            if rows:
                rows.append(Rule())
            found = self.view.support(name, quo)
            lean = max(-1.0, min(1.0, (found.total - found.threshold) / 3000))
            likes = sorted(self._tastes(name), key=lambda item: -abs(item[1]))[:MATTERS]
            tastes: list[Widget] = []
            for issue, taste in likes:
                tastes += [
                    Icon("arrow-up" if taste > 0 else "arrow-down", 15, "ink2"),
                    Label(self.words.issue(issue), 14, colour="ink2", lines=1),
                ]
            rows.append(
                Pick(
                    Column(
                        Row(
                            Label(audience.title, 17, "semibold", lines=2).sized(grow=1),
                            *([Pill("Veto", "ink", "shield", high=26, size=14)] if audience.veto else []),
                            Label(str(audience.weight), 18, "bold"),
                            gap=8,
                        ),
                        Row(*tastes, gap=5),
                        Lean(lean, self.words.side(self.play.me)),
                        Label("Content with today" if lean >= 0 else "Wants more than today", 14, colour="ink2"),
                        gap=5,
                    ),
                    pad=4,
                ).named(f"home-{name}")
            )
        if not rows:
            rows = [Label("Your side ratifies by itself.", 16, colour="ink2")]
        need = plan.ratification.need
        head = Row(
            Label("Home", 20, "bold").sized(grow=1),
            Label(f"{need} of {total} votes" if total == 100 else f"{need} % of the votes", 15, colour="ink2"),
        )
        return Card(Column(head, ScrollView(Column(*rows, gap=8)).sized(grow=1), gap=10))

    def _tastes(self, audience: str) -> list[tuple[str, int]]:
        """Give how much an audience likes the furthest option of each issue against today."""
        view, found = self.view, []
        quo = view.index.status_quo
        now = view.support(audience, quo).points
        for issue, plan in self.play.scenario.agenda.items():
            last = list(plan.options)[-1]
            swing = max(
                (view.support(audience, {**quo, issue: o}).points[issue] - now[issue] for o in plan.options),
                key=abs,
                default=0,
            )
            end = view.support(audience, {**quo, issue: last}).points[issue] - now[issue]
            found.append((issue, end if end < 0 else swing))
        return found

    def _strip(self) -> Widget:
        view = self.view
        closed = [
            f"{self.words.issue(i)}: no {self.words.option(i, o)}" for i, os in view.closed.items() for o in os
        ]
        mandate = "; ".join(closed) if closed else "every option is open to you"
        hint = " Consult to widen it." if closed and self.play.scenario.parties[self.play.me].mandate.opens else ""
        parts: list[Widget] = [
            Icon("lock", 20),
            Label("Your mandate:", 16, "semibold"),
            Label(f"{mandate}.{hint}", 16, lines=2).sized(grow=1),
        ]
        links = [
            f"{link.title}, {signed_points(view.link_points(name))}"
            for name, link in self.play.scenario.linkages.items()
            if view.link_points(name)
        ]
        if links:
            parts += [
                Icon("link", 20),
                Label("Linkage:", 16, "semibold"),
                Label("; ".join(links), 16, lines=2).sized(grow=0.8),
            ]
        return Pick(Card(Row(*parts, gap=10), pad_y=12), tint="").named("mandate")

    def handle(self, key: str) -> bool:
        """Up and down go from issue to issue."""
        focused = self.app.stage.focused
        issues = list(self.play.scenario.agenda)
        name = focused.id if focused else ""
        if key not in {"Up", "Down"} or not name.startswith("issue-"):
            return False
        at = issues.index(name.removeprefix("issue-")) + (1 if key == "Down" else -1)
        if 0 <= at < len(issues):
            self.app.focus(f"issue-{issues[at]}")
        return True

    def why(self) -> Widget | None:
        """What the focused figure means."""
        focused = self.app.stage.focused
        name = focused.id if focused else ""
        side = self.words.side(self.play.me)
        if name.startswith("home-"):
            audience = name.removeprefix("home-")
            found = self.view.support(audience, self.view.index.status_quo)
            causes = [
                Cause("Without any option", found.base / 100),
                Cause("Today's options", sum(found.points.values()) / 100),
            ]
            if found.approval:
                causes.append(Cause(f"Approval {self.view.approval[audience]}", found.approval / 100))
            if found.kept or found.broken:
                causes.append(
                    Cause("Public positions", (sum(found.kept.values()) + sum(found.broken.values())) / 100)
                )
            return Ledger(
                "Support for things as today",
                self.words.audience(audience),
                causes,
                ("Support", found.total / 100, ""),
                need=(f"needs {found.threshold / 100:g}", found.threshold / 100),
                term=f"{TERMS['ratification'][0]}: {TERMS['ratification'][1]}",
                side=side,
            )
        if name.startswith("issue-"):
            issue = name.removeprefix("issue-")
            own = {o: self.view.points(issue, o) for o in self.play.scenario.agenda[issue].options}
            best = max(own, key=lambda o: own[o])
            return Ledger(
                self.words.issue(issue),
                "worth to you",
                [Cause(self.words.option_long(issue, o), v / 10) for o, v in own.items() if o == best],
                (f"Best: {self.words.option(issue, best)}", own[best] / 10, points(own[best])),
                term=f"{TERMS['issue'][0]}: {TERMS['issue'][1]}",
                side=side,
            )
        term = "mandate" if name == "mandate" else "reservation"
        walk = self.view.reservation
        return Ledger(
            TERMS[term][0],
            "",
            [Cause("Leaving without a deal", walk / 10)],
            ("Worth of no deal", walk / 10, points(walk)),
            term=TERMS[term][1],
            side=side,
        )
