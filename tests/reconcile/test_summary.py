"""The sentence that says what an incident is, and how its values were chosen."""

from marsad.model import (
    Group,
    Measure,
    Place,
    Relation,
    RelationKind,
    TimePrecision,
    When,
)
from tests.reconcile.making import day, event, figure, only, place, province


def test_several_origins_a_toll_and_a_party_among_them() -> None:
    four = [figure(4, 4, Group.CIVILIANS)]
    claims = [
        event(d, f"Shells hit, {who} said", "shelling", where="Aleppo", when="2024-11-29",
              hit=["civilians"], says=[who], figures=four)
        for d, who in (("a", "SOHR"), ("b", "White Helmets"), ("c", "SANA"))
    ]  # fmt: skip
    assert only(claims).summary == (
        "Three origins say four civilians died when shells fired hit Aleppo on 29 November 2024; "
        "one is the state agency."
    )


def test_one_origin_and_no_toll() -> None:
    claim = event("a", "Jets bombed it", by=["russia"], says=["SOHR"])
    assert only([claim]).summary == (
        "According to SOHR alone, air strikes by russia hit Saraqib on 1 August 2016."
    )


def test_injured_but_the_dead_not_stated() -> None:
    hurt = figure(30, None, measure=Measure.INJURED)
    claim = event("a", "30 hurt", hit=["civilians"], says=["SOHR"], figures=[hurt])
    assert only([claim]).summary == (
        "According to SOHR alone, air strikes hit Saraqib on 1 August 2016; how many were killed "
        "is not stated, and at least 30 people were injured."
    )


def test_ranges_differ_and_are_said_to_differ() -> None:
    claims = [
        event("a", "12 died", says=["White Helmets"], figures=[figure(12, 12)]),
        event("b", "35 died", says=["SANA"], figures=[figure(35, 35)]),
    ]
    assert only(claims).summary == (
        "Two origins say 12 to 35 people (best count 12) died when air strikes hit Saraqib on "
        "1 August 2016; one is the state agency. Origins differ on the toll."
    )


def test_a_range_of_bounds_alone_has_no_best_count() -> None:
    claims = [
        event("a", "up to 24", says=["SOHR"], figures=[figure(None, 24)]),
        event("b", "at least 15", says=["SANA"], figures=[figure(15, None)]),
    ]
    assert "15 to 24 people died" in only(claims).summary


def test_thousands_are_written_alike() -> None:
    claims = [
        event("a", "1,300 died", says=["White Helmets"], figures=[figure(1300, 1300)]),
        event("b", "1,800 died", says=["SANA"], figures=[figure(1800, 1800)]),
    ]
    assert "1,300 to 1,800 people (best count 1,300)" in only(claims).summary


def test_nobody_killed_is_said() -> None:
    claim = event("a", "No deaths", says=["SANA"], figures=[figure(0, 0)])
    assert "and nobody was killed" in only([claim]).summary


def test_unknown_place_and_time_are_said_to_be_unknown() -> None:
    claim = event("a", "Jets bombed a village", where=None, when=None, says=["SOHR"])
    assert only([claim]).summary == (
        "According to SOHR alone, air strikes hit a place not stated at a time not stated."
    )


def test_times_are_written_as_far_as_known() -> None:
    month = When(
        start=day("2020-12-01").start, end=day("2020-12-31").end, precision=TimePrecision.MONTH
    )
    told = {
        "in December 2020, day unknown": month,
        "between 9 January 2018 and 11 January 2018": day("2018-01-09", "2018-01-11"),
        "by 11 January 2018": When(end=day("2018-01-11").end),
    }
    for words, when in told.items():
        assert words in only([event("a", "x", when=when)]).summary


def test_a_relative_place_and_a_province_are_named_as_such() -> None:
    relation = Relation(kind=RelationKind.DISTANCE, anchor="Aleppo", km=12, bearing="W")
    base = Place(text="Base 46", name="Base 46", relation=relation)
    assert "Base 46, 12 km W of Aleppo" in only([event("a", "x", where=base)]).summary
    assert "Idlib (province)" in only([event("a", "x", where=province("Idlib"))]).summary


def test_the_most_specific_type_and_most_precise_place_win() -> None:
    toll = [figure(20, 20)]
    claims = [
        event("a", "Fighting killed 20", "armed_clash", where="Aleppo", by=["army"], figures=toll),
        event("b", "They took it, 20 died", "territory_gained", where="Maadi", by=["army"],
              when=day("2016-08-01", "2016-08-02"), figures=toll),
    ]  # fmt: skip
    incident = only(claims)
    assert incident.type == "territory_gained"
    assert incident.place == place("Maadi")
    assert incident.when == day("2016-08-01")
    assert set(incident.reasons) >= {"type", "place", "when", "status", "corroboration", "grade"}


def test_unidentified_gives_way_to_a_named_side() -> None:
    claims = [
        event("a", "Unknown jets bombed it", by=["unidentified"]),
        event("b", "Army jets bombed it", by=["army"]),
    ]
    assert [ref.name for ref in only(claims).initiators] == ["army"]


def test_a_day_that_most_tell_goes_before_a_span_that_all_fit() -> None:
    told = [
        event(d, f"Gas fell, report {d}", "chemical_attack", when="2016-08-01") for d in "abcdef"
    ]
    late = event("g", "Gas fell, report g", "chemical_attack", when="2016-08-02")
    wide = event("h", "Gas fell, report h", "chemical_attack", when=day("2016-07-31", "2016-08-02"))
    assert only([*told, late, wide]).when == day("2016-08-01")
