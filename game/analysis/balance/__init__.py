"""Whether a scenario is balanced: every line of the rulebook, section 9, measured by counting and by mass play."""

from __future__ import annotations

from game.analysis.balance.lines import measure
from game.analysis.balance.verdict import Verdict

__all__ = ["Verdict", "measure"]
