"""What an editor says about each key of a scenario: the top of the file, the phases, the endings.

Only words, by form and key; the key "" stands for the form itself. What holds where a key is left out is added from
the form, unless the words say it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from game.scenario.schema.words_people import PEOPLE
from game.scenario.schema.words_world import WORLD

Words: TypeAlias = Mapping[str, Mapping[str, str]]

TOP: Words = {
    "ScenarioForm": {
        "": "One scenario for Parley. Only parley, id, title, parties and agenda are needed.",
        "parley": "The version of the format. Write 1.",
        "id": "The short name of the scenario: a-z, 0-9 and _. Best the same as its folder.",
        "title": "The title that players read.",
        "summary": "One or two sentences for the list of scenarios.",
        "language": "The language of the texts in this file, such as en. Other languages stand in texts/es.yaml and so on.",
        "about": "What a teacher wants to know before choosing the scenario. Left out: nothing is said.",
        "metrics": "Figures of the world that the talks may move, such as jobs or a river's flow. The key of each is its id.",
        "agreement": "Who must agree for a deal. Left out: every party.",
        "parties": "The delegations at the table, 2 to 8. The key of each is its id.",
        "actors": "Persons, offices or bodies that say or do something in events, and sit at no table.",
        "agenda": "The issues, 1 to 16, each with 2 to 8 options. Their order here is their order on the screen.",
        "positions": "What each party says in public that it wants, by issue. Left out: its best option, with firmness 1.",
        "linkages": "Extra points or effects where certain options of several issues stand in one deal.",
        "moves": "Side moves that this scenario adds, beside offers, statements and private talks.",
        "events": "What may happen between rounds. An event can change figures and ask one party to choose.",
        "readouts": "Accounts of the talks that each party may give at the end.",
        "implementation": "The year after the talks. Left out: 4 quarters, and at least 20 % of a deal is carried out.",
        "phases": "The course of the talks, in order. Left out: briefing, opening, 6 rounds of talks, ratification where a party has audiences, readouts where there are any, debrief.",
        "endings": "How it ended, in words. The first whose condition holds is told; the last has no condition. Left out: one for each way in which talks can end.",
        "debrief": "What the class talks about afterwards. Left out: no questions.",
        "levels": "Who plays the software's seats at each level: easy, normal, hard, or a level of your own. Left out: conceder, conceding, integrative.",
        "defaults": "The coefficients of the model and the prices of moves. Left out: those of the model. A party, audience or phase can set its own.",
    },
    "AboutForm": {
        "": "What a teacher wants to know.",
        "objectives": "What students should learn, one short line each.",
        "ages": "For whom, such as 15+.",
        "minutes": "How long a game takes: [shortest, longest]. Left out: not said.",
        "difficulty": "1 easy, 2 middling, 3 hard.",
        "sensitivity": "What a teacher should know about delicate matters in the story.",
        "sources": "Where facts come from: a short id such as R1, and the name of the source.",
        "facts": "What really happened, each under an id such as F1. Anything in the scenario can cite it with source: F1.",
        "history": "What happened in truth. Students read it after the game.",
    },
    "FactForm": {
        "": "Something that really happened.",
        "text": "The fact in your own words.",
        "source": "The id of its source, or a list of ids.",
        "page": "The page in the source.",
    },
    "AgreementForm": {
        "": "Who must agree for a deal.",
        "need": "How many parties must accept, 2 at least. Left out: all of them.",
        "veto": "Parties without whom there is no deal.",
        "outsiders": "What a deal means for parties that did not sign: bound (it holds for them too) or reservation (they keep what no deal is worth to them).",
    },
    "ImplementationForm": {
        "": "The year after the talks.",
        "quarters": "How many quarters are played.",
        "compliance_floor": "How much of a deal is carried out at the least, in percent. The parties' trust decides how much more.",
        "no_deal": "How metrics change in each quarter where there is no deal.",
    },
    "ExitForm": {
        "": "One way out of a phase.",
        "when": "A condition. Rows are tried from the top; the last one must have none. Left out: always.",
        "to": "The phase that it leads to.",
        "reveals": "Say true where the condition reads a secret and may give it away.",
    },
    "CutShortForm": {
        "": "An uncertain deadline.",
        "from": "From which round of this phase on the talks may be cut short.",
        "chance": "The chance for each round, in percent.",
    },
    "PhaseForm": {
        "": "A phase of the talks.",
        "kind": "What is done in this phase.",
        "title": "What players read. Left out: the id.",
        "issues": "Only for bargaining: the issues on the table, for a working group. Left out: all.",
        "rounds": "Only for bargaining: how many rounds. Left out: 6.",
        "order": "Only for bargaining: who speaks first. Left out: rotate.",
        "cut_short": "Only for bargaining: an uncertain deadline. Left out: the phase lasts all its rounds.",
        "exits": "Where the talks go on, by what happened. Each leads to a phase, or to a list of rows with conditions.",
    },
    "EndingForm": {
        "": "An ending, in words.",
        "title": "Its title. Left out: the id.",
        "when": "When this ending is told. Endings are tried from the top; the last one must have no condition. Left out: always.",
        "text": "What is told.",
        "source": "A fact (F1), a source (R1), assumed, or words of your own. One, or a list.",
    },
    "DebriefForm": {
        "": "What the class talks about afterwards.",
        "questions": "Questions for the class.",
    },
    "DefaultsForm": {
        "": "The coefficients of the model.",
        "audience_cost": "The support that a broken promise costs: this, times firmness, times the steps that the deal falls short.",
        "kept_promise": "The support that a kept promise adds: this, times firmness.",
        "approval_share": "How many percent of (approval - 50) count as support.",
        "trust": "The trust between parties when the talks begin, 0 to 100.",
    },
}  # fmt: skip
"""Words about the parts of form.py."""

WORDS: Words = {**TOP, **PEOPLE, **WORLD}
"""Words about every form."""

EXITS: Mapping[str, str] = {
    "next": "When this phase is done (briefing, opening, communique).",
    "agreed": "When enough parties accepted an offer (bargaining).",
    "broken": "When a party walked out (bargaining).",
    "over": "When the rounds are over without an agreement (bargaining).",
    "passed": "When home said yes (ratification).",
    "refused": "When home said no (ratification). It may lead back to bargaining once.",
}
"""What each trigger of ``exits`` means."""

MEANINGS: Mapping[str, str] = {
    "briefing": "Everybody reads the brief.",
    "opening": "Each party states its position on every issue.",
    "bargaining": "Offers, moves and events, round by round.",
    "ratification": "Home decides about the deal.",
    "communique": "Each party gives its account of the talks.",
    "debrief": "The end: what was possible, and what was missed.",
    "rotate": "The first word goes round.",
    "fixed": "Always in the order of the parties.",
    "bound": "The deal holds for all.",
    "reservation": "Who did not sign keeps what no deal is worth.",
    "higher": "More is better.",
    "lower": "Less is better.",
    "delegate": "Somebody at the table.",
    "audience": "A group at home.",
    "observer": "Somebody who watches.",
    "press": "The press.",
    "spoiler": "Somebody who wants the talks to fail.",
    "body": "An office or an organisation.",
    "conceding": "Gives way slowly, faster near the end.",
    "conceder": "Gives way early.",
    "reciprocating": "Gives way as much as the others do.",
    "fair_minded": "Seeks an even deal.",
    "integrative": "Seeks trades that are good for both.",
    "hardliner": "Gives way late and little.",
    "stubborn": "Hardly gives way.",
    "split_the_difference": "Meets half-way on each issue.",
    "first_offer": "Takes the first offer that is good enough.",
    "waiter": "Holds until the last round, then asks for half.",
    "random": "Plays by chance.",
    "scripted": "Plays the moves that it is given.",
}
"""What the fixed words mean that may stand as a value: kinds, orders, strategies."""

TIMES: Mapping[str, str] = {
    "after": "At the end of which round from now: 1 is this one. Left out: at once.",
    "for": "At the ends of how many rounds. Left out: once.",
}
"""What delays an effect."""
