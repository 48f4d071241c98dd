"""What lies beside a journal and is no move: offers under way, and the language that was spoken last.

Losing it loses no game: what cannot be read or written is left out without a word. It is never part of a digest.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from game.scenario import Scenario

LARGEST = 200_000
"""Bytes; the drafts of eight parties have ten thousand."""
Drafts = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Desk:
    """Offers under way by party, and the language spoken last ("" where that is not known)."""

    drafts: Drafts = field(default_factory=dict)
    lang: str = ""


def beside(journal: Path, what: str) -> Path:
    """Give the file of something that lies beside a journal."""
    return journal.with_name(f"{journal.stem}.{what}.json")


def read_small(path: Path) -> dict[str, object]:
    """Read a small JSON object; empty where there is none that can be read."""
    try:
        with path.open("rb") as file:
            content = json.loads(file.read(LARGEST))
    except (OSError, ValueError, RecursionError):
        return {}
    return content if isinstance(content, dict) else {}


def write_small(path: Path, content: Mapping[str, object]) -> bool:
    """Write a small JSON object whole or not at all; whether it could be done."""
    new = path.with_name(f"{path.name}.new")
    try:
        new.write_text(json.dumps(content), encoding="utf-8")
        new.replace(path)
    except OSError:
        with suppress(OSError):
            new.unlink()
        return False
    return True


def read_desk(journal: Path, scenario: Scenario) -> Desk:
    """Read what lies beside a journal, as far as the scenario has such parties, issues and options."""
    content = read_small(beside(journal, "desk"))
    lang, drafts = content.get("lang"), content.get("drafts")
    good: dict[str, dict[str, str]] = {}
    for party, draft in drafts.items() if isinstance(drafts, dict) else ():
        if party in scenario.parties and isinstance(draft, dict):
            good[party] = {
                issue: option
                for issue, option in draft.items()
                if issue in scenario.agenda and isinstance(option, str) and option in scenario.agenda[issue].options
            }
    return Desk(good, lang if isinstance(lang, str) else "")


def write_desk(journal: Path, desk: Desk) -> bool:
    """Keep what lies beside a journal; whether that could be written."""
    drafts = {party: dict(draft) for party, draft in desk.drafts.items() if draft}
    return write_small(beside(journal, "desk"), {"lang": desk.lang, "drafts": drafts})
