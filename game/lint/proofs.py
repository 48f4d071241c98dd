"""What is proved never to happen, however the talks go: conditions, rows, phases, moves, events, endings, options.

It works on ranges of figures (``analysis.explore.reach``), narrowed by the parts of each condition. Nothing is
concluded from games that were played.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.analysis.explore.reach import Reach, option_groups, prove
from game.lint.boxes import Span, Spans, can_fail, can_hold, can_hold_alone, names
from game.lint.clock import most_rounds
from game.lint.subject import Subject, listed
from game.rules import layout
from game.scenario.terms import Condition, Tree
from game.scenario.tree import Path

SHOWN = 3


def check_proofs(subject: Subject) -> None:
    """Check all that may be proved without playing."""
    reach = prove(subject.tables)
    proof = _Proof(subject, reach)
    proof.check_conditions()
    proof.check_phases()
    proof.check_rows()
    proof.check_moves()
    proof.check_events()
    proof.check_endings()
    proof.check_options()
    proof.check_mandates()


class _Proof:
    """One scenario's proofs: what may happen, and the ranges that follow."""

    def __init__(self, subject: Subject, reach: Reach) -> None:
        self.subject = subject
        self.reach = reach
        self.rounds = most_rounds(subject.scenario.phases)
        self.never: set[Path] = set()
        """Places of conditions that cannot hold: what hangs on them needs no word of its own."""
        self.gates = {
            name: tuple(self.ways_to(n)) for n, name in enumerate(subject.index.phases) if n not in reach.phases
        }
        """Phases that the talks never come to, each with the conditions that stand before it."""

    def ways_to(self, phase: int) -> Iterator[Path]:
        """Give the places of the conditions on the rows that lead to a phase, out of phases that the talks come to."""
        index = self.subject.index
        for n, (name, plan) in enumerate(self.subject.scenario.phases.items()):
            if n not in self.reach.phases:
                continue
            for trigger, rows in plan.exits.items():
                for k, row in enumerate(rows):
                    if row.to == index.phases[phase] and row.when is not None:
                        yield ("phases", name, "exits", trigger, k, "when")

    def spans(self, place: Path) -> Spans:
        """Give the ranges of figures as they can be where a condition of this place is read."""
        at_the_table = place[0] in {"moves", "events", "parties"}
        over = place[0] == "endings"
        variables = self.subject.index.variables

        def span(name: str) -> Span:
            low, high = self.reach.spans[variables[name]]
            if name in {"round", "rounds_left"}:
                high = min(high, self.rounds)
            if at_the_table and (name == "how" or name.startswith("deal.")):
                # Until the talks have left the table for good, a deal is the status quo.
                return 0, 0
            if over and name == "how":
                low = 1
            return low, max(low, high)

        return span

    def check_conditions(self) -> None:
        """Note every condition that cannot hold, or cannot fail; one before a phase is told with that phase."""
        for path, condition in self.subject.case.conditions.items():
            spans = self.spans(path)
            if not can_hold(condition.tree, spans):
                self.never.add(path)
                gate = any(path in conditions for conditions in self.gates.values())
                if not gate and not self.subject.said("P0608", path):
                    message = f"this condition can never hold: {self.tell(condition.tree, spans)}"
                    self.subject.add("P1010", path, message)
            elif not can_fail(condition.tree, spans) and not self.subject.said("P0609", path):
                message = f"this condition cannot fail: {self.tell(condition.tree, spans)}"
                self.subject.add("P1011", path, message, "leave it out, or ask for more")

    def tell(self, tree: Tree, spans: Spans) -> str:
        """Name the ranges of the figures that a condition reads."""
        words = [self.tell_range(name, spans(name)) for name in names(tree)]
        more = " …" if len(words) > SHOWN else ""
        return f"{listed(words[:SHOWN])}{more}"

    def tell_range(self, name: str, span: Span) -> str:
        """Say how far a figure goes, in the words that stand in conditions."""
        head, _, rest = name.partition(".")
        low, high = (str(end) for end in span)
        index = self.subject.index
        if head in {"deal", "position"}:
            options = index.options[index.issues.index(rest.rpartition(".")[2])]
            low, high = options[span[0]], options[span[1]]
        elif head == "how":
            low, high = layout.HOWS[span[0]], layout.HOWS[span[1]]
        elif head == "phase":
            low, high = index.phases[span[0]], index.phases[span[1]]
        elif head == "reservation":
            low, high = (f"{end / 10:g}" for end in span)
        elif head == "readout":
            low, high = (index.readouts[end - 1] if end else "none" for end in span)
        elif head in {"fired", "done"} and span[1] > 1:
            return f"'{name}' counts from 0"
        return f"'{name}' is always {low} here" if low == high else f"'{name}' goes from {low} to {high}"

    def check_phases(self) -> None:
        """Note phases that no row leads to that can be taken, with the first condition that is in the way."""
        subject = self.subject
        for name, conditions in self.gates.items():
            path = ("phases", name)
            if subject.said("P0505", path, key=True) or any(subject.said("P0608", gate) for gate in conditions):
                continue
            shut = next((gate for gate in conditions if gate in self.never), None)
            if shut is not None:
                line, _ = subject.case.findings.tree.place(shut)
                told = self.tell(subject.case.conditions[shut].tree, self.spans(shut))
                message = f"the talks never come to '{name}': the condition in line {line} can never hold: {told}"
                subject.add(
                    "P1013", path, message, "ask for something that can be, or leave the phase out", key=True
                )
            elif self.leads_from_elsewhere(name):
                message = f"the talks never come to '{name}': no row that leads there is ever taken"
                subject.add("P1013", path, message, key=True)

    def leads_from_elsewhere(self, phase: str) -> bool:
        """Tell whether a row leads to a phase out of one that the talks come to; else that one's word is enough."""
        return any(
            row.to == phase
            for n, plan in enumerate(self.subject.scenario.phases.values())
            if n in self.reach.phases
            for rows in plan.exits.values()
            for row in rows
        )

    def check_rows(self) -> None:
        """Note rows that are never taken since those above take their place."""
        phases = self.subject.scenario.phases
        for n, (name, phase) in enumerate(phases.items()):
            if n not in self.reach.phases:
                continue
            for trigger, rows in phase.exits.items():
                above: list[Tree] = []
                for k, row in enumerate(rows):
                    path = ("phases", name, "exits", trigger, k)
                    spans = self.spans(path)
                    tree = _tree(row.when)
                    if (
                        above
                        and (*path, "when") not in self.never
                        and not self.subject.said("P0504", path)
                        and not can_hold_alone(tree, above, spans)
                    ):
                        message = "this row is never taken: whenever its condition holds, one above it holds too"
                        self.subject.add("P1012", path, message, "move it up, or ask for something else")
                    if not (trigger == "refused" and phases[row.to].kind == "bargaining"):
                        above.append(tree)

    def check_moves(self) -> None:
        """Note moves that nobody can make or pay."""
        spans = self.reach.spans
        for n, (name, move) in enumerate(self.subject.scenario.moves.items()):
            if n in self.reach.moves or ("moves", name, "when") in self.never:
                continue
            most = max(spans[layout.V_CAPITAL + self.subject.index.parties.index(who)].high for who in move.who)
            if most < move.cost:
                message = f"nobody can pay for '{name}': it costs {move.cost}, and those who may make it never have more than {most}"
                self.subject.add("P1014", ("moves", name, "cost"), message, f"let it cost {most} at most")

    def check_events(self) -> None:
        """Note events whose rounds lie beyond the talks, and deadlines that cannot come early."""
        scenario = self.subject.scenario
        for name, event in scenario.events.items():
            if event.rounds is not None and event.rounds[0] > self.rounds:
                message = f"'{name}' never happens: it begins in round {event.rounds[0]}, and the talks have {self.rounds} rounds at most"
                hint = f"write rounds: [1, {self.rounds}], or give a phase more rounds"
                self.subject.add("P1015", ("events", name, "rounds"), message, hint)
        for name, phase in scenario.phases.items():
            cut = phase.cut_short
            if cut is not None and cut.chance == 0:
                message = f"'{name}' is never cut short: the chance is 0"
                self.subject.add("P1018", ("phases", name, "cut_short", "chance"), message, "leave cut_short out")

    def check_endings(self) -> None:
        """Note endings whose place an earlier one always takes."""
        above: list[tuple[str, Tree]] = []
        for name, ending in self.subject.scenario.endings.items():
            path = ("endings", name)
            tree, when = _tree(ending.when), (*path, "when")
            trees = [before for _, before in above]
            spans = self.spans(path)
            if (
                above
                and when not in self.never
                and not self.subject.said("P0511", path, key=True)
                and not can_hold_alone(tree, trees, spans)
            ):
                cause = next((other for other, before in above if not can_hold_alone(tree, [before], spans)), "")
                who = f"'{cause}'" if cause else "one of those"
                message = f"'{name}' never comes: whenever it fits, {who} above it fits too"
                self.subject.add("P1016", path, message, f"move '{name}' up, or ask for something else", key=True)
            above.append((name, tree))

    def check_options(self) -> None:
        """Note options that can never stand in an agreement."""
        index = self.subject.index
        _, refused = option_groups(self.reach, index)
        for name in refused:
            issue, option = name.split(".")
            keepers = [
                party
                for party, plan in self.subject.scenario.parties.items()
                if option in plan.mandate.closed.get(issue, ())
            ]
            if keepers:
                who = listed([f"'{party}'" for party in keepers])
                message = f"'{option}' is never agreed: the mandate of {who} keeps it closed, and nothing opens it"
                hint = "add opens: to the mandate, or take the option off `closed`"
                self.subject.add(
                    "P1017", ("parties", keepers[0], "mandate", "closed", issue), message, hint, key=True
                )
            else:
                message = f"'{option}' is never agreed: no phase that is reached speaks of '{issue}'"
                self.subject.add("P1017", ("agenda", issue, "options", option), message, key=True)

    def check_mandates(self) -> None:
        """Note mandates that open at a consultation that nobody can pay."""
        phases = [phase for phase in self.subject.scenario.phases.values() if phase.kind == "bargaining"]
        for p, (name, party) in enumerate(self.subject.scenario.parties.items()):
            opens = party.mandate.opens
            if opens is None or not phases:
                continue
            price = min(phase.prices[name].consult for phase in phases) * opens.consult
            most = self.reach.spans[layout.V_CAPITAL + p].high
            if price > most:
                message = f"the mandate of '{name}' never opens: to ask home {_times(opens.consult)} costs {price}, and it never has more than {most}"
                self.subject.add(
                    "P1019",
                    ("parties", name, "mandate", "opens"),
                    message,
                    "give it more capital, or a lower price",
                )


def _times(number: int) -> str:
    return "once" if number == 1 else "twice"


def _tree(condition: Condition | None) -> Tree:
    """Give a condition's tree; none always holds."""
    return ("==", ("num", 0), ("num", 0)) if condition is None else condition.tree
