"""The table as it stood at one ply: the agenda with its marks, the offer, trust, and what the move changed."""

from __future__ import annotations

from game.language import decimal, say
from game.report.figures import points
from game.rules.events import Change, Event
from game.rules.view import View
from game.session import Session
from game.ui.layout import Column, Grid, Row
from game.ui.screens.reading import Reading
from game.ui.screens.replay.course import Stop, title_of
from game.ui.widget import Widget
from game.ui.widgets.basic import Icon, Label, Mark, Rule, tile
from game.ui.widgets.options import OptionCells
from game.ui.widgets.panels import Card, ScrollView
from game.ui.words import Words

LOW, LARGE, HIGH = 30.0, 46.0, 58.0


def agenda(view: View, words: Words, *, public: bool, wide: float, high: float, roomy: bool) -> Widget:
    """A row for each issue: its options with offers and positions; ``public`` leaves the own side's locks out."""
    other = next(p for p in view.scenario.parties if p != view.party)
    reading = Reading(view, words, other)
    count = max(1, len(view.scenario.agenda))
    row_high = max(LOW if roomy else LARGE, min(HIGH, high / count - 26))
    named = 200.0 if wide > 860 else 118.0
    rows: list[Widget] = []
    for issue, plan in view.scenario.agenda.items():
        cells = OptionCells(reading.cells(issue, hidden=public), high=row_high)
        rows.append(
            Row(
                *([tile(plan.icon or "circle-dot", 34)] if wide > 800 else []),
                Label(words.issue(issue), 16, "semibold", lead=1.2, lines=2).sized(width=named),
                cells.sized(grow=1),
                gap=12,
            )
        )
    return ScrollView(Column(*rows, gap=8)).named("agenda")


def standing(view: View, words: Words, *, public: bool) -> Widget:
    """What stood on the table, what it was worth to the own side, and how far each side trusted the other."""
    offer = view.offer
    if offer is None:
        said = say("Nothing on the table.")
    elif offer.proposer is None:
        said = say("A package is on the table.")
    else:
        said = say("On the table: offer by {who}.", who=words.party(offer.proposer))
    facts: list[Widget] = [Row(Icon("handshake", 18, "ink2"), Label(said, 16, "semibold").sized(grow=1), gap=8)]
    if offer is not None and not public:
        worth = say(
            "Worth to you: {worth}; leaving: {walk}.",
            worth=points(view.worth(offer.package)),
            walk=points(view.reservation),
        )
        facts.append(Label(worth, 16))
    trust = [
        Row(
            Mark(words.side(q), 6),
            Label(f"{words.figure(f'trust.{q}.{p}')}: {decimal(level)}", 15, colour="ink2").sized(grow=1),
            gap=8,
        )
        for (q, p), level in view.trust.items()
        if public or view.party in {q, p}
    ]
    return Column(*facts, Grid(*trust[:4], columns=(1, 1), gap=6), gap=8)


def _change(words: Words, change: Change) -> Widget:
    sign = "↑" if change.amount > 0 else "↓" if change.amount < 0 else "="
    amount = f"{sign} {words.amount(change.name, abs(change.amount))}"
    return Row(
        Column(
            Label(words.figure(change.name), 15),
            Label(words.cause(change.cause), 14, colour="ink2"),
            gap=0,
        ).sized(grow=1),
        Label(amount, 16, "semibold"),
        gap=10,
        cross="start",
    )


def _told(words: Words, event: Event) -> bool:
    return event.kind != "floor" and bool(words.event(event))


def offered(session: Session, words: Words, event: Event) -> str:
    """What an offer changed against its proposer's offer before; the first one in full."""
    before = [e for e in session.history if e.kind == "proposed" and e.by == event.by and e.ply < event.ply]
    last = before[-1].detail["package"] if before else session.index.status_quo
    package = event.detail["package"]
    parts = [f"{words.issue(i)} → {words.option(i, o)}" for i, o in package.items() if o != last[i]]
    return ", ".join(parts) if parts else say("the same offer again")


def move_card(session: Session, stop: Stop, words: Words, where: str) -> Widget:
    """What the move was, what happened with it, and every figure that it changed, with causes and amounts."""
    title = title_of(stop, words)
    mark: list[Widget] = [Mark(words.side(stop.by), 8)] if stop.by in words.scenario.parties else []
    parts: list[Widget] = []
    for event in stop.events:
        line = words.event(event) if _told(words, event) else ""
        shown = [change for change in event.changes if change.amount and not change.name.startswith("position.")]
        if not shown and event.kind != "proposed" and (not line or line == title):
            continue
        if event.hearers is not None and line:
            line = say("{words} (known to few then)", words=line)
        if parts and line != title:
            parts.append(Rule())
        if line and line != title:
            parts.append(Label(line, 16, "semibold"))
        if event.kind == "proposed":
            parts.append(Label(offered(session, words, event), 15))
        parts += [_change(words, change) for change in shown]
    body: list[Widget] = parts or [Label(say("It changed no figure."), 16, colour="ink2")]
    return Card(
        Column(
            Label(where, 15, "semibold", "ink2"),
            Row(*mark, Label(title, 20, "bold").sized(grow=1), gap=10),
            Rule(),
            ScrollView(Column(*body, gap=8)).named("changes").sized(grow=1),
            gap=8,
        )
    )
