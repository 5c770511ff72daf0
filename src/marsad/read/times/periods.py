"""Months, years, seasons, feasts, and their parts: "mid-December 2019", "late last year"."""

import datetime
from collections.abc import Callable
from functools import partial

from marsad.read.parse.phrases import Line
from marsad.read.times import parts
from marsad.read.times.days import Days, Month, part_of, season_days, year_days
from marsad.read.times.explicit import NEAREST, nearest
from marsad.read.times.lexicon import FEAST_NAMES, FEASTS, LEXICON, PARTS
from marsad.read.times.meaning import Meaning, fixed
from marsad.read.times.portions import portion
from marsad.read.times.shifted import SHIFTS, shifted

_BETWEEN = frozenset(("the", "of"))

BY_FEASTS = "by the table of feasts"
_BEFORE_FEASTS = frozenset(
    ("in", "during", "of", "for", "since", "before", "after", "until", "by", "on", "at", "the",
     "this", "last", "next", "throughout", "amid", "over", "and")
)  # fmt: skip
_ROUND = 100  # years: such a number weighs or measures


def period(line: Line, index: int) -> Meaning | None:
    """Read a month, year, season or feast, or a part of one."""
    prefixed = _glued_part(line, index)
    if prefixed:
        return prefixed
    part = PARTS.starting(line, index)
    if part is None:
        return _portion(line, index) or _whole(line, index)
    at = index + part.length
    at += line.at(at) in _BETWEEN
    whole = _whole(line, at, part=True)
    return _part(whole, part.value) if whole else None


def _portion(line: Line, index: int) -> Meaning | None:
    """Read "the first nine months of 2016", "the last week of Ramadan"."""
    found = portion(line, index)
    whole = (
        _whole(line, found.after + (line.at(found.after) == "the"), part=True) if found else None
    )
    if found is None or whole is None or whole.rule is None:
        return None
    rule, of = whole.rule, found.of
    evidence = f"{line.words(index, found.after - 1).lower()}: {whole.evidence}"
    days = whole._replace(rule=lambda published: of(rule(published)), evidence=evidence)
    return days._replace(kind=found.kind)


def _glued_part(line: Line, index: int) -> Meaning | None:
    """Read "mid-December", "early-2015", "mid-2012": one token."""
    prefix, hyphen, rest = line.at(index).partition("-")
    if not hyphen or prefix not in ("mid", "early", "late"):
        return None
    month = LEXICON.months.get(rest)
    if month is not None:
        return _part(_month(line, month, index + 1), prefix)
    year = parts.plain_year(rest)
    return _part(_year(year, index + 1), prefix) if year else None


def _part(whole: Meaning, part: str) -> Meaning:
    """Return the part of a period: its early, middle or late third, its start or end."""
    rule = whole.rule
    if rule is None:
        return whole
    names = {"early": "first third", "mid": "middle third", "late": "last third"}
    name = names.get(part, "beginning" if part == "start" else "end")
    return whole._replace(
        rule=lambda published: part_of(rule(published), part),
        evidence=f"{name} of: {whole.evidence}",
    )


def _whole(line: Line, index: int, *, part: bool = False) -> Meaning | None:
    told = shifted(line, index, part=part)
    if told:
        return told
    month = parts.month(line, index)
    if month:
        return _month(line, month.value, month.after)
    return _season(line, index) or _feast(line, index) or _bare_year(line, index, part=part)


def _month(line: Line, month: int, after: int) -> Meaning:
    """Return a month with the year that follows, or in the year nearest to publication."""
    year = parts.year(line, after)
    name = f"{datetime.date(2000, month, 1):%B}"
    if year:
        return fixed(
            year.after, Month(year.value, month).days(), f"{name} {year.value}, as written"
        )
    at = after + (line.at(after) == "of")
    shift = SHIFTS.get(line.at(at))
    if shift is not None and line.at(at + 1) in ("year", "years"):
        return Meaning(
            at + 2,
            lambda published: Month(published.year + shift, month).days(),
            f"{name} of {line.at(at)} year",
        )
    return Meaning(after, _nearest_month(month), f"{name} {NEAREST}")


def _nearest_month(month: int) -> Callable[[datetime.date], Days]:
    def rule(published: datetime.date) -> Days:
        years = range(published.year - 1, published.year + 2)
        return nearest([Month(year, month).days() for year in years], published)

    return rule


def _season(line: Line, index: int) -> Meaning | None:
    """Read "summer 2013", "spring of last year"; "Arab Spring" alone is none."""
    season = LEXICON.seasons.get(line.at(index))
    if season is None:
        return None
    year = parts.year(line, index + 1)
    if year:
        days = season_days(year.value, season)
        return fixed(year.after, days, f"{line.at(index)} {year.value}, as written")
    at = index + 1 + (line.at(index + 1) == "of")
    shift = SHIFTS.get(line.at(at))
    if shift is None or line.at(at + 1) not in ("year", "years"):
        return None
    return Meaning(
        at + 2,
        lambda published: season_days(published.year + shift, season),
        f"{line.at(index)} of {line.at(at)} year",
    )


def _feast(line: Line, index: int) -> Meaning | None:
    """Read "Eid al-Fitr", "Ramadan 2016", "the holy month of Ramadan"."""
    name = FEAST_NAMES.starting(line, index)
    if name is None or _given(line, index, index + name.length):
        return None
    table, title = FEASTS[name.value], name.value.title()
    after = index + name.length
    year = parts.year(line, after)
    if year is None:
        evidence = f"{title} nearest to publication, {BY_FEASTS}"
        return Meaning(after, partial(nearest, list(table)), evidence)
    for days in table:
        if days.end.year == year.value:
            return fixed(year.after, days, f"{title} {year.value}, {BY_FEASTS}")
    return None


def _given(line: Line, index: int, after: int) -> bool:
    """True for a feast's name that somebody bears: "Ramadan al-Sheikh was killed"."""
    surname = line.raw(after)[:1].isupper() or line.at(after).startswith("al-")
    return surname and line.at(index - 1) not in _BEFORE_FEASTS


def _bare_year(line: Line, index: int, *, part: bool) -> Meaning | None:
    """Read a year alone: after a preposition, or as "the 2013 attack", "a 2013 attack"."""
    at = index + (line.at(index) in ("year", "the") and line.at(index + 1)[:1].isdigit())
    year = parts.year(line, at)
    if year is None or line.at(at) in (",", "of", "in"):
        return None
    ranged = line.at(index - 1) in ("-", "–") or (
        line.at(year.after) in ("-", "–") and parts.year(line, year.after + 1) is not None
    )
    led = line.at(index - 1) in LEXICON.leads.year or _one_of(line, index, year.value)
    if not (part or at > index or ranged or led):
        return None
    return _year(year.value, year.after)


def _one_of(line: Line, index: int, year: int) -> bool:
    """True for "a 2013 attack", and not for "a 2000 pound bomb"."""
    return line.at(index - 1) in ("a", "an") and year % _ROUND != 0


def _year(year: int, after: int) -> Meaning:
    return fixed(after, year_days(year), f"{year}, as written")
