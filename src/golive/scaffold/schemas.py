"""The JSON Schemas by which editors complete and check campaign files."""

from __future__ import annotations

from typing import Any

from golive.campaign.model import FOLDER_PARTS, Campaign
from golive.finding import Severity
from golive.rules.catalogue import RULES, Rule, parameters_of
from golive.settings import Settings

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def campaign_schema() -> dict[str, Any]:
    """The schema of a campaign file."""
    return {"$schema": _DIALECT, **_plain(Campaign.model_json_schema(by_alias=True))}


def part_schema() -> dict[str, Any]:
    """The schema of the files beside campaign.yaml in a campaign's folder."""
    whole = campaign_schema()
    properties = {key: whole["properties"][key] for key in FOLDER_PARTS}
    return {**whole, "properties": properties, "required": [], "title": "Part of a campaign"}


def settings_schema() -> dict[str, Any]:
    """The schema of golive.yaml, with every rule and its parameters."""
    schema = Settings.model_json_schema(by_alias=True)
    rules = schema["properties"]["rules"]
    rules["properties"] = {rule.ID: _rule_schema(rule) for rule in RULES}
    rules["additionalProperties"] = False
    return {"$schema": _DIALECT, **_plain(schema)}


def _rule_schema(rule: Rule) -> dict[str, Any]:
    severities = [severity.value for severity in Severity]
    own = parameters_of(rule).model_json_schema(by_alias=True)
    severity = {"enum": severities, "description": "How much it matters", "examples": ["info"]}
    return {
        "description": (rule.__doc__ or "").strip().splitlines()[0],
        "examples": ["off"],
        "anyOf": [
            {"enum": ["off", *severities]},
            {**own, "properties": {"severity": severity, **own.get("properties", {})}},
        ],
    }


def _plain(schema: Any) -> Any:
    """Let numbers stand where a text is wanted, as golive does: YAML writes 2026 without quotes."""
    if isinstance(schema, list):
        return [_plain(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    made = {key: _plain(value) if key not in ("examples", "enum", "default") else value
            for key, value in schema.items()}  # fmt: skip
    if made.get("type") == "string" and "enum" not in made and "format" not in made:
        made["type"] = ["string", "number"]
    elif made.get("type") == ["string", "array"]:
        made["type"] = ["string", "number", "array"]
        made["items"] = {"type": ["string", "number"]}
    return made
