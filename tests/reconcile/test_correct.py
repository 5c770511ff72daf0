"""Corrections take the place of composed values, and leave it when they are undone."""

import datetime

import pytest

from marsad.model import Incident, Measure, Verdict, main_figure
from tests.reconcile.making import event, figure, merge
from tests.reconcile.test_decide import decide

RAID = event("a", "Jets bombed the market", by=["army"], hit=["rebels"], figures=[figure(9, None)])


def corrected(*values: str) -> Incident:
    decisions = [decide(n, Verdict.CORRECT, RAID, value=v) for n, v in enumerate(values, 1)]
    [incident] = merge([RAID], decisions=decisions).incidents
    return incident


def test_each_field_is_corrected_and_says_by_whom_and_what_the_claims_say() -> None:
    incident = corrected(
        "type: shelling",
        "date: 2016-08-02 to 2016-08-03",
        "place: Binnish",
        "initiators: is",
        "targets: civilians; a clan",
        "killed: 11 to 12",
    )
    assert incident.type == "shelling"
    assert incident.when.end == datetime.date(2016, 8, 3)
    assert incident.place is not None
    assert (incident.place.name, incident.place.gazetteer_id) == ("Binnish", "g-Binnish")
    assert [ref.actor for ref in incident.initiators] == ["is"]
    assert [ref.name for ref in incident.targets] == ["civilians", "a clan"]
    killed = main_figure(incident, Measure.KILLED)
    assert killed is not None
    assert (killed.low, killed.best, killed.high) == (11, 11, 12)
    assert killed.for_claims == (RAID.id,)
    assert incident.reasons["type"] == (
        "corrected by analyst to “type: shelling”: seen the footage; "
        "the claims say air_strike (all claims give this type)"
    )
    assert "the claims say 9" in incident.reasons["killed"]
    assert "the claims say 2016-08-01" in incident.reasons["when"]
    assert "Binnish" in incident.summary and "Saraqib" not in incident.summary


def test_the_later_correction_of_a_field_holds_and_an_undone_one_does_not() -> None:
    assert (
        corrected("place: Binnish", "place: Atareb")
        .reasons["place"]
        .endswith("the claims say Saraqib (all claims that say where name this place)")
    )
    given = decide(1, Verdict.CORRECT, RAID, value="killed: 3")
    undone = decide(2, Verdict.CONFIRM, undoes="d1")
    [plain] = merge([RAID]).incidents
    assert merge([RAID], decisions=[given, undone]).incidents == (plain,)


def test_a_number_that_no_claim_gives_is_added() -> None:
    incident = corrected("injured: 4")
    injured = main_figure(incident, Measure.INJURED)
    assert injured is not None and injured.best == 4
    assert "the claims say no number" in injured.reason
    killed = main_figure(incident, Measure.KILLED)
    assert killed is not None and killed.low == 9


def test_a_place_that_nobody_knows_keeps_its_words() -> None:
    place = corrected("place: the old market").place
    assert place is not None
    assert (place.text, place.name, place.latitude) == ("the old market", None, None)
    assert corrected("place: Saraqib, Homs").place == corrected("place: Saraqib, Homs").place
    elsewhere = corrected("place: Saraqib, Homs").place
    assert elsewhere is not None and elsewhere.name is None


@pytest.mark.parametrize("value", ["a bakery", "date: yesterday", "type: miracle"])
def test_what_corrects_no_field_is_a_remark(value: str) -> None:
    incident = corrected(value, "killed: 10")
    assert incident.reasons["correction"] == f"corrected by analyst to “{value}”: seen the footage"
    assert incident.type == "air_strike"
    killed = main_figure(incident, Measure.KILLED)
    assert killed is not None and killed.best == 10
