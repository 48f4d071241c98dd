"""The steps of the debrief: their names, the question before each, the answer after it. Words only."""

from __future__ import annotations

from dataclasses import dataclass

from game.ui.figures import points
from game.ui.screens.debrief.past import Past
from game.ui.text import Span

STEPS = ("Packages", "Walk-away points", "Zone", "Offers", "The deal", "Missed trade", "In reality")
SHORT = ("Packages", "Walk away", "Zone", "Offers", "The deal", "Trade", "Reality")
PACKAGES, WALK, ZONE, OFFERS, DEAL, TRADE, REALITY = range(7)

QUESTIONS = (
    "How many different deals could you have made? Guess a number.",
    "Where was no deal the better choice for each side? Show it in the picture.",
    "What part of all deals was better than leaving for everybody: half of them, a tenth, none?",
    "Who moved first, and who moved further?",
    "Where in this picture did you end? Was there room for more?",
    "Which trade would have been better for everybody, and why did nobody offer it?",
    "What do you think happened in the real case?",
)
TERMS_OF = (
    ("package", "issue"),
    ("reservation", "batna"),
    ("zone", "win_set"),
    ("package", "linkage"),
    ("pareto", "nash", "compliance", "ad_referendum"),
    ("pareto", "win_set", "linkage"),
    ("batna", "zone", "pareto", "nash", "compliance"),
)
"""The terms that each step explains on demand."""


@dataclass(frozen=True, slots=True)
class Said:
    """What the dark panel says: a title, a sentence, a word in a pill."""

    title: str
    words: list[Span]
    pill: str = ""
    icon: str = "lightbulb"


def plain(words: str) -> Span:
    """A span as the dark panel shows it."""
    return Span(words, "semibold", "white")


def strong(words: str) -> Span:
    """A span that the dark panel stresses."""
    return Span(words, "semibold", "amber")


def answer(past: Past, step: int) -> Said:
    """The answer of a step, in a sentence or two."""
    return (_packages, _walk, _zone, _offers, _deal, _trade, _trade)[step](past)


def _packages(past: Past) -> Said:
    counts = [len(issue.options) for issue in past.play.scenario.agenda.values()]
    few, many = min(counts), max(counts)
    options = f"{few} options" if few == many else f"{few} {'or' if many == few + 1 else 'to'} {many} options"
    tabled = len(past.debrief.offers)
    return Said(
        "More than anybody can try",
        [
            plain(f"{len(counts)} issues with {options} each make "),
            strong(f"{past.debrief.packages:,} packages. "),
            plain("One of them was offered." if tabled == 1 else f"{tabled} offers were made."),
        ],
    )


def _walk(past: Past) -> Said:
    parts = [f"{past.words.party(p)}: {points(past.debrief.reservation[p])}" for p in past.parties]
    return Said(
        "Leaving had a worth", [plain("What leaving without a deal was worth: "), strong(", ".join(parts) + ".")]
    )


def _zone(past: Past) -> Said:
    if not past.counted.zone:
        words = [plain("No package was better than leaving for everybody. "), strong("The zone is empty.")]
        return Said("No room for a deal", words)
    return Said(
        "Where a deal could be found",
        [
            strong(f"{past.share(past.counted.zone)} of all packages "),
            plain(f"({past.counted.zone:,}) were worth at least as much as leaving for {past.all_sides}. "),
            plain(f"{past.all_homes.capitalize()} would have passed {past.counted.feasible:,} of them."),
        ],
    )


def _offers(past: Past) -> Said:
    gave = [f"{past.words.party(p)} {points(past.given(p))}" for p in past.parties if past.debrief.path(p)]
    if not gave:
        return Said("The way there", [plain("Nobody put an offer on the table.")])
    return Said(
        "The way there",
        [
            plain("Given up, from the best offer for oneself to the last one: "),
            strong(", ".join(gave) + " points."),
        ],
    )


def _deal(past: Past) -> Said:
    how = past.outcome.how
    if past.debrief.deal is not None:
        homes = [p for p, yes in past.outcome.ratified.items() if yes]
        return Said(
            "Your deal" if past.play.me in past.outcome.signatories else "The deal",
            [],
            "ratified" if homes else "agreed",
            "handshake",
        )
    why = {
        "refused": "It was agreed at the table, but home refused it.",
        "deadline": "Time ran out.",
        "walk_out": "A delegation walked out.",
    }.get(how, "The talks ended without a deal.")
    why += _would_have_passed(past)
    return Said(
        "No deal", [plain(why + " "), strong("Each side is left with what leaving is worth.")], icon="unlink"
    )


def _trade(past: Past) -> Said:
    missed = past.debrief.missed is not None
    pill = f"{past.all_homes} say yes" if missed else ""
    return Said("The trade you missed" if missed else "No trade was missed", past.trade(), pill)


def _would_have_passed(past: Past) -> str:
    """The smallest change that the last refused deal needed, where it is small enough to be said."""
    smallest = past.debrief.refused[-1].smallest if past.debrief.refused else None
    if smallest is None or len(smallest.changed) > 2:
        return ""
    words = past.words
    parts = [f"{words.option_long(i, smallest.package[i])} ({words.issue(i)})" for i in smallest.changed]
    return f" With {' and '.join(parts)} it would have passed."
