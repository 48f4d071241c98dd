"""Pages that show every widget in every state, for tests and for the eye.

``python -m tests.ui.gallery OUT`` writes the pictures of all pages at all sizes to a folder.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from math import sin
from pathlib import Path

from game.scenario import find
from game.ui.layout import Column, Grid, Row, Spacer
from game.ui.screen import Screen
from game.ui.screens.card import CardScreen
from game.ui.text import Span
from game.ui.widget import Widget
from game.ui.widgets.bars import Phase, Rounds, TopBar
from game.ui.widgets.basic import (
    Bust,
    Change,
    ConfidenceDots,
    Flag,
    Hints,
    KeyCap,
    Label,
    Mark,
    Pill,
    Rich,
    Rule,
    tile,
)
from game.ui.widgets.button import Button, Pick
from game.ui.widgets.charts import Course, Courses, PairMultiple, Sparkline
from game.ui.widgets.choice import Answer, Choice, ChoiceList, Slider, Switch, Tabs
from game.ui.widgets.cloud import Cloud, Limits, Spot, Trail
from game.ui.widgets.dotmap import DotMap
from game.ui.widgets.field import TextField
from game.ui.widgets.ledger import Cause, Ledger
from game.ui.widgets.meters import Lean, LevelBars, Meter, Seat, SeatBar, Segments, SupportBar
from game.ui.widgets.options import Cell, OptionCells, OptionTrack, Tag
from game.ui.widgets.page import actions, page
from game.ui.widgets.panels import Card, Curtain, ScrollView, SecretStrip
from game.ui.widgets.popups import Modal
from game.ui.widgets.ruler import RevealBar, RulerMark, ValueRuler

SIZES = (
    (1280, 720, 100),
    (1600, 900, 100),
    (1920, 1080, 100),
    (1600, 900, 150),
    (2100, 900, 115),
    (1280, 720, 115),
)
PHASES = ("Briefing", "Opening", "Groups", "Principals", "Ratification", "Communiqué", "Debrief")


def nothing(*_: object) -> None:
    """What the gallery's buttons do."""


class GalleryPage(Screen):
    """A page of the gallery: the bar, cards in columns that scroll, and a row of actions."""

    secret = True

    def __init__(
        self,
        parts: Callable[[GalleryPage], list[Widget]],
        shares: tuple[float, ...] = (1, 1, 1),
        *,
        secret: bool = False,
    ) -> None:
        super().__init__()
        self.parts, self.shares, self.secret = parts, shares, secret

    def build(self) -> Widget:
        """Bar, cards, actions."""
        self.app.on_language = self.app.on_settings = nothing
        bar = TopBar(
            "Mexico City talks",
            "United States – Mexico",
            phases=[Phase(n, "past" if i < 3 else "now" if i == 3 else "next") for i, n in enumerate(PHASES)],
            rounds=Rounds(5, 9, 5, "Round 5 of 9", "6 % risk that this is the last"),
            clock="06:40",
            tools=self.app.tools(),
        )
        wide = max(1, min(len(self.shares), int(self.area.w // (1500 / len(self.shares))) or 1))
        body = ScrollView(Grid(*self.parts(self), columns=self.shares[:wide]))
        return page(bar, body, self.foot(), secret=self.secret)

    def foot(self) -> Widget:
        """As many actions as fit."""
        side = [
            Button("Statement", icon="megaphone", second="used this turn", key="S", enabled=False).hinted(
                "One a turn."
            ),
            Button("Back channel", icon="message-square-lock", cost=6, key="B"),
            Button("Consultar a\nla capital", icon="landmark", cost=6, key="K"),
        ]
        last = Button("Compose offer", icon="send", key="Enter", kind="ink").named("compose")
        if not self.look.roomy:
            return actions(side[:1], [last])
        return actions(
            side,
            [
                Button("Hold", icon="pause", second="turn passes", key="P"),
                Button("", icon="ellipsis", key="X"),
                last,
            ],
        )


def controls(screen: GalleryPage) -> list[Widget]:
    """Buttons, choices, fields."""
    kinds = ("line", "ink", "amber", "dark", "ghost")
    buttons = Column(
        *[Button(f"Kind {kind}", nothing, icon="send", key=kind[0].upper(), kind=kind) for kind in kinds],  # type: ignore[arg-type]
        Button("Compare with history", nothing, icon="landmark", second="what really happened", key="Y"),
        Button("Accept", nothing, icon="handshake", second="worth 58 to you", enabled=False).hinted(
            "Not your turn."
        ),
        gap=12,
        cross="start",
    )
    choices = Column(
        Choice(("Now", "Spring", "Summer"), 2, nothing),
        Tabs(("Words", "Figures", "Story"), 0, nothing),
        Slider(0, 100, 40, nothing, say=lambda v: f"{v} %").named("slider"),
        Switch("Reduced motion", nothing, on=True, second="Nothing moves by itself"),
        Switch("Sound", nothing, on=False),
        TextField("Ana", nothing).named("field"),
        TextField("", nothing, empty="Name of the team"),
    )
    answers = ChoiceList(
        [
            Answer("Send the guard", "Order at the border rises; trust of Mexico falls.", "costs 3"),
            Answer("Call the president", "Nothing public. It helps if trust is above 50."),
            Answer("Say nothing", enabled=False),
        ],
        1,
        nothing,
    )
    marks = Column(
        Row(
            Pill("same", "agreed", "check"),
            Pill("2 steps apart", "amber"),
            Pill("You", "side", side="a", high=22, size=14),
            gap=8,
        ),
        Row(Pill("You have the floor", "floor", "mic"), Pill("Mexico next", "line", mark="b"), gap=8),
        Row(
            Pill("Veto", "ink", "shield"), Pill("all at ease", "chip"), Pill("both say yes", "navy", "check"), gap=8
        ),
        Row(*[Mark(side, 8) for side in "abcdefgh"], gap=8),
        Row(*[Mark(side, 8, hollow=True) for side in "abcdefgh"], gap=8),
        Row(ConfidenceDots(1), ConfidenceDots(2), ConfidenceDots(3), LevelBars(1), LevelBars(2), LevelBars(3)),
        Row(Change(5), Change(-12), Change(0), KeyCap("↑ ↓"), KeyCap("Enter")),
        Hints([("Tab", "next area"), ("← →", "option"), ("?", "why")]),
        Rich(
            [
                Span("We agreed on "),
                Span("eight checkpoints", "semibold", "", "a_tint"),
                Span(" and on nothing else this year."),
            ]
        ),
    )
    return [Card(buttons), Card(choices), Card(Column(answers, marks))]


def table(screen: GalleryPage) -> list[Widget]:
    """The grammar of the table."""
    party = Column(
        Row(
            Flag("us"),
            Column(
                Row(Mark("a"), Label("United States", 20, "semibold"), gap=8),
                Pill("You", "side", high=22, size=14),
                gap=4,
                cross="start",
            ),
        ),
        Row(
            *[
                Bust(i, o, "a", leads=i == 0).sized(grow=1)
                for i, o in enumerate(("Secretary of State", "Homeland Security", "Adviser"))
            ],
            cross="start",
            gap=4,
        ),
        Rule(),
        Row(Label("You trust Mexico", 15, "semibold").sized(grow=1), Label("58", 19, "semibold"), Change(5)),
        Meter(0.58, "a"),
        Row(tile("coins", 38), Label("48", 34, "bold"), Label("of 60", 15, colour="ink2"), gap=8),
        Segments(48, 60),
        Lean(0.4, "a"),
        Lean(-0.55, "a"),
        Row(Flag("drawn/uphill", 28, "c"), Flag("", 28, "d"), Flag("mx", 28, "b"), gap=8),
        Row(*[Bust(n, "", "b", r=22) for n in (3, 4, 6)]),
    )
    rows = [
        (
            "users",
            "Irregular migration",
            [
                Cell("As today"),
                Cell("More patrols", offer="b", said=(("b", 1),)),
                Cell("Posts", last="a"),
                Cell("Hard stop", said=(("a", 2),)),
            ],
        ),
        (
            "landmark",
            "Ports of entry",
            [
                Cell("8 open"),
                Cell("Carriles\nde carga", last="a", said=(("a", 1), ("b", 2))),
                Cell("All 12 open", offer="b"),
            ],
        ),
        (
            "plane-landing",
            "Repatriation",
            [Cell("As today"), Cell("More flights", offer="b", last="a"), Cell("Daily flights")],
        ),
        (
            "sprout",
            "Root causes",
            [
                Cell("Words only", said=(("b", 1),)),
                Cell("Jobs fund", offer="b"),
                Cell("Compact", closed=True, said=(("b", 3),)),
            ],
        ),
    ]
    agenda = Column(
        *[
            Pick(
                Row(
                    tile(icon, 38),
                    Label(name, 17, "semibold", lines=2).sized(width=110),
                    OptionCells(cells).sized(grow=1),
                    gap=12,
                ),
                nothing,
                pad=4,
            ).named(name)
            for icon, name, cells in rows
        ],
        gap=4,
    )
    draft = [
        Cell("As today"),
        Cell("4 posts", tags=(Tag("b", "MX"),)),
        Cell("8 posts"),
        Cell("12", tags=(Tag("a", "last", hollow=True), Tag("b"))),
        Cell("16", closed=True),
    ]
    worth = [
        Cell("As today", figure="0", bar=0),
        Cell("4 posts", figure="+10", bar=0.35),
        Cell("16 posts", figure="+28", bar=1, best=True),
        Cell("$900 m", figure="−17", bar=-0.6, closed=True),
    ]
    ruler = ValueRuler(
        0, 100,
        [RulerMark(36, "36", "b"), RulerMark(73, "73", "a", strong=True), RulerMark(81, "Last 81", "a", "hollow")],
        walk=40, walk_words="Walk away 40", fill=73, ends=("0", "Best 100"),
    )  # fmt: skip
    private = SecretStrip(
        Row(
            Column(Label("Worth to you", 15, "semibold", "ink2"), Label("58", 34, "bold", lead=1.1), gap=2),
            ruler.sized(grow=1),
            Column(Label("Home", 15, "semibold", "ink2"), Label("Within reach", 16, "semibold"), gap=2),
            gap=20,
        ),
        hidden=screen.app.hidden,
        words="Hidden. H shows it again.",
    )
    seats = [Seat(30, "for"), Seat(15, "for"), Seat(15, "for"), Seat(30, "against"), Seat(10, "veto")]
    counting = [
        Seat(15, "for"),
        Seat(25, "for"),
        Seat(40, "counting", 0.6),
        Seat(10, "waiting"),
        Seat(10, "against"),
    ]
    whole = ValueRuler(
        0, 100,
        [RulerMark(36, "Mexico’s 36", "b"), RulerMark(73, "Draft 73", "a", strong=True), RulerMark(78, "Last 78", "a", "hollow"), RulerMark(90, kind="tick")],
        walk=40, walk_words="Walk away 40", fill=73, ends=("0", "Best 100"),
    )  # fmt: skip
    home = Column(
        OptionTrack(draft, 2, nothing).named("track"),
        OptionCells(worth, high=42, below=False, gap=5),
        private,
        whole,
        SeatBar(seats, 51, "a", words="51"),
        SeatBar(counting, 60, "b", words="60", counting="counting"),
        SeatBar(seats, 51, "a", high=15),
        Row(
            Label("Business and farms", 15, "medium").sized(grow=1),
            SupportBar(74, 50),
            Label("74", 16, "bold"),
            Change(4),
        ),
        Row(
            Label("Republicans in Congress", 15, "medium").sized(grow=1),
            SupportBar(40, 50),
            Label("40", 16, "bold"),
            Change(-4),
        ),
    )
    return [Card(party, stripe="a"), Card(agenda), Card(home)]


def packages() -> list[tuple[float, float, int]]:
    """An invented cloud below a curved frontier."""
    return [
        (x, y, int(1 + 9 * abs(sin(x * 7 + y * 3))))
        for x in range(0, 100, 2)
        for y in range(0, 101, 2)
        if (x / 100) ** 2.2 + (y / 100) ** 2.2 <= 1
    ]


def charts(screen: GalleryPage) -> list[Widget]:
    """The cloud and courses over time."""
    cloud = Cloud(
        packages(),
        axes=("Worth to the United States", "Worth to Mexico"),
        limits=Limits(
            40,
            38,
            "US walks away below 40",
            "Mexico walks away below 38",
            "Zone of possible agreement",
            "22 % of all packages",
        ),
        frontier=[(x, 100 * (1 - (x / 100) ** 2.2) ** (1 / 2.2)) for x in range(0, 101, 5)],
        frontier_words="Frontier",
        trails=[
            Trail("b", ((11, 99), (29, 88), (36, 86), (44, 81), (59, 66)), "Mexico’s offers"),
            Trail("a", ((92, 7), (84, 14), (78, 23), (73, 46)), "US offers"),
        ],
        spots=[
            Spot(68, 50, "Your deal", "star", second="US 68, MX 50"),
            Spot(62, 62, "Refused", "refused", second="US 62, MX 62"),
            Spot(68, 72, "Nash point", "badge", "N", "US 68, MX 72"),
            Spot(74, 58, "Missed trade", "ring", second="US 74, MX 58"),
        ],
    ).sized(height=620)
    courses = Courses(
        [
            Course("b", (100, 88, 86, 81, 66, 66, 62, 50), "Mexico 50"),
            Course("a", (92, 84, 78, 73, 73, 73, 62, 68), "US 68"),
            Course("c", (None, 40, 44, None, 52, 60, 63, 66), "Canada 66"),
        ],
        level=(40, "walk away"), flag=(7, "refused"), unit="round", low=20,
    )  # fmt: skip
    multiples = Grid(
        PairMultiple((1840, 1600, 1350, 1150, 980), (1840, 1950, 2080, 2200, 2310), better=-1),
        PairMultiple((96, 105, 118, 130, 142), (96, 100, 106, 112, 118), better=-1),
        PairMultiple((62, 60, 64, 67, 69), (62, 56, 50, 47, 44), upto=2),
        PairMultiple((), (62, 56, 50, 47, 44)),
    )
    sparks = Row(*[Sparkline(v) for v in ((250, 252, 246, 248, 238), (8, 8, 8), (50, 51, 51, 47, 47), (3,))])
    reveal = RevealBar(("Packages", "Limits", "Zone", "Offers", "The deal"), 2, nothing).named("reveal")
    return [Card(cloud), Card(Column(courses, multiples, sparks, reveal))]


def maps(screen: GalleryPage) -> list[Widget]:
    """Maps of dots."""
    both = {"us": "a", "mx": "b"}
    capitals = ((-99.1, 19.4), (-77.0, 38.9))
    return [
        Card(DotMap(both, dark=True, link=capitals, high=240), pad=0),
        Card(DotMap(both, high=240), pad=0),
        Card(DotMap({"no": "b", "is": "a", "gb": "c", "fo": "d"}, high=240), pad=0),
        Card(DotMap({"la": "b", "vn": "a", "th": "c", "kh": "d"}, high=240), pad=0),
        Card(DotMap({"br": "a", "de": "b", "in": "c", "ke": "d"}, high=240), pad=0),
        Card(DotMap({}, high=240), pad=0),
    ]


PAGES: dict[str, Callable[[], Screen]] = {
    "controls": lambda: GalleryPage(controls),
    "table": lambda: GalleryPage(table, (272, 690, 560), secret=True),
    "charts": lambda: GalleryPage(charts, (1, 1)),
    "maps": lambda: GalleryPage(maps),
    "card": lambda: CardScreen(find("us_mexico_2023")),
}


def ledger() -> Ledger:
    """A ledger with a gain, losses, threshold, lever and term."""
    return Ledger(
        "Why 40?",
        "Republicans in Congress",
        [
            Cause("Points for the options", 52),
            Cause("Approval share, 47 %", 9),
            Cause("Ports, 2 steps, firm", -12),
            Cause("Fentanyl, 1 step, firm", -6),
            Cause("Fund, 1 step, flexible", -3),
        ],
        ("Support", 40, "40"),
        need=("needs 50", 50),
        verdict="10 short. Ports at 22 would give 6 back.",
        term="Audience cost: what leaders pay at home for a broken public promise.",
    )


def question() -> Modal:
    """A dialogue."""
    words = Label("The talks end for good. Both sides get what no deal is worth to them.")
    return Modal(
        "Walk out?",
        words,
        [Button("Stay", nothing, key="Esc"), Button("Walk out", nothing, icon="door-open", kind="ink")],
    )


def curtain() -> Curtain:
    """The curtain between two players."""
    button = Button("I am Mexico: show my screen", nothing, icon="eye", kind="amber", key="Enter")
    return Curtain(Row(Spacer(), button, Spacer()), "Hand over to Mexico", "Everyone else looks away.")


def main(folder: Path) -> None:
    """Write the pictures."""
    from game.ui.app import App

    for w, h, text_size in SIZES:
        app = App((w, h), text_size=text_size)
        for name, make in PAGES.items():
            app.open(make())
            app.shot(folder / f"{name}-{w}x{h}-{text_size}.png")
        app.open(PAGES["table"]())
        app.focus("Ports of entry")
        app.popup(ledger())
        app.toast("Saved", "check")
        app.shot(folder / f"ledger-{w}x{h}-{text_size}.png")
        app.open(PAGES["controls"]())
        app.modal(question())
        app.shot(folder / f"modal-{w}x{h}-{text_size}.png")
        app.close()
        app.cover(curtain())
        app.shot(folder / f"curtain-{w}x{h}-{text_size}.png")


if __name__ == "__main__":
    os.environ["SDL_VIDEODRIVER"] = "dummy"
    main(Path(sys.argv[1]))
