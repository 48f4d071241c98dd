"""Numbered talks 6.15 to 6.26: what a refusal leads to, and the smallest change. The homes are those of 6.01."""

from __future__ import annotations

from game.analysis.debrief import SmallestChange, look_back
from tests.cases.talks import HOMES, Table

REOPENED = """
phases:
  talks: {kind: bargaining, rounds: 3, exits: {agreed: home, broken: debrief, over: debrief}}
  home: {kind: ratification, exits: {passed: debrief, refused: [{when: "trust.down.up >= 44", to: again}, {to: debrief}]}}
  again: {kind: bargaining, rounds: 2, exits: {agreed: home, broken: debrief, over: debrief}}
  debrief: {kind: debrief}
"""
AGREED = "up propose water=half dam=small | down accept"


def test_6_15_back_to_the_table() -> None:
    """A refusal may lead back to bargaining: the round counts on, nothing is agreed, the refused package is out."""
    table = Table(HOMES, REOPENED)
    table.make(AGREED, "clock")
    assert (table.phase, table["round"], table["refusals"], table["how"]) == ("again", 2, 1, 0)
    assert (table.asked, table.view("up").offer) == (("down",), None)
    assert table.code("down propose water=half dam=small") == "refused_package"
    assert table.view("up").banned == {"water": "half", "dam": "small"}
    table.make("down propose water=half dam=large | up accept | clock")
    assert (table.outcome.how, table.outcome.refused_by) == ("agreed", ())


def test_6_16_the_loss_comes_before_the_exits() -> None:
    """The exits' conditions see the trust after the refusal: 48 - 4 is not 45."""
    table = Table(HOMES, REOPENED.replace(">= 44", ">= 45"))
    table.make(AGREED, "clock")
    assert table.outcome.how == "refused"


def test_6_17_refusals_count_the_present_one() -> None:
    """`refusals` counts the present refusal: it is 1 at the first."""
    table = Table(HOMES, REOPENED.replace("trust.down.up >= 44", "refusals == 0"))
    table.make(AGREED, "clock")
    assert table.outcome.how == "refused"


def test_6_18_never_twice() -> None:
    """At a second refusal the rows that lead to bargaining are passed over, though their conditions hold.

    Persuasion starts afresh too: third and small is 48 for the towns, whom two points had brought nearer before.
    """
    table = Table(HOMES, REOPENED.replace("trust.down.up >= 44", "round >= 1"))
    table.make(AGREED, "up persuade towns=2 | down persuade")
    table.make("down propose water=third dam=small | up accept | up persuade | down persuade farms=3")
    assert (table.outcome.how, table.outcome.refused_by, table["refusals"]) == ("refused", ("up",), 2)
    assert table.outcome.capital == {"up": 40, "down": 30}


def test_6_19_the_last_thing_that_happened() -> None:
    """How it ended is the last thing that happened: a reopened table that runs out of rounds, or is left."""
    table, left = Table(HOMES, REOPENED), Table(HOMES, REOPENED)
    for one in (table, left):
        one.make(AGREED, "clock")
    left.make("down walk_out")
    while not table.session.over:
        table.make("clock")
    assert (table.outcome.how, left.outcome.how, table.outcome.package) == ("deadline", "walk_out", None)


def test_6_20_the_deal_is_set_when_home_has_agreed() -> None:
    """`how` and `deal.*` are set when the talks leave bargaining and ratification for good, not when it is agreed."""
    table = Table(HOMES)
    table.make("up propose water=half dam=large | down accept")
    assert (table["how"], table["deal.water"], table["deal.dam"]) == (0, 0, 0)
    table.make("clock")
    assert (table["how"], table["deal.water"], table["deal.dam"]) == (1, 2, 2)


def test_6_21_the_smallest_change() -> None:
    """A refusal names the smallest change: here small would have had to be large, one issue and one step."""
    table = Table(HOMES)
    table.make(AGREED, "clock")
    refused = look_back(table.session).refused
    assert [(deal.by, deal.package) for deal in refused] == [(("up",), {"water": "half", "dam": "small"})]
    assert refused[0].smallest == SmallestChange({"water": "half", "dam": "large"}, ("dam",), 1)


def test_6_22_the_smallest_change_leaves_nobody_worse_off() -> None:
    """It counts persuasion as paid, looks for fewest issues first, and is none where a signatory would fall below r.

    Down refuses as_now and large (44 - 2). With 3 points paid third and large is 49: half (53) it is, and for one issue.
    Were half worth less to down than its reservation value (20 points against 25), most and large would be next:
    45 - 4 + 8 is 49 for the towns, so there is none.
    """
    table = Table(HOMES)
    table.make("up propose dam=large | down accept", "up persuade | down persuade farms=3")
    assert look_back(table.session).refused[0].smallest == SmallestChange(
        {"water": "half", "dam": "large"}, ("water",), 2
    )
    proud = Table(
        HOMES.replace(
            "  down:\n    title: Down\n    reservation: 10", "  down:\n    title: Down\n    reservation: 25"
        )
    )
    proud.make("up propose dam=large | down accept", "clock")
    assert look_back(proud.session).refused[0].smallest is None


def test_6_23_persuasion_belongs_to_one_ratification() -> None:
    """At a reopened table expected support and the capital's words know nothing of persuasion that was paid before."""
    table = Table(HOMES.replace("base: 45", "base: 42"), REOPENED)
    table.make(AGREED, "up persuade towns=3 | down persuade")
    assert (table.phase, table["capital.up"]) == ("again", 30)
    assert table.view("up").support("towns", {"water": "half", "dam": "small"}).total == 4200 - 200 + 400
    table.make("down hold | up consult water=half dam=small")
    assert table.view("up").consulted[0].words == {"towns": "against"}


def test_6_24_the_smallest_change_counts_what_was_paid() -> None:
    """Where the table was reopened the smallest change still counts persuasion as paid at the refusal.

    As it was paid, third and large is 45 + 4 - 2 + 3 = 50 for the farms; without it two steps would have been needed.
    """
    table = Table(HOMES.replace("base: 44", "base: 45"), REOPENED)
    table.make("up propose dam=large | down accept | up persuade | down persuade farms=3")
    while not table.session.over:
        table.make("clock")
    assert look_back(table.session).refused[0].smallest == SmallestChange(
        {"water": "third", "dam": "large"}, ("water",), 1
    )


def test_6_25_votes_belong_to_one_ratification() -> None:
    """A vote by people in the room counts for the ratification in which it was given, and not at the next."""
    table = Table(HOMES, REOPENED)
    table.make(AGREED, "up vote towns=no | up persuade | down persuade")
    table.make("down propose water=half dam=large | up accept | up persuade | down persuade")
    assert (table.outcome.how, table.outcome.ratified) == ("agreed", {"up": True, "down": True})


def test_6_26_the_smallest_change_as_things_stood() -> None:
    """Polls and positions count as they stood at the refusal: declared, most and large is 45 - 4 + 8 + 1 + 0.5."""
    table = Table(HOMES)
    table.make("up firm dam=large | up propose water=most dam=small | down accept | clock")
    deal = look_back(table.session).refused[0]
    assert deal.values == {"up": 200, "down": 500}
    assert deal.smallest == SmallestChange({"water": "most", "dam": "large"}, ("dam",), 1)
