"""Non-interference: what a party sees does not depend on another party's secrets."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.rules import flow, layout
from game.rules.events import Event
from game.rules.layout import ISSUES, OPTIONS, PARTIES
from game.rules.legal import Refusal
from game.rules.record import Tables, sizes
from game.rules.tables import compile_tables
from game.rules.view import View
from game.session import Session
from tests.rules.wander import next_move
from tests.rules.worlds import scenario_at, scenario_files

each_scenario = pytest.mark.parametrize("file", scenario_files(), ids=lambda file: file.parent.name)
TOLD = ("talk", "private_contact")
TRIES = 40
"""How many moves are tried until one is legal for both sets of secrets."""


def other_secrets(tables: Tables, party: int, rng: Random) -> None:
    """Change every secret of one party: points, linkages, reservation value, capital, mandate, home."""
    for i in range(tables.n_issues):
        for o in range(tables.options[i]):
            tables.points[(party * ISSUES + i) * OPTIONS + o] = rng.randrange(-300, 400)
        tables.closed[party * ISSUES + i] = rng.randrange(1 << tables.options[i]) & ~1
    for link in range(tables.n_linkages):
        tables.link_points[link * PARTIES + party] = rng.randrange(-50, 60)
    tables.start[layout.V_RESERVATION + party] = rng.randrange(0, 900)
    tables.start[layout.V_CAPITAL + party] = rng.randrange(20, 200)
    tables.opens_at[party] = rng.randrange(0, 3)
    for a in range(tables.aud_from[party], tables.aud_to[party]):
        tables.base[a] = rng.randrange(0, 9000)
        tables.threshold[a] = rng.randrange(3000, 6000)
        tables.uncertainty[a] = rng.randrange(0, 9)
        for i in range(tables.n_issues):
            more = rng.randrange(-500, 500)
            for o in range(tables.options[i]):
                tables.likes[(a * ISSUES + i) * OPTIONS + o] += more


def untold(event: Event) -> Event:
    """Give an event without what a back channel told."""
    return Event(event.ply, event.round, event.phase, event.kind, event.by, event.ref, event.changes)


def shown(view: View) -> tuple[object, ...]:
    """Give all that a view holds, but for what back channels told."""
    talks, tables = view.talks, view.tables
    fields = [getattr(talks, name) for name in sizes(type(talks)) if name != "told_issue"]
    fields += [getattr(tables, name) for name in sizes(type(tables))]
    heard = [untold(event) if event.kind in TOLD else event for event in view.history]
    return (*fields, heard, view.authored, view.readouts)


@each_scenario
@given(seed=st.integers(0, 2**32 - 1))
@settings(max_examples=12)
def test_views_do_not_interfere(file: Path, seed: int) -> None:
    """While the same journal is legal and polls move alike, a party's view is equal whatever another's secrets are."""
    scenario, rng = scenario_at(file), Random(seed)
    changed = rng.randrange(len(scenario.parties))
    machine, tables = flow.build(scenario), compile_tables(scenario)
    other_secrets(tables, changed, rng)
    one, two = Session(scenario, seed), Session(scenario, seed, compiled=(tables, machine))
    watchers = [p for n, p in enumerate(scenario.parties) if n != changed]
    compared = 0
    while not one.over:
        move = next((m for m in (next_move(one, rng) for _ in range(TRIES)) if two.refuse(m) is None), None)
        if move is None:
            break
        one.play(move)
        refused = isinstance(two.play(move), Refusal)
        votes = any(event.kind == "home_vote" for event in one.history)
        if refused or votes or one.view(watchers[0]).approval != two.view(watchers[0]).approval:
            break
        compared += 1
        for party in watchers:
            assert shown(one.view(party)) == shown(two.view(party))
    assert compared > 0 or len(one.lines) <= 1


@each_scenario
def test_a_view_holds_no_mood_and_no_seed(file: Path) -> None:
    """Moods are hidden from everybody, and so is the seed that would tell them."""
    session = Session(scenario_at(file), 4242)
    for party in session.index.parties:
        talks = session.view(party).talks
        assert (talks.seed, set(talks.mood)) == (0, {0})


def test_a_secret_that_leaks_is_noticed() -> None:
    """The comparison above is no formality: were a field of the others copied, it would differ."""
    file = next(f for f in scenario_files() if f.parent.name == "first_talks")
    one = Session(scenario_at(file), 1)
    tables = compile_tables(scenario_at(file))
    other_secrets(tables, 1, Random(1))
    two = Session(scenario_at(file), 1, compiled=(tables, flow.build(scenario_at(file))))
    first, second = one.view("harbour" if "harbour" in one.index.parties else one.index.parties[0]), None
    second = two.view(first.party)
    assert shown(first) == shown(second)
    second.tables.points[PARTIES] = 1
    first.talks.v[layout.V_RESERVATION + 1] = one.peek().v[layout.V_RESERVATION + 1]
    second.talks.v[layout.V_RESERVATION + 1] = two.peek().v[layout.V_RESERVATION + 1]
    assert shown(first) != shown(second)
