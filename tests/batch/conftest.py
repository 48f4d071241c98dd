"""Fixtures of mass runs."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest

from game.batch.kernel import ELSEWHERE
from tests.batch.worlds import LOCK_NAME, warm_up


@pytest.fixture(scope="session")
def kernel(request: pytest.FixtureRequest) -> None:
    """Have the compiled kernel ready; from one run of the tests to the next it is kept in their own cache."""
    pytest.importorskip("numba", reason="the extra 'fast' is not installed")
    if request.config.cache is not None:
        os.environ.setdefault(ELSEWHERE, str(request.config.cache.mkdir("kernels")))
    warm_up(Path(tempfile.gettempdir()) / LOCK_NAME)
