"""The mass kernel: compiled and plain games are the very same, and its place on the disk follows the sources."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from game.batch import kernel as kernels
from game.batch.games import fold
from game.batch.policies import POLICIES
from tests.batch.worlds import ALL, SHIPPED, checks, figures, needs_numba, order
from tests.cli.command import TOP

USUAL = ("random", "strategic", "least_used")
FEW = 40
MANY = 2000
BOUNDS = """
from tests.batch.test_kernel import ALL, POLICIES, hold_against_plain
for name in ALL:
    hold_against_plain(name, POLICIES, 200)
print("same")
"""


def hold_against_plain(name: str, policies: tuple[str, ...], games: int) -> None:
    """Fail unless compiled games of a scenario have the figures and the coverage of plain ones."""
    asked = order(name, policies, games)
    plain, plain_cover = figures(asked, games, fast=False)
    fast, cover = figures(asked, games, fast=True)
    different = [n for n, pair in enumerate(zip(checks(plain), checks(fast), strict=True)) if pair[0] != pair[1]]
    assert (different, cover) == ([], plain_cover)
    assert (plain == fast).all()


@needs_numba
@pytest.mark.parametrize("name", SHIPPED)
def test_compiled_games_are_the_plain_games(name: str, kernel: None) -> None:
    """Games of the usual policies in turn have equal figures, checksums and coverage, compiled and plain."""
    hold_against_plain(name, USUAL, FEW)


@needs_numba
@pytest.mark.slow
@pytest.mark.parametrize("name", ALL)
def test_thousands_of_compiled_games_are_the_plain_games(name: str, kernel: None) -> None:
    """Two thousand games under each usual policy, and some under every other, are equal in every scenario."""
    for policy in USUAL:
        hold_against_plain(name, (policy,), MANY)
    hold_against_plain(name, POLICIES, 20 * len(POLICIES))


@needs_numba
@pytest.mark.slow
def test_no_index_is_out_of_bounds() -> None:
    """With every index checked, games of every scenario and policy run to their ends and are the plain ones."""
    ended = subprocess.run(
        [sys.executable, "-c", BOUNDS],
        env={**os.environ, "NUMBA_BOUNDSCHECK": "1", "PYTHONPATH": str(TOP)},
        cwd=TOP,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert (ended.stdout.strip(), ended.returncode) == ("same", 0), ended.stderr[-2000:]


@pytest.fixture
def key() -> Any:
    """Give the kernel's key, made anew each time."""
    kernels.cache_key.cache_clear()
    yield kernels.cache_key.__wrapped__
    kernels.cache_key.cache_clear()


@needs_numba
def test_the_key_follows_code_and_constants(key: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another constant or other code in any small function gives another key; the same sources give the same."""
    before = key()
    assert key() == before
    monkeypatch.setitem(fold.__globals__, "PRIME", 3)
    other = key()
    monkeypatch.undo()
    assert (other != before, key()) == (True, before)

    def stand_in(check: int, word: int) -> int:
        return check - word

    monkeypatch.setattr(fold, "__code__", stand_in.__code__)
    assert key() != before


@needs_numba
def test_old_kernels_are_removed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of the kernels of other sources only the newest three stay; the present one always does."""
    monkeypatch.setenv(kernels.ELSEWHERE, str(tmp_path))
    for age, place in enumerate([tmp_path / "a", tmp_path / "b", tmp_path / "c", tmp_path / "d", kernels.folder()]):
        place.mkdir()
        os.utime(place, (1000 - age, 1000 - age))
    kernels.remove_old()
    assert {place.name for place in tmp_path.iterdir()} == {"a", "b", "c", kernels.folder().name}


@needs_numba
@pytest.mark.usefixtures("kernel")
def test_what_another_copy_compiled_is_not_warm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A kernel of another folder or of an older file does not count, since numba would compile anew and in silence."""
    compiled_here = kernels.is_warm()
    monkeypatch.setenv(kernels.ELSEWHERE, str(tmp_path))
    other = kernels.folder() / "batch_of_another_copy"
    other.mkdir(parents=True)
    (other / "games.nbc").touch()
    assert (compiled_here, kernels.is_warm()) == (True, False)


def test_small_runs_on_a_cold_disk_are_not_compiled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tiny runs never load the kernel; small ones use it if it is there; large ones make it; without numba none."""
    for warm, numba, count, expected in (
        (True, True, 1, False),
        (True, True, 1000, True),
        (False, True, 1000, False),
        (False, True, 2000, True),
        (True, False, 5000, False),
    ):
        monkeypatch.setattr(kernels, "is_warm", lambda warm=warm: warm)
        monkeypatch.setattr(kernels, "has_numba", lambda numba=numba: numba)
        assert kernels.is_worth_compiling(count) is expected
