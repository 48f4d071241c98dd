"""Profiles: several people at one computer, each with saved games and settings of their own. A name is all it asks.

The first profile has no name and needs no file. Whoever cannot write here plays on as the first one.
"""

from __future__ import annotations

import json
import re
import unicodedata
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_config_path, user_data_path

from game.language import say
from game.session.journal import replace_file
from game.session.record import JournalError

LONGEST = 40
"""Letters of a name."""
MOST = 60
"""Profiles on one computer: two classes of thirty."""
NAMED = "profile.json"
RESERVED = re.compile(r"con|prn|aux|nul|(com|lpt)[0-9]")
"""Names that no folder can have on Windows."""


@dataclass(frozen=True, slots=True)
class Profile:
    """One person's place; the first profile's ``slug`` and ``name`` are empty."""

    slug: str = ""
    name: str = ""

    @property
    def home(self) -> Path:
        """The folder of what the person made; it need not exist yet."""
        data = user_data_path("parley", appauthor=False)
        return data / "profiles" / self.slug if self.slug else data

    @property
    def games(self) -> Path:
        """The folder of the saved games."""
        return self.home / "games"

    @property
    def settings(self) -> Path:
        """The file of the settings."""
        config = user_config_path("parley", appauthor=False)
        return (config / "profiles" / self.slug if self.slug else config) / "settings.json"


FIRST = Profile()


def profiles() -> tuple[Profile, ...]:
    """Give all profiles, the first one first, then by name."""
    places: list[Path] = []
    with suppress(OSError):
        places = [place for place in (FIRST.home / "profiles").iterdir() if place.is_dir()]
    found = [
        Profile(place.name, _plain(place / NAMED).get("name") or place.name)
        for place in places
        if re.fullmatch(r"[a-z0-9-]+", place.name)
    ]
    return (FIRST, *sorted(found, key=lambda one: (one.name.casefold(), one.slug))[: MOST - 1])


def named(name: str) -> Profile | None:
    """Give the profile that bears a name, whatever its capitals; None where there is none."""
    wanted = " ".join(name.split()).casefold()
    return next((one for one in profiles() if one.name.casefold() == wanted), None)


def add(name: str) -> Profile:
    """Make a profile, or give the one that has this name; JournalError where none can be written."""
    words = " ".join(name.split())[:LONGEST]
    known = named(words)
    if known is not None:
        return known
    if len(profiles()) >= MOST:
        raise JournalError(say("There are {n} profiles already; take one of them.", n=MOST))
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode("ascii").lower()
    stem = re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "player"
    if RESERVED.fullmatch(stem):
        stem = f"player-{stem}"
    taken = {one.slug for one in profiles()}
    slug = next(word for n in range(1, MOST + 1) if (word := stem if n == 1 else f"{stem}-{n}") not in taken)
    profile = Profile(slug, words)
    try:
        replace_file(profile.home / NAMED, json.dumps({"name": words}).encode("ascii"))
    except JournalError as fault:
        raise JournalError(say("The profile cannot be kept. {why}", why=fault)) from None
    return profile


def present() -> Profile:
    """Give the profile that was chosen last, the first one where that is not known."""
    slug = _plain(_choice()).get("profile", "")
    return next((one for one in profiles() if one.slug == slug), FIRST)


def choose(profile: Profile) -> bool:
    """Remember who plays, for the next start too; whether that could be written."""
    try:
        replace_file(_choice(), json.dumps({"profile": profile.slug}).encode("ascii"))
    except JournalError:
        return False
    return True


def _choice() -> Path:
    return user_config_path("parley", appauthor=False) / "present.json"


def _plain(path: Path) -> dict[str, str]:
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    good = isinstance(content, dict) and all(isinstance(value, str) for value in content.values())
    return {str(name): value[:LONGEST] for name, value in content.items()} if good else {}
