"""Copy and templates rendered: facts, gaps, and every attack refused at its line."""

from __future__ import annotations

import time

import pytest

from golive.campaign.parsing import parse
from golive.drafts.model import Draft, Templates
from golive.drafts.rendering import Renderer, render
from golive.finding import Problem
from golive.schedule.resolving import resolve
from golive.settings import Settings, channels_of
from golive.source.document import Text, locate, locate_line
from golive.source.reading import read

PAGE = Text("shipped/intranet", "{% block headline %}{{ copy.headline }}{% endblock %}\n"
            "{% block body %}{{ copy.body }}{% endblock %}\n")  # fmt: skip


def drafted(
    copy: str, *, launch: str = "", when: str = "T-1", **own: str
) -> tuple[tuple[Draft, ...], tuple[Problem, ...], list[str]]:
    source = read(
        "c.yaml",
        (
            f"title: x\nlaunch: {{date: 2026-10-13{launch}}}\nfacts: {{help-line: '555'}}\n"
            "community: {name: Commons}\nmilestones: {soft: T-7}\n"
            "audiences: {s: {side: internal}}\nmessages:\n  m:\n    channel: intranet\n"
            f"    when: {when}\n    audiences: s\n    copy:\n{copy}"
        ).encode(),
    )
    campaign, settings = parse(source), Settings()
    channels = channels_of(settings)
    schedule, _ = resolve(campaign, settings, channels)
    texts = {name: Text(f"templates/{name}.jinja", text) for name, text in own.items()}
    renderer = Renderer(Templates({"intranet": PAGE}, texts))
    drafts, _, problems = render(renderer, campaign, settings, channels, schedule)
    places = [
        str(
            p.place
            or (locate_line(source, p.path, p.line) if p.line else locate(source, p.path, p.word))
        )
        for p in problems
    ]
    return drafts, problems, places


def body_of(drafts: tuple[Draft, ...]) -> str:
    return {field.name: field.text for field in drafts[0].fields}["body"]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        (r"a {{ '\ud83d' }} b {{ '\x00' }}{{ '\x1b' }}", "a \ufffd b \ufffd\ufffd"),
        ("{{ launch.date | longdate }}", "Tuesday 13 October 2026"),
        ("{{ launch.date | shortdate }}, {{ launch.date | weekday }}", "13 October, Tuesday"),
        ("{{ date('T+14') | longdate }}", "Tuesday 27 October 2026"),
        ("{{ date('soft+1d') }}", "Wednesday 7 October 2026"),
        ("{{ milestones.soft | shortdate }}", "6 October"),
        ("{{ facts['help-line'] }} {{ facts.help_line }}", "555 555"),
        ("{% if community.url %}there{% else %}here{% endif %}", "here"),
        ("{{ community.name | upper }} { not jinja }", "COMMONS { not jinja }"),
        ("{{ '}}' }}", "}}"),
        ("a {{- ' b' }}", "a b"),
        ("{{ community.url | default('nowhere') }}", "nowhere"),
        ("Dear {{ merge('first_name', default='friend') }}", "Dear friend"),
    ],
)
def test_copy_is_written_with_facts(text: str, written: str) -> None:
    drafts, problems, _ = drafted(f"      body: |\n        {text}\n")
    assert problems == ()
    assert body_of(drafts) == written


MOVED = "{% if launch.was %}Not on {{ launch.was | shortdate }}.{% else %}On time.{% endif %}"


@pytest.mark.parametrize(
    ("launch", "text", "written"),
    [
        ("", MOVED, "On time."),
        (", was: [{date: 2026-09-22}, {date: 2026-10-06}]", MOVED, "Not on 6 October."),
        (", timezone: America/New_York", "{{ launch.city }} time", "New York time"),
        (", timezone: UTC", "{{ launch.city }}", "UTC"),
    ],
)
def test_copy_knows_the_former_date_and_the_city(launch: str, text: str, written: str) -> None:
    drafts, problems, _ = drafted(f"      body: '{text}'\n", launch=launch)
    assert (problems, body_of(drafts)) == ((), written)


ENDS = "{% if launch.until %}to {{ launch.until | shortdate }}{% endif %}"
ENDS += "{% if launch.closes %} until {{ launch.closes | time }}{% endif %}"


@pytest.mark.parametrize(
    ("launch", "written"),
    [
        (", until: 2026-10-15", "to 15 October"),
        (", time: '09:00-17:00'", "until 17:00"),
        (", until: 2026-10-15, time: '09:00-17:00'", "to 15 October until 17:00"),
        (", time: '09:00'", ""),
    ],
)
def test_the_last_day_and_the_last_hour_have_names_of_their_own(launch: str, written: str) -> None:
    drafts, problems, _ = drafted(f'      body: "{ENDS}"\n', launch=launch)
    assert (problems, body_of(drafts).strip()) == ((), written)


@pytest.mark.parametrize(
    ("launch", "name", "help"),
    [
        ("", "closes", 'give the launch hours from and until, such as time: "09:00-17:00"'),
        ("", "until", "give until: under launch:"),
        (
            ", time: '09:00-17:00'",
            "until",
            "give until: under launch:, write launch.closes for the hour",
        ),
    ],
)
def test_an_end_that_nobody_gives(launch: str, name: str, help: str) -> None:
    _, (problem,), _ = drafted(f'      body: "Until {{{{ launch.{name} }}}}"\n', launch=launch)
    assert problem.help == f"{help}, or leave it out of the text"


def test_a_template_knows_each_day_of_a_series() -> None:
    template = "{% block body %}{% for each in when.times %}{{ each.day | shortdate }}"
    template += "{% if each.time %}, {{ each.time | time }}{% endif %}; {% endfor %}{% endblock %}"
    drafts, _, _ = drafted("      body: Text\n", when="[T-7 09:30, T-2]", intranet=template)
    assert body_of(drafts) == "6 October, 09:30; 11 October;"


@pytest.mark.parametrize(
    ("url", "typed"),
    [("mailto:a@b.example", "a@b.example"), ("tel:+31205550100", "+31205550100"),
     ("https://b.example/a", "https://b.example/a")],
)  # fmt: skip
def test_an_address_is_written_as_people_type_it(url: str, typed: str) -> None:
    template = "{% block body %}{{ (copy.cta | first).address }}, {{ (copy.cta | first).url }}{% endblock %}"
    drafts, _, _ = drafted(f"      cta: {{label: Go, url: '{url}'}}\n", intranet=template)
    assert body_of(drafts) == f"{typed}, {url}"


def test_what_copy_comes_to_is_never_rendered_again() -> None:
    drafts, problems, _ = drafted("      body: \"{{ '{{ launch.date }}' }}\"\n")
    assert (problems, body_of(drafts)) == ((), "{{ launch.date }}")


def test_a_missing_fact_is_marked_in_the_draft_and_found_at_its_word() -> None:
    drafts, problems, places = drafted(
        "      body: |\n        Call\n        {{ facts.helpline }} now\n"
    )
    assert body_of(drafts) == "Call\n[facts.helpline] now"
    assert problems[0].message == "There is no facts.helpline."
    assert problems[0].help == "did you mean help-line?"
    assert places == ["c.yaml:15:12"]


@pytest.mark.parametrize(
    "attack",
    [
        "{{ 10**30000000 }}",
        "{{ 'a' * 1000000000 }}",
        "{{ ''.__class__.__mro__ }}",
        "{{ copy['__class__'] }}",
        "{{ launch.date.replace(year=1) }}",
        "{% for a in facts %}{% for b in facts %}x{% endfor %}{% endfor %}",
        "{% for a in range(1000000000) %}x{% endfor %}",
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
        "{% include '/etc/passwd' %}",
        "{% import 'os' as os %}",
        "{% set x = 1 %}",
        "{{ lipsum(n=100000) }}",
        "{{ cycler('a') }}",
        "{{ '%s' % 1 }}",
        "{{ 'x' | center(1000000000) }}",
        "{{ 'x' | attr('__class__') }}",
        "{{ " + "(" * 5000 + "1" + ")" * 5000 + " }}",
        "{{ " + " and ".join(["1"] * 3000) + " }}",
        "{{ " + "9" * 9000 + " }}",
        "{{ 1e400 | number }}",
        "{{ [1, 2] }}",
        "{% block x %}{{ self.x() }}{% endblock %}",
        "{{ unclosed",
        "{% if x %}",
        "{{ launch.date | strftime('%A') }}",
        "{{ 1 | round(1000000000, 'ceil') }}",
        "{{ 1.5 | round(400) }}",
        "{% for c in title %}{{ title }}{% endfor %}",
        "{% for n in facts %}x{% endfor %}",
        "{{ " + " ~ ".join(["title"] * 60) + " }}",
        "{% for p in copy.points %}{% endfor %}" * 30,
        "{{ date }}",
        "{{ merge ~ '' }}",
        "{{ super }}",
        "{{ self }}",
        "{{ launch ~ '' }}",
        "{{ facts | upper }}",
        "{{ launch.date < 5 }}",
        "{{ 5 | first }}",
        "{{ date('" + "a-1d" * 4000 + "') }}",
        "{{ '" * 4000,
        "{" * 15000,
    ],
)
def test_attacks_are_refused_at_their_line_at_once(attack: str) -> None:
    begun = time.monotonic()
    _, problems, places = drafted(f"      body: |\n        fine\n        {attack}\n")
    assert time.monotonic() - begun < 5  # a hang is a failure; speed lives in benchmarks/
    assert [problem.rule for problem in problems] == ["template"]
    assert places[0].startswith(("c.yaml:15:", "c.yaml:14:"))


def test_a_workspace_template_changes_one_block() -> None:
    drafts, problems, _ = drafted(
        "      headline: Hi\n      body: Text\n",
        intranet='{% extends "shipped/intranet" %}{% block body %}{{ super() }}, signed{% endblock %}',
    )
    assert problems == ()
    assert [field.text for field in drafts[0].fields if field.text] == ["Hi", "Text, signed"]


@pytest.mark.parametrize(
    ("template", "says"),
    [
        ('{% extends "intranet" %}', "extend each other"),
        ('{% extends "../../secret" %}', "There is no template"),
        ("{% extends copy.body %}", "quotes"),
        ("{% block body %}{{ super() }}{{ super() }}{% endblock %}", "super() may stand once"),
        ("{% block body %}{{ nonsense.x }}{% endblock %}", "no value"),
        ("{% block body %}{% block body %}{% endblock %}{% endblock %}", "cannot be read"),
    ],
)
def test_templates_that_go_wrong_are_found_in_their_file(template: str, says: str) -> None:
    _, problems, places = drafted("      body: Text\n", intranet=template)
    assert says in problems[0].message
    assert places[0].startswith(("templates/intranet.jinja:1", "shipped/"))


@pytest.mark.parametrize(
    "template",
    [
        "{{ copy.points | join(copy.points | join(copy.body)) }}",
        "{{ copy.points }}{{ copy.body }}",
        "{% for p in copy.points %}{{ copy.points }}{% endfor %}",
    ],
)
def test_lists_neither_fill_the_memory_nor_take_for_ever(template: str) -> None:
    points = ", ".join(["ab"] * 30_000)
    copy = f"      body: {'x' * 40_000}\n      points: [{points}]\n"
    _, problems, _ = drafted(copy, intranet=f"{{% block body %}}{template}{{% endblock %}}")
    assert len(problems) == 1
    assert "100,000 characters" in problems[0].message or "200 items" in problems[0].message


def test_more_expressions_than_a_plan_has() -> None:
    texts = (" ".join(f"{{{{ facts.f{i}x{j} or '' }}}}" for j in range(700)) for i in range(3))
    copy = "".join(f'        - "{text}"\n' for text in texts)
    _, problems, _ = drafted(f"      points:\n{copy}")
    assert [problem.message for problem in problems] == [
        "The copy of this campaign holds more than 2,000 expressions."
    ]


def test_drafts_that_are_too_long_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("golive.drafts.rendering.MAX_DRAFTS", 10)
    _, problems, places = drafted("      body: More than ten characters.\n")
    assert problems[0].message == "The drafts of this campaign come to more than 10 characters."
    assert places == ["c.yaml:8:3"]


def test_what_cannot_be_written_is_left_out_of_the_text() -> None:
    drafts, problems, _ = drafted('      body: "One {{ 1 / 0 }}, two {{ facts.nothing }} {{ x"\n')
    assert "{" not in body_of(drafts)
    assert problems


def test_a_subject_is_one_line() -> None:
    drafts, _, _ = drafted('      subject: "Hello\\r\\nBcc: everyone"\n', intranet=
                           "{% block subject %}{{ copy.subject }}{% endblock %}")  # fmt: skip
    assert drafts[0].fields[-1].text == "Hello Bcc: everyone"


def test_a_text_that_grows_too_long_is_stopped() -> None:
    long = "x" * 20_000
    source = f"      body: {long}\n      points: [a, b, c, d, e, f, g, h]\n"
    template = "{% block body %}{% for p in copy.points %}{{ copy.body }}{% endfor %}{% endblock %}"
    _, problems, _ = drafted(source, intranet=template)
    assert "100,000" in problems[0].message


def test_fields_remember_which_copy_they_were_made_from() -> None:
    drafts, _, _ = drafted("      headline: Hi\n      body: Text\n")
    sources = {field.name: field.sources for field in drafts[0].fields}
    assert sources["headline"] == (("messages", "m", "copy", "headline"),)
    assert sources["body"] == (("messages", "m", "copy", "body"),)


def test_a_part_reads_the_language_of_the_larger_audience() -> None:
    source = read(
        "c.yaml",
        b"title: x\nlaunch: {date: 2026-10-13}\naudiences:\n"
        b"  staff: {side: internal, locale: de-DE}\n"
        b"  service: {side: internal, within: staff}\n"
        b"  shops: {side: internal, within: staff, locale: nl-NL}\n"
        b"messages:\n"
        b'  m: {channel: intranet, audiences: [service, shops], copy: {body: "{{ launch.date | longdate }}"}}\n',
    )
    campaign, settings = parse(source), Settings()
    channels = channels_of(settings)
    schedule, _ = resolve(campaign, settings, channels)
    drafts, _, problems = render(
        Renderer(Templates({"intranet": PAGE})), campaign, settings, channels, schedule
    )
    assert not problems
    assert [draft.locale for draft in drafts] == ["de-DE", "nl-NL"]
    assert body_of(drafts) == "Dienstag, 13. Oktober 2026"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("audiences: customers", ["en-US", "en-GB", "fr-FR"]),
        ("audiences: [paris, customers]", ["en-US", "fr-FR", "en-GB"]),
        ("audiences: customers, except: emea", ["en-US"]),
        ("audiences: [customers, paris], except: emea", ["en-US", "fr-FR"]),
        ("audiences: london", ["en-GB"]),
        ("status: idea", ["de-DE"]),
    ],
)
def test_a_part_with_a_language_of_its_own_gets_a_draft_in_it(
    said: str, expected: list[str]
) -> None:
    source = read(
        "c.yaml",
        b"title: x\nlocale: de-DE\nlaunch: {date: 2026-10-13}\naudiences:\n"
        b"  customers: {side: external, locale: en-US}\n"
        b"  emea: {side: external, within: customers, locale: en-GB}\n"
        b"  london: {side: external, within: emea}\n"
        b"  paris: {side: external, within: emea, locale: fr-FR}\n"
        b"messages:\n"
        b'  m: {channel: intranet, copy: {body: "{{ launch.date | longdate }}"}, %s}\n'
        % said.encode(),
    )
    campaign, settings = parse(source), Settings()
    channels = channels_of(settings)
    schedule, _ = resolve(campaign, settings, channels)
    drafts, _, _ = render(
        Renderer(Templates({"intranet": PAGE})), campaign, settings, channels, schedule
    )
    assert [draft.locale for draft in drafts] == expected
    bodies = {
        "en-US": "Tuesday, October 13, 2026",
        "en-GB": "Tuesday 13 October 2026",
        "fr-FR": "mardi 13 octobre 2026",
        "de-DE": "Dienstag, 13. Oktober 2026",
    }
    assert [draft.fields[-1].text for draft in drafts] == [bodies[locale] for locale in expected]
