"""Scenarios made for the tests of exploring: one where much cannot be, one where something is rare."""

from __future__ import annotations

from pathlib import Path

from game.rules.index import Index
from game.scenario import Scenario
from tests.rules.worlds import scenario_at

HERE = Path(__file__).parent


def place(name: str) -> tuple[Scenario, Index]:
    """Give a scenario of this folder with its index."""
    scenario = scenario_at(HERE / f"{name}.yaml")
    return scenario, Index(scenario)
