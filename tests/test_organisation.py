"""Brand and senders in golive.yaml."""

from __future__ import annotations

import pytest

from golive.settings import Settings, parse_settings
from golive.source.reading import read


def settings(text: str) -> tuple[Settings, list[str]]:
    found, findings = parse_settings(read("golive.yaml", text.encode()))
    return found, [finding.message for finding in findings]


def test_a_brand_and_its_senders() -> None:
    found, wrong = settings(
        "brand:\n  logo: {file: 'brand\\logo.png', alt: Northwind, link: https://northwind.example}\n"
        "  colour: '#0BF'\n  unsubscribe: '*|UNSUB|*'\n"
        "senders:\n  Community team: {email: community@northwind.example, reply_to: a+b@x.example}\n"
    )
    assert not wrong
    assert found.brand.colour == "#00bbff"
    assert found.brand.logo is not None
    assert found.brand.logo.file == "brand/logo.png"
    assert found.senders["Community team"].reply_to == "a+b@x.example"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("brand: {colour: blue}", "“blue” is not a colour."),
        ("brand: {logo: {file: ../logo.png, alt: x}}", "A picture must lie in this folder."),
        ("brand: {logo: {file: /etc/logo.png, alt: x}}", "A picture must lie in this folder."),
        ("brand: {logo: {file: 'C:\\logo.png', alt: x}}", "A picture must lie in this folder."),
        ("brand: {logo: {file: a.png, alt: x, link: javascript:1}}",
         "“javascript:1” is not a web address."),
        ("senders: {Ana: {email: ana}}", "“ana” is not a mailbox."),
        ("senders: {Ana: {email: a..b@c.example}}", "“a..b@c.example” is not a mailbox."),
        ("senders: {Ana: {email: .a@c.example}}", "“.a@c.example” is not a mailbox."),
        ('senders: {Ana: {email: "a@b.example\\nBcc: c@d.example"}}',
         "“a@b.example\nBcc: c@d.example” is not a mailbox."),
    ],
)  # fmt: skip
def test_what_no_mail_could_use(text: str, message: str) -> None:
    assert settings(text + "\n")[1] == [message]


def test_a_fault_in_one_sender_costs_no_other() -> None:
    found, _ = settings("senders: {Ana: {email: ana}, Bo: {email: bo@x.example}}\n")
    assert list(found.senders) == ["Bo"]
