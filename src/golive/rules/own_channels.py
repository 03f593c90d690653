"""What golive.yaml says of channels of one's own that cannot be: templates, and what limits count."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from golive.channels.model import Channel
from golive.drafts.filters import TextError
from golive.drafts.rendering import Renderer
from golive.finding import Problem
from golive.forms.table import FORMS
from golive.settings import Settings
from golive.suggest import did_you_mean


def misdescribed(
    settings: Settings, channels: Mapping[str, Channel], renderer: Renderer
) -> Iterator[Problem]:
    """A problem for each template that is not there, and each limit that would count nothing."""
    templates = renderer.templates
    for name, own in settings.channels.items():
        path = ("channels", name)
        if own.template is not None and templates.find(own.template) is None:
            yield Problem(
                (*path, "template"),
                f"There is no template {own.template}.",
                help=did_you_mean(own.template, [*templates.own, *templates.shipped]),
            )
        parts = _parts(channels[name], renderer)
        for index, limit in enumerate(own.limits or ()):
            if limit.field not in parts:
                yield Problem(
                    (*path, "limits", index, "field"),
                    f"{channels[name].name} has no part {limit.field} that could be counted.",
                    help=did_you_mean(limit.field, parts),
                )


def _parts(channel: Channel, renderer: Renderer) -> dict[str, None]:
    """What a limit may count: the channel's fields, its template's blocks, what its form measures."""
    own = renderer.templates.own
    try:
        blocks = renderer.blocks.names(channel.id if channel.id in own else channel.template)
    except TextError:  # told where the template stands
        blocks = {}
    fields = (field.name for field in channel.fields)
    return dict.fromkeys((*fields, *blocks, *FORMS[channel.form].measures))
