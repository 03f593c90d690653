"""Many campaigns compiled by several processes come to what one process makes of them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from golive.build import compile_each
from golive.layout import Job, all_campaigns, campaigns_at
from golive.processes import CAN_FORK
from golive.verdicts import Compiled, Verdict

pytestmark = pytest.mark.skipif(not CAN_FORK, reason="this system starts processes from nothing")

TODAY = date(2027, 1, 4)
CAMPAIGN = """\
title: Launch {number}
owner: Community team
launch: {{name: Opening, date: {day}, time: "09:00", timezone: Europe/Amsterdam}}
community: {{name: Northwind Commons, url: https://commons.northwind.example}}
audiences:
  all-staff: {{side: internal, size: 4200}}
messages:
  news:
    audiences: [all-staff]
    when: T-0 10:00
    channel: [email, {channel}]
    copy: {{subject: News {number}, body: "The door opens on {{{{ launch.date | longdate }}}}."}}
"""


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """Nine campaigns, pairs of which meet on one day, and some that cannot be read or parsed."""
    folder = tmp_path / "campaigns"
    folder.mkdir()
    for number in range(9):
        text = CAMPAIGN.format(
            number=number, day=f"2027-02-{1 + number // 2 * 6:02}", channel="chatt" if number == 4 else "sms"
        )  # fmt: skip
        (folder / f"c{number}.yaml").write_text(text, encoding="utf-8")
    (folder / "c2-broken.yaml").write_text("title: [", encoding="utf-8")
    (folder / "c6-wrong.yaml").write_text("title: x\nlanch: 2027-02-01\n", encoding="utf-8")
    (tmp_path / "golive.yaml").write_text("rules: {emojis: off}\n", encoding="utf-8")
    return tmp_path


def judged(workspace: Path, processes: int, *names: str) -> Compiled[str]:
    every = all_campaigns(workspace)
    wanted = tuple(one for one in every if one.name in names) if names else every
    job = Job(wanted, every, workspace, workspace, TODAY)
    return compile_each(job, lambda result: result.plan.campaign.title, processes=processes)


@pytest.mark.parametrize("names", [(), ("c1", "c8"), ("c2-broken",)])
@pytest.mark.parametrize("processes", [2, 3, 50])
def test_processes_make_no_difference(
    workspace: Path, processes: int, names: tuple[str, ...]
) -> None:
    alone, shared = judged(workspace, 1, *names), judged(workspace, processes, *names)
    assert shared.verdicts == alone.verdicts
    assert (shared.results, shared.findings) == (alone.results, alone.findings)
    assert (shared.root, shared.asked) == (alone.root, alone.asked)
    places = {one.place.file for one in shared.all_findings if one.place.line}
    assert places <= shared.texts.keys()
    for name in shared.texts:
        assert shared.texts[name].characters == alone.texts[name].characters


def test_campaigns_meet_across_processes(workspace: Path) -> None:
    found = judged(workspace, 3)
    met = [one.name for one in found.verdicts if _has(one, "collision")]
    assert met == ["c1", "c3", "c5", "c7"]


def test_the_first_process_tells_how_far_it_is(workspace: Path) -> None:
    heard: list[tuple[str, int]] = []
    every = campaigns_at(workspace / "campaigns")
    job = Job(every, (), workspace, workspace, TODAY)
    compile_each(job, lambda result: None, lambda *said: heard.append(said), processes=2)
    assert [number for _, number in heard] == sorted({number for _, number in heard})
    assert max(number for _, number in heard) <= len(every)


def test_what_a_lost_process_should_have_done_is_done_all_the_same(workspace: Path) -> None:
    every = all_campaigns(workspace)
    job = Job(every, (), workspace, workspace, TODAY)
    lone = compile_each(job, lambda result: lambda: result, processes=2)  # cannot be pickled
    assert len(lone.results) == 9


def _has(verdict: Verdict, rule: str) -> bool:
    return any(finding.rule == rule for finding in verdict.findings)


@pytest.mark.parametrize(("step", "what"), [("resolve", "Scheduling"), ("render", "Drafting")])
def test_a_fault_in_one_campaign_leaves_the_others_a_verdict(
    workspace: Path, step: str, what: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from golive import build

    sound = getattr(build, step)

    def faulty(*given: object) -> object:
        if any(getattr(one, "title", "") == "Launch 3" for one in given):
            raise ZeroDivisionError("no reason")
        return sound(*given)

    monkeypatch.setattr(build, step, faulty)
    found = judged(workspace, 1)
    assert [one.name for one in found.verdicts] == [f"c{n}" for n in range(9) if n != 3]
    (crash,) = [one for one in found.findings if one.rule == "rule-crashed"]
    assert crash.place.file == "campaigns/c3.yaml"
    assert crash.message.startswith(f"{what} failed (ZeroDivisionError: no reason)")
