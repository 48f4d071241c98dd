"""Reads what a test expects: figures with what is wanted of them, conditions, changes.

It holds every name and every number against the scenario; nothing is played here.
"""

from __future__ import annotations

from decimal import Decimal

from game.scenario.conditions import judge
from game.scenario.expressions import Fault
from game.scenario.figures import UnknownFigure
from game.scenario.spelling import nearest
from game.trials.model import Check, Expect, Holds
from game.trials.page import Entry, Page
from game.trials.subjects import GROUPS, NONE, Subject, Topics
from game.trials.wants import Choice, Exactly, Not, Range, Want

BOUNDS = ("least", "most")


class Reader:
    """Reads expectations about one scenario."""

    def __init__(self, page: Page, topics: Topics) -> None:
        self.page = page
        self.topics = topics

    def read(self, entry: Entry) -> Expect:
        """Read one map of expectations."""
        checks: list[Check | Holds] = []
        for key, one in self.page.entries(entry).items():
            if key == "holds":
                checks += self._conditions(one)
            elif key == "changed":
                checks += self._changes(one)
            elif key in GROUPS:
                checks += self._group(key, one)
            elif key in self.topics.outcomes:
                checks += self._outcomes(key, one)
            elif key in self.topics.packages:
                checks += self._package(key, one)
            else:
                subject = self.topics.facts.get(key) or self._figure(key, one)
                if subject is not None:
                    checks += self._check(subject, one)
        return Expect(entry.line, tuple(checks))

    def _check(self, subject: Subject, entry: Entry) -> list[Check | Holds]:
        want = self._want(subject, entry)
        return [] if want is None else [Check(entry.line, subject, want)]

    def _figure(self, name: str, entry: Entry) -> Subject | None:
        try:
            return self.topics.figure(name)
        except UnknownFigure as unknown:
            guess = "" if "." in name else nearest(name, self.topics.known)
            hint = f"did you mean '{guess}'?" if guess else unknown.hint
            self.page.add(unknown.code, entry, unknown.message, hint, key=True)
            return None

    def _group(self, key: str, entry: Entry) -> list[Check | Holds]:
        checks: list[Check | Holds] = []
        for name, one in self.page.entries(entry).items():
            try:
                subject = self.topics.figure(f"{GROUPS[key]}{name}")
            except UnknownFigure as unknown:
                self.page.add(unknown.code, one, unknown.message, unknown.hint, key=True)
                continue
            if key == "metrics" and name not in self.topics.index.metrics:
                self.page.add("P0404", one, f"there is no metric '{name}'", "write it without 'metrics:'", key=True)
                continue
            checks += self._check(subject, one)
        return checks

    def _outcomes(self, key: str, entry: Entry) -> list[Check | Holds]:
        subjects = self.topics.outcomes[key]
        checks: list[Check | Holds] = []
        for name, one in self.page.entries(entry).items():
            if name in subjects:
                checks += self._check(subjects[name], one)
            else:
                self._unknown("P0401", "party", name, one)
        return checks

    def _unknown(self, code: str, what: str, name: str, entry: Entry) -> None:
        known = self.topics.ids.issues if what == "issue" else self.topics.ids.parties
        guess = nearest(name, known)
        hint = f"did you mean '{guess}'?" if guess else f"known are: {', '.join(known)}"
        self.page.add(code, entry, f"the {what} '{name[:60]}' does not exist", hint, key=True)

    def _package(self, key: str, entry: Entry) -> list[Check | Holds]:
        if isinstance(entry.value, str) or "not" in (entry.value if isinstance(entry.value, dict) else ()):
            return self._check(self.topics.whole_package(key), entry)
        checks: list[Check | Holds] = []
        for issue, one in self.page.entries(entry).items():
            if issue in self.topics.ids.issues:
                checks += self._check(self.topics.option_of(key, issue), one)
            else:
                self._unknown("P0402", "issue", issue, one)
        return checks

    def _changes(self, entry: Entry) -> list[Check | Holds]:
        checks: list[Check | Holds] = []
        for name, one in self.page.entries(entry).items():
            subject = self._figure(name, one)
            if subject is None:
                continue
            if subject.kind not in {"number", "points"}:
                self.page.add("P0203", one, f"'{name}' is no number that changes", key=True)
                continue
            span = subject.high - subject.low
            want = self._numbers(subject, one, -span, span, signed=True)
            if want is not None:
                checks.append(Check(one.line, subject, want, change=True))
        return checks

    def _conditions(self, entry: Entry) -> list[Check | Holds]:
        checks: list[Check | Holds] = []
        for one in self.page.several(entry):
            text = self.page.text(one)
            if not text:
                continue
            try:
                condition, verdict = judge(text, self.topics.ids)
            except Fault as fault:
                self.page.add_inside(fault.code, one, fault.offset, fault.message, fault.hint)
                continue
            if verdict is False:
                self.page.add("P0910", one, "this condition can never hold")
            checks.append(Holds(one.node.line + 1, condition))
        return checks

    def _want(self, subject: Subject, entry: Entry) -> Want | None:
        value = entry.value
        if isinstance(value, dict) and "not" in value:
            inner = self.page.entries(entry, ("not",)).get("not")
            want = None if inner is None else self._want(subject, inner)
            return None if want is None or isinstance(want, Not) else Not(want)
        match subject.kind:
            case "word":
                return self._words(subject, entry)
            case "parties":
                return self._parties(subject, entry)
            case _:
                return self._numbers(subject, entry, subject.low, subject.high)

    def _words(self, subject: Subject, entry: Entry) -> Choice | None:
        what = f"word for '{subject.name}'"
        if isinstance(entry.value, dict):
            if not subject.ordered:
                self.page.wrong(entry, "a word or a list of words")
                return None
            bounds = self.page.entries(entry, BOUNDS)
            ends = {name: self.page.word(one, subject.words, what) for name, one in bounds.items()}
            if not ends or "" in ends.values():
                return None
            low = subject.words.index(ends.get("least", subject.words[0]))
            high = subject.words.index(ends.get("most", subject.words[-1]))
            return Choice(subject.words[low : high + 1])
        words = (*subject.words, NONE) if subject.name.startswith(("package", "offer")) else subject.words
        found = [self.page.word(one, words, what) for one in self.page.several(entry)]
        return Choice(tuple(found)) if found and all(found) else None

    def _parties(self, subject: Subject, entry: Entry) -> Exactly | None:
        if entry.value == NONE:
            return Exactly(frozenset())
        found = [self.page.word(one, subject.words, "party") for one in self.page.several(entry)]
        return Exactly(frozenset(found)) if all(found) else None

    def _numbers(
        self, subject: Subject, entry: Entry, lowest: int, highest: int, *, signed: bool = False
    ) -> Range | Not | None:
        """Read a number, two numbers as a range, bounds, or whether something happened at all."""
        points = subject.kind == "points"
        value = entry.value
        if isinstance(value, bool) and subject.counts and not signed:
            return Range(1, None) if value else Range(0, 0)
        low: int | None = None
        high: int | None = None
        if isinstance(value, dict):
            if signed and "not" in value:
                inner = self.page.entries(entry, ("not",)).get("not")
                want = None if inner is None else self._numbers(subject, inner, lowest, highest, signed=True)
                return Not(want) if isinstance(want, Range) else None
            ends = {
                name: self._number(one, points=points) for name, one in self.page.entries(entry, BOUNDS).items()
            }
            if not ends or None in ends.values():
                return None
            low, high = ends.get("least"), ends.get("most")
        elif isinstance(value, list):
            if len(value) != 2:
                self.page.add("P0208", entry, f"{entry.name} takes two numbers as a range, not {len(value)}")
                return None
            low, high = (self._number(one, points=points) for one in self.page.items(entry))
            if low is None or high is None:
                return None
        else:
            low = high = self._number(entry, points=points)
            if low is None:
                return None
        if low is not None and high is not None and low > high:
            self.page.add("P0204", entry, f"{entry.name} must begin with the smaller number")
            return None
        want = Range(low, high, points, signed)
        if (low is not None and low > highest) or (high is not None and high < lowest):
            reach = Range(lowest, highest, points, signed)
            self.page.add("P0910", entry, f"{subject.name} goes from {reach} and can never be {want}")
        return want

    def _number(self, entry: Entry, *, points: bool) -> int | None:
        value = entry.value
        if isinstance(value, bool) or not isinstance(value, int | Decimal):
            self.page.wrong(entry, "a number" if points else "a whole number")
            return None
        if points:
            value *= 10
        if value != int(value):
            code, most = ("P0209", "takes one decimal at most") if points else ("P0203", "must be a whole number")
            self.page.add(code, entry, f"{entry.name} {most}")
            return None
        return int(value)
