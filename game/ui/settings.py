"""What a player has set: language, look, help, keys; kept in one small JSON file.

A file that is missing, broken or cannot be written never stops anything: defaults hold, and one sentence says why. It
knows no screen and changes nothing by itself.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any, Final

from game.language import ENGLISH, languages, say
from game.ui.theme import DAY, TEXT_SIZES, THEMES

LARGEST: Final = 100_000
"""Bytes; a file with every key changed has two thousand."""
PROJECTED: Final = 115
"""The size of text on a projector, in percent."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a player has set; every value has its default."""

    language: str = ENGLISH
    text_size: int = 100
    theme: str = DAY.name
    calm: bool = False
    hints: bool = True
    guided: bool = True
    projector: bool = False
    full_screen: bool = False
    keys: Mapping[str, str] = field(default_factory=dict)
    """Area and shipped key, such as ``table.K``, to the key pressed instead."""

    @property
    def shown_size(self) -> int:
        """The size of text that is shown: on a projector at least 115 %."""
        return max(self.text_size, PROJECTED) if self.projector else self.text_size


def _sound(name: str, value: Any) -> bool:
    """Tell whether a value may stand in the file under a name."""
    match name:
        case "language":
            return value in languages()
        case "text_size":
            return value in TEXT_SIZES and not isinstance(value, bool)
        case "theme":
            return isinstance(value, str) and value in THEMES
        case "keys":
            return isinstance(value, dict) and all(
                isinstance(key, str) and "." in name and 0 < len(key) <= 3 for name, key in value.items()
            )
        case _:
            return isinstance(value, bool)


def _load(path: Path) -> dict[str, Any] | None:
    """Read the file; None where it is not such a file. Raises FileNotFoundError where there is none."""
    try:
        with path.open("rb") as file:
            plain = json.loads(file.read(LARGEST))
    except FileNotFoundError:
        raise
    except (OSError, ValueError, RecursionError):
        return None
    return plain if isinstance(plain, dict) else None


def read(path: Path) -> tuple[Settings, str]:
    """Read the settings; what cannot be read is as at first, and a sentence says so ("" where all is well)."""
    try:
        plain = _load(path)
    except FileNotFoundError:
        return Settings(), ""
    if plain is None:
        return Settings(), say("Your settings in {path} cannot be read; everything is set as at first.", path=path)
    known = {one.name for one in fields(Settings)}
    good = {name: value for name, value in plain.items() if name in known and _sound(name, value)}
    if len(good) < len(known & set(plain)):
        return Settings(**good), say("Some settings in {path} made no sense and are as at first.", path=path)
    return Settings(**good), ""


def write(path: Path, settings: Settings) -> str:
    """Keep the settings; a sentence says where that fails ("" where all is well)."""
    beside = path.with_name(f"{path.name}.new")
    content = json.dumps(asdict(settings) | {"keys": dict(settings.keys)}, indent=1)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_text(content, encoding="utf-8")
        beside.replace(path)
    except OSError as error:
        with suppress(OSError):
            beside.unlink()
        return say("Your settings hold until you quit; they cannot be kept: {why}.", why=error.strerror or path)
    return ""
