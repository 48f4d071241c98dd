"""`parley bench`: a head, a row for each figure, with target and verdict; being slow is no failure."""

from __future__ import annotations

from typing import Any

import pytest

from game.bench import plan, processes
from tests.bench.measured import stand_in
from tests.cli.command import Here

KEYS = ["what", "ours", "unit", "peer", "ratio", "target", "verdict", "runs", "spread", "note"]


@pytest.fixture
def measured(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Let the slow measures give a figure at once."""
    stand_in(monkeypatch, 0.5)
    return monkeypatch


def test_each_figure_has_its_row(here: Here, measured: object) -> None:
    """With --json it is one object: the machine, and rows with the promised keys."""
    said = here("bench", "--quick", "--json").json
    assert list(said) == ["machine", "rows"]
    assert said["machine"]["scenario"] == "us_mexico_2023"
    assert len(said["rows"]) > 20
    assert all(list(row) == KEYS for row in said["rows"])
    first = said["rows"][0]
    assert [first[key] for key in ("ours", "peer", "ratio", "unit", "spread")] == [0.5, 0.25, 2.0, "s", [0.5, 0.5]]


def test_the_head_comes_first(here: Here, measured: object) -> None:
    """Before the figures stand processor, cores, versions, scenario with digest, and the peers asked for."""
    lines = here("bench", "--only", "start", "--against", "negmas").out.splitlines()
    assert "core" in lines[0]
    assert [word in lines[1] for word in ("Parley", "Python", "numba", "numpy", "pygame-ce")] == [True] * 5
    assert lines[2].startswith("us_mexico_2023, digest ")
    assert lines[3] == "NegMAS 9"
    assert lines[6:] == [
        "run: one game as a whole process, against its bare imports: 0.5 s [0.5 – 0.5] against 0.25 s, 2 × (at most 4 ×: reached)",
        "play: first picture after the start: 0.5 s [0.5 – 0.5] (at most 1: reached)",
        "play: a frame at 1920 × 1080, p95: 0.5 ms (at most 6: reached)",
    ]


@pytest.mark.parametrize(("figure", "verdict"), [(0.5, "reached"), (5000.0, "missed")])
def test_a_target_is_reached_or_missed_and_never_fails(
    here: Here, monkeypatch: pytest.MonkeyPatch, figure: float, verdict: str
) -> None:
    """Each target has its verdict beside it; the exit code is 0 either way."""
    stand_in(monkeypatch, figure)
    answer = here("bench", "--json")
    assert answer.code == 0
    assert {row["verdict"] for row in answer.json["rows"] if row["target"]} == {verdict}
    assert f": {verdict})" in here("bench").out


def test_ratios_are_times_or_percents(here: Here, measured: object) -> None:
    """A peer's ratio is so many times; the distance to the limit a percent."""
    out = here("bench", "--only", "talks,limit", "--against", "negmas").out
    assert "2,000,000 talks/s [2,000,000 – 2,000,000] against 500 talks/s, 4,000 × (at least 500 ×: reached)" in out
    assert "against 1,500,000 talks/s, 133% (at least 50%: reached)" in out


def test_what_cannot_be_measured_is_said(here: Here, measured: pytest.MonkeyPatch) -> None:
    """A measure that fails leaves its figure out and gives the reason."""

    def fail(*_: object) -> float:
        raise RuntimeError("no screen at all")

    measured.setattr(processes, "first_frame", fail)
    answer = here("bench", "--only", "start")
    assert answer.code == 0
    assert (
        "play: first picture after the start: – (at most 1; not measured: no screen at all)"
        in answer.out.splitlines()
    )


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (("--against", "negmass"), "There is no peer 'negmass'; did you mean 'negmas'?"),
        (("--only", "start,talk"), "There is no group 'talk'; did you mean 'talks'?"),
    ],
)
def test_unknown_words_are_wrong_use(here: Here, words: tuple[str, ...], complaint: str) -> None:
    """A peer or a group that does not exist stops the bench with the one that was meant."""
    answer = here("bench", *words)
    assert answer.code == 2
    assert complaint in answer.err


def test_ctrl_c_keeps_what_was_printed(here: Here, measured: pytest.MonkeyPatch) -> None:
    """Stopped in the middle it says after how many figures, with the code of a stopped program."""

    def stop(*_: Any) -> Any:
        raise KeyboardInterrupt

    measured.setitem(plan.GROUPS, "software", stop)
    answer = here("bench")
    assert answer.code == 130
    assert "Stopped after 3 figures." in answer.err
    assert "play: first picture" in answer.out
