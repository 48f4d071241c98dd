"""Games for tests of the screens after the table: agreed by hand, brought home, and played to their end by the clock.

And the screen of ratification itself, which two files of tests look at.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

from game.analysis.space import Space
from game.analysis.standing import Standing
from game.rules.encode import package_of
from game.rules.legal import Refusal
from game.rules.moves import Accept, Hold, Move, Propose, TimeUp
from game.scenario import Scenario, find, load
from game.session import Session
from game.ui.app import App
from game.ui.audit import read as texts
from game.ui.play import Play
from game.ui.screens.ratification import RatificationScreen

CASES = Path(__file__).parents[2] / "cases" / "scenarios"
PASSES = {"ferry": "daily", "fishing": "half"}
"""A package of the first talks that both homes ratify."""
FAILS = {"ferry": "daily", "fishing": "all_year"}
"""A package of the first talks that the island's fishers refuse."""
THREE = {"season": "half_year", "quota": "counted", "harbour_fee": "shared"}
"""A package of the herring bay that the crews of the north port refuse."""


def read(path: Path) -> Scenario:
    """Read a scenario that has no errors."""
    scenario = load(path).scenario
    assert scenario is not None
    return scenario


def make(session: Session, move: Move) -> None:
    """Make a move that must be accepted."""
    result = session.play(move)
    assert not isinstance(result, Refusal), result


def agree(session: Session, package: dict[str, str]) -> Session:
    """Let whoever has the floor propose a package once all issues are open, and everybody accept it."""
    seat = next(iter(session.scenario.parties))
    while session.stage != "floor" or set(package) - set(session.view(seat).issues):
        make(session, TimeUp())
    make(session, Propose(session.view(seat).floor or "", package))
    while session.stage in {"floor", "last_call", "choice"}:
        floor = session.view(seat).floor
        if session.stage == "choice" or floor is None:
            make(session, TimeUp())
        elif isinstance(session.play(Accept(floor)), Refusal):
            make(session, Hold(floor))
    return session


def first_talks(package: dict[str, str] | None, *, to: str, me: str = "harbour", seed: int = 1) -> Play:
    """The first talks up to "persuade", "voted" or "over"; without a package they end without a deal."""
    return Play(_until(Session(read(find("first_talks")), seed), package, to), me, {})


def herring_bay(folder: Path, *, to: str, me: str = "north", need: int = 3) -> Play:
    """The herring bay of the test scenarios, with three signatories unless fewer are enough."""
    text = (CASES / "every_key" / "scenario.yaml").read_text(encoding="utf-8")
    wanted = "agreement: {need: 2, veto: [island], outsiders: reservation}"
    assert wanted in text
    path = folder / "every_key" / "scenario.yaml"
    path.parent.mkdir()
    path.write_text(text.replace(wanted, wanted.replace("2", str(need))), encoding="utf-8")
    return Play(_until(Session(read(path), 1), THREE, to), me, {})


def ratifiable(session: Session) -> dict[str, str]:
    """A package that every home would ratify as things stand, that every mandate allows, and that changes much."""
    standing = Standing(Space(session.tables), session.peek(), moods=True)
    views = [session.view(party) for party in session.scenario.parties]
    for block in reversed(list(standing.space.blocks())):
        good = standing.passes(block, range(len(views))) & standing.zone(block)
        for at in reversed(np.flatnonzero(good)):
            package = package_of(session.index, standing.space.row(int(block.codes[at])))
            if all(view.inside_mandate(package) for view in views):
                return package
    raise LookupError("no package would pass")


def mexico_city(*, to: str, me: str = "us", step: int | None = None) -> Play:
    """The largest shipped scenario, with a deal; or with the options so many steps from today's, 0 for no offer."""
    scenario = read(find("us_mexico_2023"))
    package = {}
    if step is None:
        session = Session(scenario, 1)
        while session.stage != "floor" or len(session.view(me).issues) < len(scenario.agenda):
            make(session, TimeUp())
        return Play(_until(session, ratifiable(session), to), me, {})
    for issue, plan in scenario.agenda.items():
        shut = {o for party in scenario.parties.values() for o in party.mandate.closed.get(issue, ())}
        free = [option for option in plan.options if option not in shut]
        package[issue] = free[min(step, len(free) - 1)]
    return Play(_until(Session(scenario, 1), package if step else None, to), me, {})


def _until(session: Session, package: dict[str, str] | None, to: str) -> Session:
    if package:
        agree(session, package)
    stops = {"persuade": {"persuade"}, "voted": {"floor", "choice", "readout", "over"}, "over": {"over"}}[to]
    while session.stage not in stops:
        make(session, TimeUp())
    return session


def bring_home(app: App, play: Play, calls: list[str] | None = None) -> RatificationScreen:
    """A ratification screen that notes its calls."""
    noted = [] if calls is None else calls
    screen = RatificationScreen(play, lambda: noted.append("moved"), lambda: noted.append("counted"))
    app.open(screen)
    return screen


def said(app: App) -> str:
    """All that can be read on the window."""
    return "\n".join(written.words for written in texts(app))
