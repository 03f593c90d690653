"""What a generated campaign is about, and its texts as YAML."""

from __future__ import annotations

import random
import re
import textwrap
from dataclasses import dataclass
from datetime import date, timedelta

from texts import PEOPLE, PRODUCTS, SITES

FIRST_LAUNCH = date(2028, 1, 11)
DAYS_BETWEEN = 3
WIDTH = 100
_NEEDS_QUOTES = re.compile(r"[{}\[\]#&*!|>'\"%@`,]|: |^[-?:~]|^(yes|no|true|false|null)$|^[\d.]+$")
_EXPRESSION = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\*\*.*?\*\*")
_JOINT = "\x1f"
"""Holds an expression together while the text around it is wrapped."""


@dataclass(frozen=True, slots=True)
class Launch:
    """What one campaign's texts are about."""

    number: int
    day: date
    name: str
    slug: str
    site: str
    country: str
    words: dict[str, str]
    """What the texts may name: ``model``, ``product``, ``site``, ``manager`` and so on."""


def launch_of(number: int, chance: random.Random) -> Launch:
    """Draw what campaign ``number`` is about."""
    day = FIRST_LAUNCH + timedelta(days=DAYS_BETWEEN * (number - 1))
    day += timedelta(days=(1 - day.weekday()) % 7)  # on a Tuesday, which the offsets are made for
    site, country = SITES[number % len(SITES)]
    product, products = chance.choice(PRODUCTS)
    model = _invented(number) + f" {chance.choice((2, 3, 5, 7, 9))}{chance.choice(('', '0', '00'))}"
    manager, head, desk = chance.sample(PEOPLE, 3)
    kind = chance.choice(("Commons", "Square", "Circle", "Workshop", "Table", "Garden", "Quay"))
    words = {
        "model": model,
        "product": product,
        "products": products,
        "site": site,
        "site-customers": f"{site.lower()}-customers",
        "manager": manager,
        "head": head,
        "desk": desk,
        "minutes": str(chance.choice((20, 25, 30, 40, 45))),
        "places": str(chance.randint(12, 60)),
        "share": chance.choice(("One in three", "Four in ten", "Every second", "Two in five")),
        "questions": str(chance.randint(20, 90)),
    }
    name = f"{model.split()[0]} {kind}"
    slug = f"{number:04}-{name.lower().replace(' ', '-')}"
    return Launch(number, day, name, slug, site, country, words)


def _invented(number: int) -> str:
    """A product name that no other number has, and that can be said aloud."""
    first = ("Ta", "Ve", "Lo", "Ri", "Mu", "Ka", "So", "Ne", "Pa", "Di")
    second = ("vi", "ro", "len", "mar", "do", "sti", "ber", "na", "qui", "fal")
    third = ("ra", "to", "mis", "lo", "nde", "sa", "rix", "va", "den", "ko")
    last = ("", "n", "l", "s", "r", "x", "m", "ti", "no", "la")
    number, a = divmod(number, 10)
    number, b = divmod(number, 10)
    number, c = divmod(number, 10)
    return first[a] + second[b] + third[c] + last[number % 10]


def audience(name: str, launch: Launch) -> str:
    """A site's own audience, such as utrecht-staff: other sites write to other people."""
    return f"{launch.site.lower()}-{name}"


def said(text: str, launch: Launch) -> str:
    """Put the campaign's words into ``<model>`` and its like; Jinja's braces stay as they are."""
    return re.sub(r"<([\w-]+)>", lambda match: launch.words[match[1]], text)


def value(text: str) -> str:
    """A text as a YAML value, in quotes where YAML wants them."""
    if _NEEDS_QUOTES.search(text):
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return text


def block(text: str, indent: int) -> list[str]:
    """A paragraph of a ``|`` block, wrapped between words but never inside an expression."""
    held = _EXPRESSION.sub(lambda match: match[0].replace(" ", _JOINT), text)
    lines = textwrap.wrap(held, WIDTH - indent, break_long_words=False, break_on_hyphens=False)
    return [" " * indent + line.replace(_JOINT, " ") for line in lines]
