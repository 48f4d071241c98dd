"""What is told without being asked for, and on demand: news, the table, home, the brief, why a figure moved, terms.

Every function reads a view and gives lines of text; nothing here asks or moves.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from game.language import count, decimal, listed, say
from game.rules.events import Change, Event
from game.ui.figures import points
from game.ui.play import Play
from game.ui.telling import WORDLESS
from game.ui.words import FIRMNESS, HOME_WORDS, TERMS, Words

LOUD = 2
"""A figure that a public event moves by at least so much is told at once."""


def tell_event(words: Words, event: Event) -> Iterator[str]:
    """Say what happened and the figures that it moved."""
    if event.kind == "phase":
        yield ""
        yield say("{phase}.", phase=words.phase(event.ref))
    elif event.kind == "round":
        yield ""
        yield say("Round {n}.", n=event.detail.get("round", ""))
    elif event.kind not in WORDLESS:
        yield f"{words.event(event)}."
        if event.kind == "event" and words.scenario.events[event.ref].text:
            yield words.scenario.events[event.ref].text
    if event.kind not in {"drift", "watch", "later"}:
        yield from (tell_change(words, change) for change in event.changes if _worth_telling(change))


def _worth_telling(change: Change) -> bool:
    kind = change.name.split(".", maxsplit=1)[0]
    if kind in {"firm", "position"}:
        return False
    return abs(change.amount) >= LOUD * (10 if kind == "reservation" else 1)


def tell_change(words: Words, change: Change) -> str:
    """Say where a figure stood and stands."""
    before = _signed(words, change.name, change.after - change.amount)
    after = _signed(words, change.name, change.after)
    return say("   {figure}: {before}, now {after}", figure=words.figure(change.name), before=before, after=after)


def _signed(words: Words, name: str, amount: int) -> str:
    return f"{'−' if amount < 0 else ''}{words.amount(name, abs(amount))}"


def tell_package(words: Words, package: Mapping[str, str], quo: Mapping[str, str]) -> Iterator[str]:
    """List what a package changes, issue by issue."""
    changed = [issue for issue, option in package.items() if option != quo[issue]]
    for issue in changed:
        yield say("   {issue}: {option}", issue=words.issue(issue), option=words.option_long(issue, package[issue]))
    same = len(package) - len(changed)
    if same:
        yield count("   {n} issue stays as today.", "   {n} issues stay as today.", same)


def tell_table(play: Play) -> Iterator[str]:
    """Say where the talks stand: round, what lies on the table, what each side wants in public."""
    view, words = play.view, play.words
    if view.round:
        yield say("Round {n} of {of}.", n=view.round, of=view.rounds)
    if view.cut_chance:
        yield say("There is a risk of {chance} % that this round is the last.", chance=view.cut_chance)
    if view.offer is None:
        yield say("Nothing lies on the table.")
    else:
        who = words.party(view.offer.proposer) if view.offer.proposer else say("the working groups")
        yield say("On the table lies an offer by {who}:", who=who)
        yield from tell_package(words, view.offer.package, view.index.status_quo)
        yield say(
            "It is worth {worth} to you; without a deal you have {walk}.",
            worth=points(view.worth(view.offer.package)),
            walk=points(view.reservation),
        )
    for party in view.index.parties:
        yield say("{party} in public:", party=words.party(party))
        for issue in view.issues:
            stand = view.stands[party][issue]
            yield say(
                "   {issue}: {option}, {firmness}",
                issue=words.issue(issue),
                option=words.option(issue, stand.option),
                firmness=say(FIRMNESS[stand.firmness]),
            )


def tell_worth(play: Play, package: Mapping[str, str]) -> Iterator[str]:
    """Say what a package is worth, whether the mandate allows it, how home leans, and what it gives up."""
    view, words = play.view, play.words
    worth, walk = view.worth(package), view.reservation
    yield say("Worth to you: {worth}. Without a deal: {walk}.", worth=points(worth), walk=points(walk))
    if not view.inside_mandate(package):
        yield say("It is outside your mandate; asking the capital may widen it.")
    home = view.home(package)
    if home.total:
        yield say(
            "At home {favour} of {total} votes lean in favour; {need} % are needed.",
            favour=home.in_favour,
            total=home.total,
            need=home.need,
        )
    for audience in home.vetoed_by:
        yield say("{who} holds a veto and leans against.", who=words.audience(audience))
    for gone in view.gives_up(package):
        yield count(
            "It leaves your public position on {issue} by {n} step: {firmness}.",
            "It leaves your public position on {issue} by {n} steps: {firmness}.",
            gone.steps,
            issue=words.issue(gone.issue),
            firmness=say(FIRMNESS[gone.firmness]),
        )


def tell_home(play: Play, package: Mapping[str, str]) -> Iterator[str]:
    """Say audience by audience what support a package may expect, and what it needs."""
    view, words = play.view, play.words
    if not view.audiences:
        yield say("Your side ratifies by itself.")
    for audience in view.audiences:
        found = view.support(audience, package)
        plan = view.scenario.parties[view.party].audiences[audience]
        veto = say(", holds a veto") if plan.veto else ""
        yield say(
            "   {who}: support {support}, needs {need}; {weight} votes{veto}",
            who=words.audience(audience),
            support=decimal(found.total / 100),
            need=decimal(found.threshold / 100),
            weight=plan.weight,
            veto=veto,
        )


def tell_brief(play: Play) -> Iterator[str]:
    """Say one's brief: who one is, what one wants, what each outcome is worth, what the capital closes."""
    view, words = play.view, play.words
    plan = view.scenario.parties[view.party]
    yield from (part for part in plan.brief.split("\n\n") if part.strip())
    yield say("Leaving without a deal is worth {walk} points to you.", walk=points(view.reservation))
    yield say("What each outcome is worth to you:")
    for issue, agenda in view.scenario.agenda.items():
        options = [
            f"{words.option(issue, option)} {points(view.points(issue, option))}" for option in agenda.options
        ]
        yield say("   {issue}: {options}", issue=words.issue(issue), options="; ".join(options))
    closed = [f"{words.issue(i)}: {words.option(i, o)}" for i, options in view.closed.items() for o in options]
    if closed:
        yield say("Your capital has not opened: {options}.", options="; ".join(closed))
    for link, plan_of in view.scenario.linkages.items():
        if view.link_points(link):
            yield say(
                "Linkage: {title}, {points} points.", title=plan_of.title, points=points(view.link_points(link))
            )
    for rumour in plan.rumours:
        yield say("Rumour: {text}", text=rumour.text)


def tell_news(play: Play) -> Iterator[str]:
    """Tell again what has happened, from the start."""
    for event in play.view.history:
        yield from tell_event(play.words, event)


def figures_of(play: Play) -> dict[str, str]:
    """Give the figures that one may ask about: by dotted name, what they are called and how they stand."""
    view, words = play.view, play.words
    found = {"capital." + view.party: view.capital, "reservation." + view.party: view.reservation}
    found |= {f"trust.{q}.{p}": amount for (q, p), amount in view.trust.items()}
    found |= {f"approval.{audience}": amount for audience, amount in view.approval.items()}
    found |= dict(view.metrics)
    return {name: f"{words.figure(name)}: {_signed(words, name, amount)}" for name, amount in found.items()}


def tell_why(play: Play, name: str) -> Iterator[str]:
    """Say each cause of a figure with its amount."""
    changes = [change for change in play.view.why(name) if change.amount]
    if not changes:
        yield say("Nothing has moved it yet.")
    for change in changes:
        sign = "+" if change.amount > 0 else "−"
        amount = f"{sign}{play.words.amount(name, abs(change.amount))}"
        yield say("   {cause}: {amount}", cause=play.words.cause(change.cause), amount=amount)


def tell_terms() -> Iterator[str]:
    """Say each term of the field in one sentence."""
    for title, sentence in TERMS.values():
        yield say("   {term}: {meaning}", term=say(title), meaning=say(sentence))


def tell_learnt(play: Play) -> Iterator[str]:
    """Say what private talks and consultations have told."""
    view, words = play.view, play.words
    for other, issues in view.told_issues.items():
        if issues:
            names = listed(words.issue(issue) for issue in issues)
            yield say("What matters most to {who}: {issues}.", who=words.party(other), issues=names)
    for answer in view.consulted:
        yield say("The capital on: {package}", package=words.package(answer.package, view.index.status_quo))
        for audience, said in answer.words.items():
            yield say("   {who}: {answer}", who=words.audience(audience), answer=say(HOME_WORDS[said]))
