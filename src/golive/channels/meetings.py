"""Meetings: where people stop work and listen, so each draft is an invitation or a script."""

from __future__ import annotations

from datetime import time

from golive.channels.asked import ANSWERS
from golive.channels.model import Channel, Field, Kind, Markup, Reach

DETAILS = Field(
    "details", Markup.MARKDOWN, "Day and time, place, duration and presenter, if given."
)
INVITATION = Field(
    "invitation",
    Markup.MARKDOWN,
    "Why to come: the body, else the summary, and the calls to action.",
)

MEETINGS = (
    Channel(
        id="town-hall",
        name="Town hall",
        about="A meeting of all staff, with an invitation, an agenda and notes for the speaker.",
        kind=Kind.MEETING,
        reach=Reach.INTERNAL,
        form="invitation",
        template="town-hall",
        usual_time=time(11, 0),
        lead_days=10,
        interrupts=True,
        fields=(
            Field("title", Markup.TEXT, "The title in people's calendars: the headline."),
            DETAILS,
            INVITATION,
            Field("agenda", Markup.MARKDOWN, "What is talked about: the points."),
            Field("notes", Markup.MARKDOWN, "For the speaker only: the notes."),
            *ANSWERS,
        ),
    ),
    Channel(
        id="stand-up",
        name="Stand-up",
        about="A minute in a team's stand-up or shift briefing, with words to say aloud.",
        kind=Kind.MEETING,
        reach=Reach.INTERNAL,
        form="invitation",
        template="stand-up",
        usual_time=time(9, 30),
        lead_days=1,
        interrupts=True,
        fields=(
            Field("title", Markup.TEXT, "What it is about: the headline."),
            DETAILS,
            Field("script", Markup.MARKDOWN, "What to say: the summary, else the body."),
            Field("points", Markup.MARKDOWN, "What to add, if there is time: the points."),
            Field(
                "closing",
                Markup.MARKDOWN,
                "What the team can do next, with its address.",
            ),
            *ANSWERS,
        ),
    ),
    Channel(
        id="training",
        name="Training",
        about="A lesson or webinar, with an invitation, an agenda and notes for the trainer.",
        kind=Kind.MEETING,
        reach=Reach.BOTH,
        form="invitation",
        template="training",
        usual_time=time(14, 0),
        lead_days=10,
        interrupts=True,
        fields=(
            Field("title", Markup.TEXT, "The title in people's calendars: the headline."),
            DETAILS,
            INVITATION,
            Field("agenda", Markup.MARKDOWN, "What is learnt: the points."),
            Field("notes", Markup.MARKDOWN, "For the trainer only: the notes."),
            *ANSWERS,
        ),
    ),
    Channel(
        id="manager-cascade",
        name="Manager cascade",
        about="A briefing with which managers tell their own teams, in their own meetings.",
        kind=Kind.MEETING,
        reach=Reach.INTERNAL,
        form="script",
        template="manager-cascade",
        usual_time=time(9, 0),
        lead_days=5,
        interrupts=True,
        fields=(
            Field("title", Markup.TEXT, "What it is about: the headline."),
            DETAILS,
            Field(
                "script",
                Markup.MARKDOWN,
                "What to tell the team: the summary, else the body.",
            ),
            Field(
                "background",
                Markup.MARKDOWN,
                "What to know without reading it out: the body, when the script is the summary.",
            ),
            Field("points", Markup.MARKDOWN, "Talking points: the points."),
            Field(
                "closing",
                Markup.MARKDOWN,
                "What the team can do next, with its address.",
            ),
            *ANSWERS,
            Field("notes", Markup.MARKDOWN, "For the manager only: the notes."),
        ),
    ),
)
