"""Before the vote: what one's own audiences are expected to say, and capital spent to win them over."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from game.language import count, say
from game.ui.figures import support
from game.ui.layout import Column, Row, Spacer
from game.ui.screens.ratification.parts import CountBar, HomeRow, home_head, nothing_to_count
from game.ui.screens.ratification.reasons import emblem, reason
from game.ui.screens.ratification.tally import Tally
from game.ui.text import Span
from game.ui.widget import Widget
from game.ui.widgets.basic import Icon, Label, Pill, Rich, Rule, tile
from game.ui.widgets.choice import Choice
from game.ui.widgets.flow import Flow
from game.ui.widgets.meters import Meter, Seat, Segments, SupportBar
from game.ui.widgets.panels import Card, ScrollView
from game.ui.words import Words

STEPS = ("0", "+1", "+2", "+3")


@dataclass(frozen=True)
class Persuasion:
    """What the cards are built from: the tally before any vote, and the points chosen so far."""

    tally: Tally
    words: Words
    chosen: Mapping[str, int]
    hidden: bool
    narrow: bool
    on_choose: Callable[[str, int], None]
    on_ask: Callable[[str], None]

    @property
    def cost(self) -> int:
        """What the chosen points cost."""
        return sum(self.chosen.values()) * self.tally.view.prices.persuade

    def total(self, audience: str) -> int:
        """Expected support with the chosen points, in hundredths."""
        found = self.tally.view.support(audience, self.tally.package)
        return min(10_000, found.total + 100 * self.chosen.get(audience, 0))

    def likely(self, audience: str) -> bool:
        """Whether an even mood would be enough."""
        return self.total(audience) >= self.tally.view.support(audience, self.tally.package).threshold

    @property
    def favour(self) -> int:
        """The weight expected in favour."""
        plan = self.tally.view.scenario.parties[self.tally.view.party]
        return sum(home.weight for audience, home in plan.audiences.items() if self.likely(audience))

    @property
    def passes(self) -> bool:
        """Whether home would pass it with even moods."""
        view = self.tally.view
        plan = view.scenario.parties[view.party]
        held = [a for a, home in plan.audiences.items() if home.veto and not self.likely(a)]
        return not held and self.favour >= self.tally.stand(view.party, 0).need


def own_card(scene: Persuasion, *, scrolls: bool) -> Widget:
    """One's own home: expected support, and points of persuasion for every audience."""
    words, view = scene.words, scene.tally.view
    plan, side = view.scenario.parties[view.party], words.side(view.party)
    stand = scene.tally.stand(view.party, 0)
    figure, said = (
        ("", "") if scene.hidden else (str(scene.favour), say("expected, {need} needed", need=stand.need))
    )
    head = home_head(words, view.party, figure, said, own=True, narrow=scene.narrow)
    seats = [
        Seat(
            home.weight,
            "waiting" if scene.hidden else "for" if scene.likely(a) else "veto" if home.veto else "against",
        )
        for a, home in plan.audiences.items()
    ]
    bar = CountBar(seats, plan.ratification.need * stand.full / 100, side, words=str(stand.need))
    mood = plan.ratification.uncertainty
    note = (
        say("Expected support. On the day the mood may move each by up to {mood} either way.", mood=mood)
        if mood
        else say("Expected support.")
    )
    rows: list[Widget] = []
    for audience in plan.audiences:
        rows += [Rule(), _row(scene, audience)]
    listed: Widget = Column(*rows, gap=2)
    if scrolls:
        listed = ScrollView(listed).sized(grow=1)
    return Card(Column(head, bar, Label(note, 15, colour="ink2"), listed, gap=8), stripe=side, pad_y=18)


def _row(scene: Persuasion, audience: str) -> Widget:
    words, view = scene.words, scene.tally.view
    home = view.scenario.parties[view.party].audiences[audience]
    found = view.support(audience, scene.tally.package)
    total = scene.total(audience)
    title: list[Widget] = [Label(home.title, 18, "semibold")]
    if home.veto:
        title.append(Pill(say("Veto") if scene.narrow else say("Veto holder"), "line", "shield", high=26, size=14))
    second = "" if scene.hidden else reason(view, words, audience, scene.tally.package, yes=found.in_favour)
    parts: list[Widget] = []
    if not scene.narrow:
        parts.append(tile(emblem(audience, home.title), 42))
    parts.append(Column(Flow(*title), Label(second or " ", 15, colour="ink2"), gap=0).sized(grow=1))
    if not scene.hidden:
        said = [
            Span(support(total), "bold"),
            Span(say(", needs {figure}", figure=support(found.threshold)), colour="ink2"),
        ]
        bar = SupportBar(total / 100, found.threshold / 100, words.side(view.party))
        parts.append(Column(Rich(said, 15), bar, gap=2).sized(width=130))
    text = HomeRow(Row(*parts, gap=12), lambda: scene.on_ask(audience), pad=4).named(f"home-{audience}")
    dial = Choice(STEPS, scene.chosen.get(audience, 0), lambda at: scene.on_choose(audience, at), high=44)
    dial.named(f"persuade-{audience}")
    if scene.narrow:
        return Column(text, Row(Label(say("Persuade"), 15, colour="ink2"), dial.sized(grow=1), gap=12), gap=4)
    return Row(text.sized(grow=1), dial.sized(width=264), gap=12)


def other_card(scene: Persuasion, party: str, *, scrolls: bool) -> Widget:
    """Another side's home as everybody knows it: names, weights, vetoes, polls."""
    words, view = scene.words, scene.tally.view
    plan, side = words.scenario.parties[party], words.side(party)
    if not plan.audiences:
        head = home_head(words, party, "", "", own=False, narrow=scene.narrow)
        return Card(Column(head, Rule(), nothing_to_count(), gap=12), stripe=side)
    stand = scene.tally.stand(party, 0)
    head = home_head(
        words, party, str(stand.need), say("of {all} needed", all=stand.full), own=False, narrow=scene.narrow
    )
    seats = [Seat(home.weight, "waiting") for home in plan.audiences.values()]
    bar = CountBar(seats, plan.ratification.need * stand.full / 100, side, words=str(stand.need))
    rows: list[Widget] = []
    for audience, home in plan.audiences.items():
        title: list[Widget] = [Label(home.title, 18, "semibold")]
        if home.veto:
            title.append(
                Pill(say("Veto") if scene.narrow else say("Veto holder"), "line", "shield", high=26, size=14)
            )
        text = Column(Flow(*title), Label(count("{n} vote", "{n} votes", home.weight), 15, colour="ink2"), gap=0)
        poll = view.approval[audience]
        figure = Column(
            Rich([Span(say("Poll {n} of 100", n=poll), "semibold")], 15),
            Meter(poll / 100, "neutral", thick=8).sized(height=20),
            gap=2,
        )
        inner: list[Widget] = [text.sized(grow=1), figure.sized(width=132)]
        if not scene.narrow:
            inner.insert(0, tile(emblem(audience, home.title), 42))
        rows += [Rule(), Row(*inner, gap=12)]
    listed: Widget = Column(*rows, gap=8)
    if scrolls:
        listed = ScrollView(listed).sized(grow=1)
    note = Label(say("Only the polls are known. How they lean on this deal is not."), 15, colour="ink2")
    return Card(Column(head, bar, note, listed, gap=8), stripe=side, pad_y=18)


def purse(scene: Persuasion) -> Widget:
    """What the persuasion costs, what is left, and what it does to the count at home."""
    view = scene.tally.view
    if scene.hidden:
        return Card(Row(Icon("eye-off", 22, "ink2"), Label(say("Hidden. H shows it"), 17, "semibold")), pad_y=18)
    left = view.capital - scene.cost
    full = max(1, view.scenario.parties[view.party].capital, view.capital)
    price = view.prices.persuade
    stand = scene.tally.stand(view.party, 0)
    capital = Column(
        Row(Icon("coins", 22), Label(say("Political capital"), 17, "semibold"), gap=10),
        Row(
            Label(str(left), 34, "bold", lead=1.1),
            Label(say("left of {capital}", capital=view.capital), 16, colour="ink2"),
            gap=10,
        ),
        Segments(left, full),
        gap=6,
    ).sized(width=270)
    chosen = sum(scene.chosen.values())
    spent = (
        count(
            "{n} point of persuasion for {cost} capital.",
            "{n} points of persuasion for {cost} capital.",
            chosen,
            cost=scene.cost,
        )
        if chosen
        else say("Nothing spent yet.")
    )
    how = Column(
        Label(say("Persuasion"), 17, "semibold"),
        Label(say("{price} capital buys 1 point of support with one audience, 3 points at most.", price=price), 16),
        Label(spent, 16, "semibold" if chosen else "regular", "ink" if chosen else "ink2"),
        gap=6,
    ).sized(grow=1)
    before = view.home(scene.tally.package)
    change = (
        say("{before} before, {now} now, {need} needed", before=before.in_favour, now=scene.favour, need=stand.need)
        if before.in_favour != scene.favour
        else say("{now} in favour, {need} needed", now=scene.favour, need=stand.need)
    )
    pill = (
        Pill(say("Likely to pass"), "agreed", "check", high=32)
        if scene.passes
        else Pill(say("Likely to fail"), "amber", "triangle-alert", high=32)
    )
    effect = Column(
        Row(Label(say("Your home, as expected"), 17, "semibold").sized(grow=1), pill, gap=10),
        Label(change, 16),
        Label(_held(scene) or say("The mood of the day can still turn a narrow vote."), 16, colour="ink2"),
        gap=6,
    ).sized(grow=1)
    return Card(
        Row(capital, Rule(upright=True), how, Rule(upright=True), effect, gap=22, cross="stretch"), pad_y=18
    )


def _held(scene: Persuasion) -> str:
    view = scene.tally.view
    for audience, home in view.scenario.parties[view.party].audiences.items():
        if home.veto and not scene.likely(audience):
            return say("{audience} holds a veto and leans against.", audience=home.title)
    return ""


def purse_stacked(scene: Persuasion) -> Widget:
    """The purse in a line, where room is short."""
    if scene.hidden:
        return Row(Icon("eye-off", 22, "ink2"), Label(say("Hidden. H shows it"), 16, "semibold"), Spacer())
    view = scene.tally.view
    pill = (
        Pill(say("Likely to pass"), "agreed", "check")
        if scene.passes
        else Pill(say("Likely to fail"), "amber", "triangle-alert")
    )
    words = say(
        "{left} capital left, {price} for each point", left=view.capital - scene.cost, price=view.prices.persuade
    )
    return Row(Icon("coins", 20), Label(words, 16, "semibold").sized(grow=1), pill, gap=10)
