"""All groups of a bench: the rows that they give, beside peers or alone, quick or full."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from game.bench import beside, own, play, processes
from game.bench.order import PEERS, Order
from game.bench.peers import inkjs, negmas, pettingzoo
from game.bench.plan import GROUPS, head, measure
from game.bench.row import Row
from tests.bench.measured import stand_in

ALL = frozenset(PEERS)
TALKS = "first_talks"


@pytest.fixture
def rows(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[Row]]:
    """Give all rows of an order, each measure standing at a figure."""

    def take(order: Order, figure: float = 0.5, groups: Any = GROUPS) -> list[Row]:
        stand_in(monkeypatch, figure)
        return list(measure(order, groups))

    return take


def named(found: list[Row], start: str) -> list[Row]:
    """Give the rows whose name begins so."""
    return [row for row in found if row.what.startswith(start)]


def test_every_group_gives_rows(rows: Callable[..., list[Row]]) -> None:
    """Each group measures something, and no two rows have one name."""
    for group in GROUPS:
        assert rows(Order(TALKS, peers=ALL), groups=[group])
    names = [row.what for row in rows(Order(TALKS, peers=ALL, full=True))]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(("figure", "verdict"), [(0.5, "reached"), (5000.0, "missed")])
def test_each_target_has_its_verdict(rows: Callable[..., list[Row]], figure: float, verdict: str) -> None:
    """All targets are reached by fast measures and missed by slow ones."""
    found = rows(Order(TALKS, peers=ALL, full=True), figure)
    wrong = [(row.what, row.verdict) for row in found if row.target and row.verdict != verdict]
    assert wrong == []


def test_medians_are_of_five_runs(rows: Callable[..., list[Row]]) -> None:
    """A bench takes at least five runs of each timing, also a quick one; what is measured otherwise is one figure."""
    once = ("software: ", "play: a frame", "play: plies", "explore: 10,000")
    for quick in (False, True):
        few = [row.what for row in rows(Order(TALKS, quick=quick, peers=ALL)) if row.runs < 5]
        assert [what for what in few if not what.startswith(once)] == []


def test_peers_are_measured_when_asked_for(rows: Callable[..., list[Row]]) -> None:
    """Alone no row has a peer but for the imports, the fused function and the smaller memory; with peers more have."""
    alone = [row.what for row in rows(Order(TALKS)) if row.peer is not None]
    assert [what for what in alone if not what.startswith(("run: ", "limit: ", "explore: "))] == []
    found = rows(Order(TALKS, peers=ALL))
    assert [row.ratio for row in named(found, "talks: 256")] == [4000.0, 200.0]
    assert named(found, "talks: 256")[0].note == "99% agreed, 7.0 rounds; there 99%, 7.0"
    assert [row.ratio for row in named(found, "random play, compiled")] == [2000.0] * 4


def test_what_takes_too_long_is_left_out_and_said(rows: Callable[..., list[Row]]) -> None:
    """NegMAS's long statistics run only with --full, once, and a bench without them says so."""
    usual = named(rows(Order(TALKS, peers=ALL)), "analyze")
    assert [row.peer for row in usual] == [1.0, 1.0, None, None]
    assert usual[2].note == "NegMAS not run: too long (about 80 s); --full runs it"
    full = named(rows(Order(TALKS, peers=ALL, full=True)), "analyze")
    assert [(row.peer, row.note) for row in full[2:]] == [(1.0, "NegMAS ran once")] * 2
    assert full[3].ratio == pytest.approx(400)


def test_ten_million_games_are_for_a_full_bench(rows: Callable[..., list[Row]]) -> None:
    """A quick bench runs few games of `explore`, the usual one a million, a full one ten; memory is held to be flat."""
    counts = {
        name: [row.what.split()[1] for row in named(rows(order), "explore") if "two workers" in row.what]
        for name, order in {
            "quick": Order(TALKS, quick=True),
            "usual": Order(TALKS),
            "full": Order(TALKS, full=True),
        }.items()
    }
    assert counts == {
        "quick": ["10,000"],
        "usual": ["100,000", "1,000,000"],
        "full": ["100,000", "1,000,000", "10,000,000"],
    }
    flat = [row.ratio for row in rows(Order(TALKS, full=True)) if "memory against" in row.what]
    assert flat == [1.0, 1.0]


def test_linear_cost_has_slope_one(rows: Callable[..., list[Row]]) -> None:
    """The exponents of costs in proportion are 1, what a game costs in any case aside."""
    assert [row.ours for row in named(rows(Order(TALKS)), "slope: exponent")] == pytest.approx([1.0, 1.0])


def test_without_numba_the_bench_goes_on(rows: Callable[..., list[Row]], monkeypatch: pytest.MonkeyPatch) -> None:
    """Compiled rows say that numba is not installed; plain ones are measured."""
    stand_in(monkeypatch, 0.5)
    monkeypatch.setattr(own, "has_numba", lambda: False)
    monkeypatch.setattr(beside, "has_numba", lambda: False)
    found = list(measure(Order(TALKS, peers=ALL), ("talks", "limit", "peers")))
    plain = [row.what for row in found if row.ours is not None]
    assert [row.verdict for row in found if row.ours is None] == ["not measured: numba is not installed"] * 6
    assert plain[:2] == ["talks: 256 packages, plain", "talks: 4096 packages, plain"]
    assert plain[-1] == "random play, plain, without numba: choices, against inkjs, a small story"


def test_a_missing_peer_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a peer is missing its rows and the head say so, and ours are measured all the same."""
    load, version = negmas.load, negmas.version
    stand_in(monkeypatch, 0.5)

    def missing(*_: object) -> Any:
        raise RuntimeError("It is not installed here.")

    for place, name in ((negmas, "Room"), (negmas, "load"), (pettingzoo, "play"), (inkjs, "play")):
        monkeypatch.setattr(place, name, missing)
    assert load is not negmas.load
    monkeypatch.setattr(negmas, "version", version)
    found = list(measure(Order(TALKS, peers=ALL), ("talks", "peers", "analyze")))
    lacking = [row.what for row in found if row.verdict == "not measured: It is not installed here."]
    assert lacking[2:4] == ["talks: 256 packages, NegMAS", "talks: 4096 packages, NegMAS"]
    assert [row.ours for row in named(found, "talks: 256 packages, compiled")] == [2e6]
    assert head(Order(TALKS, peers=frozenset({"negmas"})))["peers"] == {"negmas": "It is not installed here."}


def test_the_head_names_machine_and_peers(monkeypatch: pytest.MonkeyPatch) -> None:
    """The head has the scenario's digest and the versions of the peers asked for."""
    stand_in(monkeypatch, 0.5)
    said = head(Order(TALKS, peers=ALL))
    assert said["peers"] == {"negmas": "NegMAS 9", "pettingzoo": "PettingZoo 9", "inkjs": "inkjs 9"}
    assert len(said["digest"]) == 64
    assert head(Order(TALKS))["peers"] == {}


def test_measures_that_fail_leave_the_others(
    rows: Callable[..., list[Row]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each measure that fails is one row that says why."""

    def fail(*_: object, **__: object) -> Any:
        raise RuntimeError("no screen at all")

    stand_in(monkeypatch, 0.5)
    for place, name in (
        (processes, "frames"),
        (processes, "one_game"),
        (processes, "explore"),
        (play, "costs_by_games"),
        (play, "costs_by_rounds"),
    ):
        monkeypatch.setattr(place, name, fail)
    found = list(measure(Order(TALKS), ("start", "slope", "explore")))
    failed = [row.what for row in found if row.verdict == "not measured: no screen at all"]
    assert failed == [
        "play: a frame at 1920 × 1080, p95",
        "slope: exponent of the cost by games",
        "slope: exponent of what more rounds cost",
        "explore: one game as a whole process",
        "explore: 100,000 games, two workers",
        "explore: 1,000,000 games, two workers",
    ]
    assert len(found) == len(failed) + 2
