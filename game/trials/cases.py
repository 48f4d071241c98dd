"""Reads one test: its table, its seats, its moves in the order of play, and what is expected after them.

It holds every word against the scenario and notes each fault at its place. Nothing is played here.
"""

from __future__ import annotations

from collections.abc import Mapping

from game.rules.moves import Inject, Move, TimeUp
from game.rules.refusals import REFUSALS
from game.scenario.defaults import STRATEGIES
from game.scenario.spelling import suggest
from game.session.line import NotationError
from game.session.notation import read
from game.trials.expectations import Reader
from game.trials.model import Case, Expect, Refused, Step, Trial
from game.trials.page import Entry, Page
from game.trials.table import SEED, Row, fill_keys, read_rows, words_in
from game.trials.worlds import World

HIGHEST_SEED = 2**32 - 1
MOST_STEPS = 20_000
"""As many as the plies of the longest game that mass play saves."""
KEYS = ("name", "seed", "each", "seats", "answers", "moves", "then", "expect", "known_failure")
DEFAULT = "default"
REFUSED_KEYS = ("refused", "code", "words")
CODES = tuple(code for code, _ in REFUSALS if code not in {"", "unknown"})


class CaseReader:
    """One test under reading."""

    def __init__(self, page: Page, world: World, entry: Entry) -> None:
        self.page = page
        self.world = world
        self.entry = Entry("a test", entry.at, entry.node)
        self.reader = Reader(page, world.topics)
        self.expects = False

    def read(self) -> Case:
        """Read the test with all its rows."""
        page = self.page
        keys = page.entries(self.entry, KEYS, "in a test")
        if not keys:
            return Case(self.entry.line, "")
        name = page.text(keys["name"]) if "name" in keys else ""
        if "name" not in keys:
            page.add("P0202", self.entry, "a test needs the key 'name'")
        reason = page.text(keys["known_failure"]) if "known_failure" in keys else ""
        rows = read_rows(page, keys["each"]) if "each" in keys else [Row()]
        self._check_columns(keys, rows)
        trials = []
        for row in rows:
            errors = page.errors
            filled = fill_keys(page, keys, row)
            if page.errors == errors:
                trials.append(self._trial(name, filled, row))
            if page.errors > errors:
                break
        if trials and not self.expects and "expect" not in keys:
            page.add(
                "P0906", self.entry, "this test expects nothing", "write expect: and what must come of the game"
            )
        return Case(keys["name"].line if "name" in keys else self.entry.line, name, tuple(trials), reason)

    def _check_columns(self, keys: Mapping[str, Entry], rows: list[Row]) -> None:
        if not rows or "each" not in keys:
            return
        used = {word for key, entry in keys.items() if key not in {"each", "name"} for word in words_in(entry.node)}
        for column in rows[0].values:
            if column == SEED and "seed" in keys and SEED not in used:
                message = "the key 'seed' and the column 'seed' both give the chance of a game"
                self.page.add("P0909", keys["seed"], message, "keep one of the two", key=True)
            elif column not in used | {SEED}:
                message = f"nothing in this test uses the column '{column}'"
                self.page.add(
                    "P0909",
                    self.page.kid(keys["each"], column),
                    message,
                    f"write ${column} where its values belong",
                    key=True,
                )

    def _trial(self, name: str, keys: Mapping[str, Entry], row: Row) -> Trial:
        page = self.page
        seed = self._seed(keys, row)
        seats = self._seats(keys.get("seats"))
        then = self._seats(keys.get("then"))
        for party in [party for party in then if party in seats]:
            message = f"'{party}' is played by {seats[party]} from the start, so nobody plays on for it"
            page.add("P0905", keys["then"], message, "name a party once, in seats or in then", key=True)
        answers = self._answers(keys["answers"]) if "answers" in keys else {}
        steps = self._steps(keys["moves"], seats) if "moves" in keys else ()
        end = self.reader.read(keys["expect"]) if "expect" in keys else None
        self.expects = self.expects or end is not None or any(not isinstance(step, Step) for step in steps)
        line = keys["name"].line if "name" in keys else self.entry.line
        shown = f"{name} [{row.label}]" if row.label else name
        return Trial(line, shown, seed, seats, answers, steps, then, end)

    def _seed(self, keys: Mapping[str, Entry], row: Row) -> int:
        entry = keys.get("seed")
        if entry is None and SEED in row.values:
            node = row.values[SEED]
            entry = Entry("'seed'", (node.line, node.col), node)
        seed = None if entry is None else self.page.whole(entry, 0, HIGHEST_SEED)
        return seed or 0

    def _seats(self, entry: Entry | None) -> dict[str, str]:
        if entry is None:
            return {}
        seats = {}
        for party, one in self.page.entries(entry).items():
            if party not in self.world.index.parties:
                message = f"the party '{party[:60]}' does not exist"
                self.page.add("P0401", one, message, suggest(party, self.world.index.parties), key=True)
                continue
            strategy = self.page.word(one, STRATEGIES, "strategy")
            if strategy:
                seats[party] = strategy
        return seats

    def _answers(self, entry: Entry) -> dict[str, str]:
        """Read what is answered to events where no line does: a map, or `default` for the clock's answer to all."""
        choices = {name: event.choice for name, event in self.world.scenario.events.items() if event.choice}
        if entry.value == DEFAULT:
            return {name: choice.default for name, choice in choices.items()}
        answers = {}
        for event, one in self.page.entries(entry).items():
            if event not in choices:
                message = f"there is no event '{event[:60]}' that asks for an answer"
                self.page.add("P0406", one, message, suggest(event, choices), key=True)
                continue
            answer = self.page.word(one, choices[event].answers, f"answer to '{event}'")
            if answer:
                answers[event] = answer
        return answers

    def _steps(self, entry: Entry, seats: Mapping[str, str]) -> tuple[Step | Refused | Expect, ...]:
        items = self.page.items(entry)
        if len(items) > MOST_STEPS:
            self.page.add(
                "P0208", entry, f"a test takes {MOST_STEPS:,} moves at most, not {len(items):,}", key=True
            )
            return ()
        steps: list[Step | Refused | Expect] = []
        for item in items:
            if isinstance(item.value, dict) and "expect" in item.value:
                one = self.page.entries(item, ("expect",), "beside 'expect'")
                if "expect" in one:
                    steps.append(self.reader.read(one["expect"]))
            elif isinstance(item.value, dict):
                steps += self._refused(item, seats)
            else:
                move = self._move(item, seats)
                if move is not None:
                    steps.append(Step(item.line, item.value, move))
        return tuple(steps)

    def _refused(self, item: Entry, seats: Mapping[str, str]) -> list[Refused]:
        keys = self.page.entries(item, REFUSED_KEYS, "among the moves")
        if "refused" not in keys:
            if keys:
                self.page.add("P0202", item, "a move that must be refused stands after 'refused'")
            return []
        move = self._move(keys["refused"], seats)
        code = self.page.word(keys["code"], CODES, "reason to refuse a move") if "code" in keys else ""
        words = self.page.text(keys["words"]) if "words" in keys else ""
        if move is None:
            return []
        return [Refused(keys["refused"].line, keys["refused"].value, move, code, words)]

    def _move(self, entry: Entry, seats: Mapping[str, str]) -> Move | None:
        text = self.page.text(entry)
        if not text:
            return None
        try:
            move = read(text, self.world.index)
        except NotationError as fault:
            self.page.add("P0904", entry, f"this is no move: {fault}")
            return None
        if not isinstance(move, TimeUp | Inject) and move.party in seats:
            message = f"'{move.party}' is played by {seats[move.party]}, so no line can move it"
            self.page.add("P0905", entry, message, f"take {move.party} out of seats, or this line out of the moves")
            return None
        return move
