"""What sources contradict each other on, over the whole record."""

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from marsad.publish.api.kept import Kept
from marsad.publish.api.openapi import answering
from marsad.publish.differences import Disagreement, differences
from marsad.store import Record

MOST = 10_000


class DifferenceRoutes:
    """The route over one record."""

    def __init__(self, record: Record, kept: Kept) -> None:
        self.record = record
        self.kept = kept
        self.router = APIRouter(prefix="/api")
        made = self.router.get(
            "/differences", name="/differences", responses=answering(list[Disagreement])
        )
        made(self.differences)

    def differences(
        self, request: Request, limit: Annotated[int, Query(ge=1, le=MOST)] = 1000
    ) -> Response:
        """What origins differ on, in incidents and on who holds what, with each side's claims."""
        return self.kept.answer(request, lambda: differences(self.record, limit))
