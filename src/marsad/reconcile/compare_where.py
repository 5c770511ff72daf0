"""Where and when: what the places and days of two claims say for their being one incident.

Every outcome is a step: the weight it counts by and the sentence that people read. Steps are told
apart from sentences, because a large record compares millions of pairs and explains few.
"""

import datetime
from dataclasses import dataclass

from marsad.model import Comparison
from marsad.reconcile.facts import Facts, Meant, distance_km
from marsad.reconcile.settings import settings


@dataclass(frozen=True, slots=True)
class Step:
    """One outcome of a comparison: its key in `weights.toml`, and its sentence to fill in."""

    weight: str
    sentence: str


SAME_WORDS = Step("same_words", "both say {unknown}")
NO_PLACE = Step("unknown", "one of them does not say where")
SAME_AREA = Step("same_admin", "both say {one} and nothing nearer")
SAME_CITY = Step("same_city", "both are in {one}, a large place")
SAME_TOWN = Step("same_town", "both are in {one}")
INNER = Step("part", "{one} is a part of {other}")
OUTER = Step("part", "{other} is a part of {one}")
OTHER_PROVINCE = Step("far", "{one} and {other} are in different provinces")
NAMESAKE = Step("namesake", "{one} or {other} may stand for the province of that name")
COMMON_AREA = Step("same_admin", "{one} and {other} have no more than an area in common")
UNMEASURED = Step("apart", "{one} and {other} are two places, how far apart unknown")
UNMEASURED_FAR = Step("far", "{one} and {other} are two places, how far apart unknown")
FAR = Step("far", "{one} and {other} are {km:.0f} km apart")
ONE_CITY = Step("apart", "{one} and {other} are parts of one city")
TOUCHING = Step("touching", "{one} and {other} are {km:.0f} km apart")
WITHIN = Step("touching", "{one} and {other} are {km:.0f} km apart, within their radius")
CLOSE = Step("close", "{one} and {other} are {km:.0f} km apart")
APART = Step("apart", "{one} and {other} are {km:.0f} km apart")

SAME_DAY = Step("same_day", "both are of the same day")
OVERLAP = Step("overlap", "their days overlap")
LONG_OVERLAP = Step("long_overlap", "their days overlap within a longer time")
VAGUE_OVERLAP = Step("vague_overlap", "the one falls into the long time of the other")
NEXT_DAY = Step("next_day", "a day lies between them")
TWO_DAYS = Step("two_days", "two days lie between them")
RETOLD = Step("retold", "{gap} days lie between them, but the later may speak of the earlier")
MEANT = Step(
    "meant",
    "one recalls it: of such acts in its days and area {reports} reports tell of that of {day}, "
    "and {others} of the next",
)
MORE_DAYS = Step("far", "{gap} days lie between them")
NO_TIME = Step("unknown", "nothing says that they are of one time")
FITS_REPORT = Step("assumed_overlap", "the time of one fits the other's report")
MISSES_REPORT = Step("assumed_apart", "the report's date is too far from the other's time")

NOTHING_MEANT = Meant(day=1, reports=0, others=0)


def compare_place(one: Facts, other: Facts) -> Comparison:
    """Return how well two places agree; a place that one claim leaves out speaks weakly against."""
    step = place_step(one, other)
    words = one.name if _says(other, one.words_for_place) else other.name
    km = distance_km(one, other) or 0.0
    sentence = step.sentence.format(one=one.name, other=other.name, unknown=words, km=km)
    return Comparison(aspect="place", score=settings().place[step.weight], sentence=sentence)


def place_step(one: Facts, other: Facts) -> Step:
    """Return how two places stand to each other."""
    if _says(other, one.words_for_place) or _says(one, other.words_for_place):
        return SAME_WORDS
    if not one.placed or not other.placed:
        return NO_PLACE
    same_admin = one.admin1 is None or other.admin1 is None or one.admin1 == other.admin1
    same_name = one.folded == other.folded and one.wide == other.wide
    if one.place is not None and same_admin and (one.place == other.place or same_name):
        return _same_place(one, other)
    if _inside(one, other):
        return INNER
    if _inside(other, one):
        return OUTER
    if one.wide or other.wide:
        return COMMON_AREA if same_admin else OTHER_PROVINCE
    step = _two_points(one, other, same_admin)
    if one.admin1 is None or one.admin1 != other.admin1 or not (one.namesake or other.namesake):
        return step
    weights = settings().place
    return NAMESAKE if weights[step.weight] < weights["namesake"] else step


def _says(facts: Facts, words: str | None) -> bool:
    """Return whether a claim's words for its place hold a name that no gazetteer knows."""
    return words is not None and f" {words} " in f" {facts.text} "


def _same_place(one: Facts, other: Facts) -> Step:
    """Return the step of one place named twice: the smaller it is, the more it says."""
    if one.wide:
        return SAME_AREA
    city = max(one.radius, other.radius) >= settings().place["city_radius_km"]
    return SAME_CITY if city else SAME_TOWN


def _inside(inner: Facts, outer: Facts) -> bool:
    """Return whether the one place is a part of the other."""
    if outer.wide or outer.place is None:
        return False
    return outer.place in inner.around or outer.name.lower() in inner.around


def _two_points(one: Facts, other: Facts, same_admin: bool) -> Step:
    """Return the step of two named places by the distance between them and their radii."""
    weights = settings().place
    distance = distance_km(one, other)
    if distance is None:
        if None in (one.place, other.place):
            return COMMON_AREA if same_admin else OTHER_PROVINCE
        return UNMEASURED if same_admin else UNMEASURED_FAR
    if distance > weights["apart_km"] + one.radius + other.radius:
        return FAR
    if one.around & other.around:
        return ONE_CITY
    if distance <= weights["touch_km"]:
        return TOUCHING
    if distance <= max(one.radius, other.radius):
        return WITHIN
    return CLOSE if distance <= weights["close_km"] else APART


def compare_time(one: Facts, other: Facts) -> Comparison:
    """Return how well two times agree; an unknown one asks for other evidence."""
    step = time_step(one, other)
    meant = one.when.meant or other.when.meant or NOTHING_MEANT
    day = datetime.date.fromordinal(meant.day)
    sentence = step.sentence.format(
        gap=days_apart(one, other), day=day, reports=meant.reports, others=meant.others
    )
    return Comparison(aspect="time", score=settings().time[step.weight], sentence=sentence)


def time_step(one: Facts, other: Facts) -> Step:
    """Return how two times stand to each other."""
    if (one.meant or other.meant) and (_means(one, other) or _means(other, one)):
        return MEANT
    gap = days_apart(one, other)
    if one.dated and other.dated and gap == 0:
        return _overlap(one, other)
    if _speaks_of(one, other) or _speaks_of(other, one):
        return RETOLD
    if not one.dated or not other.dated:
        return _half_known(one, other)
    return NEXT_DAY if gap == 1 else TWO_DAYS if gap == 2 else MORE_DAYS


def days_apart(one: Facts, other: Facts) -> int:
    """Return the days between two dated claims: 0 if they overlap."""
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return 0
    if one.last < other.first:
        return other.first - one.last
    return max(0, one.first - other.last)


def _overlap(one: Facts, other: Facts) -> Step:
    """Return the step of two times with a day in common."""
    longest = max(one.days, other.days)
    if longest == 1:
        return SAME_DAY
    if longest <= settings().time["week"]:
        return OVERLAP
    return LONG_OVERLAP if longest <= settings().time["month"] else VAGUE_OVERLAP


def _speaks_of(later: Facts, earlier: Facts) -> bool:
    """Return whether a claim of a grave act without a day of its own may mean an earlier day."""
    if later.retold is None or earlier.last is None:
        return False
    return later.retold[0] <= earlier.last <= later.retold[1]


def _means(one: Facts, other: Facts) -> bool:
    """Return whether a claim recalls the act of another's days, or both recall one."""
    if one.meant is None:
        return False
    if one.meant == other.meant:
        return True
    if other.first is None or other.last is None or other.days > settings().time["week"]:
        return False
    return other.first <= one.meant <= other.last


def _half_known(one: Facts, other: Facts) -> Step:
    """Return the step where a claim leaves a bound open: its report's date may still tell."""
    mine, theirs = _span(one), _span(other)
    if mine is None or theirs is None:
        return NO_TIME
    overlap = max(mine[0], theirs[0]) <= min(mine[1], theirs[1])
    return FITS_REPORT if overlap else MISSES_REPORT


def _span(facts: Facts) -> tuple[int, int] | None:
    """Return the days a claim may be of: its own, else those its report's date allows."""
    if facts.first is not None and facts.last is not None:
        return facts.first, facts.last
    if facts.first is None and facts.last is None:
        return facts.assumed
    # One bound is known: the other is open.
    return facts.first or 0, facts.last or 10**7
