"""What lies beside a journal: offers under way and the language; whatever is wrong with it, no game suffers."""

from __future__ import annotations

import json
from pathlib import Path

from game.session.desk import Desk, beside, read_desk, write_desk
from tests.session.games import EVERY_KEY

ISSUE, PLAN = next(iter(EVERY_KEY.agenda.items()))
OPTION = list(PLAN.options)[-1]
PARTY = next(iter(EVERY_KEY.parties))


def test_what_is_kept_comes_back(tmp_path: Path) -> None:
    """Drafts of each party and the language are as they were left; an empty draft is none."""
    journal = tmp_path / "game.parley"
    assert write_desk(journal, Desk({PARTY: {ISSUE: OPTION}, "nobody": {}}, "es"))
    assert read_desk(journal, EVERY_KEY) == Desk({PARTY: {ISSUE: OPTION}}, "es")


def test_what_the_scenario_does_not_have_is_left_out(tmp_path: Path) -> None:
    """A draft of an edited scenario keeps what still exists."""
    journal = tmp_path / "game.parley"
    drafts = {PARTY: {ISSUE: "gone", "gone": OPTION}, "gone": {ISSUE: OPTION}}
    write_desk(journal, Desk(drafts, "en"))
    assert read_desk(journal, EVERY_KEY) == Desk({PARTY: {}}, "en")


def test_a_file_that_cannot_be_read_is_an_empty_desk(tmp_path: Path) -> None:
    """Missing, broken or of another form: there are no drafts."""
    journal = tmp_path / "game.parley"
    for content in ("", "{", "[1]", '{"drafts": 3, "lang": 4}', json.dumps({"drafts": {PARTY: 1}})):
        beside(journal, "desk").write_text(content, encoding="utf-8")
        assert read_desk(journal, EVERY_KEY) == Desk(), content
    beside(journal, "desk").unlink()
    assert read_desk(journal, EVERY_KEY) == Desk()


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    """Where the desk cannot be kept it says so, and leaves nothing behind."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert write_desk(tmp_path / "file" / "game.parley", Desk({}, "es")) is False
