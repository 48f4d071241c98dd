"""Reads who sits where: `us=conceding,mx=hardliner`, held against the scenario's parties and the strategies."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from game.cli.say import Stop
from game.scenario.spelling import suggest

HIGHEST_SEED = 2**32 - 1


def one_of(word: str, known: Iterable[str], what: str) -> str:
    """Give a word that is among the known ones; Stop with the one that was probably meant."""
    names = tuple(known)
    if word in names:
        return word
    hint = suggest(word, names)
    raise Stop(f"There is no {what} '{word[:40]}'; {hint}{'' if hint.endswith('?') else '.'}")


def read_seed(word: str) -> int:
    """Give the seed of a game."""
    if not word.isascii() or not word.isdigit() or len(word) > 10 or int(word) > HIGHEST_SEED:
        raise Stop(f"The seed is a whole number from 0 to {HIGHEST_SEED}, not '{word[:40]}'.")
    return int(word)


def read_seats(text: str, parties: Collection[str], strategies: Collection[str]) -> dict[str, str]:
    """Read seats; a party that is not named keeps what the scenario gives it. Stop where a word is unknown."""
    seats: dict[str, str] = {}
    for part in filter(None, (part.strip() for part in text.split(","))):
        party, sign, strategy = part.partition("=")
        if not sign or not strategy:
            raise Stop(f"'{part[:40]}' does not name a seat; write, for example, {next(iter(parties))}=conceding.")
        one_of(party, parties, "party")
        if party in seats:
            raise Stop(f"The seat of '{party}' is given twice.")
        seats[party] = one_of(strategy, strategies, "strategy")
    return seats
