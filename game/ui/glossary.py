"""Words that the whole interface shares: firmness, answers from home, strategies, terms of the field, causes.

They are marked here and said where they are shown, in the language of the reader. It looks nothing up in a scenario.
"""

from __future__ import annotations

from collections.abc import Mapping

from game.language import mark

FIRMNESS = (mark("open to talk"), mark("stated"), mark("firm"), mark("a red line"))
"""Firmness 0 to 3 in words."""

HOME_WORDS = {"in_favour": mark("In favour"), "within_reach": mark("Within reach"), "against": mark("Against")}
"""What the capital answers."""

STRATEGIES = {
    "conceding": mark("Gives way towards the end"),
    "conceder": mark("Gives way early"),
    "integrative": mark("Looks for trades"),
    "hardliner": mark("Hardly moves"),
    "stubborn": mark("Moves least of all"),
    "split_the_difference": mark("Meets half-way"),
    "first_offer": mark("Takes the first good offer"),
    "fair_minded": mark("Seeks a fair split"),
    "reciprocating": mark("Answers like with like"),
    "waiter": mark("Waits for the last round"),
    "random": mark("By chance"),
    "scripted": mark("By a script"),
}
"""What each strategy does, in a line."""

TERMS: Mapping[str, tuple[str, str]] = {
    "reservation": (
        mark("Reservation value"),
        mark("What leaving without a deal is worth to you. A deal below it is worse than none."),
    ),
    "batna": (
        mark("BATNA"),
        mark("The best you can do without this deal; its worth is the reservation value."),
    ),
    "mandate": (
        mark("Mandate"),
        mark("What your capital allows you to offer and accept. A consultation may widen it."),
    ),
    "firmness": (
        mark("Firmness"),
        mark("How strongly a party has tied itself in public to an option, from 0 to 3."),
    ),
    "audience_cost": (
        mark("Audience cost"),
        mark("Support at home that leaders lose when they break a public position."),
    ),
    "ratification": (mark("Ratification"), mark("The vote at home that a deal needs before it counts.")),
    "win_set": (mark("Win-set"), mark("All the deals that a party's home would ratify.")),
    "trust": (
        mark("Trust"),
        mark("How far one side believes the other. It decides how much of a deal is carried out."),
    ),
    "capital": (
        mark("Political capital"),
        mark("What you can spend on statements, private talks, questions home and persuasion."),
    ),
    "linkage": (
        mark("Linkage"),
        mark("Options on different issues that are worth more, or less, when they stand together."),
    ),
    "pareto": (
        mark("Pareto frontier"),
        mark("The deals that nobody could improve for one side without a loss for another."),
    ),
    "nash": (mark("Nash point"), mark("The deal with the largest product of both gains over walking away.")),
    "zone": (
        mark("Zone of possible agreement"),
        mark("The deals that are better than walking away for everybody."),
    ),
    "ad_referendum": (
        mark("Ad referendum"),
        mark("Agreed at the table, but it counts only once home has ratified it."),
    ),
    "approval": (
        mark("Approval"),
        mark("A public poll: how content an audience at home is with its government."),
    ),
    "compliance": (
        mark("Compliance"),
        mark("The share of a deal that is really carried out. It grows with trust."),
    ),
    "issue": (mark("Issue"), mark("One item of the agenda, with two or more options.")),
    "package": (mark("Package"), mark("One option for every issue: a whole deal.")),
    "back_channel": (
        mark("Back channel"),
        mark("A private talk beside the table: each side says what matters to it, and it may leak."),
    ),
    "last_call": (
        mark("Last call"),
        mark("At the end of a phase each side is asked once more: accept what stands, or leave without a deal."),
    ),
}
"""Each term of the field: its name and one sentence."""

CAUSES = {
    "opened": mark("opening statement"),
    "proposed": mark("an offer by {by}"),
    "withdrew": mark("{by} took its offer back"),
    "walked_out": mark("{by} walked out"),
    "statement": mark("a statement by {by} on {ref}"),
    "talk": mark("a private talk"),
    "leak": mark("a private talk leaked"),
    "consult": mark("asking the capital"),
    "move_failed": mark("{ref}, which failed"),
    "persuade": mark("persuasion at home"),
    "readout": mark("{by}'s account of the talks"),
    "drift": mark("the trend of the day"),
    "watch": mark("what home saw of {ref}"),
    "refused_at_home": mark("the deal failed at home"),
    "trend": mark("the trend"),
    "no_deal": mark("no deal"),
    "private_contact": mark("a private contact"),
}
"""Why a figure changed; causes that are not here are named by what they refer to."""
