"""Holds a file against the form, and says in plain words what does not fit.

All faults are listed at once: a faulty part is left out and the rest judged again, so that a wrong key never hides
a wrong name elsewhere.
"""

from __future__ import annotations

import re
import types
import typing
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from game.scenario.findings import Findings
from game.scenario.form import ScenarioForm
from game.scenario.spelling import nearest, suggest
from game.scenario.tree import Node, Path, Tree

FORMAT = 1
"""The format version that this Parley reads."""
_TRIES = 8
_NUMBER = re.compile(r"[-+]?\d+(?:\.\d+)?")
_SPAN = re.compile(r"\s*(\d+)\s*(?:-|–|to|\.\.)\s*(\d+)\s*")
_KINDS = {
    "int_type": "a whole number",
    "number_type": "a number",
    "bool_type": "true or false",
    "string_type": "a text",
    "list_type": "a list in [ ]",
    "dict_type": "a map of keys and values",
    "model_type": "a map of keys and values",
    "model_attributes_type": "a map of keys and values",
}


def fit(tree: Tree, findings: Findings) -> ScenarioForm | None:
    """Give the form of a file without its faulty parts; None where too little is left."""
    values = tree.root.value
    if not isinstance(values, dict):
        findings.add("P0203", (), f"a scenario is a map of keys and values, not {_describe(values)}")
        return None
    pruned: set[Path] = set()
    _drop_empty(tree.root, (), findings, pruned, tree)
    for _ in range(_TRIES):
        try:
            form = ScenarioForm.model_validate(values)
        except ValidationError as error:
            if not _drop(error.errors(include_url=False), tree, findings, pruned):
                return None
        else:
            if form.parley != FORMAT:
                message = f"this Parley reads format {FORMAT}, and the file says {form.parley}"
                findings.add("P0211", ("parley",), message, f"write parley: {FORMAT}")
            return form
    return None


def _drop_empty(node: Node, path: Path, findings: Findings, pruned: set[Path], tree: Tree) -> None:
    """Report keys without a value, and leave them out; a delegate's name may be empty."""
    if isinstance(node.kids, list):
        for n, kid in enumerate(node.kids):
            _drop_empty(kid, (*path, n), findings, pruned, tree)
    elif node.kids is not None:
        for key, kid in node.kids.items():
            if kid.value is None:
                if key == "name" and path[-2:-1] == ("delegates",):
                    continue
                findings.add("P0203", (*path, key), f"nothing stands after '{key}:'", _why_empty(node, key, tree))
                pruned.add((*path, key))
                del node.value[key]
            elif kid.kids:
                _drop_empty(kid, (*path, key), findings, pruned, tree)


def _why_empty(node: Node, key: str, tree: Tree) -> str:
    """Give a hint on a key without a value: often a text that was cut at a comma, or a colon without its space."""
    word, colon, rest = key.partition(":")
    if colon and word and rest:
        return f"put a space after the colon: {word}: {rest}"
    line, col = node.keys[key] if node.keys is not None else (node.line, node.col)
    after = tree.line(line + 1)[col + len(key) :].lstrip("\"' ")
    if after[:1] in {",", "}"}:
        return "inside { } a comma ends a text: put the whole text in quotes"
    return "write a value, or leave the key out"


def _drop(errors: list[ErrorDetails], tree: Tree, findings: Findings, pruned: set[Path]) -> bool:
    """Report errors, and leave the faulty parts out; tell whether anything is left to judge."""
    gone: set[Path] = set()
    for error in errors:
        missing = error["type"] == "missing"
        path = _real(error["loc"][:-1] if missing else error["loc"], tree)
        whole = (*path, error["loc"][-1])
        if not (missing and any(cut[: len(whole)] == whole for cut in pruned)):
            _report(error, path, findings)
        gone.add(path)
    for path in sorted(gone, key=len):
        target = _container(tree, path)
        if not target:
            return False
        pruned.add(target)
        parent: Any = tree.root.value
        for step in target[:-1]:
            parent = parent.get(step) if isinstance(parent, dict) else None
        if isinstance(parent, dict):
            parent.pop(target[-1], None)
    return True


def _real(loc: tuple[int | str, ...], tree: Tree) -> Path:
    """Give the steps of a location that the file has."""
    steps: list[str | int] = []
    node = tree.root
    for step in loc:
        kid = node.child(step)
        if kid is not None:
            steps.append(step)
            node = kid
    return tuple(steps)


def _container(tree: Tree, path: Path) -> Path:
    """Give the longest part of a path that ends in a key outside of any list: what can be left out."""
    cut = 0
    node = tree.root
    for n, step in enumerate(path):
        if isinstance(step, int):
            break
        cut = n + 1
        node = node.child(step) or node
    return path[:cut]


def _report(error: ErrorDetails, path: Path, findings: Findings) -> None:
    kind = error["type"]
    facts: Mapping[str, Any] = error.get("ctx") or {}
    given = error.get("input")
    name = _name(path)
    if kind == "missing":
        findings.add("P0202", path, f"{_inside(path)} needs the key '{error['loc'][-1]}'", key=True)
    elif kind == "extra_forbidden":
        known = _keys_at(path[:-1]) if not findings.full else ()
        findings.add(
            "P0201",
            path,
            f"the key '{path[-1]}' is not known {_where(path[:-1])}",
            _suggest_key(str(path[-1]), known, given, top=len(path) == 1),
            key=True,
        )
    elif kind in _KINDS:
        findings.add(
            "P0203",
            path,
            f"{name} must be {_KINDS[kind]}, not {_describe(given)}",
            _mend(kind, given, str(path[-1]) if path else ""),
        )
    elif kind == "literal_error":
        words = str(facts.get("expected", "")).replace("'", "")
        findings.add("P0205", path, f"{name} must be {words}, not {_describe(given)}")
    elif kind in {"greater_than_equal", "less_than_equal"}:
        bound = f"at least {facts['ge']:,}" if kind.startswith("greater") else f"at most {facts['le']:,}"
        findings.add("P0204", path, f"{name} must be {bound}, not {given}")
    elif kind in {"too_short", "too_long"}:
        wanted = facts.get("min_length", facts.get("max_length"))
        findings.add("P0208", path, f"{name} takes {wanted} values, not {facts.get('actual_length')}")
    elif kind == "string_too_long":
        findings.add("P0210", path, f"{name} is too long: {facts.get('max_length'):,} characters are the most")
    elif kind == "string_pattern_mismatch":
        findings.add("P0205", path, f"{name} must be a language such as en or es, not {_describe(given)}")
    elif kind.startswith("P"):
        findings.add(
            kind,
            path,
            f"{name} {error['msg']}, not {_describe(given)}"
            if kind == "P0204" and not isinstance(given, list)
            else f"{name} {error['msg']}",
        )
    else:
        findings.add("P0203", path, f"{name} does not fit: {error['msg'].lower()}")


def _suggest_key(word: str, known: Iterable[str], given: object, *, top: bool) -> str:
    """Give a hint on an unknown key: a likely spelling; at the margin, that its line may have slipped there."""
    names = tuple(known)
    if top and isinstance(given, dict) and not nearest(word, names):
        return "if it belongs to a key above, such as parties, set it and its lines two spaces to the right"
    return suggest(word, names)


def _name(path: Path) -> str:
    words = [step for step in path if isinstance(step, str)]
    if not words:
        return "this"
    if isinstance(path[-1], int):
        return f"value {path[-1] + 1} of '{words[-1]}'"
    return f"'{words[-1]}'"


def _inside(path: Path) -> str:
    return "the scenario" if not path else _name(path)


def _where(path: Path) -> str:
    return "at the top of a scenario" if not path else f"in {_name(path)}"


def _describe(value: object) -> str:
    match value:
        case None:
            return "nothing"
        case bool():
            return "true" if value else "false"
        case str():
            return f"the text '{value}'" if len(value) <= 40 else f"the text '{value[:39]}…'"
        case int() | Decimal():
            return str(value)
        case dict():
            return "a map"
        case list():
            return "a list"
        case _:
            return "this"


def _mend(kind: str, given: object, name: str) -> str:
    if kind == "string_type" and isinstance(given, (bool, int, Decimal)):
        return "put it in quotes"
    if kind == "bool_type":
        return "write true or false, without quotes"
    if kind in {"int_type", "number_type"} and isinstance(given, str) and given.strip("+-").isdigit():
        return f"write {given.lstrip('+-0') or '0'}, without quotes and leading zeros"
    if kind in {"int_type", "number_type"} and isinstance(given, str):
        return _mend_number(given)
    if kind == "int_type" and isinstance(given, Decimal):
        if name == "chance":
            return f"chances are in percent: write {int(given * 100) if 0 < given < 1 else round(given)}"
        return "only points, reservation values, bases, thresholds and the two costs take a decimal"
    if kind == "list_type" and isinstance(given, str):
        ends = _SPAN.fullmatch(given)
        return f"write [{ends[1]}, {ends[2]}]" if ends else f"write [{given}]"
    return ""


def _mend_number(given: str) -> str:
    """Give a hint on a text that was to be a number: several of them, or one with a word or a sign behind it."""
    words = given.split()
    if len(words) > 1 and all(map(_NUMBER.fullmatch, words)):
        return f"put commas between: {', '.join(words)}"
    number = _NUMBER.match(given)
    return f"write the number alone: {number[0]}" if number else "write it in digits"


def _keys_at(path: Path) -> tuple[str, ...]:
    """Give the keys that the form knows at a place."""
    kind: Any = ScenarioForm
    for step in path:
        kind = _step_into(kind, step)
    model = _model_of(kind)
    if model is None:
        return ()
    return tuple(field.alias or name for name, field in model.model_fields.items())


def _step_into(kind: Any, step: str | int) -> Any:
    model = _model_of(kind)
    if model is not None:
        field = model.model_fields.get(str(step))
        return field.annotation if field is not None else None
    for part in _parts(kind):
        origin = typing.get_origin(part)
        if origin in {dict, list}:
            return typing.get_args(part)[-1]
    return None


def _parts(kind: Any) -> tuple[Any, ...]:
    """Give a type without its annotations, or the members of a union."""
    origin = typing.get_origin(kind)
    if origin is typing.Annotated:
        return _parts(typing.get_args(kind)[0])
    if origin in {typing.Union, types.UnionType}:
        return tuple(part for member in typing.get_args(kind) for part in _parts(member))
    return (kind,)


def _model_of(kind: Any) -> type[BaseModel] | None:
    for part in _parts(kind):
        if isinstance(part, type) and issubclass(part, BaseModel):
            return part
        if typing.get_origin(part) is list:
            return _model_of(typing.get_args(part)[0])
    return None
