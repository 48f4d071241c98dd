"""Numbered talks 7.01 to 7.20: readouts, how it ended, and the year after. Values are in tenths."""

from __future__ import annotations

import pytest

from tests.cases.talks import THREE, TWO, Table

FLOW = "metrics: {flow: {title: Flow, start: 120, range: [0, 300], better: higher, trend: -3}}"
AGENDA = """
agenda:
  water:
    title: Water
    options: {as_now: {title: As now}, third: {title: A third, effects: {flow: 6}}, half: {title: Half, effects: {flow: 12}}, most: {title: Most, effects: {flow: 20}}}
  dam: {title: Dam, options: {no_dam: {title: None}, small: {title: Small, effects: {flow: -4}}, large: {title: Large}}}
"""
PRESS = """
phases:
  talks: {kind: bargaining, rounds: 1, exits: {agreed: press, broken: press, over: press}}
  press: {kind: communique, exits: {next: debrief}}
  debrief: {kind: debrief}
"""
READOUTS = """
readouts:
  joint: {title: Joint, when: "how == agreed", effects: {up: {trust.down.up: +4, approval.towns: -2}, down: {trust.up.down: +3}}}
  boast: {title: Boast, when: "how == agreed", effects: {up: [{trust.down.up: -8}, {approval.towns: +5}]}}
  short: {title: Short}
"""
TOWNS = """
parties:
  up: {title: Up, points: {water: [30, 20, 10, 0], dam: [0, 20, 40]}, audiences: {towns: {title: Towns}}}
  down: {title: Down, points: {water: [0, 10, 20, 40], dam: [20, 10, 0]}}
"""


def trusting(up: int, down: int, reservation: str = "0", floor: int = 20, more: str = "") -> Table:
    """Agree on half at these trusts: up's positions are down's, so that no offer moves them."""
    table = Table(
        TWO,
        FLOW,
        AGENDA,
        f"""
parties:
  up: {{title: Up, trust: {up}, reservation: {reservation}, points: {{water: [0, 10, 20, 40], dam: [20, 10, 0]}}}}
  down: {{title: Down, trust: {down}, reservation: {reservation}, points: {{water: [0, 10, 20.5, 40], dam: [20, 10, 0]}}}}
implementation: {{compliance_floor: {floor}}}
""",
        more or "positions: {}",
    )
    table.make("up propose water=half | down accept")
    return table


def test_7_01_readouts_that_fit() -> None:
    """Each party chooses among the readouts whose condition holds; effects are its own, when all have answered."""
    table = Table(TWO, TOWNS, READOUTS, PRESS)
    table.make("up propose water=most | down accept | up readout boast")
    before = table["trust.down.up"]
    assert (before, table["approval.towns"]) == (50, 50)
    table.make("down readout joint")
    assert (table["trust.down.up"], table["trust.up.down"], table["approval.towns"]) == (42, 48, 55)
    assert table.outcome.readouts == {"up": "boast", "down": "joint"}
    assert (table["readout.up"], table["readout.down"]) == (2, 1)


def test_7_02_a_readout_that_does_not_fit() -> None:
    """A readout whose condition does not hold is refused; the clock takes the first that fits."""
    table = Table(TWO, TOWNS, READOUTS, PRESS)
    table.make("up hold | down hold")
    assert (table.code("up readout joint"), table.view("up").readouts) == ("readout_unfit", ("short",))
    table.make("clock")
    assert table.outcome.readouts == {"up": "short", "down": "short"}


@pytest.mark.parametrize(
    ("up", "down", "percent"),
    [(45, 45, 56), (50, 50, 64), (22, 22, 19), (0, 0, 0), (100, 100, 100), (46, 45, 57), (60, 41, 65)],
)
def test_7_03_compliance(up: int, down: int, percent: int) -> None:
    """Compliance = 20 + 80 x (2m - 45) / 100, within 0 to 100, m the mean trust: at 45.5 it is 56.8, rounded to 57."""
    assert trusting(up, down).outcome.compliance == percent


def test_7_04_compliance_is_rounded_once() -> None:
    """A half is rounded up: a floor of 50 and m = 45 give 72.5; with m = 22.5 it is the floor itself."""
    assert (trusting(45, 45, floor=50).outcome.compliance, trusting(22, 23, floor=50).outcome.compliance) == (
        73,
        50,
    )


def test_7_05_compliance_comes_after_the_readouts() -> None:
    """The trust that counts is that after the readouts: 45 + 5 - 8 and 45 + 3 give m = 45, so 56 %."""
    table = Table(TWO, TOWNS, READOUTS, PRESS)
    table.make("up propose water=most | down accept | up readout boast | down readout joint")
    assert table.outcome.compliance == 56


def test_7_06_compliance_among_signatories() -> None:
    """Only trust among the signatories counts."""
    parties = THREE[THREE.index("parties:") : THREE.index("phases:")].replace("title: C,", "title: C, trust: 0,")
    flat = "positions: {a: {tax: {wants: low}}, b: {tax: {wants: low}, time: {wants: now}}}"
    table = Table(THREE, parties, flat, "agreement: {need: 2}")
    table.make("a propose tax=low | b accept")
    assert (table["trust.c.a"], table.outcome.signatories, table.outcome.compliance) == (0, ("a", "b"), 56)


def test_7_07_the_year_with_a_deal() -> None:
    """Each quarter: the options' effects x compliance, and the trend; kept in hundredths, rounded once at the end.

    Half adds 12 x 56 % = 6.72, the trend takes 3: 120, 123.72, 127.44, 131.16, 134.88.
    """
    outcome = trusting(45, 45).outcome
    assert outcome.with_deal == {"flow": (12000, 12372, 12744, 13116, 13488)}
    assert outcome.without_deal == {"flow": (12000, 11700, 11400, 11100, 10800)}
    assert (outcome.metrics, outcome.horizon) == ({"flow": 120}, {"flow": 135})


def test_7_08_the_year_without_a_deal() -> None:
    """Without a deal the trend and the effects of `no_deal` count each quarter, unscaled; the quarters may be set."""
    table = Table(
        TWO,
        FLOW,
        AGENDA,
        PRESS,
        "implementation: {quarters: 2, no_deal: {flow: -5}}",
        "readouts: {short: {title: Short}}",
    )
    table.make("up walk_out | clock")
    outcome = table.outcome
    assert (outcome.without_deal, outcome.horizon) == ({"flow": (12000, 11200, 10400)}, {"flow": 104})


def test_7_09_no_deal_effects_end_with_a_deal() -> None:
    """With a deal the effects of `no_deal` do not count; the other course is kept all the same."""
    table = Table(
        TWO,
        FLOW,
        AGENDA,
        "implementation: {quarters: 1, no_deal: {flow: -5}}",
        "positions: {up: {water: {wants: most}, dam: {wants: no_dam}}}",
    )
    table.make("up propose water=most | down accept")
    assert (table.outcome.with_deal["flow"], table.outcome.without_deal["flow"]) == ((12000, 12820), (12000, 11200))


def test_7_10_linkages_have_effects() -> None:
    """Effects of linkages that hold count like those of options, and all are added."""
    link = "linkages: {swap: {title: Swap, options: {water: [half], dam: [small]}, effects: {flow: 5}}}"
    flat = "positions: {up: {water: {wants: most}, dam: {wants: no_dam}}, down: {water: {wants: most}, dam: {wants: no_dam}}}"
    table = Table(TWO, FLOW, AGENDA, link, flat, "implementation: {quarters: 1}")
    table.make("up propose water=half dam=small | down accept")
    assert table.outcome.with_deal["flow"] == (12000, 12000 + 56 * (12 - 4 + 5) - 300)


def test_7_11_clamped_each_quarter() -> None:
    """Metrics are kept in their range each quarter, in both courses."""
    metric = "metrics: {flow: {title: Flow, start: 120, range: [115, 130], better: higher, trend: -3}}"
    table = Table(TWO, metric, AGENDA, "positions: {up: {water: {wants: most}, dam: {wants: no_dam}}}")
    table.make("up propose water=most | down accept")
    assert table.outcome.with_deal["flow"] == (12000, 12820, 13000, 13000, 13000)
    assert table.outcome.without_deal["flow"] == (12000, 11700, 11500, 11500, 11500)


@pytest.mark.parametrize(("start", "effect", "end"), [(10, 1, 11), (-10, -1, -11), (10, -1, 10), (0, -1, -1)])
def test_7_12_rounded_half_away_from_zero(start: int, effect: int, end: int) -> None:
    """At the end a half is rounded away from zero: 1 at 50 % makes 10 into 10.5, so 11, and -10 into -10.5, so -11."""
    table = Table(
        TWO,
        f"metrics: {{flow: {{title: Flow, start: {start}, range: [-50, 50], better: higher}}}}",
        AGENDA.replace("effects: {flow: 20}", f"effects: {{flow: {effect}}}"),
        """
parties:
  up: {title: Up, trust: 22, points: {water: [0, 10, 20, 40], dam: [20, 10, 0]}}
  down: {title: Down, trust: 23, points: {water: [0, 10, 20, 40], dam: [20, 10, 0]}}
implementation: {quarters: 1, compliance_floor: 50}
""",
    )
    table.make("up propose water=most | down accept")
    assert (table.outcome.compliance, table.outcome.horizon) == (50, {"flow": end})


def test_7_13_delivered_value() -> None:
    """Delivered value = r + (value - r) x compliance, half away from zero.

    At 50 %: from 10 to 40 it is 25; from 10 to 40.5 it is 25.25, in tenths 252.5, so 25.3.
    """
    outcome = trusting(22, 23, "10", 50).outcome
    assert (outcome.values, outcome.delivered) == ({"up": 400, "down": 405}, {"up": 250, "down": 253})


def test_7_14_delivered_below_the_reservation_value() -> None:
    """Below r too a half goes away from zero: r = 50 and value 40.5 differ by -9.5; half of it is -4.75, so -4.8."""
    outcome = trusting(22, 23, "50", 50).outcome
    assert (outcome.values["down"], outcome.delivered) == (405, {"up": 450, "down": 452})


def test_7_15_without_a_deal_everybody_has_its_reservation_value() -> None:
    """Without a deal agreed and delivered value are the reservation value, as events have moved it."""
    table = Table(THREE, "moves: {doubt: {title: Doubt, effects: {reservation.a: -7.5}}}")
    table.make("a do doubt | a walk_out")
    assert table.outcome.values == {"a": -25, "b": 60, "c": 70} == table.outcome.delivered


ENDINGS = """
endings:
  rich: {title: Rich, when: "how == agreed and horizon.flow >= 140", text: Rich.}
  green: {title: Green, when: "how == agreed and deal.water >= half", text: Green.}
  late: {title: Late, when: "how == deadline", text: Late.}
  other: {title: Other, text: Other.}
"""


def test_7_16_the_first_ending_that_holds() -> None:
    """The ending is the first whose condition holds; the last has none. The horizon is the computed one: 135."""
    found = []
    for line in (
        "up propose water=half | down accept",
        "up propose water=third | down accept",
        "clock | clock",
        "up walk_out",
    ):
        table = Table(
            TWO,
            FLOW,
            AGENDA,
            ENDINGS,
            PRESS.replace(
                "agreed: press, broken: press, over: press", "agreed: debrief, broken: debrief, over: debrief"
            ).replace("  press: {kind: communique, exits: {next: debrief}}\n", ""),
        )
        table.make(line)
        found.append(table.outcome.ending)
    assert found == ["green", "other", "late", "other"]


def test_7_17_the_horizon_before_it_is_computed() -> None:
    """Until the year after is computed `horizon.*` equals the metric: a readout sees 120, the ending 135."""
    readouts = 'readouts: {wise: {title: Wise, when: "horizon.flow >= 130"}, short: {title: Short, when: "horizon.flow == 120"}}'
    table = Table(TWO, FLOW, AGENDA, PRESS, readouts, ENDINGS)
    table.make("up propose water=half | down accept")
    assert table.view("up").readouts == ("short",)
    assert table["horizon.flow"] == 120


def test_7_18_endings_without_an_author() -> None:
    """Left out, the endings are agreed, refused, deadline and walk_out."""
    table, left, agreed = Table(TWO), Table(TWO), Table(TWO)
    while not table.session.over:
        table.make("clock")
    left.make("up walk_out")
    agreed.make("up propose water=half | down accept")
    assert (table.outcome.ending, left.outcome.ending, agreed.outcome.ending) == ("deadline", "walk_out", "agreed")


def test_7_19_what_an_outcome_tells() -> None:
    """The outcome tells how, the package, values, metrics, approvals, trust, capital and the rounds played."""
    table = Table(TWO, TOWNS)
    table.make("up firm water=half | up hold | down hold | down propose water=half | up accept")
    outcome = table.outcome
    assert (outcome.how, outcome.package, outcome.rounds) == ("agreed", {"water": "half", "dam": "no_dam"}, 2)
    assert (outcome.values, outcome.capital, outcome.approvals) == (
        {"up": 100, "down": 400},
        {"up": 57, "down": 60},
        {"towns": 50},
    )
    assert outcome.trust == {("up", "down"): 46, ("down", "up"): 43}


def test_7_20_the_talks_are_over() -> None:
    """After the debrief nothing more is played."""
    table = Table(TWO)
    table.make("up walk_out")
    assert {table.code(line) for line in ("down hold", "clock", "up propose water=half")} == {"talks_over"}
