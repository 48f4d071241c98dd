"""Typed moves to numbers and back: ids become indexes, packages stand in the talks' draft.

It knows nothing of legality; an id that the scenario does not have is its only refusal.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from game.rules import layout
from game.rules.index import Index
from game.rules.layout import ISSUES
from game.rules.legal import Refusal
from game.rules.moves import (
    Accept,
    Answer,
    Authored,
    BackChannel,
    Consult,
    Hold,
    Inject,
    Move,
    Open,
    Package,
    Persuade,
    Propose,
    Readout,
    Statement,
    TimeUp,
    Undo,
    Vote,
    WalkOut,
    Withdraw,
)
from game.rules.record import Row, Tables, Talks
from game.rules.step import prefill_opening

PLAIN: dict[type, int] = {
    Accept: layout.M_ACCEPT,
    Hold: layout.M_HOLD,
    Withdraw: layout.M_WITHDRAW,
    WalkOut: layout.M_WALK_OUT,
}


class Code(NamedTuple):
    """A move in numbers, as ``step`` takes it; party -1 is the clock or the teacher."""

    kind: int
    party: int
    a: int = 0
    b: int = 0


class _UnknownError(Exception):
    """An id that the scenario does not have."""

    def __init__(self, what: str, name: str) -> None:
        super().__init__(f"no {what} '{name}'")
        self.words = f"There is no {what} '{name}'."


def _find(ids: tuple[str, ...], name: str, what: str) -> int:
    try:
        return ids.index(name)
    except ValueError:
        raise _UnknownError(what, name) from None


def package_row(index: Index, package: Package) -> Row:
    """Turn a package into a row of option indexes; issues left out stay at the status quo."""
    row = [0] * ISSUES
    for issue, option in package.items():
        i = _find(index.issues, issue, "issue")
        row[i] = _find(index.options[i], option, f"option of {issue}")
    return row


def package_of(index: Index, row: Row, offset: int = 0) -> dict[str, str]:
    """Turn a row of option indexes into a package with every issue."""
    return {issue: index.options[i][row[offset + i]] for i, issue in enumerate(index.issues)}


def _set_draft(index: Index, s: Talks, package: Package) -> None:
    for i, option in enumerate(package_row(index, package)):
        s.draft[i] = option


def _set_opening(index: Index, t: Tables, s: Talks, party: int, stands: Mapping[str, tuple[str, int]]) -> None:
    prefill_opening(t, s, party)
    for issue, (option, firmness) in stands.items():
        i = _find(index.issues, issue, "issue")
        s.draft[i] = _find(index.options[i], option, f"option of {issue}")
        s.draft_firm[i] = firmness


def _encode(index: Index, t: Tables, s: Talks, move: Move) -> Code:
    match move:
        case TimeUp():
            return Code(layout.M_TIME_UP, -1)
        case Inject():
            return Code(layout.M_INJECT, -1, _find(index.events, move.event, "event"))
        case Undo():
            raise _UnknownError("such move in the rules:", "undo")
        case _:
            party = _find(index.parties, move.party, "party")
    match move:
        case Accept() | Hold() | Withdraw() | WalkOut():
            return Code(PLAIN[type(move)], party)
        case Propose():
            _set_draft(index, s, move.package)
            return Code(layout.M_PROPOSE, party)
        case Open():
            _set_opening(index, t, s, party, move.stands)
            return Code(layout.M_OPEN, party)
        case Statement():
            i = _find(index.issues, move.issue, "issue")
            option = -1 if move.option is None else _find(index.options[i], move.option, f"option of {move.issue}")
            return Code(layout.M_STATEMENT, party, i, option)
        case BackChannel():
            return Code(layout.M_BACK_CHANNEL, party, _find(index.parties, move.other, "party"))
        case Consult():
            if move.draft is None:
                return Code(layout.M_CONSULT, party, 0)
            _set_draft(index, s, move.draft)
            return Code(layout.M_CONSULT, party, 1)
        case Authored():
            return Code(layout.M_AUTHORED, party, _find(index.moves, move.move, "move"))
        case Answer():
            e = _find(index.events, move.event, "event")
            return Code(layout.M_ANSWER, party, e, _find(index.answers[e], move.answer, f"answer to {move.event}"))
        case Persuade():
            for a in range(t.n_audiences):
                s.lobby[a] = 0
            for audience, points in move.support.items():
                s.lobby[_find(index.audiences, audience, "audience")] = points
            return Code(layout.M_PERSUADE, party)
        case Vote():
            voter = _find(index.audiences, move.audience, "audience")
            return Code(layout.M_VOTE, party, voter, 1 if move.yes else 2)
        case Readout():
            return Code(layout.M_READOUT, party, _find(index.readouts, move.readout, "readout"))


def encode(index: Index, t: Tables, s: Talks, move: Move) -> Code | Refusal:
    """Give a move's numbers, its package or openings laid into the talks' draft; a refusal for an unknown id."""
    try:
        return _encode(index, t, s, move)
    except _UnknownError as unknown:
        return Refusal("unknown", unknown.words)


def decode(index: Index, t: Tables, s: Talks, code: Code) -> Move:
    """Give the typed move of numbers, its longer arguments read from the talks' draft."""
    kind, p, a, b = code
    if kind == layout.M_TIME_UP:
        return TimeUp()
    if kind == layout.M_INJECT:
        return Inject(index.events[a])
    party = index.parties[p]
    match kind:
        case layout.M_ACCEPT:
            return Accept(party)
        case layout.M_HOLD:
            return Hold(party)
        case layout.M_WITHDRAW:
            return Withdraw(party)
        case layout.M_WALK_OUT:
            return WalkOut(party)
        case layout.M_PROPOSE:
            return Propose(party, {i: o for i, o in package_of(index, s.draft).items() if o != index.status_quo[i]})
        case layout.M_OPEN:
            return Open(
                party,
                {i: (o, s.draft_firm[n]) for n, (i, o) in enumerate(package_of(index, s.draft).items())},
            )
        case layout.M_STATEMENT:
            return Statement(party, index.issues[a], None if b < 0 else index.options[a][b])
        case layout.M_BACK_CHANNEL:
            return BackChannel(party, index.parties[a])
        case layout.M_CONSULT:
            return Consult(party, package_of(index, s.draft) if a else None)
        case layout.M_AUTHORED:
            return Authored(party, index.moves[a])
        case layout.M_ANSWER:
            return Answer(party, index.events[a], index.answers[a][b])
        case layout.M_PERSUADE:
            amounts = {index.audiences[n]: s.lobby[n] for n in range(t.n_audiences) if s.lobby[n]}
            return Persuade(party, amounts)
        case layout.M_VOTE:
            return Vote(party, index.audiences[a], b == 1)
        case _:
            return Readout(party, index.readouts[a])
