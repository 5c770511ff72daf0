"""Decisions over the API: who may take them, and what follows from one."""

import threading
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from msgspec.structs import replace
from starlette.concurrency import run_in_threadpool

from marsad.model import Noun
from marsad.publish.api.answers import RefusedError, answer
from marsad.publish.api.bodies import check_sender, sent
from marsad.publish.api.guard import Guard, Visitor, check_token
from marsad.publish.api.kept import Kept
from marsad.publish.api.openapi import answering, answering_sent, taking
from marsad.publish.review import DecisionView, QueueItem, Wish, decision_of, decision_views, queue
from marsad.store import Record

Most = Annotated[int, Query(ge=1, le=10_000)]


class Reviewing:
    """What decisions need from outside: merging, the time, a token that only our page can know.

    The token is for this machine without accounts; with accounts each log-in has its own.
    """

    def __init__(
        self,
        merge: Callable[[Record], None],
        clock: Callable[[], datetime],
        token: str,
    ) -> None:
        self.merge = merge
        self.clock = clock
        self.token = token


class Decided(Noun, frozen=True, kw_only=True):
    """A decision that was taken, and the incidents that hold its claims now, merged anew."""

    decision: DecisionView
    incidents: tuple[str, ...]


class Deciding:
    """The routes of review over one record; without `reviewing` they can only be read."""

    def __init__(
        self,
        record: Record,
        reviewing: Reviewing | None,
        kept: Kept,
        guard: Guard,
        *,
        public: bool = False,
    ) -> None:
        self.public = public
        self.kept = kept
        self.record = record
        self.reviewing = reviewing
        self.guard = guard
        self._one_at_a_time = threading.Lock()
        self.router = APIRouter(prefix="/api")
        for path, route, kind in (
            ("/review", self.queue, list[QueueItem]),
            ("/decisions", self.history, list[DecisionView]),
        ):
            self.router.get(path, name=path, responses=answering(kind))(route)
        self.router.post(
            "/decisions", responses=answering_sent(Decided), openapi_extra=taking(Wish)
        )(self.decide)

    def queue(self, request: Request, limit: Most = 500) -> Response:
        """Incidents that nobody has decided on, those that matter most first, with the reasons."""
        self._seen()

        def made() -> list[QueueItem]:
            return queue(self.record.weighed(), self.record.decisions(), limit)

        return self.kept.answer(request, made)

    def history(self, request: Request) -> Response:
        """All decisions ever taken, the latest first, undone ones too."""
        self._seen()
        return answer(request, decision_views(self.record, self.record.decisions()))

    async def decide(self, request: Request) -> Response:
        """Take a decision, or undo one; the record is merged anew before the answer comes."""
        visitor: Visitor | None = request.state.visitor
        reviewing = self.allowed(request, visitor)
        if visitor is None:
            check_token(request, reviewing.token)
        check_sender(request)
        wish = await sent(request, Wish)
        if visitor is not None:
            wish = replace(wish, by=visitor.account.name)
        made = await run_in_threadpool(self._decide, reviewing, wish)
        return answer(request, made)

    def _decide(self, reviewing: Reviewing, wish: Wish) -> Decided:
        with self._one_at_a_time:
            decision = decision_of(wish, self.record, reviewing.clock())
            self.record.decide(decision)
            reviewing.merge(self.record)
        claims = decision.claims or self._undone_claims(wish)
        merged = self.record.incidents_of(claims)
        found = (id_ for claim in claims for id_ in merged[claim])
        (view,) = decision_views(self.record, [decision])
        return Decided(decision=view, incidents=tuple(dict.fromkeys(found)))

    def _undone_claims(self, wish: Wish) -> Sequence[str]:
        return [
            claim
            for decision in self.record.decisions()
            if decision.id == wish.undoes
            for claim in decision.claims
        ]

    def _seen(self) -> None:
        """Raise RefusedError where review is left out."""
        if self.public:
            raise RefusedError(
                403, "the public profile leaves the review out; see it at: marsad serve"
            )

    def allowed(self, request: Request, visitor: Visitor | None) -> Reviewing:
        """Return what decisions need if who asks may take them; raises RefusedError."""
        if self.reviewing is None:
            raise RefusedError(403, "this server is read-only; decide at: marsad serve")
        self.guard.may_decide(request, visitor)
        return self.reviewing
