"""Who may come in: this machine alone, or accounts once there are some."""

import hmac
import threading
import time
from collections.abc import Callable

from fastapi import Request

from marsad.model import Account, Noun, Role
from marsad.publish.accounts import digest, matches, new_key, request_token
from marsad.publish.api.answers import RefusedError
from marsad.publish.api.limit import Buckets
from marsad.store import Accounts

HERE = frozenset({"127.0.0.1", "::1"})
LOCAL_NAMES = frozenset({"127.0.0.1", "localhost", "::1"})
HEADER = "X-Marsad-Token"
COOKIE = "marsad_session"
SESSION_SECONDS = 12 * 60 * 60
"""A working day, and nobody stays logged in overnight (NIST SP 800-63B-4, 2.2.3, asks for 24 h)."""
READS = frozenset({"GET", "HEAD"})
DECIDES = frozenset({Role.ANALYST, Role.ADMIN})

# Tries to log in: a few at once for slips, then ten an hour from an address would be too few for
# an office behind one, so six a minute; over all addresses a name gets two a minute.
TRIES_OF_ADDRESS = (10, 1 / 10)
TRIES_OF_NAME = (20, 1 / 30)


class Visitor(Noun, frozen=True, kw_only=True):
    """Who asks, by an account; `token` is what writing needs beside a cookie, else None."""

    account: Account
    token: str | None


class Guard:
    """Lets in who may read; a dependency of every route but those that log in.

    Without accounts that is this machine alone. Once accounts were seen, they are asked for until
    the server stops, so that a file that went missing opens nothing. `find` opens the accounts if
    there are any; None for a server that anybody may read.
    """

    def __init__(
        self,
        find: Callable[[], Accounts | None] | None = None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._find = find
        self._clock = clock
        self._lock = threading.Lock()
        self._accounts: Accounts | None = None
        self._asked = False
        self._by_address = Buckets(*TRIES_OF_ADDRESS, clock)
        self._by_name = Buckets(*TRIES_OF_NAME, clock)

    def __call__(self, request: Request) -> None:
        """Let a request in or raise RefusedError; who asks is then in `request.state.visitor`."""
        request.state.visitor = None
        if self._find is None:
            return
        if not self.asks():
            if not here(request):
                raise RefusedError(
                    403,
                    "without accounts only this machine may read, at http://127.0.0.1; "
                    "add one with: marsad user add NAME --role admin",
                )
            return
        visitor = self.visitor(request)
        if visitor is None:
            raise RefusedError(
                401,
                "this record is for people with an account; "
                "log in on the page, or send Authorization: Bearer TOKEN",
            )
        if request.method not in READS and visitor.token is not None:
            check_token(request, visitor.token)
        request.state.visitor = visitor

    def close(self) -> None:
        """Close the accounts."""
        if self._accounts is not None:
            self._accounts.close()

    def asks(self) -> bool:
        """Return whether people must say who they are."""
        if not self._asked and self._find is not None:
            with self._lock:
                if self._accounts is None:
                    self._accounts = self._find()
                self._asked = self._accounts is not None and self._accounts.any()
        return self._asked

    @property
    def accounts(self) -> Accounts | None:
        """The accounts, None where nobody is asked for one."""
        return self._accounts if self.asks() else None

    def visitor(self, request: Request) -> Visitor | None:
        """Return who asks by a bearer token, else by the cookie, None if neither is good."""
        accounts = self.accounts
        if accounts is None:
            return None
        scheme, _, sent = request.headers.get("authorization", "").partition(" ")
        if scheme.casefold() == "bearer":
            account = accounts.by_token(digest(sent.strip()))
            return Visitor(account=account, token=None) if account else None
        key = request.cookies.get(COOKIE, "")
        account = accounts.by_session(digest(key), int(self._clock())) if key else None
        return Visitor(account=account, token=request_token(key)) if account else None

    def log_in(self, name: str, password: str, address: str) -> tuple[str, Visitor]:
        """Return the key of a new log-in and whose it is.

        Raises RefusedError, after the same time and in the same words for a name that is none.
        """
        accounts = self.accounts
        if accounts is None:
            raise RefusedError(
                403, "this server knows no accounts; add one with: marsad user add NAME"
            )
        tries = (self._by_address.takes(address), self._by_name.takes(name.casefold()))
        if not all(tries):
            raise RefusedError(
                429,
                "too many tries to log in; wait a minute, then try again",
                {"Retry-After": "60"},
            )
        found = accounts.password_of(name)
        right = matches(found[1] if found else None, password)
        if found is None or not right:
            raise RefusedError(
                401, "name or password is wrong; an admin gives a new one: marsad user password"
            )
        key = new_key()
        now = int(self._clock())
        accounts.begin_session(found[0].name, digest(key), now=now, ends=now + SESSION_SECONDS)
        return key, Visitor(account=found[0], token=request_token(key))

    def log_out(self, key: str) -> None:
        """Forget a log-in."""
        if key and self.accounts is not None:
            self.accounts.end_session(digest(key))

    def may_decide(self, request: Request, visitor: Visitor | None) -> None:
        """Raise RefusedError if who asks may not decide."""
        if self.asks():
            if visitor is None or visitor.account.role not in DECIDES:
                raise RefusedError(403, "the role viewer only reads; ask for the role analyst")
        elif not here(request):
            raise RefusedError(
                403, "without accounts only this machine may decide; open http://127.0.0.1"
            )


def here(request: Request) -> bool:
    """Return whether this machine asks, by a name of its own.

    The Host header is looked at too: else a page elsewhere could have its own name point here
    (DNS rebinding) and read what comes.
    """
    client = request.client.host if request.client else ""
    return client in HERE and (request.url.hostname or "") in LOCAL_NAMES


def check_token(request: Request, wanted: str) -> None:
    """Raise RefusedError unless a request carries the token that only our own page can know."""
    given = request.headers.get(HEADER, "")
    if not hmac.compare_digest(given.encode(), wanted.encode()):
        raise RefusedError(403, f"the header {HEADER} is missing or old; get it from /api/session")
