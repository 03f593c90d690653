"""check(): a plan through every rule, to a verdict."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator

from pydantic import ValidationError

from golive.finding import Finding, Label, Place, Problem, Severity
from golive.plan import Plan, Result
from golive.rules.catalogue import CORE, RULES, Rule, is_off_by_default, parameters_of
from golive.rules.launch_window import ID as LAUNCH_WINDOW
from golive.rules.waiving import Waiver, Waiving
from golive.schema_errors import explain
from golive.settings import RuleSetting, Settings
from golive.source.document import Source, locate, locate_line
from golive.suggest import did_you_mean
from golive.verdicts import Waived

MAX_RELATED = 12
"""The most places beside its own that one finding shows."""
_ON, _OFF = RuleSetting(), RuleSetting(off=True)


def check(plan: Plan, earlier: tuple[Problem, ...] = ()) -> Result:
    """Judge a plan; ``earlier`` is what resolving and rendering objected to. Never raises."""
    source = plan.source
    findings = [_finding(source, problem, problem.rule, Severity.ERROR) for problem in earlier]
    waived: list[Waived] = []
    waiving = Waiving(plan, [rule.ID for rule in RULES])
    silent: list[str] = []
    for rule in RULES:
        setting = _setting(plan.settings, rule)
        if setting.off:
            silent.append(rule.ID)
            continue
        problems, crash = _run(rule, plan)
        if crash is not None:
            silent.append(rule.ID)
            findings.append(crash)
        alike: dict[Hashable, list[tuple[Finding, Waiver | None]]] = {}
        for problem in problems:
            finding = _finding(source, problem, rule.ID, _severity(rule, problem, setting))
            group = problem.group or (finding.place, finding.message)
            alike.setdefault(group, []).append((finding, waiving.of(rule.ID, problem)))
        for found in alike.values():
            # What one touchpoint is excused stays wrong in another that says the same.
            left = next((finding for finding, waiver in found if waiver is None), None)
            if left is not None:
                findings.append(left)
            else:
                finding, waiver = found[0]
                assert waiver is not None
                waived.append(Waived(finding, waiver.reason.strip()))
    findings += [
        _finding(source, problem, problem.rule, Severity.ERROR)
        for problem in waiving.problems(silent)
    ]
    findings = sorted(dict.fromkeys(findings), key=lambda finding: finding.sort_key)
    waived.sort(key=lambda item: item.finding.sort_key)
    return Result(plan, tuple(findings), tuple(waived))


def check_settings(
    source: Source, settings: Settings, earlier: Iterable[Problem] = ()
) -> tuple[Finding, ...]:
    """What is wrong with the rules named in golive.yaml, and with their parameters.

    ``earlier`` is what was found in it by then.
    """
    found = [
        _finding(source, problem, "settings", Severity.ERROR)
        for problem in (*earlier, *_settings_problems(settings))
    ]
    found += _misread_parameters(source, settings)
    return tuple(sorted(found, key=lambda finding: finding.sort_key))


def _misread_parameters(source: Source, settings: Settings) -> Iterator[Finding]:
    for rule in RULES:
        setting = settings.rules.get(rule.ID)
        if setting is None or not setting.parameters:
            continue
        shape = parameters_of(rule)
        try:
            shape.model_validate(setting.parameters)
        except ValidationError as error:
            for item in error.errors():
                yield explain(item, source, shape, at=("rules", rule.ID))


def _settings_problems(settings: Settings) -> Iterator[Problem]:
    known = [rule.ID for rule in RULES]
    for name, setting in settings.rules.items():
        path = ("rules", name)
        if name in CORE:
            message = f"{name} is not one of the rules; it always holds."
            yield Problem(path, message, help="remove it here", key=True)
        elif name not in known:
            help = did_you_mean(name, known)
            yield Problem(path, f"There is no rule {name}.", help=help, key=True)
        elif name == LAUNCH_WINDOW and (
            setting.off or setting.severity not in (None, Severity.ERROR)
        ):
            message = f"{name} cannot be turned off or lowered."
            help = "waive it, with a reason, on the message that must be outside"
            yield Problem(path, message, help=help, key=True)


def is_off(settings: Settings, rule: Rule) -> bool:
    """Whether golive.yaml, or its silence, turns a rule off."""
    return _setting(settings, rule).off


def _setting(settings: Settings, rule: Rule) -> RuleSetting:
    said = settings.rules.get(rule.ID) if rule.ID != LAUNCH_WINDOW else None
    return said or (_OFF if is_off_by_default(rule) else _ON)


def _severity(rule: Rule, problem: Problem, setting: RuleSetting) -> Severity:
    """A setting replaces the rule's usual severity, and lowers what differs from it."""
    own = problem.severity
    if setting.severity is None:
        return own or rule.SEVERITY
    if own is None or own is rule.SEVERITY:
        return setting.severity
    return max(own, setting.severity, key=lambda severity: severity.rank)


def _run(rule: Rule, plan: Plan) -> tuple[list[Problem], Finding | None]:
    """What a rule found, and the finding about the rule itself if it failed half-way."""
    problems: list[Problem] = []
    try:
        for problem in rule.check(plan):
            problems.append(problem)
    except Exception as error:  # noqa: BLE001 - one faulty rule must not cost the others
        name = plan.source.span.text.name
        return problems, crash(name, f"The rule {rule.ID}", "the other rules ran", error)
    return problems, None


def crash(file: str, what: str, otherwise: str, error: Exception) -> Finding:
    """A fault of golive's own as a finding about a file: what failed, and what went on."""
    failed = f"{type(error).__name__}: {error}".rstrip(": ")
    return Finding(
        "rule-crashed",
        Severity.ERROR,
        Place(file),
        f"{what} failed ({failed}); {otherwise}.",
        help="this is a fault in golive: please report it, with the campaign if you may share it",
    )


def _finding(source: Source, problem: Problem, rule: str, severity: Severity) -> Finding:
    place = _place(source, problem)
    related = []
    for path, text in problem.related[:MAX_RELATED]:
        if path and path[0] in source.data:
            other = locate(source, path)
            if other != place:
                related.append(Label(other, text))
    return Finding(
        rule=rule,
        severity=problem.severity or severity if problem.rule else severity,
        place=place,
        message=problem.message,
        label=problem.label,
        help=problem.help,
        related=tuple(related),
        subject=problem.subject,
        part="/".join(("", *(step for step in problem.path if isinstance(step, str)))) or "/",
    )


def _place(source: Source, problem: Problem) -> Place:
    if problem.place is not None:
        return problem.place
    if problem.line:
        return locate_line(source, problem.path, problem.line)
    return locate(source, problem.path, problem.word, key=problem.key)
