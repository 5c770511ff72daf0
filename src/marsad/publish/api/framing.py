"""Who calls whom what."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response

from marsad import theatres
from marsad.publish.api.kept import Kept
from marsad.publish.api.openapi import answering
from marsad.publish.api.wanted import DEFAULT_THEATRE, said, words
from marsad.publish.framing import FramingFilter, framing_rows
from marsad.publish.profile import PublicRecord
from marsad.publish.rows import FramingRow
from marsad.store import Record

MOST = 10_000


def wanted(
    actor: Annotated[
        str | None, words("Who is called so, by id or neutral name.", "rebels")
    ] = None,
    outlet: Annotated[str | None, words("Who uses the words, by id or name.", "SANA")] = None,
    alignment: Annotated[
        str | None, words("Side that who uses the words leans to.", "government")
    ] = None,
    limit: Annotated[int, said("Words of the most reports.", 50, ge=1, le=MOST)] = 1000,
) -> FramingFilter:
    """Return the filter that a query asks for."""
    return FramingFilter(actor=actor, outlet=outlet, alignment=alignment, limit=limit)


Wanted = Annotated[FramingFilter, Depends(wanted)]


class FramingRoutes:
    """The route over one record."""

    def __init__(self, record: Record, kept: Kept) -> None:
        self.record = record
        self.kept = kept
        self.router = APIRouter(prefix="/api")
        made = self.router.get("/framing", name="/framing", responses=answering(list[FramingRow]))
        made(self.framing)

    def framing(self, request: Request, filter_: Wanted) -> Response:
        """Words that judge a side, by who uses them, in how many reports, with an example each."""

        def made() -> list[FramingRow]:
            theatre = theatres.load(self.record.theatre() or DEFAULT_THEATRE)
            # What stands around the words is no claim's sentence: the public sees the words alone.
            public = isinstance(self.record, PublicRecord)
            texts = (lambda _: {}) if public else self.record.documents_by_id
            return framing_rows(self.record.labelled(), texts, theatre, filter_)

        return self.kept.answer(request, made)
