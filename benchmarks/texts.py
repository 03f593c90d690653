"""What the generated campaigns say: sentences to draw from, with ``<model>`` for what is their own.

Nearly every text names ``<model>``, which no two campaigns share: hardly a text comes twice.
"""

from __future__ import annotations

from dataclasses import dataclass

SITES = (
    ("Utrecht", "NL"), ("Kassel", "DE"), ("Leeds", "GB"), ("Cork", "IE"), ("Vigo", "ES"),
    ("Lund", "SE"), ("Arnhem", "NL"), ("Bremen", "DE"), ("Bristol", "GB"), ("Sligo", "IE"),
    ("Burgos", "ES"), ("Kalmar", "SE"),
)  # fmt: skip
"""Where the people are, and the country whose holidays they keep."""
PEOPLE = (
    "Ana Ruiz", "Tom de Boer", "Femke Visser", "Joris Bakker", "Hanneke de Wit", "Ines Prado",
    "Lars Holm", "Maeve Doyle", "Owen Price", "Paula Reis", "Rik Smit", "Sven Lind",
    "Tess Jansen", "Uwe Brandt", "Vera Koch", "Will Hart",
)  # fmt: skip
PRODUCTS = (
    ("heat pump", "heat pumps"), ("thermostat", "thermostats"), ("e-bike", "e-bikes"),
    ("espresso machine", "espresso machines"), ("sewing machine", "sewing machines"),
    ("solar roof", "solar roofs"), ("hearing aid", "hearing aids"), ("cargo bike", "cargo bikes"),
    ("robot mower", "robot mowers"), ("wood stove", "wood stoves"), ("camera", "cameras"),
    ("home battery", "home batteries"), ("drill", "drills"), ("rucksack", "rucksacks"),
)  # fmt: skip
REMARKS = {
    "closer": (
        "You talk to the people who design and repair your <model>.",
        "You get closer to the people in <site> who make your <model>.",
        "What you say about your <model> reaches the people who build the next one.",
    ),
    "answers": (
        "You get a right answer about your <model> sooner, also when the phone is closed.",
        "Somebody has had your question about the <model> before, and knows the answer.",
        "Owners of a <model> help each other, and our engineers in <site> join in.",
    ),
    "value": (
        "Fewer repeated calls about the <model> pay for it within the first year.",
        "Each answer about the <model> is given once and read a thousand times.",
    ),
    "take-part": (
        "You are asked to say what you know about the <model>, with a guide and no script.",
        "Colleagues in <site> answer <model> owners under their own names.",
    ),
}


@dataclass(frozen=True, slots=True)
class Touch:
    """A touchpoint that a message may have; ``always`` makes it one that it has."""

    channel: str
    when: tuple[str, ...]
    always: bool = False
    field: str = ""
    texts: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Said:
    """A message: for each part of its copy some texts, of which each campaign takes its own."""

    name: str
    objective: str
    audiences: tuple[str, ...]
    key_messages: tuple[str, ...]
    owner: str
    headline: tuple[str, ...]
    body: tuple[tuple[str, ...], ...]
    """Themes, of which one is drawn, and ``sentences`` sentences of it."""
    cta: tuple[tuple[str, str], ...]
    touchpoints: tuple[Touch, ...]
    approver: str = ""
    approved_by: str = ""
    subject: tuple[str, ...] = ()
    summary: tuple[str, ...] = ()
    preheader: tuple[str, ...] = ()
    greeting: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    sign_off: tuple[str, ...] = ()
    requires: str = ""
    sentences: int = 1
    optional: bool = False


MANAGEMENT = Said(
    name="what-it-is-worth",
    objective="awareness",
    audiences=("management",),
    key_messages=("value",),
    owner="Head of Community",
    approver="Customer Care director",
    approved_by="T-22",
    subject=("What the <model> community is worth", "The <model> community in three numbers"),
    headline=(
        "<share> <model> calls are repeats",
        "What <site> gains when <model> owners talk",
    ),
    body=(
        (
            "<share> calls about the <model> repeat a question that was answered last week.",
            "Owners of a <model> already help each other, but in places where we cannot listen.",
            "On {{ launch.date | longdate }} we give the owners of a <model> one place to ask.",
            (
                "{{ community.name }} is for the {{ facts.members_wanted | number }} <model> "
                "owners who called us twice last year."
            ),
        ),
        (
            "We measure visitors, members and people who post about the <model> every week.",
            "You see the first <model> numbers on {{ milestones['first-numbers'] | longdate }}.",
            "The <model> costs two people in <site>, and five engineers <minutes> minutes a week.",
            "The <model> team has named somebody who answers hard questions within a day.",
        ),
    ),
    cta=(
        ("Read the <model> case", "{{ facts.staff_page }}/case"),
        ("See the three numbers", "{{ facts.staff_page }}/numbers"),
    ),
    sentences=3,
    touchpoints=(
        Touch("email", ("T-20 10:00", "T-20 09:30", "T-19 11:00"), always=True),
        Touch("personal-invitation", ("T-15 10:00", "T-15 09:30")),
    ),
)

PREVIEW = Said(
    name="sneak-peek",
    objective="awareness",
    audiences=("staff",),
    key_messages=("closer", "take-part"),
    owner="Internal Communications",
    approver="Head of Community",
    approved_by="T-18",
    subject=("See the <model> community first", "Come in before <model> customers do"),
    headline=(
        "A first look at {{ community.name }}",
        "Where <model> owners will ask",
        "Look around before <model> owners do",
    ),
    body=(
        (
            (
                "From {{ launch.date | longdate }} owners of a <model> ask each other in "
                "{{ community.name }}."
            ),
            "You can come in today with your work account, before other <product> owners do.",
            "It is quiet in there: <questions> questions about the <model>, few answers.",
            "<manager> collected the questions that <model> owners ask most often on the phone.",
        ),
        (
            "Take <minutes> minutes, find a <model> question you know by heart, and answer it.",
            "You write under your own first name, and nobody gives you a script for the <model>.",
            "If something about the <model> is wrong or missing, tell <manager>.",
            "Please keep the news inside <site> until {{ launch.date | longdate }}.",
        ),
        (
            "Stuck on a <model> question? <desk> and the service desk are happy to help.",
            "The guide for colleagues who answer questions about our <products> has two pages.",
            (
                "We meet on {{ milestones['town-hall-day'] | longdate }} and go through ten of the "
                "<model> questions."
            ),
        ),
    ),
    cta=(
        ("Take a look", "{{ community.url }}/preview"),
        ("Answer one <model> question", "{{ community.url }}/unanswered"),
    ),
    requires="platform",
    sentences=3,
    touchpoints=(
        Touch("intranet", ("T-14 09:30", "T-2w Tue 09:30", "T-13 10:00"), always=True),
        Touch("email", ("T-13 10:30", "T-12 09:30"), always=True),
        Touch(
            "slack",
            ("T-12 11:00", "sneak-peek/intranet+1d 11:00"),
            always=True,
            field="body",
            texts=(
                (
                    "You can look around in {{ community.name }} now. Which <model> question do "
                    "you know by heart?"
                ),
                "<questions> <model> questions wait for somebody in <site> who knows. Take one?",
            ),
        ),
        Touch(
            "town-hall",
            ("town-hall-day 15:00", "town-hall-day 10:00"),
            field="notes",
            texts=("Show the <model> search first, then answer one real question.",),
            extra=("place: Canteen",),
        ),
        Touch(
            "poster",
            ("{from: T-8, until: T-0}", "{from: T-7, until: T-1}"),
            field="headline",
            texts=(
                "Which <model> question do you hear every week?",
                "Who in <site> knows the <model> best?",
            ),
            extra=("place: Stairs and canteen",),
        ),
        Touch("digital-signage", ("{from: T-7, until: T-1}", "{from: T-5, until: T-1}")),
    ),
)

DESK = Said(
    name="desk-briefing",
    objective="activation",
    audiences=("desk",),
    key_messages=("answers", "take-part"),
    owner="Customer Care",
    headline=(
        "When callers ask about {{ community.name }}",
        "What you say about the <model> community",
    ),
    summary=(
        (
            "Help with the <model> first, and then mention the community. Valid until "
            "{{ date('T+21') | longdate }}."
        ),
        "Name the <model> community after you have helped, never instead.",
    ),
    body=(
        (
            (
                "Owners of a <model> may ask you about {{ community.name }} from "
                "{{ launch.date | longdate }}."
            ),
            "Help the caller with the <model> first, and name the community when that is done.",
            "Nobody with a <model> has to use it; the helpline {{ facts.helpline }} stays.",
            "A safety question about the <model> stays with you, always.",
        ),
        (
            "<desk> puts the <model> questions you hear most often on the board every morning.",
            "Tell <desk> which answer about the <model> did not work, and it is changed that day.",
            "You find the <questions> best <model> answers on the first page.",
        ),
    ),
    points=(
        "**What is it?** A place where <model> owners help each other, and we join in.",
        "**Do I have to?** No. You can call us about your <model> as before.",
        "**What does it cost?** Nothing. You sign in with the account of your <model>.",
        "**Who reads it?** Everybody, so leave out the serial number of your <model>.",
        "**Nobody answered.** I am sorry. What was your question about the <model>?",
    ),
    cta=(
        ("Open the script", "{{ facts.staff_page }}/script"),
        ("See the <model> answers", "{{ community.url }}/best"),
    ),
    touchpoints=(
        Touch(
            "call-centre-script",
            ("{from: T-0 09:00, until: T+21}", "{from: T-0 09:00, until: T+14}"),
            always=True,
        ),
        Touch(
            "stand-up",
            (
                "{every: weekday, from: T-1 08:45, until: T+3}",
                "{every: day, from: T-0 08:45, until: T+2}",
            ),
            always=True,
            extra=("duration: 10 minutes",),
        ),
        Touch(
            "training",
            ("[T-6 11:00, T-4 09:30]", "[T-7 13:00, T-5 13:00]"),
            field="notes",
            texts=("Three real <model> questions, in pairs.",),
            extra=("duration: 1 hour",),
        ),
        Touch("manager-cascade", ("T-3bd 09:00", "{at: T-5 09:00, date: DATE}"), always=True),
    ),
)

INVITATION = Said(
    name="first-thirty",
    objective="activation",
    audiences=("superusers",),
    key_messages=("closer",),
    owner="Head of Community",
    approver="Customer Care director",
    approved_by="T-22",
    subject=(
        "Would you help other <model> owners?",
        "<minutes> minutes a week for <model> owners?",
    ),
    preheader=(
        "<places> places for people who know their <model>.",
        "Before the doors open on {{ launch.date | shortdate }}.",
    ),
    headline=("Would you be one of the first <places>?", "You know your <model> better than we do"),
    greeting=("Dear {{ merge('first_name') }},", "Hello {{ merge('first_name') }},"),
    body=(
        (
            "You know your <model> well, and <desk> named you when I asked who explains it best.",
            "I would like you to be one of the first <places> in {{ community.name }}.",
            "Other owners of a <model> come in on {{ launch.date | longdate }}.",
            "You wrote to us about your <model>, and you were right.",
        ),
        (
            "I ask for <minutes> minutes a week until {{ date('T+21') | longdate }}.",
            "You need not defend the <model>, and you may say what you think of it.",
            "Leave faults of the <model> that need an engineer to us.",
            (
                "You can come in on {{ milestones['soft-launch'] | longdate }}, before other "
                "<model> owners."
            ),
        ),
        (
            "There is no pay, but you have a direct line to two engineers who know the <model>.",
            (
                "It is quiet at first: your words about the <model> will be among the first that "
                "others find."
            ),
            "Reply with a yes or a no; a no is fine, and your <model> works as before.",
        ),
    ),
    cta=(
        ("Say yes or no", "{{ facts.info_page }}/first"),
        ("Answer <head>", "{{ facts.info_page }}/reply"),
    ),
    sign_off=("<head>, Head of Community", "<head>. A reply reaches me, not a queue."),
    sentences=3,
    touchpoints=(
        Touch("personal-invitation", ("T-19 10:00", "T-18 11:00", "~T-18"), always=True),
        Touch(
            "forum",
            ("soft-launch+1d 11:00", "soft-launch+2d 10:00"),
            always=True,
            field="headline",
            texts=(
                "Which <model> answer would you put differently?",
                "What hums, drips or blinks on your <model>?",
            ),
        ),
        Touch("newsletter", ("{between: [T-5, T-4]}", "T-4 10:00")),
    ),
)

OPENING = Said(
    name="doors-open",
    objective="acquisition",
    audiences=("customers", "followers"),
    key_messages=("answers", "closer"),
    owner="Brand team",
    approver="Head of Community",
    approved_by="T-7",
    subject=("Ask other <model> owners", "Your place for <model> answers is there"),
    headline=("Ask other <model> owners", "Your <model> questions, answered"),
    summary=(
        "Ask other owners about your <model>, and our engineers too.",
        "<questions> answers about the <model> are there already. What is your question?",
    ),
    body=(
        (
            "You can ask other owners about your <model> in {{ community.name }}, from today.",
            "Engineers from <site> who know the <model> answer there too, under their own names.",
            "<questions> questions about the <model> have an answer already.",
            "Some <places> owners came in first and wrote down what they know about the <model>.",
        ),
        (
            "You sign in with the account of your <model>, and it costs nothing.",
            ("Nothing else changes: call us about your <model> as before on {{ facts.helpline }}."),
            "Everybody can read it, so please leave out the serial number of your <model>.",
        ),
        (
            "What have you always wanted to know about your <model>?",
            "Show us where your <model> stands, and how you set it up.",
            "Tell us what your <model> should learn; the people who build it read along.",
        ),
    ),
    cta=(
        ("Ask your question", "{{ community.url }}/ask"),
        ("Find your answer", "{{ community.url }}/answers"),
    ),
    requires="platform",
    sentences=3,
    touchpoints=(
        Touch(
            "email",
            ("{batches: 3, per: day, from: T-0 10:00}", "T-0 10:00"),
            always=True,
            extra=("audiences: [<site-customers>]",),
        ),
        Touch(
            "website-banner",
            ("{from: T-0 10:00, until: T+14}", "{from: T-0 09:30, until: T+13}"),
            always=True,
        ),
        Touch("blog", ("T-0 10:30", "T-0 11:00")),
        Touch(
            "push", ("T-0 14:00 local", "T+1 14:30 local"), extra=("audiences: [<site-customers>]",)
        ),
        Touch(
            "linkedin",
            ("T-0 11:30", "T-0 12:00"),
            always=True,
            field="summary",
            texts=(
                (
                    "Who explains a <model> best? Its owners. From today they do it in "
                    "{{ community.name }}, and our engineers in <site> read along."
                ),
                "<questions> questions about the <model>, answered by those who own one.",
            ),
        ),
        Touch("facebook", ("T-0 12:30", "T+1 12:30")),
        Touch(
            "mastodon",
            ("T-0 13:00", "T+1 13:00"),
            field="hashtags",
            texts=("AskAnOwner", "OwnersKnow"),
        ),
        Touch("x", ("T-0 13:30", "T+1 12:00")),
        Touch(
            "in-app",
            ("{from: T-0 10:00, until: T+7}", "{from: T+1, until: T+10}"),
            extra=("audiences: [<site-customers>]",),
        ),
    ),
)

FOLLOW_UP = Said(
    name="first-answers",
    objective="activation",
    audiences=("customers",),
    key_messages=("answers",),
    owner="Community manager",
    approver="Head of Community",
    approved_by="T+1",
    subject=("What <model> owners asked first", "Ten <model> answers worth a look"),
    headline=("What <model> owners asked first", "The best <model> answers so far"),
    summary=(
        "The first <model> answers, and one question nobody has solved.",
        "What owners of a <model> told each other in the first days.",
    ),
    body=(
        (
            "Owners of a <model> have asked each other since {{ launch.date | longdate }}.",
            "The <model> answer that was read most often took an owner <minutes> minutes.",
            (
                "{% if facts.week_one_members %}{{ facts.week_one_members | number }} owners of a "
                "<model> have joined.{% endif %}"
            ),
            "Not every <model> question was answered within a day, and we say which.",
        ),
        (
            "One question about the <model> has no answer yet. Can you help?",
            "Would you thank the owner who solved your <model> question?",
            "Our engineers in <site> read every <model> question on Thursdays.",
            (
                "We count again on {{ date('T+21') | longdate }} and tell you what the <model> "
                "team changed."
            ),
        ),
    ),
    cta=(
        ("Read the ten answers", "{{ community.url }}/top"),
        ("Help one <model> owner", "{{ community.url }}/open"),
    ),
    sentences=3,
    touchpoints=(
        Touch("newsletter", ("first-numbers+1d 10:00", "T+8 10:30", "T+2w 10:00"), always=True),
        Touch(
            "forum", ("{every: week, on: Thu, from: T+2 15:00, count: 2}", "T+6 15:00"), always=True
        ),
        Touch("email", ("T+10 10:00", "T+9 11:00"), always=True),
        Touch("in-app", ("{from: T+8, until: T+15}", "{from: T+7, until: T+12}")),
        Touch(
            "sms",
            ("T+2 11:00", "T+3 11:30"),
            field="summary",
            texts=("Your <model> question may have an answer: {{ community.url }}",),
        ),
    ),
)

LAUNCH_DAY = Said(
    name="launch-day-staff",
    objective="activation",
    audiences=("staff",),
    key_messages=("take-part",),
    owner="Internal Communications",
    headline=("<model> owners are in. Answer one.", "<model> owners ask; what do you say?"),
    body=(
        (
            "Owners of a <model> can read and ask since {{ launch.time | time }} this morning.",
            "A <model> question that waits a day is what people remember.",
            "Pick one of the <questions> <model> questions and write what you would say by phone.",
            "<manager> is there all day if you want a second pair of eyes on a <model> answer.",
        ),
    ),
    cta=(
        ("Pick a question", "{{ community.url }}/unanswered"),
        ("Answer a <model> owner", "{{ community.url }}/new"),
    ),
    optional=True,
    touchpoints=(
        Touch("teams", ("T-0 09:45", "T-0 10:15"), always=True),
        Touch(
            "digital-signage", ("{from: T-0 09:00, until: T+3}", "{from: T-0 09:00, until: T+2}")
        ),
    ),
)

SUCCESSES = Said(
    name="successes",
    objective="activation",
    audiences=("staff", "management"),
    key_messages=("value", "take-part"),
    owner="Internal Communications",
    headline=("What your <model> answers did", "Three <model> answers that were thanked"),
    body=(
        (
            "Your answers about the <model> are read by far more people than asked.",
            "Owners of a <model> thanked three colleagues in <site> by name.",
            "None of the three <model> answers took more than <minutes> minutes.",
            "Some <model> questions waited longer than a day, and they are on the page too.",
        ),
        (
            "Who gave a <model> answer that deserves thanks? Name the colleague below.",
            "The <model> numbers for {{ community.name }} follow on {{ date('T+21') | longdate }}.",
            "<head> brings the open <model> questions to the engineers in <site>.",
        ),
    ),
    cta=(
        ("Name a colleague", "{{ facts.staff_page }}/thanks"),
        ("Read the three answers", "{{ facts.staff_page }}/three"),
    ),
    optional=True,
    touchpoints=(
        Touch("intranet", ("T+9 10:00", "{between: [T+9, T+10]}"), always=True),
        Touch("slack", ("T+10 10:00", "T+10 11:00")),
    ),
)

MESSAGES = (MANAGEMENT, PREVIEW, DESK, INVITATION, OPENING, LAUNCH_DAY, FOLLOW_UP, SUCCESSES)
"""In the order in which people first hear of them."""
