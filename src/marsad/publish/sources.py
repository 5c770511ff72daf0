"""Who says what: the chain from the one who knows to the report one reads."""

import msgspec

from marsad.model import Claim, Document, Noun, Source, Status, Theatre
from marsad.publish import wording
from marsad.store import IncidentFilter


class Evidence(Noun, frozen=True, kw_only=True):
    """One claim's sentence, who says it, and what it says on the point at hand."""

    claim: str
    quote: str
    says: str  # "SOHR, by way of AFP, in Example Wire"
    document: str  # its name
    published: str
    status: Status
    value: str = ""


def by_name(theatre: Theatre) -> dict[str, Source]:
    """Return the theatre's sources by id and by every name, case folded."""
    named: dict[str, Source] = {}
    for source in theatre.sources:
        for name in (source.id, source.name, *(alias.text for alias in source.aliases)):
            named.setdefault(name.casefold(), source)
    return named


def spelled_out(wanted: IncidentFilter, theatre: Theatre) -> IncidentFilter:
    """Return a filter that asks for its sources under all names that the theatre knows them by.

    A report's outlet is written as its site calls itself, a claimant as the theatre does.
    """
    named = by_name(theatre)
    meant = {named[name.casefold()].id for name in wanted.source if name.casefold() in named}
    also = sorted(name for name, source in named.items() if source.id in meant)
    return msgspec.structs.replace(wanted, source=(*wanted.source, *also))


def chain(claim: Claim, document: Document | None) -> str:
    """Return who stands behind a claim, the one who knows first, the outlet last."""
    outlet = document.outlet if document else None
    names = [claimant.name for claimant in claim.claimants]
    if not names:
        return f"{outlet or 'the report'} itself"
    return f"{', by way of '.join(names)}, in {outlet or 'a report of unknown outlet'}"


def evidence(claim: Claim, document: Document | None, value: str = "") -> Evidence:
    """Return a claim as evidence; `value` is what it says on the point at hand."""
    return Evidence(
        claim=claim.id,
        quote=claim.span.quote,
        says=chain(claim, document),
        document=document.name if document else claim.span.document,
        published=wording.when(document.published) if document else "date unknown",
        status=claim.status,
        value=value,
    )
