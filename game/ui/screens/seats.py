"""Seats: which party you take, and how the software at the other seats negotiates."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from game.scenario import Scenario
from game.ui.layout import Column, Row, Spacer
from game.ui.screen import Screen
from game.ui.widget import Widget
from game.ui.widgets.bars import TopBar
from game.ui.widgets.basic import Bust, Flag, Hints, Label, Mark, Pill, Rule
from game.ui.widgets.button import Button, Pick
from game.ui.widgets.choice import Choice
from game.ui.widgets.page import actions, page
from game.ui.widgets.panels import Card, ScrollView
from game.ui.words import STRATEGIES, Words

LEVELS = ("easy", "normal", "hard")
LEVEL_WORDS = {
    "easy": "Easy: it gives way early",
    "normal": "Normal: it gives way towards the end",
    "hard": "Hard: it looks for trades and learns what you want",
}


class SeatsScreen(Screen):
    """Choose a side and the difficulty, then start."""

    def __init__(
        self,
        scenario: Scenario,
        seats_of: Callable[[str], Mapping[str, str]],
        on_start: Callable[[str, str], None],
        on_back: Callable[[], None],
        *,
        me: str | None = None,
        level: str = "normal",
    ) -> None:
        """Choose; ``seats_of`` names every seat's strategy at a level, ``on_start`` gets party and level."""
        super().__init__()
        self.scenario = scenario
        self.seats_of = seats_of
        self.on_start = on_start
        self.on_back = on_back
        self.words = Words(scenario)
        self.me = me or next(iter(scenario.parties))
        self.levels = (*LEVELS, *(name for name in scenario.levels if name not in LEVELS))
        self.level = level if level in self.levels else "normal"
        self.first_focus = f"seat-{self.me}"

    def build(self) -> Widget:
        """A card for every party, the level below."""
        seats = self.seats_of(self.level)
        cards = Row(
            *(self._card(p, seats[p]).sized(grow=1) for p in self.scenario.parties), gap=16, cross="stretch"
        )
        many = len(self.scenario.parties) > 2
        others = f"The other {'sides are' if many else 'side is'} played by software."
        head = Row(
            Label("Choose your seat", 34, "bold"),
            Spacer(),
            Label(others, 17, colour="ink2"),
        )
        labels = [name.replace("_", " ").capitalize() for name in self.levels]
        dial = Row(
            Label("Difficulty", 20, "semibold"),
            Choice(labels, self.levels.index(self.level), self._set_level)
            .named("level")
            .sized(width=120 * len(labels)),
            Label(LEVEL_WORDS.get(self.level, "As the scenario sets it"), 16, colour="ink2").sized(grow=1),
            gap=20,
        )
        body = Column(head, cards.sized(grow=1), Card(dial, pad_y=14), gap=16)
        foot = actions(
            [
                Button("Back", self.on_back, icon="arrow-left", key="Esc"),
                Hints([("←→", "seat"), ("Tab", "difficulty")]),
            ],
            [Button("Read the brief", self.start, icon="arrow-right", key="Enter", kind="ink").named("start")],
        )
        bar = TopBar(self.scenario.title, self.scenario.summary, tools=self.app.tools())
        return page(bar, body, foot)

    def _card(self, party: str, strategy: str) -> Widget:
        plan, mine = self.scenario.parties[party], party == self.me
        side = self.words.side(party)
        busts = [
            Bust(n + 3 * (side == "b"), d.office, side, leads=mine and n == 0)
            for n, d in enumerate(list(plan.delegates.values())[:3])
        ]
        state: Widget = (
            Pill("You", "side", "user", side=side, high=32)
            if mine
            else Pill(f"Software: {STRATEGIES.get(strategy, strategy).lower()}", "chip", "bot", high=32)
        )
        parts: list[Widget] = [
            Row(Flag(plan.flag, 44, side), Mark(side, 8), Label(plan.title, 24, "bold").sized(grow=1), gap=12),
            Row(state, gap=0),
        ]
        if busts:
            parts += [Row(*busts, gap=24, cross="start")]
        parts += [Rule(), Label("At home", 15, "semibold", "ink2")]
        parts += [
            Row(
                Label(home.title, 17, "medium").sized(grow=1),
                Label("may veto" if home.veto else "", 15, colour="ink2"),
                gap=10,
            )
            for home in plan.audiences.values()
        ] or [Label("Nobody: this party ratifies by itself.", 16, colour="ink2")]
        parts += [Rule(), Label("Says in public", 15, "semibold", "ink2")]
        said = sorted(self.scenario.positions[party].items(), key=lambda item: -item[1].firmness)[:3]
        parts += [
            Row(
                Label(self.words.issue(issue), 16, colour="ink2").sized(grow=1),
                Label(self.words.option(issue, position.wants), 16, "semibold"),
                gap=10,
            )
            for issue, position in said
        ]
        card = Card(ScrollView(Column(*parts, gap=12)), stripe=side, edge="ink" if mine else "line")
        return Pick(card, lambda: self._take(party), tint="").named(f"seat-{party}")

    def _take(self, party: str) -> None:
        if party == self.me:
            self.start()
            return
        self.me = party
        self.refresh()

    def _set_level(self, at: int) -> None:
        self.level = self.levels[at]
        self.refresh()

    def handle(self, key: str) -> bool:
        """Left and right choose the seat."""
        focused = self.app.stage.focused
        if key in {"Left", "Right"} and focused and focused.id.startswith("seat-"):
            parties = list(self.scenario.parties)
            at = parties.index(self.me) + (1 if key == "Right" else -1)
            self.me = parties[at % len(parties)]
            self.refresh()
            self.app.focus(f"seat-{self.me}")
            return True
        return False

    def start(self) -> None:
        """Begin with the chosen seat and level."""
        self.on_start(self.me, self.level)
