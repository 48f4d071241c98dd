"""Tabs with faces instead of names: flags of parties, one's own mark, a globe for the world."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from game.ui.geometry import Rect, Size
from game.ui.paint import Canvas
from game.ui.theme import RADIUS, Look
from game.ui.widgets.choice import Choice


@dataclass(frozen=True, slots=True)
class Face:
    """One tab: whom it stands for, and a flag or an icon."""

    name: str
    flag: str = ""
    side: str = ""
    icon: str = ""


class FaceTabs(Choice):
    """Faces side by side of which one is chosen; left and right move."""

    def __init__(self, faces: Sequence[Face], chosen: int, on_choose: Callable[[int], None]) -> None:
        super().__init__([face.name for face in faces], chosen, on_choose, high=44)
        self.faces = tuple(faces)
        self.hint = " · ".join(face.name for face in faces)

    def measure(self, look: Look, room: float) -> Size:
        """The whole room."""
        return Size(room, self.high)

    def frames(self, look: Look) -> list[Rect]:
        """All tabs are equally wide."""
        inner = self.rect.inset(3)
        wide = inner.w / len(self.faces)
        found = [Rect(inner.x + at * wide, inner.y, wide, inner.h) for at in range(len(self.faces))]
        self._frames = found
        return found

    def paint(self, canvas: Canvas) -> None:
        """Draw the faces; the chosen one on a tint with an edge."""
        canvas.box(self.rect, RADIUS, "card", "edge")
        for at, (frame, face) in enumerate(zip(self._frames, self.faces, strict=True)):
            if at == self.chosen:
                canvas.box(frame, RADIUS - 3, "row", "ink", 2)
            if face.icon:
                canvas.icon(face.icon, frame.cx, frame.cy, 22, "ink")
            else:
                tall = 20.0
                canvas.flag(
                    face.flag, Rect(frame.cx - tall * 2 / 3, frame.cy - tall / 2, tall * 4 / 3, tall), face.side
                )
