"""The bar that every screen of a game shares: scenario, phases, rounds."""

from __future__ import annotations

from typing import Literal

from game.ui.app import App
from game.ui.play import Play
from game.ui.widgets.bars import Phase, Rounds, TopBar
from game.ui.words import Words


def past_phases(play: Play) -> tuple[str, ...]:
    """Give the phases that the talks have been in, in order, the present one last."""
    seen = []
    for event in play.view.history:
        if event.kind == "phase" and event.ref not in seen:
            seen.append(event.ref)
    return tuple(seen)


def planned_phases(play: Play) -> tuple[str, ...]:
    """Give the phases that the bar shows: the planned way, with a reopened table in place of the one before it."""
    way: list[str] = []
    for phase, plan in play.scenario.phases.items():
        detour = _is_detour(play, phase)
        if detour and phase not in past_phases(play):
            continue
        if detour and way and play.view.phase in {phase, *past_phases(play)[-1:]}:
            before = [p for p in way if play.scenario.phases[p].kind == plan.kind]
            if before and play.view.phase == phase:
                way[way.index(before[-1])] = phase
                continue
        if not detour:
            way.append(phase)
    return tuple(way)


def _is_detour(play: Play, phase: str) -> bool:
    """Tell whether a phase is reached only by a refusal at home."""
    into = {
        trigger
        for plan in play.scenario.phases.values()
        for trigger, exits in plan.exits.items()
        for way in exits
        if way.to == phase
    }
    return bool(into) and into <= {"refused"}


def game_bar(app: App, play: Play, *, briefing: bool = False) -> TopBar:
    """Make the bar for the game as it stands; ``briefing`` shows the briefing as the present phase."""
    view, words = play.view, Words(play.scenario)
    way, past = planned_phases(play), past_phases(play)
    now = view.phase
    if briefing:
        now = next((p for p in way if play.scenario.phases[p].kind == "briefing"), now)
    phases = []
    for phase in way:
        state: Literal["past", "now", "next"] = (
            "now" if phase == now else "past" if phase in past and not briefing else "next"
        )
        phases.append(Phase(words.phase(phase), state))
    rounds = None
    if view.kind == "bargaining" and view.round and not briefing:
        risk = f"{view.cut_chance} % risk that this is the last" if view.cut_chance else ""
        sure = view.rounds if not view.cut_chance else view.round
        rounds = Rounds(view.round, view.rounds, sure, f"Round {view.round} of {view.rounds}", risk)
    second = " – ".join(words.party(p) for p in play.scenario.parties)
    return TopBar(play.scenario.title, second, phases=phases, rounds=rounds, tools=app.tools())
