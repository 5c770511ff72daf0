"""Claims by their ids, or page by page."""

from collections.abc import Callable
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response

from marsad.publish.api import claims, shapes
from marsad.publish.api.answers import MissingError, RefusedError
from marsad.publish.api.kept import Kept, Until
from marsad.publish.api.openapi import answering
from marsad.publish.api.paging import next_page
from marsad.publish.api.wanted import Day, said, words
from marsad.store import ClaimFilter, ClaimKind, Record

MOST = 500
PAGE = 100


def wanted(
    document: Annotated[str | None, words("Report, by id or name.", "ariha")] = None,
    incident: Annotated[str | None, words("Incident that it was merged into, by id.")] = None,
    kind: Annotated[ClaimKind | None, said("What it is about.", "event")] = None,
    type_: Annotated[
        str | None,
        Query(
            alias="type",
            max_length=60,
            description="Type of event, agreement or position; of a tally its measure.",
            examples=["air_strike"],
        ),
    ] = None,
    since: Annotated[Day | None, said("Only what may be so on this day or later.")] = None,
    until: Annotated[Day | None, said("Only what may be so on this day or before.")] = None,
    limit: Annotated[int, said("No more than so many.", 20, ge=1, le=MOST)] = PAGE,
    after: Annotated[
        str | None, said("Only what comes behind the claim of this id.", max_length=100)
    ] = None,
) -> ClaimFilter:
    """Return the filter that a query asks for."""
    return ClaimFilter(
        document=document,
        incident=incident,
        kind=kind,
        type=type_,
        since=since,
        until=until,
        limit=limit,
        after=after,
    )


ANY = ClaimFilter(limit=PAGE)
Wanted = Annotated[ClaimFilter, Depends(wanted)]
Ids = Annotated[
    list[str] | None,
    Query(
        alias="id",
        min_length=1,
        max_length=MOST,
        description="Claims by their ids, in this order; then no other filter may be given.",
    ),
]


class ClaimRoutes:
    """The route over one record."""

    def __init__(self, record: Record, kept: Kept) -> None:
        self.record = record
        self.kept = kept
        self.router = APIRouter(prefix="/api")
        answers = answering(list[shapes.ClaimView])
        self.router.get("/claims", name="/claims", responses=answers)(self.claims)

    def claims(self, request: Request, filter_: Wanted, ids: Ids = None) -> Response:
        """Claims with their sentences, report by report; or those of some ids.

        Ids that the record lacks are left out.
        """
        if ids is not None:
            if filter_ != ANY:
                raise RefusedError(422, "id stands alone; leave out id, or all other filters")
            return self._of_now(request, lambda: self._named(ids))
        if filter_.after is not None and not self.record.claims_by_id([filter_.after]):
            raise MissingError("claim", filter_.after)
        return self._of_now(request, lambda: self._chosen(filter_), filter_.limit)

    def _named(self, ids: list[str]) -> tuple[shapes.ClaimView, ...]:
        held = self.record.claims_by_id(ids)
        chosen = [held[id_] for id_ in dict.fromkeys(ids) if id_ in held]
        return claims.claim_views(self.record, chosen)

    def _chosen(self, filter_: ClaimFilter) -> tuple[shapes.ClaimView, ...]:
        return claims.claim_views(self.record, self.record.claims(filter_))

    def _of_now(
        self,
        request: Request,
        make: Callable[[], tuple[shapes.ClaimView, ...]],
        limit: int | None = None,
    ) -> Response:
        def headers(views: tuple[shapes.ClaimView, ...]) -> dict[str, str]:
            return next_page(request, limit, [view.claim.id for view in views])

        return self.kept.answer(request, make, headers, until=Until.WRITTEN)
