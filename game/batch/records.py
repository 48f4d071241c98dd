"""Tables, games and minds as numpy records: the same names and numbers as the slots objects of play."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from game.batch.cells import Sheet
from game.players.brain import Brain, brain_sizes
from game.rules.record import Tables, Talks, sizes


def dtype_of(lengths: Mapping[str, int]) -> np.dtype[Any]:
    """Give the layout of a record from the length of each field; 0 stands for a single integer."""
    return np.dtype([(n, np.int64, (size,)) if size else (n, np.int64) for n, size in lengths.items()])


def _fill(record: Any, thing: Any, lengths: Mapping[str, int]) -> None:
    for name, size in lengths.items():
        held = getattr(thing, name)
        if size:
            record[name][: len(held)] = held
        else:
            record[name] = held


def record_of(thing: Tables | Talks | Sheet) -> Any:
    """Give a record with the numbers of tables, talks or a sheet."""
    rows = np.zeros(1, dtype_of(sizes(type(thing))))
    _fill(rows[0], thing, sizes(type(thing)))
    return rows.view(np.recarray)[0]


def records_of(minds: Sequence[Brain]) -> Any:
    """Give an array of records with the numbers of minds; books are padded to their capacity."""
    rows = np.zeros(len(minds), dtype_of(brain_sizes()))
    for row, mind in zip(rows, minds, strict=True):
        _fill(row, mind, brain_sizes())
    return rows.view(np.recarray)
