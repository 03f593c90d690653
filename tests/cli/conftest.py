"""A workspace as golive init makes it."""

from __future__ import annotations

from pathlib import Path

import pytest
from cli.running import golive


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    golive("init", ".", "--launch", "2027-04-20", "--timezone", "Europe/Berlin",
           "--name", "Acme Circle", cwd=tmp_path)  # fmt: skip
    return tmp_path
