"""A reading as JSON in the shape that annotators of readings use."""

import datetime
import re
from collections.abc import Iterable
from typing import Any

from marsad.model import (
    ActorRef,
    Claimant,
    ControlClaim,
    Document,
    EventClaim,
    Figure,
    Place,
    Reading,
    RelationKind,
    Status,
    TallyClaim,
    When,
)


def reading_to_gold(document: Document, reading: Reading) -> dict[str, Any]:
    """Return events, tallies and control of a reading as plain data, named by the document's name.

    Days are ISO days; a bound that is a whole month or year is written as that ("2016-10"). What is
    told as past without a day ends on the day of the report, the latest that it can be. Totals that
    are only expected ("could drive a million out") are left out.
    """
    claims = reading.claims
    events = [c for c in claims if isinstance(c, EventClaim)]
    tallies = [c for c in claims if isinstance(c, TallyClaim) and c.status is Status.REPORTED]
    control = [c for c in claims if isinstance(c, ControlClaim)]
    earliest, latest = _bounds(document.published)
    return {
        "doc": document.name,
        "published": latest if earliest == latest else None,
        "events": [_event(f"e{n}", claim, latest) for n, claim in enumerate(events, 1)],
        "tallies": [_tally(f"t{n}", claim) for n, claim in enumerate(tallies, 1)],
        "control": [_control(f"k{n}", claim) for n, claim in enumerate(_once(control), 1)],
    }


def _event(label: str, claim: EventClaim, latest: str | None) -> dict[str, Any]:
    start, end = _bounds(claim.when)
    if start is None and end is None and claim.status is not Status.EXPECTED:
        end = latest
    shape = {
        "id": label,
        "type": claim.type,
        "status": claim.status.value,
        "salience": claim.salience.value,
        "start": start,
        "end": end,
        "place": _place(claim.place),
        "initiators": _names(claim.initiators),
        "targets": _names(claim.targets),
        "claimants": _speakers(claim),
        "figures": [_figure(figure) for figure in claim.figures],
        "quote": claim.span.quote,
    }
    return shape | ({"note": claim.note} if claim.note else {})


def _speakers(claim: EventClaim) -> list[str]:
    """Everyone whom the report gives as its source for the event or a figure of it, once."""
    told = [*claim.claimants, *(name for f in claim.figures for name in f.claimants)]
    return list(dict.fromkeys(claimant.name for claimant in told))


def _tally(label: str, claim: TallyClaim) -> dict[str, Any]:
    return {
        "id": label,
        **_figure(claim.figure),
        "since": _bounds(claim.since)[0],
        "until": _bounds(claim.until)[1],
        "scope": (claim.scope.name or claim.scope.text) if claim.scope else None,
        "claimants": _names(claim.claimants),
        "quote": claim.span.quote,
    }


def _once(control: list[ControlClaim]) -> Iterable[ControlClaim]:
    """Return one statement a place and holder, as annotators keep: the first that gives a share.

    "The rebel-held east of Aleppo" and "rebel-held Aleppo" are two claims, but in this shape both
    are Aleppo's.
    """
    kept: dict[tuple[str, str], ControlClaim] = {}
    for claim in control:
        key = (_usual(claim.place), claim.holder.name if claim.holder else "")
        if key not in kept or (kept[key].share is None and claim.share is not None):
            kept[key] = claim
    return kept.values()


def _control(label: str, claim: ControlClaim) -> dict[str, Any]:
    return {
        "id": label,
        "place": _place(claim.place),
        "holder": claim.holder.name if claim.holder else "contested",
        "share": claim.share,
        "as_of": _bounds(claim.as_of)[1],
        "claimants": _names(claim.claimants),
        "quote": claim.span.quote,
    }


def _figure(figure: Figure) -> dict[str, Any]:
    shape = {
        "measure": figure.measure.value,
        "group": figure.group.value,
        "of": figure.of.name if figure.of else None,
        "low": figure.quantity.low,
        "high": figure.quantity.high,
        "text": figure.text,
        "subset": figure.part_of,
    }
    return shape | ({"claimants": _names(figure.claimants)} if figure.claimants else {})


# Smaller places are spelt as many ways as there are outlets: the report's own is as usual as any.
_AS_REPORTED = frozenset(("village", "city_district", "mountain", "field", "camp", "hospital"))
_SIDE = r"(?:north|south)?(?:east|west)?(?:ern )?"
_EDGE = r"(?:outskirts|entrances?|countryside|edges?|fringes?|vicinity|cent(?:er|re)|side|heart)?"
_BEFORE = re.compile(
    rf"^(?:near |outside |around |close to |(?:to )?(?:the )?{_SIDE}{_EDGE} of )?(?:the )?"
)
_KIND = re.compile(
    r"(?:^(?:area|city|district|farm|hill|neighbou?rhood|region|town|village)s? of (?:the )?"
    r"|(?<!\bOld) "
    r"(?:(?:area|axis|city|district|neighbou?rhood|region|town|village)s?|farms|hills)$)",
    re.IGNORECASE,
)


def _place(place: Place | None) -> dict[str, Any] | None:
    if place is None:
        return None
    relation = place.relation
    return {
        "text": place.text,
        "name": _usual(place),
        "admin1": place.admin1,
        "country": place.country,
        "lat": place.latitude,
        "lon": place.longitude,
        "relation": {"km": relation.km, "bearing": relation.bearing, "from": relation.anchor}
        if relation
        else None,
    }


def _usual(place: Place) -> str:
    """Return a place's usual English name: the gazetteer's where it has one, else the report's."""
    named = _KIND.sub("", _BEFORE.sub("", place.text))
    far = place.relation is not None and place.relation.kind is not RelationKind.NEAR
    if place.name and (far or place.kind not in _AS_REPORTED):
        return place.name
    return (place.name or place.text) if not named or named.islower() else named


def _names(named: tuple[ActorRef, ...] | tuple[Claimant, ...]) -> list[str]:
    return [one.name for one in named]


def _bounds(when: When) -> tuple[str | None, str | None]:
    """Return both bounds, shortened where the interval is exactly one month or one year."""
    start, end = when.start, when.end
    if start is not None and end is not None:
        after = end + datetime.timedelta(days=1)
        if start.day == 1 and after.day == 1:
            if (start.month, after.month, after.year) == (1, 1, start.year + 1):
                return str(start.year), str(start.year)
            if (after.year * 12 + after.month) - (start.year * 12 + start.month) == 1:
                return start.isoformat()[:7], start.isoformat()[:7]
    return _iso(start), _iso(end)


def _iso(day: datetime.date | None) -> str | None:
    return day.isoformat() if day else None
