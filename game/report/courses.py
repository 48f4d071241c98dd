"""The year after in figures: every metric with and without the deal, and what moved it; read off an outcome.

Amounts are hundredths of the metric's whole units, as the outcome keeps them; it draws nothing and decides nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from game.language import decimal, mark, say
from game.report.names import Names
from game.rules.outcome import Outcome
from game.scenario import Scenario

SEASONS = (mark("Now"), mark("Spring"), mark("Summer"), mark("Autumn"), mark("Winter"))


@dataclass(frozen=True, slots=True)
class Mover:
    """Something that moves a metric each quarter, in hundredths."""

    words: str
    amount: int


@dataclass(frozen=True)
class Course:
    """One metric over the quarters; ``deal`` is empty without a deal."""

    metric: str
    deal: tuple[int, ...]
    bare: tuple[int, ...]
    decimals: int
    better: int
    trend: int
    span: int
    movers: tuple[Mover, ...]
    """What the deal does each quarter, as far as it is carried out; the largest first."""
    without: tuple[Mover, ...]
    """What no deal does each quarter."""

    @property
    def shown(self) -> tuple[int, ...]:
        """The course that came true."""
        return self.deal or self.bare

    def gap(self, at: int) -> int:
        """What the deal makes of the figure at a quarter; without a deal, how far it has moved."""
        return self.deal[at] - self.bare[at] if self.deal else self.bare[at] - self.bare[0]

    def good(self, at: int) -> int:
        """1 where the gap is for the better, −1 where it costs, 0 where there is none that one could see."""
        seen = self.figure(abs(self.gap(at)))
        if seen == self.figure(0):
            return 0
        return 1 if self.gap(at) * self.better > 0 else -1

    def figure(self, hundredths: int) -> str:
        """Write an amount as a person reads it, with the metric's decimals."""
        whole = (abs(hundredths) + 50) // 100
        return decimal((-whole if hundredths < 0 else whole) / 10**self.decimals, self.decimals)

    def signed(self, hundredths: int) -> str:
        """Write an amount with its sign."""
        text = self.figure(hundredths)
        return f"+{text}" if hundredths > 0 and text != self.figure(0) else text

    def values(self, course: Sequence[int]) -> tuple[float, ...]:
        """A course in the metric's own units, for a chart."""
        return tuple(value / 100 / 10**self.decimals for value in course)


def seasons(quarters: int) -> tuple[str, ...]:
    """The names of the quarters, now first: seasons where there are four."""
    if quarters == len(SEASONS) - 1:
        return tuple(say(season) for season in SEASONS)
    return (say("Now"), *(say("Q{n}", n=n) for n in range(1, quarters + 1)))


def read_courses(scenario: Scenario, words: Names, outcome: Outcome) -> tuple[Course, ...]:
    """Every metric, in the file's order."""
    return tuple(_course(scenario, words, outcome, metric) for metric in scenario.metrics)


def _course(scenario: Scenario, words: Names, outcome: Outcome, metric: str) -> Course:
    plan = scenario.metrics[metric]
    package = outcome.package or {}
    movers = [
        Mover(f"{words.issue(issue)}: {words.option(issue, option)}", amount * outcome.compliance)
        for issue, option in package.items()
        if (amount := scenario.agenda[issue].options[option].effects.get(metric, 0))
    ]
    movers += [
        Mover(link.title or say("Together"), link.effects[metric] * outcome.compliance)
        for link in scenario.linkages.values()
        if package and link.effects.get(metric) and _holds(link.options, package)
    ]
    no_deal = scenario.implementation.no_deal.get(metric, 0)
    return Course(
        metric=metric,
        deal=outcome.with_deal[metric] if package else (),
        bare=outcome.without_deal[metric],
        decimals=plan.decimals,
        better=1 if plan.better == "higher" else -1,
        trend=plan.trend * 100,
        span=(plan.range[1] - plan.range[0]) * 100,
        movers=tuple(sorted(movers, key=lambda m: -abs(m.amount))),
        without=(Mover(say("No deal"), no_deal * 100),) if no_deal else (),
    )


def _holds(options: Mapping[str, tuple[str, ...]], package: Mapping[str, str]) -> bool:
    return all(package[issue] in wanted for issue, wanted in options.items())


def by_weight(courses: Sequence[Course]) -> tuple[Course, ...]:
    """The courses that say most first: by the gap at the end as a share of the range, then in the file's order."""
    return tuple(sorted(courses, key=lambda course: -abs(course.gap(-1)) / max(1, course.span)))


def causes_line(course: Course, at: int) -> str:
    """What moved the figure up to a quarter, the two largest causes, in a line."""
    if at == 0:
        return say("Where the talks left it")
    moved: list[tuple[str, int]] = [(m.words.split(": ")[-1], m.amount * at) for m in course.movers]
    if not course.deal:
        moved = [(m.words, m.amount * at) for m in course.without]
    elif course.without:
        moved.append((say("no breakdown"), -sum(m.amount for m in course.without) * at))
    if not moved and course.trend:
        return say("The trend of the day {amount}", amount=course.signed(course.trend * at))
    if course.trend and not course.deal:
        moved.append((say("Trend"), course.trend * at))
    moved = [m for m in sorted(moved, key=lambda m: -abs(m[1])) if course.figure(m[1]) != course.figure(0)]
    if not moved:
        return say("The deal does not touch it") if course.deal else say("Nothing moves it")
    return ", ".join(f"{name} {course.signed(amount)}" for name, amount in moved[:2])


def compliance_sum(scenario: Scenario, outcome: Outcome) -> tuple[int, int]:
    """Mean trust among the signatories and the floor, which make the share that is carried out."""
    pairs = [
        amount for (q, p), amount in outcome.trust.items() if q in outcome.signatories and p in outcome.signatories
    ]
    mean = (2 * sum(pairs) + len(pairs)) // (2 * len(pairs)) if pairs else 0
    return mean, scenario.implementation.compliance_floor
