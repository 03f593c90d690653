"""A link that is not encrypted: `http://`.

Why: browsers mark such pages as “not secure” (Chrome since version 68, 2018), mail programs and
company networks hold such links back, and anybody between reader and page can change what they see.
Flagged: `http://commons.northwind.example`.
Fine: `https://…`; hosts that golive.yaml allows, for a site that has no other address.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from pydantic import Field

from golive.fields import Names, Shape
from golive.finding import Problem, Severity
from golive.plan import Plan
from golive.rules.addresses import MOST, hosts, urls
from golive.rules.parameters import parameters
from golive.rules.provenance import origin
from golive.rules.reading import passages

ID = "insecure-link"
SEVERITY = Severity.WARNING
_SCHEME = "http://"


class Parameters(Shape):
    """Where a link without encryption is all there is."""

    hosts: Names = Field(
        (), description="Hosts that have no https", examples=[["screens.northwind.example"]]
    )


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each place that an address comes from."""
    allowed = tuple(host.lower() for host in parameters(plan, ID, Parameters).hosts)
    for passage in passages(plan):
        text = passage.text
        if "p://" not in text and "P://" not in text:
            continue
        for start, end in islice(urls(text), MOST):
            url = text[start:end]
            host = next((one for one in hosts(url)), None)
            if not url.lower().startswith(_SCHEME) or host is None or _is_in(host.name, allowed):
                continue
            scheme = url[: len(_SCHEME)]
            at = origin(
                plan, passage.field, passage.touchpoint, url, url[: host.end], scheme,
                nth=text.count(url, 0, start),
            )  # fmt: skip
            yield Problem(
                at.path,
                f"{url} is not encrypted; browsers warn of it.",
                label="not encrypted",
                help=f"write https://{url[len(_SCHEME) :]} if it opens; else allow its host in "
                f"golive.yaml with hosts: [{host.name}] under {ID}",
                subject=passage.touchpoint.id,
                word=at.word,
                place=at.place,
            )


def _is_in(host: str, allowed: tuple[str, ...]) -> bool:
    return any(host == one or host.endswith("." + one) for one in allowed)
