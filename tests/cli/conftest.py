"""A workspace as golive init makes it."""

from __future__ import annotations

from pathlib import Path

import pytest
from cli.running import golive
from cli.small import SMALL


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A workspace with a campaign of three touchpoints, without findings."""
    folder = tmp_path / "small"
    (folder / "campaigns").mkdir(parents=True)
    (folder / "golive.yaml").write_text("name: Acme\n", "utf-8")
    (folder / "campaigns/small.yaml").write_text(SMALL, "utf-8")
    return folder


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    golive("init", ".", "--launch", "2027-04-20", "--timezone", "Europe/Berlin",
           "--name", "Acme Circle", cwd=tmp_path)  # fmt: skip
    return tmp_path
