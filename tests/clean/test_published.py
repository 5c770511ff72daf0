import datetime

import pytest

from marsad.clean import clean
from marsad.clean.bounds import newest_past
from marsad.clean.published import value_of
from marsad.model import Document, MediaKind, Raw, TimePrecision, When

LATE = datetime.datetime(2025, 6, 1, tzinfo=datetime.UTC)
NEWS = "The army took the base near the river after days of fighting, a monitoring group said."


def published(text: str, retrieved: datetime.datetime | None = LATE, **fields: str) -> When:
    kind = MediaKind.RECORD if fields else MediaKind.TEXT
    raw = Raw(
        data=text.encode(), kind=kind, where="x", name="x", retrieved=retrieved,
        fields={"text": text, **fields} if fields else {},
    )  # fmt: skip
    document = clean(raw)
    assert isinstance(document, Document)
    return document.published


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def only(when: When) -> datetime.date:
    assert when.start is not None and when.start == when.end
    assert when.precision is TimePrecision.DAY and when.words and when.evidence
    return when.start


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Wed 05 Apr 2017 {NEWS}", "2017-04-05"),
        (f"Date of publication 5 October 2016 {NEWS}", "2016-10-05"),
        (f"Base taken near the river AFP Thursday 5 Feb 2015 {NEWS}", "2015-02-05"),
        (f"2 Oct 2017\n\n{NEWS}", "2017-10-02"),
        (f"Published: 2 October 2017\n{NEWS}", "2017-10-02"),
        (f"{NEWS}\n\nPublished on October 2, 2017\n", "2017-10-02"),
        (f"BEIRUT, Feb 14, 2020 (Reuters) - {NEWS}", "2020-02-14"),
    ],
)
def test_a_date_at_the_head_is_the_day(text: str, expected: str) -> None:
    assert only(published(text)) == day(expected)


@pytest.mark.parametrize(
    "text", [NEWS, f"Today at 19:55\n\n{NEWS}", f"{NEWS} The deal is due by March 2024."]
)
def test_nothing_said_is_unknown(text: str) -> None:
    assert published(text) == When()


def test_a_date_in_a_sentence_is_a_bound_and_no_header() -> None:
    when = published(f"On 5 October 2016 the truce ended. {NEWS}")
    assert (when.start, when.end) == (day("2016-10-05"), None)


def test_no_date_after_retrieval() -> None:
    early = datetime.datetime(2016, 1, 1, tzinfo=datetime.UTC)
    assert published(f"Wed 05 Apr 2017 {NEWS}", early) == When()


def test_a_column_for_publication_counts_first() -> None:
    when = published(f"05 Apr 2017 {NEWS}", published="2017-04-20T10:00:00Z")
    assert only(when) == day("2017-04-20") and "headed" in when.evidence


def test_a_header_wins_over_a_plain_date_and_says_so() -> None:
    when = published(f"Wed 05 Apr 2017 {NEWS}", date="8/1/2014")
    assert only(when) == day("2017-04-05") and "8/1/2014" in when.evidence


def test_a_plain_date_counts_if_the_text_says_nothing() -> None:
    assert only(published(NEWS, date="2017-04-05")) == day("2017-04-05")
    ambiguous = published(NEWS, date="4/5/2017")
    assert (ambiguous.start, ambiguous.end) == (day("2017-04-05"), day("2017-05-04"))


def test_a_plain_date_before_the_text_itself_is_left() -> None:
    when = published(f"{NEWS} The siege began in March 2018.", date="2017-04-05")
    assert (when.start, when.end) == (day("2018-03-01"), None)


def test_a_picture_of_the_weekday_in_the_text() -> None:
    caption = "Ⓒ AFP – JANE ROE – | Smoke over the base, January 11, 2018"
    assert only(published(f"{caption}\n\n{NEWS} It fell on Thursday.")) == day("2018-01-11")
    bound = published(f"{caption}\n\n{NEWS} It fell on Friday.")
    assert (bound.start, bound.end) == (day("2018-01-11"), None)


def test_a_weekday_with_its_date_after_a_known_year() -> None:
    text = f"The army left the town this Friday, November 29. {NEWS} It was the worst since 2020."
    assert only(published(text)) == day("2024-11-29")
    unbounded = published(text, None)
    assert (unbounded.start, unbounded.end) == (day("2024-11-29"), None)
    within = published(text.replace("this", "on"))
    assert (within.start, within.end) == (day("2024-11-29"), day("2024-12-05"))


def test_a_comment_and_a_footer_bound_the_day() -> None:
    text = f"{NEWS} {NEWS}\n\nVOA / Agencies 2020.\n\n1 Comment\nJane\n14-12-20 00:30\n\nNo peace."
    when = published(text)
    assert (when.start, when.end) == (day("2020-01-01"), day("2020-12-14"))
    assert "commented" in when.evidence


def test_a_past_month_is_a_lower_bound() -> None:
    when = published(f"{NEWS} In mid-December 2019, the army attacked again.")
    assert (when.start, when.end) == (day("2019-12-15"), None)
    assert "mid-December 2019" in when.evidence


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It has gone on since 2020.", "2020-01-01"),
        ("A 2017 deal divided the area.", "2017-01-01"),
        ("It began in March 2011 and grew in late 2013.", "2013-01-01"),
        ("They will leave by March 2030.", None),
        ("He counted 2011 people at 1400 GMT.", None),
    ],
)
def test_the_newest_past(text: str, expected: str | None) -> None:
    found = newest_past(text, None)
    assert (found.day.isoformat() if found else None) == expected


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2020-02-14", "2020-02-14", "2020-02-14"),
        ("2020-02-14T23:30:00+02:00", "2020-02-14", "2020-02-14"),
        ("20200214", "2020-02-14", "2020-02-14"),
        ("Fri, 14 Feb 2020 10:00:00 GMT", "2020-02-14", "2020-02-14"),
        ("1581638400", "2020-02-14", "2020-02-14"),
        ("1581638400000", "2020-02-14", "2020-02-14"),
        ("14 February 2020", "2020-02-14", "2020-02-14"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("2020-12", "2020-12-01", "2020-12-31"),
        ("2020", "2020-01-01", "2020-12-31"),
        ("4/5/2017", "2017-04-05", "2017-05-04"),
    ],
)
def test_values_of_columns(value: str, first: str, last: str) -> None:
    assert value_of(value) == (day(first), day(last))


@pytest.mark.parametrize("value", ["", "soon", "2020-13", "13:05", "0", "99999999"])
def test_values_that_are_no_dates(value: str) -> None:
    assert value_of(value) is None
