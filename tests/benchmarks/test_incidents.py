"""The measure of merging, on a group written here."""

import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from benchmarks.gold_claims import Names, claims_of, time_of
from benchmarks.groups import Read, annotated, blurred, groups, read
from benchmarks.incidents import MARSAD, main, measure
from benchmarks.noise import noisy

from benchmarks import incidents
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
    results = measure(groups(folder(tmp_path)), counting(), annotated)
    assert {way: table["incidents"] for way, (table, _) in results.items()} == {
        MARSAD: 2,
        "nothing merged": 3,
        "same day, province": 2,
    }
    assert results[MARSAD][0]["reports"] == 3


def test_noise_is_the_same_every_time_and_leaves_the_words() -> None:
    claims = claims_of(GOLD, Names(theatres.load("syria")))
    seeds = range(40)
    many = [noisy(claims, seed) for seed in seeds]
    assert many == [noisy(claims, seed) for seed in seeds]
    assert {tuple(c.span.quote for c in some) for some in many} == {
        tuple(c.span.quote for c in claims)
    }
    changed = [some[0] for some in many]
    assert any(c.place is None for c in changed)
    assert any(not c.when.known for c in changed)
    assert any(c.initiators for c in changed)
    assert any(not c.figures for c in changed)


def test_articles_are_read_without_their_days(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    story = "Russian jets killed 12 civilians in the town of Saraqib, rescuers said. " * 4
    for article in ARTICLES:
        monkeypatch.setitem(article, "article_content", f"{article['unit_id']}. {story}")
    [group] = groups(folder(tmp_path))
    found = read(group)
    assert sorted(d.name for d in found.documents.values()) == ["1", "2"]
    assert not any(d.published.known for d in found.documents.values())
    assert {c.span.document for c in found.claims} == set(found.documents)
    assert blurred(group).documents == annotated(group).documents


def test_a_value_below_its_floor_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    table = dict.fromkeys(["found", "bcubed_p", "bcubed_r", "bcubed_f1", "merged", "origins"], 0.5)
    killed = {"low": 0.5, "best": 0.5, "high": 0.5}
    scorer = ModuleType("scorer")
    scorer.score = lambda _: ({**table, "contested_f1": 0.5, "killed": killed}, ["a miss"])  # type: ignore[attr-defined]
    monkeypatch.setattr(incidents, "load_scorer", lambda _: scorer)
    monkeypatch.setitem(incidents.WAYS, "annotation", lambda _: Read(claims=[], documents={}))
    floors = tmp_path / "floors.toml"
    (tmp_path / "incidents").mkdir()
    folder(tmp_path / "incidents")
    options = ["--gold", str(tmp_path), "--way", "annotation", "--floors", str(floors)]
    floors.write_text("[incidents.annotation]\nF1 = 0.5\n")
    assert main(options) == 0
    floors.write_text("[incidents.annotation]\nF1 = 0.6\n")
    assert main([*options, "--worst", "1"]) == 1
    told = capsys.readouterr()
    assert "a miss" in told.out
    assert "F1 0.500 is below its floor 0.6" in told.err
