"""The course of the talks: which rows are dead, and which ways are refused."""

from __future__ import annotations

import pytest

from game.scenario import load_text
from game.scenario.flow import dead_rows
from tests.scenario.samples import OTHER, SMALL, codes_of, swap

ALWAYS, SOMETIMES = True, False
TABLE, AWAY = True, False


@pytest.mark.parametrize(
    ("trigger", "rows", "dead"),
    [
        ("over", [(ALWAYS, AWAY)], []),
        ("over", [(SOMETIMES, AWAY), (ALWAYS, AWAY)], []),
        ("over", [(ALWAYS, AWAY), (SOMETIMES, AWAY), (ALWAYS, TABLE)], [1, 2]),
        ("refused", [(ALWAYS, TABLE), (ALWAYS, AWAY)], []),
        ("refused", [(ALWAYS, TABLE), (SOMETIMES, TABLE), (ALWAYS, AWAY)], [1]),
        ("refused", [(ALWAYS, AWAY), (ALWAYS, TABLE)], [1]),
        ("refused", [(ALWAYS, TABLE), (SOMETIMES, AWAY), (ALWAYS, AWAY), (ALWAYS, AWAY)], [3]),
    ],
)
def test_rows_below_one_that_always_holds_are_dead(
    trigger: str, rows: list[tuple[bool, bool]], dead: list[int]
) -> None:
    """A row below one without condition is dead, except that a second refusal passes over rows to bargaining."""
    assert list(dead_rows(trigger, rows)) == dead


def course(phases: str) -> str:
    """Give the smallest scenario with other phases."""
    return f"{SMALL}phases:\n{phases}"


@pytest.mark.parametrize(
    ("phases", "codes"),
    [
        ("  a: {kind: bargaining, exits: {agreed: z, broken: z, over: z}}\n  z: {kind: debrief}\n", []),
        ("  a: {kind: bargaining, exits: {agreed: z, broken: z, over: [{to: z}]}}\n  z: {kind: debrief}\n", []),
        ("  z: {kind: debrief}\n", ["P0508"]),
        ("  a: {kind: opening, exits: {next: z}}\n  z: {kind: debrief}\n", ["P0508"]),
        (
            "  a: {kind: bargaining, exits: {agreed: z, broken: z, over: a}}\n  z: {kind: debrief}\n",
            ["P0512", "P0506"],
        ),
        (
            "  a: {kind: bargaining, exits: {agreed: z, broken: z, over: z}}\n  z: {kind: debrief, exits: {next: a}}\n",
            None,
        ),
        ("  a: {kind: bargaining}\n  z: {kind: debrief}\n", None),
    ],
)
def test_course_is_checked(phases: str, codes: list[str] | None) -> None:
    """Sound courses pass; those without debrief, bargaining or an end are refused (None: with some error)."""
    reading = load_text(course(phases))
    if codes is None:
        assert reading.scenario is None
        assert {problem.code[:3] for problem in reading.problems} == {"P05"}
    else:
        assert [code for code in codes_of(reading) if code != "P0305"] == codes


def test_a_circle_is_named_phase_by_phase() -> None:
    """A way that goes round is shown with all its phases."""
    text = swap(OTHER, "exits: {next: positions}", "exits: {next: first_table}")
    circles = [problem.message for problem in load_text(text).problems if problem.code == "P0506"]
    assert circles == ["the talks can go round for ever: first_table → first_word → first_table"]


def test_a_refusal_may_reopen_the_table() -> None:
    """The way from a refusal back to bargaining is no circle: the rules take it once."""
    assert "refused: [{to: third_table}" in OTHER
    assert codes_of(load_text(OTHER)) == []


def test_walking_out_is_impossible_where_the_talks_go_on() -> None:
    """A phase whose last `over` row leads to bargaining needs no `broken`, and is warned about one."""
    text = swap(
        OTHER,
        "exits: {agreed: first_word, broken: debrief, over: first_word}",
        "exits: {agreed: first_word, over: third_table}",
    )
    assert "P0502" not in codes_of(load_text(text))
