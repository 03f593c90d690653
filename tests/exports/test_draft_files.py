"""Drafts as files that every disk can hold."""

from __future__ import annotations

from pathlib import Path, PureWindowsPath

from hypothesis import given
from hypothesis import strategies as st
from rules.fixtures import plan_of

from golive.exports.draft_files import draft_files
from golive.plan import Result
from golive.settings import parse_settings
from golive.source.reading import read

CHANNELS = parse_settings(
    read(
        "golive.yaml",
        b"channels: {slip: {like: email-signature, form: text},"
        b" page: {like: email-signature, form: markdown}}\n",
    )
)[0]
HEAD = "title: x\nlaunch: {date: 2026-10-13}\naudiences: {staff: {side: internal}}\nmessages:\n"


def _files(messages: str) -> dict[str, bytes]:
    return draft_files(Result(plan_of(HEAD + messages, CHANNELS), ()))


def test_names_that_differ_in_capitals_are_told_apart() -> None:
    files = _files(
        "  hello: {audiences: staff, channel: page, when: T-1, copy: {body: One.}}\n"
        "  Hello: {audiences: staff, channel: page, when: T-1, copy: {body: Two.}}\n"
        "  HELLO: {audiences: staff, channel: slip, when: T-1, copy: {body: Three.}}\n"
    )
    assert list(files) == ["hello/page.md", "Hello~2/page.md", "HELLO~3/slip.txt"]
    assert [content.count(b"Two.") for content in files.values()] == [0, 1, 0]


def test_touchpoints_that_come_to_one_name_are_told_apart() -> None:
    files = _files(
        "  hello:\n    audiences: staff\n    touchpoints:\n"
        "      - {id: a, channel: [slip, page], when: T-1, copy: {body: One.}}\n"
        "      - {id: a-slip, channel: slip, when: T-2, copy: {body: Two.}}\n"
        "      - {id: A-Page, channel: page, when: T-3, copy: {body: Three.}}\n"
    )
    assert list(files) == ["hello/a-slip.txt", "hello/a-page.md", "hello/a-slip~2.txt",
                           "hello/A-Page~2.md"]  # fmt: skip


def test_a_draft_asked_for_alone_has_the_path_it_always_has() -> None:
    plan = plan_of(
        HEAD + "  hello: {audiences: staff, channel: slip, when: T-1, copy: {body: One.}}\n"
        "  Hello: {audiences: staff, channel: slip, when: T-1, copy: {body: Two.}}\n",
        CHANNELS,
    )
    assert list(draft_files(Result(plan, ()), plan.dispatches()[1:])) == ["Hello~2/slip.txt"]


def test_names_of_devices_are_not_used() -> None:
    ids = ("con", "Aux", "com1", "console", "nul-1", "lpt")
    files = _files(
        "".join(
            f"  {id}: {{audiences: staff, when: T-1, copy: {{body: One.}},"
            f" touchpoints: [{{channel: slip, id: {id}}}]}}\n"
            for id in ids
        )
    )
    assert [Path(path).parts[0] for path in files] == ["con_", "Aux_", "com1_", *ids[3:]]
    assert not any(PureWindowsPath(path).is_reserved() for path in files)
    assert not any(PureWindowsPath(path).parent.is_reserved() for path in files)


IDS = st.text("aAb-", min_size=1, max_size=3).filter(lambda text: text[0] != "-")


@given(st.lists(IDS, min_size=1, max_size=6, unique=True), st.lists(IDS, max_size=4, unique=True))
def test_every_draft_has_a_file_of_its_own(messages: list[str], ids: list[str]) -> None:
    touchpoints = "".join(f"{{channel: slip, id: '{id}'}}, " for id in ids)
    said = "".join(
        f"  '{name}': {{audiences: staff, channel: slip, when: T-1, copy: {{body: {name}.}},"
        f" touchpoints: [{touchpoints}]}}\n"
        for name in messages
    )
    files = _files(said)
    assert len({path.casefold() for path in files}) == len(messages) * max(1, len(ids))
