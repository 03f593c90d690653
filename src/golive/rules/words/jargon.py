"""Office, official and project words, each with a plainer one.

Words that people also use in their plain sense (deliver, key, drive, land, progress) are left out,
though the first of the sources names them.
"""

from __future__ import annotations

from datetime import date

from golive.rules.listing import Listing, Source, advised, replaced

_READ = date(2026, 11, 25)
GOV_UK = Source("GOV.UK style guide, Words to avoid", _READ)
PLAIN = Source("Plain English Campaign, The A to Z of alternative words (2001)", _READ)
US = Source("plainlanguage.gov, Use simple words and phrases", _READ)
LINGO = Source(
    "Customer communities: a starring role in the customer journey, on “industry lingo”", _READ
)
GOLIVE = Source("golive's own reading of published launch messages", _READ)

JARGON = Listing(
    (
        *replaced(
            GOV_UK,
            {
                "leverag*": "use",
                "utilis*": "use",
                "facilitate": "help",
                "incentivis*": "encourage",
                "incentiviz*": "encourage",
                "disincentivis*": "put off",
                "liaise": "talk with",
                "streamlin*": "make simpler",
                "one-stop shop": "one place",
                "overarching": "main",
                "empower*": "let",
                "going forward": "from now on",
                "ring-fenc*": "keep apart",
            },
        ),
        *replaced(
            US,
            {
                "utiliz*": "use",
                "at this point in time": "now",
                "at the present time": "now",
            },
        ),
        *replaced(
            GOLIVE,
            {
                "synerg*": "working together",
                "holistic*": "whole",
                "paradigm shift": "change",
                "low-hanging fruit": "easy wins",
                "mov* the needle": "make a difference",
                "touch* base": "talk",
                "circl* back": "come back to it",
                "deep dive": "close look",
                "pain point": "problem",
                "value-add": "what it is good for",
                "value proposition": "what people get",
                "win-win": "good for both",
                "learnings": "lessons",
                "ideat*": "think of ideas",
                "operationalis*": "put to work",
                "operationaliz*": "put to work",
                "thought leader*": "expert",
                "core competenc*": "what we are good at",
                "workstream": "part of the work",
                "EOD": "by the end of the day",
                "COB": "by the end of the day",
            },
        ),
        *replaced(
            PLAIN,
            {
                "ascertain": "find out",
                "commence": "start",
                "endeavour to": "try to",
                "endeavouring to": "trying to",
                "expedite": "speed up",
                "in the event of": "if",
                "in the event that": "if",
                "in respect of": "about",
                "in lieu of": "instead of",
                "pursuant to": "under",
                "prior to": "before",
                "aforementioned": "this",
                "herewith": "with this",
                "henceforth": "from now on",
            },
        ),
        *replaced(
            LINGO,
            {
                "onboarding": "first steps",
                "user adoption": "people using it",
                "change management": "helping people with the change",
                "end-to-end": "from start to finish",
                "user-generated content": "what members post",
                "cross-functional": "from several departments",
                "legacy system": "the old system",
                "legacy platform": "the old place",
                "cutover": "change",
                "sunsetting": "closing",
                "KPI": "the figure we look at",
                "ROI": "what it returns",
                "SSO": "signing in with one account",
                "UAT": "testing by users",
                "UGC": "what members post",
                "SLA": "how soon we answer",
            },
            outside=True,
        ),
        *advised(GOV_UK, "say what will be different", "transform* the way"),
        *advised(GOLIVE, "say what stays and what changes", "seamless*"),
        *advised(GOLIVE, "say what is good about it", "best-in-class", "best-of-breed"),
        *advised(GOLIVE, "say what is new about it", "cutting-edge", "bleeding-edge"),
        *advised(GOLIVE, "say what changes", "game-changer", "game-changing"),
        *advised(GOLIVE, "say what becomes digital", "digital transformation"),
        *advised(PLAIN, "leave it out", "hereby"),
        *advised(LINGO, "say who they are", "stakeholder", outside=True),
        *advised(LINGO, "say what it is", "touchpoint", "deliverable", outside=True),
        *advised(LINGO, "say what customers do", "customer journey", outside=True),
        *advised(
            LINGO,
            "say what people do there",
            "engagement layer",
            "engagement platform",
            outside=True,
        ),
        *advised(LINGO, "say who depends on it", "mission-critical", outside=True),
    )
)
