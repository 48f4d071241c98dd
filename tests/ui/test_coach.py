"""The coach waits for one deed after the other."""

from __future__ import annotations

from game.ui.coach import STEPS, Coach


def test_deeds_lead_to_the_end() -> None:
    """Each deed leads to the next step; after the last there is none."""
    coach = Coach()
    for step in STEPS:
        assert coach.step == step
        coach.did(step)
    assert coach.step == ""


def test_a_later_deed_counts_for_those_before_it() -> None:
    """Who tables an offer at once is not asked to look at the agenda."""
    coach = Coach()
    coach.did("offer")
    assert coach.step == "answer"
    coach.did("look")
    assert coach.step == "answer"


def test_a_coach_that_is_left_is_silent() -> None:
    """Nothing is waited for any more."""
    coach = Coach()
    coach.leave()
    assert coach.step == ""
