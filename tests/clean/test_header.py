import pytest

from marsad.clean.header import head_of
from marsad.clean.strand import edited, strand_of
from marsad.clean.title import title_line

TITLE = "Car bomb kills four in the river town"
BODY = "Four people were killed when a car blew up near a bakery, the police said."


def cut(text: str, title: str | None = TITLE) -> str:
    return edited(strand_of(text), head_of(text, title).edits).text


@pytest.mark.parametrize(
    "head",
    [
        f"Wed 05 Apr 2017 {TITLE}. ",
        f"Tuesday 4 Apr 2017 {TITLE} ",
        f"Fri 07 Apr 2017 at 0914 {TITLE}. ",
        f"05-11-2014 title: {TITLE}. ",
        f"Posted on July 12 2016 by Jane Roe and Ali Doe {TITLE} ",
        f"{TITLE}. ",
        f"{TITLE} AFP Sunday 1 Feb 2015 ",
        f"{TITLE} 21 November 2016 SANA ",
        "Date of publication 5 October 2016 ",
        "Last updated at Jul 012016 ",
        "21.08.2013) ",
    ],
)
def test_a_header_is_cut(head: str) -> None:
    assert cut(head + BODY) == BODY


@pytest.mark.parametrize(
    "text",
    [
        f"{TITLE} on Monday, and twelve were hurt, the police said.",
        f"{TITLE} Monday, the police said.",
        f"On 5 October 2016 {BODY}",
        "January 11, 2018 was the worst day of the siege, residents said.",
        "Car bomb kills four",
    ],
)
def test_a_sentence_is_no_header(text: str) -> None:
    assert cut(text) == text


def test_the_number_of_the_dead_is_no_time_of_day() -> None:
    assert cut("April 5 2017 1400 people were killed.") == "1400 people were killed."
    assert cut("Mon Jul 11 2016 175 fighters were killed.") == "175 fighters were killed."


def test_a_stamp_in_the_middle_parts_two_paragraphs() -> None:
    text = f"{TITLE} The blast hit a busy street AFP Friday 23 Aug 2013 {BODY}"
    assert cut(text) == f"The blast hit a busy street\n\n{BODY}"
    assert head_of(text, TITLE).agencies == ("AFP",)


def test_the_first_word_of_a_sentence_is_no_credit() -> None:
    assert cut("21 November 2016 SANA reporter in the town said so.").startswith("SANA reporter")


def test_a_headline_above_an_article_is_its_title() -> None:
    assert title_line(f"{TITLE}\n\n{BODY * 3}") == TITLE
    assert title_line(f"{BODY}\n\n{BODY * 3}") is None
    assert title_line(TITLE) is None
