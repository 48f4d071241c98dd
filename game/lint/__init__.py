"""What is wrong with a scenario beyond its form: what cannot happen, what does nothing, what a class cannot learn from.

It asks the loader's checks first and the analysis afterwards; it never changes a scenario and never plays one.
"""

from __future__ import annotations

from game.lint.inspect import Report, inspect, inspect_text

__all__ = ["Report", "inspect", "inspect_text"]
