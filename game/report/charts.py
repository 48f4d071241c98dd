"""The charts of a report: cloud, concessions, figures over the game, the year after; each with its table and sentence."""

from __future__ import annotations

from dataclasses import replace

from game.analysis.cloud import Cloud
from game.language import count, decimal, say
from game.report.answers import ZONE, answer
from game.report.courses import Course, read_courses, seasons
from game.report.dots import gather, span_of
from game.report.figures import points
from game.report.lines import Line, find_lines
from game.report.past import Past
from game.report.plots import Chart, Curve, Dots, Level, Pin, Plot, Table, spanned


def _tens(tenths: int) -> float:
    return tenths / 10


def _pins(past: Past, pair: tuple[str, str], drawn: Cloud) -> list[Pin]:
    found = [
        Pin(say("Refused"), _tens(one.values[pair[0]]), _tens(one.values[pair[1]]), "refused")
        for one in past.refused
    ]
    if past.glance.deal is not None:
        words = say("Your deal") if past.own else say("The deal")
        found.append(Pin(words, _tens(past.glance.values[pair[0]]), _tens(past.glance.values[pair[1]]), "star"))
    found += [Pin(say("Nash point"), _tens(x), _tens(y), "badge") for x, y in drawn.nash[:1]]
    if past.missed is not None:
        values = past.missed.values
        found.append(Pin(say("Missed trade"), _tens(values[pair[0]]), _tens(values[pair[1]]), "ring"))
    return found


def cloud_chart(past: Past, drawn: Cloud, pair: tuple[str, str]) -> Chart:
    """All packages of two parties with zone, win-sets, frontier, Nash point, walk-away points, and the path of offers."""
    one, two = pair
    x0, y0, x1, y1 = span_of(drawn)
    names = (past.words.party(one), past.words.party(two))
    trails = [
        Curve(
            say("Offers by {who}", who=past.short(p)),
            past.words.side(p),
            tuple((_tens(o.values[one]), _tens(o.values[two])) for o in past.glance.path(p)),
            side=past.words.side(p),
            numbers=True,
        )
        for p in pair
        if past.glance.path(p)
    ]
    frontier = Curve(say("Frontier"), "ink", tuple((_tens(x), _tens(y)) for x, y in drawn.frontier))
    pins = _pins(past, pair, drawn)
    plot = Plot(
        say("Worth to {who}", who=names[0]),
        say("Worth to {who}", who=names[1]),
        (x0, x1),
        (y0, y1),
        (
            Dots(say("All packages"), "dim_edge", gather(drawn, "count")),
            Dots(say("Zone of possible agreement"), "done", gather(drawn, "zone")),
            Dots(say("Could have been signed and ratified"), "agreed", gather(drawn, "feasible")),
        ),
        (frontier, *trails),
        (
            Level(
                say("{who} walks away below {n}", who=past.short(one), n=points(drawn.reservation[0])),
                _tens(drawn.reservation[0]),
                "x",
            ),
            Level(
                say("{who} walks away below {n}", who=past.short(two), n=points(drawn.reservation[1])),
                _tens(drawn.reservation[1]),
                "y",
            ),
        ),
        tuple(pins),
        square=True,
    )
    rows = [(say("Walking away"), points(drawn.reservation[0]), points(drawn.reservation[1]))]
    rows += [(pin.words, _number(pin.x), _number(pin.y)) for pin in pins]
    rows += [(f"{say('Frontier')} {n}", _number(x), _number(y)) for n, (x, y) in enumerate(frontier.points, 1)]
    rows += [
        (f"{trail.words} {n}", _number(x), _number(y))
        for trail in trails
        for n, (x, y) in enumerate(trail.points, 1)
    ]
    table = Table((say("Point"), *names), tuple(rows))
    return Chart(say("Every deal that was possible"), answer(past, ZONE).words, plot, table)


def _number(value: float) -> str:
    return points(round(value * 10))


def narrowing_table(past: Past) -> Table:
    """From all packages to those that could be ratified, with shares."""
    rows = tuple((words, decimal(n), past.share(n)) for words, n, _, _ in past.narrowing)
    return Table((say("From possible to ratified"), say("Packages"), say("Share")), rows)


def offers_table(past: Past) -> Table:
    """Every offer with what it changed and its worth to every party; the end last."""
    head = (say("Round"), say("Offer by"), *(past.words.party(p) for p in past.parties), say("What it changed"))
    rows = [
        (
            decimal(offer.round),
            past.words.party(offer.party),
            *(points(offer.values[p]) for p in past.parties),
            past.changes(offer),
        )
        for offer in past.glance.offers
    ]
    end = say("The deal") if past.glance.deal else say("No deal: what leaving is worth")
    rows.append(("", end, *(points(past.glance.values[p]) for p in past.parties), ""))
    return Table(head, tuple(rows))


def conceded_chart(past: Past) -> Chart | None:
    """How each side conceded: its own offers, worth to itself, round by round; None without offers."""
    curves, courses = [], {}
    for party in past.parties:
        course = past.course(party, ended=True)
        if any(value is not None for value in course):
            courses[party] = course
            spots = tuple((float(n), _tens(v)) for n, v in enumerate(course, 1) if v is not None)
            curves.append(
                Curve(past.words.party(party), past.words.side(party), spots, side=past.words.side(party))
            )
    if not curves:
        return None
    levels = tuple(
        Level(
            say("{who} walks away below {n}", who=past.short(p), n=points(past.glance.reservation[p])),
            _tens(past.glance.reservation[p]),
            "y",
        )
        for p in past.parties
    )
    values = [y for curve in curves for _, y in curve.points] + [level.value for level in levels]
    plot = Plot(
        say("Round"),
        say("own offer, worth to oneself"),
        (0.5, past.rounds + 0.5),
        spanned([*values, min(values) - 5]),
        curves=tuple(curves),
        levels=levels,
    )
    rows = tuple(
        (
            decimal(n),
            *("–" if (value := courses[p][n - 1]) is None else points(value) for p in courses),
        )
        for n in range(1, past.rounds + 1)
    )
    table = Table((say("Round"), *(past.words.party(p) for p in courses)), rows)
    gave = ", ".join(f"{past.words.party(p)} {points(past.given(p))}" for p in courses)
    sentence = say("Given up, from the best offer for oneself to the last one, in points: **{gave}.**", gave=gave)
    return Chart(say("How each side conceded"), sentence, plot, table)


# --- over the game ----------------------------------------------------------------------------------------------


def _curve(line: Line) -> Curve:
    spots = [(0.0, line.shown(line.values[0]))]
    spots += [(float(m.ply), line.shown(m.after)) for m in line.moments if m.ply]
    if spots[-1][0] < line.plies:
        spots.append((float(line.plies), line.shown(line.values[-1])))
    return Curve(line.title, line.side, tuple(spots), side=line.side if len(line.side) == 1 else "", steps=True)


def changes_table(lines: list[Line]) -> Table:
    """Every change of some figures: round, move, figure, where it stood afterwards, causes with amounts."""
    rows = []
    for line in lines:
        for m in line.moments:
            causes = ", ".join(f"{words} {line.written(amount)}" for words, amount in m.causes)
            value = decimal(line.shown(m.after), line.decimals)
            rows.append((m.ply, (line.title, decimal(m.round) if m.round else "–", decimal(m.ply), value, causes)))
    rows.sort(key=lambda row: row[0])
    head = (say("Figure"), say("Round"), say("Move"), say("Value"), say("Why it changed"))
    return Table(head, tuple(row for _, row in rows))


def line_sentence(line: Line) -> str:
    """From where to where a figure went, and in how many changes."""
    return count(
        "{figure}: from {start} to {end}, in {n} change.",
        "{figure}: from {start} to {end}, in {n} changes.",
        len(line.moments),
        figure=line.title,
        start=decimal(line.shown(line.values[0]), line.decimals),
        end=decimal(line.shown(line.values[-1]), line.decimals),
    )


def lines_chart(past: Past, title: str, lines: list[Line]) -> Chart:
    """Figures over the moves of the game, with every change and its causes as the table."""
    curves = tuple(_curve(line) for line in lines)
    if len({curve.colour for curve in curves}) < len(curves):
        curves = tuple(replace(c, words=f"{n}  {c.words}", tag=str(n)) for n, c in enumerate(curves, 1))
    values = [y for curve in curves for _, y in curve.points]
    plot = Plot(
        say("Move"), "", (0, max(1, past.session.ply)), spanned(values, 1 if len(lines) == 1 else 10), curves=curves
    )
    return Chart(title, " ".join(line_sentence(line) for line in lines), plot, changes_table(lines))


def figure_charts(past: Past) -> list[Chart]:
    """Trust, approval, and every outcome that moved during the talks."""
    found = []
    for title, lines in (
        (say("Trust"), find_lines(past, "trust")),
        (say("Approval at home"), find_lines(past, "approval")),
    ):
        if lines:
            found.append(lines_chart(past, title, lines))
    found += [lines_chart(past, line.title, [line]) for line in find_lines(past, "metrics") if line.moments]
    return found


# --- the year after ---------------------------------------------------------------------------------------------


def year_chart(past: Past, course: Course) -> Chart:
    """One outcome over the year after, with and without the deal."""
    unit = past.scenario.metrics[course.metric].unit
    title = past.words.metric(course.metric)
    names = seasons(len(course.bare) - 1)
    curves = []
    rows: list[tuple[str, ...]] = []
    for words, colour, values in (
        (say("With the deal"), "agreed", course.deal),
        (say("Without any deal"), "ink3", course.bare),
    ):
        if values:
            spots = tuple((float(n), v) for n, v in enumerate(course.values(values)))
            curves.append(Curve(words, colour, spots))
            rows.append((words, *(course.figure(v) for v in values)))
    plot = Plot(
        say("Quarter"),
        unit,
        (0, max(1, len(names) - 1)),
        spanned([y for curve in curves for _, y in curve.points], 1),
        curves=tuple(curves),
    )
    end = course.figure(course.shown[-1])
    sentence = (
        say("After a year: {end} with the deal, {bare} without.", end=end, bare=course.figure(course.bare[-1]))
        if course.deal
        else say("After a year without a deal: {end}.", end=end)
    )
    return Chart(f"{title} ({unit})" if unit else title, sentence, plot, Table((title, *names), tuple(rows)))


def year_charts(past: Past) -> list[Chart]:
    """Every outcome over the year after."""
    return [year_chart(past, course) for course in read_courses(past.scenario, past.words, past.outcome)]
