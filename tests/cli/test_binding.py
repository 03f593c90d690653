"""schema --write: schemas with the names of a workspace, bound to its files; what is ours alone."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from cli.running import golive
from jsonschema import Draft202012Validator
from scaffold.documents import as_an_editor

from golive.channels.registry import CHANNELS
from golive.shipped_files import shipped
from golive.source.reading import read

BINDING = ".vscode/settings.json"
PLANS = Path(__file__).parent.parent / "plans"
CAMPAIGN = """\
title: Commons
launch: {date: 2026-10-13}
community: {name: Commons, opens: {staff: T-7}}
milestones: {soft: T-7}
key_messages: {closer: You get closer.}
gates: {passed: {fact: The pilot passed}}
readiness: {sponsor: {owner: Board}}
faq: {questions: {price: {ask: Is it free?, answer: "Yes."}}}
audiences: {staff: {side: internal}, "2026": {side: internal}}
messages:
  news:
    audiences: [staff]
    channel: cafeteria-screen
    when: soft
    sender: Ana Ruiz, Head of Community
    approvers: [Legal]
    copy: {headline: It opens, faq: price}
"""
SETTINGS = "channels: {cafeteria-screen: {like: digital-signage}}\n"


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def editors(folder: Path) -> dict[str, bytes]:
    return {path: held for path, held in files(folder).items() if path.startswith(".")}


def wrote(folder: Path) -> str:
    return golive("schema", "--write", cwd=folder).stderr


def bound_to(folder: Path, path: str) -> list[str]:
    """The schemas that the editor settings give a file."""

    def matches(pattern: str) -> bool:
        rule = re.escape(pattern).replace(r"\*", "[^/]*")
        rule = rule.replace(re.escape("!(campaign)"), "(?!campaign[.])[^/]*")
        return re.fullmatch(rule.replace(r"\{yaml,yml\}", "ya?ml"), path) is not None

    held = json.loads((folder / BINDING).read_text("utf-8"))["yaml.schemas"]
    found = []
    for schema, patterns in held.items():
        all_of = [patterns] if isinstance(patterns, str) else patterns
        for_it = [pattern for pattern in all_of if not pattern.startswith("!")]
        others = [pattern[1:] for pattern in all_of if pattern.startswith("!")]
        if any(map(matches, for_it)) and not any(map(matches, others)):
            found.append(schema)
    return found


def objections(folder: Path, path: str, text: str | None = None) -> list[str]:
    """What an editor underlines in a file, or in another text in its place."""
    (schema,) = bound_to(folder, path)
    return _objections((folder / schema).read_text("utf-8"), text or (folder / path).read_text())


def _objections(schema: str, text: str) -> list[str]:
    data = as_an_editor(read("c.yaml", text.encode()).data)
    return [error.message for error in _validator(schema).iter_errors(data)]


@cache
def _validator(schema: str) -> Any:
    held = json.loads(schema)
    Draft202012Validator.check_schema(held)
    return Draft202012Validator(held)


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    (tmp_path / "campaigns").mkdir()
    (tmp_path / "campaigns/commons.yaml").write_text(CAMPAIGN)
    (tmp_path / "golive.yaml").write_text(SETTINGS)
    wrote(tmp_path)
    return tmp_path


def test_nothing_right_is_underlined_in_any_campaign(tmp_path: Path) -> None:
    shutil.copytree(shipped("campaigns"), tmp_path / "campaigns")
    shutil.copytree(PLANS / "campaigns", tmp_path / "campaigns", dirs_exist_ok=True)
    shutil.copy(PLANS / "golive.yaml", tmp_path)
    wrote(tmp_path)
    paths = [path for path in files(tmp_path) if path.endswith(".yaml")]
    assert len(paths) > 25
    assert {path: found for path in paths if (found := objections(tmp_path, path))} == {}
    own = [path for path in paths if "/campaigns/" in bound_to(tmp_path, path)[0]]
    assert own == [path for path in paths if path != "golive.yaml"]


def test_a_new_workspace_is_bound_from_the_start(tmp_path: Path) -> None:
    golive("init", "--starter", "soft-launch", cwd=tmp_path)
    paths = [path for path in files(tmp_path) if path.endswith(".yaml")]
    assert {path: found for path in paths if (found := objections(tmp_path, path))} == {}
    assert wrote(tmp_path) == "The schemas are up to date.\n"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("channel: cafeteria-screen", "channel: cafeteria-scren"),
        ("channel: cafeteria-screen", "channel: [email, slak]"),
        ("    when: soft", "    waive: {launch-windw: Agreed.}"),
        ("    when: soft", "    objective: fame"),
        ("side: internal}, ", "side: inside}, "),
        ("    when: soft", "    touchpoints: [{channel: cafeteria-scren}]"),
        ("gates:", "gate:"),
    ],
)
def test_what_golive_refuses_is_underlined(workspace: Path, old: str, new: str) -> None:
    assert old in CAMPAIGN
    assert objections(workspace, "campaigns/commons.yaml", CAMPAIGN.replace(old, new)) != []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("audiences: [staff]", "audiences: [new-team, 2026]"),
        ("channel: cafeteria-screen", "channel: [cafeteria-screen, email]"),
        ("when: soft", "when: [T-3, {from: new-milestone, until: T-0}]"),
        ("sender: Ana Ruiz, Head of Community", "sender: Somebody new"),
        ("faq: price", "faq: [new-question]"),
        ("    when: soft", "    like: another/email"),
        ("    when: soft", "    waive: {launch-window: Agreed., quiet-hours: }"),
        ("opens: {staff: T-7}", "opens: {new-team: T-7}"),
        ("opens: {staff: T-7}", "opens: T-7"),
    ],
)
def test_a_name_written_since_is_not_underlined(workspace: Path, old: str, new: str) -> None:
    assert old in CAMPAIGN
    assert objections(workspace, "campaigns/commons.yaml", CAMPAIGN.replace(old, new)) == []


def offered(schema: dict[str, Any], node: dict[str, Any]) -> Iterator[Any]:
    """All values that an editor offers for a part of a schema."""
    if "$ref" in node:
        yield from offered(schema, schema["$defs"][node["$ref"].rpartition("/")[2]])
    yield from node.get("enum", ())
    for inner in (*node.get("anyOf", ()), *([node["items"]] if "items" in node else ())):
        yield from offered(schema, inner)


@pytest.mark.parametrize(
    ("model", "key", "names"),
    [
        ("Message", "audiences", ["staff", "2026", 2026]),
        ("TouchpointDefinition", "except", ["staff", "2026", 2026]),
        ("Question", "audiences", ["staff", "2026", 2026]),
        ("Message", "key_message", ["closer"]),
        ("Task", "requires", ["passed", "sponsor"]),
        ("Pilot", "gate", ["passed"]),
        ("Message", "sender", ["Ana Ruiz, Head of Community"]),
        ("Message", "approvers", ["Legal"]),
        ("Gate", "owner", ["Board"]),
        ("Message", "like", ["news"]),
        ("Message", "earliest", ["soft", "news"]),
        ("Copy", "faq", ["all", "none", "not_discussed", "opinions", "safety", "price"]),
        ("Message", "channel", [*CHANNELS, "cafeteria-screen"]),
    ],
)
def test_the_names_of_the_campaign_are_offered(
    workspace: Path, model: str, key: str, names: list[Any]
) -> None:
    schema = json.loads(
        (workspace / ".golive/campaigns/commons/campaign.schema.json").read_text("utf-8")
    )
    found = list(dict.fromkeys(offered(schema, schema["$defs"][model]["properties"][key])))
    assert found == names


def test_times_and_openings_offer_names_too(workspace: Path) -> None:
    path = workspace / ".golive/campaigns/commons/campaign.schema.json"
    schema = json.loads(path.read_text("utf-8"))
    when = schema["$defs"]["Message"]["properties"]["when"]
    assert list(offered(schema, when))[:3] == ["soft", "news", "on-delay"]
    assert list(schema["$defs"]["Community"]["properties"]["opens"]["properties"]) == [
        "staff", "2026",
    ]  # fmt: skip


def test_each_campaign_has_its_own_names_and_one_to_come_the_general_schema(
    workspace: Path,
) -> None:
    other = CAMPAIGN.replace("staff", "crew")
    (workspace / "campaigns/second").mkdir()
    (workspace / "campaigns/second/campaign.yaml").write_text(other)
    (workspace / "campaigns/second/more.yml").write_text("audiences: {agents: {side: internal}}\n")
    assert wrote(workspace) == (
        "Wrote .golive/campaigns/second/ (2 files)\nWrote .vscode/settings.json\n"
    )
    schema = json.loads(
        (workspace / ".golive/campaigns/second/part.schema.json").read_text("utf-8")
    )
    assert schema["$defs"]["known-audiences"]["enum"] == ["crew", "2026", "agents", 2026]
    assert bound_to(workspace, "campaigns/second/more.yml") == [
        ".golive/campaigns/second/part.schema.json"
    ]
    assert bound_to(workspace, "campaigns/third.yaml") == [".golive/campaign.schema.json"]
    assert bound_to(workspace, "campaigns/third/more.yaml") == [".golive/part.schema.json"]


def test_writing_again_changes_nothing_and_a_new_channel_only_what_it_must(workspace: Path) -> None:
    before = editors(workspace)
    assert wrote(workspace) == "The schemas are up to date.\n"
    assert editors(workspace) == before
    (workspace / "golive.yaml").write_text("channels: {lift: {like: poster}}\n")
    assert wrote(workspace) == "Wrote .golive/campaigns/commons/campaign.schema.json\n"
    text = CAMPAIGN.replace("cafeteria-screen", "lift")
    assert objections(workspace, "campaigns/commons.yaml", text) == []


def test_schemas_of_a_campaign_that_is_gone_go_too(workspace: Path) -> None:
    (workspace / "campaigns/commons.yaml").unlink()
    said = wrote(workspace)
    assert "Removed .golive/campaigns/commons/campaign.schema.json: its campaign is gone" in said
    assert not (workspace / ".golive/campaigns/commons").exists()


def test_a_file_of_somebody_else_is_refused_and_nothing_written(workspace: Path) -> None:
    (workspace / ".golive/part.schema.json").write_text('{"type": "object"}')
    (workspace / "golive.yaml").write_text("channels: {lift: {like: poster}}\n")
    before = editors(workspace)
    said = golive("schema", "--write", cwd=workspace, code=1).stderr
    assert said == (
        "golive: .golive/part.schema.json holds something that golive did not write; move it away. "
        "Nothing was written.\n"
    )
    assert editors(workspace) == before


@pytest.mark.parametrize(
    "own", ['{"editor.fontSize": 14}', "// mine\n{}", "[", '{"yaml.schemas": {"x.json": "a"}}']
)
def test_editor_settings_of_ones_own_stay_and_are_told_what_to_hold(
    workspace: Path, own: str
) -> None:
    binding = (workspace / BINDING).read_text("utf-8")
    (workspace / BINDING).write_text(own)
    said = golive("schema", "--write", cwd=workspace)
    assert said.stderr.splitlines() == [
        "The schemas are up to date.",
        ".vscode/settings.json is yours and stays as it is; put this into it:",
    ]
    assert said.stdout == binding
    assert (workspace / BINDING).read_text("utf-8") == own


def test_editor_settings_that_hold_the_binding_are_left_in_peace(workspace: Path) -> None:
    held = json.loads((workspace / BINDING).read_text("utf-8"))
    held["yaml.schemas"]["mine.json"] = "other.yaml"
    (workspace / BINDING).write_text(json.dumps({"editor.fontSize": 14, **held}))
    said = golive("schema", "--write", cwd=workspace)
    assert (said.stdout, said.stderr) == ("", "The schemas are up to date.\n")


@pytest.mark.parametrize("link", [".golive", ".golive/part.schema.json", BINDING])
def test_nothing_is_written_through_a_link_that_leads_out(
    workspace: Path, tmp_path_factory: pytest.TempPathFactory, link: str
) -> None:
    outside = tmp_path_factory.mktemp("outside")
    path = workspace / link
    if path.is_dir():
        shutil.rmtree(path)
        path.symlink_to(outside)
    else:
        path.unlink()
        path.symlink_to(outside / "new.json")
    said = golive("schema", "--write", cwd=workspace, code=1).stderr
    assert "leads out of the workspace. Nothing was written." in said
    assert list(outside.iterdir()) == []


def test_a_file_that_cannot_be_read_costs_only_its_names(workspace: Path) -> None:
    (workspace / "campaigns/second").mkdir()
    (workspace / "campaigns/second/campaign.yaml").write_text(CAMPAIGN)
    (workspace / "campaigns/second/more.yaml").write_text("audiences: [")
    (workspace / "campaigns/odd.yaml").write_text("audiences: 3\nmessages: [a]\nfaq: x\n")
    said = wrote(workspace)
    assert said.startswith(
        "golive: campaigns/second/more.yaml cannot be read, so its names are left out; golive check "
        "says why.\n"
    )
    assert objections(workspace, "campaigns/second/campaign.yaml") == []


@pytest.mark.parametrize("text", ["channels: [", "channels: {lift: {like: nothing}}\n"])
def test_channels_that_are_in_doubt_change_no_schema(workspace: Path, text: str) -> None:
    (workspace / "golive.yaml").write_text(text)
    before = editors(workspace)
    said = golive("schema", "--write", cwd=workspace, code=1).stderr
    assert said.startswith("golive: golive.yaml has errors, and its channels")
    assert editors(workspace) == before


def test_a_campaign_whose_name_means_more_in_a_pattern_has_the_general_schema(
    workspace: Path,
) -> None:
    (workspace / "campaigns/launch [2026]!.yaml").write_text(CAMPAIGN)
    wrote(workspace)
    assert bound_to(workspace, "campaigns/launch [2026]!.yaml") == [".golive/campaign.schema.json"]
    assert not (workspace / ".golive/campaigns/launch [2026]!").exists()


def test_wrong_use_is_said(tmp_path: Path) -> None:
    said = golive("schema", "--write", cwd=tmp_path, code=2).stderr
    assert said == "golive: there is no workspace here; golive init makes one.\n"
    said = golive("schema", "--write", "--settings", cwd=tmp_path, code=2).stderr
    assert "leave out --settings" in said
    assert list(tmp_path.iterdir()) == []
