"""What a side move would change at once: the rules make it on a copy of what one party may know.

Only for moves without chance; nothing of the game itself is touched.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.rules.encode import encode
from game.rules.legal import Refusal, refusal_of, refuse
from game.rules.moves import Move
from game.rules.record import duplicate
from game.rules.step import step
from game.rules.view import View


@dataclass(frozen=True, slots=True)
class Foreseen:
    """A figure by its dotted name: by how much it would change, and where it would stand."""

    name: str
    amount: int
    after: int


def preview(view: View, move: Move) -> tuple[Foreseen, ...] | Refusal:
    """Give all figures that a move would change at once, or why it would be refused."""
    talks = duplicate(view.talks)
    code = encode(view.index, view.tables, talks, move)
    if isinstance(code, Refusal):
        return code
    no = refusal_of(refuse(view.tables, talks, *code))
    if no is not None:
        return no
    before = talks.v[:]
    step(view.tables, talks, *code)
    return tuple(
        Foreseen(name, talks.v[at] - before[at], talks.v[at])
        for at, name in view.index.names.items()
        if talks.v[at] != before[at]
    )
