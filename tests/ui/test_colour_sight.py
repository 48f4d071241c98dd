"""Nothing is told by colour alone to people who see fewer colours; the gallery asks it of every picture too."""

from __future__ import annotations

import pygame
import pytest

from game.ui.theme import THEMES, Theme
from tests.ui.colour_sight import FEWER, SIGHTS, apart, difference, lost_edges, palette_faults, seen


@pytest.mark.parametrize(
    ("one", "two", "far"),
    [
        ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
        ((50.0, 2.5, 0.0), (73.0, 25.0, -18.0), 27.1492),
        ((50.0, -0.001, 2.49), (50.0, 0.0009, -2.49), 4.8045),
        ((50.0, -0.001, 2.49), (50.0, 0.0011, -2.49), 4.7461),
        ((22.7233, 20.0904, -46.694), (23.0331, 14.973, -42.5619), 2.0373),
        ((2.0776, 0.0795, -1.135), (0.9033, -0.0636, -0.5514), 0.9082),
    ],
)
def test_differences_are_those_of_the_paper(
    one: tuple[float, float, float], two: tuple[float, float, float], far: float
) -> None:
    """CIEDE2000 gives the figures of Sharma, Wu and Dalal's table 1, both ways round."""
    assert (round(difference(one, two), 4), round(difference(two, one), 4)) == (far, far)


@pytest.mark.parametrize("sight", SIGHTS)
def test_greys_stay_grey(sight: str) -> None:
    """The matrices keep what has no colour, to a fraction of a step of 255."""
    for grey in (0.0, 64.0, 128.0, 255.0):
        assert max(abs(part - grey) for part in seen((grey, grey, grey), sight)) < 0.51


def test_red_and_green_meet() -> None:
    """A red and a green that are far apart to the usual eye are near for a deuteranope: the simulation does its work."""
    red, green = "#C85046", "#788C3C"
    assert apart(red, green) > 40
    assert apart(red, green, "deuteranopia") < 12


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_sides_and_states_are_told_apart(theme: Theme) -> None:
    """In every theme and for every way of seeing, sides differ by colour or mark, and states by colour."""
    assert palette_faults(theme) == []


def test_an_edge_that_is_gone_is_found() -> None:
    """Two areas that only the usual eye tells apart are named, with who does not; plain ones are not."""
    colours = dict(THEMES["day"].colours) | {"a": "#C85046", "b": "#788C3C", "ink": "#14213D"}
    surface = pygame.Surface((120, 60))
    surface.fill(colours["a"], (0, 0, 40, 60))
    surface.fill(colours["b"], (40, 0, 40, 60))
    surface.fill(colours["ink"], (80, 0, 40, 60))
    found = lost_edges(surface, Theme("odd", colours))
    assert found == ["b on a is not seen with deuteranopia"]
    assert set(FEWER) == {"protanopia", "deuteranopia", "tritanopia"}
