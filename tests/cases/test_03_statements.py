"""Numbered talks 3.01 to 3.16: public statements, what they cost at home and in trust."""

from __future__ import annotations

import pytest

from tests.cases.talks import TWO, Table

POSITIONS = """
positions:
  up: {water: {wants: as_now, firmness: 2}, dam: {wants: large, firmness: 2}}
  down: {water: {wants: most, firmness: 1}, dam: {wants: no_dam, firmness: 0}}
"""


def home(audiences: str, more: str = "") -> str:
    """Give the section of parties with audiences for up."""
    return f"""
parties:
  up:
    title: Up
    points: {{water: [30, 20, 10, 0], dam: [0, 20, 40]}}
    {more}
    audiences: {audiences}
  down: {{title: Down, points: {{water: [0, 10, 20, 40], dam: [20, 10, 0]}}}}
"""


THREE_HOMES = home(
    """
      fond: {title: Fond, points: {dam: [0, 3, 8], water: [0, -1, -2, -4]}}
      sour: {title: Sour, points: {dam: [0, 0, -5], water: [0, 0, 3, 4]}}
      calm: {title: Calm, points: {dam: [2, 2, 2]}}"""
)


def approvals(table: Table) -> list[int]:
    """Give the polls in the file's order."""
    return list(table.view("up").approval.values())


def test_3_01_a_firm_statement_on_what_one_holds() -> None:
    """Firm on the option held adds 1 firmness; own audiences move by the sign of its points over the status quo."""
    table = Table(TWO, THREE_HOMES, POSITIONS)
    table.make("up firm dam=large")
    assert (table["firm.up.dam"], table["position.up.dam"], table["capital.up"]) == (3, 2, 57)
    assert approvals(table) == [51, 49, 50]


def test_3_02_firmness_ends_at_three() -> None:
    """Firmness is at most 3; a statement that changes nothing is refused."""
    table = Table(TWO, THREE_HOMES, POSITIONS)
    table.make("up firm dam=large | up hold | down hold | down hold")
    assert table.code("up firm dam=large") == "says_nothing"


def test_3_03_another_option_becomes_the_position() -> None:
    """Another option becomes the position at firmness 1; what was held is given up, all of it, for each step.

    Fond values as_now over half: 2.0 x 2 x 2 steps = 8, and 1 for the sign. Sour prefers half: +1. Calm: nothing.
    """
    table = Table(TWO, THREE_HOMES, POSITIONS)
    table.make("up firm water=half")
    assert (table["firm.up.water"], table["position.up.water"]) == (1, 2)
    assert approvals(table) == [41, 51, 50]


def test_3_04_a_flexible_statement() -> None:
    """Flexible keeps the position at firmness -1: 2.0 x 1 with those who value it above the status quo."""
    table = Table(TWO, THREE_HOMES, POSITIONS)
    table.make("up flexible dam")
    assert (table["firm.up.dam"], table["position.up.dam"], table["capital.up"]) == (1, 2, 57)
    assert approvals(table) == [48, 50, 50]


def test_3_05_flexible_on_the_status_quo_costs_nothing() -> None:
    """Nobody values the status quo above the status quo: being flexible about it is free at home."""
    table = Table(TWO, THREE_HOMES, POSITIONS)
    table.make("up flexible water")
    assert (table["firm.up.water"], approvals(table)) == (1, [50, 50, 50])


def test_3_06_flexible_about_nothing_is_refused() -> None:
    """At firmness 0 there is nothing to give up."""
    table = Table(TWO, THREE_HOMES, POSITIONS.replace("wants: large, firmness: 2", "wants: large, firmness: 0"))
    assert table.code("up flexible dam") == "says_nothing"


def test_3_07_leaving_a_position_held_at_nothing() -> None:
    """A position at firmness 0 is left without cost; only the sign of the new option counts."""
    table = Table(TWO, THREE_HOMES, POSITIONS.replace("wants: as_now, firmness: 2", "wants: as_now, firmness: 0"))
    table.make("up firm water=half")
    assert (table["firm.up.water"], approvals(table)) == (1, [49, 51, 50])


def test_3_08_salience_counts() -> None:
    """Salience multiplies what giving up costs, not the sign: 2.0 x 2 x 3 steps x 3 = 36 and 1; salience 0 costs 1."""
    homes = home(
        "{loud: {title: Loud, salience: {water: 3}, points: {water: [9, 6, 4, 1]}},"
        " deaf: {title: Deaf, salience: {water: 0}, points: {water: [9, 6, 4, 1]}}}"
    )
    table = Table(TWO, homes, POSITIONS)
    table.make("up firm water=most")
    assert approvals(table) == [13, 49]


@pytest.mark.parametrize(
    ("cost", "salience", "lost"),
    [("0.5", 1, 1), ("0.4", 1, 0), ("1.5", 1, 2), ("2.5", 1, 3), ("0.5", 3, 2), ("0", 1, 0)],
)
def test_3_09_costs_are_rounded_half_away_from_zero(cost: str, salience: int, lost: int) -> None:
    """What a statement costs is rounded once, half away from zero: 0.5 is 1, 2.5 is 3, 0.5 x 3 is 2."""
    homes = home(
        f"{{fond: {{title: Fond, audience_cost: {cost}, salience: {{dam: {salience}}}, points: {{dam: [0, 3, 8]}}}}}}"
    )
    table = Table(TWO, homes, POSITIONS)
    table.make("up flexible dam")
    assert approvals(table) == [50 - lost]


def test_3_10_an_unordered_issue_has_single_steps() -> None:
    """In an unordered issue any two options are one step apart: 2.0 x 2 x 1, and the sign."""
    agenda = TWO[TWO.index("agenda:") : TWO.index("parties:")].replace(
        "title: Water\n", "title: Water\n    ordered: false\n"
    )
    table = Table(TWO, agenda, THREE_HOMES, POSITIONS)
    table.make("up firm water=most")
    assert approvals(table)[0] == 50 - 4 - 1


def test_3_11_equal_points_cost_nothing() -> None:
    """Only an audience that values the old option above the new one minds that it is left."""
    homes = home("{even: {title: Even, points: {water: [0, 2, 2, 2]}}}")
    table = Table(TWO, homes, POSITIONS.replace("wants: as_now", "wants: third"))
    table.make("up firm water=most")
    assert approvals(table) == [51]


def test_3_12_a_firm_contradiction_costs_trust() -> None:
    """Firm on an option that q, firmly, does not declare costs 2 of q's trust in the speaker."""
    table = Table(TWO, POSITIONS)
    table.make("up firm water=half")
    assert (table["trust.down.up"], table["trust.up.down"]) == (43, 45)


def test_3_13_no_contradiction() -> None:
    """It is none where q declares the same, or holds its own position at firmness 0."""
    table = Table(TWO, POSITIONS)
    table.make("up firm water=most | up hold | down hold | down hold")
    assert table["trust.down.up"] == 45
    table.make("up firm dam=small")
    assert table["trust.down.up"] == 45


def test_3_14_a_flexible_contradiction_gains_trust() -> None:
    """Flexible on what q, firmly, does not declare gains 2 of q's trust; where q is not firm, nothing."""
    table = Table(TWO, POSITIONS)
    table.make("up flexible water | up hold | down hold")
    assert table["trust.down.up"] == 47
    table.make("down hold | up flexible dam")
    assert table["trust.down.up"] == 47


def test_3_15_a_statement_may_leave_the_phases_issues() -> None:
    """A statement may also speak of an issue outside the phase's."""
    groups = (
        "phases:\n  groups: {kind: bargaining, issues: [water], rounds: 1, exits: {agreed: talks, over: talks}}"
        + TWO[TWO.index("phases:") + len("phases:") :]
    )
    table = Table(TWO, POSITIONS, groups)
    table.make("up firm dam=small")
    assert table["position.up.dam"] == 1


def test_3_16_the_nearest_audience_cost_holds() -> None:
    """audience_cost stands for the scenario, a party or an audience; the nearest holds."""
    two = "{a: {title: A, audience_cost: 5, points: {dam: [0, 3, 8]}}, b: {title: B, points: {dam: [0, 3, 8]}}}"
    table = Table(TWO, home(two, "audience_cost: 3"), POSITIONS, "defaults: {audience_cost: 7}")
    table.make("up flexible dam")
    assert approvals(table) == [45, 47]
    plain = Table(TWO, home(two), POSITIONS, "defaults: {audience_cost: 7}")
    plain.make("up flexible dam")
    assert approvals(plain) == [45, 43]
