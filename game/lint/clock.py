"""How long talks can last: the most rounds on any way through the phases, a reopened table included."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from game.scenario.course import PhasePlan


def most_rounds(phases: Mapping[str, PhasePlan]) -> int:
    """Count the bargaining rounds of the longest way; a refusal leads back to the table once at most."""

    @cache
    def longest(name: str, reopened: bool) -> int:  # noqa: FBT001 - it is part of where the talks are
        phase = phases[name]
        ahead = 0
        for trigger, rows in phase.exits.items():
            for row in rows:
                back = trigger == "refused" and phases[row.to].kind == "bargaining"
                if not (back and reopened):
                    ahead = max(ahead, longest(row.to, reopened or back))
        return phase.rounds + ahead

    return longest(next(iter(phases)), False)
