"""Line 8: no move pays too much when it is pressed, and none is dead.

Each move is looked at for each party that has it, under two strategies: games without the move, games in which the
strategy uses it as it sees fit, and games in which it presses it whenever the rules allow and the capital kept for
persuasion stays. A move is pressed by promising capital that would fall due long after the end: the strategy sees a
move that pays above all others, and the game sees the move as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import numpy as np

from game.analysis.balance.matches import Matches, Played, Setting
from game.analysis.balance.pressing import MOST, play_pressing
from game.analysis.balance.verdict import Figure, Verdict, judge, mean
from game.players.brain import Brain
from game.rules.layout import MAX_TALKS, PARTIES
from game.rules.record import Tables
from game.rules.tables import compile_tables
from game.scenario.terms import Effect

STRATEGIES = ("conceding", "integrative")
TOO_MUCH = 5.0
ENOUGH = 0.5
PROMISE = 100_000
NEVER = 10_000
"""Tallies after which a promise falls due; no talks last so long."""
OUT_OF_REACH = 1_000_000
"""A price that nobody can pay."""
PRESSED_BY_HAND = {"consult": ("consult",), "statement": ("flexible", "firm")}
"""Moves of the rulebook that no promise can press: each with the ways of pressing it."""


@dataclass(frozen=True)
class Trial:
    """One move of one party: the variants without it and with it pressed; None where it is pressed by hand."""

    move: str
    party: str
    seat: int
    without: Setting
    pressed: Setting | None


def moves(games: Matches) -> Iterator[Verdict]:
    """Line 8, two verdicts for each move of each party."""
    for trial in trials(games):
        yield from _try(games, trial)


def trials(games: Matches) -> Iterator[Trial]:
    """Give every move to try: the scenario's own, then those of the rulebook that cost capital."""
    for seat, party in enumerate(games.scenario.parties):
        for move, plan in games.scenario.moves.items():
            if party in plan.who:
                yield Trial(move, party, seat, _forbid(games, move, party), _promise(games, move, party))
        yield Trial("back_channel", party, seat, *_talking(games, party, seat))
        for kind in PRESSED_BY_HAND:
            yield Trial(kind, party, seat, _overprice(games, kind, party, seat), None)


def _forbid(games: Matches, move: str, party: str) -> Setting:
    plan = games.scenario.moves[move]
    who = tuple(other for other in plan.who if other != party)
    changed = {**games.scenario.moves, move: replace(plan, who=who)}
    return games.vary(f"{party} without {move}", {"moves": changed}, same_books=True)


def _promise(games: Matches, move: str, party: str) -> Setting:
    plan = games.scenario.moves[move]
    promise = (Effect(f"capital.{party}", PROMISE, after=NEVER),)
    pressed = replace(plan, effects=plan.effects + promise, otherwise=plan.otherwise + promise)
    changed = {**games.scenario.moves, move: pressed}
    return games.vary(f"{party} presses {move}", {"moves": changed}, same_books=True)


def _talking(games: Matches, party: str, seat: int) -> tuple[Setting, Setting]:
    def ask(often: int) -> Callable[[list[Brain]], object]:
        def change(minds: list[Brain]) -> None:
            minds[seat].asks = often

        return change

    usual = games.usual
    return (
        Setting(usual.scenario, usual.tables, f"{party} without back_channel", ask(0)),
        Setting(usual.scenario, usual.tables, f"{party} presses back_channel", ask(MAX_TALKS)),
    )


def _overprice(games: Matches, kind: str, party: str, seat: int) -> Setting:
    tables: Tables = compile_tables(games.scenario)
    prices = tables.price_consult if kind == "consult" else tables.price_statement
    for phase in range(tables.n_phases):
        prices[phase * PARTIES + seat] = OUT_OF_REACH
    return Setting(games.scenario, tables, f"{party} without {kind}", same_books=True)


def _gains(seat: int, used: Played, without: Played) -> dict[str, Figure]:
    """Give what a move adds for its party, in agreed and in delivered value, game by game."""
    pairs = {
        "agreed": used.values(seat) - without.values(seat),
        "delivered": used.delivered(seat) - without.delivered(seat),
    }
    return {name: mean(np.asarray(pair)) for name, pair in pairs.items()}


def _press_by_hand(
    games: Matches, trial: Trial, strategy: str, without: Played
) -> Iterator[tuple[str, Played, Played]]:
    """Give each way of pressing a move with its games, and the games without it from the same seeds."""
    for press in PRESSED_BY_HAND[trial.move]:
        pressed = play_pressing(games, games.against(strategy, trial.seat), trial.seat, press)
        name = strategy if press == trial.move else f"{strategy} {press}"
        yield name, pressed, replace(without, rows=without.rows[: len(pressed)])


def _try(games: Matches, trial: Trial) -> Iterator[Verdict]:
    pressed: dict[str, Figure] = {}
    gained: dict[str, Figure] = {}
    for strategy in STRATEGIES:
        seats = games.against(strategy, trial.seat)
        without = games.play(seats, trial.without, kept=False)
        for value, figure in _gains(trial.seat, games.play(seats), without).items():
            gained[f"{strategy}, {value} value"] = figure
        if trial.pressed is None:
            for name, used, same in _press_by_hand(games, trial, strategy, without):
                pressed[name] = _gains(trial.seat, used, same)["agreed"]
            continue
        for value, figure in _gains(trial.seat, games.play(seats, trial.pressed, kept=False), without).items():
            gained[f"{strategy} pressing, {value} value"] = figure
            if value == "agreed":
                pressed[strategy] = figure
    name = f"{trial.move}.{trial.party}"
    most = max(pressed, key=lambda way: pressed[way].value)
    count = "" if trial.pressed else f", in {min(MOST, games.games)} games"
    what = f"what {trial.move} adds for {trial.party} when pressed{count}"
    why = ", ".join(f"{way} {figure.value:+.1f}" for way, figure in pressed.items())
    yield judge(f"8.pressed.{name}", what, pressed[most], (None, TOO_MUCH), why=why)
    best = max(gained, key=lambda kind: gained[kind].value)
    what = f"the best that {trial.move} does for {trial.party}"
    yield judge(f"8.gain.{name}", what, gained[best], (ENOUGH, None), why=f"best under {best}")
