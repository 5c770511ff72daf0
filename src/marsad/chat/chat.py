"""Asks a model questions, patiently, and decodes its answers."""

import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal, TypeVar

import httpx2
import msgspec
import tenacity

from marsad.chat.answers import Answers
from marsad.chat.faults import PassingError, refused, unreachable, useless
from marsad.chat.question import Question, Reply, Usage
from marsad.chat.settings import Endpoint
from marsad.errors import UnansweredError

Answer = TypeVar("Answer")
Mode = Literal["json_schema", "json_object"]

_SCHEMA_REFUSED = frozenset((400, 422, 501))
_MILLION = 1_000_000


class _Message(msgspec.Struct):
    content: str | None = None
    refusal: str | None = None


class _Choice(msgspec.Struct):
    message: _Message
    finish_reason: str | None = None


class _Tokens(msgspec.Struct):
    prompt_tokens: int = 0
    completion_tokens: int = 0


class _Completion(msgspec.Struct):
    choices: list[_Choice]
    usage: _Tokens | None = None


class Chat:
    """A model behind an endpoint; may be asked by several threads at once.

    Answers are asked for as structured output. An endpoint that refuses the schema, or answers in
    another shape, is told the schema in words from then on and asked for a JSON object.
    """

    def __init__(self, endpoint: Endpoint, sleep: Callable[[float], None] = time.sleep) -> None:
        """Take the endpoint, and how to wait between tries."""
        self._endpoint = endpoint
        self._sleep = sleep
        self._answers = Answers(Path(endpoint.answers))
        self._mode: Mode = "json_schema"
        self._steady = True
        self._lock = threading.Lock()
        self._usage = Usage()
        headers = {"Authorization": f"Bearer {endpoint.key}"} if endpoint.key else {}
        self._client = httpx2.Client(headers=headers, timeout=endpoint.timeout)

    @property
    def usage(self) -> Usage:
        """What was asked so far."""
        return self._usage

    def ask(self, question: Question, kind: type[Answer]) -> Answer:
        """Return the model's answer to a question, from before if it was asked before.

        Faults that pass (429, 5xx, no answer in time) are tried again, with pauses that grow and
        vary, or as long as the endpoint asks. Raises UnansweredError for a question without a
        usable answer, ChatError where the endpoint cannot be used at all.
        """
        digest = question.digest(self._endpoint.model)
        kept = self._answers.get(digest)
        if kept is not None:
            try:
                answer = _decoded(kept.text, kind)
            except msgspec.DecodeError:
                pass  # damaged: ask again
            else:
                self._count(kept=1)
                return answer
        trying = tenacity.Retrying(
            retry=tenacity.retry_if_exception_type(PassingError),
            wait=_pause,
            stop=self._enough,
            sleep=self._sleep,
            reraise=True,
        )
        try:
            reply, answer = trying(self._once, question, kind)
        except PassingError as fault:
            raise fault.last from fault
        self._answers.put(digest, reply)
        self._count(answers=1)
        return answer

    def _enough(self, state: tenacity.RetryCallState) -> bool:
        return state.attempt_number >= min(self._endpoint.tries, _fault(state).tries)

    def _once(self, question: Question, kind: type[Answer]) -> tuple[Reply, Answer]:
        """Ask once; raises PassingError where asking again may help."""
        reply = self._reply(self._post(question))
        try:
            return reply, _decoded(reply.text, kind)
        except msgspec.DecodeError as error:
            self._mode = "json_object"  # what keeps to a schema would have fitted
            raise useless(f"the model's answer is not what it was asked for ({error})") from error

    def _post(self, question: Question) -> httpx2.Response:
        """Return a successful response."""
        mode = self._mode
        response = self._send(question, mode)
        if response.status_code in _SCHEMA_REFUSED and "temperature" in response.text:
            self._steady = False  # models that reason take none but their own
            response = self._send(question, mode)
        if response.status_code in _SCHEMA_REFUSED and mode == "json_schema":
            plain = self._send(question, "json_object")
            if plain.is_success:
                self._mode = "json_object"
                response = plain
        if not response.is_success:
            raise refused(self._endpoint, response)
        return response

    def _send(self, question: Question, mode: Mode) -> httpx2.Response:
        body = {"model": self._endpoint.model, **_body(question, mode)}
        if self._steady:
            body["temperature"] = 0
        try:
            return self._client.post(f"{self._endpoint.url}/chat/completions", json=body)
        except httpx2.HTTPError as error:
            raise unreachable(self._endpoint, error) from error

    def _reply(self, response: httpx2.Response) -> Reply:
        """Return what the model says; raises where it says nothing, or was cut off."""
        try:
            completion = msgspec.json.decode(response.content, type=_Completion)
        except msgspec.DecodeError as error:
            why = f"{self._endpoint.url} does not answer as a chat endpoint does ({error})"
            raise useless(why) from error
        tokens = completion.usage or _Tokens()
        self._count(tokens_in=tokens.prompt_tokens, tokens_out=tokens.completion_tokens)
        if not completion.choices:
            raise useless("the model's answer is empty")
        choice = completion.choices[0]
        if choice.finish_reason == "length":
            raise UnansweredError(
                "the model's answer was cut off for its length; name a model, or set up the "
                "endpoint, with room for longer ones"
            )
        if not choice.message.content:
            raise useless(f"the model did not answer ({choice.message.refusal or 'no text'})")
        return Reply(
            text=choice.message.content,
            tokens_in=tokens.prompt_tokens,
            tokens_out=tokens.completion_tokens,
        )

    def _count(
        self, answers: int = 0, kept: int = 0, tokens_in: int = 0, tokens_out: int = 0
    ) -> None:
        at = self._endpoint
        with self._lock:
            before = self._usage
            total_in, total_out = before.tokens_in + tokens_in, before.tokens_out + tokens_out
            cost = None
            if at.price_in is not None and at.price_out is not None:
                cost = (total_in * at.price_in + total_out * at.price_out) / _MILLION
            self._usage = Usage(
                answers=before.answers + answers,
                kept=before.kept + kept,
                tokens_in=total_in,
                tokens_out=total_out,
                cost=cost,
            )


def _body(question: Question, mode: Mode) -> dict[str, Any]:
    """Return the question as OpenAI's chat completions take it."""
    instructions = question.instructions
    shape: dict[str, Any] = {"type": "json_object"}
    if mode == "json_schema":
        schema = {"name": question.name, "strict": True, "schema": question.schema}
        shape = {"type": "json_schema", "json_schema": schema}
    else:
        told = msgspec.json.encode(question.schema).decode()
        instructions += f"\n\nAnswer with one JSON object of this schema and nothing else:\n{told}"
    return {
        "messages": [
            {"role": "system", "content": instructions},
            {"role": "user", "content": question.data},
        ],
        "response_format": shape,
    }


def _decoded(text: str, kind: type[Answer]) -> Answer:
    """Decode an answer, fenced as some models do it or not; raises DecodeError if it misfits."""
    text = text.strip()
    if text.startswith("```"):
        text = text.removeprefix("```json").removeprefix("```").removesuffix("```")
    return msgspec.json.decode(text, type=kind)


def _fault(state: tenacity.RetryCallState) -> PassingError:
    error = state.outcome.exception() if state.outcome else None
    if not isinstance(error, PassingError):
        raise TypeError("only faults that pass are tried again")
    return error


_growing = tenacity.wait_exponential_jitter(initial=1, max=60, jitter=1)


def _pause(state: tenacity.RetryCallState) -> float:
    """Return the seconds to wait: what the endpoint asks for, or ever longer with some chance."""
    return max(_fault(state).after or 0.0, _growing(state))
