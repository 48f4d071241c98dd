"""`parley bench`: how fast Parley is here."""

from __future__ import annotations


def bench() -> None:
    """Measure speeds."""
