"""How strategies fare against each other: broad shares only, printed; balance is measured elsewhere."""

from __future__ import annotations

import pytest

from game.rules.horizon import agreed_value
from game.rules.layout import HOW_AGREED, V_HOW, V_RESERVATION
from game.rules.record import Talks
from tests.players.worlds import FLAGSHIP, minds, play_seats, tables

GAMES = 60


def fare(*strategies: str) -> tuple[int, int]:
    """Play games of the flagship; give the percent that ended ratified and the mean joint gain in tenths."""
    t, brains = tables(FLAGSHIP), minds(FLAGSHIP, strategies)
    ratified = gain = 0
    for seed in range(GAMES):
        s = Talks()
        play_seats(t, s, brains, seed)
        ratified += s.v[V_HOW] == HOW_AGREED
        gain += sum(agreed_value(t, s, p) - s.v[V_RESERVATION + p] for p in range(t.n_parties))
    return 100 * ratified // GAMES, gain // GAMES


def test_toughness_costs_deals_and_trading_makes_them(capsys: pytest.CaptureFixture[str]) -> None:
    """Of the flagship's games conceding seats ratify a good part, hardliners fewer; integrative ones gain most."""
    pairs = ("conceding", "integrative", "hardliner")
    shares = {pair: fare(pair) for pair in pairs}
    told = "".join(
        f"\n{pair}: {share} % ratified, joint gain {gain / 10}" for pair, (share, gain) in shares.items()
    )
    with capsys.disabled():
        print(told)  # noqa: T201 - the figures are for whoever reads the test's run
    assert shares["conceding"][0] >= 40
    assert shares["hardliner"][0] < shares["conceding"][0]
    assert shares["integrative"][1] > shares["conceding"][1]
