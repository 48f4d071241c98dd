"""Reads the conditions of a scenario; the cross-references follow."""

from __future__ import annotations

from collections.abc import Mapping

from game.scenario.conditions import read
from game.scenario.expressions import Fault
from game.scenario.findings import Findings
from game.scenario.form import ScenarioForm
from game.scenario.ids import Ids
from game.scenario.terms import Condition
from game.scenario.tree import Node, Path, Tree


def check(tree: Tree, form: ScenarioForm, ids: Ids, findings: Findings) -> Mapping[Path, Condition]:
    out = {}

    def walk(node: Node, path: Path) -> None:
        if isinstance(node.kids, dict):
            for k, kid in node.kids.items():
                if k == "when" and isinstance(kid.value, str):
                    try:
                        out[(*path, k)] = read(kid.value, ids)
                    except Fault as f:
                        line, col = tree.inside((*path, k), kid.value, f.offset)
                        findings.add_at(f.code, line, col, f.message, f.hint)
                else:
                    walk(kid, (*path, k))
        elif isinstance(node.kids, list):
            for n, kid in enumerate(node.kids):
                walk(kid, (*path, n))

    walk(tree.root, ())
    return out
