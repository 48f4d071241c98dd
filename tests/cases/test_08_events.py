"""Numbered talks 8.01 to 8.22: events, choices, and chance."""

from __future__ import annotations

import mmh3
import pytest

from game.rules.chance import draw1, draw2, draw3, key
from game.rules.view_parts import PendingChoice
from game.scenario.load import load_text
from tests.cases.talks import HOMES, THREE, TWO, Table, draw, fnv, text_of

FLOW = "metrics: {flow: {title: Flow, start: 10, range: [0, 99], better: higher}}"


def fired(table: Table) -> tuple[int, ...]:
    """Tell how often each event has fired, in the file's order."""
    return tuple(table[f"fired.{event}"] for event in table.scenario.events)


def round_by_round(table: Table) -> list[tuple[int, ...]]:
    """Play to the end by the clock; tell after each round's news how often each event has fired."""
    found = [fired(table)]
    while not table.session.over:
        now = table["round"]
        table.make("clock")
        if table["round"] != now:
            found.append(fired(table))
    return found


def test_8_01_an_event_fires_once() -> None:
    """Left out, an event is certain, possible in every round, and fires once; its effects come before the floor."""
    table = Table(TWO, FLOW, "events: {rain: {title: Rain, effects: {flow: +3}}}")
    assert (fired(table), table["flow"], table.asked) == ((1,), 13, ("up",))
    assert round_by_round(table) == [(1,), (1,), (1,)]


def test_8_02_an_event_may_fire_often() -> None:
    """An event that is not for once may fire each round in which its condition holds."""
    table = Table(TWO, FLOW, "events: {rain: {title: Rain, once: false, when: flow < 14, effects: {flow: +3}}}")
    assert round_by_round(table) == [(1,), (2,), (2,)]
    assert table["flow"] == 16


def test_8_03_rounds_are_those_of_the_talks() -> None:
    """`rounds` are rounds over all phases, both ends included."""
    groups = (
        "phases:\n  groups: {kind: bargaining, rounds: 2, exits: {agreed: talks, over: talks}}"
        + TWO[TWO.index("phases:") + 7 :]
    )
    table = Table(
        TWO, FLOW, "events: {rain: {title: Rain, once: false, rounds: [2, 3], effects: {flow: +3}}}", groups
    )
    assert round_by_round(table) == [(0,), (1,), (2,), (2,), (2,)]


def test_8_04_chance_for_each_round() -> None:
    """An event with a chance draws in each round in which it is possible, by its id and the round."""
    seen = set()
    for seed in range(10):
        table = Table(
            TWO, FLOW, "events: {rain: {title: Rain, chance: 40, once: false, effects: {flow: +3}}}", seed=seed
        )
        drawn = [draw(100, seed, "event", "rain", n) < 40 for n in (1, 2, 3)]
        assert round_by_round(table) == [(sum(drawn[:n]),) for n in (1, 2, 3)]
        seen.add(tuple(drawn))
    assert len(seen) > 3


def test_8_05_no_side_move_rerolls_fate() -> None:
    """What a party does changes no draw: the same events come, whatever was played before."""
    events = "events: {rain: {title: Rain, chance: 50, once: false, effects: {flow: +3}}, hail: {title: Hail, chance: 50, once: false}}"
    for seed in range(6):
        still, busy = Table(TWO, FLOW, events, seed=seed), Table(TWO, FLOW, events, seed=seed)
        busy.make("up firm water=half | up hold | down firm dam=small | down propose water=third")
        still.make("up hold | down hold")
        assert fired(still) == fired(busy)


ALL = "events: {one: {title: One, once: false}, two: {title: Two, once: false}, three: {title: Three, once: false}}"


def test_8_06_at_most_two_fire() -> None:
    """At most two fire in one news, in the scenario's order; the third waits."""
    assert fired(Table(TWO, FLOW, ALL)) == (1, 1, 0)


def test_8_07_those_left_over_fire_first() -> None:
    """Who was left over fires first in the next news, and is not drawn again while it waits."""
    assert round_by_round(Table(TWO, FLOW, ALL)) == [(1, 1, 0), (2, 1, 1), (3, 2, 1)]


def test_8_08_waiting_needs_no_new_condition() -> None:
    """A waiting event fires without a new condition, a new draw or its rounds."""
    events = "events: {one: {title: One}, two: {title: Two, effects: {flow: +5}}, three: {title: Three, when: flow <= 10, rounds: [1, 1]}}"
    table = Table(TWO, FLOW, events)
    assert table["flow"] == 15
    assert round_by_round(table)[1] == (1, 1, 1)


def test_8_09_conditions_see_the_state_before_the_news() -> None:
    """Within one news all conditions are taken before any effect: the flood of the first does not stop the second."""
    events = "events: {flood: {title: Flood, effects: {flow: +30}}, dry: {title: Dry, when: flow <= 10}, wet: {title: Wet, when: flow > 10}}"
    table = Table(TWO, FLOW, events)
    assert fired(table) == (1, 1, 0)
    assert round_by_round(table)[1] == (1, 1, 1)


CHOICES = """
events:
  leak:
    title: Leak
    effects: {flow: +1}
    choice:
      party: down
      text: What now?
      default: deny
      answers: {own_it: {title: Own it, effects: {flow: +10}}, deny: {title: Deny, effects: {flow: -2}}}
  storm:
    title: Storm
    effects: {flow: +2}
    choice:
      party: up
      text: And now?
      default: wait
      answers: {help: {title: Help, effects: {flow: +20, capital.up: -6}}, wait: {title: Wait}}
"""


def test_8_10_effects_of_both_then_their_choices() -> None:
    """Effects of both events come first, then their choices in order, then the first floor."""
    table = Table(TWO, FLOW, CHOICES)
    assert (table["flow"], table.stage, table.asked) == (13, "choice", ("down",))
    assert table.view("up").choice == PendingChoice("leak", "down", ("own_it", "deny"), "deny")
    table.make("down answer leak=own_it")
    assert (table["flow"], table.asked) == (23, ("up",))
    table.make("up answer storm=help")
    assert (table["flow"], table["capital.up"], table.stage, table.asked) == (43, 54, "floor", ("up",))
    assert [table[f"answered.{answer}"] for answer in ("leak.own_it", "leak.deny", "storm.help")] == [1, 0, 1]


def test_8_11_an_answer_must_fit() -> None:
    """Only the party that is asked answers, and only the choice that waits."""
    table = Table(TWO, FLOW, CHOICES)
    assert table.code("up answer leak=own_it") == "not_your_turn"
    assert table.code("down answer storm=help") == "no_such_choice"
    assert table.code("down hold") == "wrong_moment"


def test_8_12_the_clock_gives_the_default() -> None:
    """The clock answers with the default that the scenario names."""
    table = Table(TWO, FLOW, CHOICES)
    table.make("clock | clock")
    assert (table["flow"], table["answered.leak.deny"], table["answered.storm.wait"]) == (11, 1, 1)


def test_8_13_a_party_that_left_gets_the_default() -> None:
    """A choice for a party that left is answered by its default at once."""
    event = (
        CHOICES.split("  storm:", maxsplit=1)[0]
        .replace("party: down", "party: b")
        .replace("title: Leak", "title: Leak\n    rounds: [2, 2]")
    )
    table = Table(THREE, FLOW, event, "agreement: {need: 2}")
    table.make("a hold | b walk_out | c hold")
    assert (table["round"], table.stage, table["flow"], table["answered.leak.deny"]) == (2, "floor", 9, 1)


def test_8_14_a_teacher_fires_an_event() -> None:
    """An event that a teacher injects fires at once, its choice too, whatever its condition, and again if asked to."""
    events = CHOICES.split("  storm:", maxsplit=1)[0].replace("title: Leak", "title: Leak\n    when: round == 2")
    table = Table(TWO, FLOW, events)
    table.make("teacher inject leak")
    assert (table["flow"], table.asked, table["fired.leak"]) == (11, ("down",), 1)
    table.make("down answer leak=deny")
    assert (table["flow"], table.stage, table.asked) == (9, "floor", ("up",))
    table.make("teacher inject leak | clock")
    assert (table["flow"], table["fired.leak"], table.stage) == (8, 2, "floor")


SECRETS = (
    "events: {e: {title: E, when: capital.up < 30}}",
    "events: {e: {title: E, when: reservation.up < 30}}",
    "events: {e: {title: E, when: done.m}}\nmoves: {m: {title: M, public: false, effects: {flow: 1}}}",
    "moves: {m: {title: M, when: capital.down < 30, effects: {flow: 1}}}",
)


@pytest.mark.parametrize("section", SECRETS)
def test_8_15_secrets_are_read_openly_or_not_at_all(section: str) -> None:
    """A public event or move whose condition reads a secret must say so with `reveals`; the check refuses it else."""
    secret = load_text(text_of(TWO, FLOW, *section.split("\n")))
    open_ = load_text(text_of(TWO, FLOW, *section.replace("when:", "reveals: true, when:").split("\n")))
    assert (secret.scenario is None, open_.scenario is None) == (True, False)


def test_8_16_phase_exits_read_public_figures_too() -> None:
    """An exit that reads a secret must say so as well."""
    phases = TWO[TWO.index("phases:") :].replace(
        "over: debrief", 'over: [{when: "capital.up > 9", to: debrief}, {to: debrief}]'
    )
    assert load_text(text_of(TWO, phases)).scenario is None
    assert (
        load_text(text_of(TWO, phases.replace("to: debrief}, {", "to: debrief, reveals: true}, {"))).scenario
        is not None
    )


def test_8_17_names_enter_as_fnv() -> None:
    """Names enter chance as the 32-bit FNV-1a of their UTF-8: the published values, and a word of more bytes."""
    assert [key(word) for word in ("", "a", "foobar")] == [0x811C9DC5, 0xE40C292C, 0xBF9CF968]
    assert key("señal") == fnv("señal")


def test_8_18_the_hash_is_murmur() -> None:
    """The hash of our second program gives the published values, and a draw is (h x n) >> 32."""
    assert mmh3.hash(b"\x21\x43\x65\x87", 0, signed=False) == 0xF55B516B
    assert mmh3.hash(b"\x21\x43\x65\x87", 0x5082EDEE, signed=False) == 0x2362F9DE
    for seed in (0, 1, 7, 2**31, 2**32 - 1):
        for below in (2, 13, 100, 2**31):
            assert draw1(seed, fnv("mood"), fnv("towns"), below) == draw(below, seed, "mood", "towns")
            assert draw2(seed, fnv("event"), fnv("rain"), 3, below) == draw(below, seed, "event", "rain", 3)
            assert draw3(seed, fnv("software"), fnv("up"), 0, 2, below) == draw(below, seed, "software", "up", 0, 2)


def test_8_19_a_pair_stands_in_the_files_order() -> None:
    """Whoever begins a private talk, the draw names the pair in the file's order, counted from 1."""
    leaks = [seed for seed in range(60) if draw(100, seed, "leak", "up", "down", 1) < 10]
    found = []
    for seed in range(60):
        table = Table(HOMES, seed=seed)
        table.make("up hold | down talk up")
        if table["approval.farms"] < 50:
            found.append(seed)
    assert found == leaks != []


def test_8_20_equal_seeds_are_equal_games() -> None:
    """The same seed and moves give the same game; moods are drawn by the audience alone."""
    lines = "up talk down | up hold | down propose water=half dam=small | down hold | up accept | clock"
    homes = HOMES.replace("    ratification: {uncertainty: 0}\n", "")
    one, two = Table(homes, seed=9), Table(homes, seed=9)
    one.make(lines)
    two.make(lines)
    assert one.outcome == two.outcome
    assert list(one.session.peek().mood[:2]) == [draw(13, 9, "mood", "towns") - 6, draw(13, 9, "mood", "farms") - 6]


def test_8_21_five_at_once() -> None:
    """Of five events that may happen at once two fire in each news, in order, until none is left."""
    five = "events: {e1: {title: E}, e2: {title: E}, e3: {title: E}, e4: {title: E}, e5: {title: E}}"
    assert round_by_round(Table(TWO, FLOW, five)) == [(1, 1, 0, 0, 0), (1, 1, 1, 1, 0), (1, 1, 1, 1, 1)]


def test_8_22_a_left_over_event_is_part_of_its_news() -> None:
    """Conditions are taken before a left-over event's effects too: what its rain makes possible comes a round later."""
    events = "events: {one: {title: One}, two: {title: Two}, rain: {title: Rain, effects: {flow: +30}}, wet: {title: Wet, when: flow > 10}}"
    assert round_by_round(Table(TWO, FLOW, events)) == [(1, 1, 0, 0), (1, 1, 1, 0), (1, 1, 1, 1)]


def test_8_23_a_teachers_event_breaks_into_a_last_call() -> None:
    """After the choice of an injected event the talks go on where it broke in, with the same party."""
    phases = TWO[TWO.index("phases:") :].replace("rounds: 3", "rounds: 1")
    events = CHOICES.replace("title: Leak", "title: Leak\n    when: round == 9").replace(
        "title: Storm", "title: Storm\n    when: round == 9"
    )
    table = Table(TWO, FLOW, events, phases)
    table.make("up propose water=half | down hold")
    assert (table.stage, table.asked) == ("last_call", ("down",))
    table.make("teacher inject storm | up answer storm=wait")
    assert (table.stage, table.asked) == ("last_call", ("down",))
