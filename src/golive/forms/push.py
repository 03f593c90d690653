"""Push notifications: the payloads for Apple and Google, and what locked screens show of the words."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from golive.forms.model import Dispatch
from golive.forms.words import as_plain, named_parts

SCREENS = {
    "an iPhone's locked screen": (40, 130),
    "an Android's locked screen": (40, 49),
    "any notification list": (40, 110),
}
"""How many characters of title and body are seen (Braze docs; Alibaba Cloud mPaaS docs; read
2026-11-21). They depend on the telephone, its type size and the width of the letters."""


def apns(dispatch: Dispatch) -> dict[str, Any]:
    """What goes to Apple: developer.apple.com/documentation/usernotifications/
    generating-a-remote-notification, read 2026-12-01."""
    title, body, link = _words(dispatch)
    alert = {key: text for key, text in (("title", title), ("body", body)) if text}
    made: dict[str, Any] = {
        "aps": {"alert": alert, "sound": "default", "thread-id": dispatch.touchpoint.message}
    }
    return {**made, "link": link} if link else made


def fcm(dispatch: Dispatch) -> dict[str, Any]:
    """What goes to Google, but for the device or topic, which the sender adds:
    firebase.google.com/docs/reference/fcm/rest/v1/projects.messages, read 2026-12-01."""
    title, body, link = _words(dispatch)
    shown = {key: text for key, text in (("title", title), ("body", body)) if text}
    message: dict[str, Any] = {"notification": shown}
    if link:
        message["data"] = {"link": link}
    if link.startswith("https://"):
        message["webpush"] = {"fcm_options": {"link": link}}
    return {"message": message}


def _words(dispatch: Dispatch) -> tuple[str, str, str]:
    texts = {field.name: dispatch.merged(as_plain(field)) for field in dispatch.draft.fields}
    title, body, link = (texts.get(name, "") for name in ("title", "body", "link"))
    return " ".join(title.split()), body, link


def measured(dispatch: Dispatch) -> Mapping[str, str]:
    """The larger of the two payloads, without spaces, as it is sent."""
    payloads = [apns(dispatch), fcm(dispatch)["message"]]
    compact = [json.dumps(one, ensure_ascii=False, separators=(",", ":")) for one in payloads]
    return {"payload": max(compact, key=lambda text: len(text.encode()))}


def _screens(dispatch: Dispatch) -> Iterator[str]:
    """What each screen shows of the notification, where it does not show all."""
    from golive.counting.clusters import beginning

    title, body, _ = _words(dispatch)
    for screen, sizes in SCREENS.items():
        seen = [beginning(text, most) for text, most in zip((title, body), sizes, strict=True)]
        if seen != [title, body]:
            cut = [f"{part}…" if part != text else part
                   for part, text in zip(seen, (title, body), strict=True)]  # fmt: skip
            yield f"[What {screen} shows]\n" + "\n".join(filter(None, cut))


def files(dispatch: Dispatch) -> Mapping[str, bytes]:
    def written(value: dict[str, Any]) -> bytes:
        return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()

    words = "\n".join(
        [named_parts(dispatch, as_plain), *(f"{one}\n" for one in _screens(dispatch))]
    )
    return {
        ".txt": words.encode(),
        ".apns.json": written(apns(dispatch)),
        ".fcm.json": written(fcm(dispatch)),
    }
