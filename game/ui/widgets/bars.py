"""The dark bar at the top of every screen: name, phases, rounds, clock and tools."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from game.ui import text
from game.ui.geometry import Rect, Size
from game.ui.paint import Canvas
from game.ui.theme import BAR, NAME, SECOND, SMALL, Look
from game.ui.widget import Widget
from game.ui.widgets.button import Pressed

State = Literal["past", "now", "next"]


@dataclass(frozen=True, slots=True)
class Phase:
    """A phase of the game on the bar."""

    label: str
    state: State


@dataclass(frozen=True, slots=True)
class Rounds:
    """Where the rounds stand: the round now, how many at most, from which on they may not happen, and the words."""

    now: int
    most: int
    sure: int
    words: str
    second: str = ""


class BarTool(Pressed):
    """A tool on the bar: an icon, or letters."""

    def __init__(self, face: str, on_press: Callable[[], None], hint: str, *, letters: bool = False) -> None:
        super().__init__(on_press)
        self.face, self.letters = face, letters
        self.hint = hint

    def measure(self, look: Look, room: float) -> Size:
        """44 square; letters with a chevron are wider."""
        return Size(60 if self.letters else 44, 44)

    def paint(self, canvas: Canvas) -> None:
        """Draw the face."""
        if self.hovered or self.held:
            canvas.box(self.rect, 10, "navy3")
        x, y = self.rect.cx, self.rect.cy
        if self.face == "AA":
            canvas.text(x - 6, y + 2, "A", SECOND, "semibold", "white", "center")
            canvas.text(x + 7, y, "A", 20, "semibold", "white", "center")
        elif self.letters:
            canvas.text(x - 8, y, self.face, SECOND, "semibold", "white", "center")
            canvas.icon("chevron-down", x + 13, y + 1, 14, "mute")
        else:
            canvas.icon(self.face, x, y, 22, "mute")


class Clock(Widget):
    """Time on the bar; ``say`` changes it and paints only itself."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.words = words

    def measure(self, look: Look, room: float) -> Size:
        """Icon and digits."""
        return Size(30 + text.width(look, self.words, 19, "semibold"), 44)

    def paint(self, canvas: Canvas) -> None:
        """Draw icon and digits."""
        canvas.icon("timer", self.rect.x + 10, self.rect.cy, 19, "mute")
        canvas.text(self.rect.x + 26, self.rect.cy, self.words, 19, "semibold", "white")

    def say(self, words: str) -> None:
        """Show another time."""
        if words != self.words:
            self.words = words
            self.touch()


class RoundSquares(Widget):
    """The rounds as squares: past white, now amber, later dim; hollow where a round may not happen."""

    def __init__(self, rounds: Rounds) -> None:
        super().__init__()
        self.rounds = rounds

    def _step(self) -> float:
        return min(15.0, 135 / max(1, self.rounds.most))

    def measure(self, look: Look, room: float) -> Size:
        """Squares and words; a second line below."""
        wide = self._step() * self.rounds.most + 8 + text.width(look, self.rounds.words, SECOND, "semibold")
        return Size(max(wide, text.width(look, self.rounds.second, SMALL)), 44)

    def paint(self, canvas: Canvas) -> None:
        """Draw the squares, the round in words and the risk."""
        x, step, rounds = self.rect.x, self._step(), self.rounds
        y = self.rect.cy - (11 if rounds.second else 0)
        side = step - 4
        for at in range(rounds.most):
            square = Rect(x + at * step, y - side / 2, side, side)
            if at + 1 < rounds.now:
                canvas.box(square, 3, "white")
            elif at + 1 == rounds.now:
                canvas.box(square, 3, "amber")
            elif at + 1 <= rounds.sure:
                canvas.box(square, 3, "bar_line")
            else:
                canvas.box(square, 3, "", "later")
        canvas.text(x + step * rounds.most + 8, y, rounds.words, SECOND, "semibold", "white")
        if rounds.second:
            canvas.text(x, y + 22, rounds.second, SMALL, colour="mute")


class PhaseBar(Widget):
    """The phases: past with a check, the one now in amber, later ones numbered.

    When room is short the names of the others give way, then the others themselves.
    """

    def __init__(self, phases: Sequence[Phase]) -> None:
        super().__init__()
        self.phases = tuple(phases)

    def measure(self, look: Look, room: float) -> Size:
        """As wide as the roomiest way that fits."""
        for pad in range(48, 29, -2):
            if (wide := self._total(look, pad, 2)) <= room:
                return Size(wide, 44)
        return Size(min(room, self._total(look, 30, 1 if self._total(look, 30, 1) <= room else 0)), 44)

    def _width(self, look: Look, phase: Phase, pad: float, detail: int) -> float:
        if phase.state == "now":
            return text.width(look, phase.label, SECOND, "semibold") + pad + 10
        if detail == 2:
            return text.width(look, phase.label, SECOND) + pad
        return 28.0 * detail

    def _total(self, look: Look, pad: float, detail: int) -> float:
        return sum(
            self._width(look, phase, pad, detail) + 4 for phase in self.phases if detail or phase.state == "now"
        )

    def paint(self, canvas: Canvas) -> None:
        """Draw the phases from the left, as roomy as fits."""
        look, room = canvas.look, self.rect.w + 1
        detail = next((d for d in (2, 1) if self._total(look, 30, d) <= room), 0)
        pad = 48.0
        while pad > 30 and self._total(look, pad, detail) > room:
            pad -= 2
        x, y = self.rect.x, self.rect.cy
        for number, phase in enumerate(self.phases, 1):
            now = phase.state == "now"
            if not detail and not now:
                continue
            wide = min(self._width(look, phase, pad, detail), self.rect.right - x)
            named = now or detail == 2
            if now:
                canvas.box(Rect(x, y - 17, wide, 34), 17, "amber")
            ink = "on_amber" if now else "white" if phase.state == "past" else "later"
            lead = (pad - 24) / 2 + (10 if now else 6) if named else 14.0
            if phase.state == "past":
                canvas.icon("check", x + lead, y, 15, "done", 2.6)
            else:
                canvas.text(x + lead, y, str(number), SECOND, "semibold", ink, "center")
            if named:
                weight: text.Weight = "semibold" if now else "regular"
                canvas.text(x + lead + 12, y, phase.label, SECOND, weight, ink, room=x + wide - lead - 12 - x - 4)
            x += wide + 4


class TopBar(Widget):
    """The bar: name and second line, phases, rounds, clock, tools. Give it the whole width and 64."""

    def __init__(
        self,
        brand: str,
        second: str = "",
        *,
        tagline: str = "",
        phases: Sequence[Phase] = (),
        rounds: Rounds | None = None,
        clock: str = "",
        tools: Sequence[BarTool] = (),
    ) -> None:
        super().__init__()
        self.brand, self.second, self.tagline = brand, second, tagline
        self.phases = PhaseBar(phases) if phases else None
        self.rounds = RoundSquares(rounds) if rounds else None
        self.clock = Clock(clock) if clock else None
        self.tools = tuple(tools)
        self.fixed_h = BAR
        self._rules: list[float] = []
        self._brand_room = 0.0
        for part in (self.phases, self.rounds, self.clock, *self.tools):
            if part:
                self.add(part)

    def measure(self, look: Look, room: float) -> Size:
        """The whole width."""
        return Size(room, BAR)

    def arrange(self, look: Look) -> None:
        """Tools at the right, then clock and rounds; the phases take what is left."""
        top = self.rect.y + (self.rect.h - 44) / 2
        right = self.rect.right - 18
        self._rules = []
        for tool in reversed(self.tools):
            size = tool.size(look, 100)
            right -= size.w
            tool.place(look, Rect(right, top, size.w, 44))
        for part in (self.clock, self.rounds):
            if part:
                right -= 12
                self._rules.append(right)
                size = part.size(look, 400)
                right -= size.w + 14
                part.place(look, Rect(right, top, size.w, 44))
        wanted = max(text.width(look, self.brand, 20, "semibold"), text.width(look, self.second, SMALL))
        start = self.rect.x + 68
        self._brand_room = max(0.0, min(wanted, right - start - 16))
        if self.phases:
            free = right - start - wanted - 44
            size = self.phases.size(look, max(120.0, free))
            left = start + min(wanted, max(60.0, right - start - size.w - 44)) + 24
            self._brand_room = left - start - 20
            spare = right - 20 - left - size.w
            left += max(0.0, min(self.rect.x + 300 - left, spare))
            self.phases.place(look, Rect(left, top, min(size.w, right - 8 - left), 44))

    def paint(self, canvas: Canvas) -> None:
        """Draw the ground, the name and the thin rules."""
        x, y = self.rect.x, self.rect.cy
        canvas.fill(self.rect, "bar")
        canvas.icon("handshake", x + 44, y, 28, "amber")
        if self.second:
            canvas.text(x + 68, y - 8, self.brand, NAME - 1, "semibold", "white", room=self._brand_room + 4)
            canvas.text(x + 68, y + 13, self.second, SMALL, colour="mute", room=self._brand_room + 4)
        else:
            wide = canvas.text(x + 68, y, self.brand, 24, "bold", "white")
            canvas.text(x + 68 + wide + 18, y + 1, self.tagline, 16, colour="mute")
        for rule in self._rules:
            canvas.vline(rule, y - 14, 28, "bar_line")
