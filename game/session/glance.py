"""A glance at a saved game: where it stands and what was offered last, small enough to draw in a list.

It is made by playing the journal again, which takes a moment, and is kept beside it until the game has gone on. Nothing
secret stands in it: only offers that were on the table.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from game.session import replay
from game.session.desk import beside, read_small, write_small
from game.session.record import read_record
from game.session.saves import PEOPLE
from game.session.session import Session


@dataclass(frozen=True, slots=True)
class Line:
    """One issue: how many options it has, and which of them each party offered last."""

    options: int
    offers: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Glance:
    """Where a game stood after so many plies; ``standing`` is whose offer was on the table, ``how`` how it ended."""

    plies: int
    phase: str
    kind: str
    round: int
    rounds: int
    lines: tuple[Line, ...]
    standing: str = ""
    how: str = ""

    def plain(self) -> dict[str, Any]:
        """Give it as its file holds it."""
        lines = [[line.options, dict(line.offers)] for line in self.lines]
        names = ("plies", "phase", "kind", "round", "rounds", "standing", "how")
        return {name: getattr(self, name) for name in names} | {"lines": lines}


def glance_at(session: Session, party: str) -> Glance:
    """Make the glance of a game as everybody at its table saw it."""
    view = session.view(party)
    outcome = session.outcome
    offers: dict[str, dict[str, str]] = {p: dict(o) for p, o in view.last_offers.items() if o}
    standing = ""
    if view.offer is not None:
        standing = view.offer.proposer or ""
        offers[standing] = dict(view.offer.package)
    if outcome is not None and outcome.package is not None:
        standing, offers = "", {"": dict(outcome.package)}
    lines = []
    for issue, plan in session.scenario.agenda.items():
        options = list(plan.options)
        at = tuple((p, options.index(o[issue])) for p, o in offers.items() if o.get(issue) in plan.options)
        lines.append(Line(len(options), at))
    how = outcome.how if outcome is not None else ""
    return Glance(session.ply, view.phase, view.kind, view.round, view.rounds, tuple(lines), standing, how)


def kept_glance(journal: Path, plies: int) -> Glance | None:
    """Read the glance beside a journal; None where there is none of this many plies."""
    content: Mapping[str, Any] = read_small(beside(journal, "glance"))
    try:
        lines = tuple(
            Line(int(options), tuple((str(p), int(at)) for p, at in offers.items()))
            for options, offers in content["lines"]
        )
        found = Glance(
            int(content["plies"]),
            str(content["phase"]),
            str(content["kind"]),
            int(content["round"]),
            int(content["rounds"]),
            lines,
            str(content["standing"]),
            str(content["how"]),
        )
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError):
        return None
    sound = all(0 <= at < line.options <= 100 for line in lines for _, at in line.offers)
    return found if sound and found.plies == plies else None


def make_glance(journal: Path) -> Glance:
    """Play a journal again, give its glance, and keep it beside the journal. JournalError where it cannot be read."""
    record = read_record(journal)
    session = replay.begin(record, Session)
    replay.repeat(session, record)
    party = next((p for p, seat in record.head.seats.items() if seat in PEOPLE), session.index.parties[0])
    found = glance_at(session, party)
    write_small(beside(journal, "glance"), found.plain())
    return found
