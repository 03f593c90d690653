"""What a campaign file may hold. The JSON Schema and the reference page come from here."""

from __future__ import annotations

import datetime
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator

from golive.fields import (
    Country,
    Day,
    DayHours,
    Fact,
    Id,
    LaunchDate,
    Locale,
    Names,
    OneOrSeveral,
    OnePoint,
    OneTiming,
    Reason,
    ScheduleId,
    Shape,
    ShortText,
    Text,
    Texts,
    Timings,
    Whole,
    Zone,
    one_or_several,
    problem,
)
from golive.window import Window


class Side(StrEnum):
    INTERNAL = "internal"
    EXTERNAL = "external"


class Role(StrEnum):
    """What an audience is to the launch; rules ask different things of each."""

    EMPLOYEES = "employees"
    MANAGEMENT = "management"
    STAKEHOLDERS = "stakeholders"
    SUPPORT = "support"
    INFLUENCERS = "influencers"
    MEMBERS = "members"
    PARTNERS = "partners"
    PRESS = "press"
    PUBLIC = "public"


class ObjectiveName(StrEnum):
    """The three things go-live communications can be for."""

    AWARENESS = "awareness"
    ACQUISITION = "acquisition"
    ACTIVATION = "activation"


class Status(StrEnum):
    IDEA = "idea"
    DRAFTED = "drafted"
    APPROVED = "approved"
    SENT = "sent"
    CANCELLED = "cancelled"


class LaunchStatus(StrEnum):
    FIRM = "firm"
    TENTATIVE = "tentative"


_NOTE = "A remark for colleagues; shown in the plan, never sent"
_QUESTIONS = "What is still undecided; shown in the plan until answered"
_WAIVE = "Findings accepted, each with the reason: rule name and sentence"
_EXAMPLE_WAIVER = {"launch-window": "The regulator must be told 30 days ahead."}


class FormerLaunch(Shape):
    """A launch date that was given up."""

    date: Day = Field(description="The date as it stood then", examples=["2026-09-29"])
    until: Day | None = Field(
        None, description="The day it was given up, if known", examples=["2026-09-20"]
    )


class Launch(Shape):
    """The day everything is measured from."""

    name: ShortText | None = Field(
        None, description="What happens on that day", examples=["Public opening"]
    )
    date: LaunchDate | None = Field(
        None,
        description="The day: 2026-10-13, or a month while only that is known (2026-10), or TBD",
        examples=["2026-10-13"],
    )
    time: DayHours | None = Field(
        None,
        description="When it opens that day, or from when until when",
        examples=["09:00"],
    )
    timezone: Zone | None = Field(
        None,
        description="The zone of all times without their own; copy may name its city, "
        "as in 19:00, {{ launch.city }} time",
        examples=["Europe/Amsterdam"],
    )
    until: Day | None = Field(
        None,
        description="The last day, if the launch takes several",
        examples=["2026-10-15"],
    )
    status: LaunchStatus = Field(
        LaunchStatus.FIRM,
        description="firm, or tentative while it may move",
        examples=["firm"],
    )
    confirm_by: Day | None = Field(
        None,
        description="The day a tentative date is confirmed",
        examples=["2026-09-15"],
    )
    was: tuple[FormerLaunch, ...] = Field(
        (),
        description="Dates this launch had before; copy may name the last of them: "
        "{{ launch.was | longdate }}",
        examples=[[{"date": "2026-09-29", "until": "2026-09-20"}]],
    )
    note: Text | None = Field(None, description=_NOTE, examples=["Avoids the autumn break"])
    questions: Texts = Field((), description=_QUESTIONS, examples=[["Is the venue free?"]])

    @property
    def day(self) -> datetime.date | None:
        """The launch's first day, when it is known to the day."""
        point = self.date.first if self.date else None
        return point.on if point else None

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> Launch:
        if self.until and self.day and self.until < self.day:
            raise problem(
                f"The launch ends on {self.until}, before it starts on {self.day}.",
                "until: is the last day",
                ("until",),
            )
        return self


def _opens(value: Any) -> Any:
    return value if isinstance(value, dict) and "from" not in value else {"": value}


class Community(Shape):
    """What is being launched, as people will know it."""

    name: ShortText | None = Field(None, description="Its name", examples=["Northwind Commons"])
    url: ShortText | None = Field(
        None, description="Its address", examples=["https://commons.northwind.example"]
    )
    opens: Annotated[
        dict[str, OnePoint],
        BeforeValidator(_opens),
        WithJsonSchema({"type": ["string", "object"]}),
    ] = Field(
        default_factory=dict,
        description="When it can be reached: one time for all, or one per audience",
        examples=[{"all-staff": "T-14", "customers": "T-0"}],
    )
    also_called: Names = Field(
        (), description="Other names that are right too", examples=[["the Commons"]]
    )


class Objective(Shape):
    """What an objective is measured by."""

    kpi: ShortText | None = Field(
        None, description="What is counted", examples=["unique visitors in three weeks"]
    )
    baseline: ShortText | None = Field(None, description="The figure before launch", examples=["0"])
    target: ShortText | None = Field(None, description="The figure aimed at", examples=["5000"])
    measure: Timings | None = Field(
        None, description="When it is measured", examples=[["T+7", "T+21"]]
    )
    owner: Names = Field((), description="Who measures it", examples=["Insights"])
    note: Text | None = Field(None, description=_NOTE, examples=["Without our own staff"])
    questions: Texts = Field((), description=_QUESTIONS, examples=[["Who reads the figures?"]])


class Audience(Shape):
    """Who hears it."""

    side: Side = Field(description="internal or external", examples=["internal"])
    label: ShortText | None = Field(None, description="How people call it", examples=["All staff"])
    role: Role | None = Field(None, description="What it is to this launch", examples=["employees"])
    size: Whole | None = Field(None, description="How many people", examples=[4200])
    within: Id | None = Field(
        None, description="The larger audience it is part of", examples=["customers"]
    )
    timezone: Zone | None = Field(None, description="Its own time zone", examples=["Europe/Berlin"])
    country: Country | None = Field(None, description="Whose holidays it keeps", examples=["DE"])
    region: ShortText | None = Field(None, description="The part of the country", examples=["BY"])
    locale: Locale | None = Field(None, description="Its language", examples=["de-DE"])
    department: ShortText | None = Field(
        None, description="The department, for staff", examples=["Product"]
    )
    motivation: ShortText | None = Field(
        None, description="Why these people would join", examples=["Quick answers"]
    )
    note: Text | None = Field(None, description=_NOTE, examples=["No mailbox; posters only"])
    questions: Texts = Field((), description=_QUESTIONS, examples=[["Who has the list?"]])


class Gate(Shape):
    """A fact that must be true before something is sent."""

    fact: ShortText = Field(
        description="What must be true", examples=["The product tile is published"]
    )
    owner: Names = Field((), description="Who sees to it", examples=["IT"])
    by: OneTiming | None = Field(None, description="By when", examples=["T-3"])
    done: bool = Field(False, description="Whether it is true by now", examples=[False])


class Cta(Shape):
    """A call to action: the one thing to do next, and where."""

    label: Text = Field(description="What the button or link says", examples=["Take a look"])
    url: ShortText | None = Field(
        None, description="Where it leads", examples=["{{ community.url }}/preview"]
    )


class Image(Shape):
    file: ShortText = Field(
        description="A picture, from the campaign's folder",
        examples=["images/teaser.png"],
    )
    alt: Text | None = Field(
        None, description="What it shows, for those who cannot see it",
        examples=["The home page of the community"],
    )  # fmt: skip

    @model_validator(mode="after")
    def _stays_inside(self) -> Image:
        parts = self.file.replace("\\", "/").split("/")
        if ".." in parts or self.file[:1] in ("/", "\\", "~") or ":" in parts[0]:
            raise problem(
                "A picture must lie in the campaign's folder.",
                "copy it there and write images/name.png",
                ("file",),
            )
        return self


class Copy(Shape):
    """What a message says. Texts may use facts: {{ community.name }}, {{ launch.date | longdate }}."""

    subject: Text | None = Field(
        None, description="Subject of a mail", examples=["Your new place for answers"]
    )
    preheader: Text | None = Field(
        None, description="The line a mailbox shows after the subject",
        examples=["Ask other owners, from 13 October"],
    )  # fmt: skip
    greeting: Text | None = Field(None, description="How a mail begins", examples=["Hello,"])
    headline: Text | None = Field(
        None,
        description="The message in one line",
        examples=["A first look at the Commons"],
    )
    summary: Text | None = Field(
        None, description="The message in one or two sentences, for short channels",
        examples=["See what we built before customers do."],
    )  # fmt: skip
    body: Text | None = Field(
        None, description="The text, in Markdown", examples=["From Tuesday you can…"]
    )
    points: Texts = Field(
        (),
        description="Talking points, one idea each",
        examples=[["Old posts move with us."]],
    )
    cta: Annotated[
        tuple[Cta, ...],
        BeforeValidator(one_or_several),
        OneOrSeveral(),
    ] = Field(
        (), description="The next step; several only where the reader chooses",
        examples=[{"label": "Take a look", "url": "{{ community.url }}"}],
    )  # fmt: skip
    image: Image | None = Field(
        None, description="A picture",
        examples=[{"file": "images/teaser.png", "alt": "The home page"}],
    )  # fmt: skip
    hashtags: Names = Field((), description="Tags, for social networks", examples=[["heatpumps"]])
    sign_off: Text | None = Field(
        None, description="Who signs, and where answers go", examples=["Ana Ruiz"]
    )
    notes: Text | None = Field(
        None,
        description="Notes for the person who speaks",
        examples=["Show the search first."],
    )
    dateline: Text | None = Field(
        None,
        description="Place and date of a press release",
        examples=["AMSTERDAM, 13 October"],
    )
    boilerplate: Text | None = Field(
        None,
        description="About the organisation, for the press",
        examples=["Northwind makes…"],
    )
    contact: Text | None = Field(
        None,
        description="Whom the press may call",
        examples=["Press desk, +31 20 555 0101"],
    )


class Approver(Shape):
    """Who must agree, and by when."""

    who: ShortText = Field(description="A person or role", examples=["Head of Care"])
    by: OneTiming | None = Field(None, description="By when", examples=["T-17"])


def _approvers(value: Any) -> Any:
    return tuple({"who": item} if isinstance(item, str) else item for item in one_or_several(value))


class Said(Shape):
    """What a message says for all its touchpoints, and what each may say anew."""

    label: ShortText | None = Field(
        None,
        description="A name for people; the id serves otherwise",
        examples=["Sneak peek"],
    )
    objective: ObjectiveName | None = Field(
        None, description="awareness, acquisition or activation", examples=["awareness"]
    )
    audiences: Names = Field((), description="Who hears it", examples=[["all-staff"]])
    excluding: Names = Field(
        (),
        alias="except",
        description="Who of them does not",
        examples=[["superusers"]],
    )
    key_message: Names = Field(
        (),
        description="What people should remember: key messages by name",
        examples=["closer"],
    )
    owner: Names = Field(
        (),
        description="Who is accountable for it going out",
        examples=["Internal comms"],
    )
    author: Names = Field((), description="Who writes it", examples=["Ana Ruiz"])
    sender: Names = Field(
        (),
        description="In whose name it goes out",
        examples=["Ana Ruiz, Head of Community"],
    )
    account: Names = Field(
        (),
        description="The account or group it is posted from",
        examples=["@northwind"],
    )
    approvers: Annotated[
        tuple[Approver, ...],
        BeforeValidator(_approvers),
        OneOrSeveral(text=True),
    ] = Field(
        (), description="Who must agree", examples=[[{"who": "Head of Care", "by": "T-17"}]]
    )  # fmt: skip
    text: Copy | None = Field(
        None,
        alias="copy",
        description="What it says",
        examples=[{"headline": "A first look"}],
    )
    channel: Names = Field(
        (), description="The channel, or several with the same text", examples=["email"]
    )
    when: Timings | None = Field(None, description="When it goes out", examples=["T-14 09:30"])
    earliest: OnePoint | None = Field(None, description="Not before this", examples=["2026-09-28"])
    latest: OnePoint | None = Field(None, description="Not after this", examples=["T-1"])
    status: Status | None = Field(None, description="How far it is", examples=["drafted"])
    sent: OnePoint | None = Field(
        None, description="The day it went out; a moved launch leaves it there",
        examples=["2026-09-22"],
    )  # fmt: skip
    maybe: ShortText | None = Field(
        None, description="The condition it depends on; not counted on until then",
        examples=["if the release is out"],
    )  # fmt: skip
    requires: Names = Field(
        (), description="Gates that must be open first", examples=[["tile-live"]]
    )
    steps: Texts = Field((), description="What to do to send it", examples=[["Refresh the list"]])
    place: ShortText | None = Field(None, description="Where", examples=["Canteen, Utrecht"])
    duration: ShortText | None = Field(None, description="How long", examples=["45 minutes"])
    presenter: Names = Field((), description="Who speaks", examples=["Ana Ruiz"])
    size: ShortText | None = Field(
        None, description="How large, or how many", examples=["A3, 40 copies"]
    )
    waive: dict[str, Reason] = Field(
        default_factory=dict, description=_WAIVE, examples=[_EXAMPLE_WAIVER]
    )
    note: Text | None = Field(None, description=_NOTE, examples=["Same list as in spring"])
    questions: Texts = Field((), description=_QUESTIONS, examples=[["Who posts?"]])


class TouchpointDefinition(Said):
    """One channel and time for a message; what it leaves out, it takes from the message."""

    id: Id | None = Field(
        None,
        description="A name, where one message uses a channel twice",
        examples=["reminder"],
    )


class Message(Said):
    """What is said, once; its touchpoints say where and when."""

    like: ShortText | None = Field(
        None,
        description="Another message whose copy this one takes over",
        examples=["first-email"],
    )
    touchpoints: tuple[TouchpointDefinition, ...] = Field(
        (),
        description="Channels and times",
        examples=[[{"channel": "email", "when": "T-14"}]],
    )


class Task(Shape):
    """Something done, not said: on the calendar, outside the launch window's rule."""

    do: ShortText = Field(description="What is done", examples=["Old lists become read-only"])
    when: Timings | None = Field(None, description="When", examples=["T-2"])
    earliest: OnePoint | None = Field(None, description="Not before this", examples=["T-5"])
    latest: OnePoint | None = Field(None, description="Not after this", examples=["T-1"])
    owner: Names = Field((), description="Who does it", examples=["IT"])
    steps: Texts = Field((), description="How, step by step", examples=[["Tell the list owners"]])
    requires: Names = Field((), description="Gates that must be open first", examples=[["backup"]])
    place: ShortText | None = Field(None, description="Where", examples=["Reception"])
    duration: ShortText | None = Field(None, description="How long", examples=["2 hours"])
    done: bool = Field(False, description="Whether it is done", examples=[False])
    note: Text | None = Field(None, description=_NOTE, examples=["Takes up to 48 hours"])
    questions: Texts = Field((), description=_QUESTIONS, examples=[["Who has the rights?"]])


class Campaign(Shape):
    """All communications of one launch."""

    title: ShortText = Field(
        description="The launch in a few words",
        examples=["Northwind Commons goes live"],
    )
    owner: Names = Field((), description="Who runs the launch", examples=["Community team"])
    locale: Locale | None = Field(
        None, description="Language and country of the copy", examples=["en-GB"]
    )
    country: Country | None = Field(
        None, description="Whose public holidays count", examples=["NL"]
    )
    region: ShortText | None = Field(
        None, description="The part of the country, for its holidays", examples=["BY"]
    )
    launch: Launch = Field(
        description="The day everything is measured from",
        examples=[{"date": "2026-10-13", "timezone": "Europe/Amsterdam"}],
    )
    window: Window = Field(
        default_factory=Window,
        description="A launch window narrower than three weeks either way",
        examples=[{"opens": "T-14", "closes": "T+14"}],
    )
    community: Community = Field(
        default_factory=Community,
        description="What is being launched",
        examples=[{"name": "Northwind Commons", "url": "https://commons.northwind.example"}],
    )
    facts: dict[Id, Fact] = Field(
        default_factory=dict,
        description="Things the copy mentions, each written once",
        examples=[{"helpline": "+31 20 555 0100"}],
    )
    milestones: dict[ScheduleId, OneTiming] = Field(
        default_factory=dict,
        description="Named dates",
        examples=[{"soft-launch": "T-7"}],
    )
    key_messages: dict[Id, Text] = Field(
        default_factory=dict,
        description="What people should remember, one sentence each",
        examples=[{"closer": "You get closer to the people who make the product."}],
    )
    objectives: dict[ObjectiveName, Annotated[Objective, BeforeValidator(lambda v: v or {})]] = (
        Field(
            default_factory=dict,
            description="What the launch is for: awareness, acquisition, activation",
            examples=[{"awareness": {"kpi": "unique visitors", "target": "5000"}}],
        )
    )
    audiences: dict[Id, Audience] = Field(
        default_factory=dict,
        description="Who hears it",
        examples=[{"all-staff": {"side": "internal", "size": 4200}}],
    )
    gates: dict[Id, Gate] = Field(
        default_factory=dict,
        description="Facts that must be true before something is sent",
        examples=[{"tile-live": {"fact": "The product tile is published", "by": "T-3"}}],
    )
    messages: dict[ScheduleId, Annotated[Message, BeforeValidator(lambda v: v or {})]] = Field(
        default_factory=dict,
        description="What is said",
        examples=[
            {
                "sneak-peek": {
                    "audiences": ["all-staff"],
                    "channel": "email",
                    "when": "T-14",
                }
            }
        ],
    )
    tasks: dict[ScheduleId, Task] = Field(
        default_factory=dict,
        description="What is done",
        examples=[{"banner-down": {"do": "The banner comes down", "when": "T+14"}}],
    )
    waive: dict[str, Reason] = Field(
        default_factory=dict, description=_WAIVE, examples=[_EXAMPLE_WAIVER]
    )
    note: Text | None = Field(None, description=_NOTE, examples=["Second attempt"])
    questions: Texts = Field((), description=_QUESTIONS, examples=[["Who tells the board?"]])


FOLDER_PARTS = ("audiences", "milestones", "messages", "tasks")
"""What the files of a campaign's folder may hold beside ``campaign.yaml``."""
