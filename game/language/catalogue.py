"""Sentences in the language of the reader: the English one is the key, a catalogue of PO files gives the others.

One language holds for the whole program (``speak``); ``speaking`` holds within a block, for a reader of their own.
A sentence without a translation stays English: a test asks that there is none. It formats no numbers.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache
from gettext import c2py
from pathlib import Path
from typing import Any, Final

ENGLISH: Final = "en"
PLACE: Final = Path(__file__).parent
_CONTRACTED: Final = re.compile(r"\b([Dd]e|[Aa]) el (?!Salvador\b)")


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The sentences of one language: by context and English words, and which plural a number takes."""

    sentences: Mapping[tuple[str, str], tuple[str, ...]]
    plural: Callable[[int], int]


_everywhere = [ENGLISH]
_here: ContextVar[str | None] = ContextVar("language", default=None)


@cache
def languages() -> tuple[str, ...]:
    """Give the languages of the interface: English, then the folders of catalogues in their order."""
    return (ENGLISH, *sorted(path.name for path in PLACE.iterdir() if any(path.glob("*.po"))))


def name_of(language: str) -> str:
    """Give a language's own name, as its speakers write it: ``English``, ``Español``."""
    from babel import Locale

    name = Locale.parse(language.replace("-", "_")).get_display_name() or language
    return name[:1].upper() + name[1:]


def spoken() -> str:
    """Give the language of the sentences now."""
    return _here.get() or _everywhere[0]


def speak(language: str) -> None:
    """Change the language of the whole program. Raises KeyError for one without a catalogue."""
    if language not in languages():
        raise KeyError(language)
    _everywhere[0] = language


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Speak a language within a block. Raises KeyError for one without a catalogue."""
    if language not in languages():
        raise KeyError(language)
    token = _here.set(language)
    try:
        yield
    finally:
        _here.reset(token)


def say(words: str, /, **values: object) -> str:
    """Give a sentence in the language of the reader, its ``{names}`` filled in."""
    return _filled(_find("", words), values)


def say_as(context: str, words: str, /, **values: object) -> str:
    """Say words that mean different things in different places; the context tells the translator which."""
    return _filled(_find(context, words), values)


def count(one: str, many: str, number: int, /, **values: object) -> str:
    """Say a sentence with ``{n}`` things in it, in the form that the number asks for."""
    language = spoken()
    found = one if number == 1 else many
    if language != ENGLISH:
        catalogue = read_catalogue(language)
        forms = catalogue.sentences.get(("", one))
        if forms and len(forms) > 1:
            found = forms[catalogue.plural(number)] or found
    return _filled(found, {"n": number, **values})


def mark(words: str) -> str:
    """Mark words for the catalogue that are said later, with ``say``."""
    return words


def _find(context: str, words: str) -> str:
    language = spoken()
    if language == ENGLISH or not words:
        return words
    forms = read_catalogue(language).sentences.get((context, words))
    return (forms[0] if forms else "") or words


def _filled(words: str, values: Mapping[str, Any]) -> str:
    filled = words.format(**values) if values else words
    # A name may bring its article into a Spanish sentence: "de" and "a" melt with "el", except in a name like El Salvador.
    if spoken().startswith("es"):
        filled = _CONTRACTED.sub(lambda found: f"{found[1]}l ", filled)
    return filled


@cache
def read_catalogue(language: str) -> Catalogue:
    """Read all PO files of a language, once."""
    from babel.messages.pofile import read_po

    sentences: dict[tuple[str, str], tuple[str, ...]] = {}
    plural: Callable[[int], int] = c2py("n != 1")
    for path in sorted((PLACE / language).glob("*.po")):
        with path.open("rb") as file:
            part = read_po(file, locale=language.replace("-", "_"))
        for message in part:
            if message.id:
                key = message.id if isinstance(message.id, str) else message.id[0]
                forms = (message.string,) if isinstance(message.string, str) else tuple(message.string or ())
                sentences[message.context or "", key] = forms
        plural = c2py(part.plural_expr)
    return Catalogue(sentences, plural)
