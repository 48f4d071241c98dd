"""The opening: every position and how firmly it is stated, prefilled; one key confirms all."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from game.language import count, say, say_as
from game.rules.moves import Open
from game.ui.figures import support
from game.ui.gamebar import game_bar
from game.ui.keys import Shortcut
from game.ui.layout import Column, Row, Spacer
from game.ui.names import within
from game.ui.play import Play
from game.ui.screen import Screen
from game.ui.screens.phrases import refused
from game.ui.screens.terms import sentence, show_terms
from game.ui.widget import Widget
from game.ui.widgets.basic import Flag, Hints, Icon, Label, Mark, Rule, tile
from game.ui.widgets.button import Button
from game.ui.widgets.choice import Choice
from game.ui.widgets.options import Cell, OptionTrack
from game.ui.widgets.page import actions, hidden_page, page
from game.ui.widgets.panels import Card, ScrollView
from game.ui.widgets.popups import Popover
from game.ui.words import FIRMNESS

DIAL = 312.0
"""How wide the four degrees of firmness are."""
TIGHT = 296.0
"""The same where room is short: English and Spanish fit just."""
FULL_ROW = 1200.0
"""From this width on a row also tells who at home likes it."""


def firm_labels() -> tuple[str, str, str, str]:
    """Give firmness 0 to 3 as a dial names it."""
    return (
        say_as("firmness", "Open"),
        say_as("firmness", "Stated"),
        say_as("firmness", "Firm"),
        say_as("firmness", "Red line"),
    )


class OpeningScreen(Screen):
    """What your delegation says in public before the first round."""

    secret = True

    def __init__(self, play: Play, on_moved: Callable[[], None]) -> None:
        super().__init__()
        self.play = play
        self.on_moved = on_moved
        self.words = play.words
        mine = play.view.stands[play.me]
        self.stands = {issue: (stand.option, stand.firmness) for issue, stand in mine.items()}
        self.first_focus = f"track-{next(iter(self.stands))}"

    def build(self) -> Widget:
        """The rows of the agenda with option and firmness, and what it means at the side."""
        if self.app.hidden:
            return page(game_bar(self.app, self.play), hidden_page(self.app), secret=True)
        rows: list[Widget] = []
        for n, issue in enumerate(self.stands):
            if n:
                rows.append(Rule())
            rows.append(self._row(issue))
        roomy = self.look.roomy
        head = Row(
            Label(say("What you say in public"), 20, "bold"),
            Spacer(),
            Label(
                say("Filled in with what your delegation is known to want. Change it or go on."),
                15,
                colour="ink2",
                lines=1,
            ),
        )
        table = Card(Column(head, ScrollView(Column(*rows, gap=10)).sized(grow=1), gap=16)).sized(grow=1)
        body: Widget = table
        if roomy:
            body = Row(table, self._side().sized(width=360), gap=16, cross="stretch")
        foot = actions(
            [
                Hints(
                    [
                        ("↑↓", say("issue")),
                        ("←→", say("change")),
                        ("Tab", say("how firmly")),
                        ("?", say("what it does at home")),
                        ("G", say("terms")),
                        ("H", say("hide")),
                    ]
                )
            ],
            [
                Button(say("As at first"), self.reset, icon="rotate-ccw", key="R"),
                Button(say("State this in public"), self.confirm, icon="megaphone", key="Enter", kind="ink"),
            ],
        )
        return page(game_bar(self.app, self.play), body, foot, secret=True)

    def _row(self, issue: str) -> Widget:
        plan = self.play.scenario.agenda[issue]
        option, firmness = self.stands[issue]
        side = self.words.side(self.play.me)
        options = list(plan.options)
        cells = []
        for name in options:
            said = tuple(
                (self.words.side(other), self.play.view.stands[other][issue].firmness)
                for other in self.play.others
                if self.play.view.stands[other][issue].option == name
                and self.play.view.stands[other][issue].firmness
            )
            cells.append(Cell(self.words.option(issue, name), offer=side if name == option else "", said=said))
        track = OptionTrack(cells, options.index(option), self._chooser(issue), side=side).named(f"track-{issue}")
        dial = Choice(firm_labels(), firmness, self._dialler(issue), high=44).named(f"firm-{issue}")
        name_of = Row(
            tile(plan.icon or "circle-dot", 40), Label(plan.title, 17, "semibold", lines=2).sized(width=176), gap=14
        )
        wide = self.area.w >= FULL_ROW
        firm = dial.sized(width=DIAL if wide else TIGHT)
        return Row(
            name_of.sized(height=44),
            track.sized(grow=1),
            Column(firm, self._tastes(issue), gap=5).sized(width=DIAL) if wide else firm,
            gap=14,
            cross="start",
        )

    def _tastes(self, issue: str) -> Widget:
        """Who at home likes the option that is stated, and who does not."""
        homes = self.play.scenario.parties[self.play.me].audiences
        tastes = [adds for _, adds, _ in self._likings(issue)]
        weights = [(home.weight, adds) for home, adds in zip(homes.values(), tastes, strict=True)]
        likes = sum(weight for weight, adds in weights if adds > 0)
        minds = sum(weight for weight, adds in weights if adds < 0)
        marks: list[Widget] = []
        if likes:
            told = count("{n} vote at home for it", "{n} votes at home for it", likes)
            marks.append(Row(Icon("thumbs-up", 15, "ink2"), Label(told, 14, colour="ink2", lead=1.3), gap=5))
        if minds:
            icon = Icon("thumbs-down", 15, "ink2")
            marks.append(Row(icon, Label(say("{n} against", n=minds), 14, colour="ink2", lead=1.3), gap=5))
        if not marks:
            return Label(say("No change at home"), 14, colour="ink2", lead=1.3)
        return Row(*marks, gap=14)

    def _likings(self, issue: str) -> list[tuple[str, int, int]]:
        """Each own audience: what the option stated adds to its support, and what a step away from it would cost."""
        view, (option, firmness) = self.play.view, self.stands[issue]
        found = []
        for audience, plan in view.scenario.parties[view.party].audiences.items():
            adds = view.support(audience, {issue: option}).points[issue] - view.support(audience, {}).points[issue]
            found.append((plan.title, adds, plan.audience_cost * firmness * plan.salience[issue]))
        return found

    def why(self) -> Widget | None:
        """What the focused row does at home: who likes it, and what leaving it would cost for each step."""
        focused = self.app.stage.focused
        issue = (focused.id if focused else "").partition("-")[2]
        if issue not in self.stands or self.app.hidden:
            return None
        option, firmness = self.stands[issue]
        rows: list[Widget] = [
            Row(
                Icon("thumbs-up" if adds > 0 else "thumbs-down" if adds < 0 else "minus", 17, "ink2"),
                Label(title, 16, "medium").sized(grow=1),
                Label(support(adds) if adds <= 0 else f"+{support(adds)}", 16, "semibold", align="right").sized(
                    width=64
                ),
                Label(f"−{support(cost)}" if cost else "0", 16, "semibold", align="right").sized(width=88),
                gap=10,
            )
            for title, adds, cost in self._likings(issue)
        ]
        head = Row(
            Label(say("At home"), 14, colour="ink2").sized(grow=1),
            Label(say("Likes it"), 14, colour="ink2", align="right").sized(width=64),
            Label(say("If you leave it, each step"), 14, colour="ink2", align="right", lines=2).sized(width=88),
            gap=10,
        )
        stated = f"{self.words.option_long(issue, option)}, {say(FIRMNESS[firmness])}"
        return Popover(
            Column(
                Label(self.words.issue(issue), 19, "bold", lead=1.25),
                Label(stated, 16, colour="ink2"),
                head,
                *(rows or [Label(say("Your side ratifies by itself."), 16)]),
                Rule(),
                Label(sentence("audience_cost"), 14, colour="ink2"),
                gap=8,
            )
        )

    def _side(self) -> Widget:
        party = self.play.scenario.parties[self.play.me]
        lines: list[Widget] = [
            Row(Flag(party.flag, 34, self.words.side(self.play.me)), Label(party.title, 20, "bold"), gap=12),
            Label(say("A public position binds you."), 17, "semibold"),
            Label(
                say(
                    "Keep it, and those at home who like it reward you. Leave it, and they make you pay: the firmer you "
                    "were and the further you move, the more."
                ),
                16,
                colour="ink2",
            ),
            Rule(),
        ]
        meanings = (
            say("A wish. Costs nothing to leave."),
            say("A position. Leaving it costs support at home."),
            say("Leaving it costs twice as much as “Stated”."),
            say("Leaving it costs three times as much as “Stated”."),
        )
        for name, meaning in zip(firm_labels(), meanings, strict=True):
            lines.append(Column(Label(name, 16, "semibold"), Label(meaning, 15, colour="ink2"), gap=2))
        lines.append(Rule())
        lines.extend(
            Row(
                Mark(self.words.side(other)),
                Label(
                    say("Marks show what {party} is known to want.", party=within(self.words.party(other))),
                    15,
                    colour="ink2",
                ).sized(grow=1),
                gap=10,
            )
            for other in self.play.others
        )
        if any(p.factual for p in self.play.scenario.positions[self.play.me].values()):
            words = say("Some of your positions are on the public record. They cannot be left “Open”.")
            lines.append(Row(Icon("info", 20, "ink2"), Label(words, 15, colour="ink2").sized(grow=1), gap=10))
        return Card(ScrollView(Column(*lines, gap=12)), stripe=self.words.side(self.play.me))

    def _chooser(self, issue: str) -> Callable[[int], None]:
        def choose(at: int) -> None:
            self.stands[issue] = (list(self.play.scenario.agenda[issue].options)[at], self.stands[issue][1])
            self.refresh()

        return choose

    def _dialler(self, issue: str) -> Callable[[int], None]:
        def choose(at: int) -> None:
            self.stands[issue] = (self.stands[issue][0], at)
            self.refresh()

        return choose

    def reset(self) -> None:
        """Return to the positions as prefilled."""
        mine = self.play.view.stands[self.play.me]
        self.stands = {issue: (stand.option, stand.firmness) for issue, stand in mine.items()}
        self.refresh()

    def confirm(self) -> None:
        """State all positions; a refusal is shown and changes nothing."""
        refusal = self.play.do(Open(self.play.me, dict(self.stands)))
        if refusal is None:
            self.on_moved()
            return
        for issue, (_, firmness) in self.stands.items():
            if firmness == 0 and self.play.scenario.positions[self.play.me][issue].factual:
                self.app.toast(
                    say(
                        "{issue}: this position is on the record; it cannot be left open.",
                        issue=self.words.issue(issue),
                    )
                )
                self.app.focus(f"firm-{issue}")
                return
        self.app.toast(refused(refusal))

    def keys(self) -> Sequence[Shortcut]:
        """Keys that no button shows."""
        return [Shortcut("G", say("terms"), lambda: show_terms(self.app))]

    def handle(self, key: str) -> bool:
        """Up and down go from row to row."""
        if key not in {"Up", "Down"}:
            return False
        focused = self.app.stage.focused
        kind, _, issue = (focused.id if focused else "").partition("-")
        issues = list(self.stands)
        if issue in issues:
            at = issues.index(issue) + (1 if key == "Down" else -1)
            if 0 <= at < len(issues):
                self.app.focus(f"{kind}-{issues[at]}")
                return True
        return False
