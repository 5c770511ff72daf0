"""What the sentences of two claims say: a market hit in both, two tolls in one sentence."""

from msgspec.structs import replace

from marsad.model import EventClaim, Incident
from marsad.model.claim import told_apart
from marsad.reconcile.settings import things_hit
from tests.reconcile.making import event, figure, merge, place, province

TWO = "At least 15 died in raids on Saraqib while 6 others died in a village near it"


def merged(*claims: EventClaim) -> tuple[Incident, ...]:
    return merge(claims).incidents


def words(incident: Incident) -> str:
    """Return the sentence on words of the one link of an incident."""
    [link] = incident.links
    return next(c.sentence for c in link.comparisons if c.aspect == "words")


def vaguely(quote: str) -> EventClaim:
    """Return a claim of a raid somewhere in the province of Saraqib."""
    return event("b", quote, where=province("Idlib"), hit=["civilians"], figures=[figure(58, 58)])


def test_a_province_is_enough_where_both_say_what_was_hit() -> None:
    exact = event("a", "Jets struck the mosque of Saraqib at dusk", hit=["civilians"])
    [incident] = merged(exact, vaguely("A toll in a mosque rose to 58"))
    assert words(incident).endswith("a mosque hit in one, a mosque in the other")
    assert len(merged(exact, vaguely("A toll in a house rose to 58"))) == 2
    assert len(merged(exact, vaguely("A toll in a school rose to 58"))) == 2


def test_what_was_hit_says_nothing_within_one_report() -> None:
    one = event("a", "Jets struck a mosque in Saraqib")
    other = event("a", "Rockets fell on another mosque there after prayers")
    assert len(merged(one, other)) == 2


def test_a_sentence_that_counts_two_tolls_tells_of_two_attacks() -> None:
    claims = [
        told_apart(event(document, TWO, figures=[figure(number, number)]))
        for document in ("a", "b", "c")
        for number in (15, 6)
    ]
    found = merged(*claims)
    assert [incident.documents for incident in found] == [("a", "b", "c")] * 2
    assert {f.best for incident in found for f in incident.figures} == {15, 6}


def test_a_copied_sentence_with_a_grown_toll_tells_of_the_same() -> None:
    older = event("a", "At least 15 people died in raids on Saraqib", figures=[figure(15, None)])
    newer = event("b", "At least 21 people died in raids on Saraqib", figures=[figure(21, None)])
    [incident] = merged(older, newer)
    assert "two tolls" not in words(incident)


def test_a_helicopter_is_hit_where_one_is_lost_and_not_where_it_bombs() -> None:
    lost = frozenset({"helicopter", "wreckage"})
    assert things_hit(lost, "weapons_disrupted") == {"a helicopter"}
    assert things_hit(lost, "air_strike") == frozenset()


def test_tolls_that_a_list_shares_out_are_of_one_attack() -> None:
    listed = "150 bodies were counted in Saraqib, 100 in Binnish, 67 in Sarmin, 61 in Nerab"
    one = event("a", listed, figures=[figure(150, 150)])
    other = event("b", listed, figures=[figure(100, 100)])
    [incident] = merged(one, other)
    assert "two tolls" not in words(incident)


def test_places_that_a_report_lists_in_one_sentence_are_hit_apart() -> None:
    listed = "One person was killed in each of the towns of Saraqib and Binnish and of Aleppo"
    near = replace(place("Binnish"), latitude=35.88, longitude=36.82)
    claims = [
        told_apart(event(document, listed, where=where, figures=[figure(1, 1)]))
        for document in ("a", "b")
        for where in (place("Saraqib"), near)
    ]
    found = merged(*claims)
    assert [incident.documents for incident in found] == [("a", "b")] * 2
    assert {incident.place.name for incident in found if incident.place} == {"Saraqib", "Binnish"}


def test_gas_in_two_suburbs_of_one_sentence_is_one_attack() -> None:
    listed = "Gas was used in Saraqib and in Binnish"
    near = replace(place("Binnish"), latitude=35.88, longitude=36.82)
    claims = [
        told_apart(event(document, listed, "chemical_attack", where=where))
        for document in ("a", "b")
        for where in (place("Saraqib"), near)
    ]
    [incident] = merged(*claims)
    assert incident.documents == ("a", "b")
