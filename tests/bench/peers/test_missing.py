"""Peers that nobody installed: one sentence that says how to get them."""

from __future__ import annotations

import sys

import pytest

from game.bench.peers import negmas, pettingzoo
from game.bench.peers.missing import bring
from game.bench.pure import make_domain


def test_what_is_there_is_brought() -> None:
    """A module that is installed is given as it is."""
    assert bring("json", "JSON", "nothing") is sys.modules["json"]


def test_what_is_missing_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """A module that is not installed is a sentence with the command, and so is one that itself lacks something."""
    with pytest.raises(RuntimeError) as caught:
        bring("no_such_peer.games", "A peer", "pip install peer")
    assert (
        str(caught.value)
        == "A peer is not installed here; pip install peer, in an environment of its own, brings it."
    )
    with pytest.raises(RuntimeError, match=r"^A peer lacks json\.no_such_part; "):
        bring("json.no_such_part", "A peer", "pip install peer")


def test_both_peers_of_python_say_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """NegMAS and PettingZoo are asked for when they are used, and not before."""
    monkeypatch.setitem(sys.modules, "negmas", None)
    monkeypatch.setitem(sys.modules, "pettingzoo", None)
    for use, name in (
        (negmas.version, "NegMAS"),
        (lambda: negmas.Room([make_domain(2, 1)]), "NegMAS"),
        (pettingzoo.version, "PettingZoo"),
        (lambda: pettingzoo.play("tictactoe_v3", 0.1), "PettingZoo"),
    ):
        with pytest.raises(RuntimeError, match=f"^{name} .*pip install"):
            use()
