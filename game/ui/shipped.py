"""Where fonts, icons, flags and the map are found. It must never write."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from game.scenario.places import root


@lru_cache(1)
def folder() -> Path:
    """The folder of assets: inside the installed package, or of the checkout."""
    return root("assets")


def asset(*parts: str) -> Path:
    """The path of one shipped file."""
    return folder().joinpath(*parts)
