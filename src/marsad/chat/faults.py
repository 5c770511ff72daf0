"""What goes wrong at an endpoint: what passes, what concerns one question, what ends a run."""

import email.utils
import time
from collections.abc import Mapping

import httpx2
import msgspec

from marsad.chat.settings import Endpoint
from marsad.errors import ChatError, MarsadError, UnansweredError

LONGEST_WAIT = 300.0
"""Seconds that an endpoint may ask to wait for; a run that is to wait longer stops instead."""
_WORDS = 300
_PASSING = frozenset((408, 409, 425, 429))
_REFUSED, _UNPAID, _MISSING = frozenset((401, 403)), 402, 404


class PassingError(Exception):
    """A fault that another try may mend; `last` is what to raise when no try is left.

    `after` are the seconds that the endpoint asks to wait, `tries` how many tries it is worth.
    """

    def __init__(self, last: MarsadError, after: float | None = None, tries: int = 99) -> None:
        super().__init__(str(last))
        self.last = last
        self.after = after
        self.tries = tries


def unreachable(endpoint: Endpoint, error: httpx2.HTTPError) -> PassingError:
    """Return the fault of an endpoint that gives no answer at all."""
    if isinstance(error, httpx2.ConnectError | httpx2.ConnectTimeout | httpx2.ProxyError):
        return PassingError(
            ChatError(
                f"{endpoint.url} cannot be reached ({error}); check --llm-url, and that the "
                "endpoint runs; run the same command again to go on"
            )
        )
    if isinstance(error, httpx2.TimeoutException):
        return PassingError(
            UnansweredError(
                f"the model gave no answer within {endpoint.timeout:g} seconds; give it longer "
                "with MARSAD_LLM_TIMEOUT, or run the same command again"
            )
        )
    return PassingError(
        UnansweredError(f"the model's answer broke off ({error}); run the same command again")
    )


def refused(endpoint: Endpoint, response: httpx2.Response) -> Exception:
    """Return the fault behind a status that is no success, with its remedy."""
    status, said = response.status_code, _said(endpoint, response)
    if status in _REFUSED:
        return ChatError(f"{endpoint.url} refuses the key ({said}); set MARSAD_LLM_KEY")
    if status == _UNPAID or "insufficient_quota" in response.text:
        return ChatError(
            f"{endpoint.url} asks to be paid first ({said}); see to your account there"
        )
    if status == _MISSING or "model_not_found" in response.text:
        return ChatError(
            f"{endpoint.url} knows no model {endpoint.model!r}, or is no such endpoint ({said}); "
            "check --llm-model and --llm-url, which most often ends with /v1"
        )
    if response.is_redirect:
        target = response.headers.get("location", "elsewhere")
        return ChatError(f"{endpoint.url} sends us to {target}; name that with --llm-url")
    last = UnansweredError(f"the endpoint refused the report ({said})")
    if status not in _PASSING and not response.is_server_error:
        return last
    after = _retry_after(response.headers)
    if after is not None and after > LONGEST_WAIT:
        return ChatError(
            f"{endpoint.url} asks to wait {after:,.0f} seconds ({said}); run the same command "
            "again then, what was read is kept"
        )
    return PassingError(last, after=after)


def useless(why: str, tries: int = 2) -> PassingError:
    """Return the fault of an answer that nothing can be read from; asking twice is enough."""
    return PassingError(
        UnansweredError(f"{why}; run the same command again, or name another model"), tries=tries
    )


def _said(endpoint: Endpoint, response: httpx2.Response) -> str:
    """Return an endpoint's own words on what is wrong, in short and without the key."""
    words = response.text
    try:
        body = msgspec.json.decode(response.content)
        error = body.get("error", body)
        words = str(error.get("message", error) if isinstance(error, dict) else error)
    except (msgspec.DecodeError, AttributeError):
        pass
    words = " ".join(words.split())[:_WORDS]
    if endpoint.key:
        words = words.replace(endpoint.key, "…")
    return f"{response.status_code}: {words}" if words else str(response.status_code)


def _retry_after(headers: Mapping[str, str]) -> float | None:
    """Return the seconds that `Retry-After` asks to wait (RFC 9110, 10.2.3): a number or a date."""
    words = headers.get("retry-after", "").strip()
    try:
        return max(0.0, float(words))
    except ValueError:
        pass
    try:
        return max(0.0, email.utils.parsedate_to_datetime(words).timestamp() - time.time())
    except ValueError:
        return None
