"""Titles of parties inside sentences: some countries carry an article. It knows only titles, no scenario."""

from __future__ import annotations

import re

_WITH_ARTICLE = re.compile(r"^United |\b(Islands|Emirates|Netherlands|Philippines|Union|Republic|Federation)$")


def within(title: str) -> str:
    """A title inside a sentence, with the article that English gives to some countries."""
    return f"the {title}" if _WITH_ARTICLE.search(title) else title


def begun(title: str) -> str:
    """A title at the beginning of a sentence."""
    words = within(title)
    return words[:1].upper() + words[1:]
