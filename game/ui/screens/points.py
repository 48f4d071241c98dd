"""Points in words, as the screens of a game write them."""

from __future__ import annotations


def points(tenths: int) -> str:
    """Points as they are written: whole, or with one decimal."""
    return f"{tenths / 10:.1f}".removesuffix(".0").replace("-", "−")


def whole(tenths: int) -> str:
    """Points rounded to whole ones, half away from zero."""
    return f"{'−' if tenths < 0 else ''}{(abs(tenths) + 5) // 10}"


def signed(tenths: int) -> str:
    """Points with their sign."""
    return ("+" if tenths > 0 else "") + points(tenths)


def steps_apart(steps: int) -> str:
    """A distance in words."""
    return "same" if not steps else f"{steps} step{'s' if steps > 1 else ''} apart"
