"""`parley flow`: the state machine of a scenario, as a Mermaid diagram or as JSON."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from game.cli.say import show

if TYPE_CHECKING:
    from game.scenario import Scenario

WORDS = frozenset("class click default direction end href note scale state style".split())
"""Words of Mermaid that no state may be called."""


class Format(StrEnum):
    """How the machine is shown."""

    MERMAID = "mermaid"
    JSON = "json"


def flow(
    scenario: Annotated[str, typer.Argument(metavar="SCENARIO", help="A shipped id, a folder or a YAML file.")],
    form: Annotated[Format, typer.Option("--format", help="How to show it.")] = Format.MERMAID,
    as_json: Annotated[bool, typer.Option("--json", help="The same as --format json.")] = False,
) -> None:
    """Show the phases of a scenario and what leads from one to the next."""
    from game.cli.source import read

    world, _ = read(scenario)
    machine = read_machine(world)
    if as_json or form is Format.JSON:
        show(machine)
    else:
        print(draw(world, machine), end="")


def read_machine(scenario: Scenario) -> dict[str, Any]:
    """Give states and transitions as the machine itself holds them, rows of one trigger in the order of trial."""
    from game.rules import flow as machines

    machine = machines.build(scenario)
    order = list(scenario.phases)
    transitions = []
    for row in sorted(machines.rows(machine), key=lambda row: order.index(row.source)):
        when = scenario.phases[row.source].exits[row.trigger][row.place].when
        conditions = [] if when is None else [when.text]
        transitions.append(
            {"trigger": row.trigger, "source": row.source, "dest": row.dest, "conditions": conditions}
        )
    return {"states": list(machine.states), "initial": machine.initial, "transitions": transitions}


def draw(scenario: Scenario, machine: dict[str, Any]) -> str:
    """Draw the machine as a Mermaid state diagram."""
    lines = ["stateDiagram-v2"]
    for state in machine["states"]:
        plan = scenario.phases[state]
        title = plan.title.replace('"', "'") or state
        lines.append(f'    state "{title} ({plan.kind})" as {_name(state)}')
    lines.append(f"    [*] --> {_name(machine['initial'])}")
    for row in machine["transitions"]:
        when = f" [{_safe(row['conditions'][0])}]" if row["conditions"] else ""
        lines.append(f"    {_name(row['source'])} --> {_name(row['dest'])}: {row['trigger']}{when}")
    lines += [f"    {_name(state)} --> [*]" for state in machine["states"] if not scenario.phases[state].exits]
    return "\n".join(lines) + "\n"


def _name(state: str) -> str:
    return f"{state}_" if state in WORDS else state


def _safe(condition: str) -> str:
    """Write a condition so that Mermaid takes it as text."""
    for sign, shown in (("<=", "≤"), (">=", "≥"), ("!=", "≠"), ("<", "#lt;"), (">", "#gt;")):
        condition = condition.replace(sign, shown)
    return " ".join(condition.split())
