"""Groups of annotated articles: which events are one, and what the rest become."""

from typing import Any

import pytest

from benchmarks import annotated, annotated_groups


def _event(doc: str, **other: Any) -> dict[str, Any]:
    return {
        "doc": doc,
        "type": "shelling",
        "start": "2016-10-12",
        "end": "2016-10-12",
        "place": {"name": "Saraqib", "lat": None, "lon": None},
        "initiators": [],
        "targets": ["civilians"],
        "claimants": ["SOHR"],
        "figures": [{"measure": "killed", "low": 3, "high": None, "subset": False}],
        "quote": "Shelling killed three people",
        **other,
    }


EVENTS = {
    "1.e1": _event("a"),
    "2.e1": _event("b", place={"name": "Saraqib", "lat": 35.86, "lon": 36.8}),
    "2.e2": _event("b", type="air_strike"),
}
ONE = {"events": ["1.e1", "2.e1"], "origins": [["SOHR"]], "killed": [2, 3, 4]}


def test_events_of_several_reports_are_one_incident_and_the_rest_stand_alone() -> None:
    one, alone = annotated_groups.incidents([ONE], EVENTS)
    assert [report["doc"] for report in one["reports"]] == ["a", "b"]
    assert one["killed"] == {"low": 2, "best": 3, "high": 4}
    assert one["place"]["lat"] == 35.86, "the place that has coordinates"
    assert [alone["type"], alone["origins"], alone["contested"]] == [
        "air_strike",
        [["SOHR"]],
        False,
    ]
    assert alone["killed"] == {"low": 3, "best": 3, "high": 3}


def test_two_figures_of_one_report_settle_no_toll() -> None:
    told = EVENTS["1.e1"]["figures"] * 2
    [alone] = annotated_groups.incidents([], {"1.e1": _event("a", figures=told)})
    assert alone["killed"] is None


def test_an_event_that_no_article_of_the_group_reports_is_refused() -> None:
    with pytest.raises(KeyError):
        list(annotated_groups.incidents([{**ONE, "events": ["9.e1"]}], EVENTS))


def test_every_incident_kept_is_told_as_news_by_several_articles_of_its_group() -> None:
    lines = annotated.lines
    notes = {note["row"]: note["gold"]["events"] for note in lines(annotated.ANNOTATIONS)}
    groups = list(lines(annotated_groups.GROUPS))
    assert {group["part"] for group in groups} == {"tuning", "held"}
    for group in groups:
        for incident in group["incidents"]:
            named = [name.split(".") for name in incident["events"]]
            assert len({row for row, _ in named}) == len(named) > 1
            for row, name in named:
                assert int(row) in group["rows"]
                [event] = [event for event in notes[int(row)] if event["id"] == name]
                assert [event["salience"], event["status"]] == ["main", "reported"]
