"""Times told by their length: "two days ago", "over the past 24 hours", "for nearly two years"."""

import datetime
from typing import NamedTuple

from marsad.read.numbers.values import parse
from marsad.read.parse.phrases import Line
from marsad.read.times.days import Days, Month, one, plus, year_days
from marsad.read.times.lexicon import FEW, LEXICON
from marsad.read.times.meaning import Meaning
from marsad.read.times.mentions import TimeKind

_UNITS = {"hour": 0, "day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365}
_WORDS = LEXICON.lengths
_FEW_DAYS = 6  # "a few days", "recent days": the days precision of the record ends at six
_MANY = frozenset(("the", "these", "those", "over"))
# What no noun begins with.
_ON = frozenset(
    ("of", "in", "on", "at", "and", "as", "when", "after", "before", "by", "to", "has", "have",
     "the", "a", "an", "its", "their", "it", "they")
)  # fmt: skip
_WITHIN = frozenset(("in", "within", "during", "over", "the", "first", "those", "these"))
_HOURS_A_DAY = 24
_HALF_A_DAY = 12
_VAGUE = {"day": (4, 3), "week": (21, 14), "month": (105, 75)}
_BLUR = {"fortnight": 3, "month": 7, "year": 90}
_LONGEST_ROW = 4  # digits of "the 100th day in a row"
_LONGEST = 150 * 365  # days: "5,000 years ago" dates no event of a report


class Length(NamedTuple):
    """A number of units; `number` is None where it is vague ("a few days", "days")."""

    number: int | None
    unit: str
    after: int


def told_by_length(line: Line, index: int) -> Meaning | None:
    """Read a length with the word that says from where it counts."""
    return _running(line, index) or _ago(line, index) or _duration(line, index) or _row(line, index)


def _length(line: Line, index: int) -> Length | None:
    """Read "two days", "24 hours", "a week", "several months", "nearly two years", "days"."""
    while line.at(index) in _WORDS.loose:
        index += 1
    few = FEW.starting(line, index)
    if few and (unit := _unit(line, index + few.length)):
        return Length(None, unit, index + few.length + 1)
    number = parse(line, index)
    if number and number.value.denominator == 1:
        unit = _unit(line, number.after)
        if unit is None or number.value * max(1, _UNITS[unit]) > _LONGEST:
            return None
        return Length(int(number.value), unit, number.after + 1)
    if line.at(index) in ("a", "an", "one") and (unit := _unit(line, index + 1)):
        return Length(1, unit, index + 2)
    unit = _unit(line, index)
    counted = line.at(index - 1)[:1].isdigit() or not line.at(index).endswith("s")
    return Length(None, unit, index + 1) if unit and not counted else None


def _unit(line: Line, index: int) -> str | None:
    unit = line.at(index).removesuffix("s")
    return unit if unit in _UNITS else None


def back(published: datetime.date, length: Length) -> datetime.date | None:
    """Return the first day of a period of that length that ends with publication."""
    if length.number is None:
        return plus(published, -_FEW_DAYS) if length.unit in ("hour", "day") else None
    match length.unit:
        case "hour":
            return plus(
                published, -max(1, length.number // _HOURS_A_DAY) if length.number > 12 else 0
            )
        case "month" | "year":
            months = length.number * (12 if length.unit == "year" else 1)
            month = Month(published.year, published.month).plus(-months).days()
            assert month.start is not None
            return min(plus(month.start, published.day - 1), month.end)
        case _:
            return plus(published, -length.number * _UNITS[length.unit])


def _running(line: Line, index: int) -> Meaning | None:
    """Read "(over) the past 24 hours", "in recent days", "the next 60 days"."""
    at = index + (line.at(index) in ("the", "these", "those"))
    word = line.at(at)
    if word not in _WORDS.past and word not in _WORDS.coming:
        return None
    if at == index and _owned(line, at):
        return None
    length = _length(line, at + 1)
    if length is None or (length.number == 1 and line.at(at + 1) not in ("one", "1", "24")):
        return _bare_running(line, at) if at > index else None
    if word in _WORDS.coming:
        return _coming(line, index, length)
    return _until_publication(line, index, length)


def _owned(line: Line, at: int) -> bool:
    """True for "last months capture of": "last month's", where a text has lost its apostrophes."""
    if line.at(at) != "last" or line.at(at - 1) in _MANY or not line.at(at + 2).isalpha():
        return False
    unit = line.at(at + 1)
    return unit.endswith("s") and unit.removesuffix("s") in _UNITS and line.at(at + 2) not in _ON


def _bare_running(line: Line, at: int) -> Meaning | None:
    """Read "the past week", "the last month": so long up to publication, not by the calendar."""
    unit = _unit(line, at + 1)
    if unit is None or line.at(at + 1).endswith("s") or line.at(at) not in ("past", "last"):
        return None
    return _until_publication(line, at, Length(1, unit, at + 2))


def _until_publication(line: Line, index: int, length: Length) -> Meaning:
    words = line.words(index, length.after - 1).lower()
    return Meaning(
        length.after,
        lambda p: Days(back(p, length), p),
        f"{words} up to publication",
        kind=TimeKind.RANGE,
    )


def _coming(line: Line, index: int, length: Length) -> Meaning:
    words = line.words(index, length.after - 1).lower()
    days = None if length.number is None else length.number * _UNITS[length.unit]
    rule = None if days is None else (lambda p: Days(p, plus(p, days)))
    evidence = f"{words} from publication" if days is not None else "some time after publication"
    return Meaning(length.after, rule, evidence, kind=TimeKind.FUTURE)


def _ago(line: Line, index: int) -> Meaning | None:
    """Read "two days ago", "a week earlier", "three days later"."""
    if line.at(index - 1) == "for":
        return None
    length = _length(line, index)
    if length is None:
        return None
    word = line.at(length.after)
    if word == "ago":
        to_the_day = line.at(length.after + 1) == "today"  # "a year ago today"
        last = length.after + to_the_day
        evidence = f"{line.words(index, last).lower()}, counted from publication"
        return Meaning(last + 1, lambda p: _ago_days(p, length, to_the_day), evidence)
    if word not in _WORDS.back and word not in _WORDS.on:
        return None
    if line.at(index - 1) in _WITHIN:  # "the second attack in a week after", "the days after"
        return None
    after = (
        length.after + 1 + (line.at(length.after + 1) == "that" and _ends(line, length.after + 2))
    )
    days, blur = _far(length)
    return Meaning(
        after,
        None,
        "counted from another time in the text",
        kind=TimeKind.RELATIVE,
        shift=None if days is None else days * (-1 if word in _WORDS.back else 1),
        blur=blur,
    )


def _ends(line: Line, index: int) -> bool:
    """Whether nothing more of a phrase stands at a token: "two days before that, …"."""
    return not line.at(index)[:1].isalnum() or line.at(index) in _ON


def _far(length: Length) -> tuple[int | None, int]:
    """Return how many days a length is, and by how many more or less it may be.

    "Days" are one to seven, "weeks" one to five of them; of "years" nothing can be said.
    """
    if length.unit == "hour":  # "wounding 90 hours after …" has lost a comma
        number = length.number or 0
        return (number // _HOURS_A_DAY if number % _HALF_A_DAY == 0 else 0), 0
    if length.number is None:
        return _VAGUE.get(length.unit, (None, 0))
    return length.number * _UNITS[length.unit], _BLUR.get(length.unit, 0)


def _ago_days(published: datetime.date, length: Length, to_the_day: bool) -> Days:
    """Return the days that "… ago" means: as wide as the unit that it counts in, or that day."""
    if to_the_day and (day := back(published, length)) is not None:
        return one(day)
    if length.number is None:
        return Days(back(published, length), published)
    match length.unit:
        case "hour":
            return Days(plus(published, -((length.number + 12) // _HOURS_A_DAY)), published)
        case "day":
            return one(plus(published, -length.number))
        case "week" | "fortnight":
            middle = plus(published, -_UNITS[length.unit] * length.number)
            return Days(plus(middle, -3), plus(middle, 3))
        case "month":
            return Month(published.year, published.month).plus(-length.number).days()
        case _:
            return year_days(published.year - length.number)


def _duration(line: Line, index: int) -> Meaning | None:
    """Read "for three days": up to publication if "has" or "have" stands before it."""
    if line.at(index) != "for":
        return None
    at = index + 1 + (line.at(index + 1) in ("the", "these"))
    at += line.at(at) in ("past", "last")
    length = _length(line, at)
    if length is None or line.at(length.after) in ("ago", "to"):
        return None
    words = line.words(index, length.after - 1).lower()
    perfect = at > index + 1 or any(word in ("has", "have", "'ve") for word in line.low[:index])
    if not perfect or length.number is None:
        evidence = f"{words}: a length without an end"
        return Meaning(length.after, None, evidence, kind=TimeKind.DURATION)
    return Meaning(
        length.after,
        lambda p: Days(back(p, length), p),
        f"{words} up to publication",
        kind=TimeKind.DURATION,
    )


def _row(line: Line, index: int) -> Meaning | None:
    """Read "for the tenth day in a row", "for a second consecutive day"."""
    if line.at(index) != "for" or line.at(index + 1) not in ("the", "a"):
        return None
    word = line.at(index + 2)
    number = word.rstrip("stndrh")
    if word in _WORDS.ordinals:
        count = _WORDS.ordinals.index(word) + 1
    elif number.isdecimal() and number != word and len(number) <= _LONGEST_ROW:
        count = int(number)
    else:
        return None
    after = index + 3 + (line.at(index + 3) in ("consecutive", "straight", "successive"))
    if line.at(after) != "day" or count < 2:
        return None
    after += 4 if line.low[after + 1 : after + 4] == ("in", "a", "row") else 1
    after += line.at(after) == "running"
    return Meaning(
        after,
        lambda p: Days(plus(p, 1 - count), p),
        f"day {count} in a row on publication",
        kind=TimeKind.RUN,
    )
