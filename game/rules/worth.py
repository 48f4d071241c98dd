"""What a package is worth to a party, how far two packages are apart, and what outsiders may do with it.

A package is a row with one option index for each issue, read from an offset on.
"""

from __future__ import annotations

from game.rules.layout import ISSUES, OPTIONS, PARTIES, V_RESERVATION
from game.rules.record import Row, Tables, Talks
from game.rules.small import small


@small
def link_holds(t: Tables, link: int, package: Row, offset: int) -> bool:
    """Tell whether every issue that a linkage names stands at one of its options."""
    for i in range(t.n_issues):
        mask = t.link_mask[link * ISSUES + i]
        if mask != 0 and (mask >> package[offset + i]) & 1 == 0:
            return False
    return True


@small
def value(t: Tables, party: int, package: Row, offset: int) -> int:
    """Give a party's points for a package in tenths: its options and the linkages that hold."""
    total = 0
    row = party * ISSUES * OPTIONS + 0
    for i in range(t.n_issues):
        total += t.points[row + i * OPTIONS + package[offset + i]]
    for link in range(t.n_linkages):
        points = t.link_points[link * PARTIES + party]
        if points != 0 and link_holds(t, link, package, offset):
            total += points
    return total


@small
def surplus(t: Tables, s: Talks, party: int, package: Row, offset: int) -> int:
    """Give a party's points above its reservation value, in tenths."""
    return value(t, party, package, offset) - s.v[V_RESERVATION + party]


@small
def steps(t: Tables, issue: int, a: int, b: int) -> int:
    """Count the steps between two options; in an unordered issue any two differ by one."""
    if a == b:
        return 0
    if t.ordered[issue] == 0:
        return 1
    return a - b if a > b else b - a


@small
def inside_mandate(t: Tables, s: Talks, party: int, package: Row, offset: int) -> bool:
    """Tell whether a party may offer or accept a package: no option that its capital keeps closed."""
    if s.opened[party] != 0:
        return True
    for i in range(t.n_issues):
        if (t.closed[party * ISSUES + i] >> package[offset + i]) & 1 != 0:
            return False
    return True


@small
def rule_met(t: Tables, accepted: int) -> bool:
    """Tell whether the parties that accepted are enough, every veto holder among them."""
    count = 0
    for p in range(t.n_parties):
        if (accepted >> p) & 1 != 0:
            count += 1
    return count >= t.need and accepted & t.veto == t.veto


@small
def status_quo(t: Tables, package: Row, offset: int) -> bool:
    """Tell whether a package leaves everything as it is."""
    for i in range(t.n_issues):
        if package[offset + i] != 0:
            return False
    return True


@small
def same(t: Tables, a: Row, a_offset: int, b: Row, b_offset: int) -> bool:
    """Tell whether two packages are one."""
    for i in range(t.n_issues):
        if a[a_offset + i] != b[b_offset + i]:
            return False
    return True
