"""What is wrong with the controls of a screen: too faint to be found, too small to be hit, or a focus that is not seen.

For tests of screens; it measures pixels and asks who takes the pointer. It leaves the focus where it was.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import numpy as np
import numpy.typing as npt
import pygame

from game.ui.app import App
from game.ui.audit import Fault, contrast
from game.ui.focus import stops
from game.ui.geometry import Rect
from game.ui.theme import TARGET
from game.ui.widget import Widget

LEAST = 3.0
"""The contrast of a control, or of a focus ring, with what is around it (WCAG 2, 1.4.11)."""
_FEW = 3
"""Pixels of a colour that count as seen."""
_BAND = 7.0
"""Design pixels around a widget in which its ring is drawn."""


def _sight(widget: Widget, area: Rect) -> Rect:
    """Give the part of the window in which a widget can be seen."""
    for around in widget.above():
        window = around.window()
        if window:
            area = area.cut(window)
    return area


def _controls(app: App) -> Iterator[tuple[Widget, Rect]]:
    """Give what can be pressed now, with where it is seen, as far as it is seen whole."""
    layer = app.stage.active
    for widget in layer.root.walk() if layer else ():
        if widget.pressable and widget.enabled and widget.rect.w and widget.rect.h:
            sight = _sight(widget, app.area)
            if sight.cut(widget.rect) == widget.rect:
                yield widget, sight


def _name(widget: Widget) -> str:
    return f"{type(widget).__name__} {widget.id or getattr(widget, 'text', '') or widget.key}"


def faint_controls(app: App) -> list[Fault]:
    """Controls of which nothing, neither edge nor filling nor words, stands out from what is around them."""
    faults = []
    before = app.stage.focused
    app.stage.focus_on(None)
    app.frame()
    for widget, _ in _controls(app):
        frame = _frame(app, widget.rect)
        ground = _ground(app, widget.rect)
        colours, counts = np.unique(_pixels(app, frame), return_counts=True)
        strongest = max((_ratio(int(c), ground) for c in colours[counts >= _FEW]), default=0.0)
        if strongest < LEAST:
            faults.append(Fault("faint control", f"{_name(widget)} {strongest:.1f}", widget.rect))
    app.stage.focus_on(before)
    app.frame()
    return faults


def small_targets(app: App) -> list[Fault]:
    """Controls that do not take the pointer in the 44 design pixels around their middle."""
    faults = []
    layer = app.stage.active
    for widget, sight in _controls(app):
        x, y, reach = widget.rect.cx, widget.rect.cy, TARGET / 2 - 1
        points = [(x - reach, y), (x + reach, y), (x, y - reach), (x, y + reach)]
        lost = (
            [point for point in points if sight.holds(*point) and not _takes(layer.root, widget, point)]
            if layer
            else []
        )
        if lost:
            faults.append(Fault("small target", _name(widget), widget.rect))
    return faults


def _takes(root: Widget, widget: Widget, point: tuple[float, float]) -> bool:
    """Tell whether a press at a point is a press on a widget or on something inside it."""
    found = root.at(*point)
    return found is widget or (found is not None and widget in found.above())


def unseen_focus(app: App, known: set[str] | None = None) -> list[Fault]:
    """Stops of Tab around which nothing changes when they get the focus; those in ``known`` are passed over, and it grows."""
    faults = []
    layer, before = app.stage.active, app.stage.focused
    for widget in stops(layer.root) if layer else []:
        name = _name(widget)
        if known is not None and name in known:
            continue
        if known is not None:
            known.add(name)
        app.stage.focus_on(None)
        app.stage.focus_on(widget)
        app.frame()
        area = widget.ring().inset(-_BAND)
        frame = _frame(app, area)
        lit = _pixels(app, frame).copy()
        app.stage.focus_on(None)
        app.frame()
        dark = _pixels(app, frame)
        pairs, counts = np.unique(np.stack([lit[lit != dark], dark[lit != dark]]), axis=1, return_counts=True)
        seen = sum(
            int(n) for (one, other), n in zip(pairs.T, counts, strict=True) if _ratio(int(one), int(other)) >= LEAST
        )
        if seen < frame.w + frame.h:
            faults.append(Fault("focus not seen", name, widget.rect))
    app.stage.focus_on(before)
    app.frame()
    return faults


# --- pixels -----------------------------------------------------------------------------------------------------


def _frame(app: App, rect: Rect) -> pygame.Rect:
    s = app.look.s
    x, y = round(rect.x * s), round(rect.y * s)
    found = pygame.Rect(x, y, round(rect.right * s) - x, round(rect.bottom * s) - y)
    return found.clip(app.surface.get_rect())


def _pixels(app: App, frame: pygame.Rect) -> npt.NDArray[np.int_]:
    """Give the colours of a part of the window as numbers 0xRRGGBB."""
    found: npt.NDArray[np.int_] = pygame.surfarray.array3d(app.surface.subsurface(frame)).astype(np.int_)
    return (found[..., 0] << 16) | (found[..., 1] << 8) | found[..., 2]


def _ground(app: App, rect: Rect) -> int:
    """Give the commonest colour just around a rectangle."""
    frame = _frame(app, rect.inset(-4))
    pixels = _pixels(app, frame)
    edge = np.concatenate([pixels[0], pixels[-1], pixels[:, 0], pixels[:, -1]])
    colours, counts = np.unique(edge, return_counts=True)
    return int(colours[int(np.argmax(counts))])


@lru_cache(65536)
def _ratio(one: int, other: int) -> float:
    return contrast(_colour(one), _colour(other))


def _colour(number: int) -> pygame.Color:
    return pygame.Color(number >> 16, (number >> 8) & 255, number & 255)
