"""The state machine of the talks: built from the scenario's phases with the library ``transitions``.

Nothing else names a next phase. The compiled rows that mass runs read are made by walking this same machine.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from transitions import Machine, Transition

from game.scenario import Scenario

__all__ = ["Bit", "Cursor", "Machine", "Row", "build", "fire", "place_of", "rows"]


@dataclass(slots=True)
class Cursor:
    """Where the talks stand, for the length of one move; the machine moves it."""

    state: str


@dataclass(frozen=True, slots=True)
class Bit:
    """The condition of one row: its bit among those that hold."""

    row: int
    __name__ = "holds"

    def __call__(self, bits: int) -> bool:
        """Tell whether the row's bit is set."""
        return (bits >> self.row) & 1 != 0


@dataclass(frozen=True, slots=True)
class Row:
    """One compiled row: from a phase, by a trigger, its place among the rows of that pair, to a phase."""

    source: str
    trigger: str
    place: int
    dest: str


def build(scenario: Scenario) -> Machine:
    """Build the machine: a state for each phase, a transition for each exit, tried in the scenario's order."""
    machine = Machine(
        model=None,
        states=list(scenario.phases),
        initial=next(iter(scenario.phases)),
        auto_transitions=False,
        send_event=False,
    )
    for source, phase in scenario.phases.items():
        for trigger, exits in phase.exits.items():
            for place, way in enumerate(exits):
                machine.add_transition(trigger, source, way.to, conditions=[Bit(place)])
    return machine


def place_of(transition: Transition) -> int:
    """Give the place of a transition among the rows of its phase and trigger."""
    condition = transition.conditions[0].func
    if not isinstance(condition, Bit):
        msg = "a transition of the talks without its bit"
        raise TypeError(msg)
    return condition.row


def rows(machine: Machine) -> Iterator[Row]:
    """Walk the machine: every transition as a row, in the order in which the machine tries them."""
    for trigger, event in machine.events.items():
        for source, transitions in event.transitions.items():
            for transition in transitions:
                yield Row(source, trigger, place_of(transition), str(transition.dest))


def fire(machine: Machine, source: str, trigger: str, bits: int) -> str | None:
    """Let the machine choose the next phase for the bits that hold; None where no row fits."""
    event = machine.events.get(trigger)
    if event is None or source not in event.transitions:
        return None
    cursor = Cursor(source)
    return cursor.state if event.trigger(cursor, bits) else None
