"""A journal played again: the same tables, the same seed, the same moves, and so the same game.

It reads the scenario that the journal names, and refuses a journal that does not fit it. It never writes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from game.language import say
from game.rules.index import Index
from game.rules.legal import Refusal
from game.rules.moves import Move
from game.scenario import Scenario, Unreadable, find, load, shipped
from game.session.digest import digest, digest_tables
from game.session.line import NotationError
from game.session.notation import read
from game.session.record import JournalError, Record
from game.session.session import Session

Game = TypeVar("Game", bound=Session)


def candidates(record: Record) -> Iterator[Scenario]:
    """Read the scenarios that may be a journal's: the file that its head names, one beside it, the shipped one."""
    head, beside = record.head, record.path.parent
    places = [Path(head.file)] if head.file else []
    places += [beside / f"{head.scenario}.yaml", beside / head.scenario / "scenario.yaml", beside / "scenario.yaml"]
    if head.scenario in shipped():
        places.append(find(head.scenario))
    for place in places:
        try:
            scenario = load(place).scenario
        except Unreadable:
            continue
        if scenario is not None and scenario.id == head.scenario:
            yield scenario


def begin(record: Record, make: Callable[[Scenario, int], Game]) -> Game:
    """Begin the game of a journal with the scenario whose numbers are those that it was played with."""
    head = record.head
    found = False
    for scenario in candidates(record):
        found = True
        game = make(scenario, head.seed)
        if digest_tables(game.tables) == head.tables:
            return game
    if found:
        raise JournalError(
            say(
                "{path} was played with another version of the scenario '{name}'; put that version "
                "beside the journal as {name}.yaml, or open it with {by}.",
                path=record.path,
                name=head.scenario,
                by=head.by,
            ),
            faulty=True,
        )
    raise JournalError(
        say(
            "{path} was played with the scenario '{name}', which is not here or has errors; "
            "put its file beside the journal as {name}.yaml.",
            path=record.path,
            name=head.scenario,
        )
    )


def moves_of(record: Record, index: Index) -> list[Move]:
    """Read the moves of a journal."""
    found = []
    for ply, text in enumerate(record.moves, 1):
        try:
            found.append(read(text, index))
        except NotationError as fault:
            raise JournalError(
                say("{path}, ply {ply}: {fault}", path=record.path, ply=ply, fault=fault), faulty=True
            ) from None
    return found


def repeat(session: Game, record: Record, watch: Callable[[Game, Move], object] | None = None) -> None:
    """Make the moves of a journal in a session that has just begun; ``watch`` is called before each of them."""
    for ply, move in enumerate(moves_of(record, session.index), 1):
        if watch is not None:
            watch(session, move)
        refused = session.play(move)
        if isinstance(refused, Refusal):
            raise JournalError(
                say(
                    "{path}, ply {ply}: '{move}' is impossible here: {why} "
                    "Up to ply {before} it can be shown: parley replay {path} --to {before}.",
                    path=record.path,
                    ply=ply,
                    move=record.moves[ply - 1],
                    why=say(refused.words),
                    before=ply - 1,
                ),
                faulty=True,
            )


def replay(record: Record) -> Session:
    """Play a journal as far as it was read; raises JournalError where it does not fit its scenario or the rules."""
    session = begin(record, Session)
    repeat(session, record)
    return session


def verify(session: Session, record: Record) -> bool | None:
    """Tell whether a replay comes to the digest that its journal closes with; None where it has no last line."""
    if record.end is None:
        return None
    return session.over and digest(session) == record.digest
