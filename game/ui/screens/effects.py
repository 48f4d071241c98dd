"""What a move, an answer or an event would do, in words: figures with arrows, as far as a party may know them."""

from __future__ import annotations

from collections.abc import Sequence

from game.language import count, say
from game.rules.events import Event
from game.scenario.terms import Effect
from game.ui.screens.reading import Reading

SECRET = ("capital", "reservation")


def when_words(effect: Effect) -> str:
    """When an effect comes, if not at once."""
    if effect.times > 1:
        if effect.after > 1:
            return say("in {after} rounds, for {n} rounds", after=effect.after, n=effect.times)
        return say("from the next round, for {n} rounds", n=effect.times)
    if effect.after > 1:
        return count("in {n} round", "in {n} rounds", effect.after)
    return say("next round") if effect.after or effect.times else ""


def told_effects(reading: Reading, effects: Sequence[Effect]) -> list[tuple[str, str]]:
    """Each effect as a short name and an amount with its arrow and time; other parties' secrets are left out."""
    found = []
    for effect in effects:
        kind, _, rest = effect.name.partition(".")
        if kind in SECRET and rest != reading.me:
            continue
        arrow = "↑" if effect.amount > 0 else "↓"
        amount = reading.words.amount(effect.name, abs(effect.amount))
        label = reading.label(effect.name)
        found.append((label[:1].upper() + label[1:], f"{arrow}{amount} {when_words(effect)}".rstrip()))
    return found


def text_of(reading: Reading, event: Event) -> str:
    """What the scenario tells of an event, an answer or an authored move; may be empty."""
    scenario = reading.view.scenario
    if event.kind == "event":
        return scenario.events[event.ref].text
    if event.kind == "answer":
        name, answer = event.ref.split(".")
        choice = scenario.events[name].choice
        return f"{scenario.events[name].title}. {choice.answers[answer].text}" if choice else ""
    if event.kind in {"move", "move_failed"}:
        return scenario.moves[event.ref].text
    return ""
