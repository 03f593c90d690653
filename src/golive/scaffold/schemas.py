"""The JSON Schemas by which editors complete and check campaign files."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from golive.campaign.faq import ALL, MANNERS, NONE
from golive.campaign.model import FOLDER_PARTS, Campaign
from golive.channels.model import FORMS
from golive.channels.registry import CHANNELS
from golive.finding import Severity
from golive.rules.catalogue import RULES, Rule, parameters_of
from golive.scaffold.defined import Defined
from golive.settings import Settings
from golive.timing.schema import POINT, TIMING

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_TEXT, _SPAN = TIMING["anyOf"]
_DRAWER = ("on-delay", "on-rollback", "on-incident", "on-success", "on-confirm", "TBD")
_SAID = ("Message", "TouchpointDefinition")
_USED = {
    **{(said, key): "audiences" for said in _SAID for key in ("audiences", "except")},
    **{(said, key): key for said in _SAID for key in ("author", "sender", "account", "presenter")},
    **{(said, "key_message"): "key_messages" for said in _SAID},
    **{(said, "requires"): "required" for said in (*_SAID, "Task")},
    **{(part, "owner"): "owner"
       for part in (*_SAID, "Task", "Gate", "Foundation", "Pilot", "Training", "Material",
                    "Objective")},
    **{(said, "approvers"): "who" for said in _SAID},
    ("Approver", "who"): "who",
    ("Message", "like"): "messages",
    ("Copy", "faq"): "answers",
    ("Question", "audiences"): "audiences",
    ("Training", "audiences"): "audiences",
    ("Audience", "within"): "audiences",
    ("Pilot", "audience"): "audiences",
    ("Pilot", "gate"): "gates",
    ("HandOver", "to"): "owner",
}  # fmt: skip
"""Where names are used that a campaign defines: the model and key, and what they name.

They are offered, never required: whoever adds one must not see it underlined until the schemas are
written anew.
"""
_STRANGE = (
    "There is no such channel here. If golive.yaml has a new one, run golive schema --write again."
)
_SILENT: tuple[Any, ...] = (None, [], {})
"""Defaults that say nothing, and that editors would offer as a value."""


def campaign_schema() -> dict[str, Any]:
    """The schema of a campaign file."""
    schema = _shared(_plain(Campaign.model_json_schema(by_alias=True)))
    for model in (schema, *schema["$defs"].values()):
        if waive := model.get("properties", {}).get("waive"):
            model["properties"]["waive"] = {"$ref": "#/$defs/Waivers", **_about(waive)}
    schema["$defs"] |= {
        "When": _plain(_TEXT),
        "Point": _plain(POINT),
        "Span": _shared(_plain(_SPAN), inside=True),
        "Waivers": {
            "type": "object",
            "properties": {rule.ID: _waiver(rule) for rule in RULES},
            "additionalProperties": False,
        },
    }
    return {"$schema": _DIALECT, **schema}


def part_schema() -> dict[str, Any]:
    """The schema of the files beside campaign.yaml in a campaign's folder."""
    return part_of(campaign_schema())


def part_of(whole: dict[str, Any]) -> dict[str, Any]:
    """From the schema of a campaign that of its other files."""
    properties = {key: whole["properties"][key] for key in FOLDER_PARTS}
    return {**whole, "properties": properties, "required": []}


def settings_schema() -> dict[str, Any]:
    """The schema of golive.yaml, with every rule and its parameters."""
    schema = Settings.model_json_schema(by_alias=True)
    rules = schema["properties"]["rules"]
    rules["properties"] = {rule.ID: _rule_schema(rule) for rule in RULES}
    rules["additionalProperties"] = False
    own = schema["$defs"]["OwnChannel"]["properties"]
    own["like"] = {"enum": list(CHANNELS), **_about(own["like"])}
    own["form"] = {"enum": [*FORMS, None], **_about(own["form"])}
    return {"$schema": _DIALECT, **_plain(schema)}


def with_names(schema: dict[str, Any], names: Defined, channels: Iterable[str]) -> dict[str, Any]:
    """The schema of a campaign that offers the names it defines, and takes no other channels.

    ``channels`` are all that the workspace knows.
    """
    known = {
        **names,
        "required": (*names.get("gates", ()), *names.get("readiness", ())),
        "answers": (ALL, NONE, *MANNERS, *names.get("questions", ())),
    }
    times = [name for kind in ("milestones", "messages", "tasks") for name in names.get(kind, ())]
    definitions = dict(schema["$defs"])

    def properties(model: str) -> dict[str, Any]:
        found: dict[str, Any] = definitions[model]["properties"]
        return found

    for what in ("When", "Point"):
        offered = {"enum": _read([*times, *(_DRAWER if what == "When" else ())])}
        definitions[what] = {"anyOf": [offered, definitions[what]]} if times else definitions[what]
    for model, key in _USED:
        if offer := known.get(_USED[model, key]):
            definitions[f"known-{_USED[model, key]}"] = {"enum": _read(offer)}
            _put(definitions, model, key, _with(properties(model)[key], _USED[model, key]))
    definitions["known-channels"] = {"enum": _read(channels), "errorMessage": _STRANGE}
    for said in _SAID:
        only = _with(properties(said)["channel"], "channels", required=True)
        _put(definitions, said, "channel", only)
    opens = properties("Community")["opens"]
    about = {"$ref": "#/$defs/Point", "description": "When they can reach it", "examples": ["T-14"]}
    _put(definitions, "Community", "opens",
         {**opens, "properties": dict.fromkeys(names.get("audiences", ()), about)})  # fmt: skip
    return {**schema, "$defs": definitions}


def _read(names: Iterable[str]) -> list[str | int]:
    """Names as an enum, those of digits also as the numbers that YAML makes of them."""
    found = dict.fromkeys(names)
    numbers = [int(name) for name in found if name.isascii() and name.isdigit()]
    return [*found, *numbers]


def _with(node: dict[str, Any], known: str, *, required: bool = False) -> dict[str, Any]:
    """A schema that offers known names, or requires them, where it takes a text, alone or listed."""
    if node.get("type") == ["string", "number"]:
        offered = {"$ref": f"#/$defs/known-{known}"}
        return offered if required else {"anyOf": [offered, node]}
    made = dict(node)
    if "items" in node:
        made["items"] = _with(node["items"], known, required=required)
    if "anyOf" in node:
        made["anyOf"] = [_with(one, known, required=required) for one in node["anyOf"]]
    return made


def _put(definitions: dict[str, Any], model: str, key: str, value: Any) -> None:
    old = definitions[model]
    definitions[model] = {**old, "properties": {**old["properties"], key: value}}


def _about(schema: dict[str, Any]) -> dict[str, Any]:
    return {key: schema[key] for key in ("description", "examples") if key in schema}


def _rule_schema(rule: Rule) -> dict[str, Any]:
    severities = [severity.value for severity in Severity]
    own = parameters_of(rule).model_json_schema(by_alias=True)
    severity = {"enum": severities, "description": "How much it matters", "examples": ["info"]}
    return {
        "description": _first_line(rule),
        "examples": ["off"],
        "anyOf": [
            {"enum": ["off", *severities]},
            {**own, "properties": {"severity": severity, **own.get("properties", {})}},
        ],
    }


def _waiver(rule: Rule) -> dict[str, Any]:
    return {
        "type": ["string", "null"],
        "description": _first_line(rule),
        "examples": ["Agreed with Legal on 3 May."],
    }


def _first_line(rule: Rule) -> str:
    return (rule.__doc__ or "").strip().splitlines()[0]


def _plain(schema: Any) -> Any:
    """Let numbers stand where a text is wanted, as golive does: YAML writes 2026 without quotes.

    What says nothing to people is left out: empty defaults, and titles that repeat the key.
    """
    if isinstance(schema, list):
        return [_plain(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    made = {key: _plain(value) if key not in ("examples", "enum", "default") else value
            for key, value in schema.items()
            if not (key == "default" and value in _SILENT)
            and not (key == "title" and isinstance(value, str))}  # fmt: skip
    if made.get("type") == "string" and "enum" not in made and "format" not in made:
        made["type"] = ["string", "number"]
    elif made.get("type") == ["string", "array"]:
        made["type"] = ["string", "number", "array"]
        made["items"] = {"type": ["string", "number"]}
    return made


def _shared(schema: Any, *, inside: bool = False) -> Any:
    """Say once what a timing is, not wherever one may stand; ``inside`` is where that is said."""
    if isinstance(schema, list):
        return [_shared(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    if schema == _plain(_TEXT):
        return {"$ref": "#/$defs/When"}
    if schema == _plain(_SPAN) and not inside:
        return {"$ref": "#/$defs/Span"}
    if {**schema, "description": ""} == {**_plain(POINT), "description": ""}:
        return {"$ref": "#/$defs/Point", **_about(schema)}
    return {key: _shared(value) for key, value in schema.items()}
