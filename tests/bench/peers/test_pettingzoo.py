"""PettingZoo beside us, with a stand-in that speaks as it does."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import pytest

from game.bench.peers import pettingzoo


class Table:
    """A game of three choices, then two steps of those that are out."""

    def __init__(self) -> None:
        self.at, self.seeds, self.played = 0, [], 0  # type: ignore[var-annotated]

    def reset(self, seed: int) -> None:
        """Begin again."""
        self.at = 0
        self.seeds.append(seed)

    def agent_iter(self) -> Iterator[str]:
        """Give who acts."""
        yield from "ababa"

    def last(self) -> tuple[dict[str, str], float, bool, bool, dict[str, str]]:
        """Give what is seen: over after three choices."""
        return {"action_mask": "mask"}, 0.0, self.at == 3, self.at == 4, {}

    def action_space(self, agent: str) -> Any:
        """Give what draws a legal action."""
        assert agent in "ab"
        return self

    def sample(self, mask: str) -> int:
        """Draw."""
        assert mask == "mask"
        return 7

    def step(self, action: int | None) -> None:
        """Act; whoever is out acts with nothing."""
        assert (action is None) == (self.at >= 3)
        self.played += action == 7
        self.at += 1


def test_choices_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only accepted choices count, games follow each other with seeds of their own."""
    table, game = Table(), ModuleType("tictactoe_v3")
    game.env = lambda: table  # type: ignore[attr-defined]
    for name in ("pettingzoo", "pettingzoo.classic"):
        monkeypatch.setitem(sys.modules, name, ModuleType(name))
    monkeypatch.setitem(sys.modules, "pettingzoo.classic.tictactoe_v3", game)
    monkeypatch.setitem(sys.modules, "pettingzoo", ModuleType("pettingzoo"))
    sys.modules["pettingzoo"].__version__ = "9.9"  # type: ignore[attr-defined]
    assert pettingzoo.play("tictactoe_v3", 0.01) > 0
    assert table.seeds == list(range(len(table.seeds)))
    assert table.played == 3 * len(table.seeds)
    assert pettingzoo.version() == "PettingZoo 9.9"
