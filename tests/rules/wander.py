"""A wanderer for tests: it makes any legal typed move at a session, undo, clock and teacher included."""

from __future__ import annotations

from random import Random

from game.rules import layout
from game.rules.encode import Code, decode
from game.rules.layout import N_KINDS
from game.rules.legal import refuse
from game.rules.moves import Move, Undo
from game.rules.record import Talks
from game.session import Session

SELDOM = {layout.M_TIME_UP: 12, layout.M_INJECT: 40, layout.M_WALK_OUT: 40, layout.M_HOLD: 4, layout.M_ACCEPT: 3}
"""One try in so many is made."""


def _fill(session: Session, s: Talks, kind: int, party: int, rng: Random) -> None:
    t = session.tables
    mask = t.phase_issues[s.v[layout.V_PHASE]]
    for i in range(t.n_issues):
        s.draft[i] = rng.randrange(t.options[i]) if (mask >> i) & 1 else 0
        s.draft_firm[i] = rng.randrange(4)
        if kind == layout.M_OPEN and rng.random() < 0.6:
            s.draft[i] = s.v[layout.V_POSITION + party * layout.ISSUES + i]
            s.draft_firm[i] = s.v[layout.V_FIRM + party * layout.ISSUES + i]
    for a in range(t.n_audiences):
        s.lobby[a] = rng.randrange(3) if t.owner[a] == party and rng.random() < 0.5 else 0


def _guess(session: Session, s: Talks, kind: int, party: int, rng: Random) -> Code | None:
    t = session.tables
    match kind:
        case layout.M_STATEMENT:
            issue = rng.randrange(t.n_issues)
            return Code(kind, party, issue, rng.randrange(-1, t.options[issue]))
        case layout.M_BACK_CHANNEL:
            return Code(kind, party, rng.randrange(t.n_parties))
        case layout.M_CONSULT:
            return Code(kind, party, rng.randrange(2))
        case layout.M_AUTHORED:
            return Code(kind, party, rng.randrange(t.n_moves)) if t.n_moves else None
        case layout.M_ANSWER:
            if s.stage != layout.STAGE_CHOICE:
                return None
            event = s.choice[s.choice_at]
            return Code(kind, party, event, rng.randrange(t.event_answers[event]))
        case layout.M_VOTE:
            return Code(kind, party, rng.randrange(t.n_audiences), rng.choice((1, 2))) if t.n_audiences else None
        case layout.M_READOUT:
            return Code(kind, party, rng.randrange(t.n_readouts)) if t.n_readouts else None
        case layout.M_INJECT:
            return Code(kind, -1, rng.randrange(t.n_events)) if t.n_events else None
        case layout.M_TIME_UP:
            return Code(kind, -1)
        case _:
            return Code(kind, party)


def next_move(session: Session, rng: Random) -> Move:
    """Give a legal move for whoever may move."""
    t, s = session.tables, session.peek()
    while True:
        if rng.random() < 0.02:
            for name in session.index.parties:
                if session.refuse(Undo(name)) is None:
                    return Undo(name)
        kind = rng.randrange(N_KINDS)
        if rng.randrange(SELDOM.get(kind, 1)):
            continue
        party = rng.randrange(t.n_parties)
        _fill(session, s, kind, party, rng)
        code = _guess(session, s, kind, party, rng)
        if code is not None and refuse(t, s, *code) == 0:
            return decode(session.index, t, s, code)
