"""Choosing one of several: segments, tabs, a list with a sentence each, a slider, a switch, a line of text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from game.ui import text
from game.ui.geometry import Rect, Size
from game.ui.layout import Column
from game.ui.paint import Canvas
from game.ui.theme import BODY, CONTROL, RADIUS, SECOND, TARGET, Look
from game.ui.widget import ENDLESS, Widget
from game.ui.widgets.button import Pressed


class Choice(Widget):
    """Segments side by side of which one is chosen; left and right move the choice."""

    focusable = True
    pressable = True

    def __init__(
        self, labels: Sequence[str], chosen: int, on_choose: Callable[[int], None], *, high: float = 48
    ) -> None:
        super().__init__()
        self.labels, self.chosen, self.on_choose, self.high = tuple(labels), chosen, on_choose, high

    def _widths(self, look: Look) -> list[float]:
        wide = [text.width(look, label, SECOND, "semibold") + 36 for label in self.labels]
        return [max(w, 64.0) for w in wide]

    def measure(self, look: Look, room: float) -> Size:
        """All labels beside each other."""
        return Size(min(room, sum(self._widths(look)) + 6), self.high)

    def frames(self, look: Look) -> list[Rect]:
        """Where each segment stands; spare room is shared evenly."""
        wide = self._widths(look)
        inner = self.rect.inset(3)
        factor = inner.w / sum(wide)
        frames, x = [], inner.x
        for w in wide:
            frames.append(Rect(x, inner.y, w * factor, inner.h))
            x += w * factor
        self._frames = frames
        return frames

    _frames: Sequence[Rect] = ()

    def arrange(self, look: Look) -> None:
        """Share out the room."""
        self.frames(look)

    def shift(self, dx: float, dy: float) -> None:
        """Move with the segments, as scrolling does."""
        super().shift(dx, dy)
        self._frames = [frame.shift(dx, dy) for frame in self._frames]

    def paint(self, canvas: Canvas) -> None:
        """Draw the segments."""
        canvas.box(self.rect, RADIUS, "card", "edge")
        for at, (frame, label) in enumerate(zip(self._frames, self.labels, strict=True)):
            now = at == self.chosen
            if now:
                canvas.box(frame, RADIUS - 3, "primary")
            ink = "primary_text" if now else "ink"
            weight: text.Weight = "semibold" if now else "medium"
            canvas.text(frame.cx, frame.cy, label, SECOND, weight, ink, "center", room=frame.w - 8)

    def choose(self, at: int) -> None:
        """Choose a segment."""
        if 0 <= at < len(self.labels) and at != self.chosen:
            self.chosen = at
            self.touch()
            self.on_choose(at)

    def handle(self, key: str) -> bool:
        """Left and right move; Home and End go to the ends."""
        moves = {"Left": self.chosen - 1, "Right": self.chosen + 1, "Home": 0, "End": len(self.labels) - 1}
        if key in moves:
            self.choose(moves[key])
            return True
        return False

    def press(self, x: float, y: float) -> None:
        """Choose the segment below the pointer."""
        for at, frame in enumerate(self._frames):
            if frame.x <= x < frame.right:
                self.choose(at)


class Tabs(Choice):
    """Names of parts of which one is shown; the screen builds the part."""

    def paint(self, canvas: Canvas) -> None:
        """Draw names over a line; the one shown has a thick line below."""
        canvas.hline(self.rect.x, self.rect.bottom - 1, self.rect.w, "line")
        for at, (frame, label) in enumerate(zip(self._frames, self.labels, strict=True)):
            now = at == self.chosen
            weight: text.Weight = "semibold" if now else "medium"
            canvas.text(
                frame.cx, frame.cy, label, CONTROL, weight, "ink" if now else "ink2", "center", room=frame.w - 8
            )
            if now:
                canvas.fill(Rect(frame.x + 6, self.rect.bottom - 4, frame.w - 12, 4), "amber")


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer of a list: title, a sentence, and a note at the right such as its cost."""

    title: str
    words: str = ""
    note: str = ""
    enabled: bool = True


class AnswerRow(Pressed):
    """A row with a round mark that fills when it is chosen."""

    def __init__(self, answer: Answer, on_press: Callable[[], None], *, chosen: bool) -> None:
        super().__init__(on_press)
        self.answer, self.chosen = answer, chosen
        self.enabled = answer.enabled

    def _rows(self, look: Look, room: float) -> tuple[tuple[str, ...], tuple[str, ...]]:
        note = text.width(look, self.answer.note, SECOND, "semibold") + 16 if self.answer.note else 0
        inner = room - 66 - note
        title = text.wrap(look, self.answer.title, inner, BODY, "semibold")
        words = text.wrap(look, self.answer.words, inner, SECOND) if self.answer.words else ()
        return title, words

    def measure(self, look: Look, room: float) -> Size:
        """As high as its lines, 52 at least."""
        title, words = self._rows(look, room)
        return Size(room, max(52.0, 24 + 24 * len(title) + 21 * len(words) + (2 if words else 0)))

    def paint(self, canvas: Canvas) -> None:
        """Draw ground, mark and lines."""
        rect = self.rect
        chosen = self.chosen
        fill = "row" if chosen else "hover" if self.hovered and self.enabled else "card" if self.enabled else "off"
        canvas.box(
            rect, RADIUS, fill, "ink" if chosen else "edge" if self.enabled else "dim_edge", 2 if chosen else 1
        )
        title, words = self._rows(canvas.look, rect.w)
        canvas.mark("disc", rect.x + 26, rect.y + 26, 10, "ink" if self.enabled else "neutral", hollow=2)
        if chosen:
            canvas.mark("disc", rect.x + 26, rect.y + 26, 5.5, "ink")
        ink = "ink" if self.enabled else "ink2"
        top = rect.y + 14
        bottom = canvas.lines(rect.x + 48, top, title, BODY, "semibold", ink, lead=24 / BODY)
        canvas.lines(rect.x + 48, bottom + 2, words, SECOND, colour="ink2", lead=21 / SECOND)
        if self.answer.note:
            canvas.text(rect.right - 18, rect.y + 26, self.answer.note, SECOND, "semibold", "ink2", "right")


class ChoiceList(Column):
    """Answers below each other of which one is chosen; arrows move, Enter or Space chooses."""

    def __init__(
        self, answers: Sequence[Answer], chosen: int | None, on_choose: Callable[[int], None], gap: float = 8
    ) -> None:
        rows = [
            AnswerRow(answer, self._chooser(at), chosen=at == chosen).named(f"answer-{at}")
            for at, answer in enumerate(answers)
        ]
        super().__init__(*rows, gap=gap)
        self.rows = rows
        self.on_choose = on_choose
        self.group = True

    def _chooser(self, at: int) -> Callable[[], None]:
        def choose() -> None:
            for number, row in enumerate(self.rows):
                row.chosen = number == at
            self.touch()
            self.on_choose(at)

        return choose


class Slider(Widget):
    """A value on a line; left and right change it by a step, Page keys by ten."""

    focusable = True
    pressable = True

    def __init__(
        self,
        low: int,
        high: int,
        value: int,
        on_change: Callable[[int], None],
        *,
        step: int = 1,
        say: Callable[[int], str] = str,
    ) -> None:
        super().__init__()
        self.low, self.high, self.value, self.on_change, self.step, self.say = (
            low,
            high,
            value,
            on_change,
            step,
            say,
        )
        self._words = 0.0

    def measure(self, look: Look, room: float) -> Size:
        """The room up to 360, a target high."""
        return Size(min(room, 360), TARGET)

    def arrange(self, look: Look) -> None:
        """Keep room for the widest value."""
        ends = (self.say(self.low), self.say(self.high), self.say(self.value))
        self._words = max(text.width(look, words, CONTROL, "semibold") for words in ends) + 16

    def _line(self) -> Rect:
        return Rect(self.rect.x + 11, self.rect.cy - 4, self.rect.w - 22 - self._words, 8)

    def set(self, value: int) -> None:
        """Change the value, within its ends."""
        new = max(self.low, min(self.high, value))
        if new != self.value:
            self.value = new
            self.touch()
            self.on_change(new)

    def handle(self, key: str) -> bool:
        """Arrows, Page keys, Home and End."""
        by = {"Left": -1, "Right": 1, "PageDown": -10, "PageUp": 10}.get(key)
        if by is not None:
            self.set(self.value + by * self.step)
        elif key in {"Home", "End"}:
            self.set(self.low if key == "Home" else self.high)
        else:
            return False
        return True

    def press(self, x: float, y: float) -> None:
        """Go to the pointer."""
        line = self._line()
        share = max(0.0, min(1.0, (x - line.x) / line.w))
        steps = round(share * (self.high - self.low) / self.step)
        self.set(self.low + steps * self.step)

    drag = press

    def paint(self, canvas: Canvas) -> None:
        """Draw line, knob and value."""
        line = self._line()
        share = (self.value - self.low) / max(1, self.high - self.low)
        canvas.box(line, 4, "track", "edge")
        if share > 0:
            canvas.box(Rect(line.x, line.y, max(8.0, line.w * share), 8), 4, "ink")
        canvas.mark("disc", line.x + line.w * share, line.cy, 10, "ink", "card", 3)
        canvas.text(self.rect.right, self.rect.cy, self.say(self.value), CONTROL, "semibold", align="right")


class Switch(Pressed):
    """A setting that is on or off, with its words before it."""

    def __init__(self, words: str, on_change: Callable[[bool], None], *, on: bool, second: str = "") -> None:
        super().__init__()
        self.words, self.second, self.on, self.on_change = words, second, on, on_change

    def do(self) -> None:
        """Turn it."""
        self.on = not self.on
        self.touch()
        self.on_change(self.on)

    def measure(self, look: Look, room: float) -> Size:
        """The room, a target high; more with a second line."""
        wide = max(text.width(look, self.words, BODY, "medium"), text.width(look, self.second, SECOND)) + 76
        return Size(min(room, wide) if room >= ENDLESS else room, 56 if self.second else TARGET)

    def paint(self, canvas: Canvas) -> None:
        """Draw words and switch."""
        y = self.rect.cy
        room = self.rect.w - 76
        canvas.text(self.rect.x + 4, y - (11 if self.second else 0), self.words, BODY, "medium", room=room)
        canvas.text(self.rect.x + 4, y + 12, self.second, SECOND, colour="ink2", room=room)
        frame = Rect(self.rect.right - 56, y - 14, 52, 28)
        canvas.box(frame, 14, "agreed" if self.on else "card", "agreed" if self.on else "edge", 1.5)
        x = frame.right - 14 if self.on else frame.x + 14
        canvas.mark("disc", x, y, 9, "card" if self.on else "edge")
        if self.on:
            canvas.icon("check", frame.x + 15, y, 15, "card", 3)
