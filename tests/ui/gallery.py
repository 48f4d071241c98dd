"""The gallery: every screen in its states, at every size, language, size of text and theme, looked through for faults.

``python -m tests.ui.gallery [--out DIR] [--only SCENE] [--quick] [--jobs N]`` looks at the full matrix: three sizes × two
languages × two sizes of text × three themes. With ``--out`` it writes all pictures and a page to look through them (4K ones at
half their size); with ``--quick`` only the hardest corners. It prints every fault and ends with 1 if there is one.

The tests look at every state in the hardest corners (HARD), and at each scene in two more that its name chooses.
"""

from __future__ import annotations

import argparse
import html
import os
import sys
import tempfile
import zlib
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import product
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

import pygame

from game.ui.app import App
from game.ui.audit import audit, cut_words, read
from game.ui.audit_controls import faint_controls, small_targets, unseen_focus
from game.ui.theme import THEMES
from tests.ui.colour_sight import lost_edges
from tests.ui.gallery_kit import PAGES, SIZES, curtain, ledger, question
from tests.ui.gallery_rooms import SCENES, UNTOLD, Room, Scene

LARGEST = (3840, 2160)


@dataclass(frozen=True, slots=True)
class Corner:
    """A window, a language, a size of text and a theme."""

    size: tuple[int, int] = (1280, 720)
    language: str = "en"
    text_size: int = 100
    theme: str = "day"

    def __str__(self) -> str:
        return f"{self.size[0]}x{self.size[1]}-{self.language}-{self.text_size}-{self.theme}"

    @property
    def window(self) -> tuple[tuple[int, int], int, str]:
        """What an app is made for; the language can change in it."""
        return self.size, self.text_size, self.theme


HARD = (
    Corner((1280, 720), "es", 150),
    Corner((1280, 720), "es", 100),
    Corner((1280, 720), "en", 100),
    Corner(LARGEST, "en", 100),
)
"""Where faults show first: the least room, the longest words, the largest letters, the finest pixels."""
ALL = tuple(
    Corner(size, language, text_size, theme)
    for size, text_size, theme, language in product(
        ((1280, 720), (1920, 1080), LARGEST), (100, 150), THEMES, ("en", "es")
    )
)
REST = tuple(corner for corner in ALL if corner not in HARD and corner.size != LARGEST)


def sample(scene: str) -> tuple[Corner, ...]:
    """Give two of the other corners for a scene: always the same ones, and others for other scenes."""
    number = zlib.crc32(scene.encode())
    dark = [corner for corner in REST if corner.theme != "day"]
    return dark[number % len(dark)], REST[(number // len(dark)) % len(REST)]


def open_room(corner: Corner) -> Room:
    """Open the window of a corner."""
    size, text_size, theme = corner.window
    return Room(App(size, theme=THEMES[theme], text_size=text_size, calm=True))


def look(room: Room, scene: Scene, language: str, *, closely: bool = False) -> Iterator[tuple[str, list[str]]]:
    """Show the states of a scene; give the name of each and what is newly wrong; ``closely`` looks at controls too."""
    room.clear(language)
    known: set[str] = set()
    told: set[str] = set()
    for state in scene(room):
        restless = _restless(room.app)
        texts = read(room.app)
        faults = audit(room.app, texts) + cut_words(texts)
        if closely:
            faults += faint_controls(room.app) + small_targets(room.app) + unseen_focus(room.app, known)
        lost = lost_edges(room.app.surface, room.app.look.theme) if closely else []
        told_of = [*restless, *lost, *(str(fault) for fault in faults)]
        fresh = [said for said in dict.fromkeys(told_of) if said not in told]
        told.update(fresh)
        yield state, [f"{state}: {said}" for said in fresh]


def _restless(app: App) -> list[str]:
    """Tell when frames are painted although nothing happens."""
    app.settle(2)
    before = app.stage.counts.flips
    for _ in range(3):
        app.frame()
    return ["paints while nothing happens"] if app.stage.counts.flips != before else []


# --- the command ----------------------------------------------------------------------------------------------


def _shown(name: str) -> str:
    return "".join(sign if sign.isalnum() else "-" for sign in name)


def _corner(corner: Corner, names: Sequence[str], out: Path | None) -> tuple[str, list[str], list[tuple[str, str]]]:
    """Look at scenes in one corner; give its name, the faults, and each state with its picture."""
    room = open_room(corner)
    faults: list[str] = []
    shown: list[tuple[str, str]] = []
    for name in names:
        if name in UNTOLD and corner.language != "en":
            continue
        for state, wrong in look(room, SCENES[name], corner.language, closely=corner.size != LARGEST):
            faults += [f"{corner} {name}/{fault}" for fault in wrong]
            if out is not None:
                path = out / str(corner) / f"{_shown(state)}.png"
                path.parent.mkdir(parents=True, exist_ok=True)
                surface = room.app.surface
                if corner.size == LARGEST:
                    surface = pygame.transform.smoothscale(surface, (LARGEST[0] // 2, LARGEST[1] // 2))
                pygame.image.save(surface, path)
                shown.append((state, path.relative_to(out).as_posix()))
    return str(corner), faults, shown


def write_page(out: Path, corners: Sequence[tuple[str, list[tuple[str, str]]]]) -> Path:
    """Write the page to look through: a line for each state, its corners side by side."""
    states: dict[str, list[tuple[str, str]]] = {}
    for corner, shown in corners:
        for state, path in shown:
            states.setdefault(state, []).append((corner, path))
    rows = []
    for state, pictures in states.items():
        cells = "".join(
            f'<a href="{path}"><figure><img loading="lazy" src="{path}" alt="{html.escape(state)}">'
            f"<figcaption>{corner}</figcaption></figure></a>"
            for corner, path in pictures
        )
        rows.append(f"<h2>{html.escape(state)}</h2><div>{cells}</div>")
    page = out / "index.html"
    page.write_text(
        '<!doctype html><html lang="en"><meta charset="utf-8"><title>Parley: gallery</title><style>'
        "body{font:15px sans-serif;margin:24px;background:#F4F1EA;color:#14213D}div{display:flex;gap:12px;overflow-x:auto}"
        "figure{margin:0}img{width:480px;border:1px solid #7F899B}figcaption{font-size:13px}</style>"
        f"<h1>Gallery</h1>{''.join(rows)}</html>",
        encoding="utf-8",
    )
    return page


def main(arguments: Sequence[str] | None = None) -> int:
    """Look at the gallery; 1 if anything is wrong with it."""
    parser = argparse.ArgumentParser(prog="python -m tests.ui.gallery", description="Every screen, looked through.")
    parser.add_argument("--out", type=Path, help="write pictures and a page into this folder")
    parser.add_argument("--only", action="append", choices=list(SCENES), help="only this scene")
    parser.add_argument("--quick", action="store_true", help="only the hardest corners")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="processes side by side")
    chosen = parser.parse_args(arguments)
    names = chosen.only or list(SCENES)
    corners = HARD if chosen.quick else ALL
    faults: list[str] = []
    pages: list[tuple[str, list[tuple[str, str]]]] = []
    with tempfile.TemporaryDirectory(prefix="parley-gallery-") as folder:
        for name in ("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
            os.environ[name] = str(Path(folder) / name.lower())
        with ProcessPoolExecutor(chosen.jobs) as pool:
            for corner, wrong, shown in pool.map(
                _corner, corners, [names] * len(corners), [chosen.out] * len(corners)
            ):
                sys.stdout.write(f"{corner}: {len(wrong)} faults\n")
                faults += wrong
                pages.append((corner, shown))
    sys.stdout.writelines(f"{fault}\n" for fault in faults)
    if chosen.out is not None:
        sys.stdout.write(f"{write_page(chosen.out, pages)}\n")
    return 1 if faults else 0


__all__ = [
    "ALL",
    "HARD",
    "LARGEST",
    "PAGES",
    "SCENES",
    "SIZES",
    "UNTOLD",
    "Corner",
    "curtain",
    "ledger",
    "look",
    "open_room",
    "question",
    "sample",
]

if __name__ == "__main__":
    sys.exit(main())
