"""Small documents, claims and merged nouns to fill records with."""

import datetime
import hashlib

from marsad.model import (
    Actor,
    ActorKind,
    ActorRef,
    Agreement,
    AgreementClaim,
    Claim,
    Claimant,
    ComposedFigure,
    Contradiction,
    ContradictionKind,
    ControlClaim,
    Corroboration,
    Document,
    EventClaim,
    Figure,
    Group,
    Holding,
    HoldingStatus,
    Incident,
    Measure,
    MediaKind,
    Merged,
    Origin,
    Outcome,
    Place,
    PlacePrecision,
    Position,
    PositionChange,
    PositionClaim,
    PositionCount,
    Qualifier,
    Quantity,
    Raw,
    Reading,
    Series,
    SeriesPoint,
    Source,
    SourceKind,
    Stand,
    Status,
    TallyClaim,
    Theatre,
    TimePrecision,
    When,
    identified,
    span_of,
)

READER = "text/1/abcd"
SARAQIB = Place(
    text="Saraqib",
    name="Saraqib",
    kind="town",
    admin1="Idlib",
    country="SY",
    latitude=35.86,
    longitude=36.8,
    radius_km=3.0,
    precision=PlacePrecision.EXACT,
    gazetteer_id="sy-saraqib",
    score=0.9,
    reason="the only Saraqib",
)
MONITOR = Claimant(name="SOHR", source="sohr", text="the Observatory")
AGENCY = Claimant(name="SANA", source="sana", text="SANA")
GOVERNMENT = ActorRef(name="Syrian government forces", actor="syrian-government")
REBELS = ActorRef(name="rebels", actor="rebels", text="opposition fighters")


def day(year: int, month: int, number: int) -> When:
    date = datetime.date(year, month, number)
    return When(start=date, end=date, precision=TimePrecision.DAY, words="on that day")


def document(text: str, name: str, *, outlet: str | None = None, where: str = "") -> Document:
    return Document(
        id=hashlib.sha256(text.encode()).hexdigest(),
        name=name,
        text=text,
        title=text.split(".")[0],
        outlet=outlet,
        language="en",
        published=day(2018, 1, 12),
        where=where or f"reports/{name}.txt",
        source_text=f"MENU {text}",
    )


def quantity(low: int | None, high: int | None, words: str) -> Quantity:
    qualifier = Qualifier.EXACTLY if low == high else Qualifier.AT_LEAST
    return Quantity(low=low, high=high, qualifier=qualifier, words=words)


def event(source: Document, quote: str, *claimants: Claimant, killed: int = 12) -> EventClaim:
    start = source.text.index(quote)
    figure = Figure(
        measure=Measure.KILLED,
        group=Group.CIVILIANS,
        quantity=quantity(killed, killed, str(killed)),
        text=f"{killed} civilians",
    )
    return identified(
        EventClaim(
            id="",
            span=span_of(source, start, start + len(quote)),
            claimants=claimants,
            reader=READER,
            type="shelling",
            when=day(2018, 1, 11),
            place=SARAQIB,
            initiators=(GOVERNMENT,),
            targets=(ActorRef(name="civilians", actor="civilians"),),
            figures=(figure,),
        )
    )


def outcome(source: Document, *claims: Claim, reader: str = READER) -> Outcome:
    raw = Raw(
        data=source.source_text.removeprefix("MENU ").encode(),
        kind=MediaKind.TEXT,
        where=source.where,
        name=source.name,
    )
    return Outcome(
        document=source,
        raw=raw,
        reading=Reading(document=source.id, claims=claims, reader=reader),
    )


def plain(number: int, name: str = "") -> Outcome:
    """A report with one event claim."""
    text = f"Shells killed 12 civilians in Saraqib, said the Observatory in bulletin {number}."
    source = document(text, name or f"bulletin-{number}")
    return outcome(source, event(source, "Shells killed 12 civilians in Saraqib", MONITOR))


FIRST = document(
    "Shells killed 12 civilians in Saraqib on Thursday, the Observatory said. "
    "Rebels hold the town. At least 340,000 people have died since 2011.",
    "monitor-report",
    outlet="Example Wire",
)
SECOND = document(
    "Thirty-five terrorists died when the army shelled Saraqib, SANA said. "
    "A truce for Saraqib was agreed. Turkey has 12 observation posts in Idlib.",
    "state-report",
    outlet="State Example",
)
KILLED = event(FIRST, "Shells killed 12 civilians in Saraqib", MONITOR)
CLAIMED = event(SECOND, "Thirty-five terrorists died", AGENCY, killed=35)
HELD = identified(
    ControlClaim(
        id="",
        span=span_of(FIRST, FIRST.text.index("Rebels hold"), FIRST.text.index(" At least")),
        reader=READER,
        place=SARAQIB,
        holder=REBELS,
        as_of=day(2018, 1, 12),
    )
)
DEAD = identified(
    TallyClaim(
        id="",
        span=span_of(FIRST, FIRST.text.index("At least"), len(FIRST.text)),
        reader=READER,
        figure=Figure(
            measure=Measure.KILLED,
            group=Group.PEOPLE,
            quantity=quantity(340_000, None, "At least 340,000"),
        ),
    )
)
TRUCE = identified(
    AgreementClaim(
        id="",
        span=span_of(SECOND, SECOND.text.index("A truce"), SECOND.text.index(" Turkey")),
        reader=READER,
        type="ceasefire",
        place=SARAQIB,
    )
)
POSTS = identified(
    PositionClaim(
        id="",
        span=span_of(SECOND, SECOND.text.index("Turkey"), len(SECOND.text)),
        reader=READER,
        owner=ActorRef(name="Turkish forces", actor="turkey"),
        type="observation_post",
        count=quantity(12, 12, "12"),
    )
)
OUTCOMES = [outcome(FIRST, KILLED, HELD, DEAD), outcome(SECOND, CLAIMED, TRUCE, POSTS)]


def origin(name: str, claim: EventClaim, kind: SourceKind) -> Origin:
    return Origin(
        name=name,
        kind=kind,
        alignment=None,
        claimants=(name,),
        claims=(claim.id,),
        documents=(claim.span.document,),
        reason=f"{name} is named as the source",
    )


TOLL = Contradiction(
    kind=ContradictionKind.TOLL,
    sentence="SOHR counts 12 killed, SANA 35.",
    stands=(
        Stand(says="12 killed", origins=("SOHR",), claims=(KILLED.id,)),
        Stand(says="35 killed", origins=("SANA",), claims=(CLAIMED.id,)),
    ),
)
SHELLING = Incident(
    id="i-0000000000000001",
    type="shelling",
    when=day(2018, 1, 11),
    place=SARAQIB,
    status=Status.REPORTED,
    initiators=(GOVERNMENT,),
    targets=(ActorRef(name="civilians", actor="civilians"),),
    means=(),
    figures=(
        ComposedFigure(
            measure=Measure.KILLED,
            group=Group.PEOPLE,
            of=None,
            low=12,
            best=12,
            high=35,
            for_claims=(KILLED.id,),
            other_claims=(CLAIMED.id,),
            reason="SOHR is the best-placed origin",
        ),
    ),
    claims=tuple(sorted((KILLED.id, CLAIMED.id))),
    documents=tuple(sorted((FIRST.id, SECOND.id))),
    origins=(
        origin("SOHR", KILLED, SourceKind.MONITOR),
        origin("SANA", CLAIMED, SourceKind.STATE_MEDIA),
    ),
    corroboration=Corroboration.CORROBORATED,
    grade=None,
    contradictions=(TOLL,),
    links=(),
    background=False,
    summary="Two origins report shelling of Saraqib on 11 January 2018.",
    reasons={"type": "both claims say so", "place": "both name Saraqib"},
)
UNPLACED = Incident(
    id="i-0000000000000002",
    type="air_strike",
    when=When(),
    place=None,
    status=Status.REPORTED,
    initiators=(ActorRef(name="Russian forces", actor="russia"),),
    targets=(),
    means=(),
    figures=(),
    claims=(),
    documents=(),
    origins=(),
    corroboration=Corroboration.SINGLE,
    grade=None,
    contradictions=(),
    links=(),
    background=True,
    summary="An air strike, time and place not stated.",
    reasons={},
)
MERGED = Merged(
    incidents=(SHELLING, UNPLACED),
    holdings=(
        Holding(
            id="h-0000000000000001",
            place=SARAQIB,
            holder=REBELS,
            status=HoldingStatus.HELD,
            last_asserted=day(2018, 1, 12),
            supporting=(HELD.id,),
            reason="one claim says so",
        ),
    ),
    series=(
        Series(
            id="s-0000000000000001",
            measure=Measure.KILLED,
            group=Group.PEOPLE,
            scope="Syria",
            claimant=None,
            since=When(start=datetime.date(2011, 3, 15), precision=TimePrecision.PERIOD),
            points=(
                SeriesPoint(
                    when=day(2018, 1, 12),
                    quantity=quantity(340_000, None, "At least 340,000"),
                    claims=(DEAD.id,),
                ),
            ),
        ),
    ),
    agreements=(
        Agreement(
            id="a-0000000000000001",
            name="Truce for Saraqib",
            type="ceasefire",
            parties=(GOVERNMENT, REBELS),
            guarantors=(),
            when=day(2018, 1, 12),
            places=("Saraqib",),
            claims=(TRUCE.id,),
            violations=(SHELLING.id,),
        ),
    ),
    positions=(
        Position(
            id="p-0000000000000001",
            owner=ActorRef(name="Turkish forces", actor="turkey"),
            type="observation_post",
            place=None,
            counts=(
                PositionCount(
                    change=PositionChange.HELD,
                    quantity=quantity(12, 12, "12"),
                    when=When(),
                    claim=POSTS.id,
                ),
            ),
            claims=(POSTS.id,),
        ),
    ),
    contradictions=(TOLL,),
)
THEATRE = Theatre(
    id="syria",
    name="Syria",
    country="SY",
    began=datetime.date(2011, 3, 15),
    actors=(
        Actor(
            id="syrian-government",
            name="Syrian government forces",
            kind=ActorKind.STATE_FORCES,
            alignment="government",
        ),
        Actor(id="rebels", name="rebels", kind=ActorKind.REBEL_GROUP, alignment="opposition"),
    ),
    sources=(
        Source(id="sohr", name="SOHR", kind=SourceKind.MONITOR),
        Source(id="sana", name="SANA", kind=SourceKind.STATE_MEDIA, alignment="government"),
    ),
)
