"""What a screen drew, and what is wrong with it: text that is cut or covered, overlaps, too little contrast.

For tests of screens; it paints the stage again and looks on. It never changes a widget.
"""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from game.ui.app import App
from game.ui.geometry import Rect
from game.ui.sheet import Sheet
from game.ui.text import ELLIPSIS
from game.ui.widget import Widget

LEAST_CONTRAST = 4.5
_SLACK = 1.6


@dataclass(frozen=True, slots=True)
class Written:
    """One line of text as it was drawn."""

    words: str
    rect: Rect
    owner: Widget
    layer: int
    clip: Rect
    contrast: float


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong: a code, the text or widget, and where."""

    code: str
    what: str
    where: Rect

    def __str__(self) -> str:
        x, y, w, h = (round(v) for v in self.where)
        return f"{self.code}: {self.what} at {x},{y} {w}×{h}"


def luminance(colour: pygame.Color) -> float:
    """Relative luminance after WCAG 2."""
    parts = [
        v / 255 / 12.92 if v <= 10 else ((v / 255 + 0.055) / 1.055) ** 2.4 for v in (colour.r, colour.g, colour.b)
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(a: pygame.Color, b: pygame.Color) -> float:
    """Contrast ratio after WCAG 2, 1 to 21."""
    one, two = sorted((luminance(a), luminance(b)), reverse=True)
    return (one + 0.05) / (two + 0.05)


def read(app: App) -> list[Written]:
    """Paint everything again and return all text that can be seen."""
    found: list[Written] = []
    stage = app.stage

    def note(canvas: Sheet, words: str, rect: Rect, colour: str) -> None:
        owner = canvas.owner
        if isinstance(owner, Widget):
            s = canvas.look.s
            box = canvas.surface.get_clip()
            clip = Rect(box.x / s, box.y / s, box.w / s, box.h / s)
            frame = canvas.frame(rect).clip(canvas.surface.get_rect()).clip(box)
            ground = (
                pygame.Color(*pygame.transform.average_color(canvas.surface, frame))
                if frame.w and frame.h
                else None
            )
            ratio = contrast(pygame.Color(colour), ground) if ground else 21.0
            layer = next((at for at, layer in enumerate(stage.layers) if layer.root is owner.top()), 0)
            if rect.meets(clip):
                found.append(Written(words, rect, owner, layer, clip, ratio))

    app.settle()
    stage.recorder = note
    stage.touch_all()
    stage.paint()
    stage.recorder = None
    return found


def audit(app: App, texts: list[Written] | None = None) -> list[Fault]:
    """All faults of what is on the window now; ``texts`` are those that ``read`` gave just before, if it did."""
    texts = read(app) if texts is None else texts
    faults: list[Fault] = []
    area = app.area
    for one in texts:
        room = one.owner.rect.inset(-_SLACK, -2.5)
        if not _inside(one.rect, room):
            faults.append(Fault("outside its box", f"{one.words!r} in {type(one.owner).__name__}", one.rect))
        if not _inside(one.rect, area):
            faults.append(Fault("outside the window", repr(one.words), one.rect))
        if one.contrast < LEAST_CONTRAST:
            faults.append(Fault("too faint", f"{one.words!r} {one.contrast:.1f}", one.rect))
    faults += _covered(texts)
    for layer in app.stage.layers:
        faults += _spills(layer.root)
        faults += _overlaps(layer.root)
    return faults


def cut_words(texts: list[Written]) -> list[Fault]:
    """Texts that end in an ellipsis which their widget was not given: they did not fit."""
    return [
        Fault("cut", f"{one.words!r} in {type(one.owner).__name__}", one.rect)
        for one in texts
        if one.words.endswith(ELLIPSIS) and not _given(one.words, one.owner)
    ]


def _given(words: str, owner: Widget) -> bool:
    """Tell whether a widget holds words as they stand."""
    names = [name for kind in type(owner).__mro__ for name in getattr(kind, "__slots__", ())]
    values = [*getattr(owner, "__dict__", {}).values(), *(getattr(owner, name, "") for name in names)]
    return any(words in value.replace("\n", " ") for value in values if isinstance(value, str))


def _covered(texts: list[Written]) -> list[Fault]:
    """Texts of one layer that meet: each is held against those that begin above its end."""
    faults: list[Fault] = []
    order = sorted(((one, one.rect.cut(one.clip)) for one in texts), key=lambda pair: pair[1].y)
    for at, (one, seen) in enumerate(order):
        for other, behind in order[at + 1 :]:
            if behind.y > seen.bottom - 1:
                break
            if one.layer == other.layer and behind.x < seen.right - 1 and seen.x < behind.right - 1:
                shared = seen.cut(behind)
                if shared.w > 1 and shared.h > 1:
                    faults.append(Fault("text over text", f"{one.words!r} and {other.words!r}", shared))
    return faults


def _inside(inner: Rect, outer: Rect) -> bool:
    return (
        inner.x >= outer.x - 0.6
        and inner.y >= outer.y - 0.6
        and inner.right <= outer.right + 0.6
        and inner.bottom <= outer.bottom + 0.6
    )


def _spills(root: Widget) -> list[Fault]:
    """Widgets that stick out of the widget around them, except where things scroll."""
    return [
        Fault("outside its parent", f"{type(child).__name__} {child.id} in {type(widget).__name__}", child.rect)
        for widget in root.walk()
        if widget.window() is None and widget.parent is not None
        for child in widget.children
        if child.visible and child.rect.w and child.rect.h and not _inside(child.rect, widget.rect.inset(-1))
    ]


def _overlaps(root: Widget) -> list[Fault]:
    faults: list[Fault] = []
    for widget in root.walk():
        inside = [
            child for child in widget.children if child.visible and child.solid and child.rect.w and child.rect.h
        ]
        if not widget.solid:
            continue
        for at, one in enumerate(inside):
            for other in inside[at + 1 :]:
                shared = one.rect.cut(other.rect)
                if shared.w > 1 and shared.h > 1:
                    names = f"{type(one).__name__} {one.id} and {type(other).__name__} {other.id}"
                    faults.append(Fault("siblings overlap", names, shared))
    return faults
