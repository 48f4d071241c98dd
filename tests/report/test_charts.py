"""The tables of charts hold exactly what the pictures draw, and what the pictures draw is what was measured."""

from __future__ import annotations

import pytest

from game.report import Past, charts
from game.report.figures import points
from game.report.lines import find_lines, rounds_of
from game.report.svg import draw, ticks
from game.ui.theme import DAY
from tests.ui.screens.debrief.games import SMALL, no_zone, past_of
from tests.ui.screens.played import FAILS, PASSES, first_talks, mexico_city


@pytest.fixture(scope="module")
def past() -> Past:
    """A game of the flagship that ended with a deal."""
    return past_of(mexico_city(to="over"))


def test_the_cloud_draws_every_package(past: Past) -> None:
    """All dots together are all packages; those of the zone and those that could be ratified are as many as counted."""
    assert past.counted is not None
    chart = charts.cloud_chart(past, past.counted.debrief.cloud, ("us", "mx"))
    assert chart.plot is not None
    sums = [sum(n for _, _, n in dots.points) for dots in chart.plot.dots]
    assert sums == [past.glance.packages, past.counted.zone, past.counted.feasible]


def test_the_table_of_the_cloud_names_every_point(past: Past) -> None:
    """Walking away, every pin, every corner of the frontier and every offer stand in the table with their worths."""
    assert past.counted is not None
    chart = charts.cloud_chart(past, past.counted.debrief.cloud, ("us", "mx"))
    assert chart.plot is not None
    drawn = [(pin.x, pin.y) for pin in chart.plot.pins]
    drawn += [point for curve in chart.plot.curves for point in curve.points]
    shown = [(row[1], row[2]) for row in chart.table.rows[1:]]
    assert shown == [(points(round(10 * x)), points(round(10 * y))) for x, y in drawn]
    levels = {level.axis: points(round(10 * level.value)) for level in chart.plot.levels}
    assert chart.table.rows[0][1:] == (levels["x"], levels["y"])


def test_concessions_end_at_the_deal() -> None:
    """By hand: half the bay and a daily ferry are worth 73 to the harbour and 78 to the island."""
    chart = charts.conceded_chart(past_of(first_talks(PASSES, to="over")))
    assert chart is not None
    assert chart.plot is not None
    assert [curve.points[-1][1] for curve in chart.plot.curves] == [73, 78]
    assert chart.table.rows[-1][1:] == ("73", "78")


def test_without_offers_there_is_no_chart_of_them() -> None:
    """Nobody offered anything, so nothing is drawn; the table says what leaving is worth."""
    none = past_of(no_zone())
    assert charts.conceded_chart(none) is None
    assert charts.offers_table(none).rows[-1][1] == "No deal: what leaving is worth"


def test_every_change_has_its_causes(past: Past) -> None:
    """A figure's changes lead from its start to its end, and each change is the sum of its causes."""
    for group in ("trust", "approval", "metrics"):
        for line in find_lines(past, group):
            at = line.start
            for moment in line.moments:
                assert moment.after == at + moment.amount, line.name
                at = moment.after
            assert at == line.values[-1]
            assert len(line.values) == past.session.ply + 1


def test_lines_end_where_the_outcome_stands(past: Past) -> None:
    """Trust, approval and outcomes end as the outcome tells them."""
    outcome = past.outcome
    ends = {line.name: line.values[-1] for group in ("trust", "approval") for line in find_lines(past, group)}
    assert ends == {f"trust.{q}.{p}": level for (q, p), level in outcome.trust.items()} | {
        f"approval.{a}": level for a, level in outcome.approvals.items()
    }
    assert {line.name: line.values[-1] for line in find_lines(past, "metrics")} == outcome.metrics


def test_what_was_taken_back_changed_nothing() -> None:
    """Rounds are told by the ply at which they began, in order."""
    rounds = rounds_of(first_talks(FAILS, to="over").session)
    assert [number for number, _ in rounds] == sorted({number for number, _ in rounds})
    assert [ply for _, ply in rounds] == sorted(ply for _, ply in rounds)


def test_the_year_has_a_course_with_and_one_without_the_deal() -> None:
    """With a deal two courses, without one only that of no deal, and the sentence says which."""
    deal, none = past_of(first_talks(SMALL, to="over")), past_of(first_talks(None, to="over"))
    assert [len(chart.table.rows) for chart in charts.year_charts(deal)] == [2, 2]
    assert [len(chart.table.rows) for chart in charts.year_charts(none)] == [1, 1]
    assert all("without a deal" in chart.sentence for chart in charts.year_charts(none))


def test_a_picture_names_each_thing_once(past: Past) -> None:
    """The legend names dots, lines and points; the label says what the picture shows."""
    assert past.counted is not None
    chart = charts.cloud_chart(past, past.counted.debrief.cloud, ("us", "mx"))
    assert chart.plot is not None
    picture = draw(chart.plot, DAY.colours, "What it shows")
    assert picture.startswith('<svg viewBox="')
    assert 'aria-label="What it shows"' in picture
    for words in ("Zone of possible agreement", "Frontier", "Missed trade (", "Nash point ("):
        assert picture.count(words) == 1


def test_ticks_are_round_and_inside() -> None:
    """Four to eight round values between the ends."""
    assert ticks(0, 104) == [0, 20, 40, 60, 80, 100]
    assert ticks(246, 251) == [246, 247, 248, 249, 250, 251]
    assert ticks(-5, 5) == [-4, -2, 0, 2, 4]


def test_lines_of_one_colour_are_told_apart(past: Past) -> None:
    """Where a party has several lines, each has a number at its end and before its name; two sides alone need none."""
    trust, approval = charts.figure_charts(past)[:2]
    assert trust.plot is not None
    assert approval.plot is not None
    assert [curve.tag for curve in trust.plot.curves] == ["", ""]
    assert [curve.tag for curve in approval.plot.curves] == [str(n) for n in range(1, 7)]
    picture = draw(approval.plot, DAY.colours, "Approval")
    for n, curve in enumerate(approval.plot.curves, 1):
        assert curve.words.startswith(f"{n}  ")
        assert f'font-weight="700">{n}</text>' in picture
