"""The small Markdown subset of long texts: **bold** words within a paragraph."""

from __future__ import annotations

from game.ui.text import Span


def spans_of(paragraph: str) -> list[Span]:
    """Turn a paragraph with **bold** parts into spans; line breaks are spaces."""
    parts = " ".join(paragraph.split()).split("**")
    return [Span(part, "bold" if n % 2 else "regular") for n, part in enumerate(parts) if part]
