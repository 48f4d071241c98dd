"""`parley bench`: how fast Parley is on this machine, each figure beside its target. It never fails for being slow."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from functools import partial
from typing import Annotated

import typer

from game.cli.say import Stop, show

FLAGSHIP = "us_mexico_2023"
ANALYSES = ((6, 5, 0.019), (8, 2, 0.092), (10, 2, 1.54), (10, 5, 2.0))
"""Issues of four options, parties, and the seconds that all counts may take: a fiftieth of NegMAS's, at most 2."""
MANY = 40
"""Games from which the measures are those of a whole bench."""
SEATS = {FLAGSHIP: "us=conceding,mx=conceding"}


@dataclass(frozen=True, slots=True)
class Row:
    """One figure: ours, a peer's, their ratio, the unit, what it should be at most or at least, and whether it is."""

    what: str
    ours: float | None
    unit: str
    peer: float | None = None
    ratio: float | None = None
    target: str = ""
    verdict: str = ""


def bench(
    quick: Annotated[bool, typer.Option("--quick", help="Fewer repeats.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object instead of text.")] = False,
) -> None:
    """Measure how fast Parley is on this machine."""
    rows = []
    try:
        for row in _measure(3 if quick else 9, 5 if quick else MANY):
            rows.append(row)
            if not as_json:
                print(_line(row), flush=True)
    except KeyboardInterrupt:
        raise Stop(f"Stopped after {len(rows)} figures.", 130) from None
    if as_json:
        show({"rows": [asdict(row) for row in rows]})


def _measure(repeats: int, games: int) -> Iterator[Row]:
    from game.cli import measure
    from game.scenario import shipped

    if not shipped():
        raise Stop("No scenario is shipped with this Parley, so there is nothing to measure with.")
    scenario = FLAGSHIP if FLAGSHIP in shipped() else shipped()[0]
    print(f"Measuring with {scenario}; each figure is a median of {repeats}.", file=sys.stderr, flush=True)
    pair, why = measure.attempt(lambda: measure.run_against_imports(scenario, SEATS.get(scenario, ""), repeats))
    what = "run: one game as a whole process, against its bare imports"
    if pair is None:
        yield Row(what, None, "s", verdict=why)
    else:
        ours, peer = pair
        yield Row(what, ours, "s", peer, ours / peer, "at most 4 ×", _judge(ours <= 4 * peer))
    frame, why = measure.attempt(lambda: measure.first_frame(repeats))
    yield Row(
        "play: first picture after the start", frame, "s", None, None, "at most 1.2", _at_most(frame, 1.2, why)
    )
    drawn, why = measure.attempt(measure.frames)
    if drawn or why:
        p95 = drawn["p95_ms"] if drawn else None
        yield Row("play: a frame at 1920 × 1080, p95", p95, "ms", None, None, "at most 8", _at_most(p95, 8, why))
    decisions, plies, seconds = measure.play_games(scenario, games)
    slowest = 1000 * measure.share(decisions, 100)
    usual = 1000 * measure.share(decisions, 95)
    yield Row("software: a decision, p95", usual, "ms", None, None, "at most 20", _judge(usual <= 20))
    yield Row("software: the slowest decision", slowest, "ms", None, None, "at most 20", _judge(slowest <= 20))
    yield Row("play: plies a second, software at all seats", plies / seconds, "1/s")
    for issues, parties, limit in ANALYSES:
        counted, why = measure.attempt(partial(measure.count_packages, issues, parties, repeats))
        what = f"analyze: {4**issues:,} packages, {parties} parties"
        yield Row(what, counted, "s", None, None, f"at most {limit:g}", _at_most(counted, limit, why))
    yield from _mass(scenario, 3 if games < MANY else 5, games)


def _mass(scenario: str, repeats: int, games: int) -> Iterator[Row]:
    """Measure mass play, compiled and plain; a first run compiles the rules, which takes a minute or two."""
    from game.cli import measure

    for what, policy, fast, count, target in (
        ("random play, compiled", "random", True, 200 * games, 5e6),
        ("random play, plain", "random", False, 4 * games, 8e4),
        ("strategic play, compiled", "strategic", True, 100 * games, 3e6),
    ):
        speed, why = measure.attempt(partial(measure.mass_play, scenario, policy, count, repeats, fast=fast))
        verdict = f"not measured: {why}" if speed is None else _judge(speed >= target)
        yield Row(
            f"mass: {what}, choices a second on one core",
            speed,
            "1/s",
            None,
            None,
            f"at least {target:,.0f}",
            verdict,
        )


def _judge(reached: bool) -> str:
    return "reached" if reached else "missed"


def _at_most(figure: float | None, limit: float, why: str) -> str:
    return f"not measured: {why}" if figure is None else _judge(figure <= limit)


def _line(row: Row) -> str:
    figure = "–" if row.ours is None else f"{row.ours:.3g} {row.unit}"
    peer = "" if row.peer is None else f" against {row.peer:.3g} {row.unit}, {row.ratio:.2f} ×"
    goal = f" ({row.target}: {row.verdict})" if row.target else ""
    return f"{row.what}: {figure}{peer}{goal}"
