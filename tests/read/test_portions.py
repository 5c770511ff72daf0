"""Over what period people are counted: day to day, up to a month's end, in its first months."""

import pytest

from marsad.model import TallyClaim
from tests.read.reading import document
from tests.read.test_syntax import events, reader


def tallies(text: str) -> list[TallyClaim]:
    claims = reader().read(document(text)).claims
    return [claim for claim in claims if isinstance(claim, TallyClaim)]


def _period(text: str) -> tuple[str, str]:
    told = tallies(text)[0]
    return str(told.since.start), str(told.until.end)


@pytest.mark.parametrize(
    ("text", "since", "until"),
    [
        ("From 10 to 20 September air strikes killed 97 people in Aleppo.", "10", "20"),
        ("Some 74 civilians were killed in Idlib province from September 1 to 19.", "01", "19"),
        ("Between 4 and 26 September shelling killed 51 people in Homs province.", "04", "26"),
        ("The network counted 40 medics killed in Hama between Sept 3 and 17.", "03", "17"),
    ],
)
def test_days_of_one_month_bound_a_count(text: str, since: str, until: str) -> None:
    assert _period(text) == (f"2016-09-{since}", f"2016-09-{until}")


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Shelling killed 14 people in the town of Douma from 3 to 5 October.", "03", "05"),
        ("Air strikes on Douma on 3, 4 and 5 October killed 14 people there.", "03", "05"),
    ],
)
def test_a_few_days_are_those_of_an_event(text: str, start: str, end: str) -> None:
    event = events(text)[0]
    assert (str(event.when.start), str(event.when.end)) == (f"2016-10-{start}", f"2016-10-{end}")
    assert not tallies(text)


@pytest.mark.parametrize(
    ("text", "until"),
    [
        ("By the end of September 2016 the SNHR had documented 12,751 deaths.", "2016-09-30"),
        ("Barrel bombs had killed 900 civilians in Daraya by June 2016.", "2016-06-30"),
        ("The group recorded 395 deaths in Homs up to the end of August.", "2016-08-31"),
        ("Until the end of September landmines had killed 85 civilians in Manbij.", "2016-09-30"),
        ("By 20 September 2016 the VDC had documented 4,120 deaths in Homs.", "2016-09-20"),
        ("Some 520 women were killed in Aleppo by the end of the year 2015.", "2015-12-31"),
    ],
)
def test_what_is_counted_up_to_then_has_no_beginning(text: str, until: str) -> None:
    assert _period(text) == ("None", until)
    assert not events(text)


@pytest.mark.parametrize(
    "text",
    [
        "The army captured Khan Touman by the end of September, killing 30 fighters.",
        "By the end of August the battle for Manbij had killed 170 fighters.",
        "A rocket fired by the end of September killed 12 people in Douma.",
        "By Friday 20 people had been killed in the shelling of Douma.",
    ],
)
def test_what_is_done_by_then_is_an_event(text: str) -> None:
    assert events(text)
    assert not tallies(text)


@pytest.mark.parametrize(
    ("words", "since", "until"),
    [
        ("In the first nine months of the year", "2016-01-01", "2016-09-30"),
        ("In the first half of 2015", "2015-01-01", "2015-06-30"),
        ("In the second half of 2015", "2015-07-01", "2015-12-31"),
        ("In the last three months of 2015", "2015-10-01", "2015-12-31"),
        ("During the final two weeks of August", "2016-08-18", "2016-08-31"),
        ("In the last three months", "2016-07-12", "2016-10-12"),
        ("In August", "2016-08-01", "2016-08-31"),
    ],
)
def test_portions_of_a_year_or_month(words: str, since: str, until: str) -> None:
    assert _period(f"{words} air strikes killed 1,400 civilians in Syria.") == (since, until)


@pytest.mark.parametrize(
    "text",
    [
        "The Observatory counted 412 dead in Aleppo in the first week of October.",
        "Some 305 people were killed by air strikes in Idlib in the last ten days of September.",
    ],
)
def test_who_is_counted_over_a_week_or_more_is_a_total(text: str) -> None:
    assert not any(event.figures for event in events(text))
