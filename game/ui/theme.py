"""The one palette: names of colours, three themes, and the look (theme and scale) that widgets are drawn with.

Screens name tokens ("ink2", "agreed_tint", "a" for the first side); no colour value is written anywhere else.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal

Mark = Literal["disc", "diamond", "square", "triangle", "ring", "cross"]
MARKS: Final[tuple[Mark, ...]] = ("disc", "diamond", "square", "triangle", "ring", "cross")
SIDES: Final = "abcdefgh"
TEXT_SIZES: Final = (100, 115, 130, 150)
DESIGN_W: Final = 1600
DESIGN_H: Final = 900

# Type sizes in design px.
FIGURE: Final = 34
HEADLINE: Final = 30
NAME: Final = 21
SECTION: Final = 20
ROW: Final = 19
BODY: Final = 17
CONTROL: Final = 16
SECOND: Final = 15
SMALL: Final = 14
LEADING: Final = 1.42

MARGIN: Final = 24
GUTTER: Final = 16
PADDING: Final = 20
RADIUS: Final = 12
BAR: Final = 64
ACTION: Final = 52
TARGET: Final = 44

_DAY: Final = {
    "ink": "#14213D", "ink2": "#46536B", "ink3": "#5F6B80", "white": "#FFFFFF",
    "ground": "#F4F1EA", "card": "#FFFFFF", "line": "#DCD7CC", "hair": "#E8EAEE", "track": "#E4E7EC",
    "edge": "#7F899B", "soft_edge": "#CBD1DB", "dim_edge": "#AEB6C3", "cell": "#F7F8FA", "chip": "#EEF1F6",
    "hover": "#EAF0F8", "off": "#EFEDE7", "off_hatch": "#D3D2CE", "hatch": "#CDD3DC", "below": "#D3D8E0",
    "below_hatch": "#9AA3B2", "neutral": "#8A94A6", "map": "#C7CFDD", "map_ground": "#ECEFF5",
    "bar": "#14213D", "bar_text": "#FFFFFF", "mute": "#B9C3D6", "later": "#A3AFC4", "done": "#9FE0D6",
    "bar_line": "#3A4A70", "navy2": "#1C2C50", "navy3": "#2A3A5E", "navy_edge": "#4C5C80", "stripe": "#30467A",
    "primary": "#14213D", "primary_text": "#FFFFFF", "primary_hover": "#22345C", "primary_icon": "#F0B323", "primary_second": "#B9C3D6",
    "agreed": "#0F766E", "agreed_tint": "#DDF1EE", "amber": "#F0B323", "amber_tint": "#FDF3D7",
    "amber_text": "#6B4A00", "amber_hover": "#F6C347", "warm": "#FFFBEF", "warm_line": "#E8D7A3",
    "cap": "#F1F3F6", "cap_edge": "#C3C9D3", "halo": "#F0B323", "row": "#F2F6FC", "on_side": "#FFFFFF",
    "on_amber": "#14213D", "gap_good": "#E6F3F0", "gap_cost": "#FDF3E0",
    "a": "#1F5FA8", "a_tint": "#E4EDF7", "b": "#B4480F", "b_tint": "#FBEBE0",
    "c": "#6B449C", "c_tint": "#EEE8F6", "d": "#8A1F5C", "d_tint": "#F8E6F0",
    "e": "#4F6210", "e_tint": "#EEF2DC", "f": "#3D4A5F", "f_tint": "#E7EAEF",
    "g": "#6E4A2A", "g_tint": "#F3EAE1", "h": "#00697F", "h_tint": "#DFF0F4",
}  # fmt: skip

_NIGHT: Final = _DAY | {
    "ink": "#EEF2F9", "ink2": "#B9C4D8", "ink3": "#A2AEC4",
    "ground": "#0E1628", "card": "#172238", "line": "#2B3853", "hair": "#26324B", "track": "#2A3650",
    "edge": "#7B89A6", "soft_edge": "#3F4D6B", "dim_edge": "#56647F", "cell": "#1D2942", "chip": "#233150",
    "hover": "#243457", "off": "#131D31", "off_hatch": "#2A3752", "hatch": "#3A4865", "below": "#34415D",
    "below_hatch": "#60708F", "neutral": "#8A97B0", "map": "#3A4867", "map_ground": "#121C30",
    "bar": "#0A1120", "navy2": "#16223D", "navy3": "#2A3A5E",
    "primary": "#F0B323", "primary_text": "#14213D", "primary_hover": "#F6C347", "primary_icon": "#14213D",
    "primary_second": "#3A2C00",
    "agreed": "#6FD3C5", "agreed_tint": "#143A3B", "amber_tint": "#3D3216", "amber_text": "#F8DB93",
    "warm": "#241F14", "warm_line": "#5C4B1E", "cap": "#233150", "cap_edge": "#46557A", "row": "#1C2A47",
    "on_side": "#0E1628", "gap_good": "#1B3A3C", "gap_cost": "#3D3216",
    "a": "#7FB2EE", "a_tint": "#1C3356", "b": "#F59A66", "b_tint": "#44281A",
    "c": "#BFA1EA", "c_tint": "#33264B", "d": "#EE94C3", "d_tint": "#43203A",
    "e": "#BDD072", "e_tint": "#303A18", "f": "#B4C1D8", "f_tint": "#2C3850",
    "g": "#D9B08A", "g_tint": "#3E2F22", "h": "#79CBDD", "h_tint": "#163A44",
}  # fmt: skip

_STARK: Final = _DAY | {
    "ink": "#000000", "ink2": "#1E2530", "ink3": "#2B3340", "ground": "#FFFFFF", "line": "#5B6472",
    "hair": "#8A93A1", "edge": "#2B3340", "soft_edge": "#5B6472", "dim_edge": "#5B6472", "cell": "#FFFFFF",
    "bar": "#000000", "mute": "#FFFFFF", "later": "#D9E0EC", "primary": "#000000", "cap_edge": "#5B6472",
    "agreed": "#00534C", "amber_text": "#4A3300", "a": "#0B4484", "b": "#8A3206", "c": "#4E2A80",
    "d": "#6E1046", "e": "#3B4A06", "f": "#232E40", "g": "#513317", "h": "#004E60",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Theme:
    """A named set of colours; every theme has the same names."""

    name: str
    colours: Mapping[str, str]

    def __getitem__(self, name: str) -> str:
        """The value of a token; a value such as ``#14213D`` is returned as it is."""
        return name if name.startswith("#") else self.colours[name]


DAY: Final = Theme("day", MappingProxyType(_DAY))
NIGHT: Final = Theme("night", MappingProxyType(_NIGHT))
STARK: Final = Theme("stark", MappingProxyType(_STARK))
THEMES: Final = {theme.name: theme for theme in (DAY, NIGHT, STARK)}


def mark_of(side: str) -> Mark:
    """The shape that stands for a side: disc for a, diamond for b, then square, triangle, ring, cross."""
    return MARKS[SIDES.index(side) % len(MARKS)]


def dashed(side: str) -> bool:
    """Whether the lines of a side are dashed: all but the first side's."""
    return side != "a"


@dataclass(frozen=True, slots=True)
class Look:
    """How to draw now: the theme, window pixels for each design pixel, and whether movement is unwanted."""

    theme: Theme = DAY
    s: float = 1.0
    text_size: int = 100
    calm: bool = False

    def px(self, value: float) -> int:
        """Window pixels for a length; what is not nothing is at least one pixel."""
        return max(1, round(value * self.s)) if value else 0

    @property
    def roomy(self) -> bool:
        """Whether all detail fits (text below 115 %); screens drop side notes when it does not."""
        return self.text_size < TEXT_SIZES[1]


def scale(width: int, height: int, text_size: int = 100) -> float:
    """Window pixels for each design pixel in a window of this size."""
    return min(width / DESIGN_W, height / DESIGN_H) * text_size / 100
