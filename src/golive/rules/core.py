"""Findings that no rule makes: files that cannot be read, names that mean nothing, waivers amiss."""

from __future__ import annotations

from collections.abc import Mapping

PAGES: Mapping[str, str] = {
    "unreadable": """\
The file cannot be read at all: it is missing, too large or not text.

Why: golive cannot judge what it cannot read, and a campaign that drops out in silence would look
like one without faults.
Flagged: a file of more than 1 MB; a document or a picture whose name ends in .yaml; a text saved as
UTF-16 or in an older encoding.
Fine: any text saved as UTF-8, in whatever language, with emoji, with or without a byte order mark.
""",
    "yaml": """\
The file is not YAML, or YAML would read it otherwise than it is meant.

Why: some signs mean something to YAML, and it drops or changes what follows them without a word: a
number sign begins a comment, a comma in braces ends a value, an indented line belongs to the one
above.
Flagged: `headline: Launch: it is here`; `owner: @anna`; `account: #general`, which would be empty;
a text that begins with braces and has no quotes; a key given twice; a tab as indentation.
Fine: the same in quotes, or below a `|` on lines of their own. 10:00 stays ten o'clock, NO Norway.
""",
    "format": """\
A key is unknown, is missing, or holds something of another kind.

Why: a misspelt key that nobody notices is an instruction that nobody follows.
Flagged: `audience:` for `audiences:`; a campaign without a launch; `launch: 31 June`; words where a
number belongs; an audience of colleagues that is part of one outside; `except:` that leaves nobody;
messages in a file that is not part of a campaign's folder.
Fine: whatever `golive schema` describes; an editor that knows the schema says so as you type.
""",
    "duplicate-id": """\
Two things that must be told apart have the same name.

Why: times, waivers and calendars refer to messages, tasks and milestones by name, and a name that
means two things means neither. Calendar programs would take the two for one event.
Flagged: the same message in two files of a campaign; a task called like a milestone; two e-mails of
one message.
Fine: two e-mails of one message of which one has an `id:`, such as `id: reminder`.
""",
    "unknown-name": """\
Something is named that the campaign, golive or a calendar does not know.

Why: a touchpoint for an audience that is not there reaches nobody, and one that waits for a
milestone that is not there never goes out.
Flagged: an audience, channel, milestone, key message or gate that is written nowhere; a region that
its country does not have, or that is in none.
Fine: a channel of your own that golive.yaml describes. `golive channels` lists those there are.
""",
    "timing": """\
A time is written well but cannot be: it ends before it starts, or has no day.

Why: golive would have to guess what is meant, and a guess on a calendar looks like a decision.
Flagged: `{from: T-0, until: T-3}`; a recurrence that comes to thousands of days; a day so far away
that no calendar has it.
Fine: `TBD`, `2026-05` or `on-confirm` for what nobody can know yet: it is listed as not scheduled.
""",
    "timing-cycle": """\
Things wait for each other, or are part of or like themselves.

Why: neither of two that wait for each other ever gets a day.
Flagged: a reminder three days after an e-mail that is to go out a week after the reminder; an
audience within one that is within it; a message `like:` one that is like it.
Fine: a chain that ends at the launch, at a milestone with a day, or at a date.
""",
    "template": """\
A text or template cannot be rendered: a name is unknown or something is not allowed.

Why: a reader would see the braces, or nothing. Texts and templates may come from people whom nobody
has checked, so they can use names, facts, conditions and filters, and nothing that reaches the
machine or runs without end.
Flagged: `{{ facts.helplin }}`; a fact that has no value; a loop within a loop; an unclosed brace.
Fine: `{{ facts.helpline }}`, `{{ launch.date | longdate }}`; a template that extends the shipped one
and changes a block.
""",
    "waiver": """\
A waiver has no reason, names no rule, or is no longer needed.

Why: a waiver is a decision that everyone can read, and stands in every plan. Without its reason
nobody can tell later whether it still holds.
Flagged: `waive: {launch-window: ""}`; a rule that does not exist; as a warning, a waiver that no
longer excuses anything.
Fine: `waive: {launch-window: "The regulator must be told 30 days ahead."}`
""",
    "rule-crashed": """\
A rule failed, which is golive's fault; all other rules ran.

Why: one faulty rule must not hide what the others found; but nobody may believe that it passed.
Flagged: any rule that ends in an error of its own.
Fine: turning it off in golive.yaml until it is mended. Please report it, with the campaign if you
may share it.
""",
    "settings": """\
golive.yaml asks for something that cannot be, such as an unknown rule.

Why: a misspelt rule that is turned off stays on, and one with a misspelt parameter judges as usual.
Flagged: a rule that does not exist; a parameter of the wrong kind; turning off what cannot be
turned off, such as launch-window or anything on this list.
Fine: another severity, `off` or parameters for any other rule; `golive rules` explains each.
""",
}
"""A page for each, written like a rule's; they can be neither turned off nor waived."""
