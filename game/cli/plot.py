"""The picture of `parley analyze --plot`: all packages as a cloud, a panel for each pair of parties.

It draws what the analysis counted and decides nothing. Matplotlib is imported when a picture is asked for.
"""

from __future__ import annotations

import sys
import warnings
from importlib.util import find_spec
from itertools import combinations
from math import ceil, sqrt
from pathlib import Path
from typing import TYPE_CHECKING

from game.cli.say import FAULTY, Stop

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from game.analysis.cloud import Cloud
    from game.scenario import Scenario
    from game.ui.theme import Theme

KINDS = (".png", ".svg", ".pdf")
MANY = 5_000
"""Above so many points a drawing that scales holds them as a picture, or it would open for minutes."""
SPARSE = 500
"""Up to so many points are drawn larger."""
PANEL = 5.2
"""The width of a panel in inches."""


def find_place(file: str) -> Path:
    """Refuse a picture that cannot be drawn, before anything is counted."""
    out = Path(file)
    if out.suffix.lower() not in KINDS:
        raise Stop(f"'{out.name}' does not say which kind of picture; end its name in {', '.join(KINDS)}.")
    if out.is_dir() or not out.parent.is_dir():
        what = "is a folder" if out.is_dir() else f"cannot be written: there is no folder {out.parent}"
        raise Stop(f"{out} {what}; name a file for the picture.")
    if find_spec("matplotlib") is None:
        raise Stop(f"A picture needs matplotlib. Install it with: {sys.executable} -m pip install matplotlib")
    return out


def plot(scenario: Scenario, out: Path) -> None:
    """Draw the packages of a scenario as it starts, at firmness 0."""
    from matplotlib import rc_context
    from matplotlib.figure import Figure

    from game.analysis.cloud import draw_clouds
    from game.analysis.sample import choose_space
    from game.analysis.space import LARGEST
    from game.analysis.standing import Standing, at_start
    from game.rules.tables import compile_tables
    from game.ui.theme import DAY

    t = compile_tables(scenario)
    space = choose_space(t, LARGEST)
    pairs = list(combinations(range(t.n_parties), 2))
    clouds = draw_clouds(Standing(space, at_start(t, positions=False)), pairs)
    across = ceil(sqrt(len(pairs)))
    down = ceil(len(pairs) / across)
    titles = [party.title for party in scenario.parties.values()]
    with rc_context({"svg.hashsalt": scenario.id, "text.parse_math": False}), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a letter that the font lacks is shown as a box
        figure = Figure(figsize=(PANEL * across + 1, PANEL * down + 1.2), layout="constrained")
        figure.suptitle(f"{scenario.title}: {_say_size(space.size, LARGEST)}")
        panels = figure.subplots(down, across, squeeze=False).flat
        for (a, b), cloud, panel in zip(pairs, clouds, panels, strict=False):
            _draw(panel, cloud, DAY)
            panel.set_xlabel(f"{titles[a]}, points")
            panel.set_ylabel(f"{titles[b]}, points")
        for panel in list(figure.axes)[len(pairs) :]:
            panel.set_axis_off()
        handles, words = figure.axes[0].get_legend_handles_labels()
        figure.legend(
            handles,
            words,
            fontsize="small",
            loc="outside lower center",
            ncols=2 * min(across, 3),
            frameon=False,
            markerscale=1.5,
        )
        stamp = "CreationDate" if out.suffix.lower() == ".pdf" else "Date"
        try:
            figure.savefig(out, dpi=150, metadata={} if out.suffix.lower() == ".png" else {stamp: None})
        except OSError as error:
            raise Stop(f"{out} cannot be written: {error.strerror or error}.", FAULTY) from None


def _say_size(size: int, largest: int) -> str:
    return f"{size:,} packages" + ("" if size <= largest else ", some of them drawn by chance")


def _draw(panel: Axes, cloud: Cloud, theme: Theme) -> None:
    feasible, zone = cloud.feasible > 0, (cloud.zone > 0) & (cloud.feasible == 0)
    x, y = cloud.a / 10, cloud.b / 10
    flat, size = len(cloud) > MANY, 7 if len(cloud) > SPARSE else 30
    for label, which, colour in (
        ("below somebody's reservation value", ~(zone | feasible), theme["below"]),
        ("in the zone", zone, theme["a"]),
        ("feasible: homes would ratify it too", feasible, theme["amber"]),
    ):
        panel.scatter(x[which], y[which], s=size, color=colour, linewidths=0, label=label, rasterized=flat)
    edge = [(a / 10, b / 10) for a, b in cloud.frontier]
    panel.plot(*zip(*edge, strict=True), "-o", color=theme["ink"], lw=1, ms=3, label="frontier of these two")
    r_a, r_b = (value / 10 for value in cloud.reservation)
    panel.axvline(r_a, color=theme["ink3"], lw=1, ls="--", label="reservation values")
    panel.axhline(r_b, color=theme["ink3"], lw=1, ls="--")
    for a, b in cloud.nash[:1]:
        panel.plot([a / 10], [b / 10], "*", ms=15, color=theme["b"], mec=theme["white"], label="Nash point", ls="")
    for a, b in cloud.nash[1:]:
        panel.plot([a / 10], [b / 10], "*", ms=15, color=theme["b"], mec=theme["white"], ls="")
    panel.grid(visible=True, color=theme["hair"], lw=0.6)
    panel.set_axisbelow(True)
    panel.set_facecolor(theme["card"])
