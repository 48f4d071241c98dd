"""What every player keeps to, on every scenario."""

from __future__ import annotations

import pytest

from game.batch.drive import make_move
from game.players import STRATEGIES
from game.players.reasons import KINDS
from game.rules.moves import Accept, Move, Propose
from game.rules.view import View
from game.session import Session
from tests.players.worlds import FILES, software, world

STRATEGIC = tuple(name for name in STRATEGIES if name not in ("random", "scripted"))
SEEDS = (3, 11)


def package_of(view: View, move: Move) -> dict[str, str] | None:
    """Give the package that a move binds its party to, if it does."""
    match move:
        case Propose():
            return dict(move.package)
        case Accept():
            assert view.offer is not None
            return view.offer.package
        case _:
            return None


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("strategy", STRATEGIES)
def test_it_keeps_the_rules_and_its_own_interest(name: str, strategy: str) -> None:
    """A player makes legal moves to the end of the talks, with a reason for each that the screens know.

    A strategy proposes and accepts nothing below its reservation value, nothing outside its mandate.
    """
    for seed in SEEDS:
        session = Session(world(name), seed)
        players = software(name, strategy, seed)
        while not session.over:
            player = players[session.waiting_on[0]]
            view = session.view(player.party)
            move = make_move(session, player)
            assert player.reason.kind in KINDS
            assert player.reason.issue is None or player.reason.issue in session.index.issues
            package = package_of(view, move)
            if package is not None and strategy in STRATEGIC:
                assert view.worth(package) >= view.reservation
                assert view.inside_mandate(package)
            assert session.ply < 500


@pytest.mark.parametrize("name", FILES)
def test_it_offers_only_what_its_home_supports(name: str) -> None:
    """Where home will be asked, a strategy without word from its capital proposes only what home would pass."""
    for strategy in ("conceding", "integrative", "split_the_difference"):
        session = Session(world(name), SEEDS[0])
        players = software(name, strategy, SEEDS[0])
        carries = dict(zip(session.index.phases, session.tables.carries, strict=False))
        while not session.over:
            party = session.waiting_on[0]
            view = session.view(party)
            move = make_move(session, players[party])
            untold = view.consults_left == 2 and not any(
                view.ratified[party] is not None for party in view.ratified
            )
            if isinstance(move, Propose) and not carries[view.phase] and untold:
                assert view.home(move.package).passes
