"""Playing a session with players: each party that the talks wait for is asked for its move, in file order.

It makes moves and nothing else: it judges no game and keeps no file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from game.players import Player
from game.rules.legal import Refusal
from game.rules.moves import Inject, Move, TimeUp, Undo
from game.session import Line, Session


class RefusedError(Exception):
    """A player made a move that the rules refuse: a fault of that player."""


def make_move(session: Session, player: Player) -> Move:
    """Let a player make its move in a session. Raises RefusedError where the rules refuse it."""
    move = player.choose(session.view(player.party))
    answer = session.play(move)
    if isinstance(answer, Refusal):
        raise RefusedError(f"{player.party}: {move}: {answer.words}")
    return move


def play_out(
    session: Session, players: Mapping[str, Player], on_ply: Callable[[Session], object] | None = None
) -> None:
    """Play until the talks are over or wait for parties without a player; in sealed phases all are asked in order.

    ``on_ply`` is called after each accepted move.
    """
    while not session.over:
        asked = [players[party] for party in session.waiting_on if party in players]
        if not asked:
            return
        make_move(session, asked[0])
        if on_ply is not None:
            on_ply(session)


def look_on(session: Session, players: Mapping[str, Player], move: Move) -> None:
    """Let the player of a move's party choose before that move is made again, so that it remembers what it saw."""
    if not isinstance(move, TimeUp | Inject | Undo) and move.party in players:
        players[move.party].choose(session.view(move.party))


def follow(session: Session, players: Mapping[str, Player], lines: Iterable[Line]) -> None:
    """Replay lines in a new session while the players look on, so that they can play on from there.

    Each player chooses where its party moved and so remembers what it saw; the line is played, whatever it chose.
    Raises RefusedError for a line that the rules refuse.
    """
    for line in lines:
        look_on(session, players, line.move)
        answer = session.play(line.move)
        if isinstance(answer, Refusal):
            raise RefusedError(f"line {line.ply}: {answer.words}")
