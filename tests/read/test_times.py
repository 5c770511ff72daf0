import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.language import load
from marsad.model import UNKNOWN_TIME, TimePrecision, When
from marsad.read.times import TimeKind, TimeMention, find_times, reach

LANGUAGE = load()
DAY = datetime.date.fromisoformat


def published(start: str, end: str | None = None) -> When:
    return When(start=DAY(start), end=DAY(end or start), precision=TimePrecision.DAY)


TUESDAY = published("2016-10-11")


def times(text: str, when: When = TUESDAY) -> list[TimeMention]:
    return [found for sentence in LANGUAGE.analyse(text) for found in find_times(sentence, when)]


def only(text: str, when: When = TUESDAY) -> TimeMention:
    [found] = times(text, when)
    return found


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        # written out
        ("on 5 February 2015", "2015-02-05", "2015-02-05"),
        ("on February 5, 2015", "2015-02-05", "2015-02-05"),
        ("on February 5 2015", "2015-02-05", "2015-02-05"),
        ("on Thursday, Feb. 5, 2015", "2015-02-05", "2015-02-05"),
        ("on Thursday 5th of February 2015", "2015-02-05", "2015-02-05"),
        ("on 2015-02-05", "2015-02-05", "2015-02-05"),
        ("on 25/02/2015", "2015-02-25", "2015-02-25"),
        ("on 5.10.2016", "2016-10-05", "2016-10-05"),
        # no year: the past, unless it is far and the future near
        ("on 9 October", "2016-10-09", "2016-10-09"),
        ("on October 9", "2016-10-09", "2016-10-09"),
        ("on 20 December", "2015-12-20", "2015-12-20"),
        ("on 20 October", "2016-10-20", "2016-10-20"),
        ("on Saturday 4 October", "2014-10-04", "2014-10-04"),
        ("on 3 May last year", "2015-05-03", "2015-05-03"),
        ("in August", "2016-08-01", "2016-08-31"),
        ("in December", "2015-12-01", "2015-12-31"),
        ("in August last year", "2015-08-01", "2015-08-31"),
        ("last March", "2016-03-01", "2016-03-31"),
        ("last October", "2015-10-01", "2015-10-31"),
        # months, years and their parts
        ("in March 2011", "2011-03-01", "2011-03-31"),
        ("in Sept. 2013", "2013-09-01", "2013-09-30"),
        ("in 2012", "2012-01-01", "2012-12-31"),
        ("the 2013", "2013-01-01", "2013-12-31"),
        ("in mid-December 2019", "2019-12-11", "2019-12-21"),
        ("in early 2015", "2015-01-01", "2015-04-30"),
        ("mid-2012", "2012-05-01", "2012-08-31"),
        ("late last year", "2015-09-01", "2015-12-31"),
        ("at the end of 2015", "2015-11-01", "2015-12-31"),
        ("at the start of the year", "2016-01-01", "2016-02-29"),
        ("in the summer of 2013", "2013-06-01", "2013-08-31"),
        ("last summer", "2016-06-01", "2016-08-31"),
        ("in winter 2013", "2013-12-01", "2014-02-28"),
        # near publication
        ("on Friday", "2016-10-07", "2016-10-07"),
        ("on Tuesday", "2016-10-11", "2016-10-11"),
        ("early on Sunday", "2016-10-09", "2016-10-09"),
        ("in the early hours of Sunday", "2016-10-09", "2016-10-09"),
        ("on Thursday night", "2016-10-06", "2016-10-06"),
        ("last Tuesday", "2016-10-04", "2016-10-04"),
        ("overnight", "2016-10-10", "2016-10-11"),
        ("yesterday", "2016-10-10", "2016-10-10"),
        ("today", "2016-10-11", "2016-10-11"),
        ("this morning", "2016-10-11", "2016-10-11"),
        ("last night", "2016-10-10", "2016-10-10"),
        ("over the weekend", "2016-10-08", "2016-10-09"),
        ("this week", "2016-10-10", "2016-10-11"),
        ("earlier this week", "2016-10-10", "2016-10-11"),
        ("last week", "2016-10-03", "2016-10-09"),
        ("earlier this month", "2016-10-01", "2016-10-11"),
        ("last month", "2016-09-01", "2016-09-30"),
        ("this year", "2016-01-01", "2016-10-11"),
        ("two days ago", "2016-10-09", "2016-10-09"),
        ("a week ago", "2016-10-01", "2016-10-07"),
        ("five months ago", "2016-05-01", "2016-05-31"),
        ("three years ago", "2013-01-01", "2013-12-31"),
        ("during Eid al-Adha", "2016-09-12", "2016-09-15"),
        ("in the first nine months of 2014", "2014-01-01", "2014-09-30"),
        ("in the second half of 2014", "2014-07-01", "2014-12-31"),
        ("during Ramadan 2014", "2014-06-28", "2014-07-27"),
    ],
)
def test_points(words: str, start: str, end: str) -> None:
    found = only(f"Jets struck it {words} attack")
    assert (found.when.start, found.when.end) == (DAY(start), DAY(end))
    assert found.kind is TimeKind.POINT
    assert found.when.evidence


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("on 24-26 August 2013", "2013-08-24", "2013-08-26"),
        ("on August 24-26, 2013", "2013-08-24", "2013-08-26"),
        ("between 3 and 5 May 2014", "2014-05-03", "2014-05-05"),
        ("from 24 to 26 August 2013", "2013-08-24", "2013-08-26"),
        ("in the last two weeks of August 2014", "2014-08-18", "2014-08-31"),
        ("from Monday to Wednesday", "2016-10-03", "2016-10-05"),
        ("on Friday and Saturday", "2016-10-07", "2016-10-08"),
        ("from March to August 2014", "2014-03-01", "2014-08-31"),
        ("between 2012 and 2014", "2012-01-01", "2014-12-31"),
        ("2011-2013", "2011-01-01", "2013-12-31"),
        ("over the past 24 hours", "2016-10-10", "2016-10-11"),
        ("in the last two days", "2016-10-09", "2016-10-11"),
        ("over the past week", "2016-10-04", "2016-10-11"),
        ("in recent days", "2016-10-05", "2016-10-11"),
    ],
)
def test_ranges(words: str, start: str, end: str) -> None:
    found = only(f"They fought {words}.")
    assert (found.when.start, found.when.end) == (DAY(start), DAY(end))
    assert found.kind is TimeKind.RANGE


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("for the tenth day in a row", "2016-10-02", "2016-10-11"),
        ("for a second consecutive day", "2016-10-10", "2016-10-11"),
    ],
)
def test_days_in_a_row(words: str, start: str, end: str) -> None:
    found = only(f"They fought {words}.")
    assert (found.when.start, found.when.end) == (DAY(start), DAY(end))
    assert found.kind is TimeKind.RUN


@pytest.mark.parametrize(
    ("words", "kind", "start", "end", "reach_start", "reach_end"),
    [
        ("since Wednesday", TimeKind.SINCE, "2016-10-05", "2016-10-05", "2016-10-05", "2016-10-11"),
        (
            "since March 2011",
            TimeKind.SINCE,
            "2011-03-01",
            "2011-03-31",
            "2011-03-01",
            "2016-10-11",
        ),
        ("since mid-2012", TimeKind.SINCE, "2012-05-01", "2012-08-31", "2012-05-01", "2016-10-11"),
        ("until Friday", TimeKind.UNTIL, "2016-10-07", "2016-10-07", None, "2016-10-07"),
        ("next Friday", TimeKind.FUTURE, "2016-10-14", "2016-10-14", "2016-10-14", "2016-10-14"),
        ("tomorrow", TimeKind.FUTURE, "2016-10-12", "2016-10-12", "2016-10-12", "2016-10-12"),
    ],
)
def test_reach(
    words: str, kind: TimeKind, start: str, end: str, reach_start: str | None, reach_end: str
) -> None:
    found = only(f"They fight {words}.")
    assert found.kind is kind
    assert (found.when.start, found.when.end) == (DAY(start), DAY(end))
    whole = reach(found, TUESDAY)
    assert whole.start == (DAY(reach_start) if reach_start else None)
    assert whole.end == DAY(reach_end)


@pytest.mark.parametrize(
    ("words", "kind", "shift"),
    [
        ("the same day", TimeKind.RELATIVE, 0),
        ("the day before", TimeKind.RELATIVE, -1),
        ("a week earlier", TimeKind.RELATIVE, -7),
        ("two days later", TimeKind.RELATIVE, 2),
        ("hours later", TimeKind.RELATIVE, 0),
        ("48 hours later", TimeKind.RELATIVE, 2),
        ("a fortnight earlier", TimeKind.RELATIVE, -14),
        ("a month earlier", TimeKind.RELATIVE, -30),
        ("years earlier", TimeKind.RELATIVE, None),
        ("every Friday", TimeKind.RECURRING, None),
        ("daily", TimeKind.RECURRING, None),
        ("for three days", TimeKind.DURATION, None),
    ],
)
def test_what_stays_unresolved_keeps_its_kind(
    words: str, kind: TimeKind, shift: int | None
) -> None:
    found = only(f"They fought {words}.")
    assert not found.when.known
    assert (found.kind, found.shift) == (kind, shift)
    assert words in found.when.words
    assert found.when.evidence


def test_a_length_in_the_perfect_reaches_to_publication() -> None:
    found = only("It has been besieged for nearly two years.")
    assert (found.when.start, found.when.end) == (DAY("2014-10-11"), DAY("2016-10-11"))


@pytest.mark.parametrize(
    "text",
    [
        "They may leave, and march on.",
        "The sun rose.",
        "They sat and wed.",
        "May God help them.",
        "They fired over 2000 shells.",
        "Two people left for good.",
        "They fought for the town.",
        "Operation Peace Spring began.",
        "The towns fall.",
        "It was built 5,000 years ago.",
    ],
)
def test_what_is_no_time(text: str) -> None:
    assert times(text) == []


def test_a_weekday_without_publication_stays_unknown() -> None:
    found = only("Jets struck on Friday.", UNKNOWN_TIME)
    assert not found.when.known
    assert found.when.words == "on Friday"
    assert found.when.evidence == "Friday before or on publication, without a publication date"


def test_a_written_date_needs_no_publication() -> None:
    found = only("Jets struck on 5 February 2015.", UNKNOWN_TIME)
    assert found.when.start == DAY("2015-02-05")
    assert found.when.precision is TimePrecision.DAY
    assert found.when.evidence == "5 February 2015, as written"


@pytest.mark.parametrize(
    ("day", "start"), [("2015-02-23", "2015-02-16"), ("2015-02-24", "2015-02-23")]
)
def test_this_week_on_a_monday_is_the_week_before(day: str, start: str) -> None:
    found = only("Troops executed 48 people earlier this week.", published(day))
    assert (found.when.start, found.when.end) == (DAY(start), DAY(day))


def test_evidence_names_the_day_of_publication() -> None:
    found = only("Jets struck on Thursday.", published("2015-02-05"))
    assert found.when.evidence == "Thursday before or on publication, 5 February 2015"


def test_publication_within_days_gives_bounds() -> None:
    found = only("Jets struck on Friday.", published("2016-10-06", "2016-10-08"))
    assert (found.when.start, found.when.end) == (DAY("2016-09-30"), DAY("2016-10-07"))
    same = only("Jets struck on Friday.", published("2016-10-08", "2016-10-11"))
    assert (same.when.start, same.when.end) == (DAY("2016-10-07"), DAY("2016-10-07"))


def test_publication_within_a_month_settles_only_what_it_can() -> None:
    month = published("2016-10-01", "2016-10-31")
    assert not only("Jets struck on Friday.", month).when.known
    assert only("Jets struck last month.", month).when.start == DAY("2016-09-01")


def test_a_wrong_weekday_is_said() -> None:
    found = only("Jets struck on Friday 5 February 2015.")
    assert found.when.start == DAY("2015-02-05")
    assert "a Thursday, not a Friday" in found.when.evidence


def test_doubtful_month_of_a_numeric_date() -> None:
    near = only("Posted 9/1/2016.")
    assert (near.when.start, near.when.end) == (DAY("2016-09-01"), DAY("2016-09-01"))
    far = only("Posted 2/12/2014.")
    assert (far.when.start, far.when.end) == (DAY("2014-02-12"), DAY("2014-12-02"))


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("In March 2015 rebels captured the city.", "2015-03-01", "2015-03-31"),
        ("On 3 March 2015 warplanes bombed the city.", "2015-03-03", "2015-03-03"),
        ("In 2015 rebels captured the city.", "2015-01-01", "2015-12-31"),
        ("In March 2000 people fled the city.", "2016-03-01", "2016-03-31"),
    ],
)
def test_lost_commas(text: str, start: str, end: str) -> None:
    found = only(text).when
    assert (found.start, found.end) == (DAY(start), DAY(end))


def test_lost_apostrophes() -> None:
    assert only("Fridays attack was worse.").kind is TimeKind.POINT
    assert only("They march on Fridays.").kind is TimeKind.RECURRING


def test_several_times_and_their_offsets() -> None:
    text = "On Monday jets struck, a day after a truce that held since 9 September."
    found = times(text)
    assert [text[time.start : time.end] for time in found] == [
        "On Monday",
        "a day after",
        "since 9 September",
    ]


WORDS = [
    "on",
    "Friday",
    "May",
    "12",
    "2015",
    "since",
    "from",
    "to",
    "and",
    "between",
    "the",
    "past",
    "two",
    "days",
    "ago",
    "last",
    "week",
    "year",
    "early",
    "mid-2012",
    "of",
    ",",
    ".",
    "-",
    "overnight",
    "for",
    "weekend",
    "in",
    "a",
    "row",
    "tenth",
    "day",
    "next",
    "every",
    "March",
    "31",
    "June",
    "2016-02-30",
]


@given(st.lists(st.sampled_from(WORDS), max_size=10), st.sampled_from([TUESDAY, UNKNOWN_TIME]))
def test_mentions_are_ordered_and_bounds_too(words: list[str], when: When) -> None:
    text = " ".join(words)
    for sentence in LANGUAGE.analyse(text):
        last = -1
        for found in find_times(sentence, when):
            assert last < found.first_token <= found.last_token
            assert " ".join(text[found.start : found.end].split()) == found.when.words
            assert found.when.evidence
            last = found.last_token
