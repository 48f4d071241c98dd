"""The right half of the composer: what the draft is worth, how home leans, which public positions it gives up."""

from __future__ import annotations

from collections.abc import Mapping

from game.rules.view import Support, View
from game.ui.figures import points, support
from game.ui.layout import Column, Row, Spacer
from game.ui.text import Span
from game.ui.widget import Widget
from game.ui.widgets.basic import Change, Icon, Label, Pill, Rich
from game.ui.widgets.button import Pick
from game.ui.widgets.ledger import Cause, Ledger
from game.ui.widgets.meters import Seat, SeatBar, SupportBar, Vote
from game.ui.widgets.panels import Card, ScrollView
from game.ui.widgets.ruler import RulerMark, ValueRuler
from game.ui.words import FIRMNESS, HOME_WORDS, TERMS, Words

Draft = Mapping[str, str]
SHOWN = 3
"""So many public positions are seen at once; more scroll."""
PARTIAL = "This table settles a part; home judges the whole deal at the end."


def worth_panel(view: View, words: Words, draft: Draft) -> Widget:
    """The draft's points on a ruler between walking away and the best."""
    side = words.side(view.party)
    worth, walk = view.worth(draft), view.reservation
    marks = [RulerMark(worth / 10, f"Draft {points(worth)}", side, strong=True)]
    mine = view.last_offers[view.party]
    change: Widget = Spacer(1)
    if mine:
        last = view.worth(mine)
        marks.append(RulerMark(last / 10, f"Last {points(last)}", side, "hollow"))
        arrow = "below" if worth < last else "above"
        change = Label(
            f"{points(abs(worth - last))} {arrow} your last offer" if worth != last else "as your last offer",
            15,
            colour="ink2",
        )
    theirs = [(p, offer) for p, offer in view.last_offers.items() if p != view.party and offer]
    if view.offer and view.offer.proposer != view.party and view.offer.proposer:
        theirs = [(view.offer.proposer, view.offer.package)]
    for party, offer in theirs[:1]:
        there = view.worth(offer)
        marks.append(RulerMark(there / 10, f"{words.party(party)} {points(there)}", words.side(party)))
    inside = view.inside_mandate(draft)
    pill = (
        Pill("Inside your mandate", "agreed", "shield-check")
        if inside
        else Pill("Outside your mandate", "amber", "lock")
    )
    above = worth - walk
    gap = f"{points(above)} above walking away" if above >= 0 else f"{points(-above)} below walking away"
    low, high = min(0, walk, worth) / 10, max(view.best, worth) / 10
    body = Column(
        Row(Label("Worth to you", 16, "semibold", "ink2"), Spacer(), pill, gap=8),
        Row(
            Label(points(worth), 34, "bold"),
            Label(gap, 16, "semibold" if above < 0 else "regular", "ink" if above < 0 else "ink2"),
            Spacer(),
            change,
            gap=10,
        ),
        ValueRuler(
            low,
            high,
            marks,
            walk=walk / 10,
            walk_words=f"Walk away {points(walk)}",
            fill=worth / 10,
            side=side,
            ends=(f"{low:g}", f"Best {points(view.best)}"),
        ),
        gap=6,
    )
    return Pick(Card(body, pad_y=14), tint="").named("worth")


def summary_strip(view: View, draft: Draft) -> Widget:
    """Worth and home in one line, where there is no room for panels beside the rows."""
    worth, walk, home = view.worth(draft), view.reservation, view.home(draft)
    above = worth - walk
    inside = view.inside_mandate(draft)
    said = f"{points(abs(above))} {'above' if above >= 0 else 'below'} walking away"
    return Pick(
        Card(
            Row(
                Label("Worth to you", 15, "semibold", "ink2"),
                Label(points(worth), 26, "bold"),
                Label(
                    said, 15, "regular" if above >= 0 else "semibold", "ink2" if above >= 0 else "ink", lines=2
                ).sized(grow=1),
                *([] if inside else [Pill("Outside your mandate", "amber", "lock")]),
                Icon("landmark", 20, "ink2"),
                Label(f"{home.in_favour} in favour, {home.need} needed", 15, "semibold"),
                gap=10,
            ),
            pad_y=8,
        ),
        tint="",
    ).named("worth")


def home_panel(view: View, words: Words, draft: Draft) -> Widget:
    """Every audience's expected support before its mood, and whether home would pass the draft."""
    side = words.side(view.party)
    home = view.home(draft)
    plan = view.scenario.parties[view.party].audiences
    if not plan:
        return Card(Label("Your side ratifies by itself: nobody at home is asked.", 16, colour="ink2"))
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
            _audience_row(words, audience, found, told.words.get(audience, "") if told else "", before, side)
        )
    verdict = f"{home.in_favour} in favour, {home.need} needed"
    asked = (
        f"The capital says: {HOME_WORDS[told.home].lower()}. It knows the mood; these figures do not."
        if told
        else "What to expect. On the day the mood moves each a little."
    )
    body = Column(
        Row(
            Label("At home, if this were the deal", 17, "semibold").sized(grow=1),
            Label(verdict, 15, "semibold"),
            gap=8,
        ),
        SeatBar(seats, home.need * home.total / 100, side, high=16),
        ScrollView(Column(*rows, gap=2)).sized(grow=1),
        Label(asked if whole else PARTIAL, 14, colour="ink2", lines=2),
        gap=8,
    )
    return Card(body, pad_y=14)


def _audience_row(words: Words, audience: str, found: Support, told: str, before: int, side: str) -> Widget:
    veto = words.scenario.parties[words.owner(audience)].audiences[audience].veto
    change = round((found.total - before) / 100)
    name = Label(words.audience(audience), 16, "medium", lines=2, lead=1.2)
    pills: list[Widget] = [Pill("Veto", "ink", high=24, size=14)] if veto else []
    if told:
        pills.append(Pill(HOME_WORDS[told], "agreed" if told == "in_favour" else "amber", high=24, size=14))
    parts: list[Widget] = [
        Icon("circle-check" if found.in_favour else "circle-x", 20, side if found.in_favour else "ink2"),
        *([Column(name, Row(*pills, gap=6), gap=2).sized(grow=1)] if told else [name.sized(grow=1), *pills]),
        SupportBar(found.total / 100, found.threshold / 100, side).sized(width=80),
        Label(support(found.total), 17, "bold", align="right").sized(width=52),
        Change(change, 15).sized(width=34),
    ]
    return Pick(Row(*parts, gap=10).sized(height=68 if told else 40), pad=4).named(f"home-{audience}")


def promises_panel(view: View, words: Words, draft: Draft) -> Widget:
    """The public positions that the draft gives up."""
    given = [item for item in view.gives_up(draft) if item.issue in view.issues]
    count = len(given)
    title = "Keeps every public position" if not count else f"Gives up {count} public position{'s' * (count > 1)}"
    rows: list[Widget] = []
    for item in given:
        stand = view.stands[view.party][item.issue]
        rows.append(
            Row(
                Icon("megaphone", 18, words.side(view.party)),
                Rich(
                    [
                        Span(f"{words.issue(item.issue)} ", "semibold"),
                        Span(
                            f"said {words.option(item.issue, stand.option)}, {FIRMNESS[item.firmness]}",
                            colour="ink2",
                        ),
                    ],
                    15,
                ).sized(grow=1),
                Pill(f"{item.steps} step{'s' * (item.steps > 1)}", "amber", "arrow-left-right", high=26, size=14),
                gap=8,
            )
        )
    listed: Widget = Column(*rows, gap=6)
    if count > SHOWN:
        listed = ScrollView(listed).sized(height=SHOWN * 34)
    head = Row(
        Label(title, 17, "semibold").sized(grow=1),
        Label("costs support at home" if count else "", 15, colour="ink2"),
    )
    return Pick(Card(Column(head, listed, gap=8), pad_y=14), tint="").named("promises")


def why_worth(view: View, words: Words, draft: Draft) -> Widget:
    """The points of every issue and linkage."""
    side = words.side(view.party)
    causes = [Cause(words.issue(i), view.points(i, o) / 10) for i, o in draft.items() if view.points(i, o)]
    causes += [
        Cause(view.scenario.linkages[link].title or "Linkage", view.link_points(link) / 10)
        for link in view.links(draft)
        if view.link_points(link)
    ]
    worth = view.worth(draft)
    return Ledger(
        f"Why {points(worth)}?",
        "worth to you",
        causes,
        ("Worth", worth / 10, points(worth)),
        need=(f"walk away {points(view.reservation)}", view.reservation / 10),
        term=" ".join((TERMS["reservation"][0] + ":", TERMS["reservation"][1])),
        side=side,
    )


def why_support(view: View, words: Words, audience: str, draft: Draft) -> Widget:
    """What an audience's expected support is made of, and the step that would give most back."""
    found = view.support(audience, draft)
    quiet = found.base + sum(found.points.values())
    causes = [Cause("Points for the options", quiet / 100, support(quiet))]
    if found.approval:
        causes.append(Cause(f"Approval {view.approval[audience]}", found.approval / 100))
    for issue, amount in found.kept.items():
        causes.append(Cause(f"{words.issue(issue)}: promise kept", amount / 100))
    for issue, amount in found.broken.items():
        stand = view.stands[view.party][issue]
        apart = view.steps(issue, stand.option, draft[issue])
        causes.append(Cause(f"{words.issue(issue)}, {apart} step{'s' * (apart > 1)}", amount / 100))
    if found.persuasion:
        causes.append(Cause("Persuasion", found.persuasion / 100))
    short = found.threshold - found.total
    verdict = f"{support(short)} short." if short > 0 else f"{support(-short)} to spare."
    lever = largest_lever(view, words, audience, draft)
    return Ledger(
        f"Why {support(found.total)}?",
        words.audience(audience),
        causes,
        ("Support", found.total / 100, support(found.total)),
        need=(f"needs {support(found.threshold)}", found.threshold / 100),
        verdict=f"{verdict} {lever}".strip(),
        term="Audience cost: what leaders pay at home for a broken public promise.",
        side=words.side(view.party),
    )


def largest_lever(view: View, words: Words, audience: str, draft: Draft) -> str:
    """Name the change of one option that would win this audience most."""
    now = view.support(audience, draft).total
    best, name = 0, ""
    for issue in view.issues:
        for option in view.scenario.agenda[issue].options:
            if option != draft[issue]:
                gain = view.support(audience, {**draft, issue: option}).total - now
                if gain > best:
                    best, name = (
                        gain,
                        f"{words.issue(issue)} at {words.option(issue, option)} would add {support(gain)}.",
                    )
    return name
