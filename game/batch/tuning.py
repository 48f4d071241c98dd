"""How numba is set up for the kernel, beyond its own options: what its code is spared, and how much is inlined.

Where numba or LLVM do not know a setting, they go without: the kernel is slower then, never different.
"""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from functools import cache
from importlib import import_module
from typing import Any

INLINED = 3000
"""Cost up to which LLVM puts a function into its callers; usual are 225, but ours are small and call each other much."""


def _as_it_is(context: Any, builder: Any, kind: Any, index: Any, size: Any) -> Any:  # noqa: ARG001 - as numba calls it
    """Take an index for what it says: nothing is counted from the end of a row."""
    from numba.core import types  # noqa: PLC0415 - compiled runs only

    return context.cast(builder, index, kind, types.intp if kind.signed else types.uintp)


@cache
def _inline_more() -> None:
    """Let LLVM inline more for the rest of the process; it takes the option once only."""
    binding: Any = import_module("llvmlite.binding")
    binding.set_option("parley", f"-inline-threshold={INLINED}")


@contextmanager
def tuned() -> Generator[None, None, None]:
    """Compile what is compiled within with these settings.

    An index below 0 would count from the end in plain Python, and numba asks at each access whether one does. No small
    function has any (the tests look), so the question is left out: it costs a seventh of all time.
    """
    from numba.np import arrayobj  # noqa: PLC0415

    _inline_more()
    before = getattr(arrayobj, "fix_integer_index", None)
    if before is None:
        yield
        return
    try:
        arrayobj.fix_integer_index = _as_it_is
        yield
    finally:
        arrayobj.fix_integer_index = before
