"""The parts of watching: an entry for each move, the rows of the agenda, and what each side has now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.language import listed, say
from game.rules.events import Event
from game.rules.view import View
from game.ui.figures import points
from game.ui.layout import Column, Row, Spacer
from game.ui.screens.reading import Reading
from game.ui.telling import WORDLESS
from game.ui.widget import Widget
from game.ui.widgets.basic import Flag, Icon, Label, Mark, Rule, tile
from game.ui.widgets.meters import Meter
from game.ui.widgets.options import OptionCells
from game.ui.widgets.panels import Card
from game.ui.words import Words


@dataclass(frozen=True, slots=True)
class Entry:
    """One move as it is told: by whom, in which round, what happened, and what was said of it."""

    party: str
    round: int
    lines: tuple[str, ...]
    said: str = ""


def entry_of(words: Words, party: str, number: int, events: Sequence[Event], said: str) -> Entry:
    """Tell a move by what everybody could see of it."""
    lines = tuple(f"{words.event(event)}." for event in events if event.kind not in WORDLESS)
    return Entry(party, number, lines or (say("Something was handed in under seal."),), said)


def entry_card(words: Words, entry: Entry, *, newest: bool) -> Widget:
    """One entry of the list; the newest stands out."""
    head = Row(
        Mark(words.side(entry.party), 7),
        Label(words.party(entry.party), 16, "semibold", lines=1).sized(grow=1),
        Label(say("Round {n}", n=entry.round) if entry.round else "", 14, colour="ink2"),
        gap=8,
    )
    said: list[Widget] = []
    if entry.said:
        said = [
            Row(
                Icon("message-square-quote", 17, "ink2"),
                Label(f"“{entry.said}”", 16).sized(grow=1),
                gap=8,
                cross="start",
            )
        ]
    lines = [Label(line, 15, colour="ink2") for line in entry.lines[:4]]
    body = Column(head, *lines, *said, gap=6)
    return Card(body, pad=14, edge="ink" if newest else "line")


def agenda_rows(reading: Reading) -> Widget:
    """The issues with the offer that stands, last offers and public positions."""
    rows: list[Widget] = []
    for issue in reading.view.issues:
        plan, apart = reading.view.scenario.agenda[issue], reading.apart(issue)
        if rows:
            rows.append(Rule())
        rows.append(
            Row(
                tile(plan.icon or "circle-dot", 36),
                Label(plan.title, 16, "semibold", lines=2).sized(width=164),
                OptionCells(reading.cells(issue, hidden=True), high=38).sized(grow=1),
                Label(say("same") if not apart else str(apart), 17, "semibold", align="right").sized(width=48),
                gap=12,
            )
        )
    return Column(*rows, gap=8)


def side_card(view: View, words: Words, strategy: str) -> Widget:
    """What one side has: the worth of what lies on the table against no deal, its home, its trust and capital."""
    party = view.party
    side, plan = words.side(party), view.scenario.parties[party]
    package = view.offer.package if view.offer else view.last_offers[party]
    parts: list[Widget] = [
        Row(Flag(plan.flag, 30, side), Label(plan.title, 18, "bold", lines=1).sized(grow=1), gap=10),
        Label(strategy, 15, colour="ink2", lines=2),
    ]
    if package is None:
        parts.append(Label(say("No offer yet. Without a deal: {walk}.", walk=points(view.reservation)), 16))
    else:
        worth, best = view.worth(package), max(view.best, view.reservation, 1)
        of = say("The offer on the table") if view.offer else say("Its last offer")
        parts += [
            Row(Label(of, 15, colour="ink2").sized(grow=1), Label(points(worth), 24, "bold", lead=1.1), gap=8),
            Meter(max(0.0, worth / best), side, mark=max(0.0, view.reservation / best), thick=10),
            Label(say("The mark is {walk}: no deal.", walk=points(view.reservation)), 14, colour="ink2"),
        ]
        home = view.home(package)
        if home.total:
            held = listed(words.audience(a) for a in home.vetoed_by)
            told = (
                say("Home: {who} would stop it.", who=held)
                if held
                else say("Home: {favour} of {total} votes lean in favour.", favour=home.in_favour, total=home.total)
            )
            parts.append(Label(told, 15, lines=2))
    trusts = [f"{words.party(other)} {amount}" for (who, other), amount in view.trust.items() if who == party]
    parts += [Spacer(), Label(say("Trusts: {whom}", whom=", ".join(trusts)), 15, colour="ink2", lines=2)]
    return Card(Column(*parts, gap=7), stripe=side, pad=16)
