"""`parley analyze`: every package of a scenario counted, and the points that theory would choose."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from textwrap import fill
from typing import TYPE_CHECKING, Annotated, Any

import typer

from game.cli.say import STOPPED, Stop, show

if TYPE_CHECKING:
    from game.scenario import Scenario

POINTS = {
    "nash": "Nash (greatest product of gains)",
    "kalai_smorodinsky": "Kalai–Smorodinsky (gains in proportion to each side's best)",
    "egalitarian": "Egalitarian (the smallest gain as large as can be)",
    "utilitarian": "Utilitarian (greatest sum)",
}
SHOWN = 3
"""How many packages of one point are printed."""
WIDTH = 100


def analyze(
    scenario: Annotated[str, typer.Argument(metavar="SCENARIO", help="A shipped id, a folder or a YAML file.")],
    picture: Annotated[
        str, typer.Option("--plot", metavar="FILE", help="Draw all packages into a .png, .svg or .pdf file.")
    ] = "",
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object instead of text.")] = False,
) -> None:
    """Count every package: what each side could take, what homes would ratify, what is efficient."""
    from game.analysis import census
    from game.cli.plot import find_place, plot
    from game.cli.source import read

    out = find_place(picture) if picture else None
    world, _ = read(scenario)
    with _progress() as tell:
        found = census.analyze(world, tell)
    if out is not None:
        plot(world, out)
        print(f"The picture is in {out}.", file=sys.stderr)
    if as_json:
        show(found)
    else:
        print(_describe(world, found), end="")


@contextmanager
def _progress() -> Iterator[Callable[[int, int], None]]:
    """Show a bar on a terminal while packages are counted; Ctrl-C says how far it came."""
    reached = [0, 0]

    def note(done: int, total: int) -> None:
        reached[:] = done, total

    try:
        if not sys.stderr.isatty():
            yield note
            return
        from rich.console import Console
        from rich.progress import Progress

        with Progress(console=Console(stderr=True), transient=True) as bar:
            task = bar.add_task("Counting packages", total=None)

            def move(done: int, total: int) -> None:
                note(done, total)
                bar.update(task, completed=done, total=total)

            yield move
    except KeyboardInterrupt:
        done, total = reached
        how_far = f" after {done:,} of {total:,} packages" if total else ""
        raise Stop(f"Stopped{how_far}; no count is complete.", STOPPED) from None


def _describe(world: Scenario, found: Mapping[str, Any]) -> str:
    parts = [f"{world.title}\n{_say_size(found)}", _tabulate(world, found), *_tell_points(world, found)]
    best = f"The greatest sum of values of any package is {found['max_welfare'] / 10:.1f} points"
    parts.append(f"{best} (the best drawn)." if found["sampled"] else f"{best}.")
    return "\n\n".join(parts) + "\n"


def _say_size(found: Mapping[str, Any]) -> str:
    if not found["sampled"]:
        return f"{found['packages']:,} packages, all of them counted."
    drawn = found["error"]["drawn"]
    return fill(
        f"{found['packages']:,} packages are too many to count, so {drawn:,} were drawn by chance. Shares are estimates; "
        "in brackets the range that holds the true share with 95 % confidence (Wilson). A sample cannot count efficient "
        "packages, and the points below are the best that were drawn.",
        WIDTH,
    )


def _tabulate(world: Scenario, found: Mapping[str, Any]) -> str:
    """Lay out the counts: a row for each, at firmness 0 and with the opening positions."""
    size, error = found["packages"], found["error"]
    bounds = error["intervals"] if error else None

    def cell(*path: str) -> str:
        count: Any = found
        interval: Any = bounds
        for name in path:
            count = count[name]
            interval = interval[name] if interval is not None else None
        if interval is None:
            return f"{count:,} ({100 * count / size:.1f} %)"
        low, high = (100 * bound / size for bound in interval)
        return f"{100 * count / size:.2f} % ({low:.2f}–{high:.2f})"

    def efficient(count: int | None) -> str:
        return "not counted" if count is None else f"{count:,}"

    titles = {name: party.title for name, party in world.parties.items()}
    rows = [("", "firmness 0", "opening positions")]
    rows += [
        (f"{title}: at least as good as no deal", cell("above_reservation", p), "") for p, title in titles.items()
    ]
    rows.append(("All sides: at least as good as no deal (the zone)", cell("zone"), ""))
    if world.agreement.need < len(titles):
        rows.append(("Enough sides to agree: at least as good as no deal", cell("acceptable"), ""))
    rows += [
        (f"{title}: home would ratify", cell("win_set", p), cell("opening", "win_set", p))
        for p, title in titles.items()
        if world.parties[p].audiences
    ]
    rows.append(("Feasible: enough sides gain and ratify", cell("feasible"), cell("opening", "feasible")))
    rows.append(("Efficient: nobody can gain unless another loses", efficient(found["pareto"]), ""))
    opening = efficient(found["opening"]["pareto_feasible"])
    rows.append(("Efficient among the feasible", efficient(found["pareto_feasible"]), opening))
    first, second, third = (max(len(row[n]) for row in rows) for n in range(3))
    return "\n".join(f"{a:<{first}}  {b:>{second}}  {c:>{third}}".rstrip() for a, b, c in rows)


def _tell_points(world: Scenario, found: Mapping[str, Any]) -> Iterator[str]:
    """Tell each point: its packages as titles and what they are worth; points that fall together are told once."""
    together: dict[str, list[str]] = {}
    for name, title in POINTS.items():
        told = "\n".join(_tell_packages(world, found[name]))
        together.setdefault(told, []).append(title)
    for told, titles in together.items():
        if told:
            yield "\n".join([*titles, told])
        else:
            missing = "was drawn" if found["sampled"] else "exists"
            yield f"No package {missing} that every side prefers to no deal, so there is no point that theory would choose."


def _tell_packages(world: Scenario, optima: list[dict[str, Any]]) -> Iterator[str]:
    for optimum in optima[:SHOWN]:
        worth = []
        for party, value in optimum["values"].items():
            gain = value - world.parties[party].reservation
            worth.append(f"{world.parties[party].title} {value / 10:.1f} ({gain / 10:+.1f})")
        yield fill(", ".join(worth), WIDTH, initial_indent="  ", subsequent_indent="  ")
        choices = (
            f"{world.agenda[issue].title}: {world.agenda[issue].options[option].title}"
            for issue, option in optimum["package"].items()
        )
        yield fill("; ".join(choices), WIDTH, initial_indent="    ", subsequent_indent="    ")
    if len(optima) > SHOWN:
        yield f"  and {len(optima) - SHOWN:,} more packages that do as well"
