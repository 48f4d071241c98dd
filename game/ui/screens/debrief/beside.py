"""What stands beside the cloud at each step; at larger text only one panel, larger."""

from __future__ import annotations

from game.ui.layout import Column
from game.ui.screens.debrief import panels
from game.ui.screens.debrief.past import Past
from game.ui.screens.debrief.steps import DEAL, OFFERS, PACKAGES, WALK, ZONE, answer, ask
from game.ui.widget import Widget
from game.ui.widgets.panels import ScrollView


def beside(past: Past, pair: tuple[str, str], step: int, *, shown: bool, roomy: bool) -> Widget:
    """The question or the answer of a step, and the cards that were revealed so far."""
    said = answer(past, step) if shown else ask(step)
    panel = panels.dark(past, said, step, shown=shown, large=not roomy)
    if not roomy:
        return _one(past, panel, step, shown=shown)
    reached = step if shown else step - 1
    parts: list[Widget] = [panel]
    if reached == PACKAGES:
        parts.append(panels.reading(past, pair))
    elif reached == WALK:
        parts.append(panels.leaving(past))
    elif reached == ZONE:
        parts.append(panels.narrowing(past))
    elif reached >= OFFERS:
        if reached >= DEAL:
            parts.append(panels.gain(past))
        parts.append(panels.conceded(past).sized(grow=1))
    return Column(*parts, gap=14)


def _one(past: Past, panel: Widget, step: int, *, shown: bool) -> Widget:
    if shown and step == OFFERS:
        return panels.conceded(past)
    if shown and step == DEAL:
        return ScrollView(Column(panel, panels.gain(past), gap=14))
    return ScrollView(panel)
