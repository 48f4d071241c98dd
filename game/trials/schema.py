"""The JSON Schema of tests as data, for editors: made from the same subjects that the reader of tests asks.

Of one scenario it has its ids and figures. It describes what the reader accepts as far as an editor can tell, and
judges no test itself; a word with $ may stand wherever a column of `each` may.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from game.rules.index import Index
from game.scenario import Scenario, find, shipped
from game.scenario.defaults import STRATEGIES
from game.scenario.schema.general import DRAFT, Schema, allow, one_or_more, refer
from game.scenario.schema.vocabulary import match_condition, name_figures
from game.scenario.schema.words import MEANINGS
from game.scenario.tokens import LONGEST as LONGEST_CONDITION
from game.session.notation import READERS
from game.trials.cases import CODES, DEFAULT, HIGHEST_SEED, KEYS, MOST_STEPS
from game.trials.page import LONGEST
from game.trials.reader import MOST_TESTS
from game.trials.subjects import GROUPS, NONE, Subject, Topics
from game.trials.table import MOST_ROWS
from game.trials.words import EXPECTED, FIGURES, KEY_WORDS, MOVES, REFUSED

FILE = "tests.schema.json"
"""The schema of one scenario's tests, beside its scenario.yaml."""
MODELINE = f"# yaml-language-server: $schema=../{FILE}"
"""The first line of a file of tests in the folder tests."""
COLUMN: Schema = {"type": "string", "pattern": r"\$[a-z][a-z0-9_]*"}
"""A word that stands for the values of a column."""
COLUMNS: Schema = {r"\$": {}}
"""Keys may hold such a word too."""
TEXT: Schema = {"type": "string", "minLength": 1, "maxLength": LONGEST}


def describe_tests(scenario: Scenario | None = None) -> Schema:
    """Give the schema of tests of any scenario, or of one with its own names."""
    topics = None if scenario is None else Topics(Index(scenario))
    definitions: dict[str, Schema] = {
        "column": COLUMN,
        "whole": _numbers({"type": "integer"}),
        "points": _numbers({"type": "number"}),
        "count": _any({"type": "boolean"}, *_numbers({"type": "integer"})["anyOf"]),
        "strategy": _any(allow({name: MEANINGS[name] for name in STRATEGIES})),
        "move": _move(topics),
        "condition": _condition(topics),
        "expect": _expect(topics),
    }
    definitions |= _step()
    definitions["test"] = _test(topics)
    tests = {"type": "array", "items": refer("test"), "minItems": 1, "maxItems": MOST_TESTS}
    keys: dict[str, Schema] = {"scenario": {"type": "string"}, "tests": tests}
    return {
        "$schema": DRAFT,
        "title": "Tests of a scenario for Parley",
        **_map({key: {**plan, "description": KEY_WORDS[key]} for key, plan in keys.items()}, needed=["tests"]),
        "definitions": definitions,
    }


def modeline(scenario: Path, tests: Path) -> str:
    """Give the line that leads from a file of tests to the schema beside its scenario; nothing where there is none."""
    schema = scenario.resolve().with_name(FILE)
    if not schema.is_file() or (scenario.parent.name in shipped() and find(scenario.parent.name) == scenario):
        return ""
    try:
        way = Path(os.path.relpath(schema, tests.resolve().parent)).as_posix()
    except ValueError:  # another drive of Windows
        return ""
    return f"# yaml-language-server: $schema={way}\n"


def _map(keys: Mapping[str, Schema], needed: Iterable[str] = (), *, columns: bool = False) -> Schema:
    """Allow certain keys only; with ``columns``, keys with $ too."""
    plan: Schema = {"type": "object", "properties": dict(keys), "additionalProperties": False}
    if columns:
        plan["patternProperties"] = COLUMNS
    return {**plan, "required": list(needed)} if needed else plan


def _any(*plans: Schema) -> Schema:
    return {"anyOf": [*plans, refer("column")]}


def _numbers(number: Schema) -> Schema:
    """Allow what may be wanted of a number: itself, a range, bounds, anything else."""
    one = _any(number)
    spread: Schema = {"type": "array", "items": one, "minItems": 2, "maxItems": 2}
    limits = _map({key: {**one, "description": FIGURES[key]} for key in ("least", "most")})
    others = _map({"not": {"description": FIGURES["not"]}}, ["not"])
    return _any(number, spread, {**limits, "minProperties": 1}, others)


def _words(words: Mapping[str | bool, str], *, ordered: bool = False) -> Schema:
    """Allow one of some words, several of them, anything else, and where they have an order a least and a most."""
    word = {
        "enum": list(words),
        "markdownEnumDescriptions": [meaning or str(name) for name, meaning in words.items()],
    }
    one = one_or_more(_any(word))
    keys = {"not": {**one, "description": FIGURES["not"]}}
    if ordered:
        keys |= {key: {**_any(word), "description": FIGURES[key]} for key in ("least", "most")}
    return {"anyOf": [*one["anyOf"], {**_map(keys), "minProperties": 1}]}


def _want(subject: Subject, titles: Mapping[str, str]) -> Schema:
    """Allow what may be wanted of a subject."""
    match subject.kind:
        case "number":
            return refer("count" if subject.counts else "whole")
        case "points":
            return refer("points")
        case "parties":
            return _words({**{word: titles.get(word, "") for word in subject.words}, NONE: "Nobody."})
    words: dict[str | bool, str] = {}
    for word in subject.words:
        name: str | bool = word == "true" if word in {"true", "false"} else word
        words[name] = titles.get(word, "")
    if subject.name.startswith(("package", "offer")):
        words[NONE] = "There is none."
    return _words(words, ordered=subject.ordered)


def _condition(topics: Topics | None) -> Schema:
    plan: Schema = {"type": "string", "maxLength": LONGEST_CONDITION}
    if topics is None:
        return plan
    plan["pattern"] = match_condition(topics.ids)
    plan["patternErrorMessage"] = "This condition holds a name that is not known here; parley check says which."
    return _any(plan)


def _move(topics: Topics | None) -> Schema:
    """Describe a line that moves: who, and which verb; what comes after the verb is for the check."""
    parties = "|".join(topics.index.parties) if topics is not None else "[a-z][a-z0-9_]*"
    plan: Schema = {
        **TEXT,
        "pattern": rf"^\s*(?:(?:{parties})\s+(?:{'|'.join(READERS)})(?:\s|$)|clock\s*$|teacher\s+inject\s)",
        "patternErrorMessage": "Not a move: write a party and what it does, such as '… propose', or 'clock'.",
        "description": MOVES,
    }
    if topics is not None:
        plan["examples"] = [
            f"{party} {verb}" for party in topics.index.parties for verb in ("open", "propose", "accept", "hold")
        ]
    return _any(plan)


def _step() -> dict[str, Schema]:
    expects = _map({"expect": {**refer("expect"), "description": EXPECTED["expect"]}}, ["expect"])
    keys = {
        "refused": refer("move"),
        "code": _any({"enum": list(CODES)}),
        "words": TEXT,
    }
    refused = _map({key: {**plan, "description": REFUSED[key]} for key, plan in keys.items()}, ["refused"])
    return {"step": {"anyOf": [refer("move"), expects, refused]}}


def _test(topics: Topics | None) -> Schema:
    """Describe one test."""
    seats: Schema = {"type": "object", "additionalProperties": refer("strategy")}
    answers: Schema = {"type": "object"}
    if topics is not None:
        world = topics.index.scenario
        seats = _map(
            {party: {**refer("strategy"), "description": plan.title} for party, plan in world.parties.items()},
            columns=True,
        )
        answers = _map(
            {
                name: {
                    **_any(allow({word: one.title for word, one in event.choice.answers.items()})),
                    "description": event.title,
                }
                for name, event in world.events.items()
                if event.choice is not None
            },
            columns=True,
        )
    column = {"type": "array", "minItems": 1, "maxItems": MOST_ROWS}
    plans: dict[str, Schema] = {
        "name": TEXT,
        "seed": _any({"type": "integer", "minimum": 0, "maximum": HIGHEST_SEED}),
        "each": {"type": "object", "additionalProperties": column, "minProperties": 1},
        "seats": seats,
        "answers": {"anyOf": [{"const": DEFAULT}, answers, refer("column")]},
        "moves": {"type": "array", "items": refer("step"), "maxItems": MOST_STEPS},
        "then": seats,
        "expect": refer("expect"),
        "known_failure": TEXT,
    }
    return _map({key: {**plans[key], "description": KEY_WORDS[key]} for key in KEYS}, ["name"])


def _expect(topics: Topics | None) -> Schema:
    """Describe what may be expected at one moment."""
    if topics is None:
        return {"type": "object", "properties": {key: {"description": words} for key, words in EXPECTED.items()}}
    world, ids = topics.index.scenario, topics.ids
    titles = {
        **ids.parties,
        **{name: phase.title for name, phase in world.phases.items()},
        **{name: ending.title for name, ending in world.endings.items()},
        **{name: plan.title for name, plan in world.readouts.items()},
    }
    figures = {name: topics.figure(name) for name in name_figures(ids)}
    wants = {name: _want(figure, titles) for name, figure in figures.items()}
    told = {name: {**want, "description": FIGURES.get(name) or _tell(name, topics)} for name, want in wants.items()}
    keys: dict[str, Schema] = {name: _want(subject, titles) for name, subject in topics.facts.items()}
    keys |= {
        name: _map(
            {party: _want(one, titles) | {"description": ids.parties[party]} for party, one in by.items()},
            columns=True,
        )
        for name, by in topics.outcomes.items()
    }
    for group, head in GROUPS.items():
        names = (
            ids.metrics
            if group == "metrics"
            else [name.removeprefix(head) for name in told if name.startswith(head)]
        )
        keys[group] = _map({name: told[f"{head}{name}"] for name in names}, columns=True)
    for name in topics.packages:
        options = {
            issue: {
                **_want(topics.option_of(name, issue), _options(topics, issue)),
                "description": ids.issue_titles[issue],
            }
            for issue in ids.issues
        }
        whole = _want(topics.whole_package(name), {})
        keys[name] = {"anyOf": [*whole["anyOf"], _map(options, columns=True)]}
    moved = {
        name: {**refer("points" if figure.kind == "points" else "whole"), "description": told[name]["description"]}
        for name, figure in figures.items()
        if figure.kind in {"number", "points"}
    }
    keys |= {"changed": _map(moved, columns=True), "holds": one_or_more(refer("condition"))}
    known = {name: {**plan, "description": EXPECTED[name]} for name, plan in keys.items()}
    return _map({**known, **{name: plan for name, plan in told.items() if name not in known}}, columns=True)


def _options(topics: Topics, issue: str) -> dict[str, str]:
    return {name: option.title for name, option in topics.index.scenario.agenda[issue].options.items()}


def _tell(name: str, topics: Topics) -> str:
    """Say what a figure is, with the titles of what it is about."""
    ids = topics.ids
    world = topics.index.scenario
    titles = {
        **ids.parties, **ids.issue_titles, **ids.metric_titles,
        **{name: event.title for name, event in world.events.items()},
        **{name: move.title for name, move in world.moves.items()},
        **{name: home.title for party in world.parties.values() for name, home in party.audiences.items()},
    }  # fmt: skip
    head, *rest = name.split(".")
    shown = ", ".join(titles.get(part) or part for part in rest)
    return f"{FIGURES[head]} {shown}." if rest else titles.get(name) or name
