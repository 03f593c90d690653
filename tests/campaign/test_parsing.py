from __future__ import annotations

import pytest

from golive.campaign.parsing import merge, parse
from golive.finding import Finding, InvalidCampaign
from golive.source.document import Source
from golive.source.reading import read

START = "title: A\nlaunch:\n  date: 2026-10-13\n"


def source(text: str, name: str = "campaign.yaml") -> Source:
    return read(name, text.encode())


def objections(text: str) -> tuple[Finding, ...]:
    with pytest.raises(InvalidCampaign) as caught:
        parse(source(text))
    return caught.value.findings


def refused(*others: Source) -> tuple[Finding, ...]:
    main = source(START + "messages:\n  hello: {when: T-1}\n")
    with pytest.raises(InvalidCampaign) as caught:
        parse(merge("launch", main, others))
    return caught.value.findings


def test_all_that_is_wrong_is_told_at_once() -> None:
    found = objections(
        "titel: A\n"
        "launch:\n"
        "  date: 2026-06-31\n"
        "  timezone: Europe/Amsterdm\n"
        "audiences:\n"
        "  staff: {side: inside, size: many}\n"
        "gates:\n"
        "  ready: {fact: It works, done: maybe}\n"
    )
    assert sorted((finding.place.line, finding.message) for finding in found) == [
        (1, "The campaign has no title."),
        (1, "There is no key titel here."),
        (3, "There is no day 2026-06-31: that month has 30 days."),
        (4, "There is no time zone Europe/Amsterdm."),
        (6, "Here should stand a whole number."),
        (6, "“inside” is not one of internal or external."),
        (8, "done should be true or false, not “maybe”."),
    ]
    assert {finding.rule for finding in found} == {"format"}


@pytest.mark.parametrize(
    ("text", "line", "column", "message", "help"),
    [
        ("audience: {}\n", 4, 1, "There is no key audience here.", "did you mean audiences?"),
        ("mesages: {}\n", 4, 1, "There is no key mesages here.", "did you mean messages?"),
        ("<<: {a: b}\n", 4, 1, "There is no key << here.", "no merge keys"),
        ("messages:\n  hi:\n    whn: T-3\n", 6, 5, "There is no key whn here.",
         "did you mean when?"),
        ("messages:\n  hi:\n    date: T-3\n", 6, 5, "There is no key date here.", "write when:"),
        ("messages:\n  hi:\n    responsible: Ana\n", 6, 5, "There is no key responsible here.",
         "write owner:"),
        ("messages:\n  hi:\n    headline: Hello\n", 6, 5, "There is no key headline here.",
         "headline belongs under copy:"),
        ("messages:\n  hi:\n    body: |\n      Hello\n", 6, 5, "There is no key body here.",
         "body belongs under copy:"),
        ("messages:\n  hi:\n    touchpoints:\n      - {channel: email, subject: Hi}\n", 7, 26,
         "There is no key subject here.", "subject belongs under copy:"),
        ("audiences:\n  staff: {side: internl}\n", 5, 17,
         "“internl” is not one of internal or external.", "did you mean internal?"),
        ("audiences:\n  staff: {side: internal, timezone: Berlin}\n", 5, 37,
         "There is no time zone Berlin.", "did you mean Europe/Berlin?"),
        *((f"audiences:\n  staff: {{side: internal, timezone: {zone}}}\n", 5, 37,
           f"There is no time zone {zone}.", "write region and city, such as Europe/Amsterdam")
          for zone in ("GMT+2", "UTC-08:00", "gmt +1", "CEST", "PST", "+02:00")),
        ("audiences:\n  staff: {side: internal, timezone: GMT/Berln}\n", 5, 37,
         "There is no time zone GMT/Berln.", ""),
        ("milestones:\n  fair: 2026-06-31\n", 5, 9,
         "There is no day 2026-06-31: that month has 30 days.", "2026-06-30 is its last"),
        ("window: {opens: T-30, closes: T+7}\n", 4, 17,
         "The launch window cannot be wider than three weeks; T-21 is its edge.",
         "write opens: T-21 or nearer"),
        ("window:\n  closes: T+22\n", 5, 11,
         "The launch window cannot be wider than three weeks; T+21 is its edge.",
         "write closes: T+21 or nearer"),
        ("messages:\n  hi:\n    copy:\n      image: {file: ../secret.png}\n", 7, 21,
         "A picture must lie in the campaign's folder.", "copy it there"),
        ("milestones:\n  T-3: T-3\n", 5, 3, "The name T-3 reads like a time: T is the launch.",
         "choose another"),
        ("milestones:\n  t: T-3\n", 5, 3, "The name t reads like a time: T is the launch.",
         "choose another"),
        ("milestones:\n  wave+2d: T-3\n", 5, 3, "“wave+2d” cannot be a name here.", ""),
        ("messages:\n  tbd: {when: T-1}\n", 5, 3, "The name tbd reads like a time.",
         "choose another"),
        ("tasks:\n  on-delay: {do: Wait}\n", 5, 3, "The name on-delay reads like a time.",
         "choose another"),
        ("messages:\n  hi: {when: sometime soon}\n", 5, 14,
         "“sometime soon” is not a time golive knows.", "write T-14"),
        ("messages:\n  hi:\n    when: [T-3, {from: T-1, until: soon?}]\n", 6, 36,
         "“soon?” is not a time golive knows.", "write T-14"),
        ("audiences:\n  staff:\n", 5, 3, "staff is empty.", "leave the key out"),
        ("messages: [a]\n", 4, 1, "messages should be names with values, one per line, not a list.",
         "a name and a colon"),
        ("messages:\n  hi:\n    touchpoints: {channel: email}\n", 6, 5,
         "touchpoints should be a list, one item per line, each after a dash, not keys with values.",
         "put a dash before"),
        ("note: [LINK]\n", 4, 1, "note should be a text, not a list.", "put quotes around it"),
        ("note: {LINK: x}\n", 4, 1, "note should be a text, not keys with values.",
         "put quotes around it"),
        ("tasks:\n  tidy: {do: Tidy, done: Ja}\n", 5, 26,
         "done should be true or false, not “Ja”.", "write true for yes"),
        ("country: “NL”\n", 4, 10, "Curly quotes are not quotes to YAML.", "plain ones"),
        ("facts:\n  ‘help’: x\n", 5, 3, "Curly quotes are not quotes to YAML.", "plain ones"),
        ("“note”: x\n", 4, 1, "There is no key “note” here.", "did you mean note?"),
        ('"": x\n', 4, 1, "This key has no name.", "known here"),
        ("facts:\n  a: [1]\n", 5, 3, "A fact is one text, number or true/false.", "its own name"),
    ],
)  # fmt: skip
def test_what_is_wrong(text: str, line: int, column: int, message: str, help: str) -> None:
    (found,) = objections(START + text)
    assert found.message == message
    assert (found.place.line, found.place.column) == (line, column)
    assert help in found.help


@pytest.mark.parametrize(
    "section",
    [
        "messages:\n  # hello: {when: T-3}\n",
        "audiences:\nfacts:\ngates:\nwindow:\ncommunity:\npilot:\nfaq:\ntasks:\n",
        "faq:\n  questions:\n    # price: {ask: Is it free?, answer: Yes.}\n",
        "messages:\n  hi:\n    copy:\n      # body: Hello\n    touchpoints:\n    waive:\n",
        "messages:\n  hi:\n    touchpoints:\n      - channel: email\n        copy:\n",
        "messages:\n  hi:\n    copy:\n      points:\n        # - One\n      image:\n",
    ],
)
def test_a_section_that_is_all_commented_out_is_absent(section: str) -> None:
    assert parse(source(START + section)).title == "A"


def test_a_section_that_must_be_there_is_missing_when_all_of_it_is_commented_out() -> None:
    (found,) = objections("title: A\nlaunch:\n  # date: 2026-10-13\n")
    assert found.message == "The campaign has no launch."
    assert found.help.startswith("add launch: {date: 2026-10-13")


def test_beside_an_absent_section_faults_are_told() -> None:
    found = objections(START + "messages:\n  hi:\n    copy:\n    whn: T-3\ntasks:\n")
    assert [one.message for one in found] == ["There is no key whn here."]


@pytest.mark.parametrize(
    "path", ["../a.png", "images/../../a.png", "..\\a.png", "/etc/a.png", "~/a.png", '"C:\\a.png"']
)
def test_pictures_outside_the_folder(path: str) -> None:
    path = path.replace("C:\\", "C:\\\\")
    (found,) = objections(
        f"{START}messages:\n  hi:\n    copy:\n      image:\n        file: {path}\n"
    )
    assert found.message == "A picture must lie in the campaign's folder."
    assert found.place.line == 8


def test_a_picture_inside_the_folder() -> None:
    text = START + "messages:\n  hi:\n    copy: {image: {file: images/a..b.png}}\n"
    copy = parse(source(text)).messages["hi"].text
    assert copy is not None
    assert copy.image is not None
    assert copy.image.file == "images/a..b.png"


@pytest.mark.parametrize("window", ["{opens: T-21, closes: T+21}", "{opens: T-3w}", "{}"])
def test_windows_of_three_weeks_or_less(window: str) -> None:
    campaign = parse(source(f"{START}window: {window}\n"))
    assert (campaign.window.first, campaign.window.last) == (-21, 21)


def test_a_missing_title() -> None:
    (found,) = objections("launch: {date: 2026-10-13}\n")
    assert found.message == "The campaign has no title."
    assert found.help.startswith("add title: ")


def test_milestones_messages_and_tasks_share_names() -> None:
    (found,) = objections(START + "milestones: {hello: T-1}\nmessages:\n  hello: {when: T-2}\n")
    assert found.rule == "duplicate-id"
    assert found.message == "Milestones, messages and tasks share names; hello is used twice."
    assert found.place.line == 6
    assert [label.place.line for label in found.related] == [4]


def test_a_folder_becomes_one_campaign() -> None:
    main = source(START + "messages:\n  hello: {when: T-1}\n")
    others = (
        source("messages:\n  bye: {when: T+1}\n", "messages/bye.yaml"),
        source("audiences:\n  staff: {side: internal}\n", "audiences.yaml"),
    )
    whole = merge("launch", main, others)
    campaign = parse(whole)
    assert list(campaign.messages) == ["hello", "bye"]
    assert list(campaign.audiences) == ["staff"]
    assert [text.name for text in whole.texts] == [
        "campaign.yaml", "messages/bye.yaml", "audiences.yaml"
    ]  # fmt: skip


def test_the_same_id_in_two_files() -> None:
    (found,) = refused(source("messages:\n  hello: {when: T-3}\n", "more.yaml"))
    assert found.rule == "duplicate-id"
    assert found.message == "The name hello is used twice, in campaign.yaml and in more.yaml."
    assert str(found.place) == "more.yaml:2:3"
    assert [str(label.place) for label in found.related] == ["campaign.yaml:5:3"]


def test_the_same_id_in_two_files_beside_the_campaign() -> None:
    (found,) = refused(
        source("tasks:\n  tidy: {do: Tidy}\n", "a.yaml"),
        source("tasks:\n  tidy: {do: Tidy again}\n", "b.yaml"),
    )
    assert "in a.yaml and in b.yaml" in found.message


def test_the_same_id_for_a_message_and_a_task_in_two_files() -> None:
    (found,) = refused(source("tasks:\n  hello: {do: Tidy}\n", "more.yaml"))
    assert found.rule == "duplicate-id"
    assert str(found.place) == "more.yaml:2:3"
    assert [str(label.place) for label in found.related] == ["campaign.yaml:5:3"]


@pytest.mark.parametrize(
    ("text", "message", "help"),
    [
        ("title: B\n", "title belongs in campaign.yaml.", "move it there"),
        ("mesages: {}\n", "There is no key mesages here.", "did you mean messages?"),
        ("messages: [a]\n",
         "messages should hold names with values, in every file of the folder.", ""),
    ],
)  # fmt: skip
def test_what_does_not_belong_in_a_file_of_the_folder(text: str, message: str, help: str) -> None:
    (found,) = refused(source(text, "more.yaml"))
    assert (found.message, found.help) == (message, help)
    assert str(found.place) == "more.yaml:1:1"


def test_errors_in_a_file_of_the_folder_stand_there() -> None:
    (found,) = refused(source("messages:\n  bye: {whn: T+1}\n", "more.yaml"))
    assert str(found.place) == "more.yaml:2:9"


@pytest.mark.parametrize(
    ("written", "fact"),
    [("4200", 4200), ("-1", -1), ("1.5", 1.5), ("1.10", "1.10"), ("007", "007"), ("nan", "nan"),
     ("1e400", "1e400"), ("9" * 400, "9" * 400), ("true", True), ('"true"', "true"), ("", "")],
)  # fmt: skip
def test_facts_are_numbers_only_where_nothing_is_lost(written: str, fact: object) -> None:
    assert parse(source(f"{START}facts:\n  a: {written}\n")).facts == {"a": fact}


@pytest.mark.parametrize(
    "title", ["|\n  Our launch\n", ">\n  Our\n  launch\n", '"Our\\r\\nlaunch "']
)
def test_a_title_is_one_line_however_it_is_written(title: str) -> None:
    assert parse(source(f"title: {title}\nlaunch: {{}}\n")).title == "Our launch"


@pytest.mark.parametrize(
    ("sent", "message"),
    [
        ("'~'", "“~” is not the day it went out."),
        ("TBD", "“TBD” is not the day it went out."),
        ("yes", "“yes” is not the day it went out."),
        ("false", "Here should stand one day, the day it went out."),
        ("[T-3, T-2]", "Here should stand one day, the day it went out."),
        ("2026-09-31", "There is no day 2026-09-31: that month has 30 days."),
        ("22/09/2026", "“22/09/2026” is not a time golive knows."),
    ],
)
def test_sent_is_a_day(sent: str, message: str) -> None:
    (finding,) = objections(f"{START}messages:\n  hello: {{when: T-1, sent: {sent}}}\n")
    assert finding.message == message


@pytest.mark.parametrize("blank", ["", "~", "null"])
def test_sent_may_wait_to_be_filled_in(blank: str) -> None:
    campaign = parse(source(f"{START}messages:\n  hello:\n    when: T-1\n    sent: {blank}\n"))
    assert campaign.messages["hello"].sent is None


@pytest.mark.parametrize("locale", ["de-XX", "xx-YY", "qq"])
def test_a_locale_whose_months_nobody_can_name_is_refused(locale: str) -> None:
    (found,) = objections(START + f"locale: {locale}\n")
    assert found.message == f"golive has no names of days and months for {locale}."


@pytest.mark.parametrize("locale", ["de-DE", "de_AT", "pt-BR", "zh-Hant-TW", "sr-Latn-RS", "en-XX"])
def test_a_locale_with_names(locale: str) -> None:
    assert parse(source(START + f"locale: {locale}\n")).locale == locale.replace("_", "-")


def test_a_date_is_confirmed_before_launch() -> None:
    text = "title: A\nlaunch: {date: 2026-10-13, status: tentative, confirm_by: 2026-10-20}\n"
    (found,) = objections(text)
    assert found.message == "The date is confirmed on 2026-10-20, after the launch on 2026-10-13."


def test_a_date_is_given_up_before_the_launch_that_followed() -> None:
    was = "[{date: 2026-09-01, until: 2026-08-20}, {date: 2026-09-29, until: 2026-10-14}]"
    (found,) = objections(f"title: A\nlaunch: {{date: 2026-10-13, was: {was}}}\n")
    assert found.message == (
        "The date 2026-09-29 was given up on 2026-10-14, after the launch on 2026-10-13."
    )
    was = "[{date: 2026-09-29, until: 2026-10-13}, 2026-11-20]"
    assert parse(source(f"title: A\nlaunch: {{date: 2026-10-13, was: {was}}}\n")).launch.was
