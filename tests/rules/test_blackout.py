from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from rules.fixtures import plan_of

from golive.rules.blackout import check
from golive.settings import Blackout, Settings

LAUNCH = date(2026, 10, 13)
DAY = timedelta(days=1)


@settings(deadline=None)
@given(
    st.lists(st.tuples(st.integers(-40, 40), st.integers(0, 20)), max_size=4),
    st.integers(-30, 30),
    st.integers(0, 20),
)
def test_a_touchpoint_is_flagged_when_it_shares_a_day_with_a_blackout(
    closed: list[tuple[int, int]], start: int, length: int
) -> None:
    blackouts = tuple(
        Blackout.model_validate(
            {
                "from": str(LAUNCH + first * DAY),
                "until": str(LAUNCH + (first + more) * DAY),
                "why": "Freeze",
            }
        )
        for first, more in closed
    )
    when = f"{{from: T{start:+}, until: T{start + length:+}}}" if length else f"T{start:+}"
    text = f"""
title: A launch
launch: {{date: {LAUNCH}}}
messages: {{banner: {{channel: website-banner, when: {when}}}}}
"""
    silent = {first + n for first, more in closed for n in range(more + 1)}
    ours = set(range(start, start + length + 1))
    found = list(check(plan_of(text, Settings(blackouts=blackouts))))
    said = [problem for problem in found if problem.path[0] == "messages"]
    if 0 not in silent:
        assert len(said) == len(found) == bool(silent & ours)
    else:
        assert found[0].path == ("launch", "date")
        assert len(said) <= bool(silent & ours)
    for problem in found:
        offered = [int(part.split(")")[0]) for part in problem.help.split("(T")[1:]]
        assert not silent & set(offered)
