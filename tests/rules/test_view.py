"""What a view answers: undo, and the best package with linkages."""

from __future__ import annotations

from game.analysis.space import Space
from game.rules.moves import Hold, Open, Statement, Undo
from game.session import Session
from tests.rules.worlds import scenario_at, scenario_files, tables_at


def test_a_view_knows_whether_a_move_can_be_taken_back() -> None:
    """Undo is refused without a side move in this turn, allowed after one, and refused again when the turn has ended."""
    session = Session(scenario_at(next(f for f in scenario_files() if f.parent.name == "water_share")))
    first, second = session.index.parties
    for party in (first, second):
        session.play(Open(party))
    before = session.view(first).refusal(Undo(first))
    issue = session.index.issues[0]
    held = session.view(first).stands[first][issue].option
    session.play(Statement(first, issue, held))
    during = session.view(first).refusal(Undo(first))
    session.play(Hold(first))
    after = session.view(first).refusal(Undo(first))
    assert (before and before.code, during, after and after.code) == ("nothing_to_undo", None, "nothing_to_undo")


def test_the_best_package_counts_linkages() -> None:
    """A party's best is the greatest value among all packages, linkages included."""
    for file in scenario_files():
        session, space = Session(scenario_at(file)), Space(tables_at(file))
        best = [
            int(max(block.values[n].max() for block in space.blocks())) for n in range(len(session.index.parties))
        ]
        assert [session.view(party).best for party in session.index.parties] == best
