"""Finds what is not translated: a catalogue in which every sentence stands in ⟦brackets⟧, and what is read outside them.

Outside brackets may stand the scenario's own words, numbers, names of keys and a few proper names; all else was never
given to the catalogue.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from string import Formatter

from babel import Locale

from game.language.catalogue import Catalogue
from game.scenario import Scenario
from game.ui.audit import Written
from game.ui.keys import NAMED
from game.ui.widget import Widget

NAMES = frozenset(
    "parley batna wcag pdf png html csv utf en es english español aa nash kalai smorodinsky pareto pie "
    "ctrl shift pgup pgdn tab esc enter space home end supr del inicio fin mx us ma po ana grupo de la nobody gallery "
    "licenciatura relaciones en b id px broken yaml scenario first_talks talks mexico first plain wire".split()
)
"""Proper names, names of keys and languages, and the names of the gallery's own profiles."""
_WORD = re.compile(r"[^\W\d_]+")
_SAID = re.compile(r"⟦[^⟦⟧]*(?:⟧|(?=⟦)|$)|^[^⟦⟧]*⟧")


class Bracketed(Mapping[tuple[str, str], tuple[str, ...]]):
    """Sentences that stand in brackets, all of them; what is filled in stands outside, as it was not said there."""

    def __getitem__(self, key: tuple[str, str]) -> tuple[str, ...]:
        """Give the sentence of a context and English words."""
        words = bracket(key[1])
        return words, words

    def __iter__(self) -> Iterator[tuple[str, str]]:
        """There is no list of all sentences."""
        return iter(())

    def __len__(self) -> int:
        """There is no list of all sentences."""
        return 0


def bracket(words: str) -> str:
    """Put each part of a sentence into brackets, but not what is filled in."""
    parts = []
    for said, name, form, _ in Formatter().parse(words):
        parts.append(f"⟦{said.replace('{', '{{').replace('}', '}}')}⟧" if said.strip() else said)
        if name is not None:
            parts.append("{" + name + (f":{form}" if form else "") + "}")
    return "".join(parts)


def pseudo(_language: str) -> Catalogue:
    """Give the catalogue of brackets, in the place of any language's."""
    return Catalogue(Bracketed(), lambda n: int(n != 1))


def strings(thing: object) -> Iterator[str]:
    """Give all texts inside a scenario."""
    if isinstance(thing, str):
        yield thing
    elif is_dataclass(thing) and not isinstance(thing, type):
        for field in fields(thing):
            yield from strings(getattr(thing, field.name))
    elif isinstance(thing, Mapping):
        for value in thing.values():
            yield from strings(value)
    elif isinstance(thing, (list, tuple, frozenset, set)):
        for value in thing:
            yield from strings(value)


@cache
def _calendar() -> frozenset[str]:
    """Months and days as Spanish writes them."""
    locale = Locale("es")
    names = [*locale.months["format"]["wide"].values(), *locale.months["format"]["abbreviated"].values()]
    return frozenset(word for name in names for word in _WORD.findall(name.lower()))


def words_of(*scenarios: Scenario) -> frozenset[str]:
    """All words of scenarios as they are told, small letters."""
    return frozenset(w.lower() for s in scenarios for text in strings(s) for w in _WORD.findall(text))


def unsaid(texts: list[Written], known: frozenset[str]) -> list[str]:
    """The texts of widgets that hold words which neither the catalogue nor a scenario gave."""
    lines: dict[Widget, list[str]] = {}
    for one in texts:
        lines.setdefault(one.owner, []).append(one.words)
    found = []
    keys = {word.lower() for name in NAMED.values() for word in _WORD.findall(name)}
    for widget, parts in lines.items():
        whole = " ".join(parts)
        rest = _SAID.sub(" ", whole)
        strange = [
            w for w in _WORD.findall(rest) if len(w) > 1 and w.lower() not in known | keys | NAMES | _calendar()
        ]
        if strange:
            found.append(f"{whole!r} in {type(widget).__name__}")
    return found
