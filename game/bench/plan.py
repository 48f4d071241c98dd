"""All groups of rows in their order: which a bench measures, and what it says first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from game.bench import author, beside, machine, own
from game.bench.order import Group, Order
from game.bench.play import world_of
from game.bench.row import Row
from game.rules.tables import compile_tables
from game.session.digest import digest_tables

GROUPS: Mapping[str, Group] = {
    "start": own.start,
    "software": own.software,
    "author": author.author,
    "analyze": beside.analyze,
    "mass": own.mass,
    "talks": beside.talks,
    "limit": beside.limits,
    "slope": own.slopes,
    "explore": own.explore,
    "peers": beside.peers,
}


def head(order: Order) -> dict[str, Any]:
    """Say with what machine, versions, scenario and peers a bench runs."""
    digest = digest_tables(compile_tables(world_of(order.scenario)))
    return {**machine.describe(order.scenario, digest), "peers": beside.versions(order)}


def measure(order: Order, groups: Iterable[str]) -> Iterator[Row]:
    """Measure the groups one after the other and give each row as soon as it is there."""
    for group in GROUPS:
        if group in groups:
            yield from GROUPS[group](order)
