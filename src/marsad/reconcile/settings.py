"""Loads the weights and the table of alike types: data that an analyst can review."""

import hashlib
import tomllib
from functools import cache
from importlib import resources
from typing import Any

from marsad.errors import TheatreError
from marsad.model.base import Noun

Weights = dict[str, float]


class Alike(Noun, frozen=True, kw_only=True):
    """Two event types that reports use for the same thing, with the score and the reason."""

    score: float
    why: str


class Hit(Noun, frozen=True, kw_only=True):
    """A thing that is hit, as people call it; of one `type` of event alone, if one is given."""

    name: str
    type: str | None = None


class Settings(Noun, frozen=True, kw_only=True):
    """The weights of `weights.toml` by aspect, and what counts as alike, by unordered pair.

    `hit` leads from a word to the thing that it says was hit.
    """

    threshold: Weights
    place: Weights
    time: Weights
    type: Weights
    rare: Weights
    retold: Weights
    recalled: Weights
    sides: Weights
    figures: Weights
    words: Weights
    alike: dict[frozenset[str], Alike]
    blurred: frozenset[frozenset[str]]
    hit: dict[str, Hit]


def read_toml(name: str) -> dict[str, object]:
    """Return a data file of this folder, decoded; raises TheatreError naming a broken file."""
    text = resources.files(__package__).joinpath(name).read_text(encoding="utf-8")
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        raise TheatreError(f"{name} is no TOML: {fault}; correct that line") from fault


@cache
def settings() -> Settings:
    """Return the settings that linking uses."""
    weights = read_toml("weights.toml")
    parts: dict[str, Weights] = {}
    for aspect, table in weights.items():
        if not isinstance(table, dict):
            raise TheatreError(f"weights.toml: '{aspect}' must be a table")
        parts[aspect] = {key: float(value) for key, value in table.items()}
    return Settings(alike=_alike(), blurred=_blurred(), hit=_hit(), **parts)


@cache
def rules_digest() -> str:
    """Return a digest of the weights and tables that merging goes by."""
    folder = resources.files(__package__)
    names = ("weights.toml", "alike.toml", "stopwords.txt")
    texts = (folder.joinpath(name).read_bytes() for name in names)
    return hashlib.sha256(b"\0".join(texts)).hexdigest()


@cache
def stopwords() -> frozenset[str]:
    """Return the words that say nothing about what a passage tells."""
    text = resources.files(__package__).joinpath("stopwords.txt").read_text(encoding="utf-8")
    return frozenset(text.split())


def things_hit(words: frozenset[str], kind: str) -> frozenset[str]:
    """Return what an event's sentence says was hit, of things that a town has few of."""
    known = settings().hit
    found = (known[word] for word in words & known.keys())
    return frozenset(one.name for one in found if one.type in (None, kind))


def _rows(key: str) -> list[dict[str, Any]]:
    """Return the rows of one table of `alike.toml`."""
    rows = read_toml("alike.toml").get(key)
    if not isinstance(rows, list):
        raise TheatreError(f"alike.toml needs [[{key}]] rows")
    return rows


def _alike() -> dict[frozenset[str], Alike]:
    """Return the alike types by pair."""
    return {
        frozenset(row["types"]): Alike(score=float(row["score"]), why=row["why"])
        for row in _rows("alike")
    }


def _blurred() -> frozenset[frozenset[str]]:
    """Return the pairs of alignments that reports do not keep apart."""
    return frozenset(frozenset(row["alignments"]) for row in _rows("blurred"))


def _hit() -> dict[str, Hit]:
    """Return what was hit by each word that says so."""
    return {
        word: Hit(name=row["name"], type=row.get("type"))
        for row in _rows("hit")
        for word in row["words"]
    }
