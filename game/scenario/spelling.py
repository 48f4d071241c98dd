"""Guesses what a misspelt word was meant to be. It only suggests; nothing is ever mended silently."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

_SHOWN = 12


def nearest(word: str, known: Iterable[str], titles: Mapping[str, str] | None = None) -> str:
    """Give the known word that is most like a word, by spelling or by title; empty where none is."""
    import difflib  # noqa: PLC0415 - only needed when something is wrong

    low = word.lower().replace("-", "_").replace(" ", "_")[:60]
    candidates = {name.lower(): name for name in known}
    if low in candidates:
        return candidates[low]
    for name, title in (titles or {}).items():
        if title.lower().replace(" ", "_") == low:
            return name
    close = difflib.get_close_matches(low, candidates, n=1, cutoff=0.6)
    if close:
        return candidates[close[0]]
    part = [
        name for key, name in candidates.items() if len(low) > 2 and (key.startswith(low) or low.startswith(key))
    ]
    return part[0] if len(part) == 1 else ""


def suggest(word: str, known: Iterable[str], titles: Mapping[str, str] | None = None) -> str:
    """Give a hint: the word that was probably meant, or the few that there are; empty where neither helps."""
    names = list(known)
    guess = nearest(word, names, titles)
    if guess:
        return f"did you mean '{guess}'?"
    if not names:
        return ""
    if len(names) <= _SHOWN:
        return f"known are: {', '.join(names)}"
    return f"known are: {', '.join(names[:_SHOWN])} and {len(names) - _SHOWN} more"
