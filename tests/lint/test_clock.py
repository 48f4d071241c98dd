"""The longest talks: every bargaining phase on the longest way, and a reopened table once."""

from __future__ import annotations

from game.lint.clock import most_rounds
from tests.lint.changes import Change, put
from tests.lint.faults import FIRST, FLAGSHIP, TEXTS
from tests.scenario.samples import scenario_of

BACK = "\n      passed: communique\n      refused:\n        - {when: refusals <= 1, to: talks}\n        - {to: communique}"


def rounds(name: str, *changes: Change) -> int:
    """Count the most rounds of a changed scenario."""
    text = TEXTS[name]
    for change in changes:
        text = change(text)
    return most_rounds(scenario_of(text).phases)


def test_phases_in_a_row_are_added() -> None:
    """Working groups, principals and the reopened table follow each other."""
    counts = [f"phases.{phase}.rounds" for phase in ("working_groups", "principals", "reopened")]
    changes = [put(path, str(n)) for path, n in zip(counts, (2, 5, 4), strict=True)]
    assert rounds(FLAGSHIP, *changes) == 2 + 5 + 4


def test_one_table_has_its_own_rounds() -> None:
    """Where nothing reopens, the one table's rounds are all."""
    assert rounds(FIRST, put("phases.talks.rounds", "7")) == 7


def test_a_table_that_reopens_itself_counts_twice() -> None:
    """A refusal that leads back to the same table doubles its rounds, and no more."""
    back = put("phases.ratification", f"\n    kind: ratification\n    exits: {BACK}")
    assert rounds(FIRST, put("phases.talks.rounds", "7"), back) == 14
