"""Small phrases that the screens of the talks share: whole points, steps, titles, refusals."""

from __future__ import annotations

from game.language import count, mark, say
from game.rules.legal import Refusal

_TO_YOU = {
    "not_your_turn": mark("It is not your turn yet."),
    "wrong_moment": mark("Not now: something else must be answered first."),
    "already_sealed": mark("You have already handed in your answer."),
    "left": mark("You have left the talks."),
    "own_offer": mark("You have already accepted the offer on the table."),
    "not_asked": mark("You are not asked here."),
}


def whole(tenths: int) -> str:
    """Points rounded to whole ones, half away from zero."""
    return f"{'−' if tenths < 0 else ''}{(abs(tenths) + 5) // 10}"


def steps(number: int) -> str:
    """A number of steps in words."""
    return count("{n} step", "{n} steps", number)


def steps_apart(number: int) -> str:
    """A distance in words."""
    return count("{n} step apart", "{n} steps apart", number) if number else say("same")


def inside(title: str) -> str:
    """A title inside a sentence: its first letter small, unless it is an abbreviation."""
    return title[:1].lower() + title[1:] if title[1:2].islower() or title[1:2] == " " else title


def refused(refusal: Refusal) -> str:
    """Say to the person at the screen why a move is refused."""
    return say(_TO_YOU.get(refusal.code, refusal.words))
