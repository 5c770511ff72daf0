"""A small theatre, and short ways to make documents, claims and figures."""

import datetime
from collections.abc import Sequence
from typing import Any

from marsad import vocabulary
from marsad.model import (
    Actor,
    ActorKind,
    ActorRef,
    Alliance,
    Claim,
    Claimant,
    ControlClaim,
    Document,
    Duplicate,
    EventClaim,
    Figure,
    GazetteerEntry,
    Group,
    Incident,
    KnownAgreement,
    Measure,
    Merged,
    Place,
    PlacePrecision,
    Qualifier,
    Quantity,
    Source,
    SourceKind,
    Span,
    TallyClaim,
    Theatre,
    When,
    identified,
    precision_of,
)
from marsad.reconcile import reconcile

VOCABULARY = vocabulary.load()


def _actor(name: str, kind: ActorKind, alignment: str | None, *member_of: str) -> Actor:
    return Actor(id=name, name=name, kind=kind, alignment=alignment, member_of=member_of)


def _entry(name: str, kind: str, lat: float, lon: float, radius: float, **more: Any) -> Any:
    return GazetteerEntry(
        id=f"g-{name}", name=name, kind=kind, latitude=lat, longitude=lon, radius_km=radius, **more
    )


THEATRE = Theatre(
    id="syria",
    name="Syria",
    country="SY",
    began=datetime.date(2011, 3, 15),
    actors=(
        Actor(
            id="army",
            name="army",
            kind=ActorKind.STATE_FORCES,
            alignment="government",
            member_of=("government",),
            allied_with=(Alliance(ally="russia", start=datetime.date(2015, 9, 30)),),
        ),
        _actor("government", ActorKind.STATE, "government"),
        _actor("russia", ActorKind.EXTERNAL_FORCES, "government"),
        _actor("iran", ActorKind.STATE, "government"),
        _actor("quds force", ActorKind.EXTERNAL_FORCES, "government", "iran"),
        _actor("rebels", ActorKind.REBEL_GROUP, "opposition"),
        _actor("fsa", ActorKind.REBEL_GROUP, "opposition", "rebels"),
        _actor("hts", ActorKind.REBEL_GROUP, "jihadist"),
        _actor("is", ActorKind.REBEL_GROUP, "islamic-state"),
        _actor("civilians", ActorKind.CIVILIANS, None),
        _actor("unidentified", ActorKind.UNIDENTIFIED, None),
    ),
    sources=(
        Source(id="sohr", name="SOHR", kind=SourceKind.MONITOR),
        Source(id="helmets", name="White Helmets", kind=SourceKind.RESCUERS),
        Source(id="afp", name="AFP", kind=SourceKind.AGENCY),
        Source(
            id="sana",
            name="SANA",
            kind=SourceKind.STATE_MEDIA,
            alignment="government",
            actor="government",
        ),
        Source(
            id="police",
            name="Police Command",
            kind=SourceKind.OFFICIAL,
            alignment="government",
            actor="army",
        ),
        Source(
            id="coalition",
            name="Opposition Coalition",
            kind=SourceKind.PARTY,
            alignment="opposition",
            actor="rebels",
        ),
        Source(id="residents", name="residents", kind=SourceKind.LOCAL),
        Source(id="activists", name="activists", kind=SourceKind.LOCAL, alignment="opposition"),
        Source(id="rights", name="rights groups", kind=SourceKind.NGO),
        Source(id="official", name="official", kind=SourceKind.OFFICIAL),
        Source(id="security", name="security source", kind=SourceKind.ANONYMOUS),
        Source(id="military", name="Syrian military source", kind=SourceKind.ANONYMOUS),
    ),
    places=(
        _entry("Aleppo", "city", 36.20, 37.16, 8.0, admin1="Aleppo"),
        _entry("Maadi", "city_district", 36.20, 37.17, 1.0, admin1="Aleppo", parent="g-Aleppo"),
        _entry("Furqan", "city_district", 36.21, 37.12, 1.0, admin1="Aleppo", parent="g-Aleppo"),
        _entry("Atareb", "town", 36.14, 36.83, 2.0, admin1="Aleppo"),
        _entry("Saraqib", "town", 35.86, 36.80, 2.0, admin1="Idlib"),
        _entry("Binnish", "town", 35.95, 36.71, 2.0, admin1="Idlib"),
        _entry("Gate", "town", 35.70, 36.60, 3.5, admin1="Idlib"),
        _entry("Orchard", "town", 35.73, 36.61, 2.5, admin1="Idlib"),
        _entry("Damascus", "city", 33.51, 36.29, 8.0, admin1="Damascus"),
    ),
    agreements=(
        KnownAgreement(
            id="truce",
            name="Truce of Idlib",
            type="ceasefire",
            date=datetime.date(2018, 9, 17),
            parties=("russia",),
            places=("g-Saraqib",),
            terms="a demilitarised zone",
        ),
        KnownAgreement(id="other", name="Other deal", type="deal", date=datetime.date(2017, 1, 1)),
    ),
)


def day(text: str, end: str | None = None) -> When:
    """Return a day, or the days from one to another."""
    start = datetime.date.fromisoformat(text)
    last = datetime.date.fromisoformat(end or text)
    return When(start=start, end=last, precision=precision_of(start, last))


def place(name: str) -> Place:
    """Return a place of the theatre's gazetteer."""
    entry = next(entry for entry in THEATRE.places if entry.name == name)
    return Place(
        text=name,
        name=name,
        kind=entry.kind,
        admin1=entry.admin1,
        country="SY",
        latitude=entry.latitude,
        longitude=entry.longitude,
        radius_km=entry.radius_km,
        precision=PlacePrecision.EXACT,
        gazetteer_id=entry.id,
    )


def province(name: str) -> Place:
    """Return a place of which no more than the province is known."""
    return Place(text=name, name=name, admin1=name, country="SY", precision=PlacePrecision.ADMIN1)


def ref(name: str) -> ActorRef:
    """Return a reference to an actor of the theatre, or to one it does not know."""
    known = {actor.id for actor in THEATRE.actors}
    return ActorRef(name=name, actor=name if name in known else None)


def quantity(low: int | None, high: int | None, words: str = "") -> Quantity:
    """Return a number with the qualifier that its bounds imply."""
    qualifier = Qualifier.EXACTLY if low == high else Qualifier.RANGE
    if low is None or high is None:
        qualifier = Qualifier.AT_LEAST if high is None else Qualifier.AT_MOST
    if low is None and high is None:
        qualifier = Qualifier.VAGUE
    return Quantity(low=low, high=high, qualifier=qualifier, words=words or str(low or high))


def figure(
    low: int | None,
    high: int | None,
    group: Group = Group.PEOPLE,
    measure: Measure = Measure.KILLED,
    **more: Any,
) -> Figure:
    """Return people counted; killed unless said otherwise."""
    return Figure(measure=measure, group=group, quantity=quantity(low, high), **more)


def event(
    document: str,
    quote: str,
    type: str = "air_strike",  # noqa: A002
    *,
    where: Place | str | None = "Saraqib",
    when: When | str | None = "2016-08-01",
    by: Sequence[str] = (),
    hit: Sequence[str] = (),
    says: Sequence[str] = (),
    figures: Sequence[Figure] = (),
    **more: Any,
) -> EventClaim:
    """Return an event claim; names stand for places, days, actors and claimants."""
    return identified(
        EventClaim(
            id="",
            span=Span(document=document, start=0, end=len(quote), quote=quote),
            type=type,
            place=place(where) if isinstance(where, str) else where,
            when=day(when) if isinstance(when, str) else when or When(),
            initiators=tuple(map(ref, by)),
            targets=tuple(map(ref, hit)),
            claimants=tuple(Claimant(name=name) for name in says),
            figures=tuple(figures),
            **more,
        )
    )


def control(document: str, where: str, holder: str | None, as_of: str | None, **more: Any) -> Any:
    """Return a claim about who holds a place."""
    quote = f"{holder} hold {where}"
    return identified(
        ControlClaim(
            id="",
            span=Span(document=document, start=0, end=len(quote), quote=quote),
            place=place(where),
            holder=ref(holder) if holder else None,
            as_of=day(as_of) if as_of else When(),
            **more,
        )
    )


def tally(document: str, number: Quantity, **more: Any) -> TallyClaim:
    """Return a total of people killed unless said otherwise."""
    quote = f"{number.words} people in all"
    measure = more.pop("measure", Measure.KILLED)
    counted = Figure(measure=measure, group=Group.PEOPLE, quantity=number)
    return identified(
        TallyClaim(
            id="",
            span=Span(document=document, start=0, end=len(quote), quote=quote),
            figure=counted,
            **more,
        )
    )


def document(name: str, published: When | str | None = None, **more: Any) -> Document:
    """Return a document whose id is its name."""
    when = day(published) if isinstance(published, str) else published or When()
    return Document(id=name, name=name, text="", published=when, **more)


def merge(
    claims: Sequence[Claim],
    documents: Sequence[Document] = (),
    duplicates: Sequence[Duplicate] = (),
    **more: Any,
) -> Merged:
    """Return what reconciling makes of claims in the small theatre."""
    known = {d.id: d for d in documents}
    for claim in claims:
        known.setdefault(claim.span.document, document(claim.span.document, outlet="Paper"))
    return reconcile(
        claims, known, duplicates=duplicates, theatre=THEATRE, vocabulary=VOCABULARY, **more
    )


def only(claims: Sequence[Claim], documents: Sequence[Document] = ()) -> Incident:
    """Return the one incident that claims make."""
    [incident] = merge(claims, documents).incidents
    return incident
