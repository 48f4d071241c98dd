"""Why an audience votes as it does, in one line. Only one's own audiences have reasons that one may know."""

from __future__ import annotations

from collections.abc import Mapping

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
        name = f"{words.issue(issue)}: {words.option(issue, option)}"
        if moved:
            causes.append((moved, f"{name} is {'what they want' if moved > 0 else 'hard for them'}"))
    for issue, amount in found.kept.items():
        causes.append((amount, f"{words.issue(issue)}: you kept your word"))
    for issue, amount in found.broken.items():
        apart = view.steps(issue, view.stands[view.party][issue].option, package[issue])
        causes.append((amount, f"{words.issue(issue)}: {apart} step{'s' * (apart > 1)} from what you promised"))
    if found.approval:
        causes.append((found.approval, f"You are {'liked' if found.approval > 0 else 'not liked'} there now"))
    if found.persuasion:
        causes.append((found.persuasion, "You spoke to them before the vote"))
    best = max(causes, default=(0, ""), key=lambda cause: cause[0] if yes else -cause[0])
    if yes:
        return best[1] if best[0] > 0 else "They can live with it"
    return best[1] if best[0] < 0 else "Too little in it for them"


def margin(total: int, threshold: int) -> str:
    """How far a support stands from its threshold."""
    apart = total - threshold
    return f"{support(apart)} to spare" if apart >= 0 else f"{support(-apart)} short"


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
