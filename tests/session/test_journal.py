"""Journals: what is written is on the disk, a torn line is left out, damage is refused where it is."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.rules.legal import Refusal
from game.session import journal as journals
from game.session import saves
from game.session.record import JournalError, Record, read_record, seal, unseal
from game.session.replay import replay, verify
from game.session.saves import Game
from tests.rules.wander import next_move
from tests.scenario.samples import path_of
from tests.session.games import EVERY_KEY, wander

SEATS = {"island": "me", "north": "conceding", "south": "first_offer"}
SOURCE = path_of("every_key")
TYPES = st.recursive(st.none() | st.booleans() | st.integers() | st.text(), st.lists, max_leaves=5)
PLAYS = """
import sys
from pathlib import Path
from random import Random
from game.session import saves
from tests.rules.wander import next_move
from tests.session.games import EVERY_KEY
from tests.session.test_journal import SEATS, SOURCE

game = saves.begin(EVERY_KEY, 4, SEATS, source=SOURCE, place=Path(sys.argv[1]))
rng = Random(4)
while True:
    if game.over:
        game = saves.begin(EVERY_KEY, rng.randrange(2**32), SEATS, source=SOURCE, place=Path(sys.argv[1]))
    game.play(next_move(game, rng))
    print(game.journal.path.name, game.ply, flush=True)
"""
"""Plays for ever, and says after each move that it is acknowledged."""


def begin(place: Path, chance: int = 4) -> Game:
    """Begin a game with a journal in a folder."""
    return saves.begin(EVERY_KEY, chance, SEATS, source=SOURCE, place=place)


def path_in(game: Game) -> Path:
    """Give the file of a game's journal."""
    assert game.journal is not None
    return game.journal.path


def refused(path: Path) -> JournalError:
    """Read a journal that must be refused, and give the refusal."""
    with pytest.raises(JournalError) as caught:
        replay(read_record(path))
    return caught.value


def test_each_move_is_in_the_file_when_it_is_acknowledged(tmp_path: Path) -> None:
    """After every accepted move the file holds one line more; a refused move leaves it as it is."""
    game, rng = begin(tmp_path), Random(4)
    while not game.over:
        before = len(read_record(path_in(game)).moves)
        done = game.play(next_move(game, rng), rng.choice([None, None, 0]))
        assert len(read_record(path_in(game)).moves) == before + (not isinstance(done, Refusal))
        assert before + (not isinstance(done, Refusal)) == game.ply


def test_a_finished_game_replays_and_verifies(tmp_path: Path) -> None:
    """The journal of a whole game closes with outcome and digest; replay comes to both."""
    game = begin(tmp_path)
    wander(game, 4)
    record = read_record(path_in(game))
    again = replay(record)
    assert (again.outcome, again.lines, verify(again, record)) == (game.outcome, game.lines, True)


def test_a_journal_is_plain_ascii_lines(tmp_path: Path) -> None:
    """Each line is one JSON object in ASCII, with a check that hangs on the line before."""
    game = begin(tmp_path)
    wander(game, 4)
    lines = path_in(game).read_bytes().decode("ascii").split("\n")
    assert lines[-1] == ""
    objects = [json.loads(line) for line in lines[:-1]]
    assert [line.get("ply") for line in objects] == [None, *range(1, game.ply + 1), None]
    assert len({line["check"] for line in objects}) == len(objects)


@given(
    st.dictionaries(st.text(min_size=1).filter(lambda key: key != "check"), TYPES, min_size=1), st.text("0123abc")
)
def test_what_is_sealed_opens_only_with_its_check(content: dict[str, object], check: str) -> None:
    """A line opens after the line that it was written after, and after no other."""
    line, mark = seal(content, check)
    assert unseal(line, check) == (content, mark)
    assert unseal(line, check + "!") is None


@pytest.mark.parametrize("cut", [1, 2, 10, 30, 60])
def test_a_torn_last_line_is_left_out(tmp_path: Path, cut: int) -> None:
    """Half a line never counts: the game goes on from the line before, says so, and the file is whole again."""
    game = begin(tmp_path)
    wander(game, 4, plies=9)
    path = path_in(game)
    whole = path.read_bytes()
    last = len(whole.rstrip(b"\n").split(b"\n")[-1]) + 1
    path.write_bytes(whole[: len(whole) - min(cut, last - 1)])
    back = saves.resume(path)
    if cut == 1:
        assert (back.ply, back.note) == (9, "")  # only the line end was missing
    else:
        assert (back.ply, back.note) == (8, f"The last line of {path.name} was only half written and is left out.")
    wander(back, 5, plies=12)
    assert [line.move for line in saves.resume(path).lines] == [line.move for line in back.lines]


def test_every_way_to_tear_a_journal_keeps_the_lines_before(tmp_path: Path) -> None:
    """Cut anywhere after its head, a journal gives exactly the moves whose lines are whole."""
    game = begin(tmp_path)
    wander(game, 4, plies=6)
    whole = path_in(game).read_bytes()
    ends = [n + 1 for n, byte in enumerate(whole) if byte == ord("\n")]
    torn = tmp_path / "torn.parley"
    for size in range(ends[0], len(whole) + 1, 7):
        torn.write_bytes(whole[:size])
        kept = sum(end <= size for end in ends[1:])
        almost = any(end == size + 1 for end in ends)
        assert len(read_record(torn).moves) == kept + almost


def test_line_ends_of_another_system_do_no_harm(tmp_path: Path) -> None:
    """A journal that was sent by mail with other line ends still replays, and can go on."""
    game = begin(tmp_path)
    wander(game, 4, plies=9)
    path = path_in(game)
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    back = saves.resume(path)
    assert (back.lines, back.note) == (game.lines, "")
    wander(back, 5, plies=11)
    assert saves.resume(path).lines == back.lines


def damage(content: bytes, kind: str) -> bytes:
    """Damage a journal in one of several ways."""
    lines = content.split(b"\n")
    match kind:
        case "a changed letter":
            lines[3] = lines[3].replace(b'"ply":3', b'"ply":4')
        case "a missing line":
            del lines[3]
        case "a line twice":
            lines.insert(3, lines[3])
        case "two lines swapped":
            lines[3], lines[4] = lines[4], lines[3]
        case "a hole of zeros":
            lines[3] = b"\0" * len(lines[3])
        case "not JSON":
            lines[3] = b"}{"
        case "too deep":
            lines[3] = b"[" * 100_000
        case _:
            raise AssertionError(kind)
    return b"\n".join(lines)


DAMAGES = (
    "a changed letter",
    "a missing line",
    "a line twice",
    "two lines swapped",
    "a hole of zeros",
    "not JSON",
    "too deep",
)


@pytest.mark.parametrize("kind", DAMAGES)
def test_damage_is_refused_at_its_line(tmp_path: Path, kind: str) -> None:
    """Damage before the last line is no torn line: it is refused at its place, with what can still be seen."""
    game = begin(tmp_path)
    wander(game, 4, plies=9)
    path = path_in(game)
    path.write_bytes(damage(path.read_bytes(), kind))
    line = 5 if kind == "a line twice" else 4
    error = refused(path)
    assert error.faulty
    assert str(error) == (
        f"{path}, line {line}: the journal is damaged here. Up to ply {line - 2} it is whole: "
        f"parley replay {path} --to {line - 2} shows that much."
    )
    assert replay(read_record(path, line - 2)).ply == line - 2


FOREIGN = {
    "missing": (None, "There is no file {path}."),
    "empty": (b"", "{path} is empty; no game had begun in it."),
    "zeros": (b"\0" * 5000, "{path} is empty; no game had begun in it."),
    "binary": (bytes(range(256)) * 50, "{path} is not a journal of Parley; choose a file that Parley saved."),
    "a text": (b"Dear diary,\n", "{path} is not a journal of Parley; choose a file that Parley saved."),
    "other JSON": (b'{"a": 1}\n', "{path} is not a journal of Parley; choose a file that Parley saved."),
    "a list": (b"[1, 2]\n", "{path} is not a journal of Parley; choose a file that Parley saved."),
    "deep": (b"[" * 200_000, "{path} is not a journal of Parley; choose a file that Parley saved."),
    "50 MB": (b"x" * 50_000_000, "{path} is too large for a journal; choose a file that Parley saved."),
    "a form to come": (
        b'{"kind":"parley-journal","format":9,"by":"Parley 9.0"}\n',
        "{path} has a form that this Parley does not read; open it with Parley 9.0, which wrote it.",
    ),
    "old rules": (
        b'{"kind":"parley-journal","format":1,"rules":0,"by":"Parley 0.0"}\n',
        "{path} was played by other rules (0, here 1) and could end otherwise; open it with Parley 0.0, which wrote it.",
    ),
    "half a head": (
        b'{"kind":"parley-journal","form',
        "{path}, line 1: the journal is damaged here. Nothing of the game can be read; take an older copy.",
    ),
    "a changed head": (
        b'{"kind":"parley-journal","format":1,"rules":1,"by":"Parley","check":"0"}\n',
        "{path}, line 1: the journal is damaged here. Nothing of the game can be read; take an older copy.",
    ),
}


@pytest.mark.parametrize("kind", FOREIGN)
def test_a_foreign_file_is_refused_in_one_sentence(tmp_path: Path, kind: str) -> None:
    """Whatever is no journal of ours is refused with its name and what to do."""
    content, words = FOREIGN[kind]
    path = tmp_path / "some.parley"
    if content is not None:
        path.write_bytes(content)
    assert str(refused(path)) == words.format(path=path)


def test_a_folder_is_no_journal(tmp_path: Path) -> None:
    """A folder is named as one."""
    assert str(refused(tmp_path)).startswith(f"{tmp_path} ")


def head_with(tmp_path: Path, **changes: object) -> Path:
    """Write a journal whose head is sealed soundly, but says something else."""
    game = begin(tmp_path)
    path = tmp_path / "changed.parley"
    path.write_bytes(seal({**game.head.plain(), **changes}, "")[0])
    return path


def test_an_unknown_scenario_is_refused(tmp_path: Path) -> None:
    """A journal of a scenario that is nowhere says which file is missing, and where it belongs."""
    path = head_with(tmp_path, scenario="lost_world", file="")
    assert str(refused(path)) == (
        f"{path} was played with the scenario 'lost_world', which is not here or has errors; "
        "put its file beside the journal as lost_world.yaml."
    )


def test_a_changed_scenario_is_refused(tmp_path: Path) -> None:
    """A journal of a scenario with other numbers is refused; with the old file beside it, it opens."""
    path = head_with(tmp_path, tables="0" * 64)
    assert "another version of the scenario 'every_key'" in str(refused(path))
    path = head_with(tmp_path, file=str(tmp_path / "gone.yaml"))
    assert "which is not here" in str(refused(path))
    (tmp_path / "every_key.yaml").write_text(SOURCE.read_text(encoding="utf-8"), encoding="utf-8")
    assert replay(read_record(path)).scenario.id == "every_key"


@pytest.mark.parametrize("seats", [[], {"island": 3}, None])
def test_a_head_of_the_wrong_shape_is_refused(tmp_path: Path, seats: object) -> None:
    """Even with a sound check, a head must be made of the right things."""
    assert refused(head_with(tmp_path, seats=seats)).faulty


def test_an_impossible_move_is_refused_at_its_ply(tmp_path: Path) -> None:
    """A move that the rules refuse stops the replay with its ply and the rules' own words."""
    head, check = seal(begin(tmp_path).head.plain(), "")
    path = tmp_path / "impossible.parley"
    path.write_bytes(head + seal({"ply": 1, "move": "island hold"}, check)[0])
    assert "ply 1: 'island hold' is impossible here: This move does not fit" in str(refused(path))
    path.write_bytes(head + seal({"ply": 1, "move": "island dance"}, check)[0])
    assert "ply 1: There is no move 'dance'" in str(refused(path))


def test_a_false_digest_is_noticed(tmp_path: Path) -> None:
    """A closing line with another digest does not verify."""
    game = begin(tmp_path)
    wander(game, 4)
    record = read_record(path_in(game))
    false = Record(record.path, record.head, record.moves, record.end, "0" * 64, "", 0, "")
    assert verify(replay(record), false) is False


def test_an_unfinished_journal_has_nothing_to_verify(tmp_path: Path) -> None:
    """Without a last line there is no digest to compare with."""
    game = begin(tmp_path)
    wander(game, 4, plies=5)
    record = read_record(path_in(game))
    assert verify(replay(record), record) is None


def test_a_killed_process_loses_no_acknowledged_move(tmp_path: Path) -> None:
    """Killed in the middle of a game, again and again, every move that was acknowledged is in its journal."""
    for turn in range(3):
        place = tmp_path / str(turn)
        argv = [sys.executable, "-c", PLAYS, str(place)]
        with subprocess.Popen(argv, stdout=subprocess.PIPE, text=True, encoding="utf-8") as process:
            assert process.stdout is not None
            said = [process.stdout.readline() for _ in range(40 + 17 * turn)]
            process.kill()
            said += process.stdout.readlines()
        acknowledged = {name: int(ply) for name, ply in (line.split() for line in said if line.endswith("\n"))}
        assert acknowledged
        for name, ply in acknowledged.items():
            assert saves.resume(place / name).ply >= ply


def test_a_game_whose_folder_is_a_file_cannot_begin(tmp_path: Path) -> None:
    """Where no folder can be, beginning says so in one sentence; the game itself can still be played."""
    place = tmp_path / "games"
    place.write_text("not a folder", encoding="utf-8")
    with pytest.raises(JournalError, match="The game cannot be saved") as caught:
        begin(place)
    assert "\n" not in str(caught.value)
    assert saves.unsaved(EVERY_KEY, 4, SEATS).waiting_on == ("island", "north", "south")


def test_a_full_disk_loses_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A move that cannot be kept is not made; the file stays whole, and the game goes on when there is room."""
    game, rng = begin(tmp_path), Random(4)
    wander(game, 4, plies=6)
    before, move = path_in(game).read_bytes(), next_move(game, rng)

    def fail(number: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", fail)
        with pytest.raises(JournalError, match="No space left on device"):
            game.play(move)
    assert (game.ply, path_in(game).read_bytes()) == (6, before)
    game.play(move)
    assert saves.resume(path_in(game)).lines == game.lines


def test_a_removed_journal_is_written_again(tmp_path: Path) -> None:
    """Somebody deletes the file in the middle of a game: the next move brings all of it back."""
    game = begin(tmp_path)
    wander(game, 4, plies=6)
    path_in(game).unlink()
    wander(game, 5, plies=8)
    assert saves.resume(path_in(game)).lines == game.lines


def test_the_same_game_open_twice_is_noticed(tmp_path: Path) -> None:
    """A second program that writes into the same journal is refused instead of mixing two games."""
    game = begin(tmp_path)
    wander(game, 4, plies=6)
    other = saves.resume(path_in(game))
    wander(other, 5, plies=7)
    with pytest.raises(JournalError, match="is the same game open twice"):
        wander(game, 6, plies=7)
    assert saves.resume(path_in(game)).lines == other.lines


def test_a_replaced_file_is_whole_or_unchanged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Writing a whole file fails without a trace: the old one stays, no half of the new one is left."""
    path = tmp_path / "a.parley"
    path.write_bytes(b"old")

    def fail(number: int) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(JournalError, match="Input/output error"):
        journals.replace_file(path, b"new")
    assert [file.read_bytes() for file in tmp_path.iterdir()] == [b"old"]
