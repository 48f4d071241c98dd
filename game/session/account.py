"""A game told as plain text: phases and rounds as headings, a line for each ply in the notation, the outcome.

The same game always gives the same text. It tells everything, secrets included, so it is for games that are over.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from game.rules.events import Event
from game.rules.moves import Accept, Answer, Authored, Hold, Move, Statement, TimeUp, Vote, WalkOut, Withdraw
from game.rules.outcome import Outcome
from game.session.digest import digest
from game.session.notation import write
from game.session.phrases import change_of, short_package, tenths, words_of
from game.session.result import outcome_of
from game.session.session import Session

INDENT = " " * 6
QUIET = frozenset({"drift", "watch", "later"})
"""What only moves figures; it goes unsaid where no figures are told."""
SAID: dict[type, str] = {
    Accept: "accepted",
    Answer: "answer",
    Authored: "move",
    Hold: "held",
    Statement: "statement",
    Vote: "vote",
    WalkOut: "walked_out",
    Withdraw: "withdrew",
}
"""What happens with each move, and needs no words after its line."""
SEALED = frozenset({"opened", "persuade", "readout"})
"""What everybody's own line has said when it is published, unless the clock spoke for somebody."""
HOW = {"agreed": "Agreed", "refused": "Refused at home", "deadline": "No deal in time", "walk_out": "Walked out"}


def tell(session: Session, seats: Mapping[str, str] | None = None, *, figures: bool = True) -> str:
    """Tell a game as text; without ``figures`` only what was done and happened, not what each thing changed."""
    scenario = session.scenario
    lines = [f"{scenario.title} ({scenario.id}), seed {session.seed}"]
    if seats:
        lines.append(", ".join(f"{party}: {seat}" for party, seat in seats.items()))
    lines += _course(session, figures=figures)
    lines += _ending(session)
    return "\n".join(lines) + "\n"


def _course(session: Session, *, figures: bool) -> Iterator[str]:
    happened = {ply: list(events) for ply, events in groupby(session.history, lambda event: event.ply)}
    yield from _happenings(session, None, happened.get(0, []), figures=figures)
    for line in session.lines:
        yield f"{line.ply:4}  {write(line.move, session.index)}"
        yield from _happenings(session, line.move, happened.get(line.ply, []), figures=figures)


def _happenings(session: Session, move: Move | None, events: Iterable[Event], *, figures: bool) -> Iterator[str]:
    for event in events:
        changes = ", ".join(change_of(session, change) for change in event.changes) if figures else ""
        words = "" if _said(move, event) or (event.kind in QUIET and not figures) else words_of(session, event)
        if words.startswith("\n"):
            yield words
        elif words or changes:
            yield INDENT + (f"{words} ({changes})" if words and changes else words or changes)


def _said(move: Move | None, event: Event) -> bool:
    """Tell whether the line of a move has said already what happened."""
    if event.kind in SEALED:
        return not isinstance(move, TimeUp)
    return SAID.get(type(move)) == event.kind and event.by == getattr(move, "party", "")


def _ending(session: Session) -> Iterator[str]:
    outcome = outcome_of(session)
    yield "\n== Outcome"
    yield _how(outcome)
    ending = session.scenario.endings.get(outcome.ending)
    if ending:
        yield f"Ending: {ending.title} ({outcome.ending})"
    if outcome.package:
        yield f"Package: {short_package(session, outcome.package)}; {outcome.compliance} % of it is carried out"
    for party in session.index.parties:
        value, delivered, reservation = (
            tenths(points[party]) for points in (outcome.values, outcome.delivered, outcome.reservation)
        )
        readout = outcome.readouts.get(party)
        said = f", readout {readout}" if readout else ""
        yield f"{party}: {value} points, {delivered} delivered, {reservation} without a deal{said}"
    if outcome.metrics:
        shown = (f"{metric} {now}, later {outcome.horizon[metric]}" for metric, now in outcome.metrics.items())
        yield f"Figures: {'; '.join(shown)}"
    if outcome.approvals:
        yield f"Approval: {', '.join(f'{audience} {level}' for audience, level in outcome.approvals.items())}"
    yield f"Trust: {', '.join(f'{q}.{p} {level}' for (q, p), level in outcome.trust.items())}"
    yield f"Rounds: {outcome.rounds}, plies: {session.ply}"
    yield f"Digest: {digest(session)}"


def _how(outcome: Outcome) -> str:
    words = HOW.get(outcome.how, "Still open")
    match outcome.how:
        case "agreed" if any(outcome.ratified.values()):
            return f"{words} by {', '.join(outcome.signatories)} and ratified"
        case "agreed":
            return f"{words} by {', '.join(outcome.signatories)}"
        case "refused":
            return f"{words} by {', '.join(outcome.refused_by)}"
        case "walk_out":
            return f"{words}: {', '.join(outcome.walked_out)}"
        case _:
            return words
