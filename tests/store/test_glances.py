"""Glances give what the whole nouns say, in the same order."""

import msgspec
import pytest

from marsad.model import Label
from marsad.publish.profile import PublicRecord
from marsad.store import Record
from tests.store import samples


@pytest.mark.parametrize("glance", ["sides", "told", "weighed"])
def test_a_glance_at_incidents_says_what_they_say(full: Record, glance: str) -> None:
    incidents = {incident.id: incident for incident in full.incidents()}
    glances = list(getattr(full, glance)())
    for seen, id_ in zip(glances, sorted(incidents), strict=True):
        whole = msgspec.to_builtins(incidents[id_])
        for name, value in msgspec.to_builtins(seen).items():
            assert within(value, whole[name]), name


def within(part: object, whole: object) -> bool:
    """Whether all fields of the one are in the other, at every depth."""
    if isinstance(part, dict) and isinstance(whole, dict):
        return all(within(value, whole[name]) for name, value in part.items())
    if isinstance(part, tuple) and isinstance(whole, tuple):
        return len(part) == len(whole) and all(map(within, part, whole))
    return part == whole


def test_who_speaks_comes_claim_by_claim(full: Record) -> None:
    claims = full.claims()
    assert [(one.id, one.claimants) for one in full.spoken()] == [
        (claim.id, claim.claimants) for claim in claims
    ]
    assert [one.span.document for one in full.spoken()] == [c.span.document for c in claims]


def test_labels_come_with_their_report(full: Record) -> None:
    reading = full.readings()[0]
    label = Label(actor=samples.REBELS, words="terrorists", span=reading.claims[0].span)
    full.revise([msgspec.structs.replace(reading, labels=(label,))])
    (seen,) = full.labelled()
    assert (seen.document, seen.labels) == (reading.document, (label,))
    document = full.document(reading.document)
    assert document and seen.outlet == document.outlet


def test_claims_off_the_map_are_those_without_coordinates(full: Record) -> None:
    def off(claim: object) -> bool:
        place = getattr(claim, "place", None) or getattr(claim, "scope", None)
        return place is None or place.latitude is None

    expected = [claim for claim in full.claims() if off(claim)]
    assert full.claims_off_the_map() == expected
    with PublicRecord.open(full.path) as public:
        assert [claim.id for claim in public.claims_off_the_map()] == [c.id for c in expected]
