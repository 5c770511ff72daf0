"""Times made of times: "since Wednesday", "from 3 to 5 May", "between March and August 2014"."""

from marsad.read.parse.phrases import Line
from marsad.read.times.days import Days
from marsad.read.times.explicit import day_and_month, numeric_date
from marsad.read.times.lengths import told_by_length
from marsad.read.times.meaning import Meaning
from marsad.read.times.mentions import TimeKind
from marsad.read.times.near import LATEST, near_day
from marsad.read.times.periods import period
from marsad.read.times.triggers import SINCE, UNTIL

_JOINERS = frozenset(("to", "until", "till", "through", "-", "–", "into"))
_FILLERS = frozenset(("at", "on", "in", "from", "least", "the", "about", "around", "late", "early"))
_NO_START = (TimeKind.RANGE, TimeKind.RUN, TimeKind.RELATIVE, TimeKind.RECURRING)
_READERS = (day_and_month, numeric_date, near_day, told_by_length, period)


def time_at(line: Line, index: int) -> Meaning | None:
    """Return the longest time that begins with token `index`, composed ones first."""
    word = line.at(index)
    if word in SINCE:
        return _since(line, index)
    if word in UNTIL or (word == "up" and line.at(index + 1) in _JOINERS):
        return _until(line, index)
    if word == "between":
        return _between(line, index)
    return _span(line, index)


def _simple(line: Line, index: int) -> Meaning | None:
    """Return the longest time without a preposition."""
    found = [meaning for reader in _READERS if (meaning := reader(line, index))]
    return max(found, key=lambda meaning: meaning.after) if found else None


def _after_fillers(line: Line, index: int) -> Meaning | None:
    """Return a time after at most two of "at least", "the", "on"."""
    for at in range(index, index + 3):
        found = _simple(line, at)
        if found:
            return found
        if line.at(at) not in _FILLERS:
            return None
    return None


def _span(line: Line, index: int) -> Meaning | None:
    """Read "Monday to Wednesday", "Friday and Saturday", "2011-2013", or a single time."""
    first = _simple(line, index)
    if first is None or first.rule is None:
        return first
    joiner = line.at(first.after)
    if joiner in _JOINERS:
        second = _after_fillers(line, first.after + 1)
        if second and second.rule and _alike(first, second):
            return _join(first, second)
    if joiner == "and":
        second = _simple(line, first.after + 1)
        if second and second.rule and _are_days(line, index, first.after + 1):
            return _join(first, second)
    return first


def _alike(first: Meaning, second: Meaning) -> bool:
    """Whether two times can bound a range: neither is in the future or a length."""
    plain = (TimeKind.POINT,)
    return first.kind in plain and second.kind in plain


def _are_days(line: Line, first: int, second: int) -> bool:
    """Whether "and" joins neighbouring weekdays: "on Friday and Saturday"."""
    days = (near_day(line, first), near_day(line, second))
    return all(day is not None and LATEST in day.evidence for day in days)


def _join(first: Meaning, second: Meaning) -> Meaning:
    """Return the range from one time to another; what `first` leaves open, `second` settles."""
    start, end = first.rule, second.rule
    if start is None or end is None:
        raise ValueError("a range needs two times that are known")
    return Meaning(
        second.after,
        lambda published: Days(start(end(published).end).start, end(published).end),
        f"from: {first.evidence}; to: {second.evidence}",
        anchored=second.anchored,
        kind=TimeKind.RANGE,
    )


def _since(line: Line, index: int) -> Meaning | None:
    """Read "since …", "from … (to …)", "starting (on) …"."""
    at = index + 1
    at += line.at(at) in ("on", "from", "at", "as")
    found = _span_after_fillers(line, at)
    if found is None or found.kind in _NO_START:
        return found
    if line.at(index) == "from" and _owns(line, found.after):
        return found  # "from Monday's raids"
    if line.at(index) != "since" and found.kind is TimeKind.DURATION:
        return found
    return found._replace(kind=TimeKind.SINCE)


def _owns(line: Line, after: int) -> bool:
    """Whether the time before a token is whose something is: with "'s", or an "s" left of it."""
    whose = line.at(after - 1)
    lost = line.at(after - 2) == "last" and whose in ("weeks", "months", "years")
    return whose.endswith(("days", "'s", "’s")) or lost or line.at(after) in ("'s", "’s")


def _span_after_fillers(line: Line, index: int) -> Meaning | None:
    for at in range(index, index + 3):
        found = _span(line, at)
        if found:
            return found
        if line.at(at) not in _FILLERS:
            return None
    return None


def _until(line: Line, index: int) -> Meaning | None:
    """Read "until …", "by …", "up to …"."""
    found = _after_fillers(line, index + 1 + (line.at(index) == "up"))
    if found is None or found.kind not in (TimeKind.POINT, TimeKind.FUTURE):
        return found
    return found._replace(kind=TimeKind.UNTIL)


def _between(line: Line, index: int) -> Meaning | None:
    """Read "between 2012 and 2014", "between Monday and Wednesday"; "3 and 5 May" reads itself."""
    first = _after_fillers(line, index + 1)
    if first is None:
        return None
    if line.at(first.after) != "and" and line.at(first.after) not in _JOINERS:
        bounds = "and" in line.low[index : first.after]  # "between 3 and 12 May"
        return first._replace(kind=TimeKind.RANGE) if bounds else first
    second = _after_fillers(line, first.after + 1)
    if second is None or first.rule is None or second.rule is None:
        return first
    return _join(first, second)
