"""The conversation: answers by number or word, yes and no, words that always work."""

from __future__ import annotations

import pytest

from game.language import folded, speaking
from game.terminal.console import Console, Left, Option, pick, plain

STEPS = [Option("accept", "take it"), Option("ask", "the capital"), Option("back", "")]


def _console(*answers: str) -> tuple[Console, list[str]]:
    left, written = list(answers), list[str]()

    def read(prompt: str) -> str:
        if not left:
            raise EOFError
        return left.pop(0)

    return Console(read, written.append), written


@pytest.mark.parametrize(("answer", "word"), [("1", "accept"), ("ask", "ask"), ("ACC", "accept"), (" b ", "back")])
def test_an_answer_is_a_number_or_a_word(answer: str, word: str) -> None:
    """A number, a word, or as much of a word as tells it apart, whatever the case."""
    console, _ = _console(answer)
    assert console.choose("Which?", STEPS) == word


def test_what_is_not_in_the_list_is_said() -> None:
    """A word that could be two, or none, is answered with the list again."""
    console, written = _console("a", "7", "back")
    assert console.choose("Which?", STEPS) == "back"
    assert [line for line in written if "not in the list" in line] == [
        "“a” is not in the list.",
        "“7” is not in the list.",
    ]
    assert written.count("1. accept: take it") == 3


def test_no_more_input_is_leaving() -> None:
    """The end of input and the word for it both leave."""
    for answers in ((), ("quit",)):
        console, _ = _console(*answers)
        with pytest.raises(Left):
            console.ask("Well?")


def test_yes_and_no_are_asked_until_they_come() -> None:
    """Anything else is asked again; in Spanish an accent may be left out."""
    console, written = _console("perhaps", "y")
    assert console.confirm("Sure?")
    assert "Answer yes or no." in written
    with speaking("es"):
        console, _ = _console("si")
        assert console.confirm("¿Seguro?")


def test_words_that_always_work() -> None:
    """Such a word is answered, and the question comes again."""
    heard: list[str] = []
    console, written = _console("news", "2")
    console.always = {"news": lambda: heard.append("told")}
    assert console.number("How many?", 3) == 2
    assert (heard, written.count("How many?")) == (["told"], 2)


def test_numbers_have_a_limit() -> None:
    """Only a whole number up to the most is taken."""
    console, _ = _console("-1", "4", "²", "3")
    assert console.number("How many?", 3) == 3


def test_a_title_is_picked_by_number_or_beginning() -> None:
    """The id of the title is given back."""
    console, _ = _console("x", "ports")
    assert pick(console, "Which?", {"a": "Migration", "b": "Ports of entry"}) == "b"


def test_long_lines_are_broken_and_marks_left_out() -> None:
    """A paragraph has no line over 78 characters, and none of the signs for bold words."""
    console, written = _console()
    console.tell("**Bold** words " + "and more " * 20)
    assert max(len(line) for line in written[0].splitlines()) <= 78
    assert plain("a **b** *c* 2*3") == "a b c 2*3"
    assert folded(" Sí ") == "si"
