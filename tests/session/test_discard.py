"""Throwing games away: gone from the list at once, back until the bin is emptied."""

from __future__ import annotations

from pathlib import Path

from game.session import saves
from game.session.desk import beside
from game.session.discard import bring_back, discard, empty


def journals(place: Path, *names: str) -> list[Path]:
    """Write some files with what lies beside them."""
    found = []
    for name in names:
        path = place / f"{name}{saves.ENDING}"
        path.write_text(name, encoding="utf-8")
        beside(path, "desk").write_text("{}", encoding="utf-8")
        found.append(path)
    return found


def test_it_comes_back_as_it_was(tmp_path: Path) -> None:
    """A game out of the bin is the same file, with its desk."""
    (path,) = journals(tmp_path, "one")
    gone = discard(path)
    assert gone is not None
    assert not path.exists()
    assert bring_back(gone) == path
    assert path.read_text(encoding="utf-8") == "one"
    assert beside(path, "desk").exists()


def test_emptying_removes_only_what_was_thrown_away(tmp_path: Path) -> None:
    """The other games stay, with what lies beside them."""
    one, two = journals(tmp_path, "one", "two")
    discard(one)
    empty(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["two.desk.json", "two.parley"]
    assert two.exists()


def test_what_cannot_be_done_is_said(tmp_path: Path) -> None:
    """A file that is not there cannot be thrown away, and one whose place is taken does not come back over it."""
    assert discard(tmp_path / "none.parley") is None
    (path,) = journals(tmp_path, "one")
    gone = discard(path)
    journals(tmp_path, "one")
    assert gone is not None
    assert bring_back(gone) is None
    empty(tmp_path / "no folder")
