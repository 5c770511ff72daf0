"""What is asked, what comes back, and what it took."""

import hashlib
from typing import Any

import msgspec


class Question(msgspec.Struct, frozen=True, kw_only=True):
    """One question: the instructions, the data they are about, and the JSON schema of an answer."""

    instructions: str
    data: str
    name: str  # what the schema is called: letters, digits and "_"
    schema: dict[str, Any]

    def digest(self, model: str) -> str:
        """Return a hash of all that an answer of this model depends on."""
        parts = (model, self.instructions, self.data, self.name, self.schema)
        return hashlib.sha256(msgspec.json.encode(parts, order="deterministic")).hexdigest()


class Reply(msgspec.Struct, frozen=True, kw_only=True):
    """A model's answer as text, with the tokens that question and answer took."""

    text: str
    tokens_in: int = 0
    tokens_out: int = 0


class Usage(msgspec.Struct, frozen=True, kw_only=True):
    """What a run asked of a model: answers paid for and answers kept from before.

    Tokens count refused and useless answers too. `cost` is in the currency of the prices given,
    None where none are.
    """

    answers: int = 0
    kept: int = 0
    tokens_in: int = 0
    tokens_out: int = 0
    cost: float | None = None
