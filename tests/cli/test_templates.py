"""A workspace's own templates, through the commands."""

from __future__ import annotations

from pathlib import Path

import pytest
from cli.running import errors, golive


@pytest.fixture
def own(small: Path) -> Path:
    """The template of mails in a workspace, still to be written."""
    (small / "templates").mkdir()
    return small / "templates/email.jinja"


def test_one_block_is_changed_and_the_rest_stays(small: Path, own: Path) -> None:
    own.write_text(
        '{% extends "shipped/email" %}\n{% block body %}{{ super() }}\n\nYour Northwind{% endblock %}\n',
        "utf-8",
    )
    said = golive("draft", "--channel", "email", cwd=small).stdout
    assert "We open soon.\n\n[Look](https://a.example)\n\nYour Northwind\n" in said
    assert "Subject\nSoon\n" in said
    assert "Northwind" not in golive("draft", "--channel", "intranet", cwd=small).stdout


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("{% block body %}\n{{ copy.body }\n{% endblock %}", 2, "This cannot be read: unexpected '}'"),
        ("{% block body %}\n\n{% if copy.body %}\n{% endblock %}", 4, "This cannot be read"),
        ("\n{% include 'x' %}", 2, "{% include %} cannot be used here."),
        ("{% block body %}\n{{ copy.boddy }}{% endblock %}", 2, "copy.boddy has no value here."),
        ("{% block body %}\n\n{{ launch.date | nope }}{% endblock %}", 3, "There is no filter nope."),
        ("{% block body %}\n\n{{ title | longdate }}{% endblock %}", 3, "longdate needs a date"),
        ("{% block body %}\n{{ launch }}{% endblock %}", 2, "launch is a group of names"),
        ("{% block body %}\n{{ launch.date < 1 }}{% endblock %}", 2, "does not go with the kind"),
        ("{% block body %}\n{% for c in title %}{% endfor %}{% endblock %}", 2, "goes over a list"),
        ("{% block body %}\n{{ merge }}{% endblock %}", 2, "merge needs brackets."),
        ('{% extends "shipped/emial" %}', 1, "There is no template shipped/emial."),
        ('\n{% extends "email" %}', 1, "These templates extend each other."),
        ('\n{% if 1 %}{% extends "email" %}{% endif %}', 2, "extends stands on the first line."),
        ("{% block body %}\n{% block body %}{% endblock %}{% endblock %}", 2, "This cannot be read"),
    ],
)  # fmt: skip
def test_what_is_wrong_stands_at_its_line(
    small: Path, own: Path, text: str, line: int, says: str
) -> None:
    own.write_text(text, "utf-8")
    (found,) = errors(small)
    assert found.startswith(f"templates/email.jinja:{line}:1 template: ")
    assert says in found


def test_a_template_that_is_no_text_is_shown_where_it_is_none(small: Path, own: Path) -> None:
    own.write_bytes(b"{% block body %}\nSch\xf6n{% endblock %}")
    said = golive("check", cwd=small, code=1).stdout
    assert "templates/email.jinja:2:4  error" in said
    assert "    2 │ Sch\N{REPLACEMENT CHARACTER}n{% endblock %}" in said


def test_a_broken_template_costs_only_its_drafts(small: Path, own: Path) -> None:
    own.write_text("{% if %}", "utf-8")
    golive("build", cwd=small, code=1)
    assert [path.name for path in (small / "build/small/drafts/hello").iterdir()] == ["intranet.md"]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"caf\xe9", "templates/email.jinja:1:4 unreadable: This character is not UTF-8."),
        ("x".encode("utf-16"), "This file is stored as UTF-16"),
        (b"\0\1", "This is a binary file, not a text."),
        (b"x" * 2_000_000, "This file is 2.0 MB"),
    ],
)
def test_templates_that_are_no_text(small: Path, own: Path, content: bytes, says: str) -> None:
    own.write_bytes(content)
    (found,) = errors(small)
    assert says in found
    said = golive("draft", "--channel", "email", cwd=small, code=1).stdout
    assert "We open soon." in said  # the shipped one serves


def test_a_template_that_is_no_file(small: Path, own: Path) -> None:
    own.mkdir()
    assert errors(small) == ["templates/email.jinja:0:0 unreadable: This is a folder, not a file."]
    own.rmdir()
    own.parent.chmod(0)
    found = errors(small)
    own.parent.chmod(0o700)
    assert found == ["templates:0:0 unreadable: This folder cannot be read: permission denied."]


def test_a_missing_fact_in_a_block_taken_over_stands_where_it_is_used(
    small: Path, own: Path
) -> None:
    own.write_text('{% extends "base" %}\n{% block body %}{{ super() }}{% endblock %}', "utf-8")
    base = "{% block body %}\n\n\n{{ copy.gone }}{% endblock %}"
    (small / "templates/base.jinja").write_text(base, "utf-8")
    assert errors(small) == ["templates/base.jinja:4:1 template: copy.gone has no value here."]
