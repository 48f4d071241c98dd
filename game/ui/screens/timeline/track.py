"""The chart of a timeline: figures over the plies, one of them chosen, and a cursor on one of its changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from game.report.lines import Line
from game.ui.geometry import Rect, Size
from game.ui.paint import Canvas
from game.ui.pen import Point
from game.ui.theme import SMALL, Look, dashed, mark_of
from game.ui.widget import Widget
from game.ui.widgets.cloud import ticks

STEP = 10.0


class Track(Widget):
    """Lines over the plies; left and right go from change to change, up and down to another figure."""

    focusable = True
    pressable = True

    def __init__(
        self,
        lines: Sequence[Line],
        chosen: int,
        at: int,
        rounds: Sequence[tuple[int, int]],
        on_pick: Callable[[int, int], None],
        *,
        alone: bool,
        unit: str,
        on_open: Callable[[], None] | None = None,
    ) -> None:
        super().__init__()
        self.lines, self.chosen, self.moment, self.rounds = tuple(lines), chosen, at, tuple(rounds)
        self.on_pick, self.on_open = on_pick, on_open
        self.alone, self.unit = alone, unit

    def measure(self, look: Look, room: float) -> Size:
        """The room, 260 high."""
        return Size(room, 260)

    # --- places -----------------------------------------------------------------------------------------------

    def _plot(self) -> Rect:
        return Rect(self.rect.x + 62, self.rect.y + 14, max(1.0, self.rect.w - 86), max(1.0, self.rect.h - 56))

    def _shown(self) -> list[Line]:
        return [self.lines[self.chosen]] if self.alone else list(self.lines)

    def _span(self) -> tuple[float, float]:
        """The ends of the scale: all values with some room, whole tens where they are far enough apart."""
        values = [line.shown(v) for line in self._shown() for v in line.values]
        low, high = min(values), max(values)
        if high - low >= STEP:
            return low // STEP * STEP, -(-high // STEP) * STEP
        middle = (high + low) / 2
        half = max((high - low) * 0.7, 0.5 if self.alone else 5.0)
        return middle - half, middle + half

    def _spot(self, ply: int, value: float) -> Point:
        plot, (low, high) = self._plot(), self._span()
        plies = max(1, self.lines[self.chosen].plies)
        return plot.x + plot.w * ply / plies, plot.bottom - plot.h * (value - low) / ((high - low) or 1)

    # --- painting ---------------------------------------------------------------------------------------------

    def paint(self, canvas: Canvas) -> None:
        """Draw grid, rounds, the other lines, the chosen one, and the cursor."""
        plot, (low, high) = self._plot(), self._span()
        for value in ticks(low, high) if high - low > 40 else _fine(low, high):
            y = self._spot(0, value)[1]
            canvas.hline(plot.x, y, plot.w, "hair")
            canvas.text(plot.x - 10, y, f"{value:g}".replace("-", "−"), SMALL, colour="ink2", align="right")
        last = -100.0
        for number, ply in self.rounds:
            x = self._spot(ply, low)[0]
            canvas.vline(x, plot.y, plot.h, "hair")
            if x - last >= 30:
                canvas.text(x, plot.bottom + 20, str(number), SMALL, colour="ink2", align="center")
                last = x
        canvas.text(plot.x - 10, plot.bottom + 20, self.unit, SMALL, colour="ink2", align="right", room=56)
        for line in self._shown():
            if line is not self.lines[self.chosen]:
                canvas.line(self._course(line), "dim_edge", 1.6, (7, 5) if dashed(line.side) else None)
        self._chosen(canvas, plot)

    def _course(self, line: Line) -> list[Point]:
        """The corners of a course: level until it changes, then up or down."""
        found = [self._spot(0, line.shown(line.values[0]))]
        before = line.values[0]
        for moment in line.moments:
            if moment.ply:
                found += [
                    self._spot(moment.ply, line.shown(before)),
                    self._spot(moment.ply, line.shown(moment.after)),
                ]
            before = moment.after
        return [*found, self._spot(max(1, line.plies), line.shown(before))]

    def _chosen(self, canvas: Canvas, plot: Rect) -> None:
        line = self.lines[self.chosen]
        side = line.side
        canvas.line(self._course(line), side, 3.0)
        mark = mark_of(side) if len(side) == 1 else "disc"
        for n, moment in enumerate(line.moments):
            x, y = self._spot(moment.ply, line.shown(moment.after))
            if n == self.moment:
                canvas.line([(x, plot.y), (x, plot.bottom)], "ink", 1.6, (3, 4))
                canvas.mark("disc", x, y, 10, "amber", "ink", 2)
            else:
                canvas.mark(mark, x, y, 5, side, "card", 1.6)

    # --- input ------------------------------------------------------------------------------------------------

    def handle(self, key: str) -> bool:
        """Arrows move, Home and End go to the ends, Enter opens the move behind a change."""
        many = len(self.lines[self.chosen].moments)
        moves = {"Left": self.moment - 1, "Right": self.moment + 1, "Home": 0, "End": many - 1}
        if key in moves:
            if many:
                self._pick(self.chosen, min(max(moves[key], 0), many - 1))
            return True
        if key in {"Up", "Down"}:
            self._pick((self.chosen + (1 if key == "Down" else -1)) % len(self.lines), -1)
            return True
        if key == "Enter" and self.on_open is not None and many:
            self.on_open()
            return True
        return False

    def _pick(self, line: int, moment: int) -> None:
        self.touch()
        self.on_pick(line, moment)

    def press(self, x: float, y: float) -> None:
        """Go to the change of the chosen figure that is nearest."""
        line = self.lines[self.chosen]
        spots = [self._spot(m.ply, line.shown(m.after)) for m in line.moments]
        if spots:
            near = min(range(len(spots)), key=lambda n: abs(spots[n][0] - x) + abs(spots[n][1] - y) / 8)
            self._pick(self.chosen, near)


def _fine(low: float, high: float) -> list[float]:
    """Four or five round values between ends that lie close together."""
    step = next((s for s in (0.1, 0.2, 0.5, 1, 2, 5, 10) if (high - low) / s <= 6), 10)
    first = -(-low // step) * step
    return [round(first + step * n, 3) for n in range(int((high - first) / step + 1e-9) + 1)]
