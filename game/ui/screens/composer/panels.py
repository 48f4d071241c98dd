"""The right half of the composer: what the draft is worth, how home leans, which public positions it gives up.

Each panel is a figure that answers why: with ``?`` where it has the focus, or with a click.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from game.language import count, mark, say
from game.rules.view import Support, View
from game.ui.figures import points, support
from game.ui.layout import Column, Row, Spacer
from game.ui.screens.composer.why import costs_of
from game.ui.screens.phrases import steps
from game.ui.widget import Widget
from game.ui.widgets.basic import Change, Icon, Label, Pill
from game.ui.widgets.button import Pick
from game.ui.widgets.meters import Seat, SeatBar, SupportBar, Vote
from game.ui.widgets.panels import Card, ScrollView
from game.ui.widgets.ruler import RulerMark, ValueRuler
from game.ui.words import HOME_WORDS, Words

Draft = Mapping[str, str]
SHOWN = 3
"""So many public positions are seen at once; more scroll."""
PARTIAL = mark("This table settles a part; home judges the whole deal at the end.")
Ask = Callable[[str], None]


class Asked(Pick):
    """A figure of the draft that tells why: on Enter, on a click, and on ``?``, as figures of the table do."""

    def __init__(self, child: Widget, name: str, on_ask: Ask, *, pad: float = 0, tint: str = "") -> None:
        super().__init__(child, lambda: on_ask(name), pad=pad, tint=tint)
        self.named(name)


def worth_panel(view: View, words: Words, draft: Draft, on_ask: Ask, *, tight: bool = False) -> Widget:
    """The draft's points on a ruler between walking away and the best."""
    side = words.side(view.party)
    worth, walk = view.worth(draft), view.reservation
    marks = [RulerMark(worth / 10, say("Draft {points}", points=points(worth)), side, strong=True)]
    mine = view.last_offers[view.party]
    change: Widget = Spacer(1)
    if mine:
        last = view.worth(mine)
        marks.append(RulerMark(last / 10, say("Last {points}", points=points(last)), side, "hollow"))
        if worth > last:
            told = say("{points} above your last offer", points=points(worth - last))
        else:
            told = say("{points} below your last offer", points=points(last - worth))
        change = Label(
            told if worth != last else say("as your last offer"), 15, colour="ink2", align="right", lines=2
        )
    theirs = [(p, offer) for p, offer in view.last_offers.items() if p != view.party and offer]
    if view.offer and view.offer.proposer != view.party and view.offer.proposer:
        theirs = [(view.offer.proposer, view.offer.package)]
    for party, offer in theirs[:1]:
        there = view.worth(offer)
        marks.append(RulerMark(there / 10, f"{words.party(party)} {points(there)}", words.side(party)))
    inside = view.inside_mandate(draft)
    pill = (
        Pill(say("Inside your mandate"), "agreed", "shield-check")
        if inside
        else Pill(say("Outside your mandate"), "amber", "lock")
    )
    above = worth - walk
    gap = over_words(above)
    told_gap = Label(
        gap, 16, "semibold" if above < 0 else "regular", "ink" if above < 0 else "ink2", lines=2, lead=1.2
    )
    beside: Widget = Column(told_gap, change, gap=1) if tight else told_gap
    low, high = min(0, walk, worth) / 10, max(view.best, worth) / 10
    body = Column(
        Row(Label(say("Worth to you"), 16, "semibold", "ink2", lines=1).sized(grow=1), pill, gap=8),
        Row(Label(points(worth), 34, "bold"), beside.sized(grow=1), *([] if tight else [change]), gap=10),
        ValueRuler(
            low,
            high,
            marks,
            walk=walk / 10,
            walk_words=say("Walk away {points}", points=points(walk)),
            fill=worth / 10,
            side=side,
            ends=(f"{low:g}", say("Best {points}", points=points(view.best))),
        ),
        gap=6,
    )
    return Asked(Card(body, pad_y=14), "worth", on_ask)


def over_words(above: int) -> str:
    """How far a worth is from the reservation value, in words."""
    if above >= 0:
        return say("{points} above walking away", points=points(above))
    return say("{points} below walking away", points=points(-above))


def home_words(favour: int, need: int) -> str:
    """How many votes at home a draft has, and how many it needs."""
    return say("{n} in favour, {need} needed", n=favour, need=need)


def summary_strip(view: View, draft: Draft, on_ask: Ask) -> Widget:
    """Worth and home in one line, where there is no room for panels beside the rows."""
    worth, walk, home = view.worth(draft), view.reservation, view.home(draft)
    above = worth - walk
    inside = view.inside_mandate(draft)
    said = over_words(above)
    return Asked(
        Card(
            Row(
                Label(say("Worth to you"), 15, "semibold", "ink2"),
                Label(points(worth), 26, "bold"),
                Label(
                    said, 15, "regular" if above >= 0 else "semibold", "ink2" if above >= 0 else "ink", lines=2
                ).sized(grow=1),
                *([] if inside else [Pill(say("Outside your mandate"), "amber", "lock")]),
                Icon("landmark", 20, "ink2"),
                Label(home_words(home.in_favour, home.need), 15, "semibold", lines=2, lead=1.2).sized(grow=0.6),
                gap=10,
            ),
            pad_y=8,
        ),
        "worth",
        on_ask,
    )


def home_panel(view: View, words: Words, draft: Draft, on_ask: Ask) -> Widget:
    """Every audience's expected support before its mood, and whether home would pass the draft."""
    side = words.side(view.party)
    home = view.home(draft)
    plan = view.scenario.parties[view.party].audiences
    if not plan:
        return Card(Label(say("Your side ratifies by itself: nobody at home is asked."), 16, colour="ink2"))
    whole = len(view.issues) == len(view.scenario.agenda)
    told = next((c for c in view.consulted if c.package == dict(draft)), None)
    last = view.last_offers[view.party]
    seats: list[Seat] = []
    rows: list[Widget] = []
    for audience, home_plan in plan.items():
        found = view.support(audience, draft)
        vote: Vote = "for" if found.in_favour else "veto" if home_plan.veto else "against"
        seats.append(Seat(home_plan.weight, vote))
        before = view.support(audience, last).total if last else found.total
        rows.append(
            _audience_row(words, audience, found, told.words.get(audience, "") if told else "", before, on_ask)
        )
    verdict = home_words(home.in_favour, home.need)
    asked = (
        say(
            "The capital says: {word}. It knows the mood; these figures do not.",
            word=say(HOME_WORDS[told.home]).lower(),
        )
        if told
        else say("What to expect, before mood. On the day it moves each a little.")
    )
    body = Column(
        Row(
            Label(say("At home, if this were the deal"), 17, "semibold", lines=2, lead=1.2).sized(grow=1),
            Label(verdict, 15, "semibold"),
            gap=8,
        ),
        SeatBar(seats, home.need * home.total / 100, side, high=16),
        ScrollView(Column(*rows, gap=2)).sized(grow=1),
        Label(asked if whole or told else say(PARTIAL), 14, colour="ink2", lines=2),
        gap=8,
    )
    return Card(body, pad_y=14)


def _audience_row(words: Words, audience: str, found: Support, told: str, before: int, on_ask: Ask) -> Widget:
    side = words.side(words.owner(audience))
    veto = words.scenario.parties[words.owner(audience)].audiences[audience].veto
    change = round((found.total - before) / 100)
    name = Label(words.audience(audience), 16, "medium", lines=2, lead=1.2)
    pills: list[Widget] = [Pill(say("Veto"), "ink", high=24, size=14)] if veto else []
    if told:
        pills.append(Pill(say(HOME_WORDS[told]), "agreed" if told == "in_favour" else "amber", high=24, size=14))
    parts: list[Widget] = [
        Icon("circle-check" if found.in_favour else "circle-x", 20, side if found.in_favour else "ink2"),
        *([Column(name, Row(*pills, gap=6), gap=2).sized(grow=1)] if told else [name.sized(grow=1), *pills]),
        SupportBar(found.total / 100, found.threshold / 100, side).sized(width=80),
        Label(support(found.total), 17, "bold", align="right").sized(width=52),
        Change(change, 15).sized(width=34),
    ]
    return Asked(
        Row(*parts, gap=10).sized(height=68 if told else 40), f"home-{audience}", on_ask, pad=4, tint="hover"
    )


def promises_panel(view: View, words: Words, draft: Draft, on_ask: Ask) -> Widget:
    """The public positions that the draft gives up, and what each costs with the audience that minds most."""
    given = [item for item in view.gives_up(draft) if item.issue in view.issues]
    number = len(given)
    if number:
        title = count("Gives up {n} public position", "Gives up {n} public positions", number)
    else:
        title = say("Keeps every public position")
    costs = costs_of(view, draft)
    rows: list[Widget] = []
    for item in given:
        stand = view.stands[view.party][item.issue]
        most = min((broken.get(item.issue, 0) for broken in costs.values()), default=0)
        price = (
            say("{steps}, {points}", steps=steps(item.steps), points=support(most)) if most else steps(item.steps)
        )
        rows.append(
            Row(
                Icon("megaphone", 18, words.side(view.party)),
                Column(
                    Label(words.issue(item.issue), 15, "semibold", lines=1, lead=1.2),
                    Label(
                        say("said {stand}", stand=words.stand(item.issue, stand)),
                        14,
                        colour="ink2",
                        lines=1,
                        lead=1.2,
                    ),
                    gap=0,
                ).sized(grow=1),
                Pill(price, "amber", "arrow-left-right", high=26, size=14),
                gap=8,
            )
        )
    listed: Widget = Column(*rows, gap=6)
    if number > SHOWN:
        listed = ScrollView(listed).sized(height=SHOWN * 40)
    head = Row(
        Label(title, 17, "semibold", lines=2, lead=1.2).sized(grow=1),
        Label(say("support at home") if number else "", 15, colour="ink2"),
    )
    return Asked(Card(Column(head, listed, gap=8), pad_y=14), "promises", on_ask)
