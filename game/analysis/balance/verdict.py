"""A line of a good scenario with its verdict, and the intervals that figures from games carry.

All intervals are at 95 %: Wilson's for shares, the normal one for means. It measures nothing itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite, sqrt

import numpy as np
import numpy.typing as npt

Z = 1.959963984540054
"""The normal quantile of a two-sided interval at 95 %."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A measured number and the ends of its interval; both ends are the number itself where nothing was drawn."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Verdict:
    """One line: what was measured, against which target, and whether it holds.

    ``figure`` None stands for a line that was not measured; ``why`` says then for what reason, and else how the
    figure came about.
    """

    id: str
    what: str
    figure: float | None
    low: float | None
    high: float | None
    target: str
    ok: bool
    failing: tuple[str, ...] = ()
    why: str = ""
    sure: bool = True
    """False where the interval reaches over the target, so that more games could turn the verdict."""


def share(part: int, whole: int) -> Figure:
    """Give a share in percent with Wilson's interval (Wilson 1927); of nothing it is 0, and may be anything."""
    if whole == 0:
        return Figure(0.0, 0.0, 100.0)
    p = part / whole
    spread = 1 + Z * Z / whole
    centre = (p + Z * Z / (2 * whole)) / spread
    half = Z * sqrt(p * (1 - p) / whole + Z * Z / (4 * whole * whole)) / spread
    return Figure(100 * p, 100 * max(0.0, min(p, centre - half)), 100 * min(1.0, max(p, centre + half)))


def mean(values: npt.NDArray[np.float64]) -> Figure:
    """Give a mean with the normal interval; of fewer than two values it may be anything."""
    if len(values) < 2:
        return Figure(float(values.sum()), float("-inf"), float("inf"))
    value = float(values.mean())
    half = Z * float(values.std(ddof=1)) / sqrt(len(values))
    return Figure(value, value - half, value + half)


def ratio(part: npt.NDArray[np.float64], whole: npt.NDArray[np.float64]) -> Figure:
    """Give the ratio of two sums over the same games in percent, its interval by linearisation."""
    total = float(whole.sum())
    if len(whole) < 2 or total == 0:
        return Figure(0.0, 0.0, 100.0)
    value = float(part.sum()) / total
    rest = part - value * whole
    half = Z * float(rest.std(ddof=1)) * sqrt(len(whole)) / abs(total)
    return Figure(100 * value, 100 * (value - half), 100 * (value + half))


def judge(
    name: str,
    what: str,
    figure: Figure,
    bounds: tuple[float | None, float | None],
    *,
    unit: str = "points",
    failing: Sequence[str] = (),
    why: str = "",
) -> Verdict:
    """Hold a figure against a least and a greatest value, either of which may be left open."""
    least, most = bounds
    ok = (least is None or figure.value >= least) and (most is None or figure.value <= most)
    edges = [edge for edge in bounds if edge is not None]
    sure = not any(figure.low < edge < figure.high for edge in edges)
    target = f"{least:g}–{most:g}" if least is not None and most is not None else ""
    target = target or (f"≥ {least:g}" if least is not None else f"≤ {most:g}")
    low, high = (round(end, 2) + 0.0 if isfinite(end) else None for end in (figure.low, figure.high))
    told = () if ok else tuple(failing)
    return Verdict(
        name, what, round(figure.value, 2) + 0.0, low, high, f"{target} {unit}".strip(), ok, told, why, sure
    )
