from __future__ import annotations

from rules.plans import judge, said

RULE = "incomplete"
START = """
    audiences: {staff: {side: internal}}
    messages:
      whole: {audiences: staff, channel: email, when: T-1}
"""


def test_everything_a_message_lacks_in_one_sentence() -> None:
    result = judge(START + "      news: {objective: awareness}\n")
    assert said(result, RULE) == [(6, "news lacks a channel, an audience and a time.")]


def test_one_touchpoint_of_several() -> None:
    result = judge(
        START
        + """\
      news:
        audiences: staff
        touchpoints:
          - {channel: email, when: T-2}
          - {channel: intranet}
"""
    )
    assert said(result, RULE) == [(10, "news/intranet lacks a time.")]


def test_a_deadline_an_idea_and_what_is_cancelled_are_fine() -> None:
    result = judge(
        START
        + """\
      until: {audiences: staff, channel: email, latest: T-2}
      idea: {status: idea}
      off: {status: cancelled}
      sent: {audiences: staff, channel: email, sent: 2026-10-01}
      later: {audiences: staff, channel: email, when: after whole}
"""
    )
    assert not said(result, RULE)


def test_what_nothing_has_is_remarked_on_once() -> None:
    result = judge("messages:\n  one: {channel: email}\n  two: {channel: sms, when: T-1}\n")
    assert said(result, RULE) == [
        (3, "None of the 2 messages has an audience yet."),
        (4, "one lacks a time."),
    ]
