"""What a finished game meant, in words and figures: for the debrief's screens, and as pages to keep or to print.

It knows no screen. Names of the scenario and colours are handed in by whoever shows them.
"""

from __future__ import annotations

from game.report.past import Past, look_at

__all__ = ["Past", "look_at"]
