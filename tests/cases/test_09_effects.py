"""Numbered talks 9.01 to 9.20: effects, their timing and limits, causes, and what conditions can read."""

from __future__ import annotations

import pytest

from game.scenario.load import load_text
from tests.cases.talks import HOMES, TWO, Table, text_of

FLOW = "metrics: {flow: {title: Flow, start: 10, range: [0, 99], better: higher}}"
LONG = TWO[TWO.index("phases:") :].replace("rounds: 3", "rounds: 6")


def tallies(effect: str, rounds: int = 5) -> list[int]:
    """Let up make a move with these effects in the first round; give the flow then and after each tally."""
    table = Table(TWO, FLOW, LONG, f"moves: {{dig: {{title: Dig, effects: {effect}}}}}")
    table.make("up do dig")
    found = [table["flow"]]
    for _ in range(rounds):
        table.make("clock | clock")
        found.append(table["flow"])
    return found


@pytest.mark.parametrize(
    ("effect", "found"),
    [
        ("{flow: +5}", [15, 15, 15, 15, 15, 15]),
        ("{flow: +5, after: 1}", [10, 15, 15, 15, 15, 15]),
        ("{flow: +5, after: 3}", [10, 10, 10, 15, 15, 15]),
        ("{flow: +5, for: 2}", [10, 15, 20, 20, 20, 20]),
        ("{flow: +5, after: 2, for: 3}", [10, 10, 15, 20, 25, 25]),
        ("[{flow: +5}, {flow: -2, after: 2, for: 2}]", [15, 15, 13, 11, 11, 11]),
    ],
)
def test_9_01_when_effects_are_applied(effect: str, found: list[int]) -> None:
    """Now; `after: k` first at the k-th tally from now; `for: n` at n tallies, from the next one on without `after`."""
    assert tallies(effect) == found


def test_9_02_an_event_and_an_answer_have_timed_effects() -> None:
    """Effects of events and answers are timed the same way, from the round of the news."""
    event = """
events:
  rain:
    title: Rain
    effects: [{flow: +1, for: 2}]
    choice: {party: up, text: Now?, default: a, answers: {a: {title: A, effects: {flow: +10, after: 2}}, b: {title: B}}}
"""
    table = Table(TWO, FLOW, event)
    found = [table["flow"]]
    table.make("up answer rain=a | up hold | down hold")
    found.append(table["flow"])
    table.make("down hold | up hold")
    assert [*found, table["flow"]] == [10, 11, 22]


def test_9_03_what_is_cut_is_lost() -> None:
    """A change is cut at the range, and what is cut is lost; what the ledger shows is what was applied."""
    metric = FLOW.replace("[0, 99]", "[0, 12]")
    table = Table(
        TWO, metric, "moves: {dig: {title: Dig, effects: {flow: +5}}, dry: {title: Dry, effects: {flow: -3}}}"
    )
    table.make("up do dig | up hold | down do dry")
    assert table["flow"] == 9
    assert [(change.amount, change.after) for change in table.view("up").why("flow")] == [(2, 12), (-3, 9)]


def test_9_04_ranges() -> None:
    """Trust and approval stay within 0 to 100, firmness within 0 to 3, capital is not below 0."""
    moves = """
moves:
  lift: {title: Lift, cost: 4, effects: {trust.up.down: +99, approval.towns: +99, firm.up.dam: +9, capital.up: +200}}
  sink: {title: Sink, cost: 4, effects: {trust.up.down: -199, approval.towns: -199, firm.up.dam: -9, capital.up: -999}}
"""
    names = ("trust.up.down", "approval.towns", "firm.up.dam")
    up, down = Table(HOMES, FLOW, moves), Table(HOMES, FLOW, moves)
    up.make("up do lift")
    down.make("up do sink")
    assert [up[name] for name in names] == [100, 100, 3]
    assert [down[name] for name in (*names, "capital.up")] == [0, 0, 0, 0]
    assert up["capital.up"] == 60 - 4 + 200


def test_9_05_a_reservation_value_has_no_range() -> None:
    """A reservation value moves freely, below nothing too, in points with one decimal."""
    table = Table(TWO, "moves: {doubt: {title: Doubt, effects: {reservation.up: -7.5}}}")
    table.make("up do doubt")
    assert (table["reservation.up"], table.view("up").reservation) == (-75, -75)


def test_9_06_drift() -> None:
    """Each metric drifts at each tally, and is cut at its range."""
    metrics = """
metrics:
  flow: {title: Flow, start: 10, range: [0, 99], better: higher, drift: -6}
  heat: {title: Heat, start: 20, range: [-20, 50], better: lower, drift: 4}
"""
    table = Table(TWO, metrics)
    table.make("up hold | down hold | down hold | up hold")
    assert (table["flow"], table["heat"]) == (0, 28)


@pytest.mark.parametrize(
    ("better", "watch", "change", "moved"),
    [
        ("higher", 2, 3, 2),
        ("higher", 2, -3, -2),
        ("lower", 1, 3, -1),
        ("lower", -1, 3, 1),
        ("higher", -3, 3, -3),
        ("higher", 1, 0, 0),
    ],
)
def test_9_07_watches(better: str, watch: int, change: int, moved: int) -> None:
    """A watching audience moves by its number when the metric got better, by minus it when worse; a negative one turns."""
    metric = f"metrics: {{flow: {{title: Flow, start: 10, range: [0, 99], better: {better}, drift: {change}}}}}"
    table = Table(HOMES.replace("base: 45,", f"base: 45, watches: {{flow: {watch}}},"), metric)
    table.make("up hold | down hold")
    assert (table["approval.towns"], table["approval.farms"]) == (50 + moved, 50)


def test_9_08_no_tally_no_watch() -> None:
    """Approval has no hidden drift: without a cause it stays; in mid-round nobody watches."""
    metric = "metrics: {flow: {title: Flow, start: 10, range: [0, 99], better: higher}}"
    table = Table(
        HOMES.replace("base: 45,", "base: 45, watches: {flow: 1},"),
        metric,
        "moves: {dig: {title: Dig, effects: {flow: +5}}}",
    )
    table.make("up do dig | up propose water=half dam=large | down accept")
    assert (table["approval.towns"], table["approval.farms"]) == (50, 50)


def test_9_09_every_change_has_a_cause() -> None:
    """Each figure can tell why it changed: the move, the event, the statement, the drift, and by how much."""
    metric = "metrics: {flow: {title: Flow, start: 10, range: [0, 99], better: higher, drift: -1}}"
    table = Table(
        HOMES,
        metric,
        "events: {rain: {title: Rain, effects: {flow: +3, trust.up.down: -1}}}",
        "moves: {dig: {title: Dig, effects: {flow: +5}}}",
    )
    table.make("up do dig | up firm dam=large | up propose water=third | down hold")
    view = table.view("down")
    why = {
        name: [(change.amount, change.cause.kind, change.cause.ref, change.cause.by) for change in view.why(name)]
        for name in ("flow", "trust.up.down", "approval.towns", "trust.down.up")
    }
    assert why["flow"] == [(3, "event", "rain", ""), (5, "move", "dig", "up"), (-1, "drift", "flow", "")]
    assert why["trust.up.down"] == [(-1, "event", "rain", "")]
    assert why["approval.towns"] == [(1, "statement", "dam", "up")]
    assert [(amount, kind, by) for amount, kind, _, by in why["trust.down.up"]] == [(3, "proposed", "up")]


def test_9_10_what_a_private_move_may_change() -> None:
    """A move that is not public may change only its own party's capital and reservation value, and metrics."""
    fine = "{flow: +1, capital.up: -2, reservation.up: +1}"
    bad = (
        "{trust.down.up: +1}",
        "{capital.down: -1}",
        "{reservation.down: +1}",
        "{approval.towns: +1}",
        "{firm.up.dam: -1}",
    )

    def loads(effects: str) -> bool:
        move = f"moves: {{whisper: {{title: Whisper, who: [up], public: false, effects: {effects}}}}}"
        return load_text(text_of(HOMES, FLOW, move)).scenario is not None

    assert [loads(fine), *map(loads, bad)] == [True, False, False, False, False, False]


CONDITIONS = [
    ("round == 1 and phase_rounds_left == 2 and rounds_left == 2", True),
    ("refusals == 0 and how == open and phase == talks", True),
    ("trust.down.up == 50 and trust.up.down == 45", True),
    ("capital.up == 57 and reservation.up == 10", True),
    ("reservation.up >= 9.9 and reservation.up < 10.1", True),
    ("position.up.water == half and firm.up.water == 1", True),
    ("position.up.water >= third and position.up.water < most", True),
    ("not fired.rain", False),
    ("fired.rain and fired.rain == 1", True),
    ("done.dig or not done.dig", True),
    ("done.dig", False),
    ("answered.rain.yes_please == 1 and answered.rain.later == 0", True),
    ("flow + 2 * 3 - 1 == 15", True),
    ("horizon.flow == flow", True),
    ("deal.water == as_now and readout.up != short", True),
    ("8 < flow <= 10", True),
    ("10 < flow <= 12", False),
    ("approval.towns != 50 or (flow > 99 and flow < 3)", True),
    ("approval.towns == 49", True),
]


@pytest.mark.parametrize(("when", "holds"), CONDITIONS)
def test_9_11_what_conditions_can_read(when: str, holds: bool) -> None:
    """Dotted names read what the rulebook names: counts, answers, positions by order, reservation values in points."""
    event = """
events:
  rain:
    title: Rain
    effects: {trust.down.up: +5}
    choice: {party: up, text: Now?, default: later, answers: {yes_please: {title: Y}, later: {title: L}}}
"""
    moves = f"""
moves:
  test: {{title: Test, when: "{when}", reveals: true, effects: {{flow: 1}}}}
  dig: {{title: Dig, effects: {{flow: 1}}}}
"""
    table = Table(HOMES, FLOW, event, moves, "readouts: {short: {title: Short}}")
    table.make("up answer rain=yes_please | up firm water=half")
    if holds:
        table.make("up do test")
    else:
        assert table.code("up do test") == "not_now"


def test_9_12_counts_are_over_all_parties() -> None:
    """`done` counts all parties' uses, failed ones too."""
    moves = "moves: {dig: {title: Dig, chance: 1, effects: {flow: 1}}, test: {title: Test, when: done.dig >= 3, effects: {flow: 1}}}"
    table = Table(TWO, FLOW, moves)
    table.make("up do dig | up hold | down do dig | down hold")
    assert table.code("down do test") == "not_now"
    table.make("down do dig | down hold | up do test")


def test_9_13_nothing_is_reversed() -> None:
    """An effect for two tallies ends; what it did stays."""
    assert tallies("{flow: -4, for: 2}", 5)[-1] == 2


def test_9_14_the_horizon_follows_its_metric() -> None:
    """Until the year after is computed `horizon.*` equals the metric, whatever moved it."""
    metric = "metrics: {flow: {title: Flow, start: 10, range: [0, 12], better: higher, drift: -4}}"
    table = Table(TWO, metric, "moves: {dig: {title: Dig, when: horizon.flow <= 8, effects: {flow: +9}}}")
    assert table.code("up do dig") == "not_now"
    table.make("up hold | down hold")
    assert (table["flow"], table["horizon.flow"]) == (6, 6)
    table.make("down do dig")
    assert (table["flow"], table["horizon.flow"]) == (12, 12)
