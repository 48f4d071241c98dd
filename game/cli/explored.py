"""What `parley explore` found, as text for people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from game.scenario import Scenario

WIDTH = 100
RARE = 5
"""Things seen that are named with their counts: the rarest of each kind."""


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %" if whole else "–"


def _wrap(words: list[str], first: str) -> Iterator[str]:
    """Write words as lines with commas, the lines after the first as far in as its words."""
    line = first
    indent = " " * len(first)
    for n, word in enumerate(words):
        more = word + ("," if n + 1 < len(words) else "")
        if len(line) + len(more) + 1 > WIDTH and line not in {first, indent}:
            yield line.rstrip()
            line = indent
        line += more + " "
    if line.strip():
        yield line.rstrip()


def _coverage(coverage: Mapping[str, Any], games: int) -> Iterator[str]:
    for name, group in coverage.items():
        yield f"  {name:<12} {group['seen']:>4} of {group['of']:<4}"
        rarest = sorted((n, thing) for thing, n in group["hits"].items() if n)[:RARE]
        if rarest:
            yield from _wrap([f"{thing} {n:,}" for n, thing in rarest], "      rarest: ")
        if group["unseen"]:
            yield from _wrap(group["unseen"], f"      not seen in {games:,} games: ")


def _ways(ways: Mapping[str, Any]) -> Iterator[str]:
    for name, way in ways.items():
        yield f"  {name}: {len(way['moves'])} plies, seed {way['seed']}"
        yield from (f"      {move}" for move in way["moves"])


def tell(world: Scenario, said: Mapping[str, Any]) -> str:
    """Tell what a run came to: endings, coverage, what cannot be, the shortest ways, what failed."""
    games = said["games"]
    how = "compiled" if said["compiled"] else "plain"
    lines = [
        f"{world.title}: {games:,} games",
        f"{said['choices']:,} choices in {said['seconds']:.1f} s, {said['choices_per_second']:,.0f} a second, {how}",
        f"Agreed at the table: {_share(said['agreements'], games)}; ratified: {_share(said['ratified'], games)}",
        "",
        "Endings",
    ]
    for name, count in said["endings"].items():
        by = (f"{key.split(' ')[1]} {ends[name]:,}" for key, ends in said["endings_by_policy"].items())
        lines.append(f"  {name:<24} {count:>10,} {_share(count, games):>8}   {', '.join(by)}")
    lines += ["", "Seen", *_coverage(said["coverage"], games)]
    lines += ["", "Proved unreachable (a teacher's events aside)"]
    lines += _wrap(said["unreachable"], "  ") if said["unreachable"] else ["  nothing"]
    lines += ["", "Dead ends: phases from which no game came to an ending"]
    lines += _wrap(said["dead_ends"], "  ") if said["dead_ends"] else ["  none"]
    found = said["found"]
    if found["games"]:
        lines += ["", f"Found by a search of {found['games']:,} more games"]
        lines += _ways(found["ways"]) if found["ways"] else ["  nothing more"]
    lines += ["", "The shortest game seen to each ending", *_ways(said["shortest"])]
    lines += ["", "Games that failed"]
    lines += [
        f"  game {fault['game']} (seed {fault['seed']}): {fault['what']}; {fault['journal'] or 'no journal'}"
        for fault in said["failures"]
    ] or ["  none"]
    if "tests" in said:
        lines += ["", "Tests written", *(f"  {file}" for file in said["tests"] or ["none"])]
    if said.get("annotated"):
        lines += ["", "The scenario with counts beside its lines", f"  {said['annotated']}"]
    return "\n".join(lines) + f"\n\ndigest {said['digest']}\n"
