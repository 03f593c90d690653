"""The whole plan for readers, as Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from golive.campaign.launch import LaunchStatus
from golive.campaign.objective import ObjectiveName
from golive.campaign.undecided import open_points
from golive.exports.labels import audience_labels
from golive.exports.markdown_calendar import table, week_tables
from golive.exports.plain_text import markdown_text
from golive.finding import Finding
from golive.plan import Plan, Result
from golive.report.coverage import coverage
from golive.report.exposure import exposed
from golive.rules.hearing import Heard
from golive.wording import count, full_day, offset_text


def plan_markdown(result: Result, countdown: bool, production: bool = False) -> str:
    """The plan and what was found in it as one Markdown document.

    ``countdown`` adds the days to go; without it the document does not change overnight.
    ``production`` adds the days by which texts must be ready.
    """
    plan = result.plan
    sections = {
        "Key messages": _key_messages(plan),
        "Objectives": _objectives(plan),
        "Audiences": _audiences(plan),
        "Calendar": week_tables(plan, 3, production),
        "Coverage": _coverage(plan),
        "Who hears which key message": _exposure(plan),
        "Gates": _gates(plan),
        "Drawer": _drawer(plan),
        "Questions people will ask": _faq(plan),
        "Questions": _questions(plan),
        "Findings": _findings(result),
        "Accepted": _waivers(result),
    }
    parts = [f"# {markdown_text(plan.campaign.title)}", "\n".join(_facts(plan, countdown))]
    for title, blocks in sections.items():
        found = list(blocks)
        if found:
            parts += [f"## {title}", *found]
    return "\n\n".join(parts) + "\n"


def _facts(plan: Plan, countdown: bool) -> Iterator[str]:
    yield f"- **Launch:** {_launch(plan, countdown)}"
    first, last = map(offset_text, plan.schedule.window)
    yield f"- **Launch window:** {first} … {last}"
    if plan.campaign.owner:
        yield f"- **Owner:** {_joined(plan.campaign.owner)}"
    yield f"- **Time zone:** {markdown_text(plan.schedule.zone)}"


def _launch(plan: Plan, countdown: bool) -> str:
    launch, day = plan.campaign.launch, plan.schedule.launch
    name = f"{markdown_text(launch.name)}, " if launch.name else ""
    if day is None:
        written = f" ({markdown_text(launch.date.text)})" if launch.date else ""
        return f"{name}no date yet{written}"
    text = name + full_day(day)
    if launch.until and launch.until != day:
        text += f" – {full_day(launch.until)}"
    if launch.status is LaunchStatus.TENTATIVE:
        text += ", tentative"
        text += f", to be confirmed by {full_day(launch.confirm_by)}" if launch.confirm_by else ""
    return f"{text} – {_days_to_go((day - plan.today).days)}" if countdown else text


def _days_to_go(days: int) -> str:
    if days == 0:
        return "today"
    away = count(abs(days), "day")
    return f"{away} to go" if days > 0 else f"{away} ago"


def _key_messages(plan: Plan) -> Iterator[str]:
    messages = plan.campaign.key_messages.items()
    if messages:
        yield "\n".join(
            f"- **{markdown_text(name)}:** {markdown_text(text)}" for name, text in messages
        )


def _objectives(plan: Plan) -> Iterator[str]:
    rows = [
        (objective.capitalize(), *_cells(item.kpi, item.baseline, item.target), _joined(item.owner))
        for objective, item in plan.campaign.objectives.items()
    ]
    if rows:
        yield table(("Objective", "Measured by", "Before", "Target", "Owner"), rows)


def _audiences(plan: Plan) -> Iterator[str]:
    rows = [
        (
            _label(plan, name),
            audience.side.value,
            audience.role.value if audience.role else "",
            f"{audience.size:,}" if audience.size is not None else "",
            _label(plan, audience.within) if audience.within else "",
        )
        for name, audience in plan.campaign.audiences.items()
    ]
    if rows:
        yield table(("Audience", "Side", "Role", "People", "Part of"), rows)


def _coverage(plan: Plan) -> Iterator[str]:
    rows = [
        (_label(plan, audience), *(_joined(heard[objective]) or "–" for objective in ObjectiveName))
        for audience, heard in coverage(plan).items()
    ]
    if rows:
        yield table(("Audience", *(name.capitalize() for name in ObjectiveName)), rows)


def _exposure(plan: Plan) -> Iterator[str]:
    rows = exposed(plan)
    if not rows:
        return
    names = [*plan.campaign.audiences]
    lines = []
    whys = [plan.campaign.audiences[name].motivation for name in names]
    if any(whys):
        lines.append(("*Why they would join*", *_cells(*whys)))
    lines += [
        (markdown_text(row.name), *(_heard(plan, row.heard.get(name)) for name in names))
        for row in rows
    ]
    yield table(("Key message", *(_label(plan, name) for name in names)), lines)


def _heard(plan: Plan, heard: Heard | None) -> str:
    if heard is None:
        return "–"
    through = [plan.channel_name(channel) for channel in heard.channels]
    return f"{heard.times}× {_joined(through)}".strip()


def _gates(plan: Plan) -> Iterator[str]:
    rows = []
    for name, gate in plan.campaign.gates.items():
        day = plan.schedule.due.get(("gates", name))
        by = (full_day(day.date) if day.date else day.label) if day else ""
        done = "yes" if gate.done else "not yet"
        rows.append((markdown_text(gate.fact), by, _joined(gate.owner), done))
    if rows:
        yield table(("What must be true", "By", "Owner", "True"), rows)


def _drawer(plan: Plan) -> Iterator[str]:
    rows = []
    for kept in plan.schedule.drawer:
        said = kept.touchpoint
        told = (kept.timing.text, said.label, plan.channel_name(said.channel))
        heard = _joined(audience_labels(plan, kept.audiences))
        rows.append((*_cells(*told), heard, _joined(said.owner)))
    if rows:
        yield table(("When", "Message", "Channel", "Audience", "Owner"), rows)


def _faq(plan: Plan) -> Iterator[str]:
    """What people will ask and what to say, and how to speak of the rest."""
    faq = plan.faq
    for question in faq.questions.values():
        asked = f" ({_joined(audience_labels(plan, question.audiences))})"
        yield (
            f"**{markdown_text(question.ask)}**{asked if question.audiences else ''} "
            f"{markdown_text(question.answer)}"
        )
    told = [("Not discussed", text) for text in faq.not_discussed]
    told += [("Opinions", faq.opinions or ""), ("Safety", faq.safety or "")]
    lines = [f"- **{name}:** {markdown_text(text)}" for name, text in told if text]
    if lines:
        yield "\n".join(lines)


def _questions(plan: Plan) -> Iterator[str]:
    asked = [point for point in open_points(plan.campaign) if not point.is_condition]
    if asked:
        yield "\n".join(
            f"- {markdown_text(point.text)} ({markdown_text(point.about)})" for point in asked
        )


def _findings(result: Result) -> Iterator[str]:
    if result.findings:
        yield "\n".join(_finding(finding) for finding in result.findings)


def _waivers(result: Result) -> Iterator[str]:
    if result.waived:
        yield "\n".join(
            f"{_finding(waived.finding)} Reason: {markdown_text(waived.reason)}"
            for waived in result.waived
        )


def _finding(finding: Finding) -> str:
    told = markdown_text(f"{finding.place}: {finding.message} ({finding.rule})")
    text = f"- **{finding.severity.value}** {told}"
    return f"{text} Help: {markdown_text(finding.help)}." if finding.help else text


def _label(plan: Plan, audience: str) -> str:
    return markdown_text(audience_labels(plan, (audience,))[0])


def _cells(*texts: str | None) -> tuple[str, ...]:
    return tuple(markdown_text(text or "") for text in texts)


def _joined(texts: Sequence[str]) -> str:
    return ", ".join(markdown_text(text) for text in texts)
