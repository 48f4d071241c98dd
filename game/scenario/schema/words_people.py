"""What an editor says about each key of a party, its home and its software. Only words, by form and key."""

from __future__ import annotations

from collections.abc import Mapping

_SOURCE = "A fact (F1), a source (R1), assumed, or words of your own. One, or a list."

PEOPLE: Mapping[str, Mapping[str, str]] = {
    "DelegateForm": {
        "": "Somebody at the table.",
        "name": "The name, only for a person whom a source reports. Left out: the office alone.",
        "office": "The office that players read. Left out: the id.",
        "source": _SOURCE,
    },
    "RumourForm": {
        "": "Something that the brief has heard about the others.",
        "text": "The rumour, in one sentence.",
        "sure": "How sure it is: 1 (hearsay) to 3 (certain).",
    },
    "OpensForm": {
        "": "What opens a closed mandate.",
        "consult": "From which question to the capital on: 1 or 2.",
        "when": "A condition that must hold as well. Left out: always.",
    },
    "MandateForm": {
        "": "Options that a party may not offer or accept at first.",
        "closed": "The closed options, by issue.",
        "opens": "What opens them. Left out: nothing does.",
    },
    "StrategyForm": {
        "": "How software plays this party.",
        "name": "The strategy.",
        "exponent": "How late it gives way: 1 evenly, 2 late, 0.5 early. Left out: as the strategy does.",
        "keep": "The share of its best gain that it holds on to at the end, in percent. Left out: as the strategy does.",
        "spread": "By how much keep differs from game to game, up or down, in percent. Left out: as the strategy does.",
        "answer": "How far it still gives way where the other side brought nothing better, in percent.",
    },
    "RatificationForm": {
        "": "What this party's home asks for.",
        "need": "The share of the audiences' weight that must say yes, in percent.",
        "uncertainty": "How far moods can shift on the day, in points of support to either side.",
    },
    "AudienceForm": {
        "": "A group at home that decides about the deal.",
        "title": "What players read. Left out: the id.",
        "weight": "Its weight in the vote, beside the party's other audiences.",
        "veto": "true: without this audience there is no yes.",
        "approval": "How it thinks of the delegation when the talks begin: a public poll, 0 to 100.",
        "base": "Its support at approval 50 when no option counts.",
        "threshold": "The support that it needs to say yes.",
        "approval_share": "How many percent of (approval - 50) count as support. Left out: the party's, or the scenario's.",
        "salience": "How much broken and kept promises on an issue count for it, 0 to 3. Left out: 1 for each issue.",
        "points": "How much support each option adds, by issue: one figure for each option in the options' order, or a map by option. Left out: 0.",
        "audience_cost": "The support that a broken promise costs: this, times firmness, times the steps that the deal falls short. Left out: the party's, or the scenario's.",
        "kept_promise": "The support that a kept promise adds: this, times firmness. Left out: the party's, or the scenario's.",
        "watches": "Metrics that it follows: approval changes by this much in a round in which the metric got better, and back when worse.",
        "source": _SOURCE,
    },
    "PricesForm": {
        "": "What side moves cost, in capital.",
        "statement": "What a change of a public position costs, in capital. Left out: what the party or the scenario says, else 3.",
        "back_channel": "What a private talk costs, in capital. Left out: what the party or the scenario says, else 6.",
        "consult": "What a question to the capital costs. Left out: what the party or the scenario says, else 6.",
        "persuade": "What one step of persuasion at home costs, in capital. Left out: what the party or the scenario says, else 10.",
    },
    "PartyForm": {
        "": "A delegation at the table.",
        "title": "What players read. Left out: the id.",
        "flag": "A country code such as us, or drawn/NAME for a drawn emblem. Left out: none.",
        "hue": "Its colour, a letter of the palette. Left out: the next one that is free.",
        "delegates": "Who sits at the table. The key of each is its id.",
        "brief": "The confidential brief: what this side wants, fears and may accept. At most 400 words.",
        "rumours": "What the brief has heard about the others.",
        "capital": "Political capital: what side moves are paid with.",
        "reservation": "What no deal is worth to this party, in points. It signs nothing below.",
        "points": "What each option is worth to this party, by issue: one figure for each option in the options' order, or a map by option.",
        "mandate": "Options that this party may not offer or accept at first. Left out: all are open.",
        "strategy": "How software plays this party. Left out: conceding.",
        "ratification": "What this party's home asks for. Left out: 51 percent, with moods of 6 points.",
        "audiences": "The groups at home that decide. Without any, the party ratifies by itself. Their ids are unique in the whole scenario.",
        "trust": "Its trust in the others when the talks begin, 0 to 100. Left out: the scenario's, 45.",
        "audience_cost": "For all its audiences: the support that a broken promise costs. Left out: the scenario's.",
        "kept_promise": "For all its audiences: the support that a kept promise adds. Left out: the scenario's.",
        "approval_share": "For all its audiences: how many percent of (approval - 50) count as support. Left out: the scenario's.",
        "source": _SOURCE,
    },
}  # fmt: skip
"""Words about the parts of form_people.py."""
