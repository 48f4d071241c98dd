"""The mass kernel: all small functions compiled by numba from their own source, kept on the disk for the next start.

Without numba, and for runs too small to be worth a compilation, the same functions run as they stand: slower, not
different. numba does not notice an edit in a function that another file calls, so each state of the small functions
has a folder of its own, named by a digest of what the compiler reads of them.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
from collections.abc import Callable, Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from types import FunctionType
from typing import TYPE_CHECKING, Any

from platformdirs import user_cache_path

from game.batch import games
from game.batch.cells import COVERAGE, FIGURES, USES, Sheet
from game.batch.tuning import INLINED, tuned
from game.players.brain import Brain, brain_sizes
from game.rules.record import Tables, Talks, sizes
from game.rules.small import SMALL

if TYPE_CHECKING:
    from game.batch.policies import Numbers

TINY = 300
"""Games up to which loading the kernel takes longer than playing without it."""
SMALL_RUN = 2000
"""Games below which nothing is compiled; a kernel that is on the disk is used."""
ELSEWHERE = "PARLEY_KERNELS"
KEPT_KERNELS = 3


def has_numba() -> bool:
    """Tell whether numba is installed, without importing it."""
    return find_spec("numba") is not None


def _version(name: str) -> str:
    from importlib.metadata import version  # noqa: PLC0415 - slow to import, needed for compiled runs only

    return version(name)


def _own() -> list[Callable[..., Any]]:
    return [function for function in SMALL if function.__module__.startswith("game.")]


def _write_down(function: Callable[..., Any]) -> str:
    """Write down all that the compiler reads of a function: its code, and the numbers that it names."""
    code = function.__code__
    known = {name: function.__globals__[name] for name in code.co_names if name in function.__globals__}
    numbers = {name: value for name, value in known.items() if not callable(value)}
    consts = code.co_consts[1:] if function.__doc__ else code.co_consts
    return repr(
        (function.__module__, function.__name__, code.co_code, consts, code.co_names, code.co_varnames, numbers)
    )


@cache
def cache_key() -> str:
    """Give a digest of all that the kernel is made from: every small function, the records, numba, numpy, Python.

    An edit of any rule, decision or constant changes it; one of a comment does not.
    """
    made = hashlib.sha256()
    # Sorted, since modules may be imported in any order.
    for text in sorted(map(_write_down, _own())):
        made.update(text.encode())
    made.update(repr((sizes(Tables), sizes(Talks), sizes(Sheet), brain_sizes())).encode())
    made.update(f"{_version('numba')} {_version('numpy')} {sys.version} {sys.platform}".encode())
    made.update(f"inlined up to {INLINED}".encode())
    made.update(os.environ.get("NUMBA_BOUNDSCHECK", "").encode())
    return made.hexdigest()[:24]


def folder() -> Path:
    """Give the folder of this kernel; it need not exist yet. PARLEY_KERNELS names another place for all of them."""
    place = os.environ.get(ELSEWHERE)
    return (Path(place) if place else user_cache_path("parley", appauthor=False) / "kernels") / cache_key()


def is_warm() -> bool:
    """Tell whether this installation's compiled kernel is on the disk.

    numba takes only what it has made from this very file since it was last written, not what another copy has left.
    """
    source = Path(games.play_games.__code__.co_filename).absolute()
    # The name that numba gives to the folder of a source.
    place = folder() / f"{source.parent.name}_{hashlib.sha1(str(source.parent).encode()).hexdigest()}"  # noqa: S324
    return any(kept.stat().st_mtime >= source.stat().st_mtime for kept in place.glob("*.nbc"))


def remove_old() -> None:
    """Remove the kernels of earlier sources but for the newest few: another Python or checkout may still use them."""
    parent = folder().parent
    others = (
        [place for place in parent.iterdir() if place.is_dir() and place != folder()] if parent.is_dir() else []
    )
    others.sort(key=lambda place: place.stat().st_mtime, reverse=True)
    for place in others[KEPT_KERNELS:]:
        shutil.rmtree(place, ignore_errors=True)


def is_worth_compiling(count: int) -> bool:
    """Tell whether a run of so many games should use the compiled kernel."""
    if count <= TINY or not has_numba():
        return False
    return count >= SMALL_RUN or is_warm()


def _compile_all(njit: Callable[..., Any], *, keep: bool) -> Any:
    made: dict[Any, Any] = {}
    for function in _own():
        names = {k: made.get(v, v) if callable(v) else v for k, v in function.__globals__.items()}
        copy = FunctionType(function.__code__, names, function.__name__, function.__defaults__)
        copy.__module__ = function.__module__
        last = function is games.play_games
        made[function] = njit(copy, error_model="numpy", cache=keep and last)
    return made[games.play_games]


@cache
def compiled() -> Callable[..., int]:
    """Give the compiled function that plays a block of games; it is made, or read from the disk, at its first call.

    That call must stand within ``tuned``.
    """
    import numba  # noqa: PLC0415 - a second of import, for compiled runs only

    config: Any = numba.core.config
    before = config.CACHE_DIR
    try:
        if not is_warm():
            remove_old()
            folder().mkdir(parents=True, exist_ok=True)
        config.CACHE_DIR = str(folder())
        made: Callable[..., int] = _compile_all(numba.njit, keep=True)
    except (OSError, RuntimeError):
        # Nowhere to keep it: it is compiled for this process alone.
        made = _compile_all(numba.njit, keep=False)
    finally:
        config.CACHE_DIR = before
    return made


class Kernel:
    """Tables and minds made ready to play many games, compiled or plain, with one game's memory that is used again."""

    def __init__(self, tables: Tables, minds: list[Brain], *, fast: bool) -> None:
        """Make ready; minds stand policy by policy, a mind for each party."""
        self.fast = fast
        self._sheet: Any = Sheet()
        self._records: tuple[Any, ...] = (tables, Talks(), minds, self._sheet)
        self._no_use, self._no_cover = [0] * USES, [0] * COVERAGE
        self._play: Callable[..., int] = games.play_games
        if fast:
            from game.batch.records import record_of, records_of  # noqa: PLC0415 - numpy

            self._sheet = record_of(self._sheet)
            self._records = (record_of(tables), record_of(Talks()), records_of(minds), self._sheet)
            self._play = compiled()
            if not getattr(self._play, "signatures", True):
                # It is made, or read from the disk, at its first call.
                with tuned():
                    self.play([], 0)

    def play(self, jobs: Sequence[int] | Numbers, count: int, cover: Any = None) -> tuple[int, Any, Any]:
        """Play the games of so many jobs; give the choices made, the figures (flat) and the coverage.

        ``cover`` goes on from an earlier call. The counters of least_used start afresh.
        """
        sheet: Any = self._sheet
        sheet.use[:] = self._no_use
        sheet.cover[:] = self._no_cover if cover is None else cover
        if not self.fast:
            # Lists are quicker to read one by one.
            jobs = [int(number) for number in jobs]
            figures = [0] * (count * FIGURES)
            return self._play(*self._records, jobs, count, figures), figures, sheet.cover[:]
        import numpy as np  # noqa: PLC0415 - where the compiled kernel is, numpy is loaded

        rows = np.zeros(count * FIGURES, np.int64)
        choices = int(self._play(*self._records, np.asarray(jobs, np.int64), count, rows))
        return choices, rows, sheet.cover.copy()
