"""Small phrases that the screens of the talks share: whole points, steps, owners."""

from __future__ import annotations

from game.rules.legal import Refusal

_TO_YOU = {
    "not_your_turn": "It is not your turn yet.",
    "wrong_moment": "Not now: something else must be answered first.",
    "already_sealed": "You have already handed in your answer.",
    "left": "You have left the talks.",
    "own_offer": "You have already accepted the offer on the table.",
    "not_asked": "You are not asked here.",
}


def whole(tenths: int) -> str:
    """Points rounded to whole ones, half away from zero."""
    return f"{'−' if tenths < 0 else ''}{(abs(tenths) + 5) // 10}"


def steps_apart(steps: int) -> str:
    """A distance in words."""
    return "same" if not steps else f"{steps} step{'s' if steps > 1 else ''} apart"


def whose(name: str) -> str:
    """A name as the owner of what follows."""
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def inside(title: str) -> str:
    """A title inside a sentence: its first letter small, unless it is an abbreviation."""
    return title[:1].lower() + title[1:] if title[1:2].islower() or title[1:2] == " " else title


def refused(refusal: Refusal) -> str:
    """Say to the person at the screen why a move is refused."""
    return _TO_YOU.get(refusal.code, refusal.words)
