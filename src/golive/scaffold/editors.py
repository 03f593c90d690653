"""The files by which editors know a workspace: its schemas, and which file each is for."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from golive.scaffold.defined import Defined
from golive.scaffold.schemas import (
    campaign_schema,
    part_of,
    settings_schema,
    with_names,
)

FOLDER = ".golive"
BINDING = ".vscode/settings.json"
_MARK = "Written by golive schema --write, which writes it anew: changes here are lost."
_KEY = "yaml.schemas"
_IN_GLOBS = re.compile(r"[\w .-]+", re.ASCII)
"""Names of campaigns that mean themselves in the patterns of editors; others get no schema of theirs."""


@dataclass(frozen=True, slots=True)
class Named:
    """A campaign and the names it defines; ``main`` is its main file from the workspace."""

    name: str
    main: str
    is_folder: bool
    names: Defined


def general_files() -> dict[str, str]:
    """The schemas and their binding for any campaign, by path in a workspace."""
    return editor_files((), ())


def editor_files(campaigns: Iterable[Named], channels: Iterable[str]) -> dict[str, str]:
    """All schemas of a workspace and their binding, by path in it.

    Each campaign has its own, with its names; one that is yet to come has the general ones.
    """
    general = campaign_schema()
    known = tuple(channels)
    files = {
        f"{FOLDER}/campaign.schema.json": _written(general),
        f"{FOLDER}/part.schema.json": _written(part_of(general)),
        f"{FOLDER}/settings.schema.json": _written(settings_schema()),
    }
    main = ["campaigns/*.yaml", "campaigns/*/campaign.yaml"]
    parts = ["campaigns/*/!(campaign).yaml"]
    bound: dict[str, str | list[str]] = {}
    for campaign in campaigns:
        if not _IN_GLOBS.fullmatch(campaign.name) or not _IN_GLOBS.fullmatch(
            campaign.main.replace("/", "")
        ):
            continue
        schema = with_names(general, campaign.names, known)
        path = f"{FOLDER}/campaigns/{campaign.name}"
        files[f"{path}/campaign.schema.json"] = _written(schema)
        bound[f"{path}/campaign.schema.json"] = campaign.main
        main.append(f"!{campaign.main}")
        if campaign.is_folder:
            others = f"campaigns/{campaign.name}/!(campaign).{{yaml,yml}}"
            files[f"{path}/part.schema.json"] = _written(part_of(schema))
            bound[f"{path}/part.schema.json"] = others
            parts.append(f"!{others}")
    binding = {
        f"{FOLDER}/settings.schema.json": "golive.yaml",
        f"{FOLDER}/campaign.schema.json": main,
        f"{FOLDER}/part.schema.json": parts,
        **bound,
    }
    return {**files, BINDING: _json({_KEY: binding})}


def is_ours(path: str, text: str) -> bool:
    """Whether golive wrote a file and nobody added to it, so that it may be written anew."""
    held = _read(text)
    if path == BINDING:
        bound = held.get(_KEY)
        return set(held) == {_KEY} and isinstance(bound, dict) and all(map(_is_golive, bound))
    return held.get("$comment") == _MARK


def is_bound(text: str, wanted: str) -> bool:
    """Whether somebody's own editor settings hold the binding that is wanted, and no older one."""
    held, meant = (_read(each).get(_KEY) for each in (text, wanted))
    if not isinstance(held, dict) or not isinstance(meant, dict):
        return False
    return {key: value for key, value in held.items() if _is_golive(key)} == meant


def _is_golive(schema: str) -> bool:
    return schema.startswith(f"{FOLDER}/")


def _read(text: str) -> Mapping[str, Any]:
    try:
        held = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return held if isinstance(held, dict) else {}


def _written(schema: Mapping[str, Any]) -> str:
    head = {"$schema": schema["$schema"], "$comment": _MARK}
    return _json({**head, **schema})


def _json(value: Any) -> str:
    return json.dumps(value, indent=2, ensure_ascii=False) + "\n"
