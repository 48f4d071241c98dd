"""What the command line says, and how it stops: one clear sentence, an exit code, one JSON object.

Exit codes: 0 fine, 1 readable but faulty content or a failed game or check, 2 wrong use or unreadable input.
"""

from __future__ import annotations

import json
import os
import sys
from typing import Any

FAULTY = 1
WRONG_USE = 2
STOPPED = 130
"""What a program gives back that was stopped with Ctrl-C."""


class Stop(Exception):  # noqa: N818 - it ends a command with a sentence; it is no programmer's error
    """Ends a command with one sentence for the person, an exit code, and more keys for its JSON."""

    def __init__(self, message: str, code: int = WRONG_USE, **more: Any) -> None:
        super().__init__(message)
        self.code = code
        self.more = more


def show(value: dict[str, Any]) -> None:
    """Print one JSON object, the only thing on stdout."""
    print(json.dumps(value, indent=None, ensure_ascii=True))


def complain(message: str) -> None:
    """Say on stderr why a command stops."""
    print(f"parley: {message}".replace("\r", "\\r"), file=sys.stderr)


def colourful() -> bool:
    """Tell whether stdout is a terminal that wants colours."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def tell(text: str, style: str = "") -> None:
    """Print a text, in a style where the terminal wants colours."""
    if style and colourful():
        from rich.console import Console
        from rich.text import Text

        Console(highlight=False).print(Text(text, style), soft_wrap=True)
    else:
        print(text)
