"""The bar that every screen of a game shares: scenario, phases, rounds."""

from __future__ import annotations

from typing import Literal

from game.language import say
from game.ui.app import App
from game.ui.play import Play
from game.ui.widgets.bars import BarTool, Phase, Rounds, TopBar


def past_phases(play: Play, at: str = "") -> tuple[str, ...]:
    """Give the phases that the talks have been in, in order, the present one last; ``at`` is the last that counts."""
    been = [event.ref for event in play.view.history if event.kind == "phase"]
    while at in been and been[-1] != at:
        been.pop()
    return tuple(dict.fromkeys(been))


def planned_phases(play: Play, at: str = "") -> tuple[str, ...]:
    """Give the phases that the bar shows: the planned way, with a reopened table in place of the one before it."""
    way: list[str] = []
    now, past = at or play.view.phase, past_phases(play, at)
    for phase, plan in play.scenario.phases.items():
        detour = _is_detour(play, phase)
        if detour and phase not in past:
            continue
        if detour and way and now in {phase, *past[-1:]}:
            before = [p for p in way if play.scenario.phases[p].kind == plan.kind]
            if before and now == phase:
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


def sure_rounds(play: Play) -> int:
    """Count the rounds that are sure to happen unless somebody agrees: those after may be cut short."""
    view, phases = play.view, play.scenario.phases
    phase, before = view.phase, view.round - view.phase_round
    while phases[phase].kind == "bargaining":
        cut = phases[phase].cut_short
        if cut is not None:
            return min(view.rounds, before + cut.start)
        before += phases[phase].rounds
        phase = phases[phase].exits["over"][-1].to
    return view.rounds


def game_bar(app: App, play: Play, *, briefing: bool = False, at: str = "") -> TopBar:
    """Make the bar for the game as it stands; ``briefing`` or ``at`` shows an earlier phase as the present one."""
    view, words = play.view, play.words
    way, past = planned_phases(play, at), past_phases(play, at)
    now = at or view.phase
    if briefing:
        now = next((p for p in way if play.scenario.phases[p].kind == "briefing"), now)
    phases = []
    for phase in way:
        state: Literal["past", "now", "next"] = (
            "now" if phase == now else "past" if phase in past and not briefing else "next"
        )
        phases.append(Phase(words.phase(phase), state))
    rounds = None
    if view.kind == "bargaining" and view.round and not (briefing or at):
        risk = say("{chance} % risk that this is the last", chance=view.cut_chance) if view.cut_chance else ""
        rounds = Rounds(
            view.round, view.rounds, sure_rounds(play), say("Round {n} of {of}", n=view.round, of=view.rounds), risk
        )
    second = " – ".join(words.party(p) for p in play.scenario.parties)
    tools = app.tools()
    if play.votes and app.on_vote:
        tools.insert(0, BarTool("vote", app.on_vote, say("Class vote (V)")))
    return TopBar(play.scenario.title, second, phases=phases, rounds=rounds, tools=tools)
