"""A campaign of three touchpoints."""

SMALL = """\
title: Small launch
owner: Ana
launch: {date: 2027-04-20, timezone: Europe/Berlin}
audiences: {staff: {side: internal}}
messages:
  hello:
    audiences: staff
    objective: awareness
    copy:
      subject: Soon
      headline: Hello
      body: We open soon.
      cta: {label: Look, url: "https://a.example"}
    touchpoints:
      - {channel: intranet, when: T-3}
      - {channel: email, when: T-2}
  welcome:
    audiences: staff
    objective: awareness
    channel: slack
    when: T+1
    copy: {body: We are open.}
"""

ONE_FILE_EACH = """\
name: Acme
channels:
  email: {like: email, form: markdown}
  intranet: {like: intranet, form: markdown}
  slack: {like: slack, form: text}
  sms: {like: sms, form: text}
"""
"""Settings in which a draft is one file, so that tests can count them."""
