"""What stands beside the picture at each step; at larger text only one panel, larger."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from game.report.answers import ACCOUNTS, DEAL, FIGURES, OFFERS, PACKAGES, WALK, ZONE
from game.report.past import Past
from game.report.questions import Ask
from game.ui.geometry import Size
from game.ui.layout import Column
from game.ui.screens.debrief import cards, dark, gains
from game.ui.theme import Look
from game.ui.widget import Widget
from game.ui.widgets.panels import ScrollView

TYPE = (26.0, 22.0, 18.0)
"""Type sizes that the one panel may have."""
LEAST = 170.0
"""With less height than this, the courses of the offers are left out."""
NARROW = 480.0
"""In less room than this, panels leave out what can be left out."""

MIDDLE = 560.0
"""In less room than this, figures and their button stand below each other."""


@dataclass(frozen=True, slots=True)
class Answering:
    """A step that is answered: what was asked and guessed, what opens the details, and the parts of other screens."""

    past: Past
    pair: tuple[str, str]
    step: int
    asked: Ask
    guess: int | None
    details: Callable[[], None]
    extra: Widget | None = None
    """What a step brings of its own: the causes of the timeline, the matrix of the accounts."""

    def panel(self, size: float = 21, *, narrow: bool = False) -> Widget:
        """The dark panel."""
        return dark.answered(
            self.past, self.step, self.details, size, narrow=narrow, asked=self.asked, guess=self.guess
        )


def beside(told: Answering, look: Look, room: Size) -> Widget:
    """The answer of a step, and the cards that belong to it, in so much room."""
    if not look.roomy:
        return _one(told, look, room)
    past, step = told.past, told.step
    parts: list[Widget] = [told.panel()]
    if step == PACKAGES:
        parts += [cards.reading(past, told.pair), cards.agenda(past).sized(grow=1)]
    elif step == WALK:
        parts.append(cards.leaving(past).sized(grow=1))
    elif step == ZONE:
        if past.counted is not None:
            parts.append(cards.narrowing(past).sized(grow=1))
    elif step in {FIGURES, ACCOUNTS}:
        if told.extra is not None:
            parts.append(told.extra.sized(grow=1))
    else:
        if step >= DEAL:
            parts.append(gains.gain(past))
        used = sum(part.size(look, room.w).h + 14 for part in parts)
        if room.h - used >= LEAST:
            parts.append(gains.conceded(past, roomy=True, ended=step >= DEAL))
        parts[-1].sized(grow=1)
    if not any(part.grow for part in parts):
        parts[-1].sized(grow=1)
    return Column(*parts, gap=14)


def _one(told: Answering, look: Look, room: Size) -> Widget:
    """One panel, in the largest type that fits; it scrolls where even the least does not."""
    past, step = told.past, told.step
    if step == OFFERS:
        return gains.conceded(past, roomy=False, ended=False)
    if step == FIGURES and told.extra is not None:
        return told.extra
    found: Widget = Column()
    narrow = room.w < (NARROW if step == DEAL else MIDDLE)
    for size in TYPE:
        found = panel = told.panel(size, narrow=narrow)
        natural = panel.size(look, room.w).h
        if step == DEAL:
            card = gains.gain(past, narrow=narrow)
            natural += 14 + card.size(look, room.w).h
            found = Column(panel, card.sized(grow=1), gap=14)
        if natural <= room.h:
            return found
    return ScrollView(found).named("beside")
