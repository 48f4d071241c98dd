"""Numbered talks 2.01 to 2.16: what is done at the table, and when it is agreed or broken off."""

from __future__ import annotations

from game.rules.view_parts import Offer
from tests.cases.talks import THREE, TWO, Table

TWO_OF_THREE = "agreement: {need: 2}"
FOUR = (
    THREE.split("phases:", maxsplit=1)[0]
    + """  d: {title: D, reservation: 8, points: {tax: [0, 20, 10, 5], time: [10, 20, 0]}}
agreement: {need: 3}
"""
    + THREE[THREE.index("phases:") :]
)


def test_2_01_an_offer_covers_every_issue() -> None:
    """A proposal stands at once, accepted by its proposer; what it leaves out stays at the status quo."""
    table = Table(TWO)
    table.make("up propose water=half")
    assert table.view("down").offer == Offer({"water": "half", "dam": "no_dam"}, "up", ("up",))


def test_2_02_a_new_offer_clears_the_acceptances() -> None:
    """Another proposal replaces the standing offer and clears what others accepted."""
    table = Table(THREE)
    table.make("a propose tax=low | b accept")
    offer = table.view("a").offer
    assert offer is not None
    assert offer.accepted == ("a", "b")
    table.make("c propose tax=mid")
    assert table.view("a").offer == Offer({"tax": "mid", "time": "now"}, "c", ("c",))


def test_2_03_offers_that_offer_nothing() -> None:
    """Repeating the standing offer or offering the status quo on everything is refused."""
    table = Table(TWO)
    assert table.code("up propose water=as_now") == "status_quo"
    table.make("up propose water=half")
    assert table.code("down propose water=half dam=no_dam") == "repeats_offer"
    assert table.code("down propose") == "status_quo"


def test_2_04_there_must_be_an_offer_to_accept() -> None:
    """Accepting needs a standing offer that one has not accepted."""
    table = Table(TWO)
    assert table.code("up accept") == "no_offer"
    table.make("up propose water=half | down hold | down hold")
    assert table.code("up accept") == "own_offer"


def test_2_05_unanimity_by_default() -> None:
    """Without another rule the package is agreed when everybody accepts it."""
    table = Table(THREE)
    table.make("a propose tax=mid | b accept")
    assert table["how"] == 0
    table.make("c accept")
    assert (table.outcome.how, table.outcome.package) == ("agreed", {"tax": "mid", "time": "now"})
    assert table.outcome.values == {"a": 400, "b": 100, "c": 200}


def test_2_06_an_offer_outlives_its_proposers_hold() -> None:
    """A proposer that holds keeps its own offer on the table."""
    table = Table(TWO)
    table.make("up hold | down propose water=half | down hold")
    assert table.view("up").offer == Offer({"water": "half", "dam": "no_dam"}, "down", ("down",))


def test_2_07_withdrawing_costs_two_of_everybodys_trust() -> None:
    """Taking the own standing offer back costs 2 of the trust of all the others; nobody else can take it back."""
    table = Table(THREE, "positions: {b: {tax: {wants: none}}, c: {tax: {wants: none}}}")
    table.make("a propose tax=low")
    assert table.code("b withdraw") == "not_your_offer"
    table.make("b hold | c hold | b hold | c hold")
    before = (table["trust.b.a"], table["trust.c.a"])
    table.make("a withdraw")
    assert table.view("b").offer is None
    assert (table["trust.b.a"], table["trust.c.a"]) == (before[0] - 2, before[1] - 2)
    assert (table["trust.a.b"], table["trust.b.c"]) == (45, 45)


def test_2_08_walking_out_of_two() -> None:
    """Leaving costs 3 of the others' trust; the talks break off when fewer than two parties remain."""
    table = Table(TWO, "metrics: {flow: {title: Flow, start: 9, range: [0, 20], better: higher, drift: -1}}")
    table.make("up walk_out")
    assert (table.outcome.how, table.outcome.walked_out, table["trust.down.up"]) == ("walk_out", ("up",), 42)
    assert (table["trust.up.down"], table["flow"]) == (45, 9)


def test_2_09_no_walking_out_of_a_working_group() -> None:
    """Nobody leaves a phase whose `over` leads to another bargaining phase."""
    groups = TWO[TWO.index("phases:") :].replace(
        "phases:", "phases:\n  groups: {kind: bargaining, rounds: 1, exits: {agreed: talks, over: talks}}"
    )
    table = Table(TWO, groups)
    assert (table.code("up walk_out"), table.view("up").may_walk_out) == ("no_walk_out", False)


def test_2_10_talks_that_can_go_on_do() -> None:
    """Where the rule needs two of three, the others go on; who left is passed over and keeps its reservation value."""
    table = Table(THREE, TWO_OF_THREE)
    table.make("a hold | b walk_out")
    assert (table["trust.a.b"], table["trust.c.b"], table.asked) == (42, 42, ("c",))
    table.make("c hold")
    assert (table["round"], table.asked, table.view("a").left) == (2, ("c",), ("b",))
    table.make("c propose tax=low time=soon | a accept")
    assert (table.outcome.how, table.outcome.walked_out) == ("agreed", ("b",))
    assert table.outcome.values == {"a": 200, "b": 60, "c": 400}


def test_2_11_those_who_left_neither_gain_nor_lose_trust() -> None:
    """What happens at the table later does not move the trust of a party that left."""
    table = Table(THREE, TWO_OF_THREE)
    table.make("a hold | b walk_out | c hold")
    before = (table["trust.b.c"], table["trust.b.a"])
    table.make("c propose tax=low | a hold | c withdraw")
    assert (table["trust.b.c"], table["trust.b.a"]) == before


def test_2_12_breaking_off() -> None:
    """Talks break off when fewer than the rule needs remain, or when a veto holder has left."""
    unanimous, vetoed, enough = (
        Table(THREE),
        Table(THREE, "agreement: {need: 2, veto: [b]}"),
        Table(THREE, "agreement: {need: 2, veto: [a]}"),
    )
    for table in (unanimous, vetoed, enough):
        table.make("a hold | b walk_out")
    assert (unanimous.outcome.how, vetoed.outcome.how, enough.session.over) == ("walk_out", "walk_out", False)


def test_2_13_an_acceptance_leaves_with_its_party() -> None:
    """The acceptance of a party that leaves goes with it: three of four must be found anew."""
    table = Table(FOUR)
    table.make("a propose tax=low | b accept | c hold | d hold", "b walk_out")
    offer = table.view("a").offer
    assert offer is not None
    assert offer.accepted == ("a",)
    table.make("c accept")
    assert table["how"] == 0
    table.make("d accept")
    assert table.outcome.signatories == ("a", "c", "d")


def test_2_14_an_offer_leaves_with_its_proposer() -> None:
    """A standing offer goes when its proposer leaves."""
    table = Table(FOUR)
    table.make("a hold | b propose tax=low | c hold | d hold", "b walk_out")
    assert table.view("a").offer is None
    assert table.code("c accept") == "no_offer"


def test_2_15_a_veto_holder_must_be_among_them() -> None:
    """Two of three are not enough while the veto holder has not accepted."""
    table = Table(THREE, "agreement: {need: 2, veto: [c]}")
    table.make("a propose tax=low | b accept")
    assert table["how"] == 0
    table.make("c accept")
    assert table.outcome.signatories == ("a", "b", "c")


def test_2_16_outsiders() -> None:
    """A decision binds all at the table, unless the scenario says that outsiders keep their reservation value."""
    bound, free = Table(THREE, TWO_OF_THREE), Table(THREE, "agreement: {need: 2, outsiders: reservation}")
    for table in (bound, free):
        table.make("a propose tax=low | b accept")
    assert (bound.outcome.signatories, free.outcome.signatories) == (("a", "b"), ("a", "b"))
    assert bound.outcome.values == {"a": 300, "b": 200, "c": 300}
    assert free.outcome.values == {"a": 300, "b": 200, "c": 70}
