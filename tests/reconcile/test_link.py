"""Which claims become one incident."""

import pytest
from hypothesis import given
from msgspec import structs

from marsad.model import (
    Claim,
    Duplicate,
    DuplicateKind,
    EventClaim,
    Group,
    Place,
    PlacePrecision,
    Relation,
    RelationKind,
    Salience,
    Status,
)
from marsad.reconcile.link import Linker
from marsad.reconcile.settings import settings
from tests.reconcile.making import (
    THEATRE,
    VOCABULARY,
    document,
    event,
    figure,
    merge,
    place,
    province,
)
from tests.reconcile.test_laws import events


def groups(claims: list[Claim], duplicates: tuple[Duplicate, ...] = ()) -> list[set[str]]:
    """Return the documents of each incident, in order."""
    found = [set(i.documents) for i in merge(claims, duplicates=duplicates).incidents]
    return sorted(found, key=sorted)


def test_same_place_day_and_type_is_one_incident() -> None:
    one = event("a", "Bombs fell on the market", by=["army"])
    other = event("b", "A raid struck Saraqib at noon", by=["russia"])
    [incident] = merge([one, other]).incidents
    assert set(incident.claims) == {one.id, other.id}
    [link] = incident.links
    assert link.score == pytest.approx(sum(c.score for c in link.comparisons), abs=1e-3)
    aspects = [c.aspect for c in link.comparisons]
    assert aspects == ["place", "time", "type", "sides", "figures", "words"]
    assert all(c.sentence for c in link.comparisons)


@pytest.mark.parametrize(
    "change",
    [
        {"where": "Damascus"},
        {"where": "Binnish"},
        {"when": "2016-08-05"},
        {"type": "protest"},
        {"by": ["rebels"], "hit": ["army"], "when": "2016-08-02"},
    ],
)
def test_another_place_day_or_type_is_another_incident(change: dict[str, object]) -> None:
    one = event("a", "Bombs fell on the market", by=["army"], hit=["civilians"])
    shared: dict[str, object] = {"by": ["army"], "hit": ["civilians"]}
    other = event("b", "A raid struck the place at noon", **{**shared, **change})  # type: ignore[arg-type]
    assert groups([one, other]) == [{"a"}, {"b"}]


def test_a_district_and_its_city_can_be_one_place() -> None:
    one = event("a", "Bombs fell on Maadi", where="Maadi", by=["army"])
    other = event("b", "A raid struck the city", where="Aleppo", by=["army"])
    assert groups([one, other]) == [{"a", "b"}]


def test_two_districts_do_not_chain_through_their_city() -> None:
    figures = [figure(15, 15)]
    maadi = event("a", "Bombs fell on Maadi", where="Maadi", by=["army"], figures=figures)
    city = event("b", "A raid struck the city", where="Aleppo", by=["army"], figures=figures)
    furqan = event("c", "Furqan was hit, officials said", where="Furqan", by=["rebels"])
    found = groups([maadi, city, furqan])
    assert {"a", "b"} in found
    assert {"c"} in found


def test_a_province_in_common_is_not_enough() -> None:
    one = event("a", "Bombs fell", where=province("Idlib"), by=["army"], hit=["civilians"])
    other = event("b", "A raid was reported", by=["army"], hit=["civilians"])
    assert groups([one, other]) == [{"a"}, {"b"}]


def test_a_province_and_the_same_large_toll_are_enough() -> None:
    toll = [figure(47, 47)]
    one = event("a", "Bombs fell", where=province("Idlib"), by=["army"], figures=toll)
    other = event("b", "A raid was reported", by=["army"], figures=toll)
    assert groups([one, other]) == [{"a", "b"}]


def test_the_same_breakdown_of_a_toll_outweighs_a_blurred_place() -> None:
    toll = [figure(52, 52), figure(15, 15, Group.CIVILIANS), figure(27, 27, Group.COMBATANTS)]
    raid = event(
        "a", "Attack in the province", "attack_on_civilians", where=province("Idlib"), figures=toll
    )
    clash = event("b", "Fighting at Saraqib", "armed_clash", by=["is"], figures=toll)
    assert len(merge([raid, clash]).incidents) == 1
    other = [figure(52, 52), figure(14, 14, Group.CIVILIANS), figure(28, 28, Group.COMBATANTS)]
    apart = structs.replace(clash, figures=tuple(other))
    assert len(merge([raid, apart]).incidents) == 2


def test_types_that_reports_confuse_can_be_one() -> None:
    one = event("a", "A car blew up", "suicide_bombing", hit=["civilians"])
    other = event("b", "A bomb went off", "explosive_device", hit=["civilians"])
    assert groups([one, other]) == [{"a", "b"}]


def test_without_place_and_time_only_the_words_decide() -> None:
    words = "Fifteen mourners died when two barrel bombs struck the tent by the well"
    one = event("a", words, where=None, when=None, by=["army"])
    same = event("b", f"{words} today", by=["army"])
    other = event("c", "The army bombed mourners", where=None, when=None, by=["army"])
    assert groups([one, same, other]) == [{"a", "b"}, {"c"}]


def test_one_report_tells_two_things_unless_they_are_very_alike() -> None:
    first = event(
        "a", "Bombs killed 20 in the morning", when="2016-08-01", figures=[figure(20, 20)]
    )
    second = event("a", "A raid at dusk killed three more", figures=[figure(3, 3)])
    assert len(merge([first, second]).incidents) == 2
    again = event("a", "Bombs killed 20 in the morning there", figures=[figure(20, 20)])
    assert len(merge([first, again]).incidents) == 1


def test_copied_reports_pair_sentence_by_sentence() -> None:
    copies = (Duplicate(document="b", of="a", kind=DuplicateKind.NEAR, similarity=0.95),)
    dawn, dusk = "Jets hit the northern mill at dawn", "Helicopters bombed a southern clinic later"
    claims: list[Claim] = [event(d, q) for d in ("a", "b") for q in (dawn, dusk)]
    found = merge(claims, duplicates=copies).incidents
    quotes = {claim.id: claim.span.quote for claim in claims}
    assert [{quotes[c] for c in i.claims} for i in found] in ([{dawn}, {dusk}], [{dusk}, {dawn}])


def test_expected_events_make_no_incident() -> None:
    assert merge([event("a", "A raid is feared", status=Status.EXPECTED)]).incidents == ()


def test_background_only_if_no_report_tells_it_as_news() -> None:
    old = event("a", "The raid of August", salience=Salience.BACKGROUND)
    assert merge([old]).incidents[0].background
    news = event("b", "The raid of August on Saraqib")
    [incident] = merge([old, news]).incidents
    assert not incident.background


def test_undated_news_is_held_against_its_reports_date() -> None:
    dated = event("a", "Bombs fell on the market", by=["army"], hit=["civilians"])
    undated = event("b", "A raid struck the town", when=None, by=["army"], hit=["civilians"])
    near = merge([dated, undated], [document("b", "2016-08-03")]).incidents
    far = merge([dated, undated], [document("b", "2017-03-03")]).incidents
    assert (len(near), len(far)) == (1, 2)


def test_a_computed_point_is_not_the_town_it_is_measured_from() -> None:
    town = place("Saraqib")
    relation = Relation(kind=RelationKind.DISTANCE, anchor="Saraqib", km=20, bearing="W")
    away = structs.replace(town, longitude=36.58, relation=relation)
    one = event("a", "Bombs fell on the market", by=["army"], hit=["civilians"])
    other = event("b", "A raid struck a farm", where=away, by=["army"], hit=["civilians"])
    assert groups([one, other]) == [{"a"}, {"b"}]


def test_the_same_name_that_no_gazetteer_knows() -> None:
    def told(document_id: str, words: str) -> Claim:
        quote = {"a": "Bombs fell on a market", "b": "A raid struck farms"}[document_id]
        return event(document_id, quote, where=Place(text=words), by=["army"])

    assert groups([told("a", "Tell Qarnin"), told("b", "Tell Qarnin")]) == [{"a", "b"}]
    assert groups([told("a", "the town"), told("b", "the town")]) == [{"a"}, {"b"}]


def test_undated_background_needs_more_than_a_place() -> None:
    old = event("a", "Gas was used", when=None, salience=Salience.BACKGROUND, by=["army"])
    news = event("b", "Bombs fell on the market", by=["army"])
    assert groups([old, news]) == [{"a"}, {"b"}]


def test_an_unresolved_name_matches_the_same_words_resolved() -> None:
    unresolved = Place(text="Saraqib", admin1="Hama", precision=PlacePrecision.ADMIN1)
    one = event("a", "Bombs fell on a market", where=unresolved, by=["army"])
    other = event("b", "A raid struck farms", by=["army"])
    assert groups([one, other]) == [{"a", "b"}]


def test_an_undated_copy_keeps_no_third_report_away() -> None:
    words = "The toll of the bomb beside the buses has risen to 126"
    dated = event("a", words, "explosive_device", figures=[figure(126, 126)])
    copy = event("b", words, "explosive_device", when=None, figures=[figure(126, 126)])
    other = event("c", "A car blew up and killed 39", "explosive_device", figures=[figure(39, 39)])
    assert groups([dated, other]) == [{"a", "c"}]
    assert groups([dated, copy, other]) == [{"a", "b", "c"}]


def test_a_pair_has_one_score_whichever_of_the_two_is_asked_after() -> None:
    # The alliance begins between the two days: the earlier one counts.
    before = event("a", "Bombs fell on the market", by=["army"], when="2015-09-29")
    after = event("b", "A raid struck Saraqib at noon", by=["russia"], when="2015-09-30")
    unaligned = tuple(structs.replace(actor, alignment=None) for actor in THEATRE.actors)
    linker = Linker({}, (), structs.replace(THEATRE, actors=unaligned), VOCABULARY)
    linker.add(before)
    linker.add(after)
    assert [*linker.pairs(before.id, [after.id])] == [*linker.pairs(after.id, [before.id])]
    sides = [c for c in linker.link(before.id, after.id).comparisons if c.aspect == "sides"]
    assert [c.score for c in sides] == [0.0]
    later = event("c", "Another raid struck Saraqib", by=["army"], when="2015-10-01")
    linker.add(later)
    sides = [c for c in linker.link(after.id, later.id).comparisons if c.aspect == "sides"]
    assert [c.score for c in sides] == [0.4]


@given(events(), events())
def test_what_is_worth_joining_is_scored_in_full(one: EventClaim, other: EventClaim) -> None:
    linker = Linker({}, (), THEATRE, VOCABULARY)
    linker.add(one)
    linker.add(other)
    found = [score for score, *_ in linker.pairs(one.id, [other.id])]
    afresh = Linker({}, (), THEATRE, VOCABULARY)
    afresh.add(one)
    afresh.add(other)
    score = afresh.score(one.id, other.id)
    if found:
        assert found == [score]
    elif one.span.document != other.span.document and None not in (one.place, other.place):
        assert score < settings().threshold["link"]


def test_a_quarter_lies_in_the_part_of_its_city_that_has_no_id_of_its_own() -> None:
    part = structs.replace(
        place("Aleppo"),
        text="eastern Aleppo",
        gazetteer_id=None,
        precision=PlacePrecision.AREA,
        relation=Relation(kind=RelationKind.PART, anchor="Aleppo", words="eastern Aleppo"),
    )
    linker = Linker({}, (), THEATRE, VOCABULARY)
    one, other = (
        event("a", "Raids hit Maadi.", where=place("Maadi")),
        event("b", "It was hit.", where=part),
    )
    linker.add(one)
    linker.add(other)
    (told,) = [c for c in linker.link(one.id, other.id).comparisons if c.aspect == "place"]
    assert told.sentence == "Maadi is a part of Aleppo"
