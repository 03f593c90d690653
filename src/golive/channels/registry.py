"""All channels that golive knows, by id, in the order in which people think of them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from golive.channels.chat import CHAT
from golive.channels.mail import MAIL
from golive.channels.meetings import MEETINGS
from golive.channels.model import Channel
from golive.channels.press import PRESS
from golive.channels.printed import PRINTED
from golive.channels.push import PUSH
from golive.channels.sms import SMS
from golive.channels.social import SOCIAL
from golive.channels.voice import VOICE
from golive.channels.web import WEB

CHANNELS: Mapping[str, Channel] = MappingProxyType(
    {
        channel.id: channel
        for channel in (
            *MAIL,
            *CHAT,
            *MEETINGS,
            *VOICE,
            *WEB,
            *PUSH,
            *SMS,
            *SOCIAL,
            *PRESS,
            *PRINTED,
        )
    }
)
