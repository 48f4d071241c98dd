"""The command line: `parley VERB …`, one small file for each verb.

It reads words and prints words. Nothing of the rules, no file of the game and no screen is decided here; a verb
imports what it needs when it is called.
"""

from __future__ import annotations

from game.cli.app import main

__all__ = ["main"]
