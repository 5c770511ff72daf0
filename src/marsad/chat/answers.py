"""Answers kept on disk, so that no question is paid for twice."""

import contextlib
import tempfile
from pathlib import Path

import msgspec

from marsad.chat.question import Reply
from marsad.errors import ChatError


class Answers:
    """A folder with a small JSON file for every answer, named by the question's digest."""

    def __init__(self, folder: Path) -> None:
        """Take the folder; it is made with the first answer."""
        self._folder = folder

    def get(self, digest: str) -> Reply | None:
        """Return the answer kept for a question, None if there is none that can be read."""
        try:
            return msgspec.json.decode(self._path(digest).read_bytes(), type=Reply)
        except (FileNotFoundError, msgspec.DecodeError):
            return None
        except OSError as error:
            raise self._fault("read", error) from error

    def put(self, digest: str, reply: Reply) -> None:
        """Keep an answer; its file is never seen half written.

        Raises ChatError if the folder cannot be written.
        """
        path = self._path(digest)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
                temporary = Path(file.name)
                file.write(msgspec.json.encode(reply))
            try:
                temporary.replace(path)
            except OSError:
                with contextlib.suppress(OSError):
                    temporary.unlink()
                raise
        except OSError as error:
            raise self._fault("written", error) from error

    def _path(self, digest: str) -> Path:
        return self._folder / digest[:2] / f"{digest}.json"

    def _fault(self, done: str, error: OSError) -> ChatError:
        return ChatError(
            f"the model's answers in {self._folder} cannot be {done} ({error.strerror}); "
            "name another folder with MARSAD_LLM_ANSWERS"
        )
