"""What reading objects to."""

from __future__ import annotations

import pytest

from golive.finding import Finding, InvalidCampaign
from golive.source.reading import read

NAME = "plan.yaml"


def objections(content: str | bytes) -> tuple[Finding, ...]:
    """The findings of a text that cannot be read."""
    with pytest.raises(InvalidCampaign) as caught:
        read(NAME, content.encode() if isinstance(content, str) else content)
    return caught.value.findings


def objection(content: str) -> tuple[int, int, str, str]:
    """Line, column, message and help of the one finding."""
    (found,) = objections(content)
    assert (found.rule, found.place.file) == ("yaml", NAME)
    return found.place.line, found.place.column, found.message, found.help
