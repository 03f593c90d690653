"""A new workspace or campaign: a starter, or an earlier campaign, with the user's own launch."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from golive.scaffold.changing import Change, with_changes
from golive.scaffold.editors import general_files
from golive.scaffold.inserting import with_entry
from golive.source.reading import read


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a user wants to have otherwise; an empty text keeps what stands there.

    ``launch`` is a date as 2026-10-13 or TBD.
    """

    launch: str = ""
    timezone: str = ""
    name: str = ""


def with_wishes(text: str, wishes: Wishes, *, add: bool = False) -> str:
    """The main file of a campaign with the user's launch date, zone and community.

    The title follows the community's name where it held the old one. With ``add`` a key is written
    also where the file has none. Raises Uneditable.
    """
    data = read("campaign.yaml", text.encode()).data
    former = str((data.get("community") or {}).get("name") or "")
    values: tuple[tuple[str, str, str, bool], ...] = (
        ("launch", "date", wishes.launch, True),
        ("launch", "timezone", wishes.timezone, False),
        ("community", "name", wishes.name, False),
    )
    changes = [
        Change((section, key), value, bare)
        for section, key, value, bare in values
        if value and key in (data.get(section) or {})
    ]
    if wishes.name and former and former in data["title"]:
        changes.append(Change(("title",), data["title"].replace(former, wishes.name)))
    text = with_changes(read("campaign.yaml", text.encode()), changes)
    for section, key, value, _ in values if add else ():
        if value and key not in (data.get(section) or {}):
            source = read("campaign.yaml", text.encode())
            text = with_entry(source, section, key, value, after="launch").text
    return text


def campaign_files(
    name: str, texts: Mapping[str, str], wishes: Wishes, *, add: bool = False
) -> dict[str, str]:
    """The files of a new campaign by their path in a workspace.

    ``texts`` holds a folder's files by name, or one file's text under an empty name. Raises
    Uneditable.
    """
    files = {}
    for part, text in texts.items():
        made = with_wishes(text, wishes, add=add) if part in ("", "campaign.yaml") else text
        files[f"campaigns/{name}/{part}" if part else f"campaigns/{name}.yaml"] = made
    return files


def workspace_files(zone: str, templates: Mapping[str, str]) -> dict[str, str]:
    """The files of a new workspace beside its campaigns, by their path in it."""
    files = {"golive.yaml": _SETTINGS.format(zone=zone or "Europe/Amsterdam")}
    files[".gitignore"] = "/build/\n"
    return files | general_files() | {f"templates/{name}": text for name, text in templates.items()}


def settings_with_zone(text: str, zone: str) -> str:
    """Settings of another workspace with the user's zone, where they name one."""
    source = read("golive.yaml", text.encode(), may_be_blank=True)
    changes = [Change(("timezone",), zone)] if zone and "timezone" in source.data else []
    return with_changes(source, changes)


_SETTINGS = """\
# What holds for every campaign here. All of it is optional; a campaign may say it anew.

# name: Northwind               # the organisation
# domain: northwind.example     # keeps your calendar's events apart from everybody else's
timezone: {zone}
# locale: en-GB                 # language and country of your copy
# country: NL                   # whose public holidays count
# workdays: [Good Friday]       # those on which you work all the same
# window: {{opens: T-14, closes: T+14}}   # narrower than three weeks either way

# rules:                        # golive rules lists them
#   owner-missing: off

# channels:                     # channels of your own
#   cafeteria-screen: {{like: digital-signage, name: Cafeteria screen}}
"""
