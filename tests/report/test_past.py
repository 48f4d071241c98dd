"""What a finished game meant, in words: checked by hand on the first talks."""

from __future__ import annotations

from pathlib import Path

from game.report.count import count
from tests.ui.screens.debrief.games import SMALL, no_zone, past_of
from tests.ui.screens.played import FAILS, PASSES, first_talks, herring_bay


def said(words: str) -> str:
    """A sentence without its stress."""
    return words.replace("**", "")


def test_a_missed_trade_in_one_sentence() -> None:
    """What one side likes is named against what the other likes, with the issue of each."""
    past = past_of(first_talks(SMALL, to="over"))
    assert said(past.trade()) == (
        "Half the year instead of Spring only (Fishing in the bay), against Daily instead of Weekly (The ferry): "
        "better for both sides."
    )
    assert past.missed is not None
    assert past.missed.gains == {"harbour": 200, "island": 270}


def test_without_a_missed_trade_that_is_said() -> None:
    """Daily and half cannot be beaten with both homes."""
    past = past_of(first_talks(PASSES, to="over"))
    assert said(past.trade()).startswith("There was none.")
    assert past.swaps == ()


def test_a_trade_missed_without_a_deal_is_held_against_leaving() -> None:
    """The sentence does not speak of a deal that was not made."""
    past = past_of(first_talks(FAILS, to="over"))
    assert said(past.trade()).endswith(": better than leaving, for both sides.")


def test_counts_agree_with_each_other() -> None:
    """By hand: 7 of 16 packages are worth 40 or more to both sides, 11 to the harbour, 11 to the island."""
    counted = past_of(first_talks(PASSES, to="over")).counted
    assert counted is not None
    assert (counted.zone, counted.above) == (7, {"harbour": 11, "island": 11})
    assert counted.zone == int(counted.debrief.cloud.zone.sum())
    assert counted.feasible == int(counted.debrief.cloud.feasible.sum())
    assert counted.nash == ({"harbour": 880, "island": 680},)
    assert not counted.nash_passes


def test_the_distance_to_the_nash_point_adds_both_sides() -> None:
    """From 73 and 78 to 88 and 68: 15 and 10 points."""
    assert past_of(first_talks(PASSES, to="over")).nash_distance == 250


def test_an_empty_zone_has_no_nash_point() -> None:
    """There is nothing to be distant from."""
    past = past_of(no_zone())
    assert past.counted is not None
    assert (past.counted.zone, past.counted.nash, past.nash_distance) == (0, (), None)


def test_a_share_is_never_rounded_away() -> None:
    """A single package of sixteen is 6 %, none is 0 %, all are 100 %."""
    past = past_of(first_talks(PASSES, to="over"))
    assert [past.share(n) for n in (0, 1, 8, 16)] == ["0 %", "6 %", "50 %", "100 %"]


def test_courses_end_at_the_deal() -> None:
    """Each signatory's course ends with what the deal is worth to it once that is shown; else it keeps to its offers."""
    past = past_of(first_talks(PASSES, to="over"))
    assert (past.course("harbour", ended=True), past.course("island", ended=True)) == ((730,), (780,))
    assert (past.course("harbour", ended=False), past.course("island", ended=False)) == ((730,), (None,))
    refused = past_of(first_talks(FAILS, to="over"))
    assert (refused.course("harbour", ended=True), refused.course("island", ended=True)) == ((880,), (None,))


def test_more_than_two_sides_are_all_sides(tmp_path: Path) -> None:
    """Words fit the number of parties, and phases of bargaining have their first rounds."""
    past = past_of(herring_bay(tmp_path, to="over", need=2))
    assert (past.all_sides, past.all_homes) == ("all sides", "all homes")
    assert past.parts() == [(1, "The counters"), (3, "Harbour masters")]
    assert past.short("north") == "North port"


def test_counting_tells_how_far_it_is() -> None:
    """The share that is done grows and ends close to all, with a refusal too."""
    for package in (PASSES, FAILS):
        heard: list[float] = []
        count(first_talks(package, to="over").session, heard.append)
        assert heard == sorted(heard)
        assert len(heard) >= 5
        assert 0 < heard[0] < 0.3
        assert 0.7 < heard[-1] <= 1
