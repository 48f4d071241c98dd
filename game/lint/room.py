"""Whether there is room for a deal: zone of agreement, win-sets, what stands in the way, and by how much.

It counts every package at starting approval without moods, as the rulebook's section 6 does; it plays no game.
"""

from __future__ import annotations

import numpy as np

from game.analysis.counts import MOST_LEFT, count_first_offers, count_groups, idle_audiences
from game.lint.obstacle import Obstacle, find_obstacle
from game.lint.packages import Packages
from game.lint.stakes import FEWEST
from game.lint.subject import Subject, listed, points


def check_room(subject: Subject) -> None:
    """Check what all packages tell together."""
    packages = Packages(subject)
    open_homes = _check_homes(packages)
    if _check_zone(packages) and open_homes:
        _check_deals(packages)
    if not _check_best(packages):
        _check_first_offers(packages)
    _check_groups(packages)
    _check_audiences(packages)


def _check_homes(packages: Packages) -> bool:
    """Note win-sets that are empty or whole; tell whether every home may say yes."""
    subject, yes = packages.subject, True
    for p, party in enumerate(packages.parties):
        homes = packages.homes(p)
        ratified = int(packages.wins[p].sum())
        if not homes:
            continue
        if ratified == 0:
            yes = False
            a = max(
                homes,
                key=lambda home: (packages.vetoes(home) and not packages.favour[home].any(), packages.lack(home)),
            )
            best = int(packages.support[a].argmax())
            message = (
                f"the home of '{party}' ratifies no package: '{packages.audiences[a]}' reaches {packages.reach(a, best)}"
                f" at most, with {packages.name(best)}"
            )
            hint = "raise its base, or its points for something that the others can give"
            subject.add("P1031", ("parties", party, "audiences", packages.audiences[a], "base"), message, hint)
        elif ratified == packages.size:
            worst = {a: int(packages.support[a].argmin()) for a in homes}
            told = listed([f"'{packages.audiences[a]}' {packages.reach(a, code)}" for a, code in worst.items()])
            message = f"the home of '{party}' ratifies every package, so it is no second table: at the least {told}"
            hint = "lower the base of an audience, or give it points below 0"
            subject.add("P1032", ("parties", party, "audiences"), message, hint, key=True)
    return yes


def _check_zone(packages: Packages) -> bool:
    """Note where no package is worth its reservation value to enough parties; tell whether one is."""
    if packages.suffices(packages.above).any():
        return True
    obstacle = find_obstacle(packages, packages.floors())
    hint = "lower its reservation value, or let one issue be worth more to it"
    most = int(packages.above.sum(axis=0).max())
    told = f"no package is worth its reservation value to more than {most} of the parties at once"
    _note(packages, "P1030", "there is no zone of agreement", obstacle, told, hint)
    return False


def _check_deals(packages: Packages) -> None:
    """Note where no package is in every win-set, or is worth signing, and where the opening positions block all."""
    if not packages.suffices(packages.wins).any():
        obstacle = find_obstacle(packages, packages.voices())
        most = int(packages.wins.sum(axis=0).max())
        told = f"no package is ratified by the homes of more than {most} of the parties at once"
        hint = "raise its base, or its points for what it refuses"
        _note(packages, "P1033", f"no package is in {packages.every}", obstacle, told, hint)
    elif not packages.feasible.any():
        obstacle = find_obstacle(packages, [*packages.floors(), *packages.voices()])
        shared = int(packages.suffices(packages.wins).sum())
        what = f"no package can be signed, although homes would ratify {shared:,}"
        told = "each leaves some party below its reservation value"
        _note(packages, "P1034", what, obstacle, told, "ask less of it, or widen what homes ratify")
    elif not packages.opening.any():
        count = int(packages.feasible.sum())
        message = f"with the public positions as they stand no package can be signed; without them {count:,} can"
        hint = "lower a firmness, or an audience_cost; else every game begins with climbing down"
        packages.subject.add("P1035", ("positions",), message, hint, key=True)


def _note(packages: Packages, code: str, what: str, obstacle: Obstacle | None, told: str, hint: str) -> None:
    """Note what fails and who refuses what, by how much; or ``told``, where no single side stands in the way."""
    if obstacle is None:
        packages.subject.add(code, ("parties",), f"{what}: {told}", key=True)
        return
    who = f"'{obstacle.who}'"
    if obstacle.refuses:
        refusal = f"{who} refuses every package with {obstacle.refuses}, and the others want that"
    else:
        refusal = f"{who} refuses each of the {obstacle.left:,} packages that all others take"
    nearest = f"the nearest, {packages.name(obstacle.nearest)}, is {obstacle.shortfall} points short for it"
    packages.subject.add(code, obstacle.path, f"{what}: {refusal}; {nearest}", hint)


def _check_best(packages: Packages) -> bool:
    """Note one package that is best for all who have something at stake: then any first offer wins, and one word is enough."""
    values = packages.values
    if (values.max(axis=1) > values.min(axis=1)).sum() < FEWEST:
        return False
    for among, what in (
        (np.ones(packages.size, dtype=np.bool_), "of all packages"),
        (packages.feasible, "of all packages that can be signed"),
    ):
        if not among.any():
            continue
        tops = np.where(among, values, values.min()).max(axis=1)
        best = np.flatnonzero(among & np.all(values == tops[:, None], axis=0))
        if len(best):
            worth = listed(
                [f"{points(int(top))} to '{party}'" for party, top in zip(packages.parties, tops, strict=True)]
            )
            message = f"one package is best for everybody {what}: {packages.name(int(best[0]))}, worth {worth}"
            hint = "let the parties want different options of an issue, or weigh issues differently"
            packages.subject.add("P1036", ("parties",), message, hint, key=True)
            return True
    return False


def _check_first_offers(packages: Packages) -> None:
    """Note a side whose best ratifiable package leaves another so much that it accepts at once."""
    subject = packages.subject
    for party, line in zip(packages.parties, count_first_offers(subject.index, subject.tables), strict=True):
        if line.ok or line.figure is None:
            continue
        p = packages.parties.index(party)
        if packages.values[p].max() == packages.values[p].min():
            continue  # it has no best package
        values = packages.values[:, packages.feasible]
        best = int(np.flatnonzero(packages.feasible)[values[p].argmax()])
        others = [f"'{other}'" for other in packages.parties if other != party]
        left = f"{line.figure:g} points above its reservation value"
        message = (
            f"the first offer wins: the best for '{party}' that can be signed, {packages.name(best)}, leaves"
            f" {others[0] if len(others) == 1 else 'another side'} {left}; with more than {points(MOST_LEFT)} it need not bargain on"
        )
        hint = (
            f"raise the others' reservation values by {line.figure - MOST_LEFT / 10:g}, or change what homes ratify"
        )
        subject.add("P1037", ("parties", party), message, hint, key=True)


def _check_groups(packages: Packages) -> None:
    """Note phases on a part of the issues in which hardly a package is worth it to all."""
    subject = packages.subject
    for line in count_groups(subject.index, subject.tables):
        if not line.ok:
            phase = line.id.partition(".")[2]
            message = f"in '{phase}' {line.figure:g} % of the packages are worth its reservation value to every party, and 5 % are needed"
            subject.add("P1038", ("phases", phase, "issues"), message, "let it speak of more issues", key=True)


def _check_audiences(packages: Packages) -> None:
    """Note audiences without which every win-set would be the same."""
    subject = packages.subject
    for a in idle_audiences(subject.tables):
        p = subject.tables.owner[a]
        party, name = packages.parties[p], packages.audiences[a]
        ratified = int(packages.wins[p].sum())
        if 0 < ratified < packages.size:
            message = f"'{name}' changes nothing: without it the home of '{party}' ratifies the same {ratified:,} packages"
            hint = "give it more weight, a veto, or points that differ from the others'"
            subject.add("P1043", ("parties", party, "audiences", name), message, hint, key=True)
