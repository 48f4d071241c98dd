"""Digests: one short word for the tables of a scenario, for a whole game, for a run of games.

Equal digests mean the same numbers, moves and outcome. Nothing of the machine, the clock or the texts goes in.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from typing import Any

from game.rules import RULES_VERSION
from game.rules.index import Index
from game.rules.moves import Move, Open, Persuade, Readout, Vote
from game.rules.record import DERIVED, Tables, sizes
from game.session.notation import write
from game.session.result import outcome_of, plain
from game.session.session import Session

SEALED: dict[type, str] = {Open: "opening", Persuade: "persuade", Vote: "persuade", Readout: "readout"}
"""The moves that all parties make at the same time, by what the talks then wait for."""


def compact(value: Any) -> str:
    """Write a value as compact JSON with sorted keys, in ASCII."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"))


def digest_of(value: Any) -> str:
    """Give the SHA-256 of a value's compact JSON, as 64 hexadecimal digits."""
    return hashlib.sha256(compact(value).encode("ascii")).hexdigest()


def digest_tables(tables: Tables) -> str:
    """Give the digest of the numbers of a scenario; another title or translation leaves it as it is."""
    return digest_of({name: getattr(tables, name) for name in sizes(Tables) if name not in DERIVED})


def in_order(moves: Iterable[Move], parties: Sequence[str]) -> list[Move]:
    """Put the moves that were sealed together into the order of parties; all others keep their places.

    A party that seals again begins the next sealed question.
    """
    ordered: list[Move] = []
    together: list[Open | Persuade | Vote | Readout] = []
    question = ""
    done: set[str] = set()

    def publish() -> None:
        together.sort(key=lambda sealed: parties.index(sealed.party))
        ordered.extend(together)
        together.clear()
        done.clear()

    for move in moves:
        if not isinstance(move, Open | Persuade | Vote | Readout):
            publish()
            ordered.append(move)
            continue
        again = move.party in done and not isinstance(move, Vote)
        if again or SEALED[type(move)] != question:
            publish()
        question = SEALED[type(move)]
        together.append(move)
        if not isinstance(move, Vote):
            done.add(move.party)
    publish()
    return ordered


def digest_game(seed: int, tables: str, moves: Iterable[Move], outcome: Any, index: Index) -> str:
    """Give the digest of a game from its seed, the digest of its tables, its moves as made and its plain outcome."""
    lines = [write(move, index) for move in in_order(moves, index.parties)]
    return digest_of({"seed": seed, "tables": tables, "rules": RULES_VERSION, "moves": lines, "outcome": outcome})


def digest(session: Session) -> str:
    """Give the digest of a session as it stands."""
    moves = [line.move for line in session.lines]
    outcome = plain(outcome_of(session))
    return digest_game(session.seed, digest_tables(session.tables), moves, outcome, session.index)


def digest_run(digests: Iterable[str]) -> str:
    """Give the digest of a run of games from theirs, in the order of their index."""
    return hashlib.sha256("".join(digests).encode("ascii")).hexdigest()
