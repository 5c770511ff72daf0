"""Decisions over the API: who may take them, and what follows from one."""

import hmac
import threading
from collections.abc import Callable, Sequence
from datetime import datetime

import msgspec
from fastapi import APIRouter, Request, Response
from starlette.concurrency import run_in_threadpool

from marsad.model import Noun
from marsad.publish.api.answers import RefusedError, answer
from marsad.publish.api.kept import Kept
from marsad.publish.api.openapi import answering, taking
from marsad.publish.review import DecisionView, QueueItem, Wish, decision_of, decision_views, queue
from marsad.store import Record

HERE = frozenset({"127.0.0.1", "::1"})
LOCAL_NAMES = frozenset({"127.0.0.1", "localhost", "::1"})
HEADER = "X-Marsad-Token"
JSON = "application/json"
LARGEST = 64 * 1024
"""Bytes that a wish may have: 500 ids and a long reason fit well."""


class Reviewing:
    """What decisions need from outside: merging, the time, a token that only our page can know."""

    def __init__(
        self,
        merge: Callable[[Record], None],
        clock: Callable[[], datetime],
        token: str,
    ) -> None:
        self.merge = merge
        self.clock = clock
        self.token = token


class SessionView(Noun, frozen=True, kw_only=True):
    """Whether who asks may decide. `token` belongs into the header `X-Marsad-Token` of decisions.

    Where `may_decide` is false, `why` says so and `token` is null. `may_see` is false where review
    is left out: no queue, no history.
    """

    may_see: bool
    may_decide: bool
    token: str | None
    why: str


class Decided(Noun, frozen=True, kw_only=True):
    """A decision that was taken, and the incidents that hold its claims now, merged anew."""

    decision: DecisionView
    incidents: tuple[str, ...]


class Deciding:
    """The routes of review over one record; without `reviewing` they can only be read."""

    def __init__(
        self, record: Record, reviewing: Reviewing | None, kept: Kept, *, public: bool = False
    ) -> None:
        self.public = public
        self.kept = kept
        self.record = record
        self.reviewing = reviewing
        self._one_at_a_time = threading.Lock()
        self.router = APIRouter(prefix="/api")
        for path, route, kind in (
            ("/session", self.session, SessionView),
            ("/review", self.queue, list[QueueItem]),
            ("/decisions", self.history, list[DecisionView]),
        ):
            self.router.get(path, name=path, responses=answering(kind))(route)
        self.router.post("/decisions", responses=answering(Decided), openapi_extra=taking(Wish))(
            self.decide
        )

    def session(self, request: Request) -> Response:
        """Whether who asks may decide, and the token that decisions carry."""
        see = not self.public
        try:
            token = self._allowed(request).token
        except RefusedError as refusal:
            return answer(
                request, SessionView(may_see=see, may_decide=False, token=None, why=str(refusal))
            )
        return answer(request, SessionView(may_see=see, may_decide=True, token=token, why=""))

    def queue(self, request: Request) -> Response:
        """Incidents that nobody has decided on, those that matter most first, with the reasons."""
        self._seen()

        def made() -> list[QueueItem]:
            return queue(self.record.incidents(), self.record.decisions())

        return self.kept.answer(request, made)

    def history(self, request: Request) -> Response:
        """All decisions ever taken, the latest first, undone ones too."""
        self._seen()
        return answer(request, decision_views(self.record, self.record.decisions()))

    async def decide(self, request: Request) -> Response:
        """Take a decision, or undo one; the record is merged anew before the answer comes."""
        reviewing = self._allowed(request)
        self._meant(request, reviewing)
        wish = await _wish(request)
        made = await run_in_threadpool(self._decide, reviewing, wish)
        return answer(request, made)

    def _decide(self, reviewing: Reviewing, wish: Wish) -> Decided:
        with self._one_at_a_time:
            decision = decision_of(wish, self.record, reviewing.clock())
            self.record.decide(decision)
            reviewing.merge(self.record)
        claims = decision.claims or self._undone_claims(wish)
        found = (id_ for claim in claims for id_ in self.record.incidents_of(claim))
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

    def _allowed(self, request: Request) -> Reviewing:
        """Return what decisions need if they come from this machine; raises RefusedError.

        The Host header is looked at too: else a page elsewhere could have its own name point
        here (DNS rebinding) and read the token.
        """
        if self.reviewing is None:
            raise RefusedError(403, "this server is read-only; decide at: marsad serve")
        client = request.client.host if request.client else ""
        if client not in HERE or (request.url.hostname or "") not in LOCAL_NAMES:
            raise RefusedError(
                403, "without accounts only this machine may decide; open http://127.0.0.1"
            )
        return self.reviewing

    def _meant(self, request: Request, reviewing: Reviewing) -> None:
        """Raise RefusedError if another page may have sent this: only ours knows the token."""
        given = request.headers.get(HEADER, "")
        if not hmac.compare_digest(given.encode(), reviewing.token.encode()):
            raise RefusedError(
                403, f"the header {HEADER} is missing or old; get it from /api/session"
            )
        if request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
            raise RefusedError(403, "this came from another site's page; decide in Marsad's own")
        if request.headers.get("content-type", "").partition(";")[0].strip() != JSON:
            raise RefusedError(415, f"a decision is JSON; send it with Content-Type: {JSON}")


async def _wish(request: Request) -> Wish:
    """Return what the body asks for; raises RefusedError if it is too long or has another shape."""
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST:
            raise RefusedError(
                413, "this decision is too long; give a shorter reason or fewer claims"
            )
    try:
        return msgspec.json.decode(body, type=Wish)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise RefusedError(422, f"this is no decision ({error}); see /api/openapi.json") from error
