"""A new workspace: a starter campaign with the user's own date, zone and name."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from golive.finding import DataPath
from golive.scaffold.schemas import campaign_schema, part_schema, settings_schema
from golive.source.document import Text, find
from golive.source.reading import read


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a user wants to have otherwise in a starter; an empty text keeps what stands there."""

    launch: str = ""
    timezone: str = ""
    name: str = ""


def workspace_files(
    campaign: str, starter: Mapping[str, str], templates: Mapping[str, str], wishes: Wishes
) -> dict[str, str]:
    """The files of a new workspace by their path in it.

    ``starter`` maps the starter's files, relative to campaigns/, to their texts; ``campaign`` is
    the new campaign's name.
    """
    files = {f"campaigns/{name}": _wished(name, text, wishes) for name, text in starter.items()}
    files["golive.yaml"] = _SETTINGS.format(zone=wishes.timezone or "Europe/Amsterdam")
    files[".gitignore"] = "/build/\n"
    files[".golive/campaign.schema.json"] = _json(campaign_schema())
    files[".golive/part.schema.json"] = _json(part_schema())
    files[".golive/settings.schema.json"] = _json(settings_schema())
    files[".vscode/settings.json"] = _json(_EDITOR)
    files |= {f"templates/{name}": text for name, text in templates.items()}
    return files


def set_text(text: str, path: DataPath, value: str) -> str:
    """A YAML text with one scalar written anew; everything else stays to the letter."""
    source = read("starter", text.encode())
    span = find(source, path)
    if span.parts is not None:
        return text
    made: Text = span.text
    quoted = json.dumps(value, ensure_ascii=False)
    return made.characters[: span.start] + quoted + made.characters[span.end :]


def _wished(name: str, text: str, wishes: Wishes) -> str:
    if "/" in name and not name.endswith("/campaign.yaml"):
        return text
    data = read("starter", text.encode()).data
    if wishes.launch:
        text = set_text(text, ("launch", "date"), wishes.launch).replace(
            f'"{wishes.launch}"', wishes.launch, 1
        )
    if wishes.timezone and "timezone" in data["launch"]:
        text = set_text(text, ("launch", "timezone"), wishes.timezone).replace(
            f'"{wishes.timezone}"', wishes.timezone, 1
        )
    if wishes.name:
        former = data["community"]["name"]
        text = set_text(text, ("community", "name"), wishes.name)
        if former in data["title"]:
            text = set_text(text, ("title",), data["title"].replace(former, wishes.name))
    return text


def _json(value: object) -> str:
    return json.dumps(value, indent=2, ensure_ascii=False) + "\n"


_EDITOR = {
    "yaml.schemas": {
        ".golive/settings.schema.json": "golive.yaml",
        ".golive/campaign.schema.json": ["campaigns/*.yaml", "campaigns/*/campaign.yaml"],
        ".golive/part.schema.json": ["campaigns/*/!(campaign).yaml"],
    }
}
_SETTINGS = """\
# What holds for every campaign here. All of it is optional; a campaign may say it anew.

# name: Northwind               # the organisation
timezone: {zone}
# locale: en-GB                 # language and country of your copy
# country: NL                   # whose public holidays count
# window: {{opens: T-14, closes: T+14}}   # narrower than three weeks either way

# rules:                        # golive rules lists them
#   owner-missing: off

# channels:                     # channels of your own
#   cafeteria-screen: {{like: digital-signage, name: Cafeteria screen}}
"""
