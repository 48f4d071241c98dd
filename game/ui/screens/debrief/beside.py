"""What stands beside the cloud at each step; at larger text only one panel, larger."""

from __future__ import annotations

from collections.abc import Callable

from game.ui.layout import Column
from game.ui.screens.debrief import cards, dark, gains
from game.ui.screens.debrief.past import Past
from game.ui.screens.debrief.steps import DEAL, OFFERS, PACKAGES, WALK, ZONE
from game.ui.widget import Widget
from game.ui.widgets.panels import ScrollView


def beside(past: Past, pair: tuple[str, str], step: int, details: Callable[[], None], *, roomy: bool) -> Widget:
    """The answer of a step, and the cards that belong to it."""
    panel = dark.answered(past, step, details, large=not roomy)
    if not roomy:
        return _one(past, panel, step)
    parts: list[Widget] = [panel]
    if step == PACKAGES:
        parts += [cards.reading(past, pair), cards.agenda(past).sized(grow=1)]
    elif step == WALK:
        parts.append(cards.leaving(past).sized(grow=1))
    elif step == ZONE:
        parts.append(cards.narrowing(past).sized(grow=1))
    else:
        if step >= DEAL:
            parts.append(gains.gain(past))
        parts.append(gains.conceded(past, roomy=True).sized(grow=1))
    return Column(*parts, gap=14)


def _one(past: Past, panel: Widget, step: int) -> Widget:
    if step == OFFERS:
        return gains.conceded(past, roomy=False)
    if step == DEAL:
        return ScrollView(Column(panel, gains.gain(past), gap=14)).named("beside")
    return ScrollView(panel).named("beside")
