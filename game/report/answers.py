"""The steps of the debrief: their names and terms, the question before each, and the answer in a sentence or two."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from game.language import count, decimal, mark, say
from game.report.figures import points
from game.report.lines import find_lines
from game.report.past import Past

STEPS = (
    mark("Packages"),
    mark("Leaving"),
    mark("Zone"),
    mark("Offers"),
    mark("The deal"),
    mark("Missed trade"),
    mark("Trust and home"),
    mark("Accounts"),
    mark("In reality"),
)
SHORT = (
    mark("Packages"),
    mark("Leave"),
    mark("Zone"),
    mark("Offers"),
    mark("Deal"),
    mark("Trade"),
    mark("Trust"),
    mark("Accounts"),
    mark("Reality"),
)
PACKAGES, WALK, ZONE, OFFERS, DEAL, TRADE, FIGURES, ACCOUNTS, REALITY = range(9)

QUESTIONS = (
    mark("How many different deals could you have made? Guess a number."),
    mark("For which side was leaving without a deal worth more?"),
    mark("What part of all deals was better than leaving for everybody?"),
    mark("Who gave up more, from the best offer for oneself to the last one?"),
    mark("Where did you end? Was there room for more?"),
    mark("Would another deal have been better for somebody, worse for nobody, and accepted at home?"),
    mark("What changed more in these talks: how far the sides trust each other, or approval at home?"),
    mark("Did the accounts of these talks name the same issues?"),
    mark("What do you think happened in the real case?"),
)
TERMS_OF = (
    ("package", "issue"),
    ("reservation", "batna"),
    ("zone", "win_set"),
    ("package", "linkage"),
    ("pareto", "nash", "compliance", "ad_referendum"),
    ("pareto", "win_set", "linkage"),
    ("trust", "approval", "audience_cost"),
    ("trust", "approval"),
    ("batna", "zone", "pareto", "nash", "compliance"),
)
"""The terms that each step explains on demand."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a step answers: a title, a sentence with ``**stress**``, a word for a pill, and an icon."""

    title: str
    words: str
    pill: str = ""
    icon: str = "lightbulb"


def mentions(past: Past) -> list[frozenset[str]]:
    """Give the issues that each account named, for the parties that gave one."""
    readouts = past.scenario.readouts
    return [frozenset(readouts[name].mentions) for name in past.outcome.readouts.values()]


def answer(past: Past, step: int) -> Said:
    """Give the answer of a step, in a sentence or two."""
    return _ANSWERS[step](past)


def _packages(past: Past) -> Said:
    counts = [len(issue.options) for issue in past.scenario.agenda.values()]
    few, many = min(counts), max(counts)
    options = decimal(few) if few == many else say("{few} to {many}", few=few, many=many)
    made = count(
        "{n} issue with {options} options makes",
        "{n} issues with {options} options each make",
        len(counts),
        options=options,
    )
    offers = count("One offer was made.", "{n} offers were made.", len(past.glance.offers))
    size = decimal(past.glance.packages)
    return Said(
        say("More than anybody can try"),
        say("{made} **{size} packages.** {offers}", made=made, size=size, offers=offers),
    )


def _walk(past: Past) -> Said:
    parts = ", ".join(f"{past.words.party(p)}: {points(past.glance.reservation[p])}" for p in past.parties)
    return Said(
        say("Leaving had a worth"),
        say("What leaving without a deal was worth, in points: **{parts}.**", parts=parts),
    )


def _zone(past: Past) -> Said:
    counted = past.counted
    if counted is None:
        return Said(say("Too many to count"), past.too_many(), icon="info")
    if not counted.zone:
        return Said(
            say("No room for a deal"),
            say("No package was better than leaving for everybody. **The zone is empty.**"),
        )
    words = say(
        "**{share} of all packages** ({n}) were worth at least as much as leaving for {sides}. {m} of them would have passed {homes}.",
        share=past.share(counted.zone),
        n=decimal(counted.zone),
        sides=past.all_sides,
        m=decimal(counted.feasible),
        homes=past.all_homes,
    )
    return Said(say("Where a deal could be found"), words)


def _offers(past: Past) -> Said:
    gave = ", ".join(f"{past.words.party(p)} {points(past.given(p))}" for p in past.parties if past.glance.path(p))
    title = say("The way there")
    if not gave:
        return Said(title, say("Nobody put an offer on the table."))
    return Said(
        title, say("Given up, from the best offer for oneself to the last one, in points: **{gave}.**", gave=gave)
    )


ENDED = {
    "refused": mark("It was agreed at the table, but home refused it."),
    "deadline": mark("Time ran out."),
    "walk_out": mark("A delegation walked out."),
}


def _deal(past: Past) -> Said:
    if past.glance.deal is not None:
        ratified = any(past.outcome.ratified.values())
        return Said(
            say("Your deal") if past.own else say("The deal"),
            "",
            say("ratified") if ratified else say("agreed"),
            "handshake",
        )
    why = say(ENDED.get(past.outcome.how, ENDED["deadline"]))
    smallest = past.refused[-1].smallest if past.refused else None
    if smallest is not None and len(smallest.changed) <= 2:
        why = f"{why} {past.fix()}"
    left = say("Each side is left with what leaving is worth.")
    return Said(say("No deal"), f"{why} **{left}**", icon="unlink")


def _trade(past: Past) -> Said:
    if past.counted is None:
        return Said(say("Too many to count"), past.trade(), icon="info")
    if past.missed is None:
        return Said(say("No trade was missed"), past.trade())
    return Said(say("The trade you missed"), past.trade(), say("{homes} say yes", homes=past.all_homes))


def _figures(past: Past) -> Said:
    lines = find_lines(past, "trust") + find_lines(past, "approval")
    most = max(lines, key=lambda line: abs(line.moved), default=None)
    title = say("What the talks did to trust and home")
    if most is None or not most.moved:
        return Said(title, say("Neither trust nor approval at home is different from the start."))
    words = say(
        "What moved most: **{figure}, from {start} to {end}.**",
        figure=most.title,
        start=decimal(most.values[0]),
        end=decimal(most.values[-1]),
    )
    cause = most.largest()
    if cause is not None:
        words = f"{words} {say('Largest single cause: {cause} ({amount}).', cause=cause[0], amount=cause[1])}"
    return Said(title, words, icon="handshake")


def _accounts(past: Past) -> Said:
    title, named = say("One set of talks, several stories"), mentions(past)
    if not named:
        return Said(title, say("Nobody gave an account of these talks."), icon="send")
    both = frozenset.intersection(*named) if len(named) == len(past.parties) else frozenset()
    told = frozenset.union(*named)
    words = say(
        "Of {n} issues, {told} were named by somebody and **{both} by everybody.**",
        n=len(past.scenario.agenda),
        told=len(told),
        both=len(both),
    )
    return Said(title, words, icon="send")


def _reality(_: Past) -> Said:
    return Said(say("In reality"), say("What happened in the real case, and where it is written."), icon="landmark")


_ANSWERS: tuple[Callable[[Past], Said], ...] = (
    _packages,
    _walk,
    _zone,
    _offers,
    _deal,
    _trade,
    _figures,
    _accounts,
    _reality,
)
