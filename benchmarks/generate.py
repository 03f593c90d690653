"""Write a workspace of realistic campaigns to measure with.

    python benchmarks/generate.py FOLDER --campaigns 100

Campaign number 7 is the same in a workspace of ten and of a thousand, and on every machine: it
follows from the seed and its number alone. Each has 150 to 200 lines, 20 touchpoints, 6 audiences
and 6 to 8 messages. Nearly every text names the campaign's own product and is put together anew,
so that a tool gains nothing by remembering texts it has seen in another campaign.

Two or three launches open every Tuesday, and twelve sites take turns: a thousand campaigns cover
eight years instead of crowding into one, and rules that look across campaigns find as many
neighbours for the thousandth as for the tenth.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator, Sequence
from datetime import timedelta
from pathlib import Path

from launches import Launch, audience, block, launch_of, said, value
from texts import MESSAGES, REMARKS, Said, Touch

ZONES = {
    "NL": "Europe/Amsterdam",
    "DE": "Europe/Berlin",
    "GB": "Europe/London",
    "IE": "Europe/Dublin",
    "ES": "Europe/Madrid",
    "SE": "Europe/Stockholm",
}
TOUCHPOINTS = 20
DATED = 5
"""Days before launch of the touchpoint whose date is written beside its offset."""
LONGEST = 140
"""Up to here people keep a touchpoint on one line."""


def main() -> None:
    """Write the workspace that the command line asks for."""
    parser = argparse.ArgumentParser(description="Write a workspace of realistic campaigns.")
    parser.add_argument("folder", type=Path, help="where; made if need be")
    parser.add_argument("--campaigns", type=int, default=100, metavar="N", help="how many (100)")
    parser.add_argument("--seed", type=int, default=1, metavar="S", help="other texts (1)")
    arguments = parser.parse_args()
    if list(arguments.folder.glob("campaigns/*")):
        parser.error(f"{arguments.folder} holds campaigns already; name a new folder")
    lines = write_workspace(arguments.folder, arguments.campaigns, arguments.seed)
    print(f"{arguments.campaigns} campaigns, {lines:,} lines of YAML, in {arguments.folder}")


def write_workspace(folder: Path, campaigns: int, seed: int = 1) -> int:
    """Write golive.yaml and the campaigns; returns how many lines the campaigns have together."""
    (folder / "campaigns").mkdir(parents=True, exist_ok=True)
    settings = "name: Northwind\ntimezone: Europe/Amsterdam\nlocale: en-GB\ncountry: NL\n"
    (folder / "golive.yaml").write_text(settings, encoding="utf-8")
    total = 0
    for number in range(1, campaigns + 1):
        name, text = campaign(number, seed)
        (folder / "campaigns" / f"{name}.yaml").write_text(text, encoding="utf-8")
        total += text.count("\n")
    return total


def campaign(number: int, seed: int = 1) -> tuple[str, str]:
    """The file name, without its ending, and the YAML of one campaign."""
    chance = random.Random(f"{seed}/{number}")
    launch = launch_of(number, chance)
    lines = [*_head(launch, chance), *_plan(launch, chance), *_audiences(launch, chance)]
    lines += [*_messages(launch, chance), *_tasks(chance)]
    return launch.slug, "\n".join(lines) + "\n"


def _head(launch: Launch, chance: random.Random) -> Iterator[str]:
    words = launch.words
    yield f"title: {launch.name} opens for {words['model']} owners"
    yield f"owner: Community team {launch.site}"
    yield f"country: {launch.country}"
    yield (
        f"launch: {{name: Public opening, date: {launch.day}, "
        f'time: "09:00", timezone: {ZONES[launch.country]}}}'
    )
    yield "community:"
    yield f"  name: {launch.name}"
    yield f"  url: https://{launch.slug[5:]}.northwind.example"
    opens = {"management": "T-21", "staff": "T-14", "desk": "T-14", "superusers": "T-8",
             "customers": "T-0", "followers": "T-0"}  # fmt: skip
    parts = [f"{audience(name, launch)}: {when}" for name, when in opens.items()]
    yield f"  opens: {{{', '.join(parts[:3])},"
    yield f"    {', '.join(parts[3:])}}}"
    yield "facts:"
    yield f'  helpline: "+31 20 555 {chance.randint(100, 999):04}"'
    yield f"  info_page: https://www.northwind.example/{launch.slug[5:]}"
    yield f"  staff_page: https://intranet.northwind.example/{launch.slug[5:]}"
    yield f"  members_wanted: {chance.randrange(800, 9000, 50)}"
    yield "  week_one_members: 0           # filled in after the first week"


def _plan(launch: Launch, chance: random.Random) -> Iterator[str]:
    yield "milestones:"
    yield f"  soft-launch: {chance.choice(('T-8', 'T-8 10:00', 'T-8 11:00'))}"
    yield "  town-hall-day: T-6"
    yield "  first-numbers: T+7"
    yield "key_messages:"
    for name, sentences in REMARKS.items():
        yield f"  {name}: {value(said(chance.choice(sentences), launch))}"
    yield "objectives:"
    awareness, members, active = (chance.randrange(low, low * 6, 10) for low in (900, 400, 40))
    kpis = (
        ("awareness", "different visitors", awareness),
        ("acquisition", f"{launch.words['model']} owners registered", members),
        ("activation", "members who post twice a week", active),
    )
    for objective, kpi, target in kpis:
        owner = chance.choice(("Insights", "Community team"))
        yield (
            f"  {objective}: {{kpi: {kpi}, baseline: 0 a week, target: {target} a week, "
            f"measure: [T+7, T+21], owner: {owner}}}"
        )
    yield "gates:"
    yield "  platform: {fact: Signing in works, owner: IT, by: T-15, done: true}"
    yield "  guidelines: {fact: The community guidelines are published, owner: Legal, by: T-15}"


def _audiences(launch: Launch, chance: random.Random) -> Iterator[str]:
    site, model = launch.site, launch.words["model"]
    staff, customers = chance.randrange(200, 6000, 10), chance.randrange(5000, 250_000, 100)
    # Customers may live in another zone than the launch's own, where a site serves two countries.
    away = chance.choice(("Europe/Lisbon", "Europe/London", "Europe/Berlin", "Europe/Paris"))
    fields = {
        "staff": f"label: All staff in {site}, side: internal, role: employees, size: {staff}",
        "management": f"label: Management in {site}, side: internal, role: management, size: 14",
        "desk": f"side: internal, role: support, within: {audience('staff', launch)}, "
        f"size: {staff // 20}",
        "customers": f"label: Owners of a {model}, side: external, role: members, "
        f"size: {customers}, timezone: {away}",
        "superusers": "side: external, role: influencers, "
        f"within: {audience('customers', launch)}, size: {launch.words['places']}",
        "followers": f"side: external, role: public, size: {customers // 3}",
    }
    yield "audiences:"
    for name, described in fields.items():
        yield f"  {audience(name, launch)}: {{{described}}}"
    yield ""


def _messages(launch: Launch, chance: random.Random) -> Iterator[str]:
    optional = [message for message in MESSAGES if message.optional]
    kept = chance.sample(optional, chance.randint(0, len(optional)))
    chosen = [message for message in MESSAGES if not message.optional or message in kept]
    touches = _shared_out(chosen, chance)
    yield "messages:"
    for message, touchpoints in zip(chosen, touches, strict=True):
        yield from _message(message, touchpoints, launch, chance)


def _shared_out(messages: Sequence[Said], chance: random.Random) -> list[list[Touch]]:
    """Twenty touchpoints among the messages: what each needs, and then by chance."""
    more = [
        (index, touch)
        for index, message in enumerate(messages)
        for touch in message.touchpoints
        if not touch.always
    ]
    needed = sum(touch.always for message in messages for touch in message.touchpoints)
    drawn = chance.sample(more, TOUCHPOINTS - needed)
    return [
        [touch for touch in message.touchpoints if touch.always or (index, touch) in drawn]
        for index, message in enumerate(messages)
    ]


def _message(
    message: Said, touchpoints: Sequence[Touch], launch: Launch, chance: random.Random
) -> Iterator[str]:
    yield f"  {message.name}:"
    yield f"    objective: {message.objective}"
    yield f"    audiences: [{', '.join(audience(name, launch) for name in message.audiences)}]"
    yield f"    key_message: {chance.choice(message.key_messages)}"
    yield f"    owner: {message.owner}"
    if message.approved_by:
        yield f"    approvers: [{{who: {message.approver}, by: {message.approved_by}}}]"
    if message.requires:
        yield f"    requires: [{message.requires}]"
    yield "    copy:"
    for field in ("subject", "preheader", "headline", "summary", "greeting"):
        texts = getattr(message, field)
        if texts:
            yield f"      {field}: {value(said(chance.choice(texts), launch))}"
    body = " ".join(chance.sample(chance.choice(message.body), message.sentences))
    if message.sentences == 1:
        yield f"      body: {value(said(body, launch))}"
    else:
        yield "      body: |"
        yield from block(said(body, launch), 8)
    if message.points:
        yield "      points:"
        for point in chance.sample(message.points, 2):
            yield f"        - {value(said(point, launch))}"
    label, url = chance.choice(message.cta)
    yield f"      cta: {{label: {said(label, launch)}, url: {value(said(url, launch))}}}"
    if message.sign_off:
        yield f"      sign_off: {value(said(chance.choice(message.sign_off), launch))}"
    yield "    touchpoints:"
    for touch in touchpoints:
        yield from _touchpoint(touch, launch, chance)
    yield ""


def _touchpoint(touch: Touch, launch: Launch, chance: random.Random) -> Iterator[str]:
    when = chance.choice(touch.when)
    when = when.replace("DATE", str(launch.day - timedelta(days=DATED)))
    parts = [f"channel: {touch.channel}", f"when: {when}"]
    parts += [said(part, launch) for part in touch.extra]
    if touch.texts:
        parts.append(f"copy: {{{touch.field}: {value(said(chance.choice(touch.texts), launch))}}}")
    line = f"      - {{{', '.join(parts)}}}"
    if len(line) <= LONGEST:
        yield line
    else:
        yield f"      - {parts[0]}"
        yield from (f"        {part}" for part in parts[1:])


def _tasks(chance: random.Random) -> Iterator[str]:
    read_only = chance.choice(("T-1", "T-3bd", "T-1 17:00"))
    down = chance.randint(14, 16)
    tasks = (
        ("lists-read-only", f"Old mailing lists become read-only, when: {read_only}, owner: IT"),
        ("rehearsal", "Rehearse launch morning, when: T-4 14:00, duration: 2 hours, owner: IT"),
        ("banner-down", f"The banner comes down, when: T+{down}, owner: Web team"),
        (
            "debrief",
            "Debrief with all who owned a message, when: T+21 10:00, owner: Community team",
        ),
    )
    yield "tasks:"
    for name, done in tasks:
        yield f"  {name}: {{do: {done}}}"


if __name__ == "__main__":
    main()
