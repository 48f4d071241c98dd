"""Fixtures of the command line."""

from __future__ import annotations

import pytest

from tests.cli.command import Here


@pytest.fixture
def here(capsys: pytest.CaptureFixture[str]) -> Here:
    """Run `parley` in this process."""
    return Here(capsys)
