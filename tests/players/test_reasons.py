"""Reasons: what a delegation would say in public, from what everybody at the table knows."""

from __future__ import annotations

from game.players import Reason, explain
from game.rules.moves import Accept, BackChannel, Hold, Open, Propose, Statement
from game.rules.view import View
from game.session import Session
from tests.players.worlds import FIRST, world


def at_the_table() -> Session:
    """Give the first talks in their first round."""
    session = Session(world(FIRST), 0)
    for party in session.waiting_on:
        session.play(Open(party))
    return session


def view_of(session: Session, *moves: Propose | Hold) -> View:
    """Make moves, each by its own party when it has the floor, and give the view of the one that has it then."""
    for move in moves:
        assert isinstance(session.play(move), tuple)
    return session.view(session.waiting_on[0])


def test_a_first_offer_and_a_step_towards_the_other() -> None:
    """The first offer says so; one that comes nearer to what the other asked names the issue where it moved."""
    session = at_the_table()
    one, two = session.waiting_on[0], next(p for p in world(FIRST).parties if p not in session.waiting_on)
    first = Propose(one, {"fishing": "all_year"})
    view = view_of(session)
    assert explain(view, first).kind == "first_offer"
    view = view_of(session, first)
    assert view.party == two
    theirs = Propose(two, {"ferry": "twice"})
    assert explain(view, theirs).kind == "first_offer"
    session.play(theirs)
    while session.waiting_on != (one,):
        session.play(Hold(session.waiting_on[0]))
    view = session.view(one)
    assert explain(view, Propose(one, {"fishing": "all_year", "ferry": "daily"})) == Reason("moves_nearer", "ferry")


def test_refusing_names_the_issue_that_is_farthest() -> None:
    """Holding against an offer names the issue where it is farthest from the own public position."""
    session = at_the_table()
    one = session.waiting_on[0]
    view = view_of(session, Propose(one, {"fishing": "all_year"}))
    stands = view.stands[view.party]
    far = {i: view.steps(i, o, stands[i].option) * (1 + stands[i].firmness) for i, o in view.offer.package.items()}  # type: ignore[union-attr]
    assert explain(view, Hold(view.party)) == Reason("refuses", max(far, key=lambda issue: far[issue]))


def test_plain_moves_have_plain_reasons() -> None:
    """Statements name their issue; waiting, accepting and private talks name none."""
    session = at_the_table()
    view = view_of(session)
    assert explain(view, Hold(view.party)) == Reason("waits")
    assert explain(view, Accept(view.party)) == Reason("accepts")
    assert explain(view, BackChannel(view.party, "island")) == Reason("speaks_privately")
    assert explain(view, Statement(view.party, "ferry")) == Reason("could_move", "ferry")
    assert explain(view, Statement(view.party, "ferry", "daily")) == Reason("stands_firm", "ferry")
