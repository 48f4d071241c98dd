"""A new game that begins as another one did, up to a ply: what if it had gone on otherwise.

The branch keeps a journal of its own, which names the game it came from; software looks on at the moves that are made
again, so that it remembers what it saw.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from game.batch.drive import follow, play_out
from game.batch.seats import software_of
from game.players import Player
from game.session import Session, saves
from game.session.record import JournalError
from game.session.saves import Game


def branch_off(
    session: Session, ply: int, seats: Mapping[str, str], *, place: Path | None = None
) -> tuple[Game, dict[str, Player], str]:
    """Begin a game with the first plies of another and other seats, if wished; with its software and a note.

    The note says why the branch has no journal, where none can be written; it can be played all the same.
    """
    source, parent, level, lang = None, "", "", ""
    if isinstance(session, Game):
        head = session.head
        source, level, lang = Path(head.file) if head.file else None, head.level, head.lang
        parent = f"{session.path.name if session.path else ''}@{ply}"
        if place is None and session.path is not None:
            place = session.path.parent
    note = ""
    try:
        game = saves.begin(
            session.scenario,
            session.seed,
            seats,
            source=source,
            level=level,
            lang=lang,
            place=place,
            parent=parent,
        )
    except JournalError as fault:
        game, note = saves.unsaved(session.scenario, session.seed, seats, source=source), str(fault)
    players = software_of(game)
    follow(game, players, session.lines[:ply])
    return game, players, note


def play_to_end(game: Game, players: Mapping[str, Player]) -> None:
    """Let software play a game to its end; it stops where a party without software is asked."""
    play_out(game, players)
