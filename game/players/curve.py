"""The curves by which targets fall: t to the power of the exponent, in thousandths, made at load without floats."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Decimal, localcontext

from game.players.brain import CURVE, STEPS
from game.rules.layout import BARGAINING
from game.rules.record import Tables


def planned_rounds(t: Tables) -> int:
    """Give the most rounds that talks of a scenario plan, from 2 to as many as a curve tells apart."""
    return min(STEPS, max(2, sum(t.rounds[f] for f in range(t.n_phases) if t.kind[f] == BARGAINING)))


def curve(t: Tables, exponent: Decimal) -> list[int]:
    """Give (done / planned) ^ exponent in thousandths for all rounds done of all rounds planned, triangular."""
    found = [0] * CURVE
    with localcontext() as context:
        context.prec = 12
        for planned in range(1, planned_rounds(t)):
            for done in range(1, planned + 1):
                power = (Decimal(done) / planned) ** exponent * 1000
                found[planned * (planned + 1) // 2 + done] = int(power.to_integral_value(ROUND_HALF_EVEN))
    return found


def tempered(exponent: float, temper: int) -> Decimal:
    """Give the exponent of a temper, 0 to 20: 90 to 110 percent of the usual one."""
    return Decimal(str(exponent)) * (90 + temper) / 100
