"""The file of the settings: kept whole, read with patience."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from game.ui.settings import Settings, read, write

OTHER = Settings("es", 130, "night", True, False, False, True, True, {"table.K": "J", ".H": "0"})


def test_what_is_set_is_read_again(tmp_path: Path) -> None:
    """Every value comes back as it was."""
    path = tmp_path / "deep" / "settings.json"
    assert write(path, OTHER) == ""
    assert read(path) == (OTHER, "")
    assert [entry.name for entry in path.parent.iterdir()] == ["settings.json"]


def test_without_a_file_everything_is_as_at_first(tmp_path: Path) -> None:
    """No file is no fault."""
    assert read(tmp_path / "settings.json") == (Settings(), "")


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"\xff\xfe\x00", b"7", b"[" * 5000, b'{"a": "' + b"x" * 200_000]
)
def test_a_broken_file_is_one_sentence(tmp_path: Path, content: bytes) -> None:
    """Whatever stands in the file, defaults hold and a sentence names the file."""
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    settings, problem = read(path)
    assert settings == Settings()
    assert str(path) in problem


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("language", "xx"),
        ("language", 3),
        ("text_size", 117),
        ("text_size", True),
        ("theme", "pink"),
        ("theme", []),
        ("calm", "yes"),
        ("keys", {"table.K": "a long word"}),
        ("keys", {"K": "J"}),
        ("keys", 3),
    ],
)
def test_one_wrong_value_leaves_the_others(tmp_path: Path, name: str, value: object) -> None:
    """What makes no sense is as at first and is said; the rest holds."""
    path = tmp_path / "settings.json"
    write(path, OTHER)
    plain = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps({**plain, name: value, "later": 1}), encoding="utf-8")
    settings, problem = read(path)
    assert settings == replace(OTHER, **{name: getattr(Settings(), name)})
    assert "made no sense" in problem


def test_values_of_a_later_parley_are_left_out(tmp_path: Path) -> None:
    """An unknown name is no fault."""
    path = tmp_path / "settings.json"
    path.write_text('{"language": "es", "sound": true}', encoding="utf-8")
    assert read(path) == (Settings(language="es"), "")


def test_where_nothing_can_be_written_one_sentence_says_so(tmp_path: Path) -> None:
    """The settings hold until one quits; nothing is thrown."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert "cannot be kept" in write(tmp_path / "file" / "settings.json", Settings())


def test_a_projector_shows_larger_text() -> None:
    """115 % at least; larger text stays."""
    assert [Settings(text_size=size, projector=True).shown_size for size in (100, 115, 150)] == [115, 115, 150]
    assert Settings(text_size=100).shown_size == 100
