from __future__ import annotations

import pytest
from rules.plans import findings, judge

RULE = "order"
YAML = """
    messages:
      wave-1: {{channel: email, when: T-7}}
      wave-2: {{channel: email, when: {when}}}
"""


def test_a_date_that_contradicts_the_order() -> None:
    (found,) = findings(judge(YAML.format(when="[after wave-1, T-10]")), RULE)
    assert found.place.line == 5
    assert found.message == (
        "Sat 3 Oct 2026 (T-10) is before wave-1, Tue 6 Oct 2026 (T-7); it should come after it."
    )
    assert [label.place.line for label in found.related] == [4]


@pytest.mark.parametrize(
    ("when", "fires"),
    [
        ("after wave-1", False),
        ("[after wave-1, T-7]", False),
        ("[after wave-1, ~T-10]", False),
        ("[before wave-1, T-7]", False),
        ("[before wave-1, T-6]", True),
        ("[before T-0, T+1]", True),
        ("[after wave-2, T-7]", False),
        ("[after nobody, T-7]", False),
    ],
)
def test_near_misses(when: str, fires: bool) -> None:
    assert bool(findings(judge(YAML.format(when=when)), RULE)) is fires
