"""Real launch plans, held without losing a fact: what golive says of each, word for word.

``UPDATE_PLANS=1 pytest tests/plans`` writes the expected reports anew; read the difference.
"""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from golive.build import compile_campaigns
from golive.layout import Job, all_campaigns, campaigns_at
from golive.report.findings_text import findings_text
from golive.report.plan_markdown import plan_markdown

HERE = Path(__file__).parent
PLANS = sorted((HERE / "campaigns").glob("*.yaml"))
TODAY = date(2026, 1, 5)


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_a_real_plan_compiles_to_what_a_colleague_would_say(path: Path) -> None:
    compiled = compile_campaigns(Job(campaigns_at(path), (), HERE, HERE, TODAY))
    (result,) = compiled.results
    said = findings_text(compiled.all_findings, compiled.texts, 0, 1, False)
    found = plan_markdown(result, countdown=False) + "\n```\n" + said + "\n```\n"
    expected = HERE / "expected" / f"{path.stem}.md"
    if os.environ.get("UPDATE_PLANS"):
        expected.write_text(found, "utf-8")
    assert found == expected.read_text("utf-8")


def test_the_workspace_of_plans_is_whole() -> None:
    compiled = compile_campaigns(Job(all_campaigns(HERE), (), HERE, HERE, TODAY))
    assert len(compiled.results) == len(PLANS) == 7
    assert not compiled.findings


def test_moving_the_launch_moves_relative_rows_only(tmp_path: Path) -> None:
    source = HERE / "campaigns" / "forum-migration.yaml"
    (tmp_path / "golive.yaml").write_text((HERE / "golive.yaml").read_text("utf-8"), "utf-8")
    moved = tmp_path / "forum-migration.yaml"
    text = source.read_text("utf-8")
    assert text.count("2017-06-04") >= 1
    moved.write_text(text.replace("2017-06-04", "2017-06-11"), "utf-8")
    before, after = (
        {
            entry.id: entry.start
            for entry in compile_campaigns(Job(campaigns_at(path), (), root, root, TODAY))
            .results[0]
            .plan.schedule.entries
        }
        for path, root in ((source, HERE), (moved, tmp_path))
    )
    assert before.keys() == after.keys()
    assert all(
        before[name].offset == after[name].offset or before[name].date == after[name].date
        for name in before
    )
    assert any(before[name].date != after[name].date for name in before)
