"""Which of the places that bear a name is meant: points for each hint, and a sentence for each.

The points were set on the places of annotated readings; their order matters, not their size:
what the report says (the kind, the unit beside the name) outweighs what is merely likely.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import log10

from marsad.locate.index import Scored
from marsad.locate.normal import plain
from marsad.locate.sphere import distance
from marsad.model import GazetteerEntry

# How much likelier a report means a city than its province or a village of the same name.
_SIZE = {"city": 0.0, "country": 0.0, "town": -0.03, "governorate": -0.04, "city_district": -0.06,
         "region": 0.0, "road": -0.04, "zone": -0.06, "airport": -0.06}  # fmt: skip
_SMALL = -0.09
SETTLEMENTS = frozenset(("city", "town", "village", "city_district"))
_WORLD, _TENFOLD, _MOST = -0.05, 0.04, 0.09  # outside the theatre; for ten times the people
_KIND_ASKED, _KIND_OTHER, _KIND_SIZE = 0.08, -0.2, -0.02
_INSIDE, _BESIDE, _OUTSIDE, _UNKNOWN_UNIT = 0.1, -0.12, -0.45, -0.1
BESIDE_KM = 35.0  # "X, Afrin" may lie anywhere in the district of Afrin
_SAME_ADMIN1, _NEARBY, NEARBY_KM = 0.03, 0.07, 40.0

MARGIN = 0.05  # the best must lead by this much
TOGETHER_KM = 15.0  # candidates closer than this are one place for the purpose
ENOUGH = 0.5


@dataclass(frozen=True, slots=True)
class Hints:
    """What the report says around a name.

    `kinds` are asked for by words beside it; `within` are the entries that the unit named beside
    it may mean, `unit` its plain name ("pennsylvania": there may be no entry); `country` an ISO-2
    code; `others` are entries that the report names surely.
    """

    kinds: tuple[str, ...] = ()
    within: tuple[GazetteerEntry, ...] = ()
    unit: str = ""
    country: str | None = None
    others: tuple[GazetteerEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class _Points:
    points: float
    sentence: str = ""


def rank(found: Iterable[Scored], hints: Hints) -> tuple[Scored, ...]:
    """Return the candidates, the likeliest first, each with its score and why."""
    ranked = [_rate(one, hints) for one in found]
    return tuple(sorted(ranked, key=lambda one: (-one.score, one.entry.id)))


def _rate(found: Scored, hints: Hints) -> Scored:
    rated = [_likely(found.entry)]
    rated += [hint(found.entry, hints) for hint in (_kind, _within, _country, _others)]
    score = found.score + sum(one.points for one in rated)
    reason = "; ".join((found.reason, *(one.sentence for one in rated if one.sentence)))
    return Scored(found.entry, round(min(1.0, max(0.0, score)), 3), reason)


def _likely(entry: GazetteerEntry) -> _Points:
    """How likely a report of this theatre means a place of this size, before any hint."""
    points = _SIZE.get(entry.kind, _SMALL)
    if entry.layer != "world" or entry.kind == "country":
        return _Points(points)
    larger = _TENFOLD * log10(max(entry.population, 1000) / 100_000)
    return _Points(points + _WORLD + min(_MOST, larger), "outside the theatre")


def _kind(entry: GazetteerEntry, hints: Hints) -> _Points:
    if not hints.kinds:
        return _Points(0.0)
    if entry.kind in hints.kinds:
        return _Points(_KIND_ASKED, f"the report says {entry.kind.replace('_', ' ')}")
    if entry.kind in SETTLEMENTS and not SETTLEMENTS.isdisjoint(hints.kinds):
        return _Points(_KIND_SIZE)
    if "region" in hints.kinds:  # "the Malah area" is a village's
        return _Points(0.0)
    if "road" in hints.kinds:  # "the Damascus road" is not in Damascus
        return _Points(2 * _KIND_OTHER)
    return _Points(_KIND_OTHER, f"the report says {hints.kinds[0].replace('_', ' ')}")


def _within(entry: GazetteerEntry, hints: Hints) -> _Points:
    if hints.unit and hints.unit == plain(entry.admin1 or ""):
        return _Points(_INSIDE, f"it lies in {entry.admin1}, named beside it")
    if not hints.within:
        return _Points(_UNKNOWN_UNIT if hints.unit else 0.0)
    unit = next((unit for unit in hints.within if lies_in(entry, unit)), None)
    if unit:
        return _Points(_INSIDE, f"it lies in {unit.name}, named beside it")
    close = next((unit for unit in hints.within if lies_by(entry, unit)), None)
    if close:
        return _Points(_BESIDE, f"it lies close to {close.name}, named beside it")
    return _Points(_OUTSIDE, f"it does not lie in {hints.within[0].name}, named beside it")


def _country(entry: GazetteerEntry, hints: Hints) -> _Points:
    if hints.country is None or entry.country == hints.country:
        return _Points(0.0)
    return _Points(_OUTSIDE, f"it does not lie in {hints.country}")


def _others(entry: GazetteerEntry, hints: Hints) -> _Points:
    """What other places of the report say; that they lie around a province's middle, nothing."""
    near = [
        other
        for other in (hints.others if entry.kind != "governorate" else ())
        if other.id != entry.id and other.radius_km < NEARBY_KM and _far(entry, other) < NEARBY_KM
    ]
    if near:
        return _Points(_NEARBY, f"the report also names {near[0].name} nearby")
    if entry.admin1 and any(entry.admin1 == other.admin1 for other in hints.others):
        return _Points(_SAME_ADMIN1, f"the report also names places in {entry.admin1}")
    return _Points(0.0)


def lies_in(entry: GazetteerEntry, unit: GazetteerEntry) -> bool:
    """Whether an entry lies in a unit: by admin unit, parent or country, else by distance."""
    if entry.parent == unit.id or entry.id == unit.id:
        return True
    if unit.kind == "country":
        return entry.country == unit.country
    if entry.admin1 and entry.country == unit.country and _stands_for_admin1(unit):
        return entry.admin1 == unit.admin1
    return _far(entry, unit) <= unit.radius_km + min(entry.radius_km, TOGETHER_KM)


def lies_by(entry: GazetteerEntry, unit: GazetteerEntry) -> bool:
    """Whether an entry lies in a unit or just outside: reports draw borders loosely."""
    if unit.kind == "country" or entry.country != unit.country:
        return False
    if entry.kind == "city_district" and entry.admin1 != unit.admin1:
        return False  # a quarter lies in its city, on whichever side of a border that is
    reach = BESIDE_KM if unit.admin1 == entry.admin1 else TOGETHER_KM
    return _far(entry, unit) <= unit.radius_km + reach


def _stands_for_admin1(unit: GazetteerEntry) -> bool:
    """Whether a unit is a governorate, or the city that one is called after."""
    return unit.admin1 is not None and (unit.kind == "governorate" or unit.name == unit.admin1)


def choose(ranked: tuple[Scored, ...]) -> tuple[Scored, ...]:
    """Return the one that is meant, or all that fit about equally well; empty if none fits.

    A rival that is close by, or an area around the best one, leaves no doubt worth telling.
    """
    if not ranked or ranked[0].score < ENOUGH:
        return ()
    best = ranked[0]
    rivals = tuple(
        other
        for other in ranked[1:]
        if other.score > best.score - MARGIN
        and _far(best.entry, other.entry) > TOGETHER_KM
        and not lies_in(best.entry, other.entry)
    )
    return (best, *rivals)


def _far(one: GazetteerEntry, other: GazetteerEntry) -> float:
    return distance((one.latitude, one.longitude), (other.latitude, other.longitude))
