"""Numbered talks 2.21 to 2.38: the tally of a round, the last call, the clock, and taking moves back."""

from __future__ import annotations

from tests.cases.talks import HOMES, THREE, TWO, Table, seed_where

FLOW = "metrics: {flow: {title: Flow, start: 10, range: [0, 12], better: higher, drift: 5}}"
STILL = "metrics: {flow: {title: Flow, start: 10, range: [0, 12], better: higher}}"
PUMPS = """
moves:
  drain: {title: Drain, effects: {flow: -5, after: 1}}
  fill: {title: Fill, effects: {flow: +5, after: 2}}
  late: {title: Late, effects: {flow: -5, after: 3}}
"""
ONE_ROUND = TWO[TWO.index("phases:") :].replace("rounds: 3", "rounds: 1")


def test_2_21_due_effects_come_before_drift() -> None:
    """At the tally what is due is applied first (10 - 5), then drift (5 + 5); the other way round 12 - 5 = 7."""
    table = Table(TWO, FLOW, PUMPS)
    table.make("up do drain | up hold | down hold")
    assert (table["round"], table["flow"]) == (2, 10)


def test_2_22_the_oldest_effect_is_applied_first() -> None:
    """Of two effects due at one tally the older is applied first: 10 + 5 is cut at 12, then 12 - 5."""
    table = Table(TWO, STILL, PUMPS)
    table.make("up do fill | up hold | down hold", "down do drain | down hold | up hold")
    assert (table["round"], table["flow"]) == (3, 7)


def test_2_23_agreement_in_mid_round_has_no_tally() -> None:
    """An agreement ends the phase at once: no drift, and what was not yet due lapses."""
    table = Table(TWO, FLOW, PUMPS)
    table.make("up do drain | up propose water=half | down accept")
    assert (table.outcome.how, table.outcome.metrics) == ("agreed", {"flow": 10})


def test_2_24_breaking_off_in_mid_round_has_no_tally() -> None:
    """Breaking off ends the phase at once as well."""
    table = Table(TWO, FLOW, PUMPS)
    table.make("up do drain | up walk_out")
    assert (table.outcome.how, table.outcome.metrics) == ("walk_out", {"flow": 10})


def test_2_25_effects_outlive_a_group() -> None:
    """Effects lapse with the talks, not with a phase: the second tally from now may come in the next phase."""
    groups = (
        "phases:\n  groups: {kind: bargaining, rounds: 2, exits: {agreed: talks, over: talks}}"
        + TWO[TWO.index("phases:") + len("phases:") :]
    )
    table = Table(TWO, STILL, PUMPS.replace("after: 1", "after: 2"), groups)
    table.make("up do drain | up propose water=half | down accept")
    table.make("down hold | up hold")
    assert (table["round"], table["flow"]) == (3, 10)
    table.make("up hold | down hold")
    assert (table["round"], table["flow"]) == (4, 5)


def test_2_26_a_last_call() -> None:
    """When the last round ends with an offer standing, who has not accepted it is asked: accept or hold, nothing else."""
    table = Table(TWO, ONE_ROUND)
    table.make("up propose water=half | down hold")
    assert (table.stage, table.asked) == ("last_call", ("down",))
    assert {
        table.code(f"down {move}") for move in ("propose water=most", "walk_out", "firm water=half", "talk up")
    } == {"wrong_moment"}
    table.make("down accept")
    assert (table.outcome.how, table.outcome.values) == ("agreed", {"up": 100, "down": 400})


def test_2_27_holding_at_the_last_call() -> None:
    """Who holds at the last call lets the talks end without agreement, at the reservation values."""
    table = Table(TWO, ONE_ROUND)
    table.make("up hold | down propose water=half | up hold")
    assert (table.outcome.how, table.outcome.package, table.outcome.values) == (
        "deadline",
        None,
        {"up": 0, "down": 0},
    )


def test_2_28_no_last_call_without_an_offer() -> None:
    """Without an offer the phase is over at once."""
    table = Table(TWO, ONE_ROUND)
    table.make("up hold | down hold")
    assert table.outcome.how == "deadline"


def test_2_29_the_last_call_goes_in_floor_order() -> None:
    """Parties are asked in the floor order of the round, until the rule is met."""
    phases = THREE[THREE.index("phases:") :].replace("rounds: 3", "rounds: 2")
    table = Table(THREE, "agreement: {need: 2}", phases)
    table.make("a hold | b hold | c hold", "b hold | c propose tax=low | a hold")
    assert (table.stage, table.asked) == ("last_call", ("b",))
    table.make("b hold")
    assert table.asked == ("a",)
    table.make("a accept")
    assert table.outcome.signatories == ("a", "c")


def test_2_30_nobody_is_asked_once_the_rule_is_met() -> None:
    """The last call ends with the acceptance that is enough; the third is not asked and has not accepted."""
    phases = THREE[THREE.index("phases:") :].replace("rounds: 3", "rounds: 1")
    table = Table(THREE, "agreement: {need: 2}", phases)
    table.make("a hold | b hold | c propose tax=low | a accept")
    assert table.outcome.signatories == ("a", "c")


def test_2_31_the_last_call_comes_after_drift() -> None:
    """The last call is the end of the tally: effects and drift of the round have been applied."""
    table = Table(TWO, FLOW, PUMPS, ONE_ROUND)
    table.make("up do drain | up propose water=half | down hold")
    assert (table.stage, table["flow"]) == ("last_call", 10)
    assert table.view("down").metrics == {"flow": 10}
    table.make("down accept")
    assert table.outcome.metrics == {"flow": 10}


def test_2_32_the_watch_looks_back_before_the_news() -> None:
    """An audience that watches a metric compares it at the tally with what it was before this round's news."""
    watched = HOMES.replace("base: 45,", "base: 45, watches: {flow: 1},")
    event = "events: {rain: {title: Rain, rounds: [1, 1], effects: {flow: +2}}}"
    found = []
    for drift in (0, -2, -3):
        metric = f"metrics: {{flow: {{title: Flow, start: 10, range: [0, 20], better: higher, drift: {drift}}}}}"
        table = Table(watched, metric, event)
        table.make("up hold | down hold")
        first = table["approval.towns"]
        table.make("down hold | up hold")
        found.append((first, table["approval.towns"]))
    assert found == [(51, 51), (50, 49), (49, 48)]


def test_2_33_the_clock_stands_in() -> None:
    """The clock gives the prefilled statements for whoever is missing, and holds at the floor and the last call."""
    phases = """
phases:
  opening: {kind: opening, exits: {next: talks}}
  talks: {kind: bargaining, rounds: 1, exits: {agreed: debrief, broken: debrief, over: debrief}}
  debrief: {kind: debrief}
"""
    table = Table(TWO, phases)
    table.make("up open water=half/3 | clock")
    stands = table.view("up").stands
    assert (stands["up"]["water"].option, stands["down"]["water"].option, table.stage) == ("half", "most", "floor")
    table.make("up propose water=half | clock")
    assert table.stage == "last_call"
    table.make("clock")
    assert table.outcome.how == "deadline"


def test_2_34_a_side_move_may_be_taken_back() -> None:
    """A side move that drew no chance and told nothing may be taken back in its turn; the line names the ply it returns to."""
    table = Table(TWO)
    table.make("up hold | down firm water=half")
    assert (table["capital.down"], table["position.down.water"], table["trust.up.down"]) == (57, 2, 43)
    table.make("down undo")
    assert (table["capital.down"], table["position.down.water"], table["trust.up.down"]) == (60, 3, 45)
    assert (table.session.ply, table.session.lines[-1].move.to) == (3, 1)  # type: ignore[union-attr]
    assert (table.view("down").side_moves_left, table.asked) == (2, ("down",))


def test_2_35_two_side_moves_are_taken_back_one_by_one() -> None:
    """The last move goes first, and the ply counts on; a wrong ply, or nothing left to take back, is refused."""
    table = Table(TWO, STILL, "moves: {dig: {title: Dig, effects: {flow: -5}}}")
    table.make("up firm water=half | up do dig")
    assert table.code("up undo 0") == "nothing_to_undo"
    table.make("up undo 1")
    assert (table["flow"], table["position.up.water"], table["done.dig"], table.session.ply) == (10, 2, 0, 3)
    table.make("up undo 0")
    assert (table["position.up.water"], table["capital.up"], table.session.ply) == (0, 60, 4)
    assert table.code("up undo") == "nothing_to_undo"


def test_2_36_what_cannot_be_taken_back() -> None:
    """A move that drew chance or told its mover something stays: a private talk, a consultation, a gamble."""
    moves = "moves: {gamble: {title: Gamble, chance: 50, effects: {flow: -5}}}"
    for line in ("up talk down", "up consult water=half", "up do gamble"):
        table = Table(HOMES, STILL, moves, seed=seed_where(100, range(10, 100), "leak", "up", "down", 1))
        table.make(line)
        assert table.code("up undo") == "cannot_undo"


def test_2_37_a_turn_that_has_ended_is_not_taken_back() -> None:
    """Nothing is taken back once the turn has ended, nor by another party."""
    table = Table(TWO)
    table.make("up firm water=half")
    assert table.code("down undo") == "nothing_to_undo"
    table.make("up hold")
    assert (table.code("up undo"), table.code("down undo")) == ("nothing_to_undo", "nothing_to_undo")


def test_2_38_the_others_see_a_move_taken_back() -> None:
    """A statement that was taken back stays in what the others heard, marked as taken back, without its changes."""
    table = Table(TWO)
    table.make("up firm water=half | up undo")
    heard = [event for event in table.view("down").history if event.kind in {"statement", "taken_back"}]
    assert [(event.kind, event.by, event.changes) for event in heard] == [
        ("statement", "up", ()),
        ("taken_back", "up", ()),
    ]
    assert heard[0].detail["taken_back"]


def test_2_39_a_teachers_event_is_not_taken_back() -> None:
    """A turn that a teacher's event has broken into keeps what came before it: taking back never undoes the event."""
    table = Table(TWO, STILL, "events: {rain: {title: Rain, rounds: [9, 9], effects: {flow: +2}}}")
    table.make("up firm water=half | teacher inject rain")
    assert table.code("up undo") == "nothing_to_undo"
    assert (table["flow"], table["fired.rain"], table["position.up.water"]) == (12, 1, 2)


def test_2_40_a_package_handed_on_is_called_last() -> None:
    """At the last call everybody is asked about a package that a group handed on, for nobody has accepted it."""
    groups = "phases:\n  groups: {kind: bargaining, rounds: 1, exits: {agreed: talks, over: talks}}" + TWO[
        TWO.index("phases:") + len("phases:") :
    ].replace("rounds: 3", "rounds: 1")
    table = Table(TWO, groups)
    table.make("up propose water=half | down accept | down hold | up hold")
    assert (table.stage, table.asked) == ("last_call", ("down",))
    table.make("down accept")
    assert table.asked == ("up",)
    table.make("up accept")
    assert table.outcome.signatories == ("up", "down")


def test_2_41_an_agreed_offer_has_not_lapsed() -> None:
    """An offer lapses only where it was not agreed: nobody hears so of an agreed one, and none stands any more."""
    agreed, lapsed = Table(TWO, ONE_ROUND), Table(TWO, ONE_ROUND)
    agreed.make("up propose water=half | down accept")
    lapsed.make("up propose water=half | down hold | down hold")
    assert [any(event.kind == "lapsed" for event in one.view("up").history) for one in (agreed, lapsed)] == [
        False,
        True,
    ]
    assert (agreed.view("up").offer, lapsed.view("up").offer) == (None, None)


def test_2_42_leaving_with_the_last_turn_ends_the_round() -> None:
    """When the last party of a round leaves and the talks go on, the tally follows as after any turn."""
    table = Table(THREE, FLOW, "agreement: {need: 2}")
    table.make("a hold | b hold | c walk_out")
    assert (table["round"], table["flow"], table.asked) == (2, 12, ("b",))
