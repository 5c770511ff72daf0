"""Claims made from annotated incidents: what a perfect reader would hand to merging.

Every report of an incident becomes one claim with the incident's type, place and time, and with
the quote, claimants and figures of the report. So merging is measured alone; places and times
are as good as they can be, which flatters it.
"""

import calendar
import datetime
from collections.abc import Mapping, Sequence
from typing import Any

from marsad.model import (
    ActorRef,
    Claimant,
    Document,
    EventClaim,
    Figure,
    GazetteerEntry,
    Group,
    Measure,
    Place,
    PlacePrecision,
    Qualifier,
    Quantity,
    Span,
    Theatre,
    TimePrecision,
    When,
    identified,
    precision_of,
)

TOWN_KM = 2.0


class Names:
    """Finds a theatre's actors and places by the names that annotators use."""

    def __init__(self, theatre: Theatre) -> None:
        self._actors = {
            name.lower(): actor.id
            for actor in reversed(theatre.actors)
            for name in (*(alias.text for alias in actor.aliases), actor.name)
        }
        self._places: dict[str, GazetteerEntry] = {}
        for entry in theatre.places:
            for name in (entry.name, *entry.spellings):
                self._places.setdefault(name.lower(), entry)

    def actor(self, name: str) -> ActorRef:
        """Return a reference under the annotated name."""
        return ActorRef(name=name, actor=self._actors.get(name.lower()))

    def place(self, gold: Mapping[str, Any] | None) -> Place | None:
        """Return the annotated place; the gazetteer adds its id and radius where it knows it."""
        if gold is None or not gold.get("name"):
            return None
        name, admin1 = gold["name"], gold.get("admin1")
        whole = gold.get("lat") is None and name == admin1
        entry = None if whole else self._places.get(name.lower())
        if entry is not None and (entry.kind == "governorate" or entry.admin1 != admin1):
            entry = None
        located = gold.get("lat") is not None
        return Place(
            text=name,
            name=name,
            admin1=admin1,
            country=gold.get("country"),
            latitude=gold.get("lat"),
            longitude=gold.get("lon"),
            radius_km=(entry.radius_km if entry else TOWN_KM) if located else None,
            precision=PlacePrecision.ADMIN1 if whole else PlacePrecision.EXACT,
            gazetteer_id=entry.id if entry else None,
        )


def time_of(incident: Mapping[str, Any]) -> When:
    """Return the annotated time; a month stands for its days."""
    start, end = _day(incident.get("start"), last=False), _day(incident.get("end"), last=True)
    return When(start=start, end=end, precision=precision_of(start, end))


def _day(text: str | None, *, last: bool) -> datetime.date | None:
    if not text:
        return None
    parts = [int(part) for part in text.split("-")]
    year, month = parts[0], parts[1] if len(parts) > 1 else 12 if last else 1
    if len(parts) == 3:
        return datetime.date(*parts)
    return datetime.date(year, month, calendar.monthrange(year, month)[1] if last else 1)


def document_of(article: Mapping[str, Any]) -> Document:
    """Return one article of a group, published on the day that the collection gives."""
    day = datetime.date.fromisoformat(article["d"][:10])
    return Document(
        id=str(article["unit_id"]),
        name=str(article["unit_id"]),
        text=article["article_content"],
        title=article.get("article_title"),
        outlet=article.get("source"),
        published=When(start=day, end=day, precision=TimePrecision.DAY),
    )


def claims_of(gold: Mapping[str, Any], names: Names) -> list[EventClaim]:
    """Return a claim for every report of every incident of a group."""
    return [
        _claim(incident, report, names)
        for incident in gold["incidents"]
        for report in incident["reports"]
    ]


def _claim(incident: Mapping[str, Any], report: Mapping[str, Any], names: Names) -> EventClaim:
    quote = report["quote"]
    # The place of the quote in the text says nothing to merging; its words keep spans apart.
    start = sum(quote.encode()) % 100_000
    figures = (_figures(Measure.KILLED, report), _figures(Measure.INJURED, report))
    return identified(
        EventClaim(
            id="",
            span=Span(document=report["doc"], start=start, end=start + len(quote), quote=quote),
            claimants=tuple(Claimant(name=name) for name in report["claimants"]),
            type=incident["type"],
            when=time_of(incident),
            place=names.place(incident["place"]),
            initiators=tuple(names.actor(name) for name in incident["initiators"]),
            targets=tuple(names.actor(name) for name in incident["targets"]),
            figures=tuple(figure for given in figures for figure in given),
        )
    )


def _figures(measure: Measure, report: Mapping[str, Any]) -> Sequence[Figure]:
    bounds = report[measure.value]
    if bounds is None:
        return ()
    low, high = bounds
    qualifier = Qualifier.EXACTLY if low == high else Qualifier.RANGE
    if high is None or low is None:
        qualifier = Qualifier.AT_LEAST if high is None else Qualifier.AT_MOST
    quantity = Quantity(low=low, high=high, qualifier=qualifier, words=str(low or high))
    return (Figure(measure=measure, group=Group.PEOPLE, quantity=quantity),)
