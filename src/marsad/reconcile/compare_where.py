"""Where and when: what the places and days of two claims say for their being one incident."""

from marsad.model import Comparison
from marsad.reconcile.facts import Facts, distance_km
from marsad.reconcile.settings import settings


def _place(score: float, sentence: str) -> Comparison:
    return Comparison(aspect="place", score=score, sentence=sentence)


def compare_place(one: Facts, other: Facts) -> Comparison:
    """Return how well two places agree; a place that one claim leaves out speaks weakly against."""
    weights = settings().place
    said = _common_words(one, other) or _common_words(other, one)
    if said is not None:
        return _place(weights["same_words"], f"both say {said}")
    if not one.placed or not other.placed:
        return _place(weights["unknown"], "one of them does not say where")
    same_admin = one.admin1 is None or other.admin1 is None or one.admin1 == other.admin1
    same_name = one.folded == other.folded and one.wide == other.wide
    if one.place is not None and same_admin and (one.place == other.place or same_name):
        return _same_place(one, other)
    inside = _inside(one, other) or _inside(other, one)
    if inside is not None:
        return inside
    unmeasured = distance_km(one, other) is None and None in (one.place, other.place)
    if one.wide or other.wide or unmeasured:
        return _province(one, other, same_admin)
    return _two_points(one, other, same_admin)


def _common_words(unknown: Facts, other: Facts) -> str | None:
    """Return a name that no gazetteer knows in one report, if the other's words hold it."""
    words = unknown.words_for_place
    if words is None or f" {words} " not in f" {other.text} ":
        return None
    return unknown.name


def _same_place(one: Facts, other: Facts) -> Comparison:
    """Return the score of one place named twice: the smaller it is, the more it says."""
    weights = settings().place
    if one.wide:
        return _place(weights["same_admin"], f"both say {one.name} and nothing nearer")
    if max(one.radius, other.radius) >= weights["city_radius_km"]:
        return _place(weights["same_city"], f"both are in {one.name}, a large place")
    return _place(weights["same_town"], f"both are in {one.name}")


def _inside(inner: Facts, outer: Facts) -> Comparison | None:
    """Return the score of a part and its whole, or None if the one is not in the other."""
    if outer.wide or outer.place is None:
        return None
    if outer.place in inner.around or outer.name.lower() in inner.around:
        return _place(settings().place["part"], f"{inner.name} is a part of {outer.name}")
    return None


def _province(one: Facts, other: Facts, same_admin: bool) -> Comparison:
    """Return the score where at least one claim knows no more than an admin unit."""
    weights = settings().place
    if not same_admin:
        return _place(weights["far"], f"{one.name} and {other.name} are in different provinces")
    return _place(
        weights["same_admin"], f"{one.name} and {other.name} have no more than an area in common"
    )


def _two_points(one: Facts, other: Facts, same_admin: bool) -> Comparison:
    """Return the score of two named places by the distance between them and their radii."""
    weights = settings().place
    distance = distance_km(one, other)
    if distance is None:
        score = weights["apart"] if same_admin else weights["far"]
        return _place(score, f"{one.name} and {other.name} are two places, how far apart unknown")
    said = f"{one.name} and {other.name} are {distance:.0f} km apart"
    if distance > weights["apart_km"] + one.radius + other.radius:
        return _place(weights["far"], said)
    if one.around & other.around:
        return _place(weights["apart"], f"{one.name} and {other.name} are parts of one city")
    if distance <= weights["touch_km"]:
        return _place(weights["touching"], said)
    if distance <= max(one.radius, other.radius):
        return _place(weights["touching"], f"{said}, within their radius")
    return _place(weights["close"] if distance <= weights["close_km"] else weights["apart"], said)


def _time(score: float, sentence: str) -> Comparison:
    return Comparison(aspect="time", score=score, sentence=sentence)


def compare_time(one: Facts, other: Facts) -> Comparison:
    """Return how well two times agree; an unknown one asks for other evidence."""
    weights = settings().time
    if not one.dated or not other.dated:
        return _half_known(one, other)
    gap = days_apart(one, other)
    if gap == 0:
        return _overlap(one, other)
    if gap == 1:
        return _time(weights["next_day"], "a day lies between them")
    if gap == 2:
        return _time(weights["two_days"], "two days lie between them")
    return _time(weights["far"], f"{gap} days lie between them")


def days_apart(one: Facts, other: Facts) -> int:
    """Return the days between two dated claims: 0 if they overlap."""
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return 0
    return max(0, other.first - one.last, one.first - other.last)


def _overlap(one: Facts, other: Facts) -> Comparison:
    """Return the score of two times with a day in common."""
    weights = settings().time
    longest = max((f.last or 0) - (f.first or 0) + 1 for f in (one, other))
    if longest == 1:
        return _time(weights["same_day"], "both are of the same day")
    if longest <= weights["week"]:
        return _time(weights["overlap"], "their days overlap")
    return _time(weights["long_overlap"], "their days overlap within a longer time")


def _half_known(one: Facts, other: Facts) -> Comparison:
    """Return the score where a claim leaves a bound open: its report's date may still tell."""
    weights = settings().time
    spans = [_span(one), _span(other)]
    if None in spans:
        return _time(weights["unknown"], "nothing says that they are of one time")
    (first, last), (other_first, other_last) = (span for span in spans if span is not None)
    if max(first, other_first) <= min(last, other_last):
        return _time(weights["assumed_overlap"], "the time of one fits the other's report")
    return _time(weights["assumed_apart"], "the report's date is too far from the other's time")


def _span(facts: Facts) -> tuple[int, int] | None:
    """Return the days a claim may be of: its own, else those its report's date allows."""
    if facts.first is not None and facts.last is not None:
        return facts.first, facts.last
    if facts.first is None and facts.last is None:
        return facts.assumed
    # One bound is known: the other is open.
    return facts.first or 0, facts.last or 10**7
