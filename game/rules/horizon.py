"""After the talks: how far a deal is carried out, the year with and without it, what each party got, the ending."""

from __future__ import annotations

from game.rules.effects import holds, note
from game.rules.layout import (
    C_ENDING,
    HOW_AGREED,
    HOW_DEADLINE,
    METRICS,
    OPTIONS,
    PARTIES,
    V_DEAL,
    V_HORIZON,
    V_HOW,
    V_METRIC,
    V_RESERVATION,
    V_TRUST,
)
from game.rules.record import Tables, Talks
from game.rules.small import small
from game.rules.worth import link_holds, value


@small
def close_books(t: Tables, s: Talks) -> None:
    """Settle how the talks ended and what was agreed, once they leave bargaining and ratification for good."""
    s.closed = 1
    s.n_due = 0
    if s.ended == 0:
        s.ended = HOW_DEADLINE
    s.v[V_HOW] = s.ended
    if s.ended == HOW_AGREED:
        for i in range(t.n_issues):
            s.v[V_DEAL + i] = s.agreed[i]


@small
def find_compliance(t: Tables, s: Talks) -> int:
    """Give the share of the deal that is carried out, a whole percent rounded once, half up.

    floor + (100 - floor) x (2 x mean trust among the signatories - 45) / 100, kept within 0 to 100.
    """
    trust = 0
    pairs = 0
    for p in range(t.n_parties):
        for q in range(t.n_parties):
            if p != q and (s.signatories >> p) & 1 != 0 and (s.signatories >> q) & 1 != 0:
                trust += s.v[V_TRUST + p * PARTIES + q]
                pairs += 1
    if pairs == 0:
        return 0
    scaled = t.floor * 100 * pairs + (100 - t.floor) * (2 * trust - 45 * pairs)
    percent = (2 * scaled + 100 * pairs) // (200 * pairs)
    if percent > 100:
        return 100
    return max(percent, 0)


@small
def deal_effect(t: Tables, s: Talks, metric: int) -> int:
    """Give what the deal's options and linkages do to a metric each quarter, were all of it carried out."""
    total = 0
    for i in range(t.n_issues):
        total += t.option_effect[(i * OPTIONS + s.agreed[i]) * METRICS + metric]
    for link in range(t.n_linkages):
        effect = t.link_effect[link * METRICS + metric]
        if effect != 0 and link_holds(t, link, s.agreed, 0):
            total += effect
    return total


@small
def round_hundredths(amount: int) -> int:
    """Round hundredths to whole units, half away from zero."""
    if amount >= 0:
        return (amount + 50) // 100
    return -((-amount + 50) // 100)


@small
def carry_out(t: Tables, s: Talks) -> None:
    """Run the quarters after the talks, with the deal and without any; metrics in hundredths, clamped each quarter."""
    s.carried_out = 1
    agreed = s.v[V_HOW] == HOW_AGREED
    s.compliance = find_compliance(t, s) if agreed else 0
    for m in range(t.n_metrics):
        low = t.low[V_METRIC + m] * 100
        high = t.high[V_METRIC + m] * 100
        deal = s.v[V_METRIC + m] * 100
        bare = deal
        without = (t.trend[m] + t.no_deal[m]) * 100
        change = without
        if agreed:
            change = t.trend[m] * 100 + deal_effect(t, s, m) * s.compliance
        s.with_deal[m] = deal
        s.without_deal[m] = bare
        at = m
        for _ in range(t.quarters):
            at += METRICS
            bare += without
            if bare < low:  # noqa: PLR1730 - the compiler takes plain comparisons
                bare = low
            if bare > high:  # noqa: PLR1730
                bare = high
            deal += change
            if deal < low:  # noqa: PLR1730
                deal = low
            if deal > high:  # noqa: PLR1730
                deal = high
            s.with_deal[at] = deal
            s.without_deal[at] = bare
        s.v[V_HORIZON + m] = round_hundredths(deal)


@small
def bound(t: Tables, s: Talks, party: int) -> bool:
    """Tell whether the agreed deal binds a party: it accepted, or was at the table and the rule binds outsiders."""
    if s.v[V_HOW] != HOW_AGREED:
        return False
    if (s.signatories >> party) & 1 != 0:
        return True
    return t.outsiders_bound != 0 and (s.present >> party) & 1 != 0


@small
def agreed_value(t: Tables, s: Talks, party: int) -> int:
    """Give what the talks brought a party, in tenths: the deal's value, or its reservation value without one."""
    if bound(t, s, party):
        return value(t, party, s.agreed, 0)
    return s.v[V_RESERVATION + party]


@small
def delivered_value(t: Tables, s: Talks, party: int) -> int:
    """Give the value with only what is carried out, in tenths, half away from zero."""
    reservation = s.v[V_RESERVATION + party]
    gain = (agreed_value(t, s, party) - reservation) * s.compliance
    return reservation + round_hundredths(gain)


@small
def find_ending(t: Tables, s: Talks) -> None:
    """Choose the first ending whose condition holds; the last has none."""
    s.ending = -1
    for e in range(t.n_endings):
        if holds(t, s, t.ending_when[e]):
            s.ending = e
            note(s, C_ENDING, e, -1, -1, 0)
            return
