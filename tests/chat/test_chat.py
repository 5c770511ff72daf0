"""Asking, against an endpoint on this machine: what passes, what does not, and what it costs."""

import email.utils
import json
import socket
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from marsad.chat import Endpoint, Question
from marsad.chat.chat import Chat
from marsad.errors import ChatError, UnansweredError
from tests.chat.server import MODEL, Answer, Server, refuses, says

QUESTION = Question(
    instructions="Count.", data="one, two", name="count", schema={"type": "object", "x": "schema"}
)
GOOD = says('{"number": 2}')


class Count(msgspec.Struct):
    number: int


class Asked:
    """A chat with a server, and how long it waited between tries."""

    def __init__(self, server: Server, folder: Path, **more: Any) -> None:
        self.server = server
        self.pauses: list[float] = []
        at = Endpoint(url=server.url, model=MODEL, answers=str(folder), **more)
        self.chat = Chat(at, sleep=self.pauses.append)

    def ask(self, question: Question = QUESTION) -> int:
        return self.chat.ask(question, Count).number


Talk = Callable[..., Asked]


@pytest.fixture
def talk(tmp_path: Path) -> Iterator[Talk]:
    """A chat whose endpoint gives these answers one after the other, the last one for ever."""
    running = []

    def start(*answers: Answer, **more: Any) -> Asked:
        server = Server(lambda _, number: answers[min(number, len(answers) - 1)])
        manager = server.running()
        running.append(manager)
        return Asked(manager.__enter__(), tmp_path / "answers", **more)

    yield start
    for manager in running:
        manager.__exit__(None, None, None)


def test_a_question_is_asked_with_its_schema_and_key(talk: Talk) -> None:
    asked = talk(GOOD, key="secret-1")
    assert asked.ask() == 2
    (body,) = asked.server.asked
    assert body["model"] == MODEL
    assert body["temperature"] == 0
    assert [message["role"] for message in body["messages"]] == ["system", "user"]
    assert [message["content"] for message in body["messages"]] == ["Count.", "one, two"]
    shape = body["response_format"]
    assert shape["type"] == "json_schema"
    assert shape["json_schema"] == {"name": "count", "strict": True, "schema": QUESTION.schema}
    assert asked.server.keys == ["Bearer secret-1"]


def test_no_key_is_sent_where_there_is_none(talk: Talk) -> None:
    asked = talk(GOOD)
    asked.ask()
    assert asked.server.keys == [None]


def test_an_answer_is_kept_and_not_asked_for_again(talk: Talk) -> None:
    first = talk(GOOD)
    first.ask()
    second = talk(refuses(500, "nobody is to ask"))
    assert second.ask() == 2
    assert second.server.asked == []
    assert (first.chat.usage.answers, first.chat.usage.kept) == (1, 0)
    assert (second.chat.usage.answers, second.chat.usage.kept) == (0, 1)
    assert second.chat.usage.tokens_in == 0


def test_another_question_model_or_schema_is_asked_anew(talk: Talk) -> None:
    asked = talk(GOOD)
    asked.ask()
    changes: list[dict[str, Any]] = [
        {"instructions": "Sum."},
        {"data": "three"},
        {"schema": {"type": "array"}},
    ]
    for change in changes:
        asked.ask(msgspec.structs.replace(QUESTION, **change))
    assert len(asked.server.asked) == 4
    assert QUESTION.digest(MODEL) != QUESTION.digest("small-2")


def test_a_damaged_answer_is_asked_for_again(talk: Talk, tmp_path: Path) -> None:
    talk(GOOD).ask()
    (path,) = (tmp_path / "answers").rglob("*.json")
    for damage in (b"", b'{"text": "{}"}'):
        path.write_bytes(damage)
        asked = talk(GOOD)
        assert asked.ask() == 2
        assert len(asked.server.asked) == 1


def test_answers_that_cannot_be_kept_name_the_remedy(talk: Talk, tmp_path: Path) -> None:
    (tmp_path / "answers").write_text("a file")
    with pytest.raises(ChatError, match="name another folder with MARSAD_LLM_ANSWERS"):
        talk(GOOD).ask()


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503, 529])
def test_what_passes_is_tried_again_with_growing_pauses(talk: Talk, status: int) -> None:
    asked = talk(*[refuses(status, "busy")] * 4, GOOD)
    assert asked.ask() == 2
    assert len(asked.server.asked) == 5
    pauses = asked.pauses
    assert all(low <= pause <= low + 1 for low, pause in zip((1, 2, 4, 8), pauses, strict=True))


def test_pauses_vary(talk: Talk) -> None:
    pauses = set()
    for number in range(4):
        asked = talk(refuses(429, "busy"), GOOD)
        asked.ask(msgspec.structs.replace(QUESTION, data=str(number)))
        pauses.update(asked.pauses)
    assert len(pauses) > 1


def test_what_the_endpoint_asks_to_wait_is_waited(talk: Talk) -> None:
    at = email.utils.formatdate(time.time() + 90, usegmt=True)
    asked = talk(
        refuses(429, "busy", {"Retry-After": "17"}),
        refuses(503, "busy", {"Retry-After": at}),
        refuses(429, "busy", {"Retry-After": "whenever"}),
        GOOD,
    )
    assert asked.ask() == 2
    assert asked.pauses[0] == 17
    assert 80 < asked.pauses[1] <= 90
    assert 4 <= asked.pauses[2] <= 5


def test_a_run_does_not_wait_for_an_hour(talk: Talk) -> None:
    asked = talk(refuses(429, "daily limit", {"Retry-After": "3600"}))
    with pytest.raises(ChatError, match=r"asks to wait 3,600 seconds \(429: daily limit\)"):
        asked.ask()
    assert asked.pauses == []


def test_tries_end(talk: Talk) -> None:
    asked = talk(refuses(500, "out of order"), tries=3)
    with pytest.raises(UnansweredError, match="500: out of order"):
        asked.ask()
    assert len(asked.server.asked) == 3


def test_slow_answers_are_tried_again(talk: Talk) -> None:
    slow = says('{"number": 1}', seconds=0.5)
    asked = talk(slow, GOOD, timeout=0.1)
    assert asked.ask() == 2
    asked = talk(slow, timeout=0.1, tries=2)
    with pytest.raises(UnansweredError, match=r"within 0.1 seconds.*MARSAD_LLM_TIMEOUT"):
        asked.ask(msgspec.structs.replace(QUESTION, data="slow"))


def test_an_answer_that_breaks_off_is_asked_for_again(talk: Talk) -> None:
    asked = talk(msgspec.structs.replace(GOOD, declared=9999), GOOD)
    assert asked.ask() == 2
    assert len(asked.server.asked) == 2


def test_an_answer_cut_off_for_its_length_is_not_asked_for_again(talk: Talk) -> None:
    asked = talk(says('{"numb', finish="length"))
    with pytest.raises(UnansweredError, match="cut off for its length"):
        asked.ask()
    assert len(asked.server.asked) == 1
    assert asked.chat.usage.tokens_out == 10  # paid for all the same


@pytest.mark.parametrize(
    "answer",
    [
        says("I would rather not."),
        says('{"number": "two"}'),
        says('{"number": 2'),
        says(""),
        says(None),
        Answer(body=b"<html>a login page</html>"),
        Answer(body=b'{"choices": []}'),
        Answer(body=b"[1, 2"),
    ],
)
def test_a_useless_answer_is_asked_for_twice(talk: Talk, answer: Answer) -> None:
    asked = talk(answer)
    with pytest.raises(UnansweredError, match="name another model"):
        asked.ask()
    assert len(asked.server.asked) == 2
    asked = talk(answer, GOOD)
    assert asked.ask() == 2


def test_useless_answers_are_not_kept(talk: Talk, tmp_path: Path) -> None:
    with pytest.raises(UnansweredError):
        talk(says("no JSON")).ask()
    assert not list(tmp_path.rglob("*.json"))


def test_a_fence_around_an_answer_is_no_fault(talk: Talk) -> None:
    assert talk(says('```json\n{"number": 2}\n```')).ask() == 2


@pytest.mark.parametrize("status", [400, 422, 501])
def test_an_endpoint_without_schemas_is_asked_for_an_object(talk: Talk, status: int) -> None:
    asked = talk(refuses(status, "response_format is not supported"), GOOD)
    assert asked.ask() == 2
    assert asked.ask(msgspec.structs.replace(QUESTION, data="three")) == 2
    shapes = [body["response_format"]["type"] for body in asked.server.asked]
    assert shapes == ["json_schema", "json_object", "json_object"]
    told = asked.server.asked[1]["messages"][0]["content"]
    assert json.dumps(QUESTION.schema, separators=(",", ":")) in told


def test_an_endpoint_that_pays_no_heed_to_the_schema_is_told_it_in_words(talk: Talk) -> None:
    asked = talk(says('{"count": 2}'), GOOD)
    assert asked.ask() == 2
    shapes = [body["response_format"]["type"] for body in asked.server.asked]
    assert shapes == ["json_schema", "json_object"]


def test_a_model_that_takes_no_temperature_is_asked_without(talk: Talk) -> None:
    asked = talk(refuses(400, "Unsupported value: 'temperature'"), GOOD)
    assert asked.ask() == 2
    assert ["temperature" in body for body in asked.server.asked] == [True, False]
    assert asked.server.asked[1]["response_format"]["type"] == "json_schema"


def test_a_report_that_is_too_long_is_unanswered(talk: Talk) -> None:
    asked = talk(refuses(400, "maximum context length is 4096 tokens"))
    with pytest.raises(UnansweredError, match="400: maximum context length"):
        asked.ask()


@pytest.mark.parametrize(
    ("answer", "remedy"),
    [
        (refuses(401, "Incorrect key"), r"refuses the key \(401: Incorrect key\).*MARSAD_LLM_KEY"),
        (refuses(403, "Forbidden"), "MARSAD_LLM_KEY"),
        (refuses(402, "Pay"), "asks to be paid"),
        (refuses(429, "insufficient_quota"), "asks to be paid"),
        (refuses(404, "no model small-1"), "knows no model 'small-1'.*--llm-model"),
        (refuses(400, "model_not_found"), "--llm-model"),
        (Answer(body=b"", status=307, headers={"Location": "http://x/v2"}), "sends us to http://x"),
        (Answer(body=b"not here", status=404), "ends with /v1"),
    ],
)
def test_what_every_question_would_meet_ends_the_run(
    talk: Talk, answer: Answer, remedy: str
) -> None:
    asked = talk(answer)
    with pytest.raises(ChatError, match=remedy):
        asked.ask()
    assert asked.pauses == []


def test_an_endpoint_that_is_not_there_names_the_remedy(tmp_path: Path) -> None:
    with socket.socket() as taken:  # bound, but nobody listens
        taken.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{taken.getsockname()[1]}/v1"
        pauses: list[float] = []
        at = Endpoint(url=url, model=MODEL, answers=str(tmp_path), tries=3)
        with pytest.raises(ChatError, match=r"cannot be reached .*check --llm-url"):
            Chat(at, sleep=pauses.append).ask(QUESTION, Count)
    assert len(pauses) == 2


def test_the_key_is_never_shown(talk: Talk) -> None:
    asked = talk(refuses(401, "Incorrect key: secret-1"), key="secret-1")
    with pytest.raises(ChatError) as caught:
        asked.ask()
    assert "secret-1" not in str(caught.value)
    at = Endpoint(url="http://x/v1", model=MODEL, answers="a", key="secret-1")
    assert "secret-1" not in repr(at)


def test_tokens_and_their_price_add_up(talk: Talk) -> None:
    asked = talk(says("no JSON"), GOOD, price_in=2.0, price_out=50.0)
    asked.ask()
    usage = asked.chat.usage
    assert (usage.answers, usage.tokens_in, usage.tokens_out) == (1, 200, 20)
    assert usage.cost == pytest.approx((200 * 2 + 20 * 50) / 1_000_000)
    assert talk(GOOD, price_in=2.0).chat.usage.cost is None
