"""Dispatches from YAML, as forms get them."""

from __future__ import annotations

from dataclasses import replace

from rules.fixtures import plan_of

from golive.drafts.blocks import harmless
from golive.drafts.model import DraftField
from golive.forms.model import Dispatch
from golive.settings import parse_settings
from golive.source.reading import read

HEAD = """
title: Northwind Commons goes live
launch: {date: 2026-10-13, time: "09:00", timezone: Europe/Amsterdam}
community: {name: Northwind Commons, url: "https://commons.northwind.example"}
audiences:
  all-staff: {side: internal, label: All staff, mailbox: all-staff@northwind.example}
  customers: {side: external, locale: en-GB}
messages:
"""


def dispatch_of(message: str, settings: str = "name: Northwind\n", head: str = HEAD) -> Dispatch:
    """The first draft of a campaign with one message, as YAML: ``  hello: {channel: email, …}``."""
    known = parse_settings(read("golive.yaml", settings.encode()))[0]
    return plan_of(head + message, known).dispatches()[0]


def saying(dispatch: Dispatch, text: str) -> Dispatch:
    """The same with one text in every field, as a template could have put it there."""
    fields = tuple(replace(field, text=harmless(text)) for field in dispatch.draft.fields)
    return replace(dispatch, draft=replace(dispatch.draft, fields=fields))


def fields(dispatch: Dispatch) -> dict[str, DraftField]:
    """The draft's fields by name."""
    return {field.name: field for field in dispatch.draft.fields}
