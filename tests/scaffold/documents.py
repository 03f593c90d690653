"""Campaign files as different hands write them, for hypothesis: blocks and braces, comments, line ends."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

from golive.source.decoding import CONTROL

NAMES = ("a", "sneak-peek", "wave_1", "NO", "team", "x1")
SECTIONS = ("audiences", "messages", "tasks")
_SCALARS = (
    "x",
    '"a: b"',
    "'it''s'",
    "T-14 09:30",
    "2027-04-13",
    "~",
    "{a: 1, b: [x, y]}",
    "[p, q]",
)
_COMMENT = st.sampled_from(("", "", "  # why", " # {not: data}", '  # it\'s "odd"'))


@dataclass(frozen=True)
class Document:
    """A file's bytes, and the text in it without mark and line ends."""

    content: bytes
    text: str


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Files with a title and some sections, each in a manner of its own."""
    if draw(st.booleans()) and draw(st.booleans()):
        text = _braces(draw)
    else:
        text = _block(draw)
    end = draw(st.sampled_from(("\n", "\r\n")))
    mark = draw(st.sampled_from((b"", b"\xef\xbb\xbf")))
    return Document(mark + text.replace("\n", end).encode(), text)


def _block(draw: st.DrawFn) -> str:
    step = draw(st.sampled_from((2, 2, 2, 3, 4)))
    lines = ["---"] if draw(st.integers(0, 5)) == 0 else []
    lines += [f"title: x{draw(_COMMENT)}"]
    for section in draw(st.lists(st.sampled_from(SECTIONS), unique=True)):
        lines += draw(_SPACE)
        lines += _section(draw, section, step)
    lines += draw(_SPACE)
    if draw(st.integers(0, 3)) == 0:
        lines += ["note: |", "  some text"]
    text = "\n".join(lines)
    return text + draw(st.sampled_from(("\n", "\n", "\n", "", "\n\n")))


_SPACE = st.lists(
    st.sampled_from(("", "", "# About what follows.", "  # inside", "    # deeper")), max_size=3
)


def _section(draw: st.DrawFn, section: str, step: int) -> list[str]:
    names = draw(st.lists(st.sampled_from(NAMES), unique=True, max_size=3))
    comment = draw(_COMMENT)
    if not names:
        return [f"{section}:{draw(st.sampled_from(('', ' {}', ' ~', ' null', ' {  }')))}{comment}"]
    kind = draw(st.sampled_from(("block", "block", "block", "line", "lines")))
    if kind == "line":
        inner = ", ".join(f"{name}: {_flow(draw)}" for name in names)
        return [f"{section}: {{{inner}{draw(st.sampled_from(('', ',')))}}}{comment}"]
    pad = " " * step
    if kind == "lines":
        lines = [f"{section}: {{{comment}"]
        for index, name in enumerate(names):
            comma = "," if index < len(names) - 1 else draw(st.sampled_from(("", ",")))
            lines.append(f"{pad}{name}: {_flow(draw)}{comma}{draw(_COMMENT)}")
        return [*lines, draw(st.sampled_from(("}", f"{pad}}}", "}  # end")))]
    lines = [f"{section}:{comment}"]
    for name in names:
        lines += _item(draw, name, step)
        lines += draw(
            st.sampled_from(([], [], [""], [f"{pad}# said {name}"], [f"{pad * 2}# more"]))
        )
    return lines


def _flow(draw: st.DrawFn) -> str:
    return draw(
        st.sampled_from(("{side: internal}", "{do: x, when: T-1}", "{a: {b: c}, d: [e]}", "{}"))
    )


def _item(draw: st.DrawFn, name: str, step: int) -> list[str]:
    pad = " " * step
    kind = draw(
        st.sampled_from(("flow", "scalars", "list", "literal", "kept", "folded", "empty", "plain"))
    )
    if kind == "empty":
        return [f"{pad}{name}:{draw(_COMMENT)}"]
    if kind == "flow":
        return [f"{pad}{name}: {_flow(draw)}{draw(_COMMENT)}"]
    lines = [f"{pad}{name}:{draw(_COMMENT)}"]
    deep = pad * 2
    if kind == "scalars":
        for key in draw(
            st.lists(st.sampled_from(("label", "owner", "when")), unique=True, min_size=1)
        ):
            lines.append(f"{deep}{key}: {draw(st.sampled_from(_SCALARS))}{draw(_COMMENT)}")
    elif kind == "list":
        dash = draw(st.sampled_from((deep, deep + pad)))
        lines += [
            f"{deep}touchpoints:",
            f"{dash}- channel: email",
            f"{dash}  when: T-1  # row",
            f"{dash}- {{channel: x}}",
        ]
    elif kind == "plain":
        lines += [f"{deep}note: some words", f"{deep}  that go on"]
    else:
        mark = {"literal": "|", "kept": "|+", "folded": ">-"}[kind]
        lines += [f"{deep}copy:", f"{deep}{pad}body: {mark}{draw(_COMMENT)}"]
        lines += [f"{deep}{pad}{pad}Text: one", "", f"{deep}{pad}{pad}# no comment"]
        lines += [""] * draw(st.integers(0, 2))
    return lines


def _braces(draw: st.DrawFn) -> str:
    data: dict[str, Any] = {"title": "x"}
    for section in draw(st.lists(st.sampled_from(SECTIONS), unique=True)):
        names = draw(st.lists(st.sampled_from(NAMES), unique=True, max_size=2))
        data[section] = {name: {"side": "internal"} for name in names} or draw(
            st.sampled_from(({}, None))
        )
    return json.dumps(data, indent=draw(st.sampled_from((None, 2)))) + draw(
        st.sampled_from(("", "\n"))
    )


TEXTS = st.one_of(
    st.sampled_from(
        ("NO", "10:00", "a: b", "#general", "@anna", "{{ x }} opens", "it's", 'say "so"', "🚀 go", "- x",
         "null", "~", "yes", "4200", "2027-04-13", "x #y", "*bold*", "&a", "!x", "%x", "`x`", "a,b]", "|",
         ">", "tab\there", "C:\\x", "? x", "<<", "=", "x:", "'", '"', "é",
         "\u00a0x", "🚀: x", "{% if x %}", "...", "---", "--- x")),
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40).filter(
        lambda text: not CONTROL.search(text) and "\r" not in text
    ),
)  # fmt: skip
BODIES = st.lists(
    TEXTS | st.sampled_from(("", "  indented", "ends in two  ", "\tx")), min_size=1, max_size=5
).map(lambda lines: "\n".join(lines))


@st.composite
def items(draw: st.DrawFn) -> dict[str, Any]:
    """What a message, an audience or a task may hold."""
    item: dict[str, Any] = {}
    for key in draw(
        st.lists(st.sampled_from(("label", "side", "owner", "do")), unique=True, max_size=3)
    ):
        item[key] = draw(TEXTS)
    if draw(st.booleans()):
        item["audiences"] = draw(st.lists(TEXTS, min_size=1, max_size=3))
    if draw(st.booleans()):
        item["when"] = draw(
            st.sampled_from(("T-14 09:30", "2027-04-13", "T-0 10:00-08:00", "TBD", "~T-5", "soft-launch+2d",
                             {"every": "week", "on": "Tue", "from": "T-7", "count": "4", "time": "10:00"},
                             ["T-14", {"between": ["T-1", "T-0 10:00 local"]}])))  # fmt: skip
    if draw(st.booleans()):
        item["size"] = "4200"
    if draw(st.booleans()):
        item["copy"] = {
            "headline": draw(TEXTS),
            "body": draw(BODIES),
            "cta": {"label": draw(TEXTS), "url": "https://x.example/?a=b#c"},
        }
    if draw(st.booleans()):
        item["touchpoints"] = [{"channel": "email", "when": "T-14 09:30"}, {"channel": draw(TEXTS)}]
    return item


def as_an_editor(value: Any) -> Any:
    """The data as editors read it: whole numbers are numbers, where golive keeps what was written."""
    if isinstance(value, dict):
        return {key: as_an_editor(item) for key, item in value.items()}
    if isinstance(value, list):
        return [as_an_editor(item) for item in value]
    return int(value) if isinstance(value, str) and value.isdecimal() else value
