"""How talks go: pure and deterministic, from tables, talks and a move to the talks afterwards.

No text, no file, no clock, no random generator; the small functions are the one source for play and for mass runs.
"""

from __future__ import annotations

RULES_VERSION = 1
"""Counts up whenever the same moves may end otherwise than before; journals and digests name it."""
