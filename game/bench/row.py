"""Rows of a bench: a figure with its runs, what it stands beside, what it should be, and whether it is.

A row is made from a measure; one that fails becomes a row without a figure that says why.
"""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

Measure = Callable[[], Sequence[float]]
Pair = Callable[[], tuple[Sequence[float], Sequence[float]]]
"""Our runs and the peer's, taken in turn."""


@dataclass(frozen=True, slots=True)
class Row:
    """One figure: ours and a peer's as medians, their ratio, the unit, the target, and how the runs spread."""

    what: str
    ours: float | None
    unit: str
    peer: float | None = None
    ratio: float | None = None
    target: str = ""
    verdict: str = ""
    runs: int = 0
    spread: tuple[float, float] | None = None
    note: str = ""


def attempt(measure: Callable[[], Any]) -> tuple[Any, str]:
    """Give a measure, or None and the reason why it failed in one line."""
    try:
        return measure(), ""
    except (subprocess.SubprocessError, OSError, RuntimeError, ValueError) as error:
        return None, " ".join(str(error).split())[:240]


def number(figure: float) -> str:
    """Write a figure as a person reads it: three digits, or whole with its thousands apart."""
    return f"{figure:,.0f}" if abs(figure) >= 1000 else f"{figure:.3g}"


def _aim(least: float | None, most: float | None, unit: str) -> str:
    if least is not None:
        return f"at least {number(least)}{unit}"
    return f"at most {number(most)}{unit}" if most is not None else ""


def judge(figure: float, least: float | None = None, most: float | None = None) -> str:
    """Tell whether a figure reaches its target; nothing where it has none."""
    if least is None and most is None:
        return ""
    good = (least is None or figure >= least) and (most is None or figure <= most)
    return "reached" if good else "missed"


def not_measured(what: str, unit: str, why: str, target: str = "") -> Row:
    """Give a row without a figure that says why."""
    return Row(what, None, unit, target=target, verdict=f"not measured: {why}")


def given(
    what: str,
    runs: Sequence[float],
    unit: str,
    *,
    least: float | None = None,
    most: float | None = None,
    note: str = "",
) -> Row:
    """Give the median of runs with what it should be at least, or at most."""
    ours = median(runs)
    verdict = judge(ours, least, most)
    spread = (min(runs), max(runs))
    return Row(what, ours, unit, None, None, _aim(least, most, ""), verdict, len(runs), spread, note)


def figure(
    what: str, measure: Measure, unit: str, *, least: float | None = None, most: float | None = None, note: str = ""
) -> Row:
    """Take a measure and give its row."""
    runs, why = attempt(measure)
    if runs is None:
        return not_measured(what, unit, why, _aim(least, most, ""))
    return given(what, runs, unit, least=least, most=most, note=note)


def beside(
    what: str,
    measure: Pair,
    unit: str,
    *,
    less_is_better: bool = False,
    percent: bool = False,
    least: float | None = None,
    most: float | None = None,
    note: str | Callable[[], str] = "",
) -> Row:
    """Take our runs and a peer's and give the ratio of the medians, ours by the peer's.

    Where less is better it is the peer's by ours: how many times as fast.
    """
    runs, why = attempt(measure)
    target = f"at least {least:.0%}" if percent and least else _aim(least, most, " ×")
    if runs is None:
        return not_measured(what, unit, why, target)
    ours, peer = median(runs[0]), median(runs[1])
    ratio = peer / ours if less_is_better else ours / peer
    said = note() if callable(note) else note
    spread = (min(runs[0]), max(runs[0]))
    return Row(what, ours, unit, peer, ratio, target, judge(ratio, least, most), len(runs[0]), spread, said)
