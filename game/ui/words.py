"""The one place where ids and numbers become words for a person: titles, figures, causes, events, reasons.

It reads the scenario's texts and the catalogue below; it knows no rule and draws nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game.rules.events import Cause, Change, Event
from game.rules.view import Stand
from game.scenario import Scenario
from game.ui.names import begun, within

FIRMNESS = ("open to talk", "stated", "firm", "a red line")
"""Firmness 0 to 3 in words."""

HOME_WORDS = {"in_favour": "In favour", "within_reach": "Within reach", "against": "Against"}
"""What the capital answers."""

STRATEGIES = {
    "conceding": "Gives way towards the end",
    "conceder": "Gives way early",
    "integrative": "Looks for trades",
    "hardliner": "Hardly moves",
    "stubborn": "Moves least of all",
    "split_the_difference": "Meets half-way",
    "first_offer": "Takes the first good offer",
    "fair_minded": "Seeks a fair split",
    "reciprocating": "Answers like with like",
    "waiter": "Waits for the last round",
    "random": "By chance",
    "scripted": "By a script",
}
"""What each strategy does, in a line."""

TERMS: Mapping[str, tuple[str, str]] = {
    "reservation": (
        "Reservation value",
        "What leaving without a deal is worth to you. A deal below it is worse than none.",
    ),
    "batna": ("BATNA", "The best you can do without this deal; its worth is the reservation value."),
    "mandate": ("Mandate", "What your capital allows you to offer and accept. A consultation may widen it."),
    "firmness": ("Firmness", "How strongly a party has tied itself in public to an option, from 0 to 3."),
    "audience_cost": ("Audience cost", "Support at home that leaders lose when they break a public position."),
    "ratification": ("Ratification", "The vote at home that a deal needs before it counts."),
    "win_set": ("Win-set", "All the deals that a party's home would ratify."),
    "trust": ("Trust", "How far one side believes the other. It decides how much of a deal is carried out."),
    "capital": (
        "Political capital",
        "What you can spend on statements, private talks, questions home and persuasion.",
    ),
    "linkage": ("Linkage", "Options on different issues that are worth more, or less, when they stand together."),
    "pareto": ("Pareto frontier", "The deals that nobody could improve for one side without a loss for another."),
    "nash": ("Nash point", "The deal with the largest product of both gains over walking away."),
    "zone": ("Zone of possible agreement", "The deals that are better than walking away for everybody."),
    "ad_referendum": ("Ad referendum", "Agreed at the table, but it counts only once home has ratified it."),
    "approval": ("Approval", "A public poll: how content an audience at home is with its government."),
    "compliance": ("Compliance", "The share of a deal that is really carried out. It grows with trust."),
    "issue": ("Issue", "One item of the agenda, with two or more options."),
    "package": ("Package", "One option for every issue: a whole deal."),
}
"""Each term of the field in one sentence."""

CAUSES = {
    "opened": "opening statement",
    "proposed": "an offer by {by}",
    "withdrew": "{by} took its offer back",
    "walked_out": "{by} walked out",
    "statement": "a statement by {by} on {ref}",
    "talk": "a private talk",
    "leak": "a private talk leaked",
    "consult": "asking the capital",
    "move": "{ref}",
    "move_failed": "{ref}, which failed",
    "event": "{ref}",
    "answer": "{ref}",
    "persuade": "persuasion at home",
    "readout": "{by}'s account of the talks",
    "drift": "the trend of the day",
    "watch": "what home saw of {ref}",
    "refused_at_home": "the deal failed at home",
    "option": "{ref}",
    "linkage": "{ref}",
    "trend": "the trend",
    "no_deal": "no deal",
    "private_contact": "a private contact",
}


@dataclass
class Words:
    """The words of one scenario; in another language once it is given the scenario with those texts."""

    scenario: Scenario

    def party(self, party: str) -> str:
        """Give a party's title."""
        return self.scenario.parties[party].title

    def side(self, party: str) -> str:
        """Give the letter of a party's colour and mark."""
        return self.scenario.parties[party].hue or "abcdefgh"[list(self.scenario.parties).index(party)]

    def issue(self, issue: str) -> str:
        """Give an issue's title."""
        return self.scenario.agenda[issue].title

    def option(self, issue: str, option: str) -> str:
        """Give an option's short title, as it fits into a cell."""
        plan = self.scenario.agenda[issue].options[option]
        return plan.short or plan.title

    def option_long(self, issue: str, option: str) -> str:
        """Give an option's full title."""
        return self.scenario.agenda[issue].options[option].title

    def owner(self, audience: str) -> str:
        """Give the party of an audience."""
        return next(p for p, party in self.scenario.parties.items() if audience in party.audiences)

    def audience(self, audience: str) -> str:
        """Give an audience's title."""
        return self.scenario.parties[self.owner(audience)].audiences[audience].title

    def metric(self, metric: str) -> str:
        """Give a metric's title."""
        return self.scenario.metrics[metric].title

    def amount(self, name: str, amount: int) -> str:
        """Write an amount of a figure without sign: metrics with their decimals, reservation values in points."""
        if name.startswith("reservation."):
            return f"{amount / 10:.1f}".removesuffix(".0")
        if name in self.scenario.metrics and self.scenario.metrics[name].decimals:
            decimals = self.scenario.metrics[name].decimals
            return f"{amount / 10**decimals:.{decimals}f}"
        return str(amount)

    def figure(self, name: str) -> str:
        """Name a figure by its dotted name."""
        kind, _, rest = name.partition(".")
        match kind:
            case "trust":
                p, q = rest.split(".")
                return f"{begun(self.party(p))}'s trust in {within(self.party(q))}"
            case "approval":
                return f"{self.audience(rest)}: approval"
            case "capital":
                return f"{self.party(rest)}: political capital"
            case "reservation":
                return f"{self.party(rest)}: worth of no deal"
            case "firm":
                p, issue = rest.split(".")
                return f"{self.party(p)}: firmness on {self.issue(issue)}"
            case "position":
                p, issue = rest.split(".")
                return f"{self.party(p)}: position on {self.issue(issue)}"
            case _:
                return self.metric(kind) if kind in self.scenario.metrics else name

    def ref(self, kind: str, ref: str) -> str:
        """Name what a cause or an event refers to."""
        s = self.scenario
        match kind:
            case "move" | "move_failed":
                return s.moves[ref].title
            case "event" | "choice":
                return s.events[ref].title
            case "answer":
                event, answer = ref.split(".")
                choice = s.events[event].choice
                return choice.answers[answer].title if choice else s.events[event].title
            case "statement":
                return self.issue(ref)
            case "readout":
                return s.readouts[ref].title
            case "drift" | "watch":
                return self.metric(ref) if ref else ""
            case "phase":
                return self.phase(ref)
            case "ending":
                return s.endings[ref].title
            case "home_vote" | "persuade" | "vote":
                return self.audience(ref)
            case _:
                return ref

    def phase(self, phase: str) -> str:
        """Give a phase's title."""
        plan = self.scenario.phases[phase]
        return plan.title or phase.replace("_", " ").capitalize()

    def cause(self, cause: Cause) -> str:
        """Say why a figure changed."""
        by = within(self.party(cause.by)) if cause.by else ""
        words = CAUSES.get(cause.kind, cause.kind).format(by=by, ref=self.ref(cause.kind, cause.ref))
        return words[:1].upper() + words[1:]

    def change(self, change: Change) -> str:
        """Say how a figure changed: its name, an arrow, the amount."""
        arrow = "↑" if change.amount > 0 else "↓" if change.amount < 0 else "="
        return f"{self.figure(change.name)} {arrow}{self.amount(change.name, abs(change.amount))}"

    def stand(self, issue: str, stand: Stand) -> str:
        """Say a public position."""
        return f"{self.option(issue, stand.option)}, {FIRMNESS[stand.firmness]}"

    def package(self, package: Mapping[str, str], quo: Mapping[str, str]) -> str:
        """Say a package by what it changes."""
        parts = [f"{self.issue(i)}: {self.option(i, o)}" for i, o in package.items() if o != quo.get(i)]
        return ", ".join(parts) if parts else "everything as today"

    def event(self, event: Event) -> str:
        """Say what happened, in one line."""
        by = begun(self.party(event.by)) if event.by else ""
        ref = self.ref(event.kind, event.ref)
        match event.kind:
            case "event":
                return ref
            case "statement":
                option = event.detail.get("option")
                if option is None:
                    return f"{by} could move on {ref}"
                return f"{by} stands for {self.option(event.ref, option)} on {ref}"
            case "talk":
                return f"{by} asked for a private word"
            case "leak":
                return "The private talk has leaked"
            case "proposed":
                return f"{by} puts an offer on the table"
            case "accepted":
                return f"{by} accepts the offer"
            case "held":
                return f"{by} lets the turn pass"
            case "withdrew":
                return f"{by} takes its offer back"
            case "walked_out":
                return f"{by} walks out"
            case "move":
                return f"{by}: {ref}"
            case "move_failed":
                return f"{by}: {ref}, which fails"
            case "answer":
                return f"{by} answers: {ref}"
            case "consult":
                return f"{by} asked the capital"
            case "mandate_open":
                return "The capital has widened your mandate"
            case "opened":
                return f"{by} made its opening statement"
            case "agreed":
                return "Agreed ad referendum"
            case "carried":
                return "The groups' result is on the table"
            case "last_call":
                return f"Last call: {within(self.party(event.by))} is asked"
            case "cut_short":
                return "The talks are cut short: this was the last round"
            case "over":
                return "Time is up without agreement"
            case "broke_off":
                return "The talks break off"
            case "home_vote":
                return f"{ref}: {'in favour' if event.detail.get('yes') else 'against'}"
            case "passed":
                return "Every home has ratified"
            case "refused_at_home":
                return f"{by}: home says no"
            case "readout":
                return f"{by} publishes: {ref}"
            case "taken_back":
                return f"{by} takes its last move back"
            case "private_contact":
                return "A private contact"
            case "round":
                return f"Round {event.detail.get('round', '')}"
            case "phase" | "ending":
                return ref
            case "lapsed":
                return "The offer on the table lapsed"
            case "later":
                return "Earlier decisions take effect"
            case "drift":
                return "The days go by"
            case "watch":
                return "Home looks at the figures"
            case _:
                return event.kind
