"""Pure bargaining: worlds that the check passes, the same for a seed, with nothing but offers."""

from __future__ import annotations

import pytest

from game.bench.pure import Hall, make_domain, write_world
from game.rules.layout import V_CAPITAL, V_RESERVATION
from game.scenario import load_text


@pytest.mark.parametrize(("issues", "packages"), [(4, 256), (6, 4096)])
def test_a_domain_has_its_packages_and_nothing_beside(issues: int, packages: int) -> None:
    """As many packages as asked for, and no home, event, move, readout, metric or capital."""
    t = make_domain(issues, 1).tables
    size = 1
    for n in t.options[:issues]:
        size *= n
    assert (size, t.n_parties, t.n_issues, t.rounds[0]) == (packages, 2, issues, 20)
    assert (t.n_audiences, t.n_events, t.n_moves, t.n_readouts, t.n_metrics, t.n_linkages) == (0,) * 6
    assert t.start[V_CAPITAL : V_CAPITAL + 2] == [0, 0]


def test_a_seed_is_a_domain() -> None:
    """The same seed gives the same points, another seed others; the tables hold them in tenths."""
    one, same, other = make_domain(4, 5), make_domain(4, 5), make_domain(4, 6)
    assert one.points == same.points != other.points
    assert one.tables.points[:4] == [10 * points for points in one.points[0][0]]
    assert one.tables.start[V_RESERVATION] == 10 * one.reservations[0]


def test_the_check_has_nothing_to_say() -> None:
    """The world is written as an author would: no error and no warning."""
    assert load_text(write_world([[[1, 2, 3, 4]], [[4, 3, 2, 1]]], (1, 2), 6)).problems == ()


def test_talks_are_timed() -> None:
    """Talks give a speed, the share that agreed and their rounds; seeds go on over blocks."""
    hall = Hall([make_domain(3, 1, rounds=4), make_domain(3, 2, rounds=4)], fast=False)
    heat = hall.play(20)
    assert heat.speed > 0
    assert 0.5 < heat.agreed <= 1
    assert 1 <= heat.rounds <= 4
    assert hall.play(20).rounds == heat.rounds
