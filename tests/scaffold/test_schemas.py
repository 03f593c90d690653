"""The JSON Schemas: what golive takes they take too, and they explain every key."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from scaffold.documents import as_an_editor

from golive.scaffold.schemas import campaign_schema, part_schema, settings_schema
from golive.shipped_files import shipped
from golive.source.reading import read

SCHEMAS = {
    "campaign": campaign_schema(),
    "part": part_schema(),
    "settings": settings_schema(),
}
PLANS = Path(__file__).parent.parent / "plans"


def properties(schema: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[str, Mapping[str, Any]]]:
    if isinstance(schema, list):
        for item in schema:
            yield from properties(item, path)
    elif isinstance(schema, dict):
        for name, about in schema.get("properties", {}).items():
            yield "/".join((*path, name)), about
        for key, value in schema.items():
            yield from properties(value, (*path, key))


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_key_is_described_with_an_example(name: str) -> None:
    found = dict(properties(SCHEMAS[name]))
    assert len(found) > 20
    bare = [
        key
        for key, about in found.items()
        if not (about.get("description") and about.get("examples"))
    ]
    assert not bare


@pytest.mark.parametrize("name", SCHEMAS)
def test_it_is_a_schema(name: str) -> None:
    Draft202012Validator.check_schema(SCHEMAS[name])


def _files() -> Iterator[tuple[str, Path]]:
    for folder in (shipped("campaigns"), PLANS / "campaigns"):
        for path in sorted(folder.rglob("*.yaml")):
            main = path.name == "campaign.yaml" or path.parent == folder
            yield ("campaign" if main else "part"), path
    yield "settings", PLANS / "golive.yaml"


@pytest.mark.parametrize(
    ("schema", "path"), list(_files()), ids=lambda item: getattr(item, "name", item)
)
def test_it_takes_every_file_that_golive_takes(schema: str, path: Path) -> None:
    data = as_an_editor(read(path.name, path.read_bytes()).data)
    assert [
        error.message for error in Draft202012Validator(SCHEMAS[schema]).iter_errors(data)
    ] == []


@pytest.mark.parametrize(
    "text",
    [
        "title: x\n",
        "title: x\nlaunch: {date: 2026-10-13}\nmesages: {}\n",
        "title: x\nlaunch: {date: 2026-10-13}\nmessages: {m: {objective: fame}}\n",
        "title: x\nlaunch: {date: 2026-10-13}\naudiences: {a: {side: outside}}\n",
    ],
    ids=["missing", "unknown-key", "objective", "side"],
)
def test_it_refuses_what_golive_refuses(text: str) -> None:
    assert not Draft202012Validator(SCHEMAS["campaign"]).is_valid(
        read("c.yaml", text.encode()).data
    )
