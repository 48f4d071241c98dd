"""A saved game played again in a scenario that is being changed: how far it is still legal, and what came out otherwise.

The journal is only read. Its scenario need not be the one that it was played with: that is the point.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from game.rules.legal import Refusal
from game.session import Session
from game.session.line import NotationError
from game.session.notation import read
from game.session.record import JournalError, Record, read_record
from game.session.result import outcome_of, plain
from game.trials.worlds import World

MOST_CHANGES = 6


@dataclass(frozen=True, slots=True)
class Stand:
    """Where a saved game stands in a scenario: plies made, of how many, why no further, and its figures there."""

    name: str
    plies: int
    of: int
    stopped: str = ""
    figures: Mapping[str, str] = field(default_factory=dict)


def find_journal(scenario: str, place: Path | None = None) -> Path | None:
    """Give the journal of a scenario that was written last, or None."""
    from game.session.saves import folder, saved

    with suppress(OSError):
        return next((one.path for one in saved(place or folder()) if one.head.scenario == scenario), None)
    return None


def follow(path: Path, world: World) -> Stand:
    """Play a journal in a scenario as far as its moves are legal. JournalError where it cannot be read or is another's."""
    record = read_record(path)
    if record.head.scenario != world.scenario.id:
        raise JournalError(f"{path.name} is a game of '{record.head.scenario}', not of '{world.scenario.id}'.")
    session = Session(world.scenario, record.head.seed, compiled=(world.tables, world.machine))
    stopped = _play(record, session)
    return Stand(path.name, session.ply, len(record.moves), stopped, _figures(session))


def _play(record: Record, session: Session) -> str:
    """Make the moves of a record; say why it stops before its end, or nothing."""
    for text in record.moves:
        try:
            refused = session.play(read(text, session.index))
        except NotationError as fault:
            return f"'{text}': {fault}"
        if isinstance(refused, Refusal):
            return f"'{text}': {refused.words}"
    return ""


def _figures(session: Session) -> dict[str, str]:
    """Give every figure of a game as it stands, by name, as a person reads it."""
    found = {"waits for": session.stage} if not session.over else {}
    for name, value in plain(outcome_of(session)).items():
        if name in {"values", "delivered", "reservation"}:
            found.update({f"{name}.{party}": f"{points / 10:g}" for party, points in value.items()})
        elif name == "package":
            found["package"] = ", ".join(value.values()) if value else "none"
        elif isinstance(value, dict):
            found.update({f"{name}.{key}": str(one) for key, one in value.items()})
        elif isinstance(value, list):
            found[name] = ", ".join(map(str, value)) or "nobody"
        else:
            found[name] = str(value)
    return found


def tell_stand(now: Stand, before: Stand | None) -> Iterator[str]:
    """Tell how far a game is legal, and what differs from how it stood at the save before."""
    if not now.stopped:
        yield f"{now.name}: all {now.of} plies are legal"
    else:
        yield f"{now.name}: legal to ply {now.plies} of {now.of}; then {now.stopped}"
    if before is None or before.name != now.name:
        return
    if before.plies != now.plies:
        yield f"before it was legal to ply {before.plies}"
    changes = [
        f"{name} {before.figures.get(name, '–')} → {figure}"
        for name, figure in now.figures.items()
        if before.figures.get(name, "–") != figure
    ]
    if not changes:
        yield "it comes to the same place as before"
        return
    more = f", and {len(changes) - MOST_CHANGES} more" if len(changes) > MOST_CHANGES else ""
    yield f"changed: {', '.join(changes[:MOST_CHANGES])}{more}"
