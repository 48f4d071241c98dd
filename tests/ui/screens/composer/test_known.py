"""What one knows of the other side comes from its words, its offers and private talks, and says where from."""

from __future__ import annotations

from game.rules.moves import BackChannel
from game.ui.app import App
from game.ui.screens.composer.known import could_move, evidence, hint_of, nearer, offers_on
from tests.ui.screens.composer.drafting import compose, second_turn
from tests.ui.screens.table.playing import words


def test_a_private_talk_tells_most() -> None:
    """The issue that a talk named has the highest level, and the talk as its source."""
    play = second_turn()
    assert play.do(BackChannel("us", "mx")) is None
    told = play.view.told_issues["mx"][0]
    hint = hint_of(play.view, "mx", told)
    assert (hint.level, hint.word, hint.source) == (3, "Highest", "private talk")
    lines = [line for _, line in evidence(play.view, play.words, "mx", told)]
    assert "In a private talk they said: it matters most to them." in lines


def test_offers_tell_who_gave_way() -> None:
    """Where the other side's offers came nearer, its steps are the source; where none was made, its words are."""
    play = second_turn()
    view = play.view
    for issue in view.issues:
        offers = offers_on(view, "mx", issue)
        hint, moved = hint_of(view, "mx", issue), nearer(view, "mx", issue)
        assert len(offers) >= 1
        if moved > 0:
            assert hint.source == (f"gave {moved} step" if moved == 1 else f"gave {moved} steps")
            assert hint.level <= 1
        elif not moved and len(offers) < 3:
            firmness = view.stands["mx"][issue].firmness
            assert hint.level == min(firmness, 2)


def test_public_words_are_always_known() -> None:
    """Each issue's evidence begins with the public position; nobody said yet that they could move."""
    play = second_turn()
    for issue in play.view.issues:
        stand = play.words.stand(issue, play.view.stands["mx"][issue])
        assert evidence(play.view, play.words, "mx", issue)[0] == ("megaphone", f"In public: {stand}.")
        assert could_move(play.view, "mx", issue) == 0


def test_a_short_agenda_leaves_room_for_all_that_is_known(app: App) -> None:
    """Below two issues stands what one knows of the other side on each."""
    app.guided = False
    play = second_turn("first_talks", "harbour")
    compose(app, play)
    read_now = " ".join(words(app).split())
    assert "What you know of Skerry Island" in read_now
    for issue in play.view.issues:
        assert evidence(play.view, play.words, "island", issue)[0][1] in read_now
