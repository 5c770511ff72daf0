"""What a title tells that the text does not."""

import pytest

from marsad.clean.header import head_of
from marsad.clean.strand import edited, strand_of
from marsad.clean.title import tells_more

BODY = "Six people were killed in the market and four in the harbour, the police said."


@pytest.mark.parametrize(
    ("title", "rest"),
    [
        ("10 killed in attacks on two towns", BODY),
        ("Ten dead, 15 injured in shelling of the coast", BODY),
        ("Blast kills at least 31 soldiers", "More than 30 soldiers were killed."),
        ("Gas attack claims over 1,000 lives", "Hundreds were killed."),
    ],
)
def test_a_toll_of_its_own(title: str, rest: str) -> None:
    assert tells_more(title, rest)


@pytest.mark.parametrize(
    ("title", "rest"),
    [
        ("6 killed in attack on the market", BODY),
        ("62 troops killed in strikes", "Sixty-two soldiers were killed and others hurt."),
        ("Army kills rebels in 3 villages", BODY),
        ("Town hit by 56 strikes, four killed", BODY),
        ("Army takes 12 villages", BODY),
        ("1000 killed by gas", "It killed 1,000 people."),
    ],
)
def test_nothing_new(title: str, rest: str) -> None:
    assert not tells_more(title, rest)


@pytest.mark.parametrize(
    "head", ["{} AFP Sunday 18 Sep 2016 ", "30 September 2016 {}. ", "{}. ", "{} 3 May 2017 SANA "]
)
def test_a_title_with_a_toll_of_its_own_stays_as_a_paragraph(head: str) -> None:
    title = "10 killed in attacks on the market and the harbour"
    text = head.format(title) + BODY
    assert edited(strand_of(text), head_of(text, title).edits).text == f"{title}\n\n{BODY}"
