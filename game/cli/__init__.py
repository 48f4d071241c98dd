"""The command line: `parley VERB …`, one small file for each verb.

It reads words and prints words. Nothing of the rules, no file of the game and no screen is decided here; a verb
imports what it needs when it is called.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence


def main(words: Sequence[str] | None = None) -> int:
    """Run the command `parley` and give its exit code; Ctrl-C ends it cleanly, even while it is still starting."""
    try:
        from game.cli.app import obey

        return obey(list(sys.argv[1:] if words is None else words))
    except KeyboardInterrupt:
        print("parley: Stopped.", file=sys.stderr)
        return 130


__all__ = ["main"]
