"""When a report was published, as far as anything in it says: never the day of reading."""

import datetime
import re
from collections.abc import Callable
from email.utils import parsedate_to_datetime
from functools import cached_property

from marsad.clean.bounds import Bound, footer_year, newest_past, oldest_comment
from marsad.clean.dates import WEEKDAYS, Date, dates_in
from marsad.clean.header import Stamp
from marsad.clean.page import Markup
from marsad.model import UNKNOWN_TIME, TimePrecision, When, precision_of

# Clocks of the world differ from UTC by up to 14 hours: a report of "tomorrow" is no error.
_AHEAD_OF_UTC = datetime.timedelta(days=1)
# A report that names a day by weekday and date comes out within the week.
_WITHIN = datetime.timedelta(days=6)
_CALENDAR = 40  # years; weekdays and dates meet again after 28, or 40 across most centuries

_EPOCH = re.compile(r"1\d{9}(?:\d{3})?")
_YEAR_MONTH = re.compile(r"((?:19|20)\d\d)(?:-(\d\d))?")
_COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)(?:T?\d{4,6}Z?)?")


class Clues:
    """Everything that may tell when a report was published.

    `body` is the text that is read, `captions`, `comments` and `footers` what was cut; `markup`
    are dates of a page's markup or of a column for publication, `hint` the value of a column
    called plainly "date". `stamp` is the date at the head of the text.
    """

    def __init__(
        self,
        *,
        body: str,
        stamp: Stamp | None = None,
        markup: tuple[Markup, ...] = (),
        hint: str | None = None,
        captions: tuple[str, ...] = (),
        comments: tuple[str, ...] = (),
        footers: tuple[str, ...] = (),
        retrieved: datetime.datetime | None = None,
    ) -> None:
        self.body = body
        self.stamp = stamp
        self.markup = markup
        self.hint = hint
        self.captions = captions
        self.comments = comments
        self.footers = footers
        self.latest = retrieved.date() + _AHEAD_OF_UTC if retrieved else None

    @cached_property
    def past(self) -> Bound | None:
        """The newest day that the body tells of as past."""
        return newest_past(self.body, self.latest)

    @property
    def earliest(self) -> datetime.date | None:
        """The day before which the report cannot have come out, if one is known."""
        return self.past.day if self.past else None

    @cached_property
    def comment(self) -> Bound | None:
        """The oldest reader's comment."""
        return oldest_comment(self.comments, self.earliest, self.latest)

    def possible(self, day: datetime.date) -> bool:
        """True if a report may be of this day: none is read before it comes out."""
        return self.latest is None or day <= self.latest


def published(clues: Clues) -> When:
    """Return when a report was published, with the words and a sentence of evidence.

    The first of these that says anything counts: the page's markup or a column for publication;
    a date at the head of the text; a picture's date with a weekday that fits; a weekday with day
    and month; a column called plainly "date"; bounds from a footer, comments and the past that the
    text tells of. No result lies after the day of retrieval, and none is that day for want of
    another.
    """
    found = next((when for step in _STEPS if (when := step(clues)) is not None), UNKNOWN_TIME)
    return _with_disagreement(found, clues)


def value_of(value: str) -> tuple[datetime.date, datetime.date] | None:
    """Return the days that a column's or a page's date value means, first and last, or None.

    ISO 8601, RFC 822, dates in words, Unix time in seconds or milliseconds, and years and months.
    "4/5/2017" means 5 April or 4 May: the days between are returned.
    """
    value = value.strip()
    if _EPOCH.fullmatch(value):
        seconds = int(value[:10])
        day = datetime.datetime.fromtimestamp(seconds, datetime.UTC).date()
        return day, day
    if part := _YEAR_MONTH.fullmatch(value):
        return _month_or_year(int(part.group(1)), part.group(2))
    if part := _COMPACT.fullmatch(value):
        value = "-".join(part.groups())
    found = [date for date in dates_in(value[:100]) if date.days]
    if len(found) == 1:
        return min(found[0].days), max(found[0].days)
    try:
        day = parsedate_to_datetime(value).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return day, day


def _month_or_year(year: int, month: str | None) -> tuple[datetime.date, datetime.date] | None:
    if month is None:
        return datetime.date(year, 1, 1), datetime.date(year, 12, 31)
    if not 1 <= int(month) <= 12:
        return None
    first = datetime.date(year, int(month), 1)
    return first, (first + datetime.timedelta(days=31)).replace(day=1) - datetime.timedelta(days=1)


def _from_markup(clues: Clues) -> When | None:
    for markup in clues.markup:
        days = value_of(markup.value)
        if days and clues.possible(days[0]):
            return _when(*days, markup.value, f"{markup.where} says {markup.value}")
    return None


def _from_stamp(clues: Clues) -> When | None:
    stamp = clues.stamp
    if stamp is None:
        return None
    days = [day for day in stamp.date.days if clues.possible(day)]
    if not days:
        return None
    doubt = "" if stamp.date.fits else ", though the calendar has another weekday"
    evidence = f'{stamp.how}: "{stamp.date.words}"{doubt}'
    return _when(min(days), max(days), stamp.date.words, evidence)


def _from_captions(clues: Clues) -> When | None:
    """The newest picture's day, if the text names its weekday; else that day is a bound only."""
    dates = [
        (date.days[0], date)
        for caption in clues.captions
        for date in dates_in(caption)
        if len(date.days) == 1 and clues.possible(date.days[0])
    ]
    if not dates:
        return None
    day, date = max(dates, key=lambda pair: pair[0])
    if clues.earliest and day < clues.earliest:
        return None
    weekday = WEEKDAYS[day.weekday()].capitalize()
    if re.search(rf"(?<!last )(?<!next )\b{weekday}\b", clues.body):
        evidence = f'a picture is dated "{date.words}", the {weekday} that the text tells of'
        return _when(day, day, date.words, evidence)
    return When(
        start=day,
        precision=precision_of(day, None),
        words=date.words,
        evidence=f'not before {day}: a picture is dated "{date.words}"',
    )


def _from_weekday_and_date(clues: Clues) -> When | None:
    """A weekday with its date: the calendar leaves few years, past and retrieval fewer.

    "this Friday, November 29" is of 2024 after "since 2020" and before a retrieval in 2025.
    """
    past = clues.past
    if past is None:
        return None
    last_year = clues.latest.year if clues.latest else past.day.year + _CALENDAR
    for date in dates_in(clues.body, 0, 2000):
        if date.year is not None or date.weekday is None:
            continue
        days = [
            day
            for year in range(past.day.year, last_year + 1)
            if (day := date.in_year(year)) and past.day <= day and clues.possible(day)
        ]
        if days and clues.latest is None:
            evidence = f'"{date.words}": the first such day after "{past.words}" is {days[0]}'
            return When(
                start=days[0],
                precision=precision_of(days[0], None),
                words=date.words,
                evidence=evidence,
            )
        if len(days) == 1:
            return _dated_by_weekday(clues, date, days[0], past)
    return None


def _dated_by_weekday(clues: Clues, date: Date, day: datetime.date, past: Bound) -> When:
    lead = clues.body[max(0, date.start - 6) : date.start].casefold()
    same_day = lead.endswith("this ")
    last = day if same_day else day + _WITHIN
    evidence = f'"{date.words}" is {day}: the one such day after "{past.words}" and up to retrieval'
    if not same_day:
        evidence += "; published then or within the week"
    return _when(day, last, date.words, evidence)


def _from_hint(clues: Clues) -> When | None:
    """A column called plainly "date" counts if nothing that the text says is against it."""
    days = value_of(clues.hint) if clues.hint else None
    if clues.hint is None or days is None or not clues.possible(days[0]):
        return None
    first, last = days
    if clues.earliest and last < clues.earliest:
        return None
    if clues.comment and first > clues.comment.day:
        return None
    return _when(
        first, last, clues.hint, f'a column "date" says {clues.hint}; the text names no date'
    )


def _from_bounds(clues: Clues) -> When | None:
    start, end = clues.past, clues.comment
    year = footer_year(clues.footers)
    if year and clues.possible(datetime.date(year[0], 1, 1)):
        first, last = datetime.date(year[0], 1, 1), datetime.date(year[0], 12, 31)
        said = f'of {year[0]}: the report ends with "{year[1]}"'
        if start is None or start.day < first:
            start = Bound(day=first, words=year[1], evidence=said)
        if end is None or end.day > last:
            end = Bound(day=last, words=year[1], evidence=said)
    bounds = [bound for bound in (start, end) if bound is not None]
    if not bounds or (start and end and start.day > end.day):
        return None
    low, high = (start.day if start else None), (end.day if end else None)
    return When(
        start=low,
        end=high,
        precision=precision_of(low, high),
        words=bounds[0].words,
        evidence="; ".join(dict.fromkeys(bound.evidence for bound in bounds)),
    )


_STEPS: tuple[Callable[[Clues], When | None], ...] = (
    _from_markup,
    _from_stamp,
    _from_captions,
    _from_weekday_and_date,
    _from_hint,
    _from_bounds,
)


def _when(start: datetime.date, end: datetime.date, words: str, evidence: str) -> When:
    precision = TimePrecision.DAY if start == end else precision_of(start, end)
    if start != end and (start.day, end.day, start.month) == (1, 31, 1):
        precision = TimePrecision.YEAR
    return When(start=start, end=end, precision=precision, words=words, evidence=evidence)


def _with_disagreement(when: When, clues: Clues) -> When:
    """Say so where another date of the report is against the one that counts."""
    others = [(f'a column "date" says {clues.hint}', value_of(clues.hint))] if clues.hint else []
    if clues.stamp:
        days = clues.stamp.date.days
        others.append((f'the text is headed "{clues.stamp.date.words}"', (min(days), max(days))))
    said = [f"against it, {words}" for words, days in others if days and _apart(when, days)]
    if not said:
        return when
    return When(
        start=when.start,
        end=when.end,
        precision=when.precision,
        words=when.words,
        evidence="; ".join([when.evidence, *said]),
    )


def _apart(when: When, days: tuple[datetime.date, datetime.date]) -> bool:
    """True if the days lie outside what is known, by more than clocks can differ."""
    early = when.start is not None and days[1] < when.start - _AHEAD_OF_UTC
    late = when.end is not None and days[0] > when.end + _AHEAD_OF_UTC
    return early or late
