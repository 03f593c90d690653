"""Merge fields: shown with a sample, measured at their longest, written for their tool."""

from __future__ import annotations

import json
from dataclasses import replace
from email import message_from_bytes
from email.policy import default

import html5lib
import pytest
from forms.dispatches import dispatch_of
from hypothesis import given
from hypothesis import strategies as st

from golive.drafts.merging import carried, has_fields, longest, shown, written
from golive.forms import table
from golive.forms.measuring import measure
from golive.forms.model import Dispatch
from golive.markup.html import html_of
from golive.markup.plain import plain
from golive.organisation import MergeField, Merging, Tool

CITY = {"city": MergeField(sample="Utrecht", longest="Wijk bij Duurstede", called="STAD")}


@pytest.mark.parametrize(
    ("tool", "first", "with_default", "own"),
    [
        (Tool.MAILCHIMP, "*|FNAME|*", "*|IF:FNAME|**|FNAME|**|ELSE:|*there*|END:IF|*", "*|STAD|*"),
        (Tool.LISTMONK, "{{ .Subscriber.FirstName }}", "{{ or .Subscriber.FirstName `there` }}",
         "{{ STAD }}"),
        (Tool.HUBSPOT, "{{ personalization_token('contact.firstname', '') }}",
         "{{ personalization_token('contact.firstname', 'there') }}",
         "{{ personalization_token('STAD', '') }}"),
        (Tool.OUTLOOK, "«first_name»", "«first_name»", "«STAD»"),
        (Tool.PLAIN, "[first name]", "[first name]", "[STAD]"),
    ],
)  # fmt: skip
def test_each_tool(tool: Tool, first: str, with_default: str, own: str) -> None:
    merging = Merging(tool=tool, fields=CITY)
    assert written(f"Dear {carried('first_name')},", merging) == f"Dear {first},"
    assert written(carried("first_name", "there"), merging) == with_default
    assert written(carried("city"), merging) == own


def test_samples_and_the_longest() -> None:
    merging = Merging(fields=CITY)
    text = (
        f"{carried('first_name')} {carried('first_name', 'you')} {carried('city')} {carried('x')}"
    )
    assert shown(text, merging) == "Alex you Utrecht [x]"
    assert longest(text, merging) == (
        "Maximilian-Alexander Maximilian-Alexander Wijk bij Duurstede " + "x" * 20
    )


@given(st.text("ab*_[](){}<>&'\"`\\| é👩", max_size=20))
def test_a_default_survives_markdown_and_links(default: str) -> None:
    text = f"**Dear** {carried('first_name', default)}, [go](https://a.example/{carried('first_name')})"
    for made in (html_of(text), plain(text)):
        sample = shown(made, Merging())
        assert (default.replace("👩", "") or "Alex") in sample
        assert "https://a.example/Alex" in sample
        assert not has_fields(sample)


def test_what_a_filter_has_cut_leaves_nothing() -> None:
    whole = carried("first_name", "there")
    for end in range(len(whole)):
        assert shown(whole[:end], Merging()) == ""


def mail(channel: str, tool: str) -> Dispatch:
    return dispatch_of(
        f"  hello: {{channel: {channel}, audiences: customers, when: T-1, copy: {{headline: Hi, body: "
        "\"Dear {{ merge('first_name', default='you') }}, **come in**.\"}}\n",
        f"merge: {{tool: {tool}}}\n",
    )


@pytest.mark.parametrize("channel", ["slack", "teams", "intranet", "in-app", "push", "x", "sms"])
def test_files_are_for_the_tool_and_screens_for_people(channel: str) -> None:
    made = mail(channel, "mailchimp")
    assert "Dear you" in " ".join(field.text for field in made.draft.fields)
    for ending, content in table.files(made).items():
        text = content.decode()
        if ending.endswith("json"):
            text = json.dumps(json.loads(text), ensure_ascii=False)
        assert "*|FNAME|*" in text
        assert not any("\ue000" <= sign <= "\uf8ff" or sign >= "\U000f0000" for sign in text)


def test_measured_at_the_longest() -> None:
    used = {usage.field: usage.used for usage in measure(mail("in-app", "plain"))}
    assert used["body"] == len("Dear Maximilian-Alexander, come in.")


@pytest.mark.parametrize("tool", [*Tool])
@pytest.mark.parametrize("channel", ["email", "intranet", "in-app"])
def test_a_default_is_no_markup(channel: str, tool: Tool) -> None:
    field = carried("first_name", '"onclick="x"><img src=x onerror=y>')
    text = f"Hi {field}, [go](https://a.example/?n={field})"
    made = dispatch_of(
        f"  hello: {{channel: {channel}, audiences: all-staff, when: T-1, copy: {{headline: Hi, body: x}}}}\n",
        f"merge: {{tool: {tool}}}\n",
    )
    fields = tuple(replace(one, text=text) for one in made.draft.fields)
    made = replace(made, draft=replace(made.draft, fields=fields))
    page = table.files(made)[".html"].decode()
    for one in html5lib.parse(page, namespaceHTMLElements=False).iter():
        assert not any(name.startswith("on") for name in one.attrib)
        assert one.get("src") != "x"


def test_a_default_adds_no_header() -> None:
    made = dispatch_of(
        "  hello: {channel: email, audiences: all-staff, when: T-1, copy: {body: x, subject: "
        "\"Hi {{ merge('first_name', default='a\\r\\nBcc: all@example.com') }}\"}}\n",
        "merge: {tool: mailchimp}\n",
    )
    message = message_from_bytes(table.files(made)[".eml"], policy=default)
    assert message["Bcc"] is None
    assert "|*a Bcc: all@example.com*|" in message["Subject"]
