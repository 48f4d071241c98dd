"""The mark of small Python: functions that run as they stand, and that a compiler may take unchanged.

Such a function uses integers, loops and rows only. It calls nothing but other small functions defined before
it, so that the compiled kernel of mass runs is made from this very source.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

Function = TypeVar("Function", bound=Callable[..., Any])

SMALL: list[Callable[..., Any]] = []
"""Every small function, in the order of definition: callees before callers."""


def small(function: Function) -> Function:
    """Enter a function in the list of small ones and give it back unchanged."""
    SMALL.append(function)
    return function
