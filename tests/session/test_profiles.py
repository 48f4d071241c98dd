"""Profiles: made from a name, found again by it, remembered for the next start; nothing stops where none can be kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.session import profiles
from game.session.profiles import FIRST, LONGEST, add, choose, named, present
from game.session.record import JournalError


@pytest.fixture(autouse=True)
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let profiles stand in a folder of this test alone."""
    monkeypatch.setattr(profiles, "user_data_path", lambda *_, **__: tmp_path / "data")
    monkeypatch.setattr(profiles, "user_config_path", lambda *_, **__: tmp_path / "config")
    return tmp_path


def test_at_first_there_is_one_without_a_name(folders: Path) -> None:
    """Nobody is asked for anything, and no file is written."""
    assert profiles.profiles() == (FIRST,)
    assert present() == FIRST
    assert list(folders.iterdir()) == []


def test_each_has_games_and_settings_of_its_own() -> None:
    """No two profiles share a folder of games or a file of settings."""
    ana, other = add("Ana Lucía"), add("¿Grupo 3 B?")
    places = [place for one in (FIRST, ana, other) for place in (one.games, one.settings)]
    assert len(set(places)) == 6
    assert profiles.profiles() == (FIRST, ana, other) or profiles.profiles() == (FIRST, other, ana)


def test_a_name_is_taken_as_it_is_written() -> None:
    """Accents and capitals stay in the name; the same name again is the same profile."""
    ana = add("  Ana   Lucía ")
    assert (ana.name, ana.slug) == ("Ana Lucía", "ana-lucia")
    assert add("ANA LUCÍA") == ana
    assert named("ana lucía") == ana
    assert named("Berta") is None


def test_names_that_fold_together_have_places_of_their_own() -> None:
    """Two names that differ only in signs are two profiles; one without any letter of ours works too."""
    found = [add(name) for name in ("José", "Jose", "井上", "!!!")]
    assert [one.slug for one in found] == ["jose", "jose-2", "player", "player-2"]
    assert [add(name).slug for name in ("Con", "com1", "Conny")] == ["player-con", "player-com1", "conny"]
    assert len(add("x" * 500).name) == LONGEST


def test_who_played_last_plays_next(folders: Path) -> None:
    """The choice holds at the next start; one whose folder is gone, or a broken file, means the first profile."""
    ana = add("Ana")
    assert choose(ana)
    assert present() == ana
    (folders / "config" / "present.json").write_text("{", encoding="utf-8")
    assert present() == FIRST
    assert choose(profiles.Profile("gone", "Gone"))
    assert present() == FIRST


def test_where_nothing_can_be_written_one_sentence_says_so(folders: Path) -> None:
    """A profile that cannot be kept is not made; the choice of one holds for now only."""
    (folders / "data").write_text("a file where the folder would be", encoding="utf-8")
    (folders / "config").write_text("the same", encoding="utf-8")
    with pytest.raises(JournalError, match=r"^The profile cannot be kept\."):
        add("Ana")
    assert choose(FIRST) is False
    assert profiles.profiles() == (FIRST,)


def test_a_broken_name_file_leaves_the_profile_usable(folders: Path) -> None:
    """A profile whose name cannot be read bears the name of its folder."""
    ana = add("Ana")
    (ana.home / profiles.NAMED).write_text("[]", encoding="utf-8")
    assert [one.name for one in profiles.profiles()] == ["", "ana"]
    assert folders.is_dir()
