"""The parts of the briefing: who you are, what is rumoured, what outcomes are worth, home, mandate and linkages."""

from __future__ import annotations

from game.language import count, mark, say
from game.ui.figures import points, signed_points
from game.ui.layout import Column, Row
from game.ui.markup import spans_of
from game.ui.names import within
from game.ui.play import Play
from game.ui.widget import Widget
from game.ui.widgets.basic import Bust, ConfidenceDots, Flag, Icon, Label, Pill, Rich, Rule, tile
from game.ui.widgets.button import Pick
from game.ui.widgets.flow import Flow
from game.ui.widgets.meters import Lean
from game.ui.widgets.options import Cell, OptionCells
from game.ui.widgets.panels import Card, ScrollView
from game.ui.widgets.ruler import ValueRuler
from game.ui.words import Words

SURE = ("", mark("Rumour"), mark("Likely"), mark("Sure"))
NAME = 14
"""A name of more letters does not fit into the head of a panel."""
MATTERS = 2
"""How many issues are named for each audience."""


def party_panel(play: Play, words: Words) -> Widget:
    """The delegation: who sits at the table, the brief, rounds and capital."""
    plan, side = play.scenario.parties[play.me], words.side(play.me)
    busts = [
        Bust(n + 3 * (side == "b"), d.office, side, leads=n == 0)
        for n, d in enumerate(list(plan.delegates.values())[:3])
    ]
    rounds = play.view.rounds or sum(
        p.rounds for name, p in play.scenario.phases.items() if p.kind == "bargaining" and name != "reopened"
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
            Label(count("{n} round", "{n} rounds", rounds), 16, "semibold"),
            Label(say("then the talks end"), 15, colour="ink2"),
            gap=8,
        ),
        Row(
            Icon("coins", 20),
            Label(count("{n} point", "{n} points", play.view.capital), 16, "semibold"),
            Label(say("of political capital"), 15, colour="ink2"),
            gap=8,
        ),
    ]
    return Card(ScrollView(Column(*parts, gap=12)).named("brief"), stripe=side)


def rumours_panel(play: Play, words: Words) -> Widget:
    """What is rumoured of the others, and how sure it is."""
    plan = play.scenario.parties[play.me]
    rows: list[Widget] = [
        Row(
            Label(rumour.text, 15).sized(grow=1),
            Column(ConfidenceDots(rumour.sure), Label(say(SURE[rumour.sure]), 14, colour="ink2"), gap=2).sized(
                width=66
            ),
            gap=10,
            cross="start",
        )
        for rumour in plan.rumours
    ]
    if not rows:
        rows = [Label(say("Nothing yet. A private talk may tell."), 15, colour="ink2")]
    whom = within(words.party(play.others[0])) if len(play.others) == 1 else ""
    known = say("What we know of {whom}", whom=whom) if 0 < len(whom) <= NAME else say("What we know of them")
    return Card(
        Column(
            Label(known, 18, "bold", lines=2),
            ScrollView(Column(*rows, gap=10)).sized(grow=1),
            gap=10,
        )
    )


def worth_panel(play: Play, words: Words) -> Widget:
    """The ruler from walking away to the best, and a row for every issue."""
    view, walk = play.view, play.view.reservation
    best = max(view.best, walk)
    low = min(0, walk)
    ruler = ValueRuler(
        low / 10,
        best / 10,
        walk=walk / 10,
        walk_words=say("Walk away below {points}", points=points(walk)),
        fill=best / 10,
        side=words.side(play.me),
        ends=(f"{low // 10}", points(best)),
    )
    rows: list[Widget] = []
    for n, issue in enumerate(play.scenario.agenda):
        if n:
            rows.append(Rule())
        rows.append(issue_row(play, words, issue))
    return Card(
        Column(
            Row(
                Label(say("What each outcome is worth to you"), 20, "bold").sized(grow=1),
                Label(say("Best package {points}", points=points(view.best)), 15, colour="ink2"),
            ),
            Pick(ruler, tint="").named("ruler"),
            _columns(),
            ScrollView(Column(*rows, gap=1)).sized(grow=1),
            gap=8,
        )
    )


def _columns() -> Widget:
    """The names of the columns of the agenda."""
    return Row(
        Label(say("Issue"), 14, "semibold", "ink2").sized(width=220),
        Label(say("Options and their points"), 14, "semibold", "ink2").sized(grow=1),
        Label(say("Most"), 14, "semibold", "ink2", "right").sized(width=48),
        gap=12,
    )


def issue_row(play: Play, words: Words, issue: str) -> Widget:
    """One issue: what each option is worth."""
    plan, side = play.scenario.agenda[issue], words.side(play.me)
    own = {option: play.view.points(issue, option) for option in plan.options}
    most = max((abs(v) for v in own.values()), default=1) or 1
    top = max(own.values())
    cells = [
        Cell(
            words.option(issue, option),
            figure=signed_points(value),
            bar=value / most,
            best=value == top and value > 0,
            closed=option in play.view.closed.get(issue, ()),
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


def home_panel(play: Play, words: Words) -> Widget:
    """Every audience: its weight, what it likes, how it leans towards things as today."""
    plan = play.scenario.parties[play.me]
    total = sum(a.weight for a in plan.audiences.values())
    rows: list[Widget] = []
    quo = play.view.index.status_quo
    for name, audience in plan.audiences.items():
        if rows:
            rows.append(Rule())
        found = play.view.support(name, quo)
        lean = max(-1.0, min(1.0, (found.total - found.threshold) / 3000))
        likes = sorted(tastes(play, name), key=lambda item: -abs(item[1]))[:MATTERS]
        icons: list[Widget] = []
        for issue, taste in likes:
            arrow = Icon("arrow-up" if taste > 0 else "arrow-down", 15, "ink2")
            icons.append(Row(arrow, Label(words.issue(issue), 14, colour="ink2", lines=1), gap=4))
        rows.append(
            Pick(
                Column(
                    Row(
                        Label(audience.title, 17, "semibold", lines=2).sized(grow=1),
                        *([Pill(say("Veto"), "ink", "shield", high=26, size=14)] if audience.veto else []),
                        Label(str(audience.weight), 18, "bold"),
                        Label(say("votes"), 14, colour="ink2"),
                        gap=6,
                    ),
                    Flow(*icons, gap=12),
                    Lean(lean, words.side(play.me)),
                    Label(
                        say("Content with today") if lean >= 0 else say("Wants more than today"), 14, colour="ink2"
                    ),
                    gap=5,
                ),
                pad=4,
            ).named(f"home-{name}")
        )
    if not rows:
        rows = [Label(say("Your side ratifies by itself."), 16, colour="ink2")]
    need = plan.ratification.need
    rule = (
        say("{need} of {all} votes", need=need, all=total)
        if total == 100
        else say("{need} % of the votes", need=need)
    )
    if any(audience.veto for audience in plan.audiences.values()):
        rule = say("{rule}, no veto against", rule=rule)
    head = Row(
        Label(say("Home"), 20, "bold"),
        Label(rule, 15, colour="ink2", align="right").sized(grow=1),
    )
    return Card(Column(head, ScrollView(Column(*rows, gap=8)).sized(grow=1), gap=10))


def tastes(play: Play, audience: str) -> list[tuple[str, int]]:
    """Give how much an audience likes the furthest option of each issue against today."""
    view, found = play.view, []
    quo = view.index.status_quo
    now = view.support(audience, quo).points
    for issue, plan in play.scenario.agenda.items():
        last = list(plan.options)[-1]
        swing = max(
            (view.support(audience, {**quo, issue: o}).points[issue] - now[issue] for o in plan.options),
            key=abs,
            default=0,
        )
        end = view.support(audience, {**quo, issue: last}).points[issue] - now[issue]
        found.append((issue, end if end < 0 else swing))
    return found


def mandate_words(play: Play, words: Words) -> str:
    """What the delegation may not offer or accept yet, in a sentence."""
    view = play.view
    closed = [
        say("{issue}: not “{option}”", issue=words.issue(i), option=words.option(i, o))
        for i, os in view.closed.items()
        for o in os
    ]
    if not closed:
        return say("every option is open to you.")
    told = f"{'; '.join(closed)}."
    return f"{told} {say('Consult to widen it.')}" if play.scenario.parties[play.me].mandate.opens else told


def strip_panel(play: Play, words: Words) -> Widget:
    """The mandate, and what linkages are worth."""
    view = play.view
    parts: list[Widget] = [
        Icon("lock", 20),
        Label(say("Your mandate:"), 16, "semibold"),
        Label(mandate_words(play, words), 16, lines=2).sized(grow=1),
    ]
    links = [
        f"{link.title}, {signed_points(view.link_points(name))}"
        for name, link in play.scenario.linkages.items()
        if view.link_points(name)
    ]
    if links:
        parts += [
            Icon("link", 20),
            Label(say("Linkage:"), 16, "semibold"),
            Label("; ".join(links), 16, lines=2).sized(grow=0.8),
        ]
    return Pick(Card(Row(*parts, gap=10), pad_y=12), tint="").named("mandate")
