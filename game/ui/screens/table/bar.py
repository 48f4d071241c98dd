"""The bar at the top of a game: phases, rounds, and the risk that this round is the last."""

from __future__ import annotations

from game.rules.view import View
from game.scenario import Scenario
from game.ui.app import App
from game.ui.widgets.bars import Phase, Rounds, TopBar
from game.ui.words import Words


def reopened(scenario: Scenario) -> frozenset[str]:
    """The bargaining phases that only a refusal at home leads to."""
    elsewhere: set[str] = {next(iter(scenario.phases))}
    refused: set[str] = set()
    for plan in scenario.phases.values():
        for trigger, exits in plan.exits.items():
            (refused if trigger == "refused" else elsewhere).update(e.to for e in exits)
    return frozenset(p for p in refused - elsewhere if scenario.phases[p].kind == "bargaining")


def shown_phases(view: View) -> list[Phase]:
    """The phases on the bar; a reopened table takes the place of the phase before it."""
    ids = list(view.scenario.phases)
    again = reopened(view.scenario)
    if view.phase in again:
        at = ids.index(view.phase)
        ids = [p for n, p in enumerate(ids) if n != at - 1 and (p == view.phase or p not in again)]
    else:
        ids = [p for p in ids if p not in again]
    now = ids.index(view.phase)
    words = Words(view.scenario)
    return [Phase(words.phase(p), "past" if n < now else "now" if n == now else "next") for n, p in enumerate(ids)]


def shown_rounds(view: View) -> Rounds | None:
    """The rounds on the bar; hollow from the one on that may not happen. None outside bargaining."""
    plan = view.scenario.phases[view.phase]
    if view.round == 0 or plan.kind != "bargaining":
        return None
    before = view.round - view.phase_round
    sure = before + plan.cut_short.start if plan.cut_short else view.rounds
    words = f"Round {view.round} of {view.rounds}"
    second = f"{view.cut_chance} % risk that this is the last" if view.cut_chance else ""
    if not second and view.rounds_left == 0:
        second = "The last round"
    elif not second and view.phase_rounds_left == 0:
        second = "Last of this phase"
    return Rounds(view.round, view.rounds, sure, words, second)


def game_bar(app: App, view: View) -> TopBar:
    """The bar of a game at this point of the talks."""
    scenario = view.scenario
    names = " – ".join(party.title for party in scenario.parties.values())
    return TopBar(scenario.title, names, phases=shown_phases(view), rounds=shown_rounds(view), tools=app.tools())
