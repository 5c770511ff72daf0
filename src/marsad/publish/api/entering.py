"""Logging in and out over the API, and who may do what."""

from typing import Annotated

import msgspec
from fastapi import APIRouter, Depends, Request, Response
from starlette.concurrency import run_in_threadpool

from marsad.model import Account, Noun, Role
from marsad.publish.api.answers import RefusedError, answer
from marsad.publish.api.bodies import check_sender, sent
from marsad.publish.api.deciding import Deciding
from marsad.publish.api.guard import COOKIE, SESSION_SECONDS, Guard, Visitor
from marsad.publish.api.openapi import answering, answering_sent, taking

LOGGED_OUT = "this record is for people with an account; log in"


class LogIn(Noun, frozen=True, kw_only=True):
    """A name and its password."""

    name: Annotated[str, msgspec.Meta(min_length=1, max_length=100)]
    password: Annotated[str, msgspec.Meta(min_length=1, max_length=1000)]


class SessionView(Noun, frozen=True, kw_only=True):
    """Who asks, and what they may do. `token` belongs into the header `X-Marsad-Token` of writing.

    `must_log_in` is true where nothing but this is answered without an account. Where `may_decide`
    is false, `why` says so; `token` is null where none is needed or writing is not allowed.
    `may_see` is false where review is left out: no queue, no history.
    """

    account: str | None
    role: Role | None
    must_log_in: bool
    may_see: bool
    may_decide: bool
    token: str | None
    why: str


class Entering:
    """The routes of log-ins; they alone are open to everybody."""

    def __init__(self, guard: Guard, deciding: Deciding) -> None:
        self.guard = guard
        self.deciding = deciding
        self.router = APIRouter(prefix="/api")
        told = answering(SessionView)
        self.router.get("/session", responses=told)(self.session)
        self.router.post(
            "/session", responses=answering_sent(SessionView), openapi_extra=taking(LogIn)
        )(self.log_in)
        inside = [Depends(guard)]
        self.router.delete("/session", responses=told, dependencies=inside)(self.log_out)
        self.router.get("/accounts", responses=answering(list[Account]), dependencies=inside)(
            self.accounts
        )

    def session(self, request: Request) -> Response:
        """Who asks, what they may do, and the token that writing requests carry."""
        return self._told(request, self.guard.visitor(request))

    async def log_in(self, request: Request) -> Response:
        """Log in; the answer sets a cookie that ends by itself after twelve hours."""
        check_sender(request)
        wanted = await sent(request, LogIn)
        address = request.client.host if request.client else ""
        key, visitor = await run_in_threadpool(
            self.guard.log_in, wanted.name, wanted.password, address
        )
        self.guard.log_out(request.cookies.get(COOKIE, ""))
        response = self._told(request, visitor)
        response.set_cookie(
            COOKIE,
            key,
            max_age=SESSION_SECONDS,
            httponly=True,
            samesite="strict",
            secure=request.url.scheme == "https",
        )
        return response

    def log_out(self, request: Request) -> Response:
        """Log out: the cookie is of no more use, to nobody."""
        self.guard.log_out(request.cookies.get(COOKIE, ""))
        response = self._told(request, None)
        response.delete_cookie(COOKIE, httponly=True, samesite="strict")
        return response

    def accounts(self, request: Request) -> Response:
        """Who has an account, and with which role; for admins alone, empty without accounts."""
        visitor = request.state.visitor
        if visitor is not None and visitor.account.role is not Role.ADMIN:
            raise RefusedError(403, "only an admin may see the accounts; ask one")
        accounts = self.guard.accounts
        return answer(request, accounts.all() if accounts else [])

    def _told(self, request: Request, visitor: Visitor | None) -> Response:
        response = answer(request, self._view(request, visitor))
        response.headers["Cache-Control"] = "no-store"  # it holds the token
        return response

    def _view(self, request: Request, visitor: Visitor | None) -> SessionView:
        account = visitor.account if visitor else None
        outside = visitor is None and self.guard.asks()
        token = visitor.token if visitor else None
        why = LOGGED_OUT if outside else ""
        if not outside:
            try:
                reviewing = self.deciding.allowed(request, visitor)
                token = visitor.token if visitor else reviewing.token
            except RefusedError as refusal:
                why = str(refusal)
        return SessionView(
            account=account.name if account else None,
            role=account.role if account else None,
            must_log_in=outside,
            may_see=not (self.deciding.public or outside),
            may_decide=not why,
            token=token,
            why=why,
        )
