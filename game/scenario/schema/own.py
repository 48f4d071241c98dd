"""The JSON Schema of one scenario: the general one, narrowed to the scenario's own ids.

An editor then completes parties, issues, options, metrics and the rest, and marks a misspelt one at its line.
Ids may be new where they are made; everywhere else they must exist.
"""

from __future__ import annotations

from collections.abc import Mapping

from game.scenario.inspection import Inspection
from game.scenario.schema.general import NUMBER, Schema, allow, describe, name_keys, one_or_more, refer, retell
from game.scenario.schema.known import Known, know
from game.scenario.schema.vocabulary import match_condition, name_changes


def describe_own(case: Inspection) -> Schema:
    """Give the schema of a scenario under inspection; the scenario may still have faults."""
    known, schema = know(case), describe()
    definitions: dict[str, Schema] = schema["definitions"]
    forms = {**definitions, "ScenarioForm": schema}
    values = {
        **_parts(known, forms),
        **_people(known, forms),
        **_course(known, forms),
    }
    for place, value in values.items():
        form, _, key = place.partition(".")
        properties = forms[form]["properties"]
        properties[key] = retell(properties[key], value)
    definitions |= _shared(known, definitions["effect_row"]["properties"])
    return schema


def _shared(known: Known, times: Schema) -> dict[str, Schema]:
    """Give what stands in several places."""
    changes = name_changes(known.ids)
    row = name_keys(changes, NUMBER)
    row["properties"] |= times
    last = {name: words for name, words in changes.items() if not name.startswith("reservation.")}
    rows = [refer("phase"), refer("ExitForm")]
    return {
        "party": allow(known.parties),
        "issue": allow(known.issues),
        "phase": allow(known.phases),
        "metric_effects": name_keys(known.metrics, {**NUMBER, "type": "integer"}),
        "effect_row": row,
        "last_effects": one_or_more(name_keys(last, NUMBER)),
        "condition": {
            "type": "string",
            "pattern": match_condition(known.ids),
            "patternErrorMessage": "This condition holds a name that is not known here; parley check says which.",
            "examples": _examples(known),
        },
        "source": _cite(known.facts),
        "fact_sources": one_or_more(_cite(known.sources)),
        "exit": {"anyOf": [*rows, {"type": "array", "items": {"anyOf": rows}}]},
        **{f"option_{issue}": allow(options) for issue, options in known.options.items()},
    }


def _parts(known: Known, forms: Mapping[str, Schema]) -> dict[str, Schema]:
    """Narrow the agenda, what it changes, and what may happen."""
    metrics = refer("metric_effects")
    inside = forms["LinkageForm"]["properties"]["points"]["additionalProperties"]
    answers = {
        event: {"choice": {"properties": {"default": {"enum": list(names)}}}}
        for event, names in known.ids.events.items()
        if names
    }
    return {
        "OptionForm.effects": metrics,
        "LinkageForm.options": _choose(known),
        "LinkageForm.points": name_keys(known.parties, inside),
        "LinkageForm.effects": metrics,
        "ImplementationForm.no_deal": metrics,
        "MoveForm.who": _list("party"),
        "EventForm.by": allow(known.actors),
        "ChoiceForm.party": refer("party"),
        "ScenarioForm.events": {
            **forms["ScenarioForm"]["properties"]["events"],
            "properties": {event: _also("EventForm", narrower) for event, narrower in answers.items()},
        },
        "ReadoutForm.says": name_keys(
            known.parties, forms["ReadoutForm"]["properties"]["says"]["additionalProperties"]
        ),
        "ReadoutForm.mentions": _list("issue"),
        "ReadoutForm.effects": name_keys(known.parties, refer("last_effects")),
    }


def _people(known: Known, forms: Mapping[str, Schema]) -> dict[str, Schema]:
    """Narrow parties, their homes and their positions."""
    audience = forms["AudienceForm"]["properties"]
    points = _by_issue(known, {issue: _points(known, issue, forms) for issue in known.issues})
    positions = {issue: _also("PositionForm", {"wants": refer(f"option_{issue}")}) for issue in known.issues}
    return {
        "PartyForm.points": points,
        "AudienceForm.points": points,
        "AudienceForm.salience": name_keys(known.issues, audience["salience"]["additionalProperties"]),
        "AudienceForm.watches": name_keys(known.metrics, audience["watches"]["additionalProperties"]),
        "MandateForm.closed": _choose(known),
        "ScenarioForm.positions": name_keys(known.parties, _by_issue(known, positions)),
        "AgreementForm.veto": _list("party"),
    }


def _course(known: Known, forms: Mapping[str, Schema]) -> dict[str, Schema]:
    """Narrow phases and levels."""
    level = name_keys(known.parties, refer("strategy"))
    return {
        "PhaseForm.issues": _list("issue"),
        "ExitForm.to": refer("phase"),
        "ScenarioForm.levels": {**forms["ScenarioForm"]["properties"]["levels"], "additionalProperties": level},
    }


def _list(name: str) -> Schema:
    return {"type": "array", "items": refer(name)}


def _also(form: str, narrower: Schema) -> Schema:
    """Describe a form some of whose keys take less."""
    return {"allOf": [refer(form), {"properties": narrower}]}


def _by_issue(known: Known, values: Mapping[str, Schema]) -> Schema:
    keyed = name_keys(known.issues, {})
    for issue, value in values.items():
        keyed["properties"][issue] |= value
    return keyed


def _choose(known: Known) -> Schema:
    """Describe lists of options, by issue."""
    return _by_issue(known, {issue: _list(f"option_{issue}") for issue in known.issues})


def _points(known: Known, issue: str, forms: Mapping[str, Schema]) -> Schema:
    """Describe the figures for one issue: in the options' order, or a map by option."""
    number = forms["PartyForm"]["properties"]["points"]["additionalProperties"]["anyOf"][0]["items"]
    options = known.options[issue]
    words = f"{known.issues[issue] or issue}: one figure each for {', '.join(options)}."
    in_order = {"type": "array", "items": number, "description": words}
    return {"anyOf": [in_order, {**name_keys(options, number), "description": words}], "description": words}


def _cite(names: Mapping[str, str]) -> Schema:
    """Allow ids, and any words with a space in them."""
    wanted = f"Not a fact or source of this scenario. Write one of {', '.join(names)}, or words of your own."
    return {"anyOf": [allow(names), {"type": "string", "pattern": r"\s", "patternErrorMessage": wanted}]}


def _examples(known: Known) -> list[str]:
    """Give conditions to begin with."""
    found = ["round >= 2", "how == agreed"]
    found += [f"fired.{event}" for event in list(known.ids.events)[:1]]
    found += [
        f"deal.{issue} >= {list(options)[-1]}" for issue, options in list(known.options.items())[:1] if options
    ]
    return found
