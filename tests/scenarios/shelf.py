"""The shipped scenarios as tests take them: read once, with their tables, and every text that a player meets."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from game.batch.drive import play_out
from game.players import make
from game.rules.record import Tables
from game.rules.tables import compile_tables
from game.scenario import Scenario, find, load, shipped
from game.scenario.overlay import overlays
from game.session import Session

SHIPPED = shipped()
FLAGSHIP = "us_mexico_2023"
FIRST = "first_talks"
TOLD = tuple((name, language) for name in SHIPPED for language in ("en", *overlays(find(name))))
"""Each shipped scenario in each language in which it is told."""


@cache
def scenario(name: str, language: str = "en") -> Scenario:
    """Read a shipped scenario, which must be sound, with its texts in a language."""
    reading = load(find(name), language)
    assert reading.scenario is not None, "\n".join(map(str, reading.problems))
    return reading.scenario


def tables(name: str) -> Tables:
    """Compile the tables of a shipped scenario anew, so that a test may change them."""
    return compile_tables(scenario(name))


@cache
def games(name: str, seats: str, count: int, first: int = 0) -> tuple[Session, ...]:
    """Play games to their end with one strategy at every seat; seeds count up from ``first``."""
    world = scenario(name)
    played = []
    for seed in range(first, first + count):
        session = Session(world, seed)
        play_out(session, {party: make(seats, world, party, seed) for party in world.parties})
        played.append(session)
    return tuple(played)


class Text(NamedTuple):
    """One text that a player meets: where it stands, what it says, and the sources of what it belongs to."""

    place: str
    text: str
    sources: tuple[str, ...] = ()


def texts(world: Scenario) -> Iterator[Text]:
    """Go through every text of a scenario that is told during the talks; facts and history are left out."""
    yield Text("title", world.title)
    yield Text("summary", world.summary)
    for party in world.parties.values():
        yield Text(f"brief of {party.title}", party.brief)
        for rumour in party.rumours:
            yield Text(f"rumour of {party.title}", rumour.text)
    for issue in world.agenda.values():
        yield Text(f"issue {issue.title}", f"{issue.title}. {issue.text}", issue.source)
        for option in issue.options.values():
            yield Text(f"option of {issue.title}", option.title, option.source)
    for link in world.linkages.values():
        yield Text("linkage", link.title)
    for move in world.moves.values():
        yield Text(f"move {move.title}", f"{move.title}. {move.text}", move.source)
    for event in world.events.values():
        yield Text(f"event {event.title}", f"{event.title}. {event.text}", event.source)
        if event.choice is not None:
            yield Text(f"choice of {event.title}", event.choice.text)
            for answer in event.choice.answers.values():
                yield Text(f"answer to {event.title}", f"{answer.title}. {answer.text}")
    for readout in world.readouts.values():
        for party_id, said in readout.says.items():
            yield Text(f"readout {readout.title} of {party_id}", said)
    for ending in world.endings.values():
        yield Text(f"ending {ending.title}", f"{ending.title}. {ending.text}", ending.source)
    for question in world.debrief.questions:
        yield Text("debrief question", question)
