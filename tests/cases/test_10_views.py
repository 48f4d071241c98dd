"""Numbered talks 10.01 to 10.16: what a party may know."""

from __future__ import annotations

from game.rules.events import Cause, Event
from game.rules.record import Tables, sizes
from game.rules.view import View
from tests.cases.talks import HOMES, THREE, TWO, Table, seed_where, whole_state

FLOW = "metrics: {flow: {title: Flow, start: 10, range: [0, 99], better: higher}}"
WHISPER = """
moves:
  whisper: {title: Whisper, who: [up], public: false, cost: 4, effects: [{flow: +5, capital.up: +1, reservation.up: +2}, {flow: -1, after: 1}]}
"""
QUIET = seed_where(100, range(10, 100), "leak", "a", "b", 1)


def kinds(table: Table, party: str) -> list[str]:
    """Give the kinds of what a party heard, in order."""
    return [event.kind for event in table.view(party).history]


def heard(table: Table, party: str, kind: str) -> list[Event]:
    """Give what a party heard of one kind."""
    return [event for event in table.view(party).history if event.kind == kind]


def shown(view: View) -> tuple[object, ...]:
    """Give everything that a view holds."""
    tables = {name: getattr(view.tables, name) for name in sizes(Tables)}
    return whole_state(view.talks), tables, view.history, view.authored, view.readouts


def test_10_01_a_partys_own_secrets() -> None:
    """A party knows its own points, reservation value, capital, mandate, and how its audiences think, before moods."""
    view = Table(HOMES).view("up")
    assert (view.worth({"water": "half", "dam": "large"}), view.reservation, view.capital) == (500, 100, 60)
    assert (view.audiences, view.support("towns", {"dam": "small"}).total) == (("towns",), 4900)
    assert (view.points("dam", "small"), view.best) == (200, 700)


def test_10_02_another_partys_secrets_change_nothing() -> None:
    """Points, reservation value, capital, mandate, base, threshold and moods of another party are in no part of a view."""
    other = (
        HOMES.replace(
            "title: Down\n    reservation: 10",
            "title: Down\n    reservation: 44\n    capital: 31\n    brief: Hush.",
        )
        .replace("water: [0, 10, 20, 40], dam: [20, 10, 0]", "water: [1, 12, 23, 45], dam: [9, 8, 0]")
        .replace("base: 44, points", "base: 61, threshold: 47, points")
        .replace("title: Down\n", "title: Down\n    mandate: {closed: {dam: [large]}}\n")
    )
    one, two = Table(HOMES, FLOW, seed=4), Table(other, FLOW, seed=4)
    for line in ("up firm water=third", "up consult dam=small", "up propose water=half", "down hold", "down hold"):
        one.make(line)
        two.make(line)
        assert shown(one.view("up")) == shown(two.view("up"))
    assert shown(one.view("down")) != shown(two.view("down"))


def test_10_03_what_is_public() -> None:
    """Phase, clock, metrics, positions, trust, polls, and who the audiences are with weight and veto, are public."""
    table = Table(
        HOMES.replace("farms: {title: Farms,", "farms: {title: Farms, approval: 61, weight: 3, veto: true,"), FLOW
    )
    view = table.view("up")
    assert (view.phase, view.kind, view.round, view.rounds, view.metrics) == (
        "talks",
        "bargaining",
        1,
        3,
        {"flow": 10},
    )
    assert (view.approval, view.stands["down"]["water"].option) == ({"towns": 50, "farms": 61}, "most")
    farms = view.index.audiences.index("farms")
    assert (view.tables.weight[farms], view.tables.veto_aud[farms], view.tables.base[farms]) == (3, 1, 0)


def test_10_04_offers_are_known_at_the_table() -> None:
    """Everybody at the table knows the standing offer, who accepted it, and every party's last offer."""
    table = Table(THREE)
    table.make("a propose tax=low | b propose tax=mid | c accept")
    view = table.view("a")
    assert view.offer is not None
    assert (view.offer.proposer, view.offer.accepted) == ("b", ("b", "c"))
    assert view.last_offers == {"a": {"tax": "low", "time": "now"}, "b": {"tax": "mid", "time": "now"}, "c": None}


def test_10_05_capital_is_secret() -> None:
    """What a side move cost is heard by its mover alone."""
    table = Table(TWO)
    table.make("up firm water=half")
    mine = [change.name for change in heard(table, "up", "statement")[0].changes]
    theirs = [change.name for change in heard(table, "down", "statement")[0].changes]
    assert ("capital.up" in mine, "capital.up" in theirs) == (True, False)
    assert (table.view("down").capital, table.view("down").why("capital.up")) == (60, ())


def test_10_06_a_private_move() -> None:
    """Only its mover hears of a private move; the figure that it changed reads a private contact to the others, later too."""
    table = Table(TWO, FLOW, WHISPER)
    table.make("up do whisper | up hold | down hold")
    assert ("move" in kinds(table, "up"), "move" in kinds(table, "down")) == (True, False)
    why = table.view("down").why("flow")
    assert [(change.amount, change.cause) for change in why] == [
        (5, Cause("private_contact")),
        (-1, Cause("private_contact")),
    ]
    assert [event.by for event in heard(table, "down", "private_contact")] == ["", ""]
    assert [(change.amount, change.cause.ref) for change in table.view("up").why("flow")] == [
        (5, "whisper"),
        (-1, "whisper"),
    ]


def test_10_07_how_often_a_private_move_was_made() -> None:
    """`done` of a private move is a secret of its mover."""
    table = Table(TWO, FLOW, WHISPER)
    table.make("up do whisper")
    at = table.session.index.variables["done.whisper"]
    assert (table.view("up").talks.v[at], table.view("down").talks.v[at]) == (1, 0)


def test_10_08_a_private_move_taken_back() -> None:
    """Nobody else learns that a private move was made and taken back."""
    table = Table(TWO, FLOW, WHISPER)
    before = kinds(table, "down")
    table.make("up do whisper | up undo")
    assert kinds(table, "down") == before
    assert kinds(table, "up")[-2:] == ["move", "taken_back"]


def test_10_09_a_private_talk_among_three() -> None:
    """Only the two hear of a private talk; the third sees trust change by a private contact. Each is told its own part."""
    table = Table(THREE, seed=QUIET)
    table.make("a talk b")
    assert ("talk" in kinds(table, "a"), "talk" in kinds(table, "b"), "talk" in kinds(table, "c")) == (
        True,
        True,
        False,
    )
    assert [(change.amount, change.cause.kind) for change in table.view("c").why("trust.b.a")] == [
        (4, "private_contact")
    ]
    assert heard(table, "a", "talk")[0].detail == {"told": {"a": "tax"}}
    assert heard(table, "b", "talk")[0].detail == {"told": {"b": "tax"}}
    assert (table.view("c").told_issues, table.view("c").talks_left) == ({"a": (), "b": ()}, {"a": 3, "b": 3})


def test_10_10_a_consultation_is_private() -> None:
    """What the capital was asked and said is known to its party alone."""
    table = Table(HOMES)
    before = kinds(table, "down")
    table.make("up consult dam=small")
    assert (kinds(table, "down"), table.view("down").consulted) == (before, ())
    assert [answer.words for answer in table.view("up").consulted] == [{"towns": "within_reach"}]


def test_10_11_home_decides_in_public() -> None:
    """How an audience voted is public; its support is known to its own party alone."""
    table = Table(HOMES)
    table.make("up propose water=half dam=small | down accept | up persuade towns=1 | down persuade")
    mine = {event.ref: event.detail for event in heard(table, "up", "home_vote")}
    assert mine["towns"] == {"yes": False, "total": 4800, "threshold": 5000}
    assert mine["farms"] == {"yes": True}
    assert (heard(table, "down", "persuade"), table.view("down").ratified) == ([], {"up": False, "down": True})


def test_10_12_moods_are_hidden() -> None:
    """Moods and the seed are in nobody's view."""
    homes = HOMES.replace("    ratification: {uncertainty: 0}\n", "")
    table = Table(homes, seed=seed_where(13, range(12, 13), "mood", "towns"))
    assert table.session.peek().mood[0] == 6
    assert (set(table.view("up").talks.mood), table.view("up").talks.seed) == ({0}, 0)


def test_10_13_a_sealed_answer_is_not_seen() -> None:
    """What others have sealed is not seen before it is published."""
    table = Table(HOMES)
    table.make("up propose water=half dam=small | down accept")
    before = shown(table.view("down"))
    table.make("up persuade towns=3")
    after = table.view("down")
    assert (table.asked, after.capital, after.history) == (("down",), 60, before[2])
    assert set(after.talks.sealed_support) == {0}


def test_10_14_whose_turn_it_is() -> None:
    """A view says whom the talks wait for, and whether it is this party's turn; it refuses with reasons in words."""
    table = Table(TWO)
    up, down = table.view("up"), table.view("down")
    assert (up.my_turn, down.my_turn, up.floor, down.waiting_on) == (True, False, "up", ("up",))
    assert table.code("down hold") == "not_your_turn"
    assert (up.side_moves_left, down.side_moves_left) == (2, 0)


def test_10_15_a_view_is_a_copy() -> None:
    """A view does not change when the talks go on, nor the talks when a view is asked."""
    table = Table(TWO)
    view, before = table.view("up"), whole_state(table.session.peek())
    view.worth({"water": "half"})
    view.distance({"water": "half"}, {})
    assert whole_state(table.session.peek()) == before
    table.make("up propose water=half")
    assert view.offer is None


def test_10_16_events_that_others_hear() -> None:
    """Offers, answers, statements and what happens in the world are heard by all, in order."""
    table = Table(TWO, FLOW, "events: {rain: {title: Rain, effects: {flow: +3}}}")
    table.make("up firm water=half | up propose water=half | down accept")
    assert [
        kind for kind in kinds(table, "up") if kind in {"event", "statement", "proposed", "accepted", "agreed"}
    ] == [
        "event",
        "statement",
        "proposed",
        "accepted",
        "agreed",
    ]


def test_10_17_which_side_moves_another_has_used() -> None:
    """Which kinds of side move a party has used this turn, private ones among them, is its own to know."""
    table = Table(HOMES)
    table.make("up consult dam=small")
    up, down = table.view("up").talks, table.view("down").talks
    assert (up.n_sides, up.sides != 0, down.n_sides, down.sides) == (1, True, 0, 0)
