"""The coefficients that hold where a scenario says nothing, by the place where it could say otherwise.

What one part takes over from a nearer one is named once: under ``defaults``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from game.scenario import Scenario
from game.scenario.tree import Path

Usual: TypeAlias = tuple[Path, int | float]


def usual(scenario: Scenario) -> Iterator[Usual]:
    """Give every coefficient that may be left out, with the value that holds, as an author would write it."""
    yield from _general(scenario)
    for name, metric in scenario.metrics.items():
        yield ("metrics", name, "drift"), metric.drift
        yield ("metrics", name, "trend"), metric.trend
    yield from _parties(scenario)
    for party, positions in scenario.positions.items():
        for issue, position in positions.items():
            yield ("positions", party, issue, "firmness"), position.firmness
    for name, move in scenario.moves.items():
        yield ("moves", name, "cost"), move.cost
        yield ("moves", name, "chance"), move.chance
    for name, event in scenario.events.items():
        yield ("events", name, "chance"), event.chance
    for name, phase in scenario.phases.items():
        if phase.kind == "bargaining":
            yield ("phases", name, "rounds"), phase.rounds


def _general(scenario: Scenario) -> Iterator[Usual]:
    general = scenario.defaults
    yield ("defaults", "audience_cost"), _whole(general.audience_cost, 100)
    yield ("defaults", "kept_promise"), _whole(general.kept_promise, 100)
    for name in ("approval_share", "trust", "statement", "back_channel", "consult", "persuade"):
        yield ("defaults", name), getattr(general, name)
    yield ("implementation", "quarters"), scenario.implementation.quarters
    yield ("implementation", "compliance_floor"), scenario.implementation.compliance_floor
    yield ("agreement", "need"), scenario.agreement.need


def _parties(scenario: Scenario) -> Iterator[Usual]:
    for name, party in scenario.parties.items():
        path = ("parties", name)
        yield (*path, "capital"), party.capital
        yield (*path, "reservation"), _whole(party.reservation, 10)
        yield (*path, "ratification", "need"), party.ratification.need
        yield (*path, "ratification", "uncertainty"), party.ratification.uncertainty
        for key in ("exponent", "keep", "spread", "answer"):
            yield (*path, "strategy", key), getattr(party.strategy, key)
        if party.mandate.opens is not None:
            yield (*path, "mandate", "opens", "consult"), party.mandate.opens.consult
        for audience, plan in party.audiences.items():
            home = (*path, "audiences", audience)
            yield (*home, "weight"), plan.weight
            yield (*home, "approval"), plan.approval
            yield (*home, "base"), _whole(plan.base, 100)
            yield (*home, "threshold"), _whole(plan.threshold, 100)


def _whole(parts: int, of: int) -> int | float:
    return parts // of if parts % of == 0 else parts / of
