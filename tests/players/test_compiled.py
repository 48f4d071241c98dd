"""The decisions compiled by numba, unchanged, make the same choices."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from game.players.brain import Brain, brain_sizes
from game.rules.record import Talks
from tests.players.worlds import FIRST, FLAGSHIP, minds, play_seats, tables

pytest.importorskip("numba", reason="the extra 'fast' is not installed")

from tests.rules.compiled import compile_small, record_of

GAMES = 12
PAIRS = (("integrative", "conceding"), ("random", "split_the_difference"), ("hardliner", "first_offer"))


def records_of(brains: list[Brain]) -> Any:
    """Give numpy records with the fields and numbers of brains; books are padded to their capacity."""
    sizes = brain_sizes()
    records = np.zeros(
        len(brains), np.dtype([(n, np.int64, (z,)) if z else (n, np.int64) for n, z in sizes.items()])
    )
    for record, brain in zip(records, brains, strict=True):
        for name, size in sizes.items():
            held = getattr(brain, name)
            if size:
                record[name][: len(held)] = held
            else:
                record[name] = held
    return records.view(np.recarray)


@pytest.mark.slow
def test_compiled_decisions_play_the_same_games() -> None:
    """Games of strategies have equal checksums of all choices, plain and compiled."""
    compiled = compile_small()["play_seats"]
    for name in (FIRST, FLAGSHIP):
        for pair in PAIRS:
            brains = minds(name, pair)
            t, record, seats = tables(name), record_of(tables(name)), records_of(brains)
            plain = [play_seats(t, Talks(), brains, seed) for seed in range(GAMES)]
            assert [int(compiled(record, record_of(Talks()), seats, seed)) for seed in range(GAMES)] == plain
