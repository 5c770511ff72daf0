"""From nouns to rows and back."""

import hashlib
import zlib
from collections.abc import Iterable
from typing import Any

import msgspec

from marsad.model import (
    Agreement,
    Claim,
    Contradiction,
    ControlClaim,
    Document,
    Dropped,
    Duplicate,
    Holding,
    Incident,
    Label,
    Noun,
    Piece,
    Place,
    Position,
    Reading,
    Series,
    Skipped,
    TallyClaim,
    When,
    to_json,
)

Row = dict[str, Any]
"""Values by column, as SQLAlchemy takes them."""


class SourceMap(Noun, frozen=True, kw_only=True):
    """The heavy part of a document: what it was cut from, and how the texts map."""

    source_text: str
    pieces: tuple[Piece, ...]
    dropped: tuple[Dropped, ...]


class Rest(Noun, frozen=True, kw_only=True):
    """What a reading holds beside its claims."""

    labels: tuple[Label, ...]
    skipped: tuple[Skipped, ...]


def payload(noun: Any) -> str:
    """Return a noun as JSON text."""
    return to_json(noun).decode()


def document_row(document: Document) -> Row:
    """Return a document's row; its name is the one it came with."""
    heavy = SourceMap(
        source_text=document.source_text, pieces=document.pieces, dropped=document.dropped
    )
    light = msgspec.structs.replace(document, text="", source_text="", pieces=(), dropped=())
    return {
        "id": document.id,
        "name": document.name,
        "stem": document.name,
        "outlet": document.outlet,
        "title": document.title,
        "text": document.text,
        "language": document.language,
        "published_from": document.published.start,
        "published_to": document.published.end,
        "payload": payload(light),
        "origin": zlib.compress(to_json(heavy)),
    }


def document_of(payload: str, name: str, text: str, origin: bytes | None = None) -> Document:
    """Return the document of a row; without `origin` it lacks source text and offset map."""
    light = msgspec.json.decode(payload, type=Document)
    if origin is None:
        return msgspec.structs.replace(light, name=name, text=text)
    heavy = msgspec.json.decode(zlib.decompress(origin), type=SourceMap)
    return msgspec.structs.replace(
        light,
        name=name,
        text=text,
        source_text=heavy.source_text,
        pieces=heavy.pieces,
        dropped=heavy.dropped,
    )


def reading_row(reading: Reading) -> Row:
    """Return a reading's row, without its claims."""
    rest = Rest(labels=reading.labels, skipped=reading.skipped)
    return {
        "document": reading.document,
        "reader": reading.reader,
        "digest": hashlib.sha256(to_json(reading)).hexdigest()[:32],
        "payload": payload(rest),
    }


def claim_rows(reading: Reading) -> list[Row]:
    """Return the rows of a reading's claims; two with one id say the same and are kept once."""
    rows: dict[str, Row] = {}
    for ordinal, claim in enumerate(reading.claims):
        rows.setdefault(claim.id, _claim_row(claim, reading.document, ordinal))
    return list(rows.values())


def _claim_row(claim: Claim, document: str, ordinal: int) -> Row:
    type_, place, when = _searchable(claim)
    return {
        "id": claim.id,
        "document": document,
        "ordinal": ordinal,
        "kind": str(claim.__struct_config__.tag),
        "type": type_,
        "starts": when.start,
        "ends": when.end,
        "admin1": place.admin1 if place else None,
        "latitude": place.latitude if place else None,
        "longitude": place.longitude if place else None,
        "quote": claim.span.quote,
        "payload": payload(claim),
    }


def _searchable(claim: Claim) -> tuple[str | None, Place | None, When]:
    """Return a claim's type (of a tally, its measure), place and time."""
    match claim:
        case TallyClaim():
            time = When(start=claim.since.start, end=claim.until.end)
            return claim.figure.measure, claim.scope, time
        case ControlClaim():
            return None, claim.place, claim.as_of
        case _:
            return claim.type, claim.place, claim.when


def number_of(incident: str) -> int:
    """Return the number of an incident's row: its id's digits, so that both have one order.

    Signed, as databases have whole numbers of 64 bits. It is the same in every record, whatever
    came first.
    """
    return int(incident.removeprefix("i-"), 16) - 2**63


def incident_row(incident: Incident, quotes: Iterable[str]) -> Row:
    """Return an incident's row; a search looks through summary, place, sides and quotes."""
    place = incident.place
    sides = [actor.name for actor in incident.initiators + incident.targets]
    places = [place.text, place.name, place.admin1, place.admin2] if place else []
    words = [incident.summary, incident.type, *places, *sides, *quotes]
    return {
        "number": number_of(incident.id),
        "id": incident.id,
        "words": "\n".join(word for word in words if word),
        "payload": payload(incident),
    }


def actor_rows(incident: Incident) -> list[Row]:
    """Return one row for each name and id that an incident's sides are looked up by."""
    sides = incident.initiators + incident.targets
    keys = {key.casefold() for side in sides for key in (side.actor, side.name) if key}
    return [{"incident": incident.id, "actor": key} for key in sorted(keys)]


def holding_row(holding: Holding) -> Row:
    """Return a holding's row."""
    return {
        "id": holding.id,
        "place": holding.place.name or holding.place.text,
        "admin1": holding.place.admin1,
        "holder": holding.holder.name if holding.holder else None,
        "status": holding.status,
        "starts": holding.start.start,
        "ends": holding.end.end,
        "asserted": holding.last_asserted.end,
        "payload": payload(holding),
    }


def series_row(series: Series) -> Row:
    """Return a series' row."""
    return {
        "id": series.id,
        "measure": series.measure,
        "people": series.group,
        "scope": series.scope,
        "claimant": series.claimant,
        "payload": payload(series),
    }


def agreement_row(agreement: Agreement) -> Row:
    """Return an agreement's row."""
    return {
        "id": agreement.id,
        "name": agreement.name,
        "type": agreement.type,
        "starts": agreement.when.start,
        "ends": agreement.when.end,
        "payload": payload(agreement),
    }


def position_row(position: Position) -> Row:
    """Return a position's row."""
    return {
        "id": position.id,
        "owner": position.owner.name,
        "type": position.type,
        "admin1": position.place.admin1 if position.place else None,
        "starts": position.start.start,
        "payload": payload(position),
    }


def contradiction_row(contradiction: Contradiction) -> Row:
    """Return a contradiction's row."""
    return {"kind": contradiction.kind, "payload": payload(contradiction)}


def duplicate_row(pair: Duplicate) -> Row:
    """Return the row of two documents that share their text."""
    return {"document": pair.document, "of": pair.of, "payload": payload(pair)}
