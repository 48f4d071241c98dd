"""Where each fact is cited: on which texts and figures that players meet.

It reads the sources of a resolved scenario. Whether a fact carries what cites it is for people to judge.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from game.scenario.model import Scenario

Cited = tuple[str, tuple[str, ...]]
"""A place in words, and the sources that it names."""


def citations(scenario: Scenario) -> Mapping[str, tuple[str, ...]]:
    """Give for each fact, in file order, the places that cite it, in words; none where it is missing."""
    found: dict[str, list[str]] = {fact: [] for fact in scenario.about.facts}
    for place, sources in _places(scenario):
        for source in sources:
            if source in found:
                found[source].append(place)
    return {fact: tuple(places) for fact, places in found.items()}


def uncited(scenario: Scenario) -> tuple[str, ...]:
    """List the facts that nothing cites, in file order."""
    return tuple(fact for fact, places in citations(scenario).items() if not places)


def _places(scenario: Scenario) -> Iterator[Cited]:
    for metric in scenario.metrics.values():
        yield f"figure {metric.title}", metric.source
    yield from _people(scenario)
    yield from _agenda(scenario)
    for kind, things in (
        ("move", scenario.moves),
        ("event", scenario.events),
        ("readout", scenario.readouts),
        ("ending", scenario.endings),
    ):
        for thing in things.values():
            yield f"{kind} {thing.title}", thing.source


def _people(scenario: Scenario) -> Iterator[Cited]:
    for party in scenario.parties.values():
        yield f"party {party.title}", party.source
        for delegate in party.delegates.values():
            yield f"delegate {delegate.name or delegate.office}", delegate.source
        for audience in party.audiences.values():
            yield f"audience {audience.title}", audience.source
    for actor in scenario.actors.values():
        yield f"actor {actor.title}", actor.source


def _agenda(scenario: Scenario) -> Iterator[Cited]:
    for issue in scenario.agenda.values():
        yield f"issue {issue.title}", issue.source
        for option in issue.options.values():
            yield f"option {option.title} ({issue.title})", option.source
    for party, positions in scenario.positions.items():
        for issue_id, position in positions.items():
            who, what = scenario.parties[party].title, scenario.agenda[issue_id].title
            yield f"position of {who} on {what}", position.source
