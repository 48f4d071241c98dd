"""How a peer that nobody installed is spoken of: one sentence that says how to get it."""

from __future__ import annotations

from importlib import import_module
from typing import Any


def bring(module: str, name: str, command: str) -> Any:
    """Import a peer's module. RuntimeError, in one sentence, where it is not installed or cannot be imported."""
    try:
        return import_module(module)
    except ImportError as error:
        lacks = getattr(error, "name", None) or module
        here = "is not installed here" if lacks == module.partition(".")[0] else f"lacks {lacks}"
        raise RuntimeError(f"{name} {here}; {command}, in an environment of its own, brings it.") from None
