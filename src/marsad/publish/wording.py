"""How dates, numbers, places and sources are written for people.

Never more exact than what is known: bounds stay bounds, unknown is said to be unknown.
"""

import calendar
import datetime

from marsad.model import (
    ActorRef,
    ComposedFigure,
    Figure,
    Group,
    Place,
    Qualifier,
    Quantity,
    RelationKind,
    TimePrecision,
    When,
)

NOT_STATED = "not stated"
_DIRECTIONS = {"N": "north", "E": "east", "S": "south", "W": "west"}
_ONE = {Group.PEOPLE: "", Group.CHILDREN: "child", Group.WOMEN: "woman"}


def words(name: str) -> str:
    """Return an id of the vocabulary as words: `air_strike` is "air strike"."""
    return name.replace("_", " ")


def count(number: int, noun: str) -> str:
    """Return "1 origin", "3 origins"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def date(day: datetime.date) -> str:
    """Return "11 January 2018"."""
    return f"{day.day} {calendar.month_name[day.month]} {day.year}"


def when(time: When) -> str:
    """Return a time with what is known of it: "between 9 and 11 January 2018"."""
    start, end = time.start, time.end
    if start is None or end is None:
        if start is not None:
            return f"since {date(start)}"
        return f"until {date(end)}" if end is not None else "date unknown"
    if start == end:
        return date(start)
    if _whole_year(start, end):
        return f"{start.year}, day unknown"
    if _whole_month(start, end):
        return f"{calendar.month_name[start.month]} {start.year}, day unknown"
    first, last = _short(start, end), date(end)
    if time.precision is TimePrecision.PERIOD:
        return f"from {first} to {last}"
    return f"between {first} and {last}"


def _whole_year(start: datetime.date, end: datetime.date) -> bool:
    return (start.month, start.day, end.month, end.day) == (1, 1, 12, 31) and start.year == end.year


def _whole_month(start: datetime.date, end: datetime.date) -> bool:
    last = calendar.monthrange(start.year, start.month)[1]
    return start.day == 1 and end == start.replace(day=last)


def _short(start: datetime.date, end: datetime.date) -> str:
    """Return a first day without what it shares with the last."""
    if (start.year, start.month) == (end.year, end.month):
        return str(start.day)
    if start.year == end.year:
        return f"{start.day} {calendar.month_name[start.month]}"
    return date(start)


def bounds(low: int | None, high: int | None) -> str:
    """Return "26", "12 to 35", "at least 26", "up to 26", "none" or "not stated"."""
    if low is None and high is None:
        return NOT_STATED
    if low == high:
        return "none" if low == 0 else f"{low:,}"
    if high is None:
        return f"at least {low:,}"
    return f"up to {high:,}" if low is None else f"{low:,} to {high:,}"


def quantity(number: Quantity) -> str:
    """Return a number as claimed; vague words stay the report's own, in quotes."""
    if number.low is None and number.high is None:
        return f"“{number.words}”" if number.words else NOT_STATED
    stated = bounds(number.low, number.high)
    return f"about {stated}" if number.qualifier is Qualifier.ABOUT else stated


def toll(figure: ComposedFigure) -> str:
    """Return "12 to 35 civilians killed; best 31": an incident's figure, never a bare best."""
    stated, best = _toll(figure)
    return _counted(stated, figure) + best


def toll_number(figure: ComposedFigure) -> str:
    """Return the same for a column that says the measure: "12 to 35; best 31"."""
    stated, best = _toll(figure)
    return f"{_who(stated, figure.group, figure.of)}{best}"


def _toll(figure: ComposedFigure) -> tuple[str, str]:
    low, best, high = figure.low, figure.best, figure.high
    if low is None and high is None and best is not None:
        return bounds(best, best), ""
    told = best is None or low == high or (None in (low, high) and best in (low, high))
    return bounds(low, high), "" if told else f"; best {best:,}"


def _who(stated: str, group: Group, of: ActorRef | None) -> str:
    """Return a number with whom it counts: "3 combatants of HTS"."""
    if stated == "1":
        people = _ONE.get(group, words(group).removesuffix("s"))
    else:
        people = "" if group is Group.PEOPLE else words(group)
    # A side that is only another word for the group ("combatants of combatants") says nothing.
    whose = f"of {of.name}" if of and of.name != words(group) else ""
    return " ".join(part for part in (stated, people, whose) if part)


def figure(claimed: Figure) -> str:
    """Return people counted as one claim counts them: "at least 26 civilians killed"."""
    return _counted(quantity(claimed.quantity), claimed)


def _counted(stated: str, figure: ComposedFigure | Figure) -> str:
    if stated == NOT_STATED:
        return f"{_who('', figure.group, figure.of)} {figure.measure}: {stated}".lstrip()
    return f"{_who(stated, figure.group, figure.of)} {figure.measure}"


def place(where: Place | None) -> str:
    """Return a place with what is known of it: "Base 46, 12 km west of Aleppo (± 3 km)"."""
    if where is None:
        return "place unknown"
    parts = [where.name or where.text]
    relation = _relation(where)
    if relation:
        # "12 km west of Aleppo" names Aleppo as its anchor: that is not where it is.
        alone = where.name is None or where.name in relation
        parts = [relation] if alone else [*parts, relation]
    elif where.admin1 and where.admin1 != parts[0]:
        parts.append(where.admin1)
    if where.latitude is None:
        return f"{', '.join(parts)} (not located)"
    return f"{', '.join(parts)} (± {_km(where.radius_km or 0.0)} km)"


def _relation(where: Place) -> str:
    relation = where.relation
    if relation is None:
        return ""
    if relation.kind is RelationKind.DISTANCE and relation.km is not None:
        way = f"{bearing(relation.bearing)} of" if relation.bearing else "from"
        return f"{relation.km:g} km {way} {relation.anchor}"
    if relation.kind is RelationKind.NEAR:
        return f"near {relation.anchor}"
    return where.text


def bearing(letters: str) -> str:
    """Return compass letters as words: NNE is "north-north-east"."""
    return "-".join(_DIRECTIONS.get(letter, letter) for letter in letters)


def _km(radius: float) -> str:
    return f"{radius:.1f}".removesuffix(".0") if radius < 10 else f"{radius:.0f}"
