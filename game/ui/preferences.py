"""What the player has set, as it holds in the window now: every change shows at once and is kept.

It reads and writes no file itself (``settings`` does) and knows no screen.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from game.ui import settings as files
from game.ui.app import App
from game.ui.keys import Changed
from game.ui.settings import PROJECTED, Settings
from game.ui.theme import THEMES


class Preferences:
    """The settings of whoever plays."""

    def __init__(self, app: App, speak: Callable[[str], None]) -> None:
        """Hold for an app; ``speak`` changes the language of everything."""
        self.app = app
        self.speak = speak
        self.path: Path | None = None
        """Where they are kept; None: only until the window closes."""
        look = app.look
        self.now = Settings(theme=look.theme.name, text_size=look.text_size, calm=look.calm)
        self.over: dict[str, Any] = {}
        """What holds this time in place of what is set."""
        self._warned = False
        self._applying = False
        app.on_text_size = lambda size: self._note(text_size=size)
        app.on_filled = lambda filled: self._note(full_screen=filled)
        app.on_guided = lambda: self._note(guided=app.guided)
        app.on_keys = lambda changed: self._note(keys=dict(changed.keys))

    def load(self, path: Path, **over: Any) -> None:
        """Take the settings of a file, and let some others hold this time without keeping them."""
        self.path = path
        self._warned = False
        self.now, problem = files.read(path)
        self.over = over
        self._apply()
        if problem:
            self.app.toast(problem, "triangle-alert")

    def change(self, **values: Any) -> None:
        """Change some settings at once, and keep them."""
        self._keep(**values)
        self._apply()

    def hold(self, **values: Any) -> None:
        """Let some settings be others this time, without keeping them."""
        self.over |= values
        self._apply()

    def _note(self, **values: Any) -> None:
        """Keep what was changed elsewhere and shows already."""
        if self._applying:
            return
        if self.now.projector and values.get("text_size", PROJECTED) < PROJECTED:
            values["projector"] = self.app.projector = False
        self._keep(**values)

    def _keep(self, **values: Any) -> None:
        new = replace(self.now, **values)
        self.over = {name: value for name, value in self.over.items() if name not in values}
        same, self.now = new == self.now, new
        if same or self.path is None:
            return
        problem = files.write(self.path, new)
        if problem and not self._warned:
            self._warned = True
            self.app.toast(problem, "triangle-alert")

    def _apply(self) -> None:
        """Show the settings; what the app tells of it meanwhile is nothing new."""
        self._applying = True
        try:
            self._show(replace(self.now, **self.over))
        finally:
            self._applying = False

    def _show(self, new: Settings) -> None:
        app, look = self.app, self.app.look
        app.hints = app.notes.tips = new.hints
        app.guided, app.projector = new.guided, new.projector
        wanted = (THEMES[new.theme], new.shown_size, new.calm)
        if (look.theme, look.text_size, look.calm) != wanted:
            app.set_look(theme=wanted[0], text_size=wanted[1], calm=wanted[2])
        if dict(app.changed.keys) != dict(new.keys):
            app.change_keys(Changed(dict(new.keys)))
        app.fill(new.full_screen)
        if app.language.lower() != new.language:
            self.speak(new.language)
        else:
            app.rebuild()
