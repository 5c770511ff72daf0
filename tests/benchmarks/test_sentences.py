"""Sentences of every form: read as they should be, and counted as they should be."""

import json
import tomllib
from collections.abc import Mapping

from benchmarks.sentences import FLOORS, KINDS, SENTENCES, Count, measure


def test_sentences_are_read_as_well_as_was_reached() -> None:
    lines = SENTENCES.read_text(encoding="utf-8").splitlines()
    counts = measure([json.loads(line) for line in lines], "marsad")
    floors = tomllib.loads(FLOORS.read_text(encoding="utf-8"))["sentences"]
    assert {kind: counts[kind].f1 >= floors[kind] for kind in KINDS} == dict.fromkeys(KINDS, True)


def test_what_is_wrong_in_one_part_is_no_hit() -> None:
    text = "Warplanes killed 12 civilians in Saraqib on Monday."
    right = {
        "type": ["air_strike"],
        "place": ["Saraqib"],
        "start": "2016-10-10",
        "sides": ["civilians"],
        "figures": [["killed", 12, 12, "civilians"]],
    }
    wrong = [
        {**right, "type": ["shelling"]},
        {**right, "place": ["Douma"]},
        {**right, "start": "2016-10-09"},
        {**right, "sides": ["Islamic State"]},
    ]

    def hits(*events: Mapping[str, object]) -> list[int]:
        counts = measure([{"text": text, "day": "2016-10-12", "events": list(events)}], "plain")
        return [counts["event"].hit, counts["figure"].hit]

    assert hits(right) == [1, 1]
    assert [hits(one) for one in wrong] == [[0, 0]] * 4
    assert hits({**right, "figures": [["killed", 13, 13, "civilians"]]}) == [1, 0]


def test_what_readers_differ_on_counts_neither_way() -> None:
    text = "Gunmen killed a judge in Azaz on Monday. Warplanes bombed Saraqib on Monday."
    judge = {
        "type": ["attack_on_civilians"],
        "place": ["Azaz"],
        "start": "2016-10-10",
        "sides": [],
        "figures": [],
    }
    raid = {**judge, "type": ["air_strike"], "place": ["Saraqib"]}
    may = {**judge, "may": [["killed", 1, 1, "civilians"]]}

    def read(event: Mapping[str, object], **also: object) -> list[int]:
        wanted = {"text": text, "day": "2016-10-12", "events": [event], **also}
        counts = measure([wanted], "marsad")
        return [counts["event"].read, counts["figure"].read]

    assert read(judge) == [2, 1]
    assert read(may, also=[raid]) == [1, 0]


def test_f1_is_the_harmonic_mean() -> None:
    count = Count()
    count.add(2, 4, 2)
    assert count.f1 == 2 * 1.0 * 0.5 / 1.5
