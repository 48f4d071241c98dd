"""One game: session, journal, replay and the notation of moves."""

from __future__ import annotations

from game.session.session import Line, Session

__all__ = ["Line", "Session"]
