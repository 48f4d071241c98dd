"""The command itself: help with examples, exact options, colours, Ctrl-C, a reader that goes away."""

from __future__ import annotations

import os
import re
import shlex
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from game import __version__
from game.cli import main
from game.cli.app import EXAMPLES
from tests.cli.command import START, TOP, Here, parley

VERBS = [verb.__name__ for verb in EXAMPLES]
NOT_POSIX = os.name == "nt"
LISTENING = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); "
"""A shell starts jobs in the background deaf to Ctrl-C, and so the tests and all that they start."""


@pytest.mark.parametrize("verb", VERBS)
def test_each_verb_shows_an_example(here: Here, verb: str) -> None:
    """The help of each verb ends with an example, whose options the verb has."""
    answer = here(verb, "--help")
    shown = " ".join(answer.out.split())
    example = re.search(r"Example: (parley .+)$", shown)
    assert answer.code == 0
    assert example is not None
    words = shlex.split(example[1])
    assert words[:2] == ["parley", verb]
    assert [word for word in words[2:] if word.startswith("--") and f"{word} " not in shown] == []


def test_the_help_names_every_verb(here: Here) -> None:
    """The help of the command lists the verbs, and shows how to begin."""
    answer = here("--help")
    assert re.findall(r"^  (\w+) {2,}", answer.out.split("Commands:")[1], re.MULTILINE) == VERBS
    assert "Example: parley play first_talks" in answer.out


def test_it_names_its_version(here: Here) -> None:
    """--version is the version of the package."""
    assert here("--version")[:3] == (0, f"Parley {__version__}\n", "")


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (("rnu", "first_talks"), "No such command 'rnu'. Did you mean 'run'?"),
        (("run",), "Missing argument 'SCENARIO'."),
        (("run", "first_talks", "--see", "3"), "No such option: --see Did you mean --seed?"),
        (("run", "first_talks", "--seed"), "Option '--seed' requires an argument."),
        (("run", "first_talks", "again"), "Got unexpected extra argument (again)"),
        (("flow", "first_talks", "--format", "dot"), "Invalid value for '--format'"),
    ],
)
def test_wrong_use_is_one_sentence(here: Here, words: tuple[str, ...], complaint: str) -> None:
    """Wrong words end with 2 and one line on stderr; options are never abbreviated."""
    answer = here(*words)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(f"parley: {complaint[:20]}")
    assert len(answer.err.splitlines()) == 1


def test_wrong_use_is_json_where_json_is_asked_for(here: Here) -> None:
    """With --json the same sentence stands on stdout as an object."""
    answer = here("run", "--json")
    assert answer.json == {"error": answer.err.removeprefix("parley: ").strip()}


def test_a_mistake_of_our_own_is_a_sentence_too(here: Here, monkeypatch: pytest.MonkeyPatch) -> None:
    """A bug ends with 1 and says where; with PARLEY_TRACEBACK it shows itself."""

    def fail(*words: object, **named: object) -> None:
        raise KeyError("broken")

    monkeypatch.setattr("game.session.account.tell", fail)
    answer = here("run", "first_talks")
    assert answer.code == 1
    assert answer.err.startswith("parley: Parley made a mistake of its own (KeyError: 'broken' in test_command.py")
    monkeypatch.setenv("PARLEY_TRACEBACK", "1")
    with pytest.raises(KeyError):
        main(["run", "first_talks"])


@pytest.mark.parametrize("settings", [{}, {"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_what_is_no_terminal_gets_no_colours(settings: dict[str, str]) -> None:
    """Into a pipe no colours are written, whatever the environment says."""
    answer = parley("check", "tests/cases/none.yaml", "first_talks", env=settings)
    assert "\x1b" not in answer.out + answer.err


@pytest.mark.skipif(NOT_POSIX, reason="pexpect needs a POSIX terminal")
@pytest.mark.parametrize(
    ("settings", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)]
)
def test_a_terminal_gets_colours_unless_it_does_not_want_them(
    tmp_path: Path, settings: dict[str, str], coloured: bool
) -> None:
    """On a terminal problems have colours; NO_COLOR and a dumb terminal are respected."""
    import pexpect

    path = tmp_path / "empty.yaml"
    path.write_text("parley: 1\n", encoding="utf-8")
    environment = {name: text for name, text in os.environ.items() if name != "NO_COLOR"}
    child = pexpect.spawn(
        sys.executable,
        ["-c", START, "check", str(path)],
        cwd=str(TOP),
        env={**environment, "TERM": "xterm-256color", **settings},
        encoding="utf-8",
        timeout=60,
    )
    text = child.read()
    child.close()
    assert child.exitstatus == 1
    assert ("\x1b[" in text) is coloured


@pytest.mark.skipif(NOT_POSIX, reason="Ctrl-C is sent as a POSIX signal")
@pytest.mark.parametrize("at_work", [True, False])
def test_ctrl_c_ends_it_cleanly(at_work: bool) -> None:
    """Stopped at work it says so in one line; stopped while it still starts, at least without a traceback of ours."""
    argv = [sys.executable, "-c", f"{LISTENING}{START}", "bench", "--quick", "--only", "start"]
    pipe = subprocess.PIPE
    with subprocess.Popen(argv, cwd=TOP, stdout=pipe, stderr=pipe, text=True, encoding="utf-8") as process:
        assert process.stderr is not None
        if at_work:
            assert process.stdout is not None
            assert process.stdout.readline()  # it comes with the first figure
        process.send_signal(signal.SIGINT)
        _, complaint = process.communicate(timeout=60)
    if at_work:
        assert process.returncode == 130
        assert complaint.splitlines()[-1].startswith("parley: Stopped")
    assert "Traceback" not in complaint or "game" not in complaint


@pytest.mark.skipif(NOT_POSIX, reason="a closed pipe is another error there")
def test_a_reader_that_goes_away_is_no_error() -> None:
    """`parley run … | head` ends without a complaint."""
    argv = [sys.executable, "-c", START, "run", "us_mexico_2023"]
    pipe = subprocess.PIPE
    with subprocess.Popen(argv, cwd=TOP, stdout=pipe, stderr=pipe) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


def test_a_terminal_without_our_letters_is_served() -> None:
    """Where stdout cannot show a letter, another stands for it."""
    answer = parley("run", "us_mexico_2023", "--seed", "7", env={"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"})
    assert (answer.code, answer.err) == (0, "")
