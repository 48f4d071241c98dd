"""Digests: what goes in, what stays out, and the order of moves that were sealed together."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace

import pytest

from game.rules import RULES_VERSION, flow
from game.rules.index import Index
from game.rules.moves import Hold, Move, Open, Persuade, Readout, Statement, TimeUp, Undo, Vote
from game.rules.tables import compile_tables
from game.scenario import Scenario
from game.session import Session
from game.session.digest import digest, digest_run, digest_tables, in_order
from game.session.notation import write
from game.session.result import outcome_of, plain
from tests.scenario.samples import FULL, scenario_of, swap
from tests.session.games import EVERY_KEY, played

PARTIES = ("island", "north", "south")
SEALED: dict[str, tuple[list[Move], list[Move]]] = {
    "openings": (
        [Open("south"), Open("island"), Open("north"), Hold("south")],
        [Open("island"), Open("north"), Open("south"), Hold("south")],
    ),
    "a clock": (
        [Open("south"), Open("island"), TimeUp(), Hold("south"), Hold("island")],
        [Open("island"), Open("south"), TimeUp(), Hold("south"), Hold("island")],
    ),
    "two questions in a row": (
        [Open("south"), Open("island"), Open("north"), Open("south"), Open("island"), Open("north")],
        [Open("island"), Open("north"), Open("south"), Open("island"), Open("north"), Open("south")],
    ),
    "different questions": (
        [Persuade("north"), Persuade("island"), Readout("south", "together"), Readout("island", "together")],
        [Persuade("island"), Persuade("north"), Readout("island", "together"), Readout("south", "together")],
    ),
    "votes": (
        [Vote("north", "crews", yes=True), Persuade("north"), Vote("island", "fishers", yes=False)],
        [Vote("island", "fishers", yes=False), Vote("north", "crews", yes=True), Persuade("north")],
    ),
    "nothing sealed": ([Hold("south"), Hold("island")], [Hold("south"), Hold("island")]),
}


def tables_digest(scenario: Scenario) -> str:
    """Give the digest of a scenario's tables."""
    return digest_tables(compile_tables(scenario, flow.build(scenario)))


@pytest.mark.parametrize("case", SEALED)
def test_sealed_moves_stand_in_the_order_of_parties(case: str) -> None:
    """Moves that were sealed together are put into the file's order of parties; all others stay where they are."""
    made, ordered = SEALED[case]
    assert in_order(made, PARTIES) == ordered


def test_who_seals_first_does_not_matter() -> None:
    """Two games that differ only in who handed in first have one digest."""
    games = []
    for order in (("island", "north", "south"), ("south", "north", "island")):
        session = Session(EVERY_KEY, 3)
        for party in order:
            session.play(Open(party))
        games.append(digest(session))
    assert games[0] == games[1]


def test_a_digest_is_what_the_command_line_promises() -> None:
    """SHA-256 over compact JSON with sorted keys of moves, outcome, rules, seed and tables."""
    game = played(EVERY_KEY, 5)
    moves = [write(move, Index(EVERY_KEY)) for move in in_order([line.move for line in game.lines], PARTIES)]
    content = {
        "seed": 5,
        "tables": digest_tables(game.tables),
        "rules": RULES_VERSION,
        "moves": moves,
        "outcome": plain(outcome_of(game)),
    }
    text = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    assert digest(game) == hashlib.sha256(text.encode("ascii")).hexdigest()


def test_undone_moves_and_clock_count() -> None:
    """An undone move, its undo line and the clock change a digest, though nothing else came of them."""
    plain_game, undone = Session(EVERY_KEY, 3), Session(EVERY_KEY, 3)
    for session in (plain_game, undone):
        session.play(TimeUp())
    party = undone.waiting_on[0]
    undone.play(Statement(party, "quota"))
    undone.play(Undo(party))
    assert undone.peek().v == plain_game.peek().v
    assert digest(undone) != digest(plain_game)


def test_texts_stay_out_of_the_tables() -> None:
    """Another title leaves the digest of the tables as it is; another number changes it."""
    assert tables_digest(replace(EVERY_KEY, title="Another title")) == tables_digest(EVERY_KEY)
    assert tables_digest(scenario_of(swap(FULL, "reservation: 32.5", "reservation: 33"))) != tables_digest(
        EVERY_KEY
    )


def test_another_seed_is_another_digest() -> None:
    """The seed goes in, even where nothing was drawn yet."""
    assert digest(Session(EVERY_KEY, 1)) != digest(Session(EVERY_KEY, 2))


def test_a_run_hangs_on_the_order_of_its_games() -> None:
    """The digest of a run is that of its games' digests in their order."""
    assert digest_run(["ab", "cd"]) == hashlib.sha256(b"abcd").hexdigest()
    assert digest_run(["cd", "ab"]) != digest_run(["ab", "cd"])
