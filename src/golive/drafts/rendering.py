"""render(): each touchpoint's copy and its channel's template, made drafts."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Any, NamedTuple

from golive.campaign.faq import Faq
from golive.campaign.model import Campaign
from golive.campaign.reach import hearers, home
from golive.campaign.touchpoints import Touchpoint
from golive.channels.model import Channel, Markup
from golive.drafts.answers import NO_ANSWERS, chosen, names_of
from golive.drafts.blocks import Blocks
from golive.drafts.copy_text import CopyText
from golive.drafts.engine import environment
from golive.drafts.faults import Faults
from golive.drafts.filters import TextError
from golive.drafts.merging import has_fields, shown
from golive.drafts.model import Draft, DraftField, Templates
from golive.drafts.names import Names, campaign_names, date_function, touchpoint_names
from golive.drafts.tracking import Link, Tracker, tracker
from golive.finding import DataPath, Problem
from golive.schedule.model import Entry, Schedule
from golive.settings import Settings
from golive.source.document import Text

DEFAULT_LOCALE = "en-GB"
MAX_DRAFTS = 10_000_000
"""The most characters all drafts of a campaign may have: twenty times the largest plan seen."""
_ONE_LINE = ("subject", "preheader")
"""Parts that become headers or stand in a list of mails, where a line end would begin another."""
_EXPRESSION = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}|\{[{%#].*$", re.DOTALL)
_LISTS = ("points", "hashtags")


class Renderer:
    """The engine for one workspace's templates; what it compiled serves all campaigns."""

    def __init__(self, templates: Templates) -> None:
        env = environment(templates)
        self.templates = templates
        self.copy_text = CopyText(env)
        self.blocks = Blocks(env)


def renderer(templates: Templates) -> Renderer:
    """The renderer for some templates; the same texts get the one that has compiled them already."""
    return _renderer(*(
        tuple((name, text.name, text.characters) for name, text in texts.items())
        for texts in (templates.shipped, templates.own)
    ))  # fmt: skip


@lru_cache(maxsize=4)
def _renderer(*texts: tuple[tuple[str, str, str], ...]) -> Renderer:
    return Renderer(Templates(*({name: Text(*text) for name, *text in each} for each in texts)))


class Rendered(NamedTuple):
    """All drafts of a campaign, its questions and answers in words, and what was wrong."""

    drafts: tuple[Draft, ...]
    faq: Faq
    problems: tuple[Problem, ...]


def render(
    renderer: Renderer,
    campaign: Campaign,
    settings: Settings,
    channels: Mapping[str, Channel],
    schedule: Schedule,
) -> Rendered:
    """All drafts of a campaign, in the order its touchpoints are written.

    A text that cannot be rendered costs only the drafts that use it. One draft per touchpoint and
    locale of those who hear it, parts of its audiences among them; nothing for an unknown channel,
    or none.
    """
    renderer.copy_text.begin()
    rendering = _Rendering(renderer, campaign, settings, schedule)
    faq = rendering.faq(rendering.locale).written(lambda path, text: shown(text, settings.merge))
    drafts: list[Draft] = []
    for touchpoint in schedule.touchpoints:
        channel = channels.get(touchpoint.channel)
        if channel is not None and not touchpoint.is_cancelled:
            for locale in rendering.locales(touchpoint):
                drafts += rendering.draft(touchpoint, channel, locale)
                if rendering.size > MAX_DRAFTS:
                    rendering.faults.too_much(touchpoint, MAX_DRAFTS)
                    return Rendered(tuple(drafts), faq, rendering.faults.problems())
    return Rendered(tuple(drafts), faq, rendering.faults.problems())


class _Rendering:
    def __init__(
        self, renderer: Renderer, campaign: Campaign, settings: Settings, schedule: Schedule
    ) -> None:
        self.renderer = renderer
        self.campaign = campaign
        self.tracking, self.merging = settings.tracking, settings.merge
        self.locale = campaign.locale or settings.locale or DEFAULT_LOCALE
        self.hearing = hearers(campaign)
        self.names = {
            **campaign_names(campaign, schedule),
            "date": date_function(campaign, schedule, self._undated),
            "merge": renderer.copy_text.env.globals["merge"],
        }
        self.size = 0
        self.entries: dict[str, list[Entry]] = {}
        for entry in schedule.entries:
            self.entries.setdefault(entry.touchpoint.id, []).append(entry)
        self.faults = Faults(renderer.templates, campaign, self.names)
        self.rendered: dict[tuple[DataPath, str, str], str] = {}
        self.faqs: dict[str, Faq] = {}

    def locales(self, touchpoint: Touchpoint) -> tuple[str, ...]:
        """The languages of those who hear it: the audiences named first, then parts of them."""
        heard = self.hearing(touchpoint)
        ordered = sorted(heard, key=lambda name: name not in touchpoint.audiences)
        own = [home(self.campaign, name).locale or self.locale for name in ordered]
        return tuple(dict.fromkeys(own)) or (self.locale,)

    def faq(self, locale: str) -> Faq:
        """The questions and answers with the campaign's facts in them."""
        if locale not in self.faqs:
            values = {**self.names, "locale": locale}
            self.faqs[locale] = self.campaign.faq.written(
                lambda path, text: self._text(text, path, values)
            )
        return self.faqs[locale]

    def draft(self, touchpoint: Touchpoint, channel: Channel, locale: str) -> Iterator[Draft]:
        read: dict[str | DataPath, None] = {}
        values = {**self.names, "locale": locale}
        if touchpoint.original is not None:
            values["original"] = self._copy("original", *touchpoint.original, values, None)
        copy = self._copy("copy", touchpoint.copy, touchpoint.copy_paths, values, read.setdefault)
        if parts := chosen(self.campaign, touchpoint, channel):
            answers = names_of(self.faq(locale), parts, read.setdefault)
            copy = Names("copy", {**copy.values, "faq": answers}, copy.read)
        entries = self.entries.get(touchpoint.id, ())
        context = {**values, **touchpoint_names(self.campaign, touchpoint, entries), "copy": copy}
        try:
            fields = tuple(self._fields(touchpoint, channel, context, read))
        except TextError as error:
            self.faults.in_template(error, channel)
            return
        self.size += sum(len(field.text) for field in fields)
        following = tracker(self.tracking, self.campaign, touchpoint, channel)
        links: list[Link] = []
        if following is not None:
            fields = tuple(_followed(field, following, links) for field in fields)
        fields = tuple(self._sampled(field) for field in fields)
        yield Draft(touchpoint.id, channel, locale, fields, tuple(dict.fromkeys(links)))

    def _sampled(self, field: DraftField) -> DraftField:
        if not has_fields(field.text):
            return field
        return replace(field, text=shown(field.text, self.merging), carried=field.text)

    def _fields(
        self,
        touchpoint: Touchpoint,
        channel: Channel,
        values: Mapping[str, Any],
        read: dict[str | DataPath, None],
    ) -> Iterator[DraftField]:
        blocks = self.renderer.blocks
        name = channel.id if channel.id in self.renderer.templates.own else channel.template
        context = blocks.context(name, values)
        markup = {field.name: field.markup for field in channel.fields}
        known = blocks.names(name)
        for block in (*markup, *(extra for extra in known if extra not in markup)):
            if block not in context.blocks:
                continue
            read.clear()
            text, missing = blocks.render(name, block, context)
            owner, line = known[block]
            template = self.renderer.templates.find(owner)
            assert template is not None  # it was loaded a moment ago
            for gap in missing:
                self.faults.gap_in_template(gap, owner, line)
            sources = tuple(_sources(touchpoint, read)) if read else ()
            kind = markup.get(block, Markup.TEXT)
            yield DraftField(block, text, kind, sources, template, line)

    def _copy(
        self,
        about: str,
        copy: Mapping[str, Any],
        paths: Mapping[str, DataPath],
        values: Mapping[str, Any],
        read: Any,
    ) -> Names:
        rendered: dict[str, Any] = dict(_EMPTY)
        for field, value in copy.items():
            path = paths[field]
            if value is None or field == "faq":
                continue
            if field in _LISTS:
                rendered[field] = [
                    self._text(text, (*path, index), values) for index, text in enumerate(value)
                ]
            elif field == "cta":
                rendered[field] = [
                    self._action(action, (*path, index), values)
                    for index, action in enumerate(value)
                ]
            elif field == "image":
                rendered[field] = self._group("image", value, path, values, ("file", "alt"))
            else:
                rendered[field] = self._text(value, path, values)
            if field in _ONE_LINE:
                rendered[field] = " ".join(rendered[field].split())
        return Names(about, rendered, read)

    def _action(self, action: Any, path: DataPath, values: Mapping[str, Any]) -> Names:
        """A call to action; its ``address`` is the url as people read and type it."""
        group = self._group("action", action, path, values, ("label", "url"))
        url = group.values["url"]
        address = url.removeprefix("mailto:").removeprefix("tel:")
        return Names("action", {**group.values, "address": address})

    def _group(
        self,
        about: str,
        value: Any,
        path: DataPath,
        values: Mapping[str, Any],
        keys: tuple[str, ...],
    ) -> Names:
        return Names(
            about,
            {key: self._text(getattr(value, key) or "", (*path, key), values) for key in keys},
        )

    def _text(self, text: str, path: DataPath, values: Mapping[str, Any]) -> str:
        if "{" not in text:
            return text.strip()
        key = (path, values["locale"], text)
        if key not in self.rendered:
            try:
                self.rendered[key], missing = self.renderer.copy_text.render(text, values)
            except TextError as error:
                # What was meant is not known, and is no text that other rules should read.
                self.rendered[key] = _EXPRESSION.sub("…", text).strip()
                self.faults.in_copy(error, path)
            else:
                for gap in missing:
                    self.faults.gap_in_copy(gap, path)
        return self.rendered[key]

    def _undated(self, name: str) -> Any:
        return self.renderer.copy_text.env.undefined(name=name)


def _followed(field: DraftField, following: Tracker, links: list[Link]) -> DraftField:
    text, found = following.text(field.text, field.name, field.markup)
    links += found
    return replace(field, text=text) if found else field


def _sources(touchpoint: Touchpoint, read: Collection[str | DataPath]) -> Iterator[DataPath]:
    """The paths of the copy and of the answers that a template has used."""
    for field in touchpoint.copy:
        if field in read and field != "faq":
            yield touchpoint.copy_paths[field]
    yield from (path for path in read if isinstance(path, tuple))


_EMPTY: dict[str, Any] = {
    **dict.fromkeys(
        ("subject", "preheader", "greeting", "headline", "summary", "body", "sign_off", "notes",
         "dateline", "boilerplate", "contact"), ""),
    "points": [],
    "hashtags": [],
    "cta": [],
    "image": "",
    "faq": NO_ANSWERS,
}  # fmt: skip
