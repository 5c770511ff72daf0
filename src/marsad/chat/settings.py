"""Which model answers, where, on what terms."""

from collections.abc import Callable, Mapping
from typing import TypeVar

import msgspec

from marsad.errors import InputError

Number = TypeVar("Number", int, float)


class Endpoint(msgspec.Struct, frozen=True, kw_only=True):
    """An OpenAI-compatible endpoint and the model to ask there.

    `url` is the address that `/chat/completions` is added to; `answers` the folder that keeps its
    answers. `timeout` is in seconds, `tries` counts the first one, prices are for a million tokens.
    """

    url: str
    model: str
    answers: str
    key: str = ""
    at_once: int = 4
    timeout: float = 120.0
    tries: int = 6
    price_in: float | None = None
    price_out: float | None = None

    def __repr__(self) -> str:
        """Leave out the key: what is printed or logged must not give it away."""
        return f"Endpoint({self.model} at {self.url})"


def endpoint(
    environment: Mapping[str, str], answers: str, url: str | None = None, model: str | None = None
) -> Endpoint:
    """Return the endpoint that arguments and the environment's MARSAD_LLM_… name.

    `answers` is the folder for its answers unless MARSAD_LLM_ANSWERS names another. Raises
    InputError, naming the remedy, where something is missing or is no number.
    """
    url = url or environment.get("MARSAD_LLM_URL", "")
    model = model or environment.get("MARSAD_LLM_MODEL", "")
    if not url:
        raise InputError(
            "no endpoint is named for --reader llm; name one with --llm-url or MARSAD_LLM_URL, "
            "such as http://localhost:11434/v1"
        )
    if not url.startswith(("http://", "https://")):
        raise InputError(f"{url} is no address of an endpoint; write it like https://host/v1")
    if not model:
        raise InputError(
            "no model is named for --reader llm; name one with --llm-model or MARSAD_LLM_MODEL"
        )
    return Endpoint(
        url=url.rstrip("/").removesuffix("/chat/completions"),
        model=model,
        answers=environment.get("MARSAD_LLM_ANSWERS") or answers,
        key=environment.get("MARSAD_LLM_KEY", ""),
        at_once=_number(environment, "AT_ONCE", int) or 4,
        timeout=_number(environment, "TIMEOUT", float) or 120.0,
        tries=_number(environment, "TRIES", int) or 6,
        price_in=_number(environment, "PRICE_IN", float),
        price_out=_number(environment, "PRICE_OUT", float),
    )


def _number(
    environment: Mapping[str, str], name: str, kind: Callable[[str], Number]
) -> Number | None:
    """Return a variable's number, None where it is not set."""
    variable = f"MARSAD_LLM_{name}"
    words = environment.get(variable, "").strip()
    if not words:
        return None
    try:
        number = kind(words)
    except ValueError:
        number = kind("-1")
    if not 0 <= number < float("inf"):
        raise InputError(f"{variable}={words} is no number from 0 up; set it anew or unset it")
    return number
