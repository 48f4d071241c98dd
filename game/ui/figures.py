"""Figures as a person reads them: tenths and hundredths as points, with a decimal only where there is one."""

from __future__ import annotations


def points(tenths: int) -> str:
    """Write points that are kept in tenths: 73, 73.4, −3."""
    sign, size = ("−" if tenths < 0 else ""), abs(tenths)
    return f"{sign}{size // 10}" if size % 10 == 0 else f"{sign}{size // 10}.{size % 10}"


def signed_points(tenths: int) -> str:
    """Write points with their sign: +18, −3, 0."""
    return f"+{points(tenths)}" if tenths > 0 else points(tenths)


def support(hundredths: int) -> str:
    """Write support that is kept in hundredths, with the decimals that it has."""
    whole, rest = divmod(abs(hundredths), 100)
    sign = "−" if hundredths < 0 else ""
    return f"{sign}{whole}" if rest == 0 else f"{sign}{whole}.{rest:02d}".rstrip("0")
