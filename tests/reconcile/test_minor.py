"""Counts of a part, of before or of another event do not set the toll of the whole."""

import datetime

from marsad.model import Decision, EventClaim, Measure, Verdict
from tests.reconcile.making import day, document, event, figure, merge


def told(report: str, words: str, number: int, **more: object) -> EventClaim:
    """Return a gas attack on Aleppo with so many dead."""
    more = {"where": "Aleppo", "says": ["SOHR"], **more}
    return event(report, words, "chemical_attack", figures=[figure(number, number)], **more)  # type: ignore[arg-type]


def toll(claims: list[EventClaim]) -> tuple[tuple[int | None, ...], str]:
    """Return low, best and high of the killed in all of the incident, and why."""
    reports = [document(name, outlet=f"Paper {name}") for name in "abcdef"]
    one = Decision(
        id="x-1",
        verdict=Verdict.MERGE,
        claims=tuple(claim.id for claim in claims),
        by="ada",
        why="one attack",
        at=datetime.datetime(2024, 1, 1, tzinfo=datetime.UTC),
    )
    [incident] = merge(claims, reports, decisions=[one]).incidents
    [found] = [f for f in incident.figures if f.measure is Measure.KILLED and not f.part_of]
    return (found.low, found.best, found.high), found.reason


OTHERS = [
    told("b", "Gas fell on the city at dawn and killed 58", 58),
    told("c", "The gas of the dawn attack killed 70 in the city", 70, says=["White Helmets"]),
]


def test_of_one_speaker_in_one_report_the_larger_number_is_of_the_incident() -> None:
    lead = told("a", "Gas killed 58 in the city", 58)
    second = told("a", "Gas hours later killed 19 in the city", 19)
    values, why = toll([lead, second, *OTHERS])
    assert values == (58, 70, 70)
    assert "19 left out: of a part, earlier, or of another event" in why
    by_another = told("a", "Gas killed 19 in the city", 19, says=["White Helmets"])
    assert toll([lead, by_another, *OTHERS])[0] == (19, 70, 70), "who counts for himself is heard"
    elsewhere = told("d", "Gas killed 19 in the city", 19)
    assert toll([lead, elsewhere, *OTHERS])[0] == (19, 70, 70), "so is an early report"


def test_what_a_report_counts_at_one_place_of_several_is_a_part() -> None:
    lead = told("a", "Gas killed 58 in the city", 58)
    at_one = told("a", "Gas: 30 bodies at one clinic", 30, where="Maadi", says=["residents"])
    assert toll([lead, at_one, *OTHERS])[0] == (58, 70, 70)


def test_a_number_far_from_all_others_is_not_of_what_is_only_recalled() -> None:
    year = day("2016-01-01", "2016-12-31")
    far, near = (
        told("e", f"It recalled the gas attack on the city, {n} dead", n, when=year)
        for n in (13, 40)
    )
    famous = [told(name, f"Gas fell at dawn, {name} says, killing 58", 58) for name in "abcdf"]
    assert toll([*famous, far])[0] == (58, 58, 58)
    assert toll([*famous, near])[0] == (40, 58, 58)
