"""A chat endpoint on this machine that answers as a test tells it to."""

import contextlib
import json
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import msgspec

MODEL = "small-1"


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """One HTTP answer; `declared` is the length it claims to have, `seconds` what it takes."""

    body: bytes
    status: int = 200
    headers: dict[str, str] = {}
    seconds: float = 0.0
    declared: int | None = None


def says(content: str | None, finish: str = "stop", **more: Any) -> Answer:
    """An answer in the shape of OpenAI's, 100 tokens in and 10 out."""
    body = {
        "choices": [
            {"message": {"role": "assistant", "content": content}, "finish_reason": finish}
        ],
        "usage": {"prompt_tokens": 100, "completion_tokens": 10},
    }
    return Answer(body=json.dumps(body).encode(), **more)


def refuses(status: int, message: str, headers: dict[str, str] | None = None) -> Answer:
    """A fault in the shape of OpenAI's."""
    body = json.dumps({"error": {"message": message}}).encode()
    return Answer(body=body, status=status, headers=headers or {})


Script = Callable[[dict[str, Any], int], Answer]


class Server:
    """Answers by its script, which is given the request and how many came before it."""

    def __init__(self, script: Script) -> None:
        self.script = script
        self.asked: list[dict[str, Any]] = []
        self.keys: list[str | None] = []
        self.most_at_once = 0
        self._at_once = 0
        self._lock = threading.Lock()
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self.url = f"http://127.0.0.1:{self._http.server_address[1]}/v1"

    def answer(self, body: dict[str, Any], key: str | None) -> Answer:
        with self._lock:
            self._at_once += 1
            self.most_at_once = max(self.most_at_once, self._at_once)
            number = len(self.asked)
            self.asked.append(body)
            self.keys.append(key)
        try:
            answer = self.script(body, number)
            time.sleep(answer.seconds)
            return answer
        finally:
            with self._lock:
                self._at_once -= 1

    @contextlib.contextmanager
    def running(self) -> Iterator["Server"]:
        thread = threading.Thread(target=self._http.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        try:
            yield self
        finally:
            self._http.shutdown()
            self._http.server_close()


def _handler(server: Server) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            if self.path != "/v1/chat/completions":
                answer = refuses(404, f"no {self.path} here")
            else:
                length = int(self.headers["Content-Length"])
                body = json.loads(self.rfile.read(length))
                answer = server.answer(body, self.headers.get("Authorization"))
            with contextlib.suppress(BrokenPipeError, ConnectionResetError):
                self.send_response(answer.status)
                for name, value in answer.headers.items():
                    self.send_header(name, value)
                declared = len(answer.body) if answer.declared is None else answer.declared
                self.send_header("Content-Length", str(declared))
                self.end_headers()
                self.wfile.write(answer.body)

        def log_message(self, *_: object) -> None:
            pass

    return Handler
