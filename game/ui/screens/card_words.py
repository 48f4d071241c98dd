"""The model card in plain words: its parts and sections, the name and meaning of each figure, what it rests on.

It reads one card and its scenario; it draws nothing and judges nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.language import count, mark, say, say_as
from game.lint.card import Card, Coefficient
from game.scenario import Scenario
from game.scenario.schema.words import WORDS
from game.ui.words import Words

PARTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (mark("People"), ("parties", "positions")),
    (mark("Agenda"), ("agenda", "linkages", "agreement")),
    (mark("Measures"), ("metrics",)),
    (mark("Moves"), ("moves",)),
    (mark("Events"), ("events",)),
    (mark("Phases"), ("phases", "readouts", "implementation", "endings")),
    (mark("Defaults"), ("defaults",)),
)
"""The tabs of the card, and the parts of the file that each shows."""

HEADS = {
    "linkages": mark("Linkages"),
    "agreement": mark("Who must agree"),
    "implementation": mark("The year after"),
    "endings": mark("Endings"),
    "defaults": mark("Where nothing nearer says otherwise"),
}
"""Headings of parts that are one section."""

NAMES = {
    "capital": mark("Political capital at the start"),
    "reservation": mark("What no deal is worth"),
    "ratification.need": mark("Weight at home that must say yes, in percent"),
    "ratification.uncertainty": mark("How far moods can shift on the day"),
    "strategy.exponent": mark("Software: how late it gives way"),
    "strategy.keep": mark("Software: share of its gain that it holds on to"),
    "strategy.spread": mark("Software: difference from game to game"),
    "strategy.answer": mark("Software: how far it gives way for nothing"),
    "mandate.opens.consult": mark("Question home that opens the mandate"),
    "mandate.opens.when": mark("Condition that opens the mandate"),
    "trust": mark("Trust at the start"),
    "audience_cost": mark("Support that a broken promise costs"),
    "kept_promise": mark("Support that a kept promise adds"),
    "approval_share": mark("Share of approval that counts as support"),
    "statement": mark("Price of a statement"),
    "back_channel": mark("Price of a private talk"),
    "consult": mark("Price of a question home"),
    "persuade": mark("Price of a step of persuasion"),
    "weight": mark("Weight in the vote"),
    "veto": mark("Whether it has a veto"),
    "approval": mark("Approval at the start"),
    "base": mark("Support when no option counts"),
    "threshold": mark("Support that it needs to say yes"),
    "start": mark("Value at the start"),
    "range.low": mark("Least value"),
    "range.high": mark("Greatest value"),
    "drift": mark("Change by itself in each round"),
    "trend": mark("Change by itself in each quarter of the year after"),
    "cost": mark("Price"),
    "chance": mark("Chance, in percent"),
    "when": mark("Condition"),
    "rounds": mark("Rounds at most"),
    "rounds.from": mark("First round in which it may happen"),
    "rounds.to": mark("Last round in which it may happen"),
    "cut_short.from": mark("First round that may be the last"),
    "cut_short.chance": mark("Chance that a round is the last, in percent"),
    "quarters": mark("Quarters that are played"),
    "compliance_floor": mark("Least share of a deal that is carried out"),
    "need": mark("Parties that must sign"),
    "firmness": mark("Firmness"),
    "after": mark("rounds until it comes"),
    "for": mark("rounds in which it comes"),
}
"""The names of figures that stand for themselves, by the end of their path."""

WAYS_OUT = {
    "agreed": mark("Way out when they agree: condition"),
    "over": mark("Way out when the rounds are over: condition"),
    "broken": mark("Way out when the talks break off: condition"),
    "passed": mark("Way out when home says yes: condition"),
    "refused": mark("Way out when home says no: condition"),
    "next": mark("Way on to the next phase: condition"),
}
"""What leads out of a phase."""

FORMS = {
    "agenda": "OptionForm",
    "agreement": "AgreementForm",
    "defaults": "DefaultsForm",
    "endings": "EndingForm",
    "events": "EventForm",
    "implementation": "ImplementationForm",
    "linkages": "LinkageForm",
    "metrics": "MetricForm",
    "moves": "MoveForm",
    "parties": "PartyForm",
    "phases": "PhaseForm",
    "positions": "PositionForm",
    "readouts": "ReadoutForm",
}
"""Which words of the schema tell what a key of a part means."""
INNER = {
    "audiences": "AudienceForm",
    "strategy": "StrategyForm",
    "ratification": "RatificationForm",
    "opens": "OpensForm",
    "cut_short": "CutShortForm",
    "exits": "ExitForm",
}
HOW_WRITTEN = (" Left out:", ", by issue:", ": {", ", written like")
"""Where the words for editors go on to how a key is written, which says nothing of the model."""
CHANGES = frozenset({"effects", "otherwise", "no_deal"})


@dataclass(frozen=True, slots=True)
class Section:
    """Figures that belong to one thing, under its title."""

    id: str
    title: str
    rows: tuple[Coefficient, ...]

    @property
    def counted(self) -> str:
        """How many figures there are, and how many of them have a source."""
        told = count("{n} figure", "{n} figures", len(self.rows))
        if not self.sourced:
            return told
        return say("{figures}, {n} with a source", figures=told, n=self.sourced)

    @property
    def sourced(self) -> int:
        """How many rest on sources alone."""
        return sum(not row.assumed for row in self.rows)


def sections(card: Card, part: int) -> tuple[Section, ...]:
    """Give the sections of a part, in file order."""
    found: dict[str, list[Coefficient]] = {}
    for row in card.coefficients:
        if row.group in PARTS[part][1]:
            found.setdefault(_section(row), []).append(row)
    words = Words(card.scenario)
    return tuple(Section(id, _title(words, id), tuple(rows)) for id, rows in found.items())


def _section(row: Coefficient) -> str:
    steps = [str(step) for step in row.path]
    if row.group in HEADS:
        return row.group
    return ".".join(steps[:4] if steps[2:3] == ["audiences"] else steps[:2])


def _title(words: Words, id: str) -> str:
    group, *rest = id.split(".")
    scenario = words.scenario
    match group:
        case "parties":
            party = words.party(rest[0])
            return f"{party} · {words.audience(rest[2])}" if len(rest) > 1 else party
        case "positions":
            return say("{who} · public positions", who=words.party(rest[0]))
        case "agenda":
            return words.issue(rest[0])
        case "metrics":
            return words.metric(rest[0])
        case "moves":
            return scenario.moves[rest[0]].title
        case "events":
            return scenario.events[rest[0]].title
        case "readouts":
            return say("Readout: {title}", title=scenario.readouts[rest[0]].title)
        case "phases":
            return words.phase(rest[0])
        case _:
            return say(HEADS[group])


def name(scenario: Scenario, row: Coefficient) -> str:
    """Name a figure in plain words, as it is read under the title of its section."""
    words = Words(scenario)
    path = [str(step) for step in row.path]
    rest = path[1:] if row.group in {"agreement", "implementation", "defaults"} else path[2:]
    if rest[:1] == ["audiences"]:
        rest = rest[2:]
    match row.group, rest:
        case "positions", [issue, *_]:
            return say("{issue}: firmness", issue=words.issue(issue))
        case "agenda", ["options", option, "effects", *tail]:
            return _quarterly(words.option_long(path[1], option), _change(words, tail))
        case "linkages", ["points", party]:
            return say("{title}: points for {who}", title=scenario.linkages[path[1]].title, who=words.party(party))
        case "linkages", ["effects", *tail]:
            return _quarterly(scenario.linkages[path[1]].title, _change(words, tail))
        case "implementation", ["no_deal", *tail]:
            return _quarterly(say("Without a deal"), _change(words, tail))
        case "endings", _:
            return scenario.endings[path[1]].title
        case "phases", ["exits", trigger, *_]:
            return say(WAYS_OUT[trigger])
        case "events", ["choice", "answers", answer, "effects", *tail]:
            choice = scenario.events[path[1]].choice
            title = choice.answers[answer].title if choice else answer
            return f"{title}: {_change(words, tail)}"
        case "readouts", ["effects", party, *tail]:
            return say("Told by {who}: {figure}", who=words.party(party), figure=_change(words, tail))
    return _plain(words, rest)


def _quarterly(of: str, figure: str) -> str:
    """Name a change that comes in each quarter."""
    return say("{of}: {figure}, a quarter", of=of, figure=figure)


def _plain(words: Words, rest: Sequence[str]) -> str:
    """Name a figure that is named alike wherever it stands."""
    match rest:
        case ["points", issue, option]:
            return f"{words.issue(issue)}: {words.option_long(issue, option)}"
        case ["points", issue]:
            return words.issue(issue)
        case ["salience", issue]:
            return say("How much promises count: {issue}", issue=words.issue(issue))
        case ["watches", metric]:
            return say("Approval that follows a measure: {metric}", metric=words.metric(metric))
        case ["effects", *tail]:
            return _change(words, tail)
        case ["otherwise", *tail]:
            return say("If it fails: {figure}", figure=_change(words, tail))
    dotted = ".".join(rest)
    return say(NAMES.get(dotted, dotted))


def _change(words: Words, tail: Sequence[str]) -> str:
    """Name what an effect changes; one of several effects by its number."""
    if tail[0].isdigit():
        return say("effect {n}, {figure}", n=tail[0], figure=_change(words, tail[1:]))
    if tail[-1] in {"after", "for"}:
        return say(NAMES[tail[-1]])
    return words.figure(".".join(tail))


def figure(row: Coefficient) -> str:
    """Write the value as the file has it; changes with their sign."""
    if isinstance(row.value, bool):
        return say("yes") if row.value else say_as("the value of a figure", "no")
    if isinstance(row.value, str):
        return row.value
    change = not CHANGES.isdisjoint(row.path) and row.path[-1] not in {"after", "for"}
    sign = "−" if row.value < 0 else "+" if change and row.value else ""
    return f"{sign}{abs(row.value)}"


def meaning(row: Coefficient) -> str:
    """Say what a figure means."""
    return say(meant(row))


def meant(row: Coefficient) -> str:
    """Give the English sentence that tells what a figure means, in the words that editors show at its key."""
    form, found = FORMS[row.group], ""
    for step in map(str, row.path):
        form = INNER.get(step, form)
        found = WORDS[form].get(step) or WORDS["PricesForm"].get(step, found)
    for end in HOW_WRITTEN:
        found = found.split(end, maxsplit=1)[0]
    found = found.removeprefix("true: ").removeprefix("[first, last]: ").removeprefix("[least, greatest]: ")
    return f"{found[:1].upper()}{found[1:].removesuffix('.')}."


def rests_on(row: Coefficient) -> str:
    """Say in few words what a figure rests on; in brackets, what reports the story alone."""
    words = ", ".join([*row.source, *([say("assumed")] if row.assumed else [])])
    return f"{words} ({', '.join(row.story)})" if row.story else words


def reports(scenario: Scenario, row: Coefficient) -> tuple[tuple[str, str], ...]:
    """Give each source of a figure or of its story with its text; words of an author's own have none."""
    about = scenario.about
    texts = {**about.sources, **{key: fact.text for key, fact in about.facts.items()}}
    return tuple((key, texts.get(key, "")) for key in dict.fromkeys((*row.source, *row.story)))


def hint(scenario: Scenario, row: Coefficient) -> str:
    """Say on focus what a figure rests on: the text of each source, or that it is assumed."""
    known = reports(scenario, row)
    lines = [f"{key}: {text}" if text else key for key, text in known[:2]]
    if row.assumed:
        guess = say("Assumed: an author's guess. Argue with it.")
        lines.insert(0, say("Assumed. The story is told by:") if known else guess)
    return " ".join(lines)
