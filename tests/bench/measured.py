"""Stand-ins for the slow measures: each gives the same figure at once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

import pytest

from game.bench import author, beside, limit, own, play, processes, pure, spaces
from game.bench.peers import inkjs, negmas, pettingzoo


class Mass:
    """Mass play that takes a figure's seconds for each game."""

    def __init__(self, figure: float) -> None:
        self.figure = figure

    def __call__(self, *_: Any, longer: int = 1, **__: Any) -> Mass:
        """Stand in for the class, too."""
        return Mass(self.figure * longer)

    def play(self, games: int) -> tuple[float, int, float]:
        """Give seconds, choices and rounds."""
        return self.figure * games, 10**6 * games, self.figure


class Talks:
    """A hall or a room whose talks go at a speed."""

    def __init__(self, speed: float) -> None:
        self.speed = speed

    def __call__(self, *_: Any, fast: bool = True, **__: Any) -> Talks:
        """Stand in for the class, too."""
        return Talks(self.speed if fast else self.speed / 20)

    def play(self, *_: Any) -> pure.Heat:
        """Give the speed of a run."""
        return pure.Heat(self.speed, 0.99, 7.0)


def explored(figure: float, _: str, games: int, __: int) -> processes.Tour:
    """Give a run of `explore` that holds no more for more games, or too much at figures above 1."""
    held = figure * 100 if figure < 1 else float(games)
    return processes.Tour(figure, held, 2 * held)


def stand_in(monkeypatch: pytest.MonkeyPatch, figure: float) -> None:
    """Let all measures come to a figure: below 1 all targets are reached, well above it none."""

    def pair(own_runs: float, theirs: float, *_: Any) -> tuple[Sequence[float], Sequence[float]]:
        return [own_runs] * 5, [theirs] * 5

    speed = 1e6 / figure
    for place, name, value in (
        (processes, "run_against_imports", partial(pair, figure, 0.25)),
        (processes, "first_frame", lambda *_: [figure] * 5),
        (processes, "one_game", lambda *_: [figure] * 5),
        (processes, "frames", lambda: {"p95_ms": figure}),
        (processes, "explore", partial(explored, figure)),
        (author, "check", lambda *_: [figure] * 5),
        (author, "inside", lambda *_: [figure] * 5),
        (author, "tests", lambda *_: [figure] * 5),
        (author, "feedback", lambda *_: [figure] * 5),
        (author, "has_numba", lambda: True),
        (author, "is_warm", lambda: True),
        (spaces, "count_packages", lambda *_: [figure**2 / 100] * 5),
        (spaces, "count_once", lambda *_: figure**2 / 100),
        (play, "mass_play", lambda *_, **__: [2.5e6 / figure] * 5),
        (play, "play_games", lambda *_: ([figure / 1000] * 30, 60, figure)),
        (play, "Mass", Mass(figure / 10)),
        (play, "costs_by_games", lambda _, counts, __: [[n ** (2 * min(figure, 2)) for n in counts]] * 5),
        (
            play,
            "costs_by_rounds",
            lambda *_: ([8, 16, 32], [[3, 3 + 8 ** (2 * min(figure, 2)), 3 + 24 ** (2 * min(figure, 2))]] * 5),
        ),
        (beside, "_domains", lambda *_: []),
        (pure, "Hall", Talks(speed)),
        (negmas, "Room", Talks(500)),
        (negmas, "load", lambda: None),
        (negmas, "describe", lambda *_: []),
        (negmas, "count_once", lambda *_: 1.0),
        (negmas, "version", lambda: "NegMAS 9"),
        (limit, "Yardstick", lambda *_: None),
        (limit, "in_turn", partial(pair, speed, 1.5e6)),
        (pettingzoo, "play", lambda *_: 1e4),
        (pettingzoo, "version", lambda: "PettingZoo 9"),
        (inkjs, "play", lambda *_: 1e4),
        (inkjs, "version", lambda *_: "inkjs 9"),
        (own, "has_numba", lambda: True),
        (beside, "has_numba", lambda: True),
    ):
        monkeypatch.setattr(place, name, value)
