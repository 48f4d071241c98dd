"""What one software seat keeps in mind, as flat rows of integers: temper, book of packages, model of the others.

In play it is a slots object of lists; in mass runs the same names are the fields of a numpy record. It holds no
text, and nothing that its party may not know.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, get_type_hints

from game.rules.layout import AUDIENCES, ISSUES, MOVES, N_KINDS, OPTIONS, PARTIES, PHASES, READOUTS
from game.rules.record import Row

BOOK = 32768
"""Packages that all books of a seat hold together."""
SEGMENT = 20480
"""Packages in one book; of a larger space the book holds an even sample."""
STEPS = 32
"""Rounds that a curve of targets tells apart; longer talks share its steps."""
CURVE = STEPS * (STEPS + 1) // 2
TEMPERS = 21
"""Exponents that a temper may draw: 90 to 110 percent of the seat's own."""
WINDOW = 64
"""Packages that one window looks at."""
NOTHING = -(10**9)
"""Worth less than any package: nothing has been offered, nothing aimed at."""

# Strategies, in the order of their names.
CONCEDING = 0
CONCEDER = 1
RECIPROCATING = 2
FAIR_MINDED = 3
INTEGRATIVE = 4
HARDLINER = 5
STUBBORN = 6
SPLIT_THE_DIFFERENCE = 7
FIRST_OFFER = 8
WAITER = 9
RANDOM = 10
SCRIPTED = 11
NAMES = (
    "conceding",
    "conceder",
    "reciprocating",
    "fair_minded",
    "integrative",
    "hardliner",
    "stubborn",
    "split_the_difference",
    "first_offer",
    "waiter",
    "random",
    "scripted",
)

# What a turn is about to end with.
NOT_YET = 0
ACCEPTING = 1
PROPOSING = 2


@dataclass(slots=True, init=False, eq=False)
class Brain:
    """The numbers of one seat: how it plays, what it has seen, and the choice that it has just made."""

    # How it plays. Percents; band in tenths.
    strategy: int
    seed: int
    usual_keep: int
    spread: int
    answer: int
    band: int
    late_band: int
    firmer: int
    asks: int
    learns: int
    trades: int
    reserve: int
    # Whether the talks that it sees are the true ones, as in mass runs, so that it may ask the rules what is allowed.
    asks_rules: int
    # Its temper in this game: the share that it keeps, and which of its exponents.
    keep: int
    temper: int
    steps: int
    curve: Annotated[Row, TEMPERS * CURVE]
    # Its books: packages by own worth, the least first, four bits an issue; a segment for each phase.
    book_code: Annotated[Row, BOOK]
    book_worth: Annotated[Row, BOOK]
    book_from: Annotated[Row, PHASES]
    book_to: Annotated[Row, PHASES]
    best: Annotated[Row, PHASES]
    # Its draws: what all share, the ply that they belong to, what those share, how many hashes it has made, what is
    # left of the last one, and how many ways were told apart by it.
    seat_stem: int
    drawn_ply: int
    stem: int
    drawn: int
    luck: int
    ways: int
    # Where it stands: the phase (counted from 1), its round, the round of the turn, and what it aimed at last.
    phase: int
    phase_round: int
    turn: int
    target: int
    target_carries: int
    first_met: int
    best_met: int
    better: int
    left_standing: int
    asked: int
    # What it has seen of the others.
    known_on: Annotated[Row, PARTIES]
    known: Annotated[Row, PARTIES * ISSUES]
    count: Annotated[Row, PARTIES * ISSUES * OPTIONS]
    like: Annotated[Row, ISSUES * OPTIONS]
    near: Annotated[Row, ISSUES * OPTIONS * OPTIONS]
    # What ``like`` was made from: how the others stand, what they told in private, who is there (0: to be made anew).
    liked_at: Annotated[Row, PARTIES * ISSUES]
    liked_told: Annotated[Row, PARTIES]
    liked_present: int
    # The stretch of the book that was looked through last, and how well each package of it is liked.
    scored_from: int
    scored_to: int
    scores: Annotated[Row, WINDOW]
    # What it has been told about its own home's moods, in whole points.
    mood_low: Annotated[Row, AUDIENCES]
    mood_high: Annotated[Row, AUDIENCES]
    # What each option adds to the support of each own audience, by how the seat stands on its issue (0: not known).
    felt: Annotated[Row, AUDIENCES * ISSUES * OPTIONS]
    felt_at: Annotated[Row, ISSUES]
    # The part of each own audience's support that no option moves.
    rest: Annotated[Row, AUDIENCES]
    # What a point of trust is worth before a deal is agreed, and one of approval with each own audience.
    trust_unit: int
    approval_unit: Annotated[Row, AUDIENCES]
    odds: Annotated[Row, AUDIENCES]
    spare: Annotated[Row, AUDIENCES]
    # What the rules allow it now: authored moves, readouts.
    may_do: Annotated[Row, MOVES]
    gains: Annotated[Row, MOVES]
    fits: Annotated[Row, READOUTS]
    # The kinds of move that are possible at the floor, for who plays by chance.
    kinds: Annotated[Row, N_KINDS]
    # The search of one turn: the best-liked package that it could offer, and the best-liked of all.
    pack: Annotated[Row, ISSUES]
    base: Annotated[Row, ISSUES]
    lead_on: int
    lead_score: int
    lead_worth: int
    lead: Annotated[Row, ISSUES]
    wish_on: int
    wish_score: int
    wish_worth: int
    wish: Annotated[Row, ISSUES]
    about: int
    # Its choice, as ``step`` takes it.
    kind: int
    a: int
    b: int

    def __init__(self) -> None:
        """Make an empty mind."""
        for name, size in brain_sizes().items():
            setattr(self, name, [0] * size if size else 0)


_SIZES: dict[str, int] = {}


def brain_sizes() -> dict[str, int]:
    """Give the length of every field of a brain; 0 stands for a single integer."""
    if not _SIZES:
        hints = get_type_hints(Brain, include_extras=True)
        _SIZES.update((n, h.__metadata__[0] if hasattr(h, "__metadata__") else 0) for n, h in hints.items())
    return _SIZES
