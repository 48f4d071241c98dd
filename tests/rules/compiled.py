"""The small functions compiled by numba, unchanged, and records for them: what the mass kernel will be made of."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import FunctionType
from typing import Any

import numba
import numpy as np

from game.rules.record import Tables, Talks, sizes
from game.rules.small import SMALL


def compile_small() -> Mapping[str, Callable[..., Any]]:
    """Compile every small function with its callees replaced by their compiled forms."""
    made: dict[Any, Any] = {}
    for function in SMALL:
        names = {k: made.get(v, v) if callable(v) else v for k, v in function.__globals__.items()}
        names[function.__name__] = function
        copy = FunctionType(function.__code__, names, function.__name__, function.__defaults__)
        made[function] = numba.njit(copy, error_model="numpy")
    return {function.__name__: made[function] for function in SMALL}


def record_of(thing: Tables | Talks) -> Any:
    """Give a numpy record with the fields and the numbers of tables or talks."""
    fields = [(n, np.int64, (size,)) if size else (n, np.int64) for n, size in sizes(type(thing)).items()]
    record = np.zeros(1, np.dtype(fields))
    for name in sizes(type(thing)):
        record[name] = getattr(thing, name)
    return record.view(np.recarray)[0]
