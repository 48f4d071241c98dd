"""Why an audience votes as it does, in one line. Only one's own audiences have reasons that one may know."""

from __future__ import annotations

from collections.abc import Mapping

from game.language import count, say
from game.rules.view import View
from game.ui.figures import support
from game.ui.words import Words


def reason(view: View, words: Words, audience: str, package: Mapping[str, str], *, yes: bool) -> str:
    """The largest plus of an audience in favour, the largest minus of one against."""
    found = view.support(audience, package)
    quiet = view.support(audience, {})
    causes: list[tuple[int, str]] = []
    for issue, option in package.items():
        moved = found.points[issue] - quiet.points[issue]
        named = {"issue": words.issue(issue), "option": words.option(issue, option)}
        if moved > 0:
            causes.append((moved, say("{issue}: {option} is what they want", **named)))
        elif moved:
            causes.append((moved, say("{issue}: {option} is hard for them", **named)))
    for issue, amount in found.kept.items():
        causes.append((amount, say("{issue}: you kept your word", issue=words.issue(issue))))
    for issue, amount in found.broken.items():
        apart = view.steps(issue, view.stands[view.party][issue].option, package[issue])
        told = count(
            "{issue}: {n} step from what you promised",
            "{issue}: {n} steps from what you promised",
            apart,
            issue=words.issue(issue),
        )
        causes.append((amount, told))
    if found.approval:
        liked = say("You are liked there now") if found.approval > 0 else say("You are not liked there now")
        causes.append((found.approval, liked))
    if found.persuasion:
        causes.append((found.persuasion, say("You spoke to them before the vote")))
    best = max(causes, default=(0, ""), key=lambda cause: cause[0] if yes else -cause[0])
    if yes:
        return best[1] if best[0] > 0 else say("They can live with it")
    return best[1] if best[0] < 0 else say("Too little in it for them")


def margin(total: int, threshold: int) -> str:
    """How far a support stands from its threshold."""
    apart = total - threshold
    if apart >= 0:
        return say("{figure} to spare", figure=support(apart))
    return say("{figure} short", figure=support(-apart))


_EMBLEMS = (
    ("landmark", "congress senate parliament assembly chamber_of_deputies legislature council committee"),
    ("briefcase", "business commerce chamber trade investors owners industry inns shops"),
    ("tractor", "farm farmers rural"),
    ("church", "church clergy faith"),
    ("fish", "fish fishers fleet inshore"),
    ("map-pin", "governor governors state states region regions province border local"),
    ("coins", "tax taxpayers treasury budget finance"),
    ("newspaper", "press media paper"),
    ("shield", "army police guard security military"),
    ("hard-hat", "union unions workers labour crews"),
    ("graduation-cap", "students school teachers university"),
    ("heart-handshake", "rights charity charities ngo groups humanitarian"),
    ("flag", "party coalition allies government cabinet opposition"),
)


def emblem(audience: str, title: str) -> str:
    """An icon that fits an audience by a word of its id or title; else people."""
    spoken = set(f"{audience.replace('_', ' ')} {title}".lower().replace("’", " ").split())
    for icon, keys in _EMBLEMS:
        if spoken & set(keys.split()):
            return icon
    return "users"
