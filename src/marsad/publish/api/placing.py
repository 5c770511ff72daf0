"""Places over the API: what lies at a point, what is known of a name, adding one and undoing it."""

from collections.abc import Iterable
from typing import Annotated, Protocol

from fastapi import APIRouter, Query, Request, Response
from msgspec.structs import replace
from starlette.concurrency import run_in_threadpool

from marsad.model import (
    GazetteerEntry,
    OwnPlace,
    OwnPlaceChange,
    Place,
    PlaceGuess,
    PlaceWish,
)
from marsad.outlines import Area
from marsad.publish.api.answers import RefusedError, answer
from marsad.publish.api.bodies import check_sender, sent
from marsad.publish.api.deciding import Deciding, Reviewing
from marsad.publish.api.guard import Visitor, check_token
from marsad.publish.api.openapi import answering, answering_sent, taking
from marsad.store import Record

Words = Annotated[str, Query(min_length=1, max_length=200, pattern=r"^[^\x00]*$")]
Unit = Annotated[str, Query(max_length=200, pattern=r"^[^\x00]*$")]
Latitude = Annotated[float, Query(ge=-90, le=90)]
Longitude = Annotated[float, Query(ge=-180, le=180)]


class Places(Protocol):
    """What knows places, and changes a record's own: `marsad.placing.Placing`."""

    def placed(self, record: Record) -> tuple[OwnPlace, ...]:
        """Return the places that were added to a record."""
        ...

    def guess(self, record: Record, words: str, within: str | None = None) -> PlaceGuess:
        """Return what is known of words that no gazetteer knows."""
        ...

    def at(self, record: Record, latitude: float, longitude: float) -> Place:
        """Return the place known nearest to a point."""
        ...

    def outlines(self) -> Iterable[tuple[GazetteerEntry, Area]]:
        """Yield the units of which a user has loaded outlines."""
        ...

    def place(self, record: Record, wish: PlaceWish) -> OwnPlaceChange:
        """Add a place and merge the record anew."""
        ...

    def take_back(self, record: Record, place_id: str) -> OwnPlaceChange:
        """Take back a place that was added and merge the record anew."""
        ...


class PlaceRoutes:
    """The routes of places over one record; without `places`, and in public, there are none.

    Whoever may decide may add places.
    """

    def __init__(self, record: Record, places: Places | None, deciding: Deciding) -> None:
        self.record = record
        self.deciding = deciding
        self._places = None if deciding.public else places
        self.router = APIRouter(prefix="/api")
        for path, route, kind in (
            ("/placed", self.placed, list[OwnPlace]),
            ("/places/guess", self.guess, PlaceGuess),
            ("/places/at", self.at, Place),
        ):
            self.router.get(path, name=path, responses=answering(kind))(route)
        responses = answering_sent(OwnPlaceChange)
        self.router.post("/places", responses=responses, openapi_extra=taking(PlaceWish))(self.add)
        self.router.delete("/places/{place_id}", responses=responses)(self.take_back)

    def placed(self, request: Request) -> Response:
        """The places that people added to the record, in the order of adding."""
        return answer(request, self._known().placed(self.record))

    def guess(self, request: Request, words: Words, within: Unit = "") -> Response:
        """What is known of words for a place: its unit's middle, who may be meant, near names."""
        return answer(request, self._known().guess(self.record, words, within or None))

    def at(self, request: Request, latitude: Latitude, longitude: Longitude) -> Response:
        """The place known nearest to a point; its name is null if none is near."""
        return answer(request, self._known().at(self.record, latitude, longitude))

    async def add(self, request: Request) -> Response:
        """Add a place; claims that name it are located anew, and the record is merged anew."""
        visitor = self._let_in(request)
        wish = await sent(request, PlaceWish)
        if visitor is not None:
            wish = replace(wish, by=visitor.account.name)
        made = await run_in_threadpool(self._known().place, self.record, wish)
        return answer(request, made)

    async def take_back(self, request: Request, place_id: str) -> Response:
        """Take back a place that was added: the same the other way round."""
        self._let_in(request)
        made = await run_in_threadpool(self._known().take_back, self.record, place_id)
        return answer(request, made)

    def _let_in(self, request: Request) -> Visitor | None:
        """Return who asks; raises RefusedError if they may not change the record's places."""
        visitor: Visitor | None = request.state.visitor
        reviewing: Reviewing = self.deciding.allowed(request, visitor)
        if visitor is None:
            check_token(request, reviewing.token)
        check_sender(request)
        return visitor

    def _known(self) -> Places:
        if self._places is None:
            raise RefusedError(
                403, "this server knows no more of places than the record; ask at: marsad serve"
            )
        return self._places
