"""The bar below the debrief: back, the steps, and what comes next."""

from __future__ import annotations

from collections.abc import Callable

from game.language import say
from game.report.answers import REALITY, SHORT, STEPS
from game.ui import text
from game.ui.geometry import Rect
from game.ui.layout import Row
from game.ui.theme import SMALL, Look
from game.ui.widget import Widget
from game.ui.widgets.button import Button
from game.ui.widgets.page import middle
from game.ui.widgets.panels import Card
from game.ui.widgets.ruler import RevealBar

AROUND = 430.0
"""What both buttons and the margins take of the width."""

Deeds = tuple[Callable[[], None], Callable[[], None], Callable[[int], None]]


def names(look: Look, wide: float) -> list[str]:
    """The names of the steps; short ones where the full ones do not fit into a width."""
    full = [say(name) for name in STEPS]
    room = (wide - AROUND) / len(STEPS) - 10
    if any(text.width(look, name, SMALL, "semibold") > room for name in full):
        return [say(name) for name in SHORT]
    return full


def foot(look: Look, area: Rect, step: int, deeds: Deeds, *, shown: bool) -> Widget:
    """The bar at a step, asked or shown; ``deeds`` go back, go on, and go to a step."""
    back, on, go = deeds
    last = step == REALITY and shown
    words = say("Finish") if last else say("Next") if shown else say("Show")
    icon = "flag" if last else "arrow-right" if shown else "eye"
    return Card(
        Row(
            Button(
                say("Back") if area.w > 1200 else "",
                back,
                icon="arrow-left",
                key="Left",
                cap="←",
                enabled=step > 0 or shown,
            ).named("back"),
            RevealBar(names(look, middle(area).w), step, go).named("steps").sized(grow=1),
            Button(words, on, icon=icon, key="Right", cap="Enter" if last else "→", kind="ink").named("next"),
            gap=16,
        ),
        pad=16,
        pad_y=12,
    )
