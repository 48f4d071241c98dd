"""Seats: who decides for each party (a person, the class, software), and how hard the software bargains."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from game.language import mark, say
from game.scenario import Scenario
from game.session.saves import CLASS, PERSON
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

LEVELS = {"easy": mark("Easy"), "normal": mark("Normal"), "hard": mark("Hard")}
LEVEL_WORDS = {
    "easy": mark("Software gives way early"),
    "normal": mark("Software gives way towards the end"),
    "hard": mark("Software looks for trades and learns what you want"),
}
SOFTWARE = ""
KINDS = (PERSON, CLASS, SOFTWARE)
KIND_WORDS = (mark("A person"), mark("The class"), mark("Software"))


class SeatsScreen(Screen):
    """Choose who decides for each side, and the difficulty, then start."""

    def __init__(
        self,
        scenario: Scenario,
        seats_of: Callable[[str], Mapping[str, str]],
        on_start: Callable[[dict[str, str], str], None],
        on_back: Callable[[], None],
        *,
        me: str | None = None,
        level: str = "normal",
    ) -> None:
        """Choose; ``seats_of`` names every seat's strategy at a level; ``on_start`` gets the seats of people, and the level.

        A seat of people is a person's or the class's; where there is none, software plays and people watch.
        """
        super().__init__()
        self.scenario = scenario
        self.seats_of = seats_of
        self.on_start = on_start
        self.on_back = on_back
        self.words = Words(scenario)
        first = me or next(iter(scenario.parties))
        self.kinds = {party: PERSON if party == first else SOFTWARE for party in scenario.parties}
        self.levels = (*LEVELS, *(name for name in scenario.levels if name not in LEVELS))
        self.level = level if level in self.levels else "normal"
        self.first_focus = f"seat-{first}"

    @property
    def people(self) -> dict[str, str]:
        """The seats of people: whether a person or the class decides for them."""
        return {party: kind for party, kind in self.kinds.items() if kind != SOFTWARE}

    def build(self) -> Widget:
        """A card for every party, the level below."""
        seats = self.seats_of(self.level)
        cards = Row(
            *(self._card(p, seats[p]).sized(grow=1) for p in self.scenario.parties), gap=16, cross="stretch"
        )
        wide = self.area.w >= 1200
        head = Row(
            Label(say("Who sits where?"), 34 if wide else 28, "bold"),
            Spacer(),
            Label(self._told(), 17, colour="ink2", align="right", lines=2).sized(grow=1 if not wide else 0),
            gap=16,
        )
        labels = [say(LEVELS.get(name, name.replace("_", " ").capitalize())) for name in self.levels]
        dial = Row(
            Label(say("Difficulty"), 20, "semibold"),
            Choice(labels, self.levels.index(self.level), self._set_level)
            .named("level")
            .sized(width=124 * len(labels)),
            Label(say(LEVEL_WORDS.get(self.level, mark("As the scenario sets it"))), 16, colour="ink2").sized(
                grow=1
            ),
            gap=20,
        )
        below: list[Widget] = [] if all(self.kinds.values()) else [Card(dial, pad_y=14)]
        body = Column(head, cards.sized(grow=1), *below, gap=16)
        foot = actions(
            [
                Button(say("Back"), self.on_back, icon="arrow-left", key="Esc"),
                *([Hints([("←→", say("seat")), ("Tab", say("who decides"))])] if wide else []),
            ],
            [Button(self._go(), self.start, icon="arrow-right", key="Enter", kind="ink").named("start")],
        )
        bar = TopBar(self.scenario.title, self.scenario.summary, tools=self.app.tools())
        return page(bar, body, foot)

    def _told(self) -> str:
        """What the seats chosen mean for the game."""
        people = len(self.people)
        if not people:
            return say("Software plays every side; you watch and hear its reasons.")
        if people > 1:
            return say("You take turns at this machine, with a curtain between turns.")
        if CLASS in self.people.values():
            return say("The class votes on what its side does.")
        if len(self.scenario.parties) > 2:
            return say("Software plays the other sides.")
        return say("Software plays the other side.")

    def _go(self) -> str:
        if not self.people:
            return say("Watch")
        return say("Begin") if len(self.people) > 1 else say("Read the brief")

    def _card(self, party: str, strategy: str) -> Widget:
        plan, kind = self.scenario.parties[party], self.kinds[party]
        side = self.words.side(party)
        busts = [
            Bust(n + 3 * (side == "b"), d.office, side, leads=kind != SOFTWARE and n == 0)
            for n, d in enumerate(list(plan.delegates.values())[:3])
        ]
        if kind == SOFTWARE:
            does = say(STRATEGIES.get(strategy, strategy))
            state: Widget = Pill(say("Software: {does}", does=does[:1].lower() + does[1:]), "chip", "bot", high=32)
        elif kind == CLASS:
            state = Pill(say("The class"), "side", "users-round", side=side, high=32)
        else:
            state = Pill(
                say("You") if len(self.people) == 1 else say("A person here"), "side", "user", side=side, high=32
            )
        parts: list[Widget] = [
            Row(Flag(plan.flag, 44, side), Mark(side, 8), Label(plan.title, 24, "bold").sized(grow=1), gap=12),
            Row(state, gap=0),
        ]
        if busts:
            parts += [Row(*busts, gap=24, cross="start")]
        parts += [Rule(), Label(say("At home"), 15, "semibold", "ink2")]
        parts += [
            Row(
                Label(home.title, 17, "medium").sized(grow=1),
                Label(say("may veto") if home.veto else "", 15, colour="ink2"),
                gap=10,
            )
            for home in plan.audiences.values()
        ] or [Label(say("Nobody: this party ratifies by itself."), 16, colour="ink2")]
        parts += [Rule(), Label(say("Says in public"), 15, "semibold", "ink2")]
        said = sorted(self.scenario.positions[party].items(), key=lambda item: -item[1].firmness)[:3]
        parts += [
            Row(
                Label(self.words.issue(issue), 16, colour="ink2").sized(grow=1),
                Label(self.words.option(issue, position.wants), 16, "semibold"),
                gap=10,
            )
            for issue, position in said
        ]
        card = Card(ScrollView(Column(*parts, gap=12)), stripe=side, edge="ink" if kind != SOFTWARE else "line")
        pick = Pick(card, lambda: self._take(party), tint="").named(f"seat-{party}").sized(grow=1)
        dial = Choice([say(word) for word in KIND_WORDS], KINDS.index(kind), lambda at: self._set(party, KINDS[at]))
        return Column(pick, dial.named(f"who-{party}"), gap=8)

    def _take(self, party: str) -> None:
        """A press on a card: of one's own seat, begin; of another's, sit there instead."""
        if self.kinds[party] != SOFTWARE:
            self.start()
            return
        if len(self.people) == 1:
            (before,) = self.people
            self.kinds[party], self.kinds[before] = self.kinds[before], SOFTWARE
        else:
            self.kinds[party] = PERSON
        self.refresh()

    def _set(self, party: str, kind: str) -> None:
        self.kinds[party] = kind
        self.refresh()

    def _set_level(self, at: int) -> None:
        self.level = self.levels[at]
        self.refresh()

    def handle(self, key: str) -> bool:
        """Left and right go from seat to seat; a single person moves along."""
        focused = self.app.stage.focused
        if key in {"Left", "Right"} and focused and focused.id.startswith("seat-"):
            parties = list(self.scenario.parties)
            at = parties.index(focused.id.removeprefix("seat-")) + (1 if key == "Right" else -1)
            after = parties[at % len(parties)]
            if len(self.people) == 1 and self.kinds[after] == SOFTWARE:
                self._take(after)
            self.app.focus(f"seat-{after}")
            return True
        return False

    def start(self) -> None:
        """Begin with the chosen seats and level."""
        self.on_start(self.people, self.level)
