"""The bar of the talks tells which rounds may not happen."""

from __future__ import annotations

from game.rules.moves import Hold, TimeUp
from game.ui.gamebar import sure_rounds
from tests.ui.screens.table.playing import read, sit_to_floor


def test_rounds_after_the_uncertain_one_are_not_sure() -> None:
    """In the groups the principals' rounds from their fifth on are already uncertain; the count stays as they go on."""
    scenario = read("us_mexico_2023")
    groups, principals, *_ = [plan for plan in scenario.phases.values() if plan.kind == "bargaining"]
    assert principals.cut_short is not None
    play = sit_to_floor(scenario, "us")
    assert sure_rounds(play) == groups.rounds + principals.cut_short.start
    while play.view.round <= groups.rounds:
        if play.software_waits and "us" not in play.session.waiting_on:
            play.software_turn()
        elif play.do(Hold("us")) is not None:
            choice = play.view.choice
            assert choice is not None
            play.session.play(TimeUp())
    assert sure_rounds(play) == groups.rounds + principals.cut_short.start


def test_without_an_uncertain_deadline_all_rounds_are_sure() -> None:
    """The first talks have a fixed number of rounds."""
    play = sit_to_floor(read("first_talks"), "harbour")
    assert sure_rounds(play) == play.view.rounds
