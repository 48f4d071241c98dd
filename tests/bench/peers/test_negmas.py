"""NegMAS beside us, with a stand-in that speaks as it does: the same numbers, a mechanism for each talk."""

from __future__ import annotations

import sys
from types import SimpleNamespace
from typing import Any

import pytest

from game.bench.peers import negmas
from game.bench.pure import make_domain
from game.bench.spaces import spread_points


class Mechanism:
    """A mechanism that agrees in its third round if two sides were added, once."""

    made: list[Mechanism] = []  # noqa: RUF012 - what a test looks at

    def __init__(self, issues: Any, n_steps: int) -> None:
        self.issues, self.steps, self.sides = issues, n_steps, []  # type: ignore[var-annotated]
        Mechanism.made.append(self)

    def add(self, side: Any) -> None:
        """Take a negotiator."""
        self.sides.append(side)

    def run(self) -> Any:
        """Hold the talk."""
        return SimpleNamespace(agreement=(0,) if len(self.sides) == 2 else None, step=3)


@pytest.fixture
def peer(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Let a stand-in be found as NegMAS."""
    Mechanism.made = []
    found: Any = SimpleNamespace(
        __version__="9.9",
        make_issue=lambda values, name: (name, values),
        LinearAdditiveUtilityFunction=lambda **parts: SimpleNamespace(
            outcome_space=SimpleNamespace(issues=parts["issues"]), **parts
        ),
        sao=SimpleNamespace(SAOMechanism=Mechanism, LinearTBNegotiator=lambda ufun: ufun),
        preferences=SimpleNamespace(ops=SimpleNamespace(calc_scenario_stats=list)),
    )
    monkeypatch.setitem(sys.modules, "negmas", found)
    return found


def test_the_same_numbers(peer: Any) -> None:
    """A utility function has the points and the reservation value of its party, and an option for each of ours."""
    t = spread_points(2, 3)
    packages, points, reservations = negmas.read(t)
    functions = negmas.describe(peer, points, reservations)
    assert packages[:2] + packages[-1:] == [(0, 0), (0, 1), (3, 3)]
    assert [function.values[1] for function in functions] == [
        dict(enumerate(map(float, rows[1]))) for rows in points
    ]
    assert [function.reserved_value for function in functions] == list(map(float, reservations))
    assert functions[0].issues == [("i0", 4), ("i1", 4)]


def test_each_talk_has_its_own_mechanism(peer: Any) -> None:
    """As many mechanisms as talks, each with the domain's issues, twenty rounds and both sides."""
    domains = [make_domain(2, 1), make_domain(2, 2)]
    heat = negmas.Room(domains).play(3)
    assert (heat.agreed, heat.rounds) == (1.0, 3.0)
    assert heat.speed > 0
    assert [(made.steps, len(made.sides)) for made in Mechanism.made] == [(20, 2)] * 6
    assert Mechanism.made[0].sides[0].values[0] == dict(enumerate(map(float, domains[0].points[0][0])))


def test_its_version_and_its_statistics(peer: Any) -> None:
    """Its version is named, and its statistics are timed."""
    assert negmas.version() == "NegMAS 9.9"
    assert negmas.count_once([1, 2]) >= 0
