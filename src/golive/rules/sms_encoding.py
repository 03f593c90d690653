"""A typographic character that makes a text message dearer.

Why: text messages hold 160 characters of the GSM alphabet, but only 70 as soon as one character is
not of it; word processors slip such characters in unseen. Sources: Twilio, “How long can a message
be?”, and 3GPP TS 23.038.
Flagged: one `’` or `–` that makes two or three messages out of one.
Fine: the same where it costs nothing; texts that need their letters (Polish, Greek, Arabic), and
emoji, which are chosen.
"""

from __future__ import annotations

from collections.abc import Iterator

from golive.channels.model import Kind
from golive.finding import Problem, Severity
from golive.forms.table import text_of
from golive.plan import Plan
from golive.rules.provenance import origin
from golive.rules.reading import passages
from golive.wording import count, listed

ID = "sms-encoding"
SEVERITY = Severity.WARNING

_PLAIN = {
    "‘": "'", "’": "'", "‚": "'", "‛": "'", "`": "'", "´": "'", "′": "'",
    "“": '"', "”": '"', "„": '"', "‟": '"', "″": '"', "«": '"', "»": '"',
    "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-",
    "…": "...", "•": "-", "·": "-", "×": "x", "⁄": "/",
    "\u00a0": " ", "\u2002": " ", "\u2003": " ", "\u2009": " ", "\u202f": " ",
    "\u00ad": "", "\u200b": "", "\u200c": "", "\ufeff": "", "\t": " ",
}  # fmt: skip
"""Characters that typography chose, with what says the same in the GSM alphabet."""
_UNSEEN = {
    "\u00a0": "a fixed space", "\u2002": "a wide space", "\u2003": "a wide space",
    "\u2009": "a thin space", "\u202f": "a thin space", "\u00ad": "a hidden hyphen",
    "\u200b": "a hidden space", "\u200c": "a hidden mark", "\ufeff": "a hidden mark",
    "\t": "a tab",
}  # fmt: skip


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each text and the place of the first such character."""
    from golive.counting.sms import sms_size

    for passage in passages(plan):
        if passage.channel.kind is not Kind.SMS:
            continue
        text = text_of(passage.draft, passage.field)
        size = sms_size(text)
        if not size.forcing or any(sign not in _PLAIN for sign in size.forcing):
            continue
        plainer = sms_size("".join(_PLAIN.get(sign, sign) for sign in text))
        if plainer.segments >= size.segments:
            continue
        at = origin(plan, passage.field, passage.touchpoint, *size.forcing)
        named = listed([_named(sign) for sign in size.forcing])
        verb = "makes" if len(size.forcing) == 1 else "make"
        yield Problem(
            at.path,
            f"{named} {verb} this {count(size.segments, 'text message')} instead of "
            f"{plainer.segments}.",
            label=f"{size.segments} instead of {plainer.segments}",
            help=f"write {listed([_way_out(sign) for sign in size.forcing])}",
            subject=passage.touchpoint.id,
            word=at.word,
            place=at.place,
        )


def _named(sign: str) -> str:
    return _UNSEEN.get(sign) or f"{sign} (U+{ord(sign):04X})"


def _way_out(sign: str) -> str:
    plain = _PLAIN[sign]
    if sign in _UNSEEN:
        return "a plain space" if plain else f"without {_UNSEEN[sign]}"
    return f"{plain} for {sign}"
