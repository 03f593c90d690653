"""Answers of somebody who adds to a campaign, judged one by one as the format judges files."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any

from pydantic import ValidationError

from golive.campaign.model import Campaign
from golive.campaign.touchpoints import touchpoints
from golive.finding import InvalidCampaign
from golive.scaffold.naming import slug
from golive.schema_errors import explain
from golive.source.decoding import CONTROL
from golive.source.document import Source, Span, Text
from golive.source.reading import read
from golive.suggest import did_you_mean
from golive.timing.model import Form, Timing, TimingError
from golive.timing.parsing import parse_date, parse_timings

Check = Callable[[str], Any]
"""Turns an answer into what is written; raises Refused."""

MAX_NAME = 100
SHARED = ("milestones", "messages", "tasks")
"""Sections whose names ``when:`` may use, so that none may stand in two of them."""


class Refused(Exception):
    """An answer that cannot be taken: a sentence, and the way out."""

    def __init__(self, message: str, help: str = "") -> None:
        end = "" if not help or help.endswith(("?", ".", ":")) else "."
        super().__init__(f"{message} {help[:1].upper()}{help[1:]}{end}".strip())


def value_of(*path: str) -> Check:
    """A check of the value at a path of the format, by the format's own validators."""

    def check(answer: str) -> str:
        _judge(path, answer)
        return answer

    return check


def in_item(section: str, *keys: str) -> Check:
    """A check of a value of an audience, a message or a task."""
    return value_of(section, "new", *keys)


def community_name(answer: str) -> str:
    """A check of what a community is called: its name stands in subjects and headlines."""
    value_of("community", "name")(answer)
    if len(answer) > MAX_NAME or "\n" in answer:
        raise Refused(f"A name has up to {MAX_NAME} characters, on one line.", "shorten it")
    return answer


def day(answer: str) -> str:
    """A check of a date."""
    try:
        return parse_date(answer).isoformat()
    except TimingError as error:
        raise Refused(error.message, error.help) from None


def whole_number(section: str, key: str) -> Check:
    """A check of a figure, which may be written 4,200."""
    check = in_item(section, key)
    return lambda answer: "".join(filter(str.isdigit, check(answer)))


def one_of(section: str, key: str) -> Check:
    """A check of a word from a closed list, written large or small."""
    check = in_item(section, key)
    return lambda answer: check(answer.lower())


def known(what: str, names: Collection[str]) -> Check:
    """A check that a name is among those there are."""

    def check(answer: str) -> str:
        if answer not in names:
            otherwise = "" if names else f"there is none yet; golive add {what} writes one"
            raise Refused(f"There is no {what} {answer}.", did_you_mean(answer, names, otherwise))
        return answer

    return check


def several(check: Check) -> Check:
    """A check of names set apart by commas, each once."""

    def check_each(answer: str) -> list[str]:
        names = [name.strip() for name in answer.split(",") if name.strip()]
        return list(dict.fromkeys(check(name) for name in names))

    return check_each


def new_name(section: str, campaign: Campaign) -> Check:
    """A check that something new may be called so."""
    sections = SHARED if section in SHARED else (section,)
    taken = {name: key for key in sections for name in getattr(campaign, key)}

    def check(answer: str) -> str:
        wrong = _not_a_name(section, answer)
        better = slug(answer)
        if wrong and better and better not in taken and not _not_a_name(section, better):
            raise Refused(f"{wrong} Try {better}.")
        if wrong:
            raise wrong
        if answer in taken:
            kind = taken[answer].removesuffix("s")
            article = "an" if kind == "audience" else "a"
            raise Refused(
                f"There is {article} {kind} {answer} already.",
                f"did you mean another name, such as {_free(answer, taken)}?",
            )
        return answer

    return check


def times(section: str, campaign: Campaign) -> Check:
    """A check of ``when:`` in any of its forms; ``{…}`` and ``[…]`` are read as in a file."""
    names = [name for key in SHARED for name in getattr(campaign, key)]
    names += [touchpoint.id for touchpoint in touchpoints(campaign)]

    def check(answer: str) -> Any:
        _visible(answer)
        value: Any = answer
        if answer[:1] in ("{", "["):
            try:
                value = read("answer", f"when: {answer}".encode()).data["when"]
            except InvalidCampaign as invalid:
                raise Refused(invalid.findings[0].message, invalid.findings[0].help) from None
        _judge((section, "new", "when"), value)
        for name in _names_in(parse_timings(value)):
            if name not in names:
                raise Refused(
                    f"There is no milestone, message or task {name}.",
                    did_you_mean(name, names, "write T-14, a date, or TBD while it is open"),
                )
        return value

    return check


def _not_a_name(section: str, name: str) -> Refused | None:
    try:
        _judge((section, name), {}, "[key]")
    except Refused as refused:
        return refused
    return None


def _judge(path: tuple[str, ...], value: Any, key: str = "") -> None:
    """Refuse what the format refuses at a path, or of its key, in the format's own words."""
    for text in (*path, value):
        _visible(text)
    data = value
    for step in reversed(path):
        data = {step: data}
    try:
        Campaign.model_validate(data)
    except ValidationError as error:
        nowhere = Text("answer", "")
        source = Source("answer", data, Span(nowhere, 0, 0), (nowhere,))
        for item in error.errors():
            if item["type"] == "missing" or (key or path[-1]) not in item["loc"]:
                continue
            finding = explain(item, source, Campaign)
            repeats = finding.help.removeprefix("write ") in finding.message
            raise Refused(finding.message, "" if repeats else finding.help) from None


def _visible(text: Any) -> None:
    if isinstance(text, str) and CONTROL.search(text):
        raise Refused("This holds an invisible character.", "type it again")


def _names_in(timings: tuple[Timing, ...]) -> list[str]:
    dated = [timing for timing in timings if timing.form is not Form.DRAWER]
    points = [point for timing in dated for point in (*timing.points, timing.week_of) if point]
    return [point.of for point in points if point.of]


def _free(name: str, taken: Collection[str]) -> str:
    number = 2
    while f"{name}-{number}" in taken:
        number += 1
    return f"{name}-{number}"
