"""The languages of the interface: sentences by catalogue, plurals, numbers and lists as a language writes them.

It knows no scenario and no screen. A scenario's own texts are translated by its overlays, not here.
"""

from __future__ import annotations

from game.language.catalogue import (
    ENGLISH,
    count,
    languages,
    mark,
    name_of,
    say,
    say_as,
    speak,
    speaking,
    spoken,
)
from game.language.figures import decimal, listed, percent, signed
from game.language.letters import folded

__all__ = [
    "ENGLISH",
    "count",
    "decimal",
    "folded",
    "languages",
    "listed",
    "mark",
    "name_of",
    "percent",
    "say",
    "say_as",
    "signed",
    "speak",
    "speaking",
    "spoken",
]
