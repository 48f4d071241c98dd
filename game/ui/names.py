"""Titles of parties inside sentences: some countries carry an article. It knows only titles, no scenario."""

from __future__ import annotations

import re

from game.language import spoken

_WITH_ARTICLE = re.compile(r"^United |\b(Islands|Emirates|Netherlands|Philippines|Union|Republic|Federation)$")
_ARTICLES = ("El ", "La ", "Los ", "Las ")


def within(title: str) -> str:
    """A title inside a sentence: English gives some countries an article, Spanish writes the one it brings small."""
    if spoken().startswith("es"):
        return title[:1].lower() + title[1:] if title.startswith(_ARTICLES) and title != "El Salvador" else title
    return f"the {title}" if _WITH_ARTICLE.search(title) else title


def begun(title: str) -> str:
    """A title at the beginning of a sentence."""
    words = within(title)
    return words[:1].upper() + words[1:]
