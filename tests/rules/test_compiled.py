"""One rules source, two speeds: the small functions compiled by numba play the very same games."""

from __future__ import annotations

import numpy as np
import pytest

from game.rules.layout import N_KINDS
from game.rules.record import Talks
from tests.rules.driver import play_wildly
from tests.rules.worlds import scenario_files, tables_at

pytest.importorskip("numba", reason="the extra 'fast' is not installed")

from tests.rules.compiled import compile_small, record_of

GAMES = 200


@pytest.mark.slow
def test_compiled_rules_play_the_same_games() -> None:
    """Two hundred games of every scenario have equal checksums of all moves, changes and figures."""
    compiled = compile_small()["play_wildly"]
    for file in scenario_files():
        tables, plain_seen = tables_at(file), [0] * N_KINDS
        record, seen = record_of(tables), np.zeros(N_KINDS, np.int64)
        plain = [play_wildly(tables, Talks(), seed, 30, plain_seen) for seed in range(GAMES)]
        fast = [int(compiled(record, record_of(Talks()), seed, 30, seen)) for seed in range(GAMES)]
        assert fast == plain
        assert list(seen) == plain_seen
