"""The counts of a run under the names of a scenario: phases, transitions, options, moves, events, answers and so on.

It names and adds; it judges nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from game.batch.cells import (
    K_AGREED,
    K_ANSWER,
    K_ENDING,
    K_EVENT,
    K_FAILED,
    K_MOVE,
    K_OFFERED,
    K_PHASE,
    K_READOUT,
    K_ROW,
)
from game.rules.index import Index
from game.rules.layout import ANSWERS, DEBRIEF, N_TRIGGERS, OPTIONS, TRIGGERS
from game.rules.record import Tables

GROUPS = ("phases", "transitions", "options", "agreed", "moves", "events", "answers", "readouts", "endings")
"""Kinds of things that are counted; `options` were offered, `agreed` are options of agreements."""


@dataclass(frozen=True, slots=True)
class Group:
    """How often each thing of a kind happened, by its name, in the file's order."""

    hits: Mapping[str, int]

    @property
    def seen(self) -> int:
        """How many happened at least once."""
        return sum(1 for hits in self.hits.values() if hits)

    @property
    def unseen(self) -> list[str]:
        """The names of those that did not happen."""
        return [name for name, hits in self.hits.items() if not hits]


def transition_cells(tables: Tables, index: Index) -> dict[str, int]:
    """Name each row of the machine: source, trigger, destination; further rows of the same three are numbered."""
    found: dict[str, int] = {}
    for phase, source in enumerate(index.phases):
        for trigger in range(1, N_TRIGGERS):
            at = phase * N_TRIGGERS + trigger
            for row in range(tables.row_from[at], tables.row_to[at]):
                name = f"{source} {TRIGGERS[trigger]} {index.phases[tables.row_dest[row]]}"
                again = 2
                while name in found:
                    name = f"{name.removesuffix(f' ({again - 1})')} ({again})"
                    again += 1
                found[name] = K_ROW + row
    return found


def cells_of(tables: Tables, index: Index) -> dict[str, dict[str, tuple[int, ...]]]:
    """Give for each group the cells that count each of its things."""

    def options(base: int) -> dict[str, tuple[int, ...]]:
        return {
            f"{issue}.{option}": (base + i * OPTIONS + o,)
            for i, issue in enumerate(index.issues)
            for o, option in enumerate(index.options[i])
        }

    def one(base: int, names: Sequence[str]) -> dict[str, tuple[int, ...]]:
        return {name: (base + n,) for n, name in enumerate(names)}

    return {
        "phases": one(K_PHASE, index.phases),
        "transitions": {name: (cell,) for name, cell in transition_cells(tables, index).items()},
        "options": options(K_OFFERED),
        "agreed": options(K_AGREED),
        "moves": {name: (K_MOVE + n, K_FAILED + n) for n, name in enumerate(index.moves)},
        "events": one(K_EVENT, index.events),
        "answers": {
            f"{event}.{answer}": (K_ANSWER + e * ANSWERS + w,)
            for e, event in enumerate(index.events)
            for w, answer in enumerate(index.answers[e])
        },
        "readouts": one(K_READOUT, index.readouts),
        "endings": one(K_ENDING, index.endings),
    }


def coverage_of(tables: Tables, index: Index, cover: Sequence[int]) -> dict[str, Group]:
    """Give the counts of a run by group and name."""
    return {
        group: Group({name: sum(int(cover[cell]) for cell in cells) for name, cells in names.items()})
        for group, names in cells_of(tables, index).items()
    }


def dead_ends(tables: Tables, index: Index, cover: Sequence[int]) -> list[str]:
    """Name the phases that were entered and from which no way that was taken leads to a debrief."""
    ways = [
        (phase, tables.row_dest[row])
        for phase in range(tables.n_phases)
        for at in range(phase * N_TRIGGERS + 1, (phase + 1) * N_TRIGGERS)
        for row in range(tables.row_from[at], tables.row_to[at])
        if cover[K_ROW + row]
    ]
    ends = {n for n in range(tables.n_phases) if tables.kind[n] == DEBRIEF}
    more = True
    while more:
        found = {source for source, dest in ways if dest in ends} - ends
        ends |= found
        more = bool(found)
    return [name for n, name in enumerate(index.phases) if cover[K_PHASE + n] and n not in ends]
