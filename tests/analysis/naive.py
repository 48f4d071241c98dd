"""The rulebook's definitions in plain Python, package by package, over the rules' own functions: slow and obvious.

The tests hold the fast analysis against it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import combinations, product
from math import prod

from game.rules.horizon import agreed_value
from game.rules.layout import HOW_AGREED, ISSUES, V_HOW, V_RESERVATION
from game.rules.ratify import ratifies
from game.rules.record import Tables, Talks, duplicate
from game.rules.worth import steps, value

Package = tuple[int, ...]


def packages(t: Tables) -> list[Package]:
    """List all packages in the order of their codes."""
    return list(product(*(range(n) for n in t.options[: t.n_issues])))


def long(package: Package) -> list[int]:
    """Give a package as long as the rules want it."""
    return [*package, *([0] * (ISSUES - len(package)))]


def values(t: Tables, package: Package) -> list[int]:
    """Give each party's points."""
    return [value(t, p, long(package), 0) for p in range(t.n_parties)]


def reservation(t: Tables, s: Talks) -> list[int]:
    """Give each party's reservation value."""
    return s.v[V_RESERVATION : V_RESERVATION + t.n_parties]


def above(t: Tables, s: Talks, package: Package) -> list[bool]:
    """Tell which parties get their reservation value or more."""
    return [got >= r for got, r in zip(values(t, package), reservation(t, s), strict=True)]


def wins(t: Tables, s: Talks, package: Package, *, moods: bool, persuasion: bool) -> list[bool]:
    """Tell which homes would ratify."""
    then = duplicate(s)
    if not persuasion:
        then.persuasion = [0] * len(s.persuasion)
    return [ratifies(t, then, p, long(package), 0, 0, int(moods)) for p in range(t.n_parties)]


def some_set(t: Tables, good: Sequence[bool]) -> bool:
    """Tell whether some set of at least ``need`` parties holds all veto holders and only good ones."""
    return any(
        all(good[p] for p in group) and all(p in group for p in range(t.n_parties) if (t.veto >> p) & 1)
        for size in range(t.need, t.n_parties + 1)
        for group in combinations(range(t.n_parties), size)
    )


def beats(a: Sequence[int], b: Sequence[int]) -> bool:
    """Tell whether a is at least as good for all and better for one."""
    return all(x >= y for x, y in zip(a, b, strict=True)) and any(x > y for x, y in zip(a, b, strict=True))


def efficient(points: Sequence[Sequence[int]]) -> list[bool]:
    """Tell which points no other beats."""
    return [not any(beats(other, one) for other in points) for one in points]


def best_of(scores: Mapping[int, Fraction | int]) -> tuple[int, ...]:
    """Give all codes of the greatest score."""
    return tuple(code for code, score in scores.items() if score == max(scores.values()))


def points(t: Tables, s: Talks) -> dict[str, tuple[int, ...]]:
    """Find the four points."""
    r = reservation(t, s)
    surplus = {
        code: [got - least for got, least in zip(values(t, package), r, strict=True)]
        for code, package in enumerate(packages(t))
        if all(above(t, s, package))
    }
    best = [max((line[p] for line in surplus.values()), default=0) for p in range(t.n_parties)]
    counted = [p for p in range(t.n_parties) if best[p] > 0]
    ratios = {code: min((Fraction(line[p], best[p]) for p in counted), default=0) for code, line in surplus.items()}
    return {
        "nash": best_of({code: prod(line) for code, line in surplus.items()}),
        "kalai_smorodinsky": best_of(ratios),
        "egalitarian": best_of({code: min(line) for code, line in surplus.items()}),
        "utilitarian": best_of({code: sum(line) for code, line in surplus.items()}),
    }


def deal(t: Tables, s: Talks) -> Package:
    """Give the deal, or the status quo."""
    return tuple(s.agreed[: t.n_issues]) if s.v[V_HOW] == HOW_AGREED else (0,) * t.n_issues


def got(t: Tables, s: Talks) -> list[int]:
    """Give what the talks brought each party."""
    return [agreed_value(t, s, p) for p in range(t.n_parties)]


def differing(a: Package, b: Package) -> tuple[int, ...]:
    """Give the issues in which two packages differ."""
    return tuple(i for i, (x, y) in enumerate(zip(a, b, strict=True)) if x != y)


def distance(t: Tables, a: Package, b: Package) -> int:
    """Count the steps between two packages."""
    return sum(steps(t, i, x, y) for i, (x, y) in enumerate(zip(a, b, strict=True)))


def possible_gain(t: Tables, s: Talks) -> int | None:
    """Give the greatest sum of surpluses inside every win-set."""
    sums = [
        sum(values(t, package)) - sum(reservation(t, s))
        for package in packages(t)
        if all(wins(t, s, package, moods=True, persuasion=False))
    ]
    return max(sums, default=None)


def frontier_distance(t: Tables, s: Talks) -> int:
    """Give the largest joint gain over packages worse for nobody."""
    now = got(t, s)
    gains = [
        sum(line) - sum(now)
        for line in (values(t, package) for package in packages(t))
        if all(x >= y for x, y in zip(line, now, strict=True))
    ]
    return max(gains, default=0)


def missed_trade(t: Tables, s: Talks) -> Package | None:
    """Find the missed trade."""
    now, stood = got(t, s), deal(t, s)
    found = [
        (-sum(values(t, package)), len(differing(package, stood)), code, package)
        for code, package in enumerate(packages(t))
        if beats(values(t, package), now) and all(wins(t, s, package, moods=True, persuasion=False))
    ]
    return min(found)[3] if found else None


def smallest_change(t: Tables, s: Talks) -> Package | None:
    """Find the smallest change."""
    refused = tuple(s.agreed[: t.n_issues])
    signed = [p for p in range(t.n_parties) if (s.signatories >> p) & 1]
    found = []
    for code, package in enumerate(packages(t)):
        passes = wins(t, s, package, moods=True, persuasion=True)
        good = above(t, s, package)
        if package != refused and all(passes[p] and good[p] for p in signed):
            found.append((len(differing(package, refused)), distance(t, package, refused), code, package))
    return min(found)[3] if found and s.agreed_on else None
