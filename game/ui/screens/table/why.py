"""The ledgers behind the table's figures: each cause with its amount, and the term in a sentence."""

from __future__ import annotations

from collections.abc import Sequence

from game.language import count, percent, say
from game.ui.figures import points, signed_points
from game.ui.screens.table.parts import Figure, IssueRow, Scene
from game.ui.screens.terms import sentence
from game.ui.widget import Widget
from game.ui.widgets.ledger import Cause, Ledger
from game.ui.words import TERMS


def _few(causes: Sequence[Cause], most: int) -> list[Cause]:
    """The causes, with the smallest joined where there are too many."""
    if len(causes) <= most:
        return list(causes)
    kept = set(sorted(range(len(causes)), key=lambda n: -abs(causes[n].amount))[: most - 1])
    rest = sum(cause.amount for n, cause in enumerate(causes) if n not in kept)
    return [c for n, c in enumerate(causes) if n in kept] + [
        Cause(count("{n} smaller", "{n} smaller", len(causes) - len(kept)), rest)
    ]


def _start(scene: Scene, name: str) -> int:
    """Where a figure stood at the start."""
    scenario = scene.reading.view.scenario
    kind, _, rest = name.partition(".")
    match kind:
        case "trust":
            return scenario.parties[rest.split(".")[0]].trust
        case "approval":
            return scenario.parties[scene.reading.words.owner(rest)].audiences[rest].approval
        case "capital":
            return scenario.parties[rest].capital
        case "reservation":
            return scenario.parties[rest].reservation
        case _:
            return scenario.metrics[kind].start


def _now(scene: Scene, name: str) -> int:
    view = scene.reading.view
    kind, _, rest = name.partition(".")
    match kind:
        case "trust":
            q, p = rest.split(".")
            return view.trust[q, p]
        case "approval":
            return view.approval[rest]
        case "capital":
            return view.capital
        case "reservation":
            return view.reservation
        case _:
            return view.metrics[kind]


def changes_ledger(scene: Scene, name: str) -> Ledger:
    """The ledger of a figure that events change: from its start to now."""
    reading, view = scene.reading, scene.reading.view
    words = reading.words
    by_cause: dict[str, int] = {}
    for change in view.why(name):
        cause = words.cause(change.cause)
        by_cause[cause] = by_cause.get(cause, 0) + change.amount
    start, now = _start(scene, name), _now(scene, name)
    divisor = 10 if name.startswith("reservation") else 1

    def figure(amount: int) -> str:
        sign = "+" if amount > 0 else "−" if amount < 0 else ""
        return sign + words.amount(name, abs(amount))

    causes = [Cause(c, a / divisor, figure(a)) for c, a in by_cause.items() if a]
    unexplained = now - start - sum(by_cause.values())
    if unexplained:
        causes.append(Cause(say("Cut at the end of its range"), unexplained / divisor, figure(unexplained)))
    most = max(3, int((scene.area.h - 300) // 32))
    shown = [Cause(say("At the start"), start / divisor, words.amount(name, start)), *_few(causes, most)]
    kind = name.split(".", maxsplit=1)[0]
    term = {"reservation": "reservation"}.get(kind, kind)
    label = reading.label(name)
    side = reading.mine
    if kind == "trust":
        side = words.side(name.split(".")[1])
    elif kind == "approval":
        side = words.side(words.owner(name.split(".")[1]))
    total = words.amount(name, now)
    return Ledger(
        say("Why {figure}?", figure=total),
        label[:1].upper() + label[1:],
        shown,
        (say("Now"), now / divisor, total),
        term=sentence(term)
        if term in TERMS
        else say("A figure of the world. What is agreed moves it in the year after."),
        side=side,
    )


def worth_ledger(scene: Scene) -> Ledger | None:
    """The points of what stands, issue by issue, and of linkages that hold."""
    reading, view = scene.reading, scene.reading.view
    package = view.offer.package if view.offer else view.last_offers[view.party]
    if package is None:
        return None
    causes = []
    for issue, option in package.items():
        if issue in view.issues or option != view.index.status_quo[issue]:
            tenths = view.points(issue, option)
            words = f"{reading.words.issue(issue)}: {reading.words.option(issue, option)}"
            causes.append(Cause(words, tenths / 10, signed_points(tenths)))
    for link in view.links(package):
        tenths = view.link_points(link)
        causes.append(Cause(view.scenario.linkages[link].title, tenths / 10, signed_points(tenths)))
    total = view.worth(package)
    rest = total - sum(round(c.amount * 10) for c in causes)
    if rest:
        causes.append(Cause(say("Issues left as today"), rest / 10, signed_points(rest)))
    over = total - view.reservation
    if over > 0:
        verdict = say("{points} better than walking away.", points=points(over))
    else:
        verdict = say("{points} worse than walking away.", points=points(-over))
    return Ledger(
        say("Why {figure}?", figure=points(total)),
        say("Worth to you"),
        _few(causes, max(4, int((scene.area.h - 330) // 32))),
        (say("Worth"), total / 10, points(total)),
        need=(say("walk away {points}", points=points(view.reservation)), view.reservation / 10),
        verdict=verdict,
        term=sentence("reservation"),
        side=reading.mine,
    )


def distance_ledger(scene: Scene) -> Ledger:
    """The steps between the two sides, issue by issue."""
    reading = scene.reading
    causes = [Cause(reading.words.issue(i), reading.apart(i), str(reading.apart(i))) for i in reading.view.issues]
    steps, issues = reading.distance
    if not reading.view.offer:
        between = say("Between you and the other side")
    elif reading.shown_last == reading.me:
        between = say("Between the offer and you")
    else:
        between = say("Between the offer and the other side")
    of = len(reading.view.issues)
    return Ledger(
        say("Why {figure}?", figure=steps),
        between,
        _few([c for c in causes if c.amount], max(4, int((scene.area.h - 300) // 32))),
        (say("Steps apart"), steps, str(steps)),
        verdict=count("On {some} of {n} issue.", "On {some} of {n} issues.", of, some=issues),
        term=say("A side stands at its last offer on an issue, or at its public position before it has made one."),
        side=reading.mine,
    )


def home_ledger(scene: Scene) -> Ledger | None:
    """Who at home would be in favour of what stands, before moods, by weight."""
    reading, view = scene.reading, scene.reading.view
    package = view.offer.package if view.offer else view.last_offers[view.party]
    if package is None:
        return None
    home = view.home(package)
    causes = []
    for audience, plan in view.scenario.parties[view.party].audiences.items():
        support = view.support(audience, package)
        weight = 100 * plan.weight / home.total if support.in_favour else 0.0
        figure = say("{n} of {need}", n=round(support.total / 100), need=round(support.threshold / 100))
        title = say("{who} (veto)", who=plan.title) if plan.veto else plan.title
        causes.append(Cause(title, weight, figure))
    share = 100 * home.in_favour / home.total if home.total else 100.0
    verdict = say("Expected before moods; home may surprise you.")
    if home.vetoed_by:
        verdict = say("{who} would stop it.", who=reading.words.audience(home.vetoed_by[0]))
    return Ledger(
        say("Who at home says yes?"),
        say("support of threshold"),
        causes,
        (say("In favour"), share, percent(share / 100)),
        need=(say("needs {share}", share=percent(home.need / 100)), float(home.need)),
        verdict=verdict,
        term=sentence("ratification"),
        side=reading.mine,
    )


def ledger(scene: Scene, name: str) -> Ledger | None:
    """The ledger of a figure by its name; None for a secret that is hidden."""
    kind = name.split(".", maxsplit=1)[0]
    if scene.hidden and kind in {"worth", "home", "capital", "reservation"}:
        return None
    match kind:
        case "worth":
            return worth_ledger(scene)
        case "home":
            return home_ledger(scene)
        case "distance":
            return distance_ledger(scene)
        case _:
            return changes_ledger(scene, name)


TERM_OF = {
    "worth": "reservation",
    "home": "ratification",
    "distance": "package",
    "statement": "firmness",
    "back-channel": "back_channel",
    "consult": "mandate",
    "accept": "ad_referendum",
    "hold": "last_call",
    "compose": "package",
}
"""The term that belongs to a figure or an action, where it is not called the same."""


def term_of(focused: Widget | None) -> str:
    """Name the term of what has the focus."""
    if isinstance(focused, IssueRow):
        return "issue"
    name = focused.figure.partition(".")[0] if isinstance(focused, Figure) else focused.id if focused else ""
    return TERM_OF.get(name, name)
