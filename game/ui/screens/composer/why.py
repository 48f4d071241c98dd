"""The ledgers of the composer: the draft's points, an audience's support, what left positions cost, one issue.

They explain figures of the panels; they decide nothing.
"""

from __future__ import annotations

from collections.abc import Mapping

from game.language import say
from game.rules.view import View
from game.ui.figures import points, signed_points, support
from game.ui.layout import Column, Row
from game.ui.names import within
from game.ui.screens.composer.known import evidence, hint_of
from game.ui.screens.phrases import steps
from game.ui.screens.terms import sentence
from game.ui.theme import SECOND, SECTION, SMALL
from game.ui.widget import Widget
from game.ui.widgets.basic import Icon, KeyCap, Label, Rule
from game.ui.widgets.ledger import Cause, Ledger
from game.ui.widgets.meters import LevelBars
from game.ui.widgets.popups import Popover
from game.ui.words import FIRMNESS, Words

Draft = Mapping[str, str]
WIDE = 384.0


def why_worth(view: View, words: Words, draft: Draft) -> Widget:
    """The points of every issue and linkage."""
    causes = [Cause(words.issue(i), view.points(i, o) / 10) for i, o in draft.items() if view.points(i, o)]
    causes += [
        Cause(view.scenario.linkages[link].title or say("Linkage"), view.link_points(link) / 10)
        for link in view.links(draft)
        if view.link_points(link)
    ]
    worth = view.worth(draft)
    over = worth - view.reservation
    if over >= 0:
        verdict = say("{points} better than walking away.", points=points(over))
    else:
        verdict = say("{points} worse than walking away.", points=points(-over))
    return Ledger(
        say("Why {figure}?", figure=points(worth)),
        say("Worth to you"),
        causes,
        (say("Worth"), worth / 10, points(worth)),
        need=(say("walk away {points}", points=points(view.reservation)), view.reservation / 10),
        verdict=verdict,
        term=sentence("reservation"),
        side=words.side(view.party),
    )


def why_support(view: View, words: Words, audience: str, draft: Draft) -> Widget:
    """What an audience's expected support is made of, and the step that would give most back."""
    found = view.support(audience, draft)
    quiet = found.base + sum(found.points.values())
    causes = [Cause(say("Points for the options"), quiet / 100, support(quiet))]
    if found.approval:
        causes.append(Cause(say("Approval {n}", n=view.approval[audience]), found.approval / 100))
    for issue, amount in found.kept.items():
        causes.append(Cause(say("{issue}: promise kept", issue=words.issue(issue)), amount / 100))
    for issue, amount in found.broken.items():
        stand = view.stands[view.party][issue]
        apart = steps(view.steps(issue, stand.option, draft[issue]))
        causes.append(Cause(f"{words.issue(issue)}, {apart}, {say(FIRMNESS[stand.firmness])}", amount / 100))
    if found.persuasion:
        causes.append(Cause(say("Persuasion"), found.persuasion / 100))
    short = found.threshold - found.total
    if short > 0:
        verdict = say("{points} short.", points=support(short))
    else:
        verdict = say("{points} to spare.", points=support(-short))
    lever = largest_lever(view, words, audience, draft)
    return Ledger(
        say("Why {figure}?", figure=support(found.total)),
        words.audience(audience),
        causes,
        (say("Support"), found.total / 100, support(found.total)),
        need=(say("needs {points}", points=support(found.threshold)), found.threshold / 100),
        verdict=f"{verdict} {lever}".strip(),
        term=sentence("audience_cost"),
        side=words.side(view.party),
    )


def largest_lever(view: View, words: Words, audience: str, draft: Draft) -> str:
    """Name the change of one option that would win this audience most."""
    now = view.support(audience, draft).total
    best, name = 0, ""
    for issue in view.issues:
        for option in view.scenario.agenda[issue].options:
            if option != draft[issue]:
                gain = view.support(audience, {**draft, issue: option}).total - now
                if gain > best:
                    best = gain
                    name = say(
                        "{issue} at {option} would add {points}.",
                        issue=words.issue(issue),
                        option=words.option(issue, option),
                        points=support(gain),
                    )
    return name


def costs_of(view: View, draft: Draft) -> dict[str, dict[str, int]]:
    """What each audience takes away for each public position that the draft leaves, in hundredths."""
    return {audience: view.support(audience, draft).broken for audience in view.audiences}


def why_costs(view: View, words: Words, draft: Draft) -> Widget | None:
    """What leaving public positions costs with each audience; None where nothing is left."""
    costs = {audience: sum(broken.values()) for audience, broken in costs_of(view, draft).items()}
    causes = [Cause(words.audience(a), cost / 100, support(cost)) for a, cost in costs.items() if cost]
    if not causes:
        return None
    total = sum(costs.values())
    worst = min(costs, key=lambda a: costs[a])
    return Ledger(
        say("What does it cost at home?"),
        say("support lost"),
        causes,
        (say("All together"), total / 100, support(total)),
        verdict=say("{who} takes away most.", who=words.audience(worst)),
        term=sentence("audience_cost"),
        side=words.side(view.party),
    )


def about_issue(view: View, words: Words, other: str, issue: str, draft: Draft) -> Widget:
    """One issue: what each option is worth to you, and all that you know of the other side on it."""
    plan = view.scenario.agenda[issue]
    rows: list[Widget] = [
        Row(
            Icon(
                "circle-dot" if option == draft[issue] else "circle",
                16,
                "ink" if option == draft[issue] else "ink2",
            ),
            Label(one.title, SECOND, "semibold" if option == draft[issue] else "medium", lead=1.3).sized(grow=1),
            Label(signed_points(view.points(issue, option)), SECOND + 1, "bold", lead=1.3),
            gap=8,
        )
        for option, one in plan.options.items()
    ]
    hint = hint_of(view, other, issue)
    known: list[Widget] = [
        Row(Icon(icon, 16, words.side(other)), Label(line, SECOND, lead=1.3).sized(grow=1), gap=8, cross="start")
        for icon, line in evidence(view, words, other, issue)
    ]
    guess = Row(
        LevelBars(hint.level, colour=words.side(other)),
        Label(say("So perhaps: {level}", level=hint.word), SECOND, "semibold", lead=1.3).sized(grow=1),
        gap=8,
    )
    body = Column(
        Label(plan.title, SECTION, "bold", lead=1.2),
        Label(say("Worth to you"), SMALL, "semibold", "ink2", lead=1.2),
        *rows,
        Rule(),
        Label(say("What you know of {who}", who=within(words.party(other))), SMALL, "semibold", "ink2", lead=1.2),
        *known,
        guess,
        Rule(),
        Row(Label(sentence("issue"), SMALL, colour="ink2", lead=1.35).sized(grow=1), KeyCap("Esc"), gap=10),
        gap=8,
    ).sized(width=WIDE)
    return Popover(body)
