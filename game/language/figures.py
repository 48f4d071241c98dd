"""Numbers, shares and lists as the language of the reader writes them, by CLDR's rules, with a true minus.

It takes plain numbers; what they count is said elsewhere. No number here is rounded unless places are named.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_HALF_EVEN, Decimal
from functools import cache
from typing import Final

from game.language.catalogue import spoken

REGIONS: Final = {"en": "en_GB", "es": "es_MX"}
"""The region whose habits a language follows here."""
MINUS: Final = "−"


def region() -> str:
    """Give the region whose habits hold now."""
    language = spoken()
    return REGIONS.get(language, language.replace("-", "_"))


@cache
def _written(value: float, places: int, where: str) -> str:
    if where == REGIONS["en"]:
        # Python writes numbers as English does; so the first picture need not wait for a library.
        rounded = Decimal(repr(value)).quantize(Decimal(1).scaleb(-places), ROUND_HALF_EVEN)
        return f"{rounded:,}"
    from babel.numbers import format_decimal

    pattern = "#,##0" + ("." + "0" * places if places else "")
    return format_decimal(abs(value), pattern, where)


def decimal(value: float, places: int = 0) -> str:
    """Write a number with so many decimals: 1,234 or −3.5."""
    words = _written(abs(value), places, region())
    return f"{MINUS}{words}" if value < 0 and any(digit in words for digit in "123456789") else words


def signed(value: float, places: int = 0) -> str:
    """Write a number with its sign: +18, −3, 0."""
    return f"+{decimal(value, places)}" if value > 0 else decimal(value, places)


@cache
def _shared(value: float, places: int, where: str) -> str:
    from babel.numbers import format_percent

    return format_percent(value, "0" + ("." + "0" * places if places else "") + " %", where)


def percent(share: float, places: int = 0) -> str:
    """Write a share of 1 in percent: 45 %."""
    return _shared(share, places, region())


def listed(names: Iterable[str], *, either: bool = False) -> str:
    """Join names as a sentence does: a, b and c; with ``either``, a, b or c."""
    from babel.lists import format_list

    return format_list(tuple(names), "or" if either else "standard", region())
