"""Who says what: the chain from the one who knows to the report one reads."""

from marsad.model import Claim, Document, Noun, Status
from marsad.publish import wording


class Evidence(Noun, frozen=True, kw_only=True):
    """One claim's sentence, who says it, and what it says on the point at hand."""

    claim: str
    quote: str
    says: str  # "SOHR, by way of AFP, in Example Wire"
    document: str  # its name
    published: str
    status: Status
    value: str = ""


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
