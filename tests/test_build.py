"""The whole pipeline on shipped campaigns that somebody has spoilt: findings, never an exception."""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from golive.build import compile_campaigns
from golive.build_files import build_files
from golive.exports.formats import CALENDARS
from golive.finding import Place
from golive.layout import Job, all_campaigns
from golive.plan import Result
from golive.report.draft_text import draft_text
from golive.report.finding_formats import Format, written
from golive.report.judged import Judged
from golive.report.plan_text import plan_text
from golive.source.reading import read
from golive.verdicts import Compiled

SHIPPED = Path(__file__).parents[1] / "campaigns"
STARTERS = {
    path.name: {
        file.name: file.read_bytes()
        for file in (sorted(path.glob("*.yaml")) if path.is_dir() else [path])
    }
    for path in sorted(SHIPPED.iterdir())
}
TODAY = date(2026, 9, 1)
SPOILT = settings(deadline=None, derandomize=True, database=None)


def everything(folder: Path) -> Compiled[Result]:
    """Compile a workspace, and make all that golive makes of it."""
    compiled = compile_campaigns(Job(all_campaigns(folder), (), folder, folder, TODAY))
    judged = Judged(compiled)
    for format in Format:
        said = written(format, judged, True)
        if format in (Format.JSON, Format.GITLAB, Format.SARIF):
            json.loads(said)
        elif format is Format.JUNIT:
            ElementTree.fromstring(said)
    for result in compiled.results:
        plan_text(result, 40, True, False)
        build_files(result)
        CALENDARS["markdown"](result)
        CALENDARS["json"](result)
        for dispatch in result.plan.dispatches():
            draft_text(result, dispatch, 40, True)
    return compiled


def places(compiled: Compiled[Result]) -> Iterator[Place]:
    for finding in compiled.all_findings:
        assert finding.rule != "rule-crashed", finding.message
        assert finding.message
        yield finding.place
        yield from (label.place for label in finding.related)


def judge(starter: str, files: dict[str, bytes]) -> None:
    with TemporaryDirectory() as folder:
        write(Path(folder), starter, files)
        compiled = everything(Path(folder))
    for place in places(compiled):
        text = compiled.texts.get(place.file)
        if place.line:
            assert text is not None, place
            assert place.line <= place.end_line <= len(text.lines), place
            assert 1 <= place.column <= len(text.lines[place.line - 1]) + 1, place
            assert 1 <= place.end_column <= len(text.lines[place.end_line - 1]) + 2, place
            assert (place.line, place.column) < (place.end_line, place.end_column), place


def write(folder: Path, starter: str, files: dict[str, bytes]) -> None:
    target = folder / "campaigns" / ("" if starter.endswith(".yaml") else starter)
    target.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (target / name).write_bytes(content)


@pytest.mark.parametrize("starter", STARTERS)
def test_a_shipped_campaign_as_it_is(starter: str) -> None:
    judge(starter, STARTERS[starter])


BYTES = [
    b"", b"\0", b"\xff", b"\xef\xbb\xbf", b"\r", b"\t", b"\n\n", b"---\n", b": ", b"- ", b"#", b"{{", b"}}",
    b"{% if x %}", b'"', b"'", b"&a ", b"*a ", b"!x ", b"|", b">", b"[" * 100, b"\xc2\xa0", "“".encode(),
    b"title: again\n", b"  ", b"@", b"%", b"\\", b"\xe2\x80\xa8", b"T-99", b"2026-02-30", b"x" * 20_000,
]  # fmt: skip


@settings(SPOILT, max_examples=60)
@given(data=st.data())
def test_a_shipped_campaign_with_spoilt_bytes(data: st.DataObject) -> None:
    starter = data.draw(st.sampled_from(list(STARTERS)))
    files = dict(STARTERS[starter])
    name = data.draw(st.sampled_from(list(files)))
    content = files[name]
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(content)))
        end = start + data.draw(st.sampled_from([0, 0, 1, 2, 40, 1000]))
        put = data.draw(st.sampled_from([*BYTES, content[start:end] * 2]))
        content = content[:start] + put + content[end:]
    judge(starter, {"campaign.yaml": files["campaign.yaml"], name: content})


VALUES: list[Any] = [
    "", " ", "x" * 60_000, "x " * 400, "🚀" * 90, "é\u202b\u200b", "\0", "\x1b[31m", "\n", "a\r\nb", [], {}, None,
    True, False, [[]], [None], [{}], {"": ""}, {"a": {"b": []}}, ["x"] * 300, "T-0", "T-99999", "T+22 25:00",
    "0001-01-01", "9999-12-31", "2026-02-30", "2026-10", "TBD", "on-delay", "after x", "~T-1", "T-3bd", "T-2w Sun",
    "-1", "1e999", "9" * 40, "nan", "Ja", "{{ x }}", "{{ launch.date }}", "{{ 1 | round(9, 'ceil') }}", "{% if %}",
    "{% for p in copy.points %}{{ p }}{% endfor %}", "{{ date('T+9999') }}", "[LINK]", "../../etc/passwd",
    "https://" + "a." * 500, "email", "=1+1", "<script>", "Europe/Berlin", "de-DE", "zz", "internal", "sent",
    {"every": "day", "from": "T-5", "count": "9999"}, {"every": "60 months", "from": "T-5", "count": "100"},
    {"from": "T+9", "until": "T-9"}, {"from": "T-0"}, {"batches": "5", "from": "T-1"}, {"between": ["T-1", "T+1"]},
    {"date": "2026-10-13"}, {"who": "Ana", "by": "soon"}, {"label": "x", "url": "{{ x }}"}, {"side": "external"},
]  # fmt: skip


NAMES = ["x", "T-1", "../x", "🚀", "<<", "", "email", "n" * 70]


def trees(starter: str, seed: int) -> dict[str, Any]:
    """The data of a starter's files, each with one of its messages, so that many can be tried."""
    chosen = random.Random(seed)
    data = {name: dict(read(name, content).data) for name, content in STARTERS[starter].items()}
    for tree in data.values():
        messages = tree.get("messages") or {}
        kept = chosen.sample(sorted(messages), min(len(messages), 1))
        tree["messages"] = {name: messages[name] for name in messages if name in kept}
    return data


TREES = [(starter, trees(starter, seed)) for starter in STARTERS for seed in range(4)]


def paths(tree: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    children = (
        tree.items()
        if isinstance(tree, dict)
        else enumerate(tree)
        if isinstance(tree, list)
        else ()
    )
    for step, child in children:
        yield (*path, step)
        yield from paths(child, (*path, step))


@settings(SPOILT, max_examples=150)
@given(data=st.data())
def test_a_shipped_campaign_with_spoilt_values(data: st.DataObject) -> None:
    starter, chosen = data.draw(st.sampled_from(TREES))
    files = copy.deepcopy(chosen)
    for _ in range(data.draw(st.integers(1, 3))):
        tree = files[data.draw(st.sampled_from(list(files)))]
        *above, last = data.draw(st.sampled_from(list(paths(tree)) or [("title",)]))
        for step in above:
            tree = tree[step]
        there = isinstance(tree, list) or last in tree
        kind = data.draw(st.sampled_from(["put", "put", "put", "delete", "twice", "rename"]))
        if kind == "delete" and there:
            del tree[last]
        elif kind == "twice" and isinstance(tree, list):
            tree.append(copy.deepcopy(tree[last]))
        elif kind in ("twice", "rename") and isinstance(tree, dict) and there:
            name = data.draw(st.sampled_from(NAMES))
            tree[name] = tree.pop(last) if kind == "rename" else copy.deepcopy(tree[last])
        else:
            tree[last] = copy.deepcopy(data.draw(st.sampled_from(VALUES)))
    written = {
        name: json.dumps(tree, indent=1, ensure_ascii=False).encode()
        for name, tree in files.items()
    }
    judge(starter, written)
