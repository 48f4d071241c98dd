"""Numbered talks 6.01 to 6.14: home decides.

In HOMES the towns think 45 + 0, -1, -2, -4 (water) + 0, 4, 8 (dam) and need 50; the farms 44 + 0, 4, 8, 12 + 0, -1, -2.
So half and small is 47 for the towns and 51 for the farms; half and large is 51 and 50.
"""

from __future__ import annotations

import pytest

from game.rules.moves import Persuade
from game.rules.refusals import Refusal
from tests.cases.talks import HOMES, THREE, Table, draw

AGREED = "up propose water=half dam=small | down accept"


def decide(audiences: str, ratification: str = "uncertainty: 0", seed: int = 0) -> bool | None:
    """Let up's home decide on half and no dam, that down's home does not vote on."""
    table = Table(
        HOMES,
        f"""
parties:
  up:
    title: Up
    points: {{water: [30, 20, 10, 0], dam: [0, 20, 40]}}
    ratification: {{{ratification}}}
    audiences: {{{audiences}}}
  down: {{title: Down, points: {{water: [0, 10, 20, 40], dam: [20, 10, 0]}}}}
positions: {{up: {{water: {{firmness: 0}}, dam: {{firmness: 0}}}}}}
""",
        HOMES[HOMES.index("phases:") :],
        seed=seed,
    )
    table.make("up propose water=half | down accept")
    assert (table.stage, table.asked) == ("persuade", ("up",))
    table.make("up persuade")
    return table.outcome.ratified["up"]


def test_6_01_home_agrees_at_the_threshold() -> None:
    """An audience is in favour when support is at least the threshold, to the decimal."""
    assert decide("towns: {title: T, base: 49.9, points: {water: [0, 0, 0.1, 0]}}")
    assert not decide("towns: {title: T, base: 49.9, points: {water: [0, 0, 0, 0.1]}}")


@pytest.mark.parametrize(
    ("weights", "passes"), [((51, 49), True), ((50, 50), False), ((1, 1), False), ((2, 1), True)]
)
def test_6_02_weight_in_favour(weights: tuple[int, int], passes: bool) -> None:
    """A party ratifies when the weight in favour x 100 is at least 51 x the weight of all; here the first is in favour."""
    one, two = weights
    assert decide(f"t: {{title: T, weight: {one}}}, m: {{title: M, weight: {two}, base: 40}}") == passes


def test_6_03_what_is_needed_may_be_set() -> None:
    """`need` is the share of weight that suffices, exactly reached too; a weight left out is 1."""
    two = "t: {title: T}, m: {title: M, base: 40}"
    assert (decide(two, "need: 50, uncertainty: 0"), decide(two, "need: 51, uncertainty: 0")) == (True, False)


def test_6_04_a_veto() -> None:
    """A veto audience that is against stops the package whatever the weights; one in favour does not carry it."""
    assert not decide("t: {title: T, weight: 90}, m: {title: M, weight: 10, veto: true, base: 40}")
    assert not decide("t: {title: T, weight: 90, base: 40}, m: {title: M, weight: 10, veto: true}")


def test_6_05_moods() -> None:
    """Each audience's mood is drawn once a game, in whole points of ± uncertainty (6 when left out), and counts."""
    for seed in range(12):
        six = draw(13, seed, "mood", "towns") - 6
        one = draw(3, seed, "mood", "towns") - 1
        assert decide("towns: {title: T, base: 48}", "need: 51", seed) == (48 + six >= 50)
        assert decide("towns: {title: T, base: 49}", "uncertainty: 1", seed) == (49 + one >= 50)


def test_6_06_who_is_asked_to_persuade() -> None:
    """Every signatory with audiences is asked; a party without audiences ratifies by itself."""
    table = Table(HOMES)
    table.make("up propose water=half dam=large | down accept")
    assert (table.phase, table.asked, table["how"]) == ("home", ("up", "down"), 0)
    table.make("up persuade | down persuade")
    assert (table.outcome.how, table.outcome.ratified) == ("agreed", {"up": True, "down": True})
    alone = Table(
        THREE,
        THREE[THREE.index("phases:") :]
        .replace("agreed: debrief", "agreed: home")
        .replace(
            "  debrief:", "  home: {kind: ratification, exits: {passed: debrief, refused: debrief}}\n  debrief:"
        ),
    )
    alone.make("a propose tax=low | b accept | c accept")
    assert (alone.outcome.how, set(alone.outcome.ratified.values())) == ("agreed", {True})


def test_6_07_persuasion() -> None:
    """10 capital win 1 point of support with one audience: three points make 47 into 50."""
    table = Table(HOMES)
    table.make(AGREED, "up persuade towns=3 | down persuade")
    assert (table.outcome.how, table.outcome.capital) == ("agreed", {"up": 30, "down": 60})
    short = Table(HOMES)
    short.make(AGREED, "up persuade towns=2 | down persuade")
    assert (short.outcome.how, short.outcome.refused_by, short.outcome.capital["up"]) == ("refused", ("up",), 40)


def test_6_08_limits_of_persuasion() -> None:
    """At most 3 points with one audience, never less than none, only with one's own, and only what can be paid."""
    table = Table(HOMES.replace("reservation: 10", "reservation: 10\n    capital: 25", 1))
    table.make(AGREED)
    assert table.code("up persuade towns=4") == "too_much"
    assert table.code("up persuade towns=3") == "capital"
    assert table.code("up persuade farms=1") == "not_your_audience"
    assert isinstance(table.session.play(Persuade("up", {"towns": -1})), Refusal)
    table.make("up persuade towns=2")


def test_6_09_persuasion_is_sealed() -> None:
    """What one party pays is not known before all have answered, and nobody answers twice."""
    table = Table(HOMES)
    table.make(AGREED, "up persuade towns=3")
    assert (table["capital.up"], table.asked, table.code("up persuade")) == (60, ("down",), "already_sealed")


def test_6_10_the_clock_persuades_nobody() -> None:
    """The clock stands for no persuasion at all."""
    table = Table(HOMES)
    table.make(AGREED, "up persuade towns=1 | clock")
    assert (table.outcome.how, table.outcome.capital) == ("refused", {"up": 50, "down": 60})


def test_6_11_people_may_vote_for_an_audience() -> None:
    """People in the room may vote for an audience: their vote stands in place of its support."""
    table = Table(HOMES)
    table.make(AGREED, "up vote towns=yes | up persuade | down persuade")
    assert table.outcome.how == "agreed"
    other = Table(HOMES)
    other.make("up propose water=half dam=large | down accept", "up vote towns=no | up persuade | down persuade")
    assert other.outcome.refused_by == ("up",)
    third = Table(HOMES)
    third.make(AGREED)
    assert third.code("up vote farms=yes") == "not_your_audience"


def test_6_12_a_refusal_costs_trust() -> None:
    """A refusal costs the refusing party 4 of every other signatory's trust in it; the offer had gained 3."""
    table = Table(HOMES)
    table.make(AGREED, "clock")
    assert (table["trust.down.up"], table["trust.up.down"]) == (48 - 4, 45)
    assert table.outcome.values == {"up": 100, "down": 100}
    assert (table.outcome.package, table["deal.water"]) == (None, 0)


def test_6_13_two_may_refuse() -> None:
    """Where both homes refuse, each costs its party trust."""
    table = Table(HOMES)
    table.make("up propose water=third | down accept", "clock")
    assert (table.outcome.refused_by, table["trust.down.up"], table["trust.up.down"]) == (
        ("up", "down"),
        45 + 1 + 2 - 4,
        41,
    )


def test_6_14_only_signatories_ratify() -> None:
    """Only parties that accepted must ratify; an outsider's home is not asked and its trust does not move."""
    homes = """
parties:
  a: {title: A, points: {tax: [0, 10, 20, 30], time: [20, 10, 0]}, ratification: {uncertainty: 0}, audiences: {a_home: {title: A, base: 40}}}
  b: {title: B, points: {tax: [30, 20, 10, 0], time: [0, 10, 20]}}
  c: {title: C, points: {tax: [0, 20, 10, 5], time: [10, 20, 0]}, ratification: {uncertainty: 0}, audiences: {c_home: {title: C, base: 10}}}
agreement: {need: 2}
phases:
  talks: {kind: bargaining, rounds: 1, exits: {agreed: home, broken: debrief, over: debrief}}
  home: {kind: ratification, exits: {passed: debrief, refused: debrief}}
  debrief: {kind: debrief}
positions: {c: {tax: {wants: none}, time: {wants: now}}, a: {tax: {firmness: 0}, time: {firmness: 0}}}
"""
    table = Table(THREE, homes)
    table.make("a propose tax=low | b accept")
    assert table.asked == ("a",)
    table.make("a persuade")
    assert (table.outcome.how, table.outcome.ratified) == ("refused", {"a": False, "b": True, "c": None})
    assert (table["trust.b.a"], table["trust.c.a"]) == (45 + 2 - 4, 45 + 2)
    willing = Table(THREE, homes.replace("base: 40", "base: 50"))
    willing.make("a propose tax=low | b accept | a persuade")
    assert (willing.outcome.how, willing.outcome.signatories) == ("agreed", ("a", "b"))
