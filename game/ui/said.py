"""What was said at the table, in ids: it can be told in any language, now and later. It holds no words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Said:
    """A reason that a delegation gave aloud: its code, the issue, the option offered there and the public one."""

    party: str
    kind: str
    issue: str
    now: str
    stand: str
    ply: int
