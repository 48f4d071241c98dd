"""The debrief of whole games, worked out by hand."""

from __future__ import annotations

import pytest

from game.analysis.debrief import MissedTrade, SmallestChange, look_back, tell_worth
from game.analysis.measures import Gain
from tests.analysis.reopened import FIRST, PASSED, REFUSED_AGAIN, WORDS, play


def test_a_deal_that_was_paid_for_at_home() -> None:
    """The deal's gain is measured as things stood at the vote; persuasion took it where no package passes by itself."""
    debrief = look_back(play(*FIRST, *PASSED, *WORDS))
    assert debrief.deal == {"water": "much", "dam": "small"}
    assert debrief.values == {"west": 450, "east": 400}
    assert debrief.reservation == {"west": 40, "east": 100}
    assert debrief.gain == Gain((410, 300), None)
    assert (debrief.gain.percent, debrief.gain.shares) == (None, (58, 42))
    assert debrief.missed is None
    assert debrief.distance == 0


def test_a_deal_in_the_first_round() -> None:
    """By hand: 38 + 30 points of 68 possible; no other package that both homes take is worth as much to both."""
    lines = ("west propose water=much dam=small", "east accept", "west persuade", "east persuade")
    debrief = look_back(play(*lines, *WORDS))
    assert debrief.gain == Gain((380, 300), 680)
    assert (debrief.gain.percent, debrief.gain.shares) == (100, (56, 44))
    assert debrief.missed is None


def test_without_a_deal() -> None:
    """Everybody holds the reservation value of the deadline; what was possible then is told."""
    debrief = look_back(play("west hold", "east hold", "east hold", "west hold", *WORDS))
    assert debrief.deal is None
    assert debrief.values == debrief.reservation == {"west": 40, "east": 100}
    assert (debrief.gain.surpluses, debrief.gain.percent) == ((0, 0), None)
    assert debrief.distance == 760
    assert debrief.offers == ()
    assert debrief.refused == ()


def test_a_missed_trade_is_named() -> None:
    """By hand: East's walk-out left two packages of equal gain that both homes would take; the first is named."""
    debrief = look_back(play("west propose water=some", "east walk_out", WORDS[0]))
    assert debrief.missed == MissedTrade(
        package={"water": "some", "dam": "small"},
        values={"west": 350, "east": 500},
        gains={"west": 280, "east": 400},
        changed=("water", "dam"),
    )
    assert (debrief.gain.gained, debrief.gain.possible, debrief.gain.percent) == (0, 680, 0)


def test_refusals_name_their_smallest_change() -> None:
    """Each refused deal names who refused and what would have passed then, persuasion as paid."""
    debrief = look_back(play(*FIRST, *REFUSED_AGAIN, *WORDS))
    first, second = debrief.refused
    assert (first.by, first.round, first.package) == (("west",), 1, {"water": "all", "dam": "large"})
    assert first.smallest == SmallestChange({"water": "much", "dam": "small"}, ("water", "dam"), 2)
    assert first.values == {"west": 400, "east": 400}
    assert second.smallest == SmallestChange({"water": "much", "dam": "small"}, ("water",), 1)


def test_paths_of_offers() -> None:
    """Each party's own offers stand in the order of play, with what they are worth to both."""
    lines = (
        "west propose water=all",
        "east propose dam=large",
        "east propose water=some dam=large",
        "west walk_out",
    )
    debrief = look_back(play(*lines, WORDS[1]))
    east = [(offer.ply, offer.round, offer.package["water"], offer.values) for offer in debrief.path("east")]
    assert east == [
        (2, 1, "none", {"west": 0, "east": 800}),
        (3, 2, "some", {"west": 200, "east": 700}),
    ]
    assert [offer.values for offer in debrief.path("west")] == [{"west": 700, "east": 0}]
    assert [offer.party for offer in debrief.offers] == ["west", "east", "east"]


def test_any_package_may_be_priced() -> None:
    """A package is worth its points to every party; what it leaves out stays at the status quo."""
    session = play(FIRST[0])
    found = tell_worth(session.index, session.tables, {"water": "much"})
    assert found == {"west": 600, "east": 200}


def test_the_cloud_shows_the_pair_asked_for() -> None:
    """The cloud shows the first two parties, or another pair in its order."""
    session = play(*FIRST, *PASSED, *WORDS)
    assert look_back(session).cloud.reservation == (40, 100)
    assert look_back(session, ("east", "west")).cloud.reservation == (100, 40)
    assert look_back(session).packages == 12


def test_a_game_that_goes_on_has_no_debrief() -> None:
    """Nobody looks behind the talks before they are over."""
    with pytest.raises(ValueError, match="not over"):
        look_back(play(FIRST[0]))
