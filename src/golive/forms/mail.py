"""Mails: a draft to open unsent, with the page and the text that its readers see.

One person's letter to one person looks like one: no logo, no button, no footer.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from golive.campaign.audience import Side
from golive.forms.model import Dispatch
from golive.markup.blocks import Action, blocks
from golive.markup.pictures import inlined, media_type
from golive.markup.plain import plain

if TYPE_CHECKING:
    from jinja2 import Template

LONG = 60_000
"""Bytes that a page may come to before it is made to be measured: far below what Gmail shows."""
_RIGHT_TO_LEFT = ("ar", "fa", "he", "ur", "yi", "ps", "sd", "ug", "dv", "ckb")
_UNSUBSCRIBE = {
    "en": "Unsubscribe", "de": "Abmelden", "nl": "Afmelden", "fr": "Se désabonner",
    "es": "Darse de baja", "it": "Annulla l'iscrizione", "pt": "Cancelar subscrição",
    "pl": "Wypisz się", "sv": "Avsluta prenumerationen", "da": "Afmeld",
}  # fmt: skip
_DARK = "#1d1f24"
_WHITE = "#ffffff"


def html(dispatch: Dispatch, source: Callable[[str], str]) -> str:
    """The page, its styles inlined; ``source`` gives the address of a picture, or nothing."""
    import css_inline
    from markupsafe import Markup

    from golive.markup.colour import ink_on, readable_on

    brand, personal = dispatch.settings.brand, dispatch.draft.channel.personal
    language = dispatch.draft.locale.partition("-")[0]
    fonts = "Arial, Helvetica, sans-serif"
    if brand.typeface and not personal:
        name = "".join(sign for sign in brand.typeface if sign.isalnum() or sign in " -_")
        fonts = f"'{name}', {fonts}"
    accent = readable_on(_WHITE, brand.colour)
    page = _template("letter.html" if personal else "mail.html").render(
        lang=dispatch.draft.locale,
        dir="rtl" if language in _RIGHT_TO_LEFT else "ltr",
        subject=_line(dispatch.text("subject") or dispatch.text("headline")),
        preheader=_preheader(dispatch),
        fonts=Markup(fonts),
        colour=brand.colour,
        ink=ink_on(brand.colour),
        heading=accent,
        link=accent,
        headline=_line(dispatch.text("headline")),
        picture=_picture(dispatch, source),
        logo=_logo(dispatch, source),
        parts=[*_parts(dispatch, source)],
        address=" · ".join((brand.address or "").split("\n")),
        unsubscribe=_unsubscribe(dispatch, language),
    )
    page = css_inline.CSSInliner().inline(page)
    if not personal:
        dark = readable_on(_DARK, brand.colour)
        media = _template("mail.css").render(dark=dark, ink=ink_on(brand.colour))
        page = page.replace("</head>", f"{media}</head>", 1)
    return dispatch.merged_page(page)


@cache
def _template(name: str) -> Template:
    from importlib.resources import files as resources

    from jinja2 import Environment

    source = (resources("golive.forms") / f"{name}.jinja").read_text("utf-8")
    return Environment(autoescape=True, keep_trailing_newline=True).from_string(source)


def _line(text: str) -> str:
    return " ".join(plain(text).split())


def _preheader(dispatch: Dispatch) -> str:
    """What an inbox shows after the subject, unless that says the same already."""
    preheader, subject = _line(dispatch.text("preheader")), _line(dispatch.text("subject"))
    return preheader if preheader.casefold() != subject.casefold() else ""


def _parts(dispatch: Dispatch, source: Callable[[str], str]) -> Iterator[dict[str, Any]]:
    from markupsafe import Markup

    from golive.markup.html import block_html, largest_heading

    body = dispatch.text("body")
    level = 2 if dispatch.text("headline") else 1
    largest = largest_heading(body)
    for block in blocks(body):
        if isinstance(block, Action):
            yield {"label": block.label, "url": block.url}
        else:
            made = block_html(block, level, largest, lambda path: source(path) or path)
            yield {"html": Markup(made)}


def _picture(dispatch: Dispatch, source: Callable[[str], str]) -> dict[str, str] | None:
    path = dispatch.text("image")
    return {"source": source(path) or path, "alt": dispatch.text("alt")} if path else None


def _logo(dispatch: Dispatch, source: Callable[[str], str]) -> dict[str, str] | None:
    logo = dispatch.settings.brand.logo
    if logo is None:
        return None
    return {"source": source(logo.file), "alt": logo.alt, "link": logo.link or ""}


def _is_for_outsiders(dispatch: Dispatch) -> bool:
    audiences = dispatch.campaign.audiences
    addressed = (audiences[name] for name in dispatch.touchpoint.audiences if name in audiences)
    return any(audience.side is Side.EXTERNAL for audience in addressed)


def _unsubscribe(dispatch: Dispatch, language: str) -> dict[str, str] | None:
    """Where outsiders end their subscription; colleagues cannot."""
    url = dispatch.settings.brand.unsubscribe
    if not url or not _is_for_outsiders(dispatch):
        return None
    return {"url": url, "label": _UNSUBSCRIBE.get(language, _UNSUBSCRIBE["en"])}


def text(dispatch: Dispatch) -> str:
    """The words alone, for readers and programs that show no page."""
    parts = [_line(dispatch.text("headline")), plain(dispatch.text("body"))]
    if not dispatch.draft.channel.personal:
        unsubscribe = _unsubscribe(dispatch, dispatch.draft.locale.partition("-")[0])
        foot = [dispatch.settings.brand.address or ""]
        if unsubscribe:
            foot.append(f"{unsubscribe['label']}: {unsubscribe['url']}")
        if any(foot):
            parts.append("-- \n" + "\n".join(filter(None, foot)))
    return dispatch.merged("\n\n".join(filter(None, parts)) + "\n")


def eml(dispatch: Dispatch) -> bytes:
    """The mail as a file that Outlook, Apple Mail and Thunderbird open as an unsent draft."""
    from email.message import EmailMessage
    from email.policy import SMTP

    message = EmailMessage(policy=SMTP)
    message["X-Unsent"] = "1"
    for name, value in _headers(dispatch):
        message[name] = value
    shown = text(dispatch)
    message.set_content(shown, cte="quoted-printable")
    used: dict[str, str] = {}

    def source(path: str) -> str:
        if not media_type(dispatch.pictures.get(path, b"")):
            return ""
        used[path] = f"{hashlib.sha256(path.encode()).hexdigest()[:16]}@golive"
        return f"cid:{used[path]}"

    page = html(dispatch, source)
    message.add_alternative(page, subtype="html", cte="quoted-printable")
    body = message.get_body(("html",))
    for path, identity in used.items():
        kind, _, subtype = media_type(dispatch.pictures[path]).partition("/")
        assert body is not None
        body.add_related(dispatch.pictures[path], kind, subtype, cid=f"<{identity}>")
    digest = hashlib.sha256((shown + page).encode()).hexdigest()
    for number, part in enumerate(part for part in message.walk() if part.is_multipart()):
        part.set_boundary(f"=_golive_{number}_{digest[:32]}")
    return bytes(message)


def _headers(dispatch: Dispatch) -> Iterator[tuple[str, Any]]:
    from email.headerregistry import Address

    def mailbox(name: str, address: str) -> Address:
        return Address(" ".join(name.split()), addr_spec=address)

    subject = _line(dispatch.text("subject") or dispatch.text("headline"))
    yield "Subject", dispatch.merged(subject)[:900]
    known = dispatch.settings.senders
    name = next((name for name in dispatch.touchpoint.sender if name in known), None)
    if name is not None:
        yield "From", mailbox(name, known[name].email)
        if reply_to := known[name].reply_to:
            yield "Reply-To", mailbox(name, reply_to)
    audiences = dispatch.campaign.audiences
    to = [
        mailbox(audiences[one].label or one, address)
        for one in dispatch.touchpoint.audiences
        if one in audiences and (address := audiences[one].mailbox)
    ]
    if to and not dispatch.draft.channel.personal:
        yield "To", to


def measured(dispatch: Dispatch) -> Mapping[str, str]:
    """The page, where the letter is long enough to come near what Gmail shows of it."""
    written = "".join(field.text for field in dispatch.draft.fields)
    # A page has some 4,000 bytes of its own, and styles for each line, link and emphasis.
    marks = sum(map(written.count, ("\n", "](", "*", "`")))
    if len(written.encode()) + 120 * marks < LONG:
        return {}
    return {"html": html(dispatch, lambda path: "")}


def files(dispatch: Dispatch) -> Mapping[str, bytes]:
    return {
        ".eml": eml(dispatch),
        ".html": html(dispatch, lambda path: inlined(dispatch.pictures.get(path, b""))).encode(),
        ".txt": text(dispatch).encode(),
    }
