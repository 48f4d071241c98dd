"""`parley bench`: how fast Parley is on this machine, each figure beside its target. It never fails for being slow."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from game.cli.say import Stop, show, tell

if TYPE_CHECKING:
    from game.bench.row import Row


def bench(
    quick: Annotated[
        bool, typer.Option("--quick", help="Smaller measures, for a check of about a minute.")
    ] = False,
    full: Annotated[bool, typer.Option("--full", help="Also what takes minutes for one figure.")] = False,
    against: Annotated[
        str, typer.Option("--against", metavar="a,b", help="Peers that you installed: negmas, pettingzoo, inkjs.")
    ] = "",
    only: Annotated[
        str, typer.Option("--only", metavar="a,b", help="Groups: start, software, author, analyze, mass, limit …")
    ] = "",
    inkjs: Annotated[
        Path | None, typer.Option("--inkjs", metavar="DIR", help="The folder in which npm installed inkjs.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object instead of text.")] = False,
) -> None:
    """Measure how fast Parley is on this machine."""
    from dataclasses import asdict

    from game.bench.order import FLAGSHIP, PEERS, Order
    from game.bench.plan import GROUPS, head, measure
    from game.scenario import shipped

    if not shipped():
        raise Stop("No scenario is shipped with this Parley, so there is nothing to measure with.")
    groups = _words(only, tuple(GROUPS), "group") or list(GROUPS)
    scenario = FLAGSHIP if FLAGSHIP in shipped() else shipped()[0]
    order = Order(scenario, quick, full, frozenset(_words(against, PEERS, "peer")), inkjs)
    rows: list[Row] = []
    try:
        machine = head(order)
        if not as_json:
            _introduce(machine)
        for row in measure(order, groups):
            rows.append(row)
            if not as_json:
                print(_line(row), flush=True)
    except KeyboardInterrupt:
        raise Stop(f"Stopped after {len(rows)} figures.", 130) from None
    if as_json:
        show({"machine": machine, "rows": [asdict(row) for row in rows]})


def _words(text: str, known: tuple[str, ...], what: str) -> list[str]:
    from game.cli.seats import one_of

    return [one_of(word.strip(), known, what) for word in text.split(",") if word.strip()]


def _introduce(machine: dict[str, Any]) -> None:
    memory = f", {machine['memory_gb']:g} GB" if machine["memory_gb"] else ""
    cores = f"{machine['cores']} core{'s' if machine['cores'] != 1 else ''}"
    print(f"{machine['cpu']}, {cores}{memory}, {machine['system']}")
    print(
        f"Parley {machine['parley']}, Python {machine['python']}, numba {machine['numba']}, "
        f"numpy {machine['numpy']}, pygame-ce {machine['pygame_ce']}"
    )
    print(f"{machine['scenario']}, digest {machine['digest'][:16]}")
    for said in machine["peers"].values():
        print(said)
    tell("Each figure is a median; in brackets the least and the greatest of its runs.\n")


def _ratio(row: Row) -> str:
    from game.bench.row import number

    ratio = row.ratio or 0
    return f"{ratio:.0%}" if row.target.endswith("%") else f"{number(ratio)} ×"


def _line(row: Row) -> str:
    from game.bench.row import number

    if row.ours is None:
        return f"{row.what}: – ({'; '.join(filter(None, (row.target, row.verdict)))})"
    said = f"{row.what}: {number(row.ours)} {row.unit}".rstrip()
    if row.spread is not None and row.runs > 1:
        said += f" [{number(row.spread[0])} – {number(row.spread[1])}]"
    if row.peer is not None and row.ratio is not None:
        said += f" against {number(row.peer)} {row.unit}, {_ratio(row)}"
    if row.target:
        said += f" ({row.target}: {row.verdict})"
    return f"{said}; {row.note}" if row.note else said
