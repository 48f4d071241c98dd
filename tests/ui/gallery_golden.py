"""Golden pictures: six screens as they were when somebody last looked at them and found them good.

``python -m tests.ui.gallery_golden`` makes them anew; look at what changed before you keep it. Pictures are kept small, so
that a word more or less passes and a screen that fell apart does not. Other versions of pygame draw letters otherwise: with
them only the layout is compared, which is kept as numbers beside the pictures.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

import pygame
from PIL import Image, ImageChops, ImageStat

from game.language import speak
from tests.ui.gallery import SCENES, Corner, open_room

FOLDER = Path(__file__).parent / "golden"
LAYOUT = FOLDER / "layout.json"
SMALL = (320, 180)
MEAN, MOST = 2.5, 72
"""The mean and the greatest deviation of a small picture, of 255."""
SHIFT = 12
"""Design pixels by which a named widget may stand elsewhere; letters of other versions are wider or narrower."""
PICTURES = {
    "title": (Corner(), "title", "title"),
    "table": (Corner(), "table", "table offered"),
    "composer": (Corner(language="es"), "composer", "composer offered changed"),
    "ratification": (Corner(theme="stark"), "ratification", "ratification refused"),
    "debrief": (Corner(), "debrief", "debrief first over 5 shown"),
    "dark": (Corner(language="es", theme="night"), "table", "table asked"),
}
"""Each picture's corner, scene and state."""


@dataclass(frozen=True)
class Seen:
    """A screen as it is drawn now: the small picture, and where its named widgets stand."""

    picture: Image.Image
    layout: dict[str, list[int]]


def see(name: str) -> Seen:
    """Draw one of the pictures."""
    corner, scene, wanted = PICTURES[name]
    room = open_room(corner)
    room.clear(corner.language)
    for state in SCENES[scene](room):
        if state == wanted:
            room.app.settle(2)
            surface = room.app.surface
            whole = Image.frombytes("RGB", surface.get_size(), pygame.image.tobytes(surface, "RGB"))
            layer = room.app.stage.active
            layout = {
                widget.id: [round(value) for value in widget.rect]
                for widget in (layer.root.walk() if layer else ())
                if widget.id
            }
            return Seen(whole.resize(SMALL, Image.Resampling.BOX), layout)
    raise LookupError(f"{scene} has no state {wanted!r} any more")


def deviation(one: Image.Image, other: Image.Image) -> tuple[float, int]:
    """Give the mean and the greatest deviation of two pictures, of 255."""
    apart = ImageChops.difference(one.convert("RGB"), other.convert("RGB"))
    stat = ImageStat.Stat(apart)
    return max(stat.mean), max(high for _, high in stat.extrema)


def kept(name: str) -> Image.Image:
    """Give a picture as it is kept."""
    with Image.open(FOLDER / f"{name}.png") as picture:
        return picture.convert("RGB")


def layouts() -> tuple[str, dict[str, dict[str, list[int]]]]:
    """Give the version of pygame that the pictures are drawn with, and the layout of each."""
    told = json.loads(LAYOUT.read_text(encoding="utf-8"))
    return told["pygame"], told["layouts"]


def remake() -> Iterator[Path]:
    """Make all pictures anew."""
    found: dict[str, dict[str, list[int]]] = {}
    FOLDER.mkdir(exist_ok=True)
    for name in PICTURES:
        seen = see(name)
        found[name] = seen.layout
        seen.picture.save(FOLDER / f"{name}.png", optimize=True)
        yield FOLDER / f"{name}.png"
    told = {"pygame": pygame.version.ver, "layouts": found}
    LAYOUT.write_text(json.dumps(told, sort_keys=True, separators=(",", ":")) + "\n", encoding="utf-8")
    yield LAYOUT
    speak("en")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="parley-golden-") as place:
        for variable in ("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
            os.environ[variable] = str(Path(place) / variable.lower())
        sys.stdout.writelines(f"{path.name}\n" for path in remake())
