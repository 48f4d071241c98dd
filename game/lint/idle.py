"""Parts of a scenario that do nothing: events, moves, answers, linkages, readouts, options that change no figure.

What a part would be good for is judged by what it changes; whether it is well told is not.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from game.lint.subject import Subject, listed
from game.scenario.changes import TIMINGS, effect_rows
from game.scenario.conditions import reads
from game.scenario.terms import Effect
from game.scenario.world import AnswerPlan, AuthoredMove


def check_idle(subject: Subject) -> None:
    """Check that every part does something."""
    _check_changes(subject)
    _check_events(subject)
    _check_moves(subject)
    _check_linkages(subject)
    _check_options(subject)
    _check_readouts(subject)
    _check_positions(subject)
    _check_endings(subject)


def _read(subject: Subject) -> frozenset[str]:
    """Give every figure that some condition reads."""
    return frozenset(name for condition in subject.case.conditions.values() for name in reads(condition))


def _check_changes(subject: Subject) -> None:
    for path, rows in effect_rows(subject.case):
        for n, row in enumerate(rows):
            for name, amount in row.items():
                if name not in TIMINGS and amount == 0:
                    subject.add(
                        "P1029", (*path, n, name), f"a change of 0 leaves '{name}' as it is", "leave it out"
                    )


def _check_events(subject: Subject) -> None:
    read = _read(subject)
    for name, event in subject.scenario.events.items():
        path = ("events", name)
        if not _changes(event.effects) and event.choice is None and f"fired.{name}" not in read:
            message = f"'{name}' changes nothing, and no condition asks whether it has happened"
            subject.add("P1020", path, message, "give it effects, or let another event follow from it", key=True)
        if not event.text:
            subject.add(
                "P1028",
                path,
                f"the event '{name}' tells no story: it has no text",
                "add text: with what players read",
                key=True,
            )
        if event.choice is not None:
            _check_answers(subject, name, event.choice.answers)


def _check_answers(subject: Subject, name: str, answers: Mapping[str, AnswerPlan]) -> None:
    read = _read(subject)
    seen: dict[tuple[Effect, ...], str] = {}
    for answer, plan in answers.items():
        effects = tuple(sorted(_changes(plan.effects), key=lambda effect: (effect.name, effect.after)))
        told_apart = {f"answered.{name}.{answer}", f"answered.{name}.{seen.get(effects, '')}"} & read
        if effects in seen and not told_apart:
            message = f"'{answer}' does the same as '{seen[effects]}', so there is nothing to choose between them"
            path = ("events", name, "choice", "answers", answer)
            subject.add("P1023", path, message, "give them different effects", key=True)
        seen.setdefault(effects, answer)


def _check_moves(subject: Subject) -> None:
    read = _read(subject)
    useful: dict[str, list[str]] = {party: [] for party in subject.scenario.parties}
    for name, move in subject.scenario.moves.items():
        path = ("moves", name)
        effects = [*_changes(move.effects), *_changes(move.otherwise)]
        if not effects and f"done.{name}" not in read:
            message = f"'{name}' costs {move.cost} and changes nothing"
            subject.add("P1021", path, message, "give it effects", key=True)
            continue
        for party in move.who:
            if helps(subject, party, move) or f"done.{name}" in read:
                useful[party].append(name)
            else:
                what = listed([_signed(effect) for effect in effects])
                message = (
                    f"'{name}' brings '{party}' nothing: it costs {move.cost}, and of {what} none is to its good"
                )
                subject.add("P1022", path, message, "let something that it wants get better", key=True)
    for party, moves in useful.items():
        if not moves and any(useful.values()):
            others = listed([f"'{other}' has {len(found)}" for other, found in useful.items() if found])
            message = f"'{party}' has no useful move of its own, and {others}"
            subject.add("P1045", ("parties", party), message, f"add a move with who: [{party}]", key=True)


def helps(subject: Subject, party: str, move: AuthoredMove) -> bool:
    """Tell whether anything that a move changes, when it works or when it fails, is to its mover's good."""
    return any(is_good(subject, party, effect) for effect in (*move.effects, *move.otherwise))


def is_good(subject: Subject, party: str, effect: Effect) -> bool:
    """Tell whether a change may be to a party's good.

    That are: metrics that get better by their own direction; approval of any audience (others' homes must agree,
    too); any trust; the own reservation value, capital and firmness; a lower reservation value of another party.
    """
    kind, _, rest = effect.name.partition(".")
    metric = subject.scenario.metrics.get(effect.name)
    up = effect.amount > 0
    if metric is not None:
        return up == (metric.better == "higher") and effect.amount != 0
    if kind == "reservation" and rest != party:
        return effect.amount < 0
    if kind == "firm":
        return effect.amount != 0
    if kind == "capital":
        return up and rest == party
    return up


def _changes(effects: Iterable[Effect]) -> list[Effect]:
    return [effect for effect in effects if effect.amount]


def _signed(effect: Effect) -> str:
    amount = effect.amount / 10 if effect.name.startswith("reservation.") else effect.amount
    return f"{effect.name} {amount:+g}"


def _check_linkages(subject: Subject) -> None:
    agenda = subject.scenario.agenda
    for name, linkage in subject.scenario.linkages.items():
        if not any(linkage.points.values()) and not any(linkage.effects.values()):
            message = f"'{name}' is worth no points and has no effects"
            subject.add("P1024", ("linkages", name), message, "add points: or effects:", key=True)
        for issue, options in linkage.options.items():
            if len(options) == len(agenda[issue].options):
                message = f"'{name}' names every option of '{issue}', so that issue plays no part in it"
                subject.add("P1024", ("linkages", name, "options", issue), message, "name fewer options", key=True)


def _check_options(subject: Subject) -> None:
    scenario = subject.scenario
    for issue, plan in scenario.agenda.items():
        seen: dict[object, str] = {}
        for n, (name, option) in enumerate(plan.options.items()):
            worth = tuple(
                (party.points[issue][n], *(home.points[issue][n] for home in party.audiences.values()))
                for party in scenario.parties.values()
            )
            linked = tuple(name in linkage.options.get(issue, ()) for linkage in scenario.linkages.values())
            same = (worth, linked, tuple(sorted(option.effects.items())))
            if same in seen:
                message = f"'{name}' is worth the same as '{seen[same]}' to everybody, and changes the same figures"
                hint = "tell them apart by points or effects"
                subject.add("P1026", ("agenda", issue, "options", name), message, hint, key=True)
            seen.setdefault(same, name)


def _check_readouts(subject: Subject) -> None:
    for name, readout in subject.scenario.readouts.items():
        silent = [f"'{party}'" for party in subject.scenario.parties if not readout.says.get(party)]
        if silent:
            message = f"'{name}' has no words for {listed(silent)}: the class reads an empty account"
            subject.add("P1025", ("readouts", name, "says"), message, "write what it says", key=True)


def _check_positions(subject: Subject) -> None:
    for party, positions in subject.scenario.positions.items():
        closed = subject.scenario.parties[party].mandate.closed
        for issue, position in positions.items():
            if position.wants in closed.get(issue, ()):
                message = f"'{party}' asks for '{position.wants}' in public, which its own mandate keeps closed"
                subject.add(
                    "P1027", ("positions", party, issue, "wants"), message, "open it, or ask for another option"
                )


def _check_endings(subject: Subject) -> None:
    for name, ending in subject.scenario.endings.items():
        if not ending.text:
            subject.add(
                "P1028",
                ("endings", name),
                f"the ending '{name}' tells no story: it has no text",
                "add text: with what players read",
                key=True,
            )
