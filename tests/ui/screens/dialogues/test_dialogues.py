"""The dialogues tell beforehand what a move does, and the rules then do exactly that."""

from __future__ import annotations

from game.rules.legal import Refusal
from game.rules.moves import BackChannel, Consult, Statement
from game.rules.preview import preview
from game.ui.app import App
from game.ui.audit import audit
from game.ui.words import TERMS
from tests.ui.screens.table.playing import mine, read, sit_to_floor, table, to_turn, words


def test_the_preview_of_a_statement_is_what_happens() -> None:
    """For every issue and option the foreseen changes are the changes."""
    scenario = read("us_mexico_2023")
    for issue, plan in scenario.agenda.items():
        for option in (None, *plan.options):
            play = sit_to_floor(scenario, "us")
            move = Statement("us", issue, option)
            foreseen = preview(play.view, move)
            before = play.view
            refusal = play.do(move)
            if isinstance(foreseen, Refusal):
                assert refusal == foreseen
                continue
            after = play.view
            for one in foreseen:
                kind, _, rest = one.name.partition(".")
                if kind == "approval":
                    assert (one.amount, one.after) == (
                        after.approval[rest] - before.approval[rest],
                        after.approval[rest],
                    )
                elif kind == "trust":
                    q, p = rest.split(".")
                    assert one.after == after.trust[q, p]
                elif kind == "capital":
                    assert one.after == after.capital
                elif kind == "firm":
                    assert one.after == after.stands["us"][issue].firmness


def test_a_preview_leaves_the_view_alone() -> None:
    """Looking at what a statement would do changes nothing."""
    play = sit_to_floor(read("us_mexico_2023"), "us")
    before = play.view.talks.v[:]
    preview(play.view, Statement("us", play.view.issues[0], None))
    preview(play.view, Statement("us", play.view.issues[0], play.view.index.status_quo[play.view.issues[0]]))
    assert play.view.talks.v == before


def test_a_statement_is_chosen_with_arrows(app: App) -> None:
    """Down takes the next issue, Right another option; Enter says it."""
    play = sit_to_floor(read("first_talks"), "harbour")
    table(app, play)
    app.press("S")
    app.press("Down")
    app.focus("options")
    app.press("Left")
    app.press("Enter")
    assert play.session.lines[-1].move == Statement("harbour", "fishing", "half")


def test_a_flexible_statement(app: App) -> None:
    """The second way of speaking keeps the position and lowers its firmness."""
    play = sit_to_floor(read("first_talks"), "harbour")
    table(app, play)
    firm = play.view.stands["harbour"]["ferry"].firmness
    app.press("S")
    app.focus("firm")
    app.press("Right")
    app.press("Enter")
    assert play.session.lines[-1].move == Statement("harbour", "ferry", None)
    assert play.view.stands["harbour"]["ferry"].firmness == firm - 1


def test_a_private_word_tells_and_stays(app: App) -> None:
    """B and Enter hold the talk; the dialogue shows what was learnt; Enter returns to the table."""
    play = sit_to_floor(read("first_talks"), "harbour")
    table(app, play)
    app.press("B")
    assert "10 % that it leaks" in words(app).replace("\n", " ")
    app.press("Enter")
    assert play.session.lines[-1].move == BackChannel("harbour", "island")
    told = play.view.told_issues["island"][0]
    assert f"{play.scenario.agenda[told].title}: it matters most to them" in words(app)
    lines = len(play.session.lines)
    app.press("Enter")
    assert len(play.session.lines) == lines
    assert "their weightiest issue" not in words(app)


def test_asking_the_capital_names_the_offer(app: App) -> None:
    """K and Enter ask about the standing offer; the answer shows its package and a word for each audience."""
    play = sit_to_floor(read("first_talks"), "harbour")
    screen, _ = table(app, play)
    screen.do(mine(play))
    to_turn(screen, play)
    app.press("K")
    app.press("Enter")
    assert play.session.lines[-1].move == Consult("harbour")
    shown = words(app)
    answers = play.view.consulted
    assert len(answers) == 1
    assert all(play.scenario.parties["harbour"].audiences[a].title in shown for a in answers[0].words)
    assert "What home said of the standing offer" in shown


def test_an_answer_goes_stale_with_its_offer(app: App) -> None:
    """Once another offer stands, the old answer is marked as overtaken."""
    play = sit_to_floor(read("first_talks"), "harbour")
    screen, _ = table(app, play)
    screen.do(mine(play))
    to_turn(screen, play)
    app.press("K")
    app.press("Enter")
    app.press("Enter")
    asked = play.view.consulted[0].package
    while play.view.offer and play.view.offer.package == asked:
        screen.do(mine(play))
        to_turn(screen, play)
    app.press("K")
    assert "overtaken since" in words(app)


def test_an_authored_move_is_made_by_number(app: App) -> None:
    """A shows the moves with their price; 1 makes the first; then it is told why it cannot be made again."""
    play = sit_to_floor(read("first_talks"), "harbour")
    table(app, play)
    before = play.view.capital
    app.press("A")
    assert "A free sailing" in words(app)
    app.press("1")
    assert play.view.capital == before - 8
    assert "A free sailing" in words(app)


def test_all_news_can_be_read(app: App) -> None:
    """N lists what happened by round, with what it changed."""
    play = sit_to_floor(read("first_talks"), "harbour")
    screen, _ = table(app, play)
    screen.do(mine(play))
    to_turn(screen, play)
    app.press("N")
    shown = words(app)
    assert "Ardle Harbour puts an offer on the table" in shown
    assert "Round 1" in shown


def test_moves_that_cannot_be_made_say_why(app: App) -> None:
    """After a move was used, A still shows it, with the reason for which it is refused; pressing it changes nothing."""
    play = sit_to_floor(read("first_talks"), "harbour")
    table(app, play)
    app.press("A")
    app.press("1")
    lines = len(play.session.lines)
    app.press("A")
    refusal = play.view.authored[0].refusal
    assert refusal is not None
    assert refusal.words in words(app).replace("\n", " ")
    app.press("Enter")
    assert len(play.session.lines) == lines


def test_a_dialogue_fits_after_the_text_grew(app: App) -> None:
    """A dialogue that is open while the text size changes is built again for it."""
    play = sit_to_floor(read("us_mexico_2023"), "us")
    table(app, play)
    app.press("S")
    app.set_look(text_size=150)
    assert [str(fault) for fault in audit(app)] == []
    assert "A public statement" in words(app)


def test_the_terms_are_explained(app: App) -> None:
    """G lists every term with its sentence; the list scrolls with the focus."""
    table(app, sit_to_floor(read("first_talks"), "harbour"))
    app.press("G")
    seen = words(app)
    for _ in TERMS:
        app.press("Down")
        seen += words(app)
    assert [title for title, _ in TERMS.values() if title not in seen] == []
