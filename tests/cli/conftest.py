"""A workspace as golive init makes it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from cli.running import golive
from cli.small import ONE_FILE_EACH, SMALL


@pytest.fixture(autouse=True, scope="session")
def _cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Commands keep their verdicts where no other run looks for them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A workspace with a campaign of three touchpoints, without findings."""
    folder = tmp_path / "small"
    (folder / "campaigns").mkdir(parents=True)
    (folder / "golive.yaml").write_text(ONE_FILE_EACH, "utf-8")
    (folder / "campaigns/small.yaml").write_text(SMALL, "utf-8")
    return folder


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    golive("init", ".", "--launch", "2027-04-20", "--timezone", "Europe/Berlin",
           "--name", "Acme Circle", cwd=tmp_path)  # fmt: skip
    return tmp_path
