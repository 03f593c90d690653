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
