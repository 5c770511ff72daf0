"""Before and after which day a report must have been published, from what it says itself."""

import datetime
import re
from collections.abc import Iterable, Iterator

from marsad.clean.dates import dates_in, month_of
from marsad.model import Noun

_MONTHS = r"(January|February|March|April|May|June|July|August|September|October|November|December)"
_MONTH_YEAR = re.compile(
    rf"\b(?:(early|mid|late|the end of|the beginning of)[- ]?)?{_MONTHS},? ((?:19[5-9]|20\d)\d)\b",
    re.I,
)
_YEAR = re.compile(
    r"\b(?:in|since|from|after|during|late|early|mid|(?:the )?end of|beginning of|started in|"
    r"of|until(?= late))[- ](?:mid-?|early |late )?((?:19[5-9]|20\d)\d)\b(?![-–/:]?\d)"
    r"|\ba ((?:19[5-9]|20\d)\d) (?:deal|agreement|truce|ceasefire|report|attack|accord)\b",
    re.I,
)
# A sentence with such a word may look ahead: its dates prove nothing about the past.
_AHEAD = re.compile(
    r"\b(?:will|would|shall|plan|plans|planned|planning|expect|expects|expected|schedul\w+|due|"
    r"upcoming|next|coming|aims?|goal|target|deadline|forecast\w*|ahead of|should|future|"
    r"by (?:19|20)\d\d|until (?:19|20)\d\d|proposed?|hopes?|intends?)\b",
    re.I,
)
_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?]+(?=\S)[^.!?\n]+)*")
_CLOCKED = re.compile(r"\b(\d{1,4})([-./])(\d{1,2})\2(\d{2,4}),?\s+(?:at\s+)?\d{1,2}[:.]\d{2}\b")
_DIGIT = re.compile(r"\d")  # no day of a year without one, and most sentences have none
_FOOTER_YEAR = re.compile(r"(?:^|[\s©])((?:19[5-9]|20\d)\d)\W*$")
_FIRST_DAY = {"early": 1, "the beginning of": 1, "mid": 15, "late": 21, "the end of": 21}


class Bound(Noun, frozen=True, kw_only=True):
    """A day that a report cannot come before (or after), with the words that say so."""

    day: datetime.date
    words: str
    evidence: str


def newest_past(text: str, latest: datetime.date | None) -> Bound | None:
    """Return the newest day that a text tells of as past: it was written on that day or later.

    Sentences that may look ahead do not count, nor what lies after `latest`.
    """
    found = [
        bound
        for sentence in _SENTENCE.finditer(text)
        if _DIGIT.search(sentence.group()) and not _AHEAD.search(sentence.group())
        for bound in _past_in(sentence.group())
        if latest is None or bound.day <= latest
    ]
    return max(found, key=lambda bound: bound.day, default=None)


def _past_in(sentence: str) -> Iterator[Bound]:
    for date in dates_in(sentence):
        if date.days:
            yield _past(min(date.days), date.words)
    for match in _MONTH_YEAR.finditer(sentence):
        part, month, year = match.groups()
        first = _FIRST_DAY.get((part or "").casefold(), 1)
        yield _past(datetime.date(int(year), month_of(month), first), match.group())
    for match in _YEAR.finditer(sentence):
        year = match.group(1) or match.group(2)
        yield _past(datetime.date(int(year), 1, 1), match.group())


def _past(day: datetime.date, words: str) -> Bound:
    evidence = f'not before {day}: the text tells of "{words}" as past'
    return Bound(day=day, words=words, evidence=evidence)


def oldest_comment(
    comments: Iterable[str], earliest: datetime.date | None, latest: datetime.date | None
) -> Bound | None:
    """Return the day of the oldest reader's comment: the report is no younger.

    A stamp like "14-12-20 00:30" is read day first, else year first, else month first, whichever
    lies between `earliest` and `latest`.
    """
    found = [
        Bound(
            day=day,
            words=match.group(),
            evidence=f'not after {day}: a reader commented on it at "{match.group()}"',
        )
        for text in comments
        for match in _CLOCKED.finditer(text)
        if (day := _comment_day(match, earliest, latest)) is not None
    ]
    return min(found, key=lambda bound: bound.day, default=None)


def _comment_day(
    match: re.Match[str], earliest: datetime.date | None, latest: datetime.date | None
) -> datetime.date | None:
    first, second, third = int(match.group(1)), int(match.group(3)), int(match.group(4))
    for year, month, day in (
        (third, second, first),
        (first, second, third),
        (third, first, second),
    ):
        try:
            found = datetime.date(year + 2000 if year < 100 else year, month, day)
        except ValueError:
            continue
        if (earliest is None or found >= earliest) and (latest is None or found <= latest):
            return found
    return None


def footer_year(lines: Iterable[str]) -> tuple[int, str] | None:
    """Return the year that a report's credit or copyright line ends in, and the line; or None."""
    for line in lines:
        if match := _FOOTER_YEAR.search(line):
            return int(match.group(1)), line
    return None
