"""The measure of merging, on a group written here."""

import json
from pathlib import Path
from types import ModuleType
from typing import Any

from benchmarks.gold_claims import Names, claims_of, time_of
from benchmarks.incidents import from_articles, from_gold, groups, measure

from marsad import theatres
from marsad.model import Measure, PlacePrecision

ARTICLES = [
    {
        "unit_id": name,
        "article_title": "Raid",
        "article_content": "A raid.",
        "source": "paper",
        "d": "2016-08-02",
    }
    for name in ("1", "2")
]


def report(doc: str, quote: str, killed: list[int | None]) -> dict[str, Any]:
    return {"doc": doc, "quote": quote, "claimants": ["SOHR"], "killed": killed, "injured": None}


GOLD = {
    "group": "g",
    "incidents": [
        {
            "id": "i1",
            "type": "air_strike",
            "start": "2016-08-01",
            "end": "2016-08-01",
            "place": {
                "name": "Saraqib", "admin1": "Idlib", "country": "SY", "lat": 35.86, "lon": 36.8,
            },
            "initiators": ["Russian forces"],
            "targets": ["civilians"],
            "reports": [
                report("1", "Jets killed 12 in Saraqib", [12, None]),
                report("2", "A raid left 15 dead", [15, 15]),
            ],
        },
        {
            "id": "i2",
            "type": "protest",
            "start": "2016-08",
            "end": "2016-08",
            "place": {"name": "Homs", "admin1": "Homs", "country": "SY", "lat": None, "lon": None},
            "initiators": [],
            "targets": [],
            "reports": [report("1", "Crowds gathered in Homs", [None, 3])],
        },
    ],
}  # fmt: skip


def folder(path: Path) -> Path:
    (path / "g.gold.json").write_text(json.dumps(GOLD), encoding="utf-8")
    articles = json.dumps({"articles": ARTICLES})
    (path / "g.group.json").write_text(articles, encoding="utf-8")
    return path


def counting() -> ModuleType:
    """Return a scorer that tells how many incidents and reports it was given."""
    scorer = ModuleType("counting")

    def score(pairs: list[Any]) -> tuple[dict[str, Any], list[str]]:
        incidents = [incident for _, _, read in pairs for incident in read["incidents"]]
        reports = [r for incident in incidents for r in incident["reports"]]
        return {"incidents": len(incidents), "reports": len(reports)}, []

    scorer.score = score  # type: ignore[attr-defined]
    return scorer


def test_gold_claims_hold_what_the_annotation_says() -> None:
    one, other, protest = claims_of(GOLD, Names(theatres.load("syria")))
    assert one.place is not None
    assert one.place.precision is PlacePrecision.EXACT
    assert [ref.actor for ref in one.initiators] == ["russian-forces"]
    assert [(f.measure, f.quantity.low, f.quantity.high) for f in other.figures] == [
        (Measure.KILLED, 15, 15)
    ]
    assert protest.place is not None
    assert protest.place.precision is PlacePrecision.ADMIN1
    assert protest.when.days == 31
    assert time_of({"start": None, "end": None}).known is False


def test_three_ways_of_merging_are_measured(tmp_path: Path) -> None:
    results = measure(folder(tmp_path), counting(), from_gold("syria"))
    assert {way: table["incidents"] for way, (table, _) in results.items()} == {
        "merged by Marsad": 2,
        "nothing merged": 3,
        "same day, province": 2,
    }
    assert results["merged by Marsad"][0]["reports"] == 3


def test_claims_read_from_articles_take_the_same_way(tmp_path: Path) -> None:
    [(_, articles, gold)] = groups(folder(tmp_path))
    given = from_gold("syria")(articles, gold)
    seen: list[Any] = []

    def read(found: Any) -> Any:
        seen.append(found)
        return given

    results = measure(tmp_path, counting(), from_articles(read))
    assert seen == [articles]
    assert results["merged by Marsad"][0]["incidents"] == 2
