from __future__ import annotations

from rules.plans import judge, said

RULE = "owner-missing"


def test_each_message_once_owning_has_begun() -> None:
    result = judge("""
        messages:
          owned: {channel: email, owner: Ana}
          orphan: {channel: [email, sms]}
          half:
            touchpoints:
              - {channel: email, owner: Ana}
              - {channel: sms}
          off: {channel: email, status: cancelled}
          gone: {channel: email, sent: 2026-10-01}
    """)
    assert said(result, RULE) == [(5, "Nobody owns orphan."), (9, "Nobody owns half/sms.")]


def test_one_remark_where_nobody_owns_anything() -> None:
    result = judge("messages: {a: {channel: email}, b: {channel: email}}\n")
    assert said(result, RULE) == [(3, "No message has an owner.")]
