"""Senders with nobody behind them.

Source: RFC 2142 (1997) for the usual mailboxes of services and departments, and no-reply addresses as
platforms name them; "people like to interact with genuine individuals, not faceless, generic company
representatives" is from Integrate into Business.
"""

from __future__ import annotations

MAILBOXES: tuple[str, ...] = (
    "admin", "admins", "administration", "alerts", "all", "comms", "communication",
    "communications", "community", "contact", "customercare", "customerservice", "enquiries",
    "feedback", "hello", "help", "helpdesk", "hr", "info", "inquiries", "intranet", "it", "kontakt",
    "mail", "mailer", "marketing", "media", "news", "newsletter", "notification", "notifications",
    "office", "post", "postmaster", "pr", "press", "project", "sales", "service", "servicedesk",
    "social", "staff", "support", "team", "updates", "web", "webmaster", "welcome",
)  # fmt: skip
"""What stands before the @ of an address that is not a person's."""

OFFICES: tuple[str, ...] = (
    "administration", "customer service", "headquarters", "management", "pmo",
    "project management office", "project office", "the administration", "the company",
    "the management", "the organisation", "the organization", "the project office",
)  # fmt: skip
"""Names of offices that no reader has met."""
