"""The cloud shows no more than its step, and no dot on the wrong side of a limit."""

from __future__ import annotations

import pytest

from game.analysis.cloud import Cloud as Drawn
from game.report.answers import DEAL, OFFERS, PACKAGES, TRADE, WALK, ZONE
from game.report.dots import dense, gather, span_of
from game.report.past import Past
from game.ui.screens.debrief.picture import picture
from game.ui.widgets.cloud import Cloud
from tests.ui.screens.debrief.games import SMALL, no_zone, past_of
from tests.ui.screens.played import FAILS, first_talks, mexico_city

PAIR = ("harbour", "island")


def cloud_of(past: Past) -> Drawn:
    """The cloud of the first two parties."""
    assert past.counted is not None
    return past.counted.debrief.cloud


def shown(cloud: Cloud) -> dict[str, bool]:
    """What a cloud shows."""
    return {
        "dots": bool(cloud.counts),
        "limits": cloud.limits is not None,
        "zone": bool(cloud.limits and cloud.limits.zone and cloud.limits.zone_words),
        "offers": bool(cloud.trails),
        "star": any(spot.kind == "star" for spot in cloud.spots),
        "frontier": bool(cloud.frontier),
        "trade": any(spot.kind == "ring" for spot in cloud.spots),
    }


def test_each_step_adds_its_part() -> None:
    """Packages, walk-away points, zone, offers, the deal with the frontier, the missed trade."""
    past = past_of(first_talks(SMALL, to="over"))
    drawn = cloud_of(past)
    parts = [["dots"], ["limits"], ["zone"], ["offers"], ["star", "frontier"], ["trade"]]
    expected = dict.fromkeys(shown(picture(past, drawn, PAIR, -1, roomy=True)), False)
    assert shown(picture(past, drawn, PAIR, -1, roomy=True)) == expected
    for step, added in zip((PACKAGES, WALK, ZONE, OFFERS, DEAL, TRADE), parts, strict=True):
        expected |= dict.fromkeys(added, True)
        assert shown(picture(past, drawn, PAIR, step, roomy=True)) == expected


def test_a_refused_deal_is_a_hollow_star() -> None:
    """It is where the package stood; there is no full star."""
    past = past_of(first_talks(FAILS, to="over"))
    spots = picture(past, cloud_of(past), PAIR, DEAL, roomy=True).spots
    assert [(spot.kind, spot.x, spot.y) for spot in spots] == [("refused", 88, 68), ("badge", 88, 68)]


def test_an_empty_zone_is_not_drawn() -> None:
    """Only its name stands there, saying that it is empty."""
    past = past_of(no_zone())
    limits = picture(past, cloud_of(past), PAIR, ZONE, roomy=True).limits
    assert limits is not None
    assert (limits.zone, limits.zone_words) == (False, "The zone is empty")


def test_a_dense_cloud_loses_no_package_and_crosses_no_limit() -> None:
    """Packages of one whole point are one dot; the dots inside both limits hold exactly the packages inside."""
    past = past_of(mexico_city(to="over"))
    drawn = cloud_of(past)
    assert dense(drawn)
    dots = gather(drawn, "count")
    x, y = (r / 10 for r in drawn.reservation)
    assert sum(count for _, _, count in dots) == past.glance.packages == 12_288
    assert past.counted is not None
    assert sum(count for px, py, count in dots if px >= x and py >= y) == past.counted.zone
    assert len(dots) < len(drawn)


@pytest.mark.parametrize("roomy", [True, False])
def test_points_have_their_figures_where_there_is_room(roomy: bool) -> None:
    """At larger text the names stand alone."""
    past = past_of(first_talks(SMALL, to="over"))
    spots = picture(past, cloud_of(past), PAIR, DEAL, roomy=roomy).spots
    assert [bool(spot.second) for spot in spots] == [roomy] * 2


def test_all_packages_lie_inside_the_axes() -> None:
    """With some room around them."""
    drawn = cloud_of(past_of(first_talks(SMALL, to="over")))
    assert span_of(drawn) == (-4, 0, 104, 104)
