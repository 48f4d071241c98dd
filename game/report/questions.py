"""What one may guess before each step of the debrief is shown, and which guess is right."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from game.language import say
from game.report.answers import QUESTIONS, mentions
from game.report.lines import find_lines
from game.report.past import Past


@dataclass(frozen=True, slots=True)
class Ask:
    """What one may guess before a step is shown; ``right`` is the number of the right guess, None where none is right."""

    question: str
    guesses: tuple[str, ...] = ()
    right: int | None = None


def ask(past: Past, step: int) -> Ask:
    """Give the question of a step and its guesses; none of them tells what the answer is."""
    guesses, right = _ASKED[step](past)
    return Ask(say(QUESTIONS[step]), guesses, right)


Guesses = tuple[tuple[str, ...], int | None]


def _most(past: Past, amounts: dict[str, int]) -> Guesses:
    """The parties, and that nobody did more than the others."""
    most = max(amounts.values())
    first = [n for n, amount in enumerate(amounts.values()) if amount == most]
    names = tuple(past.words.party(p) for p in amounts)
    return (*names, say("Both the same") if len(names) == 2 else say("None more than the others")), (
        first[0] if len(first) == 1 else len(names)
    )


def _how_many(past: Past) -> Guesses:
    size = past.glance.packages
    return (
        say("Fewer than a hundred"),
        say("Hundreds or thousands"),
        say("More than ten thousand"),
    ), 0 if size < 100 else 1 if size <= 10_000 else 2


def _how_much(past: Past) -> Guesses:
    right = None
    if past.counted is not None:
        zone, whole = past.counted.zone, past.glance.packages
        right = 0 if zone == 0 else 1 if 10 * zone < whole else 2 if 2 * zone <= whole else 3
    return (say("None"), say("Less than a tenth"), say("A tenth to a half"), say("More than half")), right


def _room(past: Past) -> Guesses:
    right = None if past.counted is None else 0 if past.counted.debrief.distance else 1
    return (say("Yes, there was room for more"), say("No, nobody could gain without a loss for another")), right


def _another(past: Past) -> Guesses:
    right = None if past.counted is None else 0 if past.missed else 1
    return (say("Yes"), say("No")), right


def _moved(past: Past) -> Guesses:
    trust = max((abs(line.moved) for line in find_lines(past, "trust")), default=0)
    approval = max((abs(line.moved) for line in find_lines(past, "approval")), default=0)
    right = 2 if trust == approval else 0 if trust > approval else 1
    return (say("Trust"), say("Approval at home"), say("Both alike")), right


def _named(past: Past) -> Guesses:
    named = mentions(past)
    right = None if len(named) < 2 else 0 if len(set(named)) == 1 else 1
    return (say("Yes"), say("No")), right


def _nothing(_: Past) -> Guesses:
    return (), None


_ASKED: tuple[Callable[[Past], Guesses], ...] = (
    _how_many,
    lambda past: _most(past, past.glance.reservation),
    _how_much,
    lambda past: _most(past, {p: past.given(p) for p in past.parties}),
    _room,
    _another,
    _moved,
    _named,
    _nothing,
)
