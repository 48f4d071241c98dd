"""Where fonts, icons, flags and the map are found. It must never write."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path


@lru_cache(1)
def folder() -> Path:
    """The folder of assets: inside the installed package, or of the checkout."""
    package = Path(__file__).resolve().parents[1]
    inside = package / "_shipped" / "assets"
    return inside if inside.is_dir() else package.parent / "assets"


def asset(*parts: str) -> Path:
    """The path of one shipped file."""
    return folder().joinpath(*parts)
