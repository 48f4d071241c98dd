"""The smallest terms of a scenario: exact figures, conditions, effects.

They hold what the author wrote, already numbers; they never compute.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

Tenths: TypeAlias = int
"""Points times 10."""
Hundredths: TypeAlias = int
"""Points of support times 100."""
Rows: TypeAlias = Sequence[Mapping[str, Any]]
"""Rows of effects as written: maps of figures, with ``after`` and ``for``."""
Tree: TypeAlias = tuple[Any, ...]
"""("num", n) | ("name", dotted) | ("not", a) | (op, a, b), op one of: and or == != < <= > >= + - *"""


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition: its text as written, and its tree with every word already a number."""

    text: str
    tree: Tree


@dataclass(frozen=True, slots=True)
class Effect:
    """A signed change of a figure by its dotted name; of a reservation value in tenths."""

    name: str
    amount: int
    after: int = 0
    times: int = 0
