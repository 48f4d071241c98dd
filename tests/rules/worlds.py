"""Scenarios for the tests of the rules: all shipped ones and the test scenarios, compiled once."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from game.rules.record import Tables
from game.rules.tables import compile_tables
from game.scenario import Scenario, load, root

CASES = Path(__file__).parent.parent / "cases" / "scenarios"


def scenario_files() -> list[Path]:
    """Give the file of every scenario, shipped and of tests."""
    return sorted([*root("scenarios").glob("*/scenario.yaml"), *CASES.glob("*/scenario.yaml")])


@cache
def scenario_at(file: Path) -> Scenario:
    """Load a scenario that must be free of faults."""
    reading = load(file)
    if reading.scenario is None:
        raise AssertionError("\n".join(map(str, reading.problems)))
    return reading.scenario


@cache
def tables_at(file: Path) -> Tables:
    """Compile a scenario."""
    return compile_tables(scenario_at(file))
