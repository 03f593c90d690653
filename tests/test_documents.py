"""What the documents say is what the program does."""

from __future__ import annotations

import html
import re
import shlex
import shutil
import textwrap
from itertools import pairwise
from pathlib import Path

import command_tables
import made_tables
import pages
import picture
import pytest
from cli.running import errors, golive
from format_tables import REMARKS, format_table, shapes, written
from markdown_it import MarkdownIt
from markdown_it.token import Token
from scaffold.documents import as_an_editor

from golive.fields import Shape
from golive.forms.table import FORMS
from golive.rules.checking import check_settings
from golive.settings import channels_of, parse_settings
from golive.source.reading import read
from golive.timing.parsing import parse_timings

ROOT = Path(__file__).parents[1]
DOCUMENTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
README = (ROOT / "README.md").read_text("utf-8")


def tokens(text: str) -> list[Token]:
    found = MarkdownIt("commonmark").enable("table").parse(text)
    return [*found, *(child for token in found for child in token.children or ())]


def blocks(text: str) -> list[Token]:
    return [token for token in tokens(text) if token.type in ("fence", "code_block")]


def inline(text: str) -> list[str]:
    return [token.content for token in tokens(text) if token.type == "code_inline"]


def run(line: str, folder: Path) -> None:
    _, *arguments = shlex.split(line, comments=True)
    asks = arguments[0] == "add"  # what no option says, and in a pipe it cannot
    said = golive(*arguments, cwd=folder, code=None if asks else 0).stderr
    assert "Usage:" not in said


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_command_shown_can_be_run(tmp_path: Path, document: Path) -> None:
    text = document.read_text("utf-8")
    here = tmp_path
    for block in blocks(text):
        for line in block.content.splitlines():
            if line.startswith("golive "):
                run(line, here)
            elif line.startswith("cd "):
                here = here / line.split()[1]
    if here == tmp_path:
        here = tmp_path / "workspace"
        golive("init", str(here), cwd=tmp_path)
    for number, line in enumerate(inline(text)):
        if line.startswith("golive ") and not re.search(r"\b[A-Z]{3,}\b|…", line):
            folder = tmp_path / f"copy-{number}"
            if line == "golive init":
                folder.mkdir()
            else:
                shutil.copytree(here, folder)
            run(line, folder)


def test_the_readme_has_every_command_and_no_other(tmp_path: Path) -> None:
    listed = golive("--help", cwd=tmp_path).stdout.partition("Commands:\n")[2]
    commands = re.findall(r"(?m)^  ([a-z]+)", listed)
    shown = {line.split()[1] for line in inline(README) if line.startswith("golive ")}
    assert shown == set(commands)


def test_the_options_in_the_readme_exist(tmp_path: Path) -> None:
    commands = {line.split()[1] for line in inline(README) if line.startswith("golive ")}
    help = "".join(golive(command, "--help", cwd=tmp_path).stdout for command in sorted(commands))
    for line in inline(README):
        for option in re.findall(r"(?<!\S)--[a-z-]+", line):
            assert option in help, option


def test_the_campaign_in_the_readme_is_sound(tmp_path: Path) -> None:
    (example,) = (
        block.content for block in blocks(README)
        if block.info == "yaml" and block.content.startswith("title: ")
    )  # fmt: skip
    (tmp_path / "campaigns").mkdir()
    (tmp_path / "campaigns/example.yaml").write_text(example, "utf-8")
    assert errors(tmp_path) == []
    assert "Tuesday 13 April 2027" in golive("draft", cwd=tmp_path).stdout


def test_the_starters_and_modules_in_the_readme_exist() -> None:
    starters = {path.stem for path in (ROOT / "campaigns").iterdir()}
    assert starters <= set(inline(README))
    for name in inline(README):
        if name.startswith("src/"):
            assert (ROOT / name).exists(), name


def test_every_form_of_when_in_the_documents_is_read() -> None:
    found = (
        MarkdownIt("commonmark").enable("table").parse((ROOT / "docs/timing.md").read_text("utf-8"))
    )
    cells = [after for token, after in zip(found, found[2:]) if token.type == "tr_open"]
    forms = [child.content for cell in cells for child in cell.children or ()
             if child.type == "code_inline"]  # fmt: skip
    assert len(forms) > 30
    for form in forms:
        line = form if form.startswith(("earliest:", "latest:")) else f"when: {form}"
        (value,) = read("timing.md", line.encode()).data.values()
        parse_timings(value)


def yaml_blocks(document: str, begin: str) -> list[str]:
    """The YAML that a document shows, of which the first key is ``begin``."""
    shown = blocks((ROOT / document).read_text("utf-8"))
    return [one.content for one in shown if one.info == "yaml" and one.content.startswith(begin)]


def test_settings_are_shown_as_golive_takes_them() -> None:
    (example,) = yaml_blocks("docs/format.md", "name:")
    source = read("golive.yaml", example.encode())
    settings, faults = parse_settings(source)
    assert not faults
    assert not check_settings(source, settings)


def format_page() -> str:
    return (ROOT / "docs/format.md").read_text("utf-8")


def test_everything_with_keys_of_its_own_has_a_table() -> None:
    tables = made_tables.names(format_page())
    assert len(tables) == len(set(tables))
    assert set(tables) == {*shapes(), REMARKS}


def test_every_key_is_in_the_table_of_its_shape() -> None:
    remarks = set(inline(format_table(REMARKS, format_page())))
    for name, shape in shapes().items():
        assert shape["properties"].keys() <= {*inline(format_table(name, format_page())), *remarks}


def models(above: type[Shape] = Shape) -> dict[str, type[Shape]]:
    below = {one.__name__: one for one in above.__subclasses__()}
    return {name: found for one in below.values() for name, found in models(one).items()} | below


@pytest.mark.parametrize("name", shapes())
def test_every_example_is_what_golive_takes(name: str) -> None:
    keys = shapes()[name]["properties"]
    shown = {key: read_back(key, about["examples"][0]) for key, about in keys.items()}
    required = {key: shown[key] for key in shapes()[name].get("required", ())}
    for key, example in shown.items():
        assert as_an_editor(example) == as_an_editor(keys[key]["examples"][0])
        beside = {"country": "DE"} if (name, key) == ("Settings", "region") else required
        models()[name].model_validate({**beside, key: example})


def read_back(key: str, example: object) -> object:
    """What golive reads where the example of a key is copied from its table."""
    return read("x.yaml", f"{key}: {written(example)}\n".encode()).data[key]


def test_facts_in_texts_are_shown_as_readers_get_them(tmp_path: Path) -> None:
    (campaign,) = yaml_blocks("docs/format.md", "title:")
    rows = re.findall(r"(?m)^\| `(\{\{ .*? \}\})` \| (.*) \|$", format_page())
    body = "\n\n".join(f"        {asked}" for asked, _ in rows).replace("\\|", "|")
    whole, changed = re.subn(r"(?m)^      body: .*$", lambda _: f"      body: |\n{body}", campaign)
    assert changed == 1
    (tmp_path / "campaigns").mkdir()
    (tmp_path / "campaigns/kettle.yaml").write_text(campaign, "utf-8")
    assert errors(tmp_path) == []
    (tmp_path / "campaigns/kettle.yaml").write_text(whole, "utf-8")
    lines = [line.strip() for line in golive("draft", cwd=tmp_path).stdout.splitlines()]
    first = lines.index(rows[0][1])
    assert len(rows) > 5
    assert [line for line in lines[first:] if line][: len(rows)] == [got for _, got in rows]


def test_channels_of_one_s_own_are_shown_as_golive_takes_them() -> None:
    examples = yaml_blocks("docs/channels.md", "channels:")
    assert len(examples) > 1
    for example in examples:
        settings, faults = parse_settings(read("golive.yaml", example.encode()))
        assert not faults
        for own in settings.channels:
            made = channels_of(settings)[own]
            counted = {field.name for field in made.fields} | {*FORMS[made.form].measures}
            assert {limit.field for limit in made.limits} <= counted


def test_touchpoints_are_shown_as_golive_takes_them(tmp_path: Path) -> None:
    (example,) = yaml_blocks("docs/channels.md", "touchpoints:")
    said = textwrap.indent(example, "    ")
    (tmp_path / "launch.yaml").write_text(
        "title: Kettle\nlaunch: {date: 2027-04-13, timezone: Europe/London}\n"
        "audiences: {owners: {side: external}}\n"
        f"messages:\n  open:\n    audiences: [owners]\n    copy: {{body: Hello.}}\n{said}",
        "utf-8",
    )
    drafts = golive("draft", "launch.yaml", cwd=tmp_path, code=0).stdout
    assert "Your questions, answered" in drafts


def test_prose_around_tables_is_left_alone() -> None:
    page = "# A\n\n<!-- made: b -->\nold | \\1\n<!-- end -->\n\nAnd `c`.\n"
    made = made_tables.filled(page, lambda name: made_tables.table((name,), [("x | \\2\ny",)]))
    assert made == (
        "# A\n\n<!-- made: b -->\n\n| b |\n| --- |\n| x \\| \\2 y |\n\n<!-- end -->\n\nAnd `c`.\n"
    )
    assert made_tables.filled(made, lambda name: "old | \\1") != made
    assert made_tables.names(made) == ["b"]


def anchors(document: Path) -> set[str]:
    """The ends of links to a document's headings, as GitHub makes them."""
    found = tokens(document.read_text("utf-8"))
    titles = [after.content for token, after in pairwise(found)
              if token.type == "heading_open"]  # fmt: skip
    return {re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in titles}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_between_documents_lead_somewhere(document: Path) -> None:
    for token in tokens(document.read_text("utf-8")):
        target = str(token.attrs.get("href") or token.attrs.get("src") or "")
        if target and not target.startswith("http"):
            name, _, heading = target.partition("#")
            file = document.parent / name if name else document
            assert file.exists(), target
            assert not heading or heading in anchors(file), target


def test_the_picture_shows_what_the_program_draws_now() -> None:
    def words(svg: str) -> list[str]:
        return [html.unescape(text) for text in re.findall(r"<text[^>]*>([^<]*)</text>", svg)]

    drawn = picture.draw()
    assert drawn == picture.draw()
    shown = picture.PICTURE.read_text("utf-8")
    assert words(shown) == words(drawn), "make docs draws it anew"


def test_the_pages_are_those_that_the_program_makes() -> None:
    """Mend with ``make docs``."""
    made = pages.made()
    assert pages.generated() == {path for path in made if path.parts[0] == "rules"}
    for path, text in made.items():
        assert (pages.DOCS / path).read_text("utf-8") == text, path


def test_every_command_has_a_place_in_its_page() -> None:
    page = (ROOT / "docs/commands.md").read_text("utf-8")
    assert sorted(made_tables.names(page)) == sorted(command_tables.commands())
    for name, (command, context) in command_tables.commands().items():
        made = command_tables.command_table(name)
        assert f"### {context.command_path}\n" in page
        assert all(option in made for one in command.params for option in one.opts if "-" in option)
