"""Numbered talks 5.01 to 5.15: how offers move trust."""

from __future__ import annotations

from tests.cases.talks import THREE, TWO, Table

GROUPS = (
    "phases:\n  groups: {kind: bargaining, issues: [water], rounds: 1, exits: {agreed: talks, over: talks}}"
    + TWO[TWO.index("phases:") + len("phases:") :]
)
EIGHT = """
parley: 1
id: eight
title: Eight steps on each of two issues
agenda:
  east: {title: East, options: {o0: {title: O0}, o1: {title: O1}, o2: {title: O2}, o3: {title: O3}, o4: {title: O4}, o5: {title: O5}, o6: {title: O6}, o7: {title: O7}}}
  west: {title: West, options: {w0: {title: W0}, w1: {title: W1}, w2: {title: W2}, w3: {title: W3}, w4: {title: W4}, w5: {title: W5}, w6: {title: W6}, w7: {title: W7}}}
parties:
  up: {title: Up, points: {east: [50, 40, 30, 20, 10, 5, 2, 0], west: [50, 40, 30, 20, 10, 5, 2, 0]}}
  down: {title: Down, points: {east: [0, 2, 5, 10, 20, 30, 40, 50], west: [0, 2, 5, 10, 20, 30, 40, 50]}}
phases:
  talks: {kind: bargaining, rounds: 6, exits: {agreed: debrief, broken: debrief, over: debrief}}
  debrief: {kind: debrief}
moves: {insult: {title: Insult, effects: {trust.down.up: -60}}}
"""


def test_5_01_trust_starts_at_45() -> None:
    """Left out, everybody trusts everybody 45; a party or the scenario may say otherwise, the party's holds."""
    parties = THREE[THREE.index("parties:") : THREE.index("phases:")].replace("title: B,", "title: B, trust: 60,")
    plain, other = Table(THREE), Table(THREE, parties, "defaults: {trust: 30}")
    assert set(plain.view("a").trust.values()) == {45}
    assert other.view("a").trust == {
        ("a", "b"): 30,
        ("a", "c"): 30,
        ("b", "a"): 60,
        ("b", "c"): 60,
        ("c", "a"): 30,
        ("c", "b"): 30,
    }


def test_5_02_a_first_offer_is_measured_from_positions() -> None:
    """Up stands 3 and 2 steps from what down declares; an offer 2 and 1 steps away gains 1 + 1 of down's trust."""
    table = Table(TWO)
    table.make("up propose water=third dam=small")
    assert (table["trust.down.up"], table["trust.up.down"]) == (47, 45)


def test_5_03_an_offer_is_measured_from_the_others_last_offer() -> None:
    """Once up has offered third and small, down's as_now and small come nearer by 2 - 1 and 1 - 0 steps."""
    table = Table(TWO)
    table.make("up propose water=third dam=small | down propose dam=small")
    assert table["trust.up.down"] == 47


def test_5_04_slices_gain_nothing_more() -> None:
    """A concession in slices gains what it gains at once: 1, then 1, then 1 for three steps."""
    table = Table(TWO)
    table.make("up propose water=third dam=large | down hold | down hold")
    assert table["trust.down.up"] == 46
    table.make("up propose water=half dam=large | up propose water=most dam=large")
    assert table["trust.down.up"] == 48


def test_5_05_going_back_costs_twice() -> None:
    """Each step farther than the party's last offer costs 2; coming back to what was offered before gains nothing."""
    table = Table(TWO)
    table.make("up propose water=half dam=large | down hold | down hold")
    assert table["trust.down.up"] == 47
    table.make("up propose water=as_now dam=small")
    assert table["trust.down.up"] == 47 - 4 + 1
    table.make("up propose water=half dam=small")
    assert table["trust.down.up"] == 44


def test_5_06_gains_and_losses_of_one_offer() -> None:
    """One offer may gain on one issue and lose on another; the other party's trust moves by the difference."""
    table = Table(TWO)
    table.make("up propose water=third dam=small | down hold | down hold | up propose water=most dam=large")
    assert table["trust.down.up"] == 47 + 2 - 2


def test_5_07_a_first_offer_cannot_go_back() -> None:
    """Before a first offer there is nothing to go back from: an offer farther than the position costs nothing."""
    positions = "positions: {up: {water: {wants: most}, dam: {wants: no_dam}}}"
    table = Table(TWO, positions)
    table.make("up propose dam=large")
    assert table["trust.down.up"] == 45


def test_5_08_at_most_twelve() -> None:
    """Offers gain at most 12 of a party's trust over all the talks: here 14 steps at once."""
    table = Table(EIGHT)
    table.make("up propose east=o7 west=w7")
    assert table["trust.down.up"] == 57


def test_5_09_losses_have_no_limit() -> None:
    """What going back costs is not limited, and does not free the twelve again."""
    table = Table(EIGHT)
    table.make("up propose east=o7 west=w7 | down hold | down hold | up propose west=w7")
    assert table["trust.down.up"] == 57 - 14
    table.make("up propose east=o7 west=w7")
    assert table["trust.down.up"] == 43


def test_5_10_the_twelve_count_what_was_cut() -> None:
    """The limit of 12 counts gains before trust is cut at 100: 7 of them are used though only 2 were applied."""
    parties = EIGHT[EIGHT.index("parties:") : EIGHT.index("phases:")].replace(
        "title: Down,", "title: Down, trust: 98,"
    )
    table = Table(EIGHT, parties)
    table.make("up propose east=o7 | down hold | down hold | up do insult")
    assert table["trust.down.up"] == 100 - 60
    table.make("up propose east=o7 west=w7")
    assert table["trust.down.up"] == 40 + 5


def test_5_11_only_the_phases_issues() -> None:
    """In a group only its issues count; its offers do not cover the others, neither as near nor as a last offer."""
    table = Table(TWO, GROUPS)
    table.make("up propose water=third | down hold | down hold")
    assert (table.phase, table["trust.down.up"]) == ("talks", 46)
    table.make("down hold | up propose water=third")
    assert table["trust.down.up"] == 46 + 2


def test_5_12_a_groups_offer_is_no_reference_elsewhere() -> None:
    """Up offered only water: on the dam its position, large, stays what down's offers are measured from."""
    table = Table(TWO, GROUPS)
    table.make("up propose water=third | down hold | down hold | down propose water=most dam=small")
    assert table["trust.up.down"] == 46


def test_5_13_a_package_handed_on_is_nobodys_offer() -> None:
    """Down accepted half in the group but never offered it: its near is still its position, most."""
    table = Table(TWO, GROUPS)
    table.make("up propose water=half | down accept | down propose water=half dam=small")
    assert table["trust.up.down"] == 47


def test_5_14_the_position_that_counts_is_the_present_one() -> None:
    """After up has declared half in public, offering third comes no nearer; the statement itself cost 2."""
    table = Table(TWO)
    table.make("up firm water=half | up propose water=third dam=large")
    assert table["trust.down.up"] == 43


def test_5_15_everybody_else_measures_apart() -> None:
    """Each other party measures an offer by its own reference; what a withdrawn offer showed stays shown.

    A stands at high and now; b declares none and late, c low and soon. Mid and soon are 2 and 1 steps from b's
    (3 and 2 before), 1 and 0 from c's (2 and 1 before).
    """
    agenda = THREE[THREE.index("agenda:") : THREE.index("parties:")].replace(
        "time: {title: Time,", "time: {title: Time, ordered: false,"
    )
    table, flat = Table(THREE), Table(THREE, agenda)
    for one in (table, flat):
        one.make("a propose tax=mid time=soon")
    assert (table["trust.b.a"], table["trust.c.a"], table["trust.b.c"]) == (47, 47, 45)
    assert (flat["trust.b.a"], flat["trust.c.a"]) == (46, 47)
    table.make("b hold | c hold | b hold | c hold | a withdraw | c hold | a propose tax=mid time=soon")
    assert (table["trust.b.a"], table["trust.c.a"]) == (45, 45)
