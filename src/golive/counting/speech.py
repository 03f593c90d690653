"""How long a text takes to say: phone announcements, on-hold messages, speeches."""

from __future__ import annotations

from typing import Final

from golive.counting.links import x_links

WORDS_PER_MINUTE: Final = 140
"""Speed of a spoken announcement.

The middle of the 130 to 150 words a minute usually given for recorded prompts; a rule of thumb
without a standard behind it, hence advice and never a hard limit. Voice studios can be slower: the
on-hold producer Holdcom reckons with 112 ("Message On Hold - How Many Words Per Minute?",
soundcommunication.holdcom.com, read on 2026-11-23).
"""

_AROUND_WORDS = ".,;:!?…()[]{}<>\"'“”\u2018\u2019«»„*_"
_APOSTROPHES = frozenset("'\u2019")
_SIGNS = frozenset("%&+=@#$£€¥")
_SIGNS_OF_ADDRESSES = frozenset("./:?=&#@_~%+-")


def spoken_words(text: str) -> int:
    """Number of words a speaker says.

    Digits are said one by one: ``0800`` is four words. In web and e-mail addresses each dot,
    slash, hyphen and ``at`` is a word, ``www`` is three, and ``https://`` is not said. Words are
    told apart by spaces and hyphens, so this is of no use for Chinese, Japanese or Thai.
    """
    return sum(map(_spoken, text.split()))


def seconds(text: str) -> int:
    """Seconds it takes to say the text at ``WORDS_PER_MINUTE``, rounded up."""
    return -(-spoken_words(text) * 60 // WORDS_PER_MINUTE)


def _spoken(token: str) -> int:
    token = token.strip(_AROUND_WORDS)
    if token.isalpha():
        return 1
    if not _is_address(token):
        return len(_said(token, _SIGNS))
    said = _said(token.partition("://")[2] or token.removeprefix("mailto:"), _SIGNS_OF_ADDRESSES)
    if said and said[-1] == "/":
        said.pop()
    return sum(3 if word.lower() == "www" else 1 for word in said)


def _said(token: str, signs: frozenset[str]) -> list[str]:
    """The words, which may hold apostrophes, the single digits and the signs of a token."""
    said: list[str] = []
    in_word = False
    for sign in token:
        if sign.isalpha() and in_word:
            said[-1] += sign
        elif sign.isalpha() or sign.isdigit() or sign in signs:
            said.append(sign)
        in_word = sign.isalpha() or (in_word and sign in _APOSTROPHES)
    return said


def _is_address(token: str) -> bool:
    name, at, host = token.partition("@")
    return "://" in token or bool(name and at and "." in host) or bool(x_links(token))
