"""Points, shares and counts as a reader's language writes them. Points come in tenths; nothing is rounded but shares."""

from __future__ import annotations

from game.language import decimal, percent, say


def points(tenths: int) -> str:
    """Write points that are kept in tenths: 73, 73.4, −3."""
    return decimal(tenths / 10, 1 if tenths % 10 else 0)


def signed_points(tenths: int) -> str:
    """Write points with their sign: +18, −3, 0."""
    return f"+{points(tenths)}" if tenths > 0 else points(tenths)


def share(part: int, whole: int) -> str:
    """Write a part of a whole in percent, never rounded to none or to all."""
    if part in {0, whole}:
        return percent(0 if part == 0 else 1)
    rounded = (200 * part + whole) // (2 * whole)
    if rounded == 0:
        return say("less than {share}", share=percent(0.01))
    if rounded == 100:
        return say("more than {share}", share=percent(0.99))
    return percent(rounded / 100)
