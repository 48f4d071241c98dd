"""`parley bench`: a row for each figure, with target and verdict; being slow is no failure."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from game.analysis.census import Census
from game.cli import measure
from tests.cli.command import Here

KEYS = {"what", "ours", "peer", "ratio", "unit", "target", "verdict"}


@pytest.fixture
def measured(monkeypatch: pytest.MonkeyPatch) -> Callable[[float], None]:
    """Let the slow measures give a figure at once."""

    def set_figures(figure: float) -> None:
        monkeypatch.setattr(measure, "run_against_imports", lambda *_: (figure, 0.25))
        monkeypatch.setattr(measure, "first_frame", lambda *_: figure)
        monkeypatch.setattr(measure, "frames", lambda: {"p95_ms": figure})
        monkeypatch.setattr(measure, "count_packages", lambda *_: figure**2 / 100)
        monkeypatch.setattr(measure, "mass_play", lambda *_, **__: 2.5e6 / figure)
        monkeypatch.setattr(measure, "play_games", lambda *_: ([figure / 1000] * 30, 60, figure))

    return set_figures


def test_each_figure_has_its_row(here: Here, measured: Callable[[float], None]) -> None:
    """With --json it is one object whose rows have the promised keys."""
    measured(0.5)
    rows = here("bench", "--quick", "--json").json["rows"]
    assert len(rows) >= 9
    assert all(set(row) == KEYS for row in rows)
    assert (rows[0]["ours"], rows[0]["peer"], rows[0]["ratio"], rows[0]["unit"]) == (0.5, 0.25, 2.0, "s")


@pytest.mark.parametrize(("figure", "verdict"), [(0.5, "reached"), (50.0, "missed")])
def test_a_target_is_reached_or_missed_and_never_fails(
    here: Here, measured: Callable[[float], None], figure: float, verdict: str
) -> None:
    """Each target has its verdict beside it; the exit code is 0 either way."""
    measured(figure)
    answer = here("bench", "--json")
    assert answer.code == 0
    assert {row["verdict"] for row in answer.json["rows"] if row["target"]} == {verdict}
    assert f": {verdict})" in here("bench").out


def test_what_cannot_be_measured_is_said(here: Here, measured: Callable[[float], None], monkeypatch: Any) -> None:
    """A measure that fails leaves its figure out and gives the reason."""
    measured(0.5)

    def fail(*_: object) -> float:
        raise RuntimeError("no screen at all")

    monkeypatch.setattr(measure, "first_frame", fail)
    answer = here("bench")
    assert answer.code == 0
    assert "play: first picture after the start: – (at most 1.2: not measured: no screen at all)" in answer.out


def test_the_measures_measure() -> None:
    """The cheap measures give figures: decisions of a real game, and the time of a real process."""
    assert 0 < measure.count_packages(3, 3, 1) < 5
    decisions, plies, seconds = measure.play_games("first_talks", 1)
    assert 0 < len(decisions) <= plies
    assert 0 < sum(decisions) < seconds
    said, spent = measure.ask_python("-c", "print('yes')")
    assert (said, spent > 0) == ("yes", True)


def test_tables_made_up_for_counting() -> None:
    """Made-up tables have the packages and parties asked for, a zone and a frontier, and are the same each time."""
    census = Census(measure.spread_points(4, 3))
    assert (census.space.size, len(census.above)) == (256, 3)
    assert 0 < len(census.plain.skyline) <= census.zone < 256
    assert measure.spread_points(4, 3).points == measure.spread_points(4, 3).points


def test_mass_play_is_measured() -> None:
    """The plain measure of mass play gives choices a second."""
    assert measure.mass_play("first_talks", "random", 5, 1, fast=False) > 0


def test_a_share_of_times() -> None:
    """The time that a share of all times does not pass; the whole is the greatest."""
    times = [float(n) for n in range(100, 0, -1)]
    assert (measure.share(times, 95), measure.share(times, 100), measure.share([3.0], 95)) == (96.0, 100.0, 3.0)
