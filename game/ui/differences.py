"""What differs to the eye between two trees of widgets, so that a rebuilt screen repaints only that.

Two widgets are alike when kind, place and all that they hold are alike; what they merely do when pressed is passed
over. What cannot be compared counts as different: painting too much is never wrong.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pygame

from game.ui.geometry import Rect
from game.ui.widget import Widget

UNSEEN = frozenset(
    ("parent", "children", "known_sizes", "known_for", "last_focus", "focused", "hovered", "held", "rows", "id")
)
"""What a widget holds that does not show, or is touched by itself when it changes."""


_NAMES: dict[tuple[type, int], tuple[str, ...]] = {}
"""What shows of each kind of widget, by its class and the number of things that it holds."""


def _names(widget: Widget, held: dict[str, Any]) -> tuple[str, ...]:
    key = (type(widget), len(held))
    if key not in _NAMES:
        _NAMES[key] = tuple(name for name in held if name not in UNSEEN and not name.startswith("on_"))
    return _NAMES[key]


def alike(old: Any, new: Any) -> bool:
    """Tell whether two things that widgets hold look alike; widgets inside are compared where they stand."""
    if old is new:
        return True
    kind = type(old)
    if kind is list or kind is tuple:
        return kind is type(new) and len(old) == len(new) and all(map(alike, old, new))
    if isinstance(old, Widget):
        return isinstance(new, Widget)
    return kind is type(new) and bool(old == new)


def _same_face(old: Widget, new: Widget) -> bool:
    if type(old) is not type(new) or old.rect != new.rect or len(old.children) != len(new.children):
        return False
    mine, theirs = vars(old), vars(new)
    if mine.keys() != theirs.keys():
        return False
    for name in _names(old, mine):
        if mine[name] is not theirs[name] and not alike(mine[name], theirs[name]):
            return False
    return True


def differences(old: Widget, new: Widget) -> Iterator[Rect]:
    """Give the places where the new tree must be painted; both trees have their place."""
    if not _same_face(old, new):
        yield old.extent()
        yield new.extent()
        return
    for before, after in zip(old.children, new.children, strict=True):
        yield from differences(before, after)


def merge(frames: list[pygame.Rect]) -> list[pygame.Rect]:
    """Join rectangles that meet, so that nothing is painted twice."""
    merged: list[pygame.Rect] = []
    for frame in frames:
        joined = frame
        hit = joined.collidelist(merged)
        while hit >= 0:
            joined = joined.union(merged.pop(hit))
            hit = joined.collidelist(merged)
        merged.append(joined)
    return merged
