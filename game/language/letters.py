"""Words as they are compared: without capitals and accents, which a keyboard or a hasty hand may leave out."""

from __future__ import annotations

import unicodedata


def folded(words: str) -> str:
    """Give words without capitals and accents; letters that are not made of two stay as they are."""
    parts = unicodedata.normalize("NFD", words.casefold())
    return "".join(part for part in parts if not unicodedata.combining(part)).strip()
