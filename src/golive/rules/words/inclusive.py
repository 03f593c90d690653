"""Words that leave people out or hurt them, each with one that does not.

Only words with no innocent sense in a launch's copy: not “disabled” (a button), “master” (a class)
or “blind” (a test).
"""

from __future__ import annotations

from datetime import date

from golive.rules.listing import Listing, Source, replaced

_READ = date(2026, 11, 25)
MICROSOFT = Source("Microsoft Writing Style Guide, Bias-free communication", _READ)
ACCESSIBILITY = Source("Microsoft Writing Style Guide, Accessibility terms", _READ)
GOOGLE = Source("Google developer documentation style guide, Write inclusive documentation", _READ)
GOV_UK = Source(
    "GOV.UK, Inclusive language: words to use and avoid when writing about disability", _READ
)
EQUALITY = Source("retext-equality, data/en (the lists behind alexjs.com)", _READ)
NAMING = Source("Inclusive Naming Initiative, word lists, tier 1", _READ)

INCLUSIVE = Listing(
    (
        *replaced(
            EQUALITY,
            {
                "guys": "everyone",
                "ladies and gentlemen": "everyone",
                "lame": "dull",
                "spirit animal": "favourite",
                "pow-wow": "meeting",
                "gypped": "cheated",
                "off the reservation": "against what was agreed",
                "long time no see": "it has been a while",
            },
        ),
        *replaced(
            MICROSOFT,
            {
                "mankind": "people",
                "manpower": "staff",
                "man-made": "made",
                "salesman": "salesperson",
                "salesmen": "sales staff",
                "he/she": "they",
                "she/he": "they",
                "s/he": "they",
                "he or she": "they",
                "his/her": "their",
                "his or her": "their",
                "him or her": "them",
                "him/her": "them",
            },
        ),
        *replaced(
            GOV_UK,
            {
                "wheelchair-bound": "who use a wheelchair",
                "confined to a wheelchair": "who uses a wheelchair",
                "handicapped": "disabled",
                "able-bodied": "non-disabled",
                "mentally handicapped": "with a learning disability",
                "deaf and dumb": "deaf",
                "deaf ears": "no answer",
            },
        ),
        *replaced(
            GOOGLE,
            {
                "sanity check": "quick check",
                "crippl*": "slow down",
                "crazy": "surprising",
                "insane": "surprising",
                "insanely": "very",
                "blind eye": "not look",
            },
        ),
        *replaced(
            ACCESSIBILITY,
            {
                "normal people": "most people",
            },
        ),
        *replaced(
            NAMING,
            {
                "blacklist": "blocklist",
                "whitelist": "allowlist",
                "master/slave": "primary and replica",
                "grandfathered": "kept as before",
            },
        ),
    )
)
