"""Merge fields: carried through Markdown, links and HTML unseen, and written at the very end.

A field travels as characters of Unicode's private areas, which mean nothing to anything on the way:
a beginning, its name, a separator, its default, an end, each letter shifted out of sight.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from golive.organisation import MergeField, Merging, Tool

_BEGIN, _SEPARATOR, _END = "\ue000", "\ue001", "\ue002"
_SHIFT = 0xF0000
_LAST = 0xFFFD
"""A private plane holds as many characters as the first plane of Unicode, less two."""
_FIELD = re.compile(f"{_BEGIN}([^{_BEGIN}{_END}]*){_SEPARATOR}([^{_BEGIN}{_END}]*){_END}")
_NO_MARKUP = str.maketrans('<>"', "‹›”")
_STRAY = re.compile(f"[{_BEGIN}{_SEPARATOR}{_END}\U000f0000-\U000ffffd]")

SAMPLES: Mapping[str, MergeField] = {
    "first_name": MergeField(sample="Alex", longest="Maximilian-Alexander"),
    "last_name": MergeField(sample="Morgan", longest="Featherstonehaugh-Cholmondeley"),
    "company": MergeField(sample="Example Ltd", longest="Northumbrian Agricultural Machinery Ltd"),
}
"""What stands for a field that golive.yaml does not describe: a common value and a long one."""
_CALLED: Mapping[Tool, Mapping[str, str]] = {
    Tool.MAILCHIMP: {"first_name": "FNAME", "last_name": "LNAME", "email": "EMAIL"},
    Tool.LISTMONK: {"first_name": ".Subscriber.FirstName", "last_name": ".Subscriber.LastName",
                    "email": ".Subscriber.Email", "name": ".Subscriber.Name"},
    Tool.HUBSPOT: {"first_name": "contact.firstname", "last_name": "contact.lastname",
                   "email": "contact.email", "company": "contact.company"},
}  # fmt: skip
"""What the tools call what everybody has. Sources, read 2026-12-01: mailchimp.com/help/
all-the-merge-tags-cheat-sheet; listmonk.app/docs/templating; developers.hubspot.com/docs/cms/hubl/
functions (personalization_token)."""


def carried(name: str, default: str = "") -> str:
    """A field as it travels; its default on one line, since it may end in a header."""
    return f"{_BEGIN}{_hidden(name)}{_SEPARATOR}{_hidden(' '.join(default.splitlines()))}{_END}"


def has_fields(text: str) -> bool:
    """Whether a text holds a merge field."""
    return _BEGIN in text


def shown(text: str, merging: Merging) -> str:
    """The text with a sample for each field: its default, or a common value."""
    return _replaced(text, lambda name, default: default or _known(name, merging).sample)


def longest(text: str, merging: Merging) -> str:
    """The text with the longest plausible value of each field."""

    def value(name: str, default: str) -> str:
        return max(default, _known(name, merging).longest, key=len)

    return _replaced(text, value)


def written(text: str, merging: Merging) -> str:
    """The text with each field as its tool wants it."""
    return _replaced(text, lambda name, default: _WRITERS[merging.tool](name, default, merging))


def written_in_page(html: str, merging: Merging) -> str:
    """HTML with each field as its tool wants it; what could end a tag or an attribute is replaced.

    Not escaped: what a tool reads as its own code it would show with the escapes.
    """

    def write(name: str, default: str) -> str:
        return _WRITERS[merging.tool](name, default, merging).translate(_NO_MARKUP)

    return _replaced(html, write)


def _replaced(text: str, write: Callable[[str, str], str]) -> str:
    if not _STRAY.search(text):
        return text
    text = _FIELD.sub(lambda found: write(_seen(found[1]), _seen(found[2])), text)
    return _STRAY.sub("", text)  # of a field that a filter has cut


def _hidden(text: str) -> str:
    return "".join(chr(_SHIFT + ord(sign)) for sign in text if ord(sign) <= _LAST)


def _seen(text: str) -> str:
    return "".join(chr(ord(sign) - _SHIFT) for sign in text if ord(sign) >= _SHIFT)


def _known(name: str, merging: Merging) -> MergeField:
    described = merging.fields.get(name) or SAMPLES.get(name)
    return described or MergeField(sample=f"[{name}]", longest="x" * 20)


def _called(name: str, merging: Merging) -> str:
    described = merging.fields.get(name)
    if described is not None and described.called:
        return described.called
    common = _CALLED.get(merging.tool, {}).get(name)
    if common is not None:
        return common
    if merging.tool is Tool.MAILCHIMP:
        return name.upper()[:10]  # the longest name that Mailchimp gives a field
    if merging.tool is Tool.LISTMONK:
        return f".Subscriber.Attribs.{name}"
    return f"contact.{name}" if merging.tool is Tool.HUBSPOT else name


def _mailchimp(name: str, default: str, merging: Merging) -> str:
    field = _called(name, merging)
    if not default:
        return f"*|{field}|*"
    return f"*|IF:{field}|**|{field}|**|ELSE:|*{default}*|END:IF|*"


def _listmonk(name: str, default: str, merging: Merging) -> str:
    field = _called(name, merging)
    kept = default.replace("`", "'")
    return f"{{{{ or {field} `{kept}` }}}}" if default else f"{{{{ {field} }}}}"


def _hubspot(name: str, default: str, merging: Merging) -> str:
    kept = default.replace("\\", "").replace("'", "’")
    return f"{{{{ personalization_token('{_called(name, merging)}', '{kept}') }}}}"


def _outlook(name: str, default: str, merging: Merging) -> str:
    return f"«{_called(name, merging)}»"


def _plain(name: str, default: str, merging: Merging) -> str:
    return f"[{_called(name, merging).replace('_', ' ')}]"


_WRITERS: Mapping[Tool, Callable[[str, str, Merging], str]] = {
    Tool.MAILCHIMP: _mailchimp,
    Tool.LISTMONK: _listmonk,
    Tool.HUBSPOT: _hubspot,
    Tool.OUTLOOK: _outlook,
    Tool.PLAIN: _plain,
}
