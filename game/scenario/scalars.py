"""Plain scalars by the rules of YAML 1.2, so that a value stays what its author sees.

``no``, ``on``, ``12:30`` and ``010`` stay text; numbers stay exact. Nothing here knows what a scenario is.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TypeAlias

Value: TypeAlias = str | int | Decimal | bool | None

HUGE = 10**18
"""Stands for any number with more digits than a scenario can need; every range refuses it."""

_DIGITS = 15
_WORDS: dict[str, Value] = {
    "": None,
    "~": None,
    "null": None,
    "Null": None,
    "NULL": None,
    "true": True,
    "True": True,
    "TRUE": True,
    "false": False,
    "False": False,
    "FALSE": False,
}
_WHOLE = re.compile(r"[-+]?(?:0|[1-9][0-9]*)\Z", re.ASCII)
_DECIMAL = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?\Z", re.ASCII)
_LEADING_ZERO = re.compile(r"[-+]?0[0-9]+\Z", re.ASCII)
_BASED = re.compile(r"0(?:o[0-7]+|x[0-9a-fA-F]+)\Z", re.ASCII)
_OLD_BOOLEANS = frozenset(
    form for word in ("yes", "no", "on", "off") for form in (word, word.capitalize(), word.upper())
)
_OLD_NUMBERS = re.compile(
    r"[-+]?(?:0[0-9]+|0b[01_]+|0o[0-7]+|[0-9][0-9_]*_[0-9_]*(?:\.[0-9_]*)?|[0-9]+(?::[0-5]?[0-9])+(?:\.[0-9_]*)?)\Z",
    re.ASCII,
)
_OLD_DATES = re.compile(r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt ].*)?\Z", re.ASCII)


def read_plain(text: str) -> Value:
    """Give the value of a plain scalar: nothing, truth, a whole number, a decimal one, or text."""
    if text in _WORDS:
        return _WORDS[text]
    first = text[0]
    if not (first.isdigit() or first in "+-."):
        return text
    if _WHOLE.match(text):
        return int(text) if len(text) <= _DIGITS else HUGE
    if _LEADING_ZERO.match(text):
        return text
    if _DECIMAL.match(text):
        return _read_decimal(text)
    if _BASED.match(text):
        return int(text, 0) if len(text) <= _DIGITS else HUGE
    return text


def _read_decimal(text: str) -> Value:
    if len(text) > 2 * _DIGITS:
        return HUGE
    number = Decimal(text)
    return number if abs(number.adjusted()) < _DIGITS else HUGE


def misread(text: str) -> str:
    """Say how tools that follow YAML 1.1 read a plain scalar where they differ; empty where they agree."""
    if not text or not (text[0].isalnum() or text[0] in "+-"):
        return ""
    if text in _OLD_BOOLEANS:
        return "yes or no"
    if text[0].isalpha():
        return ""
    if _OLD_NUMBERS.match(text):
        return "a number"
    if _OLD_DATES.match(text):
        return "a date"
    return ""
