"""The small Markdown subset of long texts: **bold** and *stressed* words within a paragraph."""

from __future__ import annotations

import re

from game.ui.text import Span

_MARKED = re.compile(r"(\*\*.+?\*\*|\*[^*\s][^*]*?\*)")


def spans_of(paragraph: str) -> list[Span]:
    """Turn a paragraph with **bold** and *stressed* parts into spans; line breaks are spaces."""
    parts = [part for part in _MARKED.split(" ".join(paragraph.split())) if part]
    return [_span(part) for part in parts]


def _span(part: str) -> Span:
    if len(part) > 4 and part.startswith("**") and part.endswith("**"):
        return Span(part[2:-2], "bold")
    if _MARKED.fullmatch(part):
        return Span(part[1:-1], "semibold")
    return Span(part)
