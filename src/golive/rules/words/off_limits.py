"""What is not talked about in public: the few words that give it away in any organisation.

What is secret in yours (names of projects, products, partners) belongs in golive.yaml.
"""

from __future__ import annotations

from datetime import date

from golive.rules.listing import Listing, Source, advised

INTEGRATE = Source(
    "Integrate into business, What not to talk about: legal matters, sensitive information, details "
    "of an upcoming product, or any insider news",
    date(2026, 11, 25),
)

OFF_LIMITS = Listing(
    (
        *advised(
            INTEGRATE, "leave legal matters to Legal, and out of this text",
            "lawsuit", "litigation", "class action", "out-of-court settlement",
            "legal proceedings", "court proceedings", "subpoena",
        ),
        *advised(
            INTEGRATE, "take out what is confidential, or the mark if nothing is",
            "company confidential", "commercial in confidence", "commercially sensitive",
            "for internal use only", "internal use only", "not for external distribution",
            "not for distribution outside", "under NDA", "non-disclosure agreement",
            "do not share outside the company", "do not share outside the organisation",
            "do not share outside the organization", "do not share outside this team",
        ),
        *advised(
            INTEGRATE, "wait until it has been announced",
            "unannounced product", "unreleased product",
        ),
        *advised(
            INTEGRATE, "leave out what only insiders may know yet",
            "insider news", "price-sensitive information", "profit warning", "merger talks",
            "takeover bid", "takeover talks", "acquisition talks", "planned redundancies",
            "planned layoffs",
        ),
    )
)  # fmt: skip
