"""Told, denied, negated, expected: a set of sentences from the grammar of such sentences."""

import tomllib
from collections import Counter
from pathlib import Path

from tests.read.reading import events

SET = tomllib.loads(Path(__file__).with_name("status_set.toml").read_text(encoding="utf-8"))
FLOOR = 0.93
"""Share that is right; measured 0.942 of 86."""


def _right(sentence: dict[str, str]) -> bool:
    found = {e.status.value for e in events(sentence["text"]) if e.type == sentence["type"]}
    return found == (set() if sentence["status"] == "negated" else {sentence["status"]})


def test_the_set_is_large_and_has_every_kind() -> None:
    kinds = Counter(sentence["status"] for sentence in SET["sentence"])
    assert kinds.total() >= 60
    assert set(kinds) == {"reported", "denied", "negated", "expected"}
    assert min(kinds.values()) >= 15
    assert len({sentence["text"] for sentence in SET["sentence"]}) == kinds.total()


def test_status_of_the_set() -> None:
    wrong = [f"{s['status']}: {s['text']}" for s in SET["sentence"] if not _right(s)]
    share = 1 - len(wrong) / len(SET["sentence"])
    assert share >= FLOOR, "\n".join([f"{share:.3f} right; wrong are:", *wrong])


def test_nothing_denied_or_negated_is_taken_for_a_fact() -> None:
    for sentence in SET["sentence"]:
        if sentence["status"] in ("denied", "negated"):
            found = [e for e in events(sentence["text"]) if e.type == sentence["type"]]
            assert all(e.status.value == "denied" for e in found), sentence["text"]
