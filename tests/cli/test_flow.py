"""`parley flow`: the machine of a scenario as it is, in JSON and as a diagram."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from game.scenario import Scenario
from tests.cli.command import Here
from tests.scenario.samples import path_of, scenario_of, swap, text_of

NAMES = ("every_key", "other_order", "water_share")
each_scenario = pytest.mark.parametrize("name", NAMES)


def rows(scenario: Scenario) -> list[tuple[str, str, str, list[str]]]:
    """Give the exits of a scenario as the file has them."""
    return [
        (trigger, source, way.to, [way.when.text] if way.when else [])
        for source, phase in scenario.phases.items()
        for trigger, exits in phase.exits.items()
        for way in exits
    ]


@each_scenario
def test_its_json_is_the_machine(here: Here, name: str) -> None:
    """States and transitions are those of the scenario, rows of one trigger in the order of trial."""
    scenario = scenario_of(text_of(name))
    found = here("flow", path_of(name), "--format", "json").json
    shown = [(row["trigger"], row["source"], row["dest"], row["conditions"]) for row in found["transitions"]]
    assert (found["states"], found["initial"]) == (list(scenario.phases), next(iter(scenario.phases)))
    assert sorted(shown) == sorted(rows(scenario))
    for source, phase in scenario.phases.items():
        for trigger, exits in phase.exits.items():
            assert [row[2] for row in shown if row[:2] == (trigger, source)] == [way.to for way in exits]


@each_scenario
def test_its_diagram_has_every_row(here: Here, name: str) -> None:
    """The Mermaid diagram has a state for each phase, an arrow for each exit, a start and an end."""
    scenario = scenario_of(text_of(name))
    lines = here("flow", path_of(name)).out.splitlines()
    assert lines[0] == "stateDiagram-v2"
    assert sum(" as " in line for line in lines) == len(scenario.phases)
    assert sum(re.fullmatch(r"    \w+ --> \w+: \w+( \[.+\])?", line) is not None for line in lines) == len(
        rows(scenario)
    )
    assert f"    [*] --> {next(iter(scenario.phases))}" in lines
    assert lines[-1].endswith(" --> [*]")


def test_the_diagram_has_no_sign_that_breaks_it(here: Here) -> None:
    """Conditions are shown without the signs that Mermaid would take for its own."""
    arrows = [line for line in here("flow", path_of("every_key")).out.splitlines() if "[refusals" in line]
    assert arrows == ["    home --> once_more: refused [refusals ≤ 1 and reservation.island ≤ 40.5]"]


def test_json_may_be_asked_for_as_everywhere(here: Here) -> None:
    """--json gives what --format json gives."""
    assert here("flow", "first_talks", "--json").json == here("flow", "first_talks", "--format", "json").json


def test_a_phase_may_bear_a_word_of_mermaid(here: Here, tmp_path: Path) -> None:
    """A phase that is called like a word of the diagram's language is drawn under another name, with its own title."""
    text = swap(text_of("every_key"), "next: debrief}", "next: end}")
    path = tmp_path / "scenario.yaml"
    path.write_text(
        swap(text, "  debrief: {kind: debrief}", "  end: {kind: debrief, title: End}"), encoding="utf-8"
    )
    lines = here("flow", path).out.splitlines()
    assert lines[-2:] == ["    last_word --> end_: next", "    end_ --> [*]"]
    assert '    state "End (debrief)" as end_' in lines
